extension Infrastructure.Resource {
  /// The words of the command of the AWS CLI that makes the resource.
  ///
  /// Its flags are the properties of CloudFormation: the interface of a service calls nearly all of them
  /// the same. Where it does not, a resource has a command of its own.
  ///
  /// - Parameter name: What the shell calls a variable, or the id of a resource: `$FILE_SYSTEM_ID`.
  /// - Returns: The words; none where CloudFormation has no such resource.
  func command(_ name: (String) -> String) -> [String] {
    guard let type = cloudFormation?.split(separator: "::"), type.count == 3 else { return [] }
    let call = ["aws", type[1].lowercased()]
    switch type[2] {
    case "SecurityGroup": return call + ["create-security-group"] + flags(name, Self.ofGroups)
    case "SecurityGroupIngress":
      return call + ["authorize-security-group-ingress"] + ingress(name)
    case "SecurityGroupEgress": return call + ["authorize-security-group-egress"] + egress(name)
    default: return call + ["create-\(String(type[2]).kebabCased)"] + flags(name, [:])
    }
  }

  /// The words of the command that takes back what the resource lets through.
  func revocation(_ name: (String) -> String) -> [String] {
    cloudFormation == "AWS::EC2::SecurityGroupEgress"
      ? ["aws ec2 revoke-security-group-egress"] + egress(name)
      : ["aws ec2 revoke-security-group-ingress"] + ingress(name)
  }

  /// The group that lets something through, and the one with which it does; `nil` of other resources.
  func groups(_ name: (String) -> String) -> (own: String, other: String)? {
    func group(_ property: String) -> String? {
      properties.first { $0.cloudFormation == property }?.value.bare(name)
    }
    guard let own = group("GroupId"),
      let other = group("SourceSecurityGroupId") ?? group("DestinationSecurityGroupId")
    else { return nil }
    return (own, other)
  }

  /// The words that say which traffic is let in.
  private func ingress(_ name: (String) -> String) -> [String] {
    func word(_ property: String) -> String { self.word(property, name) }
    let first = word("FromPort")
    let last = word("ToPort")
    let ports = first.isEmpty ? [] : ["--port " + (first == last ? first : "\(first)-\(last)")]
    return ["--group-id \(word("GroupId"))", "--protocol \(word("IpProtocol"))"] + ports
      + ["--source-group \(word("SourceSecurityGroupId"))"]
  }

  /// The words that say which traffic is let out.
  private func egress(_ name: (String) -> String) -> [String] {
    let group = word("DestinationSecurityGroupId", name).replacing("\"", with: "")
    let pairs = "IpProtocol=\(word("IpProtocol", name)),UserIdGroupPairs=[{GroupId=\(group)}]"
    return ["--group-id \(word("GroupId", name))", "--ip-permissions \"\(pairs)\""]
  }

  private func word(_ property: String, _ name: (String) -> String) -> String {
    properties.first { $0.cloudFormation == property }?.value.word(name) ?? ""
  }

  private static let ofGroups = ["GroupDescription": "description"]

  private func flags(_ name: (String) -> String, _ own: [String: String]) -> [String] {
    var seen: Set<Substring> = []
    return properties.compactMap { property in
      guard let path = property.cloudFormation?.split(separator: "."), let first = path.first,
        seen.insert(first).inserted
      else { return nil }
      // The one property that the interface has as a flag.
      if property.cloudFormation == "BackupPolicy.Status" {
        return property.value == .text("ENABLED") ? "--backup" : "--no-backup"
      }
      let flag = "--" + (own[String(first)] ?? String(first).kebabCased)
      if property.value == .flag(true), path.count == 1 { return flag }
      return path.count == 1
        ? "\(flag) \(property.value.word(name))" : "\(flag) \"\(shorthand(below: first, name))\""
    }
  }

  /// The properties below one in the shorthand of the AWS CLI: `Mode=AUTOMATIC,Iops=6000`.
  private func shorthand(below path: Substring, _ name: (String) -> String) -> String {
    var seen: Set<String> = []
    let members = properties.compactMap { property -> String? in
      guard let own = property.cloudFormation, own.hasPrefix("\(path).") else { return nil }
      let rest = own.dropFirst(path.count + 1)
      let next = String(rest.prefix { $0 != "." })
      guard seen.insert(next).inserted else { return nil }
      return rest.contains(".")
        ? "\(next)={\(shorthand(below: "\(path).\(next)", name))}"
        : "\(next)=\(property.value.bare(name))"
    }
    return members.joined(separator: ",")
  }
}

extension Infrastructure.Value {
  /// The value as a word of a command, or as several.
  fileprivate func word(_ name: (String) -> String) -> String {
    if case .list(let values) = self {
      return values.map { $0.word(name) }.joined(separator: " ")
    }
    let text = bare(name)
    // Several ids in one variable are several words.
    if case .variable(let variable) = self, variable.hasSuffix(" ids") { return text }
    let isPlain = text.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "._/-".contains($0))
    }
    return isPlain ? text : "\"\(text)\""
  }

  /// The value inside double quotes of the shell.
  fileprivate func bare(_ name: (String) -> String) -> String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let values): "[\(values.map { $0.bare(name) }.joined(separator: ","))]"
    case .variable(let variable), .attribute(let variable, _, _): name(variable)
    case .region: name("region")
    case .joined(let parts): parts.map { $0.bare(name) }.joined()
    }
  }
}

extension String {
  /// A name of CloudFormation as the AWS CLI has it: `VPCEndpoint` as `vpc-endpoint`.
  fileprivate var kebabCased: String {
    let letters = Array(self)
    return letters.indices.map { index in
      let begins =
        index > 0 && letters[index].isUppercase
        && (!letters[index - 1].isUppercase
          || letters.dropFirst(index + 1).first?.isLowercase == true)
      return (begins ? "-" : "") + letters[index].lowercased()
    }.joined()
  }
}
