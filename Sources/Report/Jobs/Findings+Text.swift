internal import Advice
internal import JSONText
internal import Provisioning
internal import RuleText

extension [Finding] {
  /// The findings for people, each with its place, its help and its source.
  package func text(style: TextStyle = TextStyle()) -> String {
    flatMap { $0.lines(style) + [""] }.map { $0 + "\n" }.joined() + closing + "\n"
  }

  /// How many there are, in words.
  package var closing: String {
    let warnings = count { $0.gravity == .warn }
    let mistakes = count - warnings
    let words = [(mistakes, "mistake"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return words.isEmpty ? "no mistakes" : words.joined(separator: ", ")
  }

  /// The findings as a Markdown list.
  package func markdown() -> String {
    map { finding in
      "- `\(finding.path.replacing("`", with: "'"))` **\(finding.code)**: \(finding.message.escaped)"
        + [finding.expected.map { "expected \($0)" }, finding.help].compactMap(\.self)
        .map { "; \($0.escaped)" }.joined() + "\n"
    }.joined() + (isEmpty ? "no mistakes\n" : "")
  }

  /// The findings as one JSON object: what was checked, and an object a finding.
  package func json(of file: String, isDescription: Bool) -> String {
    let value = JSONValue.members([
      ("file", .string(file)),
      ("kind", .string(isDescription ? "DescribeTrainingJob" : "CreateTrainingJob")),
      ("clean", .bool(isEmpty)),
      ("findings", .array(map(\.jsonValue))),
    ])
    return JSONWriter(.pretty).text(of: value) + "\n"
  }
}

extension Finding {
  fileprivate func lines(_ style: TextStyle) -> [String] {
    let kind = gravity == .refuse ? "error" : "warning"
    let parts = [
      expected.map { ("expected  ", $0) }, help.map { ("help      ", $0) },
      citation.map { ("source    ", $0.text) },
    ]
    return style.wrap(
      message, lead: "\(kind)[\(code)] ",
      paint: { style.paint($0, .bold) }
    ).enumerated().map { $0.offset == 0 ? $0.element : "  " + $0.element.drop { $0 == " " } }
      + ["  at        \(path)"]
      + parts.compactMap(\.self).flatMap { style.wrap($0.1, lead: "  " + $0.0) }
  }

  fileprivate var jsonValue: JSONValue {
    .members([
      ("code", .string(code)),
      ("severity", .string(gravity == .refuse ? "error" : "warning")),
      ("path", .string(path)),
      ("message", .string(message)),
      ("expected", .optional(expected)),
      ("help", .optional(help)),
      ("source", .optional(citation?.source.name)),
    ])
  }
}

extension Citation {
  /// The source's name, and the place in it.
  fileprivate var text: String { source.name + (detail.map { ", \($0)" } ?? "") }
}
