internal import Advice
internal import JSONText
package import RuleText

/// What can be wrong with a parameter; the codes are stable.
extension Finding {
  static func missing(_ parameter: Parameter, because reason: String, at place: JSONPath)
    -> Finding
  {
    Finding(
      "missing-parameter", at: place,
      "`\(parameter.name)` is missing: \(reason)",
      expected: parameter.meaning.isEmpty ? nil : parameter.meaning,
      help: parameter.origin.isEmpty ? nil : parameter.origin, citation: parameter.citation)
  }

  static func unknown(_ name: String, among names: [String], at place: JSONPath) -> Finding {
    Finding(
      "unknown-parameter", at: place, "there is no parameter \(name.quoted) here",
      expected: names.count <= 8 ? names.joined(separator: ", ") : nil,
      help: nearestHelp(to: name, among: names) ?? "leave it out")
  }

  static func wrongType(
    _ node: JSONNode, expected: String, at place: JSONPath, _ parameter: Parameter?
  ) -> Finding {
    Finding(
      "wrong-type", at: place,
      "`\(parameter?.name ?? "the request")` is \(expected), found \(node.noun)",
      help: node.kind == .null ? "leave it out where it is not given" : nil,
      citation: parameter?.citation)
  }

  static func outOfRange(
    _ digits: String, _ extent: Extent, at place: JSONPath, _ parameter: Parameter
  ) -> Finding {
    wrongNumber(
      digits, expected: extent.text.isEmpty ? "a smaller number" : extent.text, at: place,
      parameter)
  }

  static func unknownNumber(
    _ digits: String, _ numbers: [Int], at place: JSONPath, _ parameter: Parameter
  ) -> Finding {
    let names = numbers.map(String.init).joined(separator: ", ")
    return wrongNumber(digits, expected: "one of \(names)", at: place, parameter)
  }

  private static func wrongNumber(
    _ digits: String, expected: String, at place: JSONPath, _ parameter: Parameter
  ) -> Finding {
    Finding(
      "out-of-range", at: place,
      "`\(parameter.name)` cannot be \(digits.count > 20 ? "\(digits.prefix(20))…" : digits)",
      expected: expected, citation: parameter.citation)
  }

  static func wrongCount(
    _ count: Int, _ extent: Extent, _ noun: String, at place: JSONPath, _ parameter: Parameter
  ) -> Finding {
    let isTooFew = count < extent.least ?? 0
    return Finding(
      isTooFew ? "too-few" : "too-many", at: place,
      "`\(parameter.name)` has \(count) \(noun)\(count == 1 ? "" : "s")",
      expected: extent.text, citation: parameter.citation)
  }

  static func unknownValue(
    _ text: String, _ names: [String], at place: JSONPath, _ parameter: Parameter
  ) -> Finding {
    Finding(
      "unknown-value", at: place, "`\(parameter.name)` cannot be \(text.quoted)",
      expected: names.count <= 8
        ? names.joined(separator: ", ") : "one of \(names.count), such as \(names[0])",
      help: nearestHelp(to: text, among: names), citation: parameter.citation)
  }

  static func wrongText(
    _ text: String, _ problem: TextProblem, at place: JSONPath, _ parameter: Parameter
  ) -> Finding {
    Finding(
      problem.code, at: place, "`\(parameter.name)` \(problem.phrase(for: text))",
      expected: problem.expectation, help: parameter.origin.isEmpty ? nil : parameter.origin,
      citation: parameter.citation)
  }

  static func repeated(_ text: String, _ parameter: Parameter, at place: JSONPath) -> Finding {
    Finding(
      "repeated-value", at: place, "`\(parameter.name)` is \(text.quoted) a second time",
      help: "give each element one of its own", citation: parameter.citation)
  }

  static func reserved(
    _ text: String, _ pattern: String, at place: JSONPath, _ parameter: Parameter
  ) -> Finding {
    Finding(
      "reserved-value", at: place, "`\(parameter.name)` cannot be \(text.quoted)",
      expected: "no text like \(pattern)", citation: parameter.citation)
  }

  static func returned(_ parameter: Parameter, at place: JSONPath) -> Finding {
    Finding(
      "returned-parameter", at: place,
      "`\(parameter.name)` is what the service tells, and no part of a request",
      help: "leave it out", citation: parameter.citation)
  }

  static func refusedTogether(_ parameter: Parameter, _ other: [String], at place: JSONPath)
    -> Finding
  {
    let names = [parameter.path.last, other.last].compactMap { $0.map { "`\($0)`" } }
    return Finding(
      "refused-together", at: place, "\(names.joined(separator: " and ")) exclude each other",
      help: "leave one of them out", citation: parameter.citation)
  }
}

/// Why a text is no value of its kind.
package enum TextProblem: Hashable, Sendable {
  case length(Int, Extent)
  case pattern(String)

  /// The name of the problem in findings.
  var code: String {
    switch self {
    case .length(let length, let extent): length < extent.least ?? 0 ? "too-short" : "too-long"
    case .pattern: "pattern-mismatch"
    }
  }

  /// What is wrong, to follow the name of the parameter.
  package func phrase(for text: String) -> String {
    switch self {
    case .length(let length, _): "has \(length) character\(length == 1 ? "" : "s")"
    case .pattern: "cannot be \(text.quoted)"
    }
  }

  /// What was expected.
  package var expectation: String {
    switch self {
    case .length(_, let extent): "\(extent.text) characters"
    case .pattern(let pattern): "text like \(pattern)"
    }
  }
}

extension ParameterKind {
  /// Why a text is none of this kind, for kinds of text; `nil` where it is one.
  package func problem(with text: String) -> TextProblem? {
    guard case .text(let extent, let pattern) = self else { return nil }
    let length = text.unicodeScalars.count
    guard extent.contains(length) else { return .length(length, extent) }
    guard let pattern, TextPattern(pattern)?.matches(text) == false else { return nil }
    return .pattern(pattern)
  }
}
