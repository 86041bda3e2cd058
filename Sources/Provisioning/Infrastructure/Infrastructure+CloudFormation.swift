internal import JSONText

extension Infrastructure {
  /// The template for CloudFormation, in JSON, ended by a line break.
  func cloudFormation() -> String {
    var members: [(String, JSONValue)] = [
      ("AWSTemplateFormatVersion", .string("2010-09-09")),
      ("Description", .string(summary)),
      ("Parameters", .members(variables.map { ($0.name.camelCased, $0.parameter) })),
    ]
    let needed = resources.compactMap(\.needed)
    if !needed.isEmpty {
      members.append(("Conditions", .members(needed.map { ($0.conditionName, Self.isGiven($0)) })))
    }
    let made = resources.compactMap { resource in
      resource.cloudFormation.map {
        (resource.name.camelCased, resource.value(of: $0, after: names(resource.after)))
      }
    }
    members.append(("Resources", .members(made)))
    if !outputs.isEmpty {
      members.append(
        (
          "Outputs",
          .members(
            outputs.map { output in
              (
                output.name.camelCased,
                .members([
                  ("Description", .string(output.meaning)), ("Value", output.value.json),
                ])
              )
            })
        ))
    }
    return JSONWriter(.pretty).text(of: .members(members)) + "\n"
  }

  /// The resources of some names that the template has.
  private func names(_ wanted: [String]) -> [String] {
    resources.filter { $0.cloudFormation != nil && wanted.contains($0.name) }
      .map(\.name.camelCased)
  }

  /// Whether a list of the parameters has something in it.
  private static func isGiven(_ name: String) -> JSONValue {
    let joined = JSONValue.members([
      (
        "Fn::Join",
        .array([.string(""), .members([("Ref", .string(name.camelCased))])])
      )
    ])
    let isEmpty = JSONValue.members([("Fn::Equals", .array([joined, .string("")]))])
    return .members([("Fn::Not", .array([isEmpty]))])
  }
}

extension String {
  /// The name of the condition that a list is not empty.
  fileprivate var conditionName: String { "Has\(camelCased)" }
}

extension Infrastructure.Variable {
  fileprivate var parameter: JSONValue {
    let type =
      switch kind {
      case .text: "String"
      case .number: "Number"
      case .list: "CommaDelimitedList"
      case .vpc: "AWS::EC2::VPC::Id"
      case .subnet: "AWS::EC2::Subnet::Id"
      case .securityGroup: "AWS::EC2::SecurityGroup::Id"
      }
    var members: [(String, JSONValue)] = [
      ("Type", .string(type)), ("Description", .string(meaning)),
    ]
    if let first = defaults.first {
      members.append(("Default", kind == .number ? .number(first) : .string(first)))
    }
    return .members(members)
  }
}

extension Infrastructure.Resource {
  fileprivate func value(of type: String, after names: [String]) -> JSONValue {
    let own = properties.compactMap { property in
      property.cloudFormation.map {
        ($0.split(separator: ".").map(String.init)[...], property.value.json)
      }
    }
    var members: [(String, JSONValue)] = [("Type", .string(type))]
    if let needed { members.append(("Condition", .string(needed.conditionName))) }
    if !names.isEmpty {
      members.append(("DependsOn", .array(names.map { .string($0) })))
    }
    return .members(members + (own.isEmpty ? [] : [("Properties", Self.nested(own))]))
  }

  /// Objects in objects of values with paths; those of one object stand where its first does.
  private static func nested(_ values: [(path: ArraySlice<String>, value: JSONValue)]) -> JSONValue
  {
    var members: [(String, JSONValue)] = []
    for (path, value) in values {
      guard let name = path.first, !members.contains(where: { $0.0 == name }) else { continue }
      guard path.count > 1 else {
        members.append((name, value))
        continue
      }
      let below = values.filter { $0.path.first == name }
        .map { (path: $0.path.dropFirst(), value: $0.value) }
      members.append((name, nested(below)))
    }
    return .members(members)
  }
}

extension Infrastructure.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .integer(number)
    case .flag(let flag): .bool(flag)
    case .list(let values): .array(values.map(\.json))
    case .variable(let name): .members([("Ref", .string(name.camelCased))])
    case .attribute(let name, "", _): .members([("Ref", .string(name.camelCased))])
    case .attribute(let name, let attribute, _):
      .members([("Fn::GetAtt", .array([.string(name.camelCased), .string(attribute)]))])
    case .region: .members([("Ref", .string("AWS::Region"))])
    case .joined(let parts): .members([("Fn::Sub", .string(parts.map(\.template).joined()))])
    }
  }

  /// The value inside a text that is filled in; dollar signs of the text's own stay what they are.
  private var template: String {
    switch self {
    case .text(let text): text.replacing("${", with: "${!")
    case .region: "${AWS::Region}"
    case .variable(let name): "${\(name.camelCased)}"
    case .attribute(let name, "", _): "${\(name.camelCased)}"
    case .attribute(let name, let attribute, _): "${\(name.camelCased).\(attribute)}"
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let values), .joined(let values): values.map(\.template).joined()
    }
  }
}
