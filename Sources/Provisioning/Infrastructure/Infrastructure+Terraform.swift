extension Infrastructure {
  /// The configuration for Terraform, ended by a line break.
  func terraform() -> String { TerraformWriter(self).text() }
}

/// Writes what a plan needs in the language of Terraform.
private struct TerraformWriter {
  let infrastructure: Infrastructure

  /// The type of each resource, by its name: references begin with it.
  let types: [String: String]

  init(_ infrastructure: Infrastructure) {
    self.infrastructure = infrastructure
    let types = infrastructure.resources.compactMap { resource in
      resource.terraform.map { (resource.name, $0) }
    }
    self.types = Dictionary(types) { first, _ in first }
  }

  func text() -> String {
    var text = HCLText()
    text.comment(infrastructure.summary)
    text.block("terraform") {
      $0.block("required_providers") {
        $0.attribute("aws", #"{ source = "hashicorp/aws", version = ">= 6.0" }"#)
      }
    }
    for variable in infrastructure.variables { append(variable, to: &text) }
    text.block("data", "aws_region", "current") { _ in }
    for resource in infrastructure.resources {
      guard let type = resource.terraform else { continue }
      let own = resource.properties.compactMap { property in
        property.terraform.map {
          (path: $0.split(separator: ".").map(String.init)[...], value: hcl(property.value))
        }
      }
      text.block("resource", type, resource.name.snakeCased) {
        if let needed = resource.needed {
          $0.attribute("count", "length(var.\(needed.snakeCased)) > 0 ? 1 : 0")
        }
        append(own, to: &$0)
        if !resource.after.isEmpty {
          let names = resource.after.map { "\(types[$0] ?? "").\($0.snakeCased)" }
          $0.attribute("depends_on", "[\(names.joined(separator: ", "))]")
        }
      }
    }
    for output in infrastructure.outputs {
      text.block("output", output.name.snakeCased) {
        $0.attribute("description", HCLText.quoted(output.meaning))
        $0.attribute("value", hcl(output.value))
      }
    }
    return text.text
  }

  private func append(_ variable: Infrastructure.Variable, to text: inout HCLText) {
    let type =
      switch variable.kind {
      case .list: "list(string)"
      case .number: "number"
      case .text, .vpc, .subnet, .securityGroup: "string"
      }
    text.block("variable", variable.name.snakeCased) {
      $0.attribute("type", type)
      $0.attribute("description", HCLText.quoted(variable.meaning))
      if let first = variable.defaults.first {
        $0.attribute("default", variable.kind == .number ? first : HCLText.quoted(first))
      }
    }
  }

  /// Attributes, and blocks of those with paths; those of one block stand where its first does.
  private func append(
    _ values: [(path: ArraySlice<String>, value: String)], to text: inout HCLText
  ) {
    var seen: Set<String> = []
    for (path, value) in values {
      guard let name = path.first, seen.insert(name).inserted else { continue }
      guard path.count > 1 else {
        text.attribute(name, value)
        continue
      }
      let below = values.filter { $0.path.first == name }
        .map { (path: $0.path.dropFirst(), value: $0.value) }
      text.block(name) { append(below, to: &$0) }
    }
  }

  private func hcl(_ value: Infrastructure.Value) -> String {
    switch value {
    case .text(let text): HCLText.quoted(text)
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let values): "[\(values.map(hcl).joined(separator: ", "))]"
    case .joined(let parts): "\"\(parts.map(template).joined())\""
    case .variable(let name): "var.\(name.snakeCased)"
    case .attribute(let name, _, let attribute):
      "\(types[name] ?? "").\(name.snakeCased).\(attribute)"
    case .region: "data.aws_region.current.id"
    }
  }

  /// The value inside double quotes.
  private func template(_ value: Infrastructure.Value) -> String {
    if case .text(let text) = value { HCLText.escaped(text) } else { "${\(hcl(value))}" }
  }
}
