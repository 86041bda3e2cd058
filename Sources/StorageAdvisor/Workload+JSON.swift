internal import JSONText

/// All that is wrong with a scenario file.
public struct ScenarioMistakes: Error, Hashable, Sendable {
  /// The mistakes, in the order of their places; at least one.
  public let mistakes: [ScenarioMistake]
}

/// One thing that is wrong with a scenario file.
public struct ScenarioMistake: Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int

  /// The column, counted from 1 in Unicode scalars.
  public let column: Int

  /// What was wrong.
  public let reason: String

  /// What was expected, or the nearest name; `nil` where the reason says it all.
  public let help: String?

  /// What was wrong and where, as `line:column: reason`.
  public var message: String { "\(line):\(column): \(reason)" }
}

extension Workload {
  /// Reads a workload from a scenario: one JSON object of facts.
  ///
  ///     { "data.location": "s3", "data.size": "400 GB", "runs.per-week": 20, "goals": ["startup"] }
  ///
  /// A fact whose value is `null` stays unknown.
  ///
  /// - Parameters:
  ///   - json: The text of the scenario in UTF-8, at most a megabyte.
  ///   - line: The line on which it begins, where it stands in a larger file.
  /// - Throws: `ScenarioMistakes` with every mistake in the facts, or the first in what is no JSON.
  public init(json: [UInt8], fromLine line: Int = 1) throws(ScenarioMistakes) {
    let text = ScenarioText(bytes: json, line: line)
    let root: JSONNode
    do {
      let limits = JSONLimits(
        maximumBytes: Self.largestScenario, maximumDepth: 16, maximumValues: 10_000)
      root = try JSONParser(limits: limits).parse(json)
    } catch {
      throw ScenarioMistakes(mistakes: [text.mistake(error.message, at: error.offset)])
    }
    guard let members = root.members else {
      let reason = "a scenario is one object of facts, found \(root.noun)"
      throw ScenarioMistakes(mistakes: [text.mistake(reason, at: root.range.lowerBound)])
    }
    self.init()
    let mistakes = members.compactMap { state($0, in: text) }
    guard mistakes.isEmpty else { throw ScenarioMistakes(mistakes: mistakes) }
  }

  /// The bytes that a scenario may have.
  package static let largestScenario = 1 << 20

  /// States one fact of a scenario.
  ///
  /// - Returns: What is wrong with it; `nil` where nothing is.
  private mutating func state(
    _ member: JSONNode.Member, in scenario: ScenarioText
  ) -> ScenarioMistake? {
    guard let text = member.node.factText else {
      return scenario.mistake(
        "`\(member.name)` has \(member.node.factNoun) as its value",
        at: member.node.range.lowerBound,
        help: Fact(name: member.name).map { "expected \($0.expectation)" })
    }
    if text.isEmpty, member.node.kind == .null { return nil }
    do {
      try state(member.name, text)
      return nil
    } catch {
      let place = error.isAboutName ? member.nameRange : member.node.range
      return scenario.mistake(error.message, at: place.lowerBound, help: error.help)
    }
  }
}

/// The text of a scenario, and the line of a file on which it begins.
private struct ScenarioText {
  let bytes: [UInt8]
  let line: Int

  func mistake(_ reason: String, at offset: Int, help: String? = nil) -> ScenarioMistake {
    let position = JSONPosition(of: offset, in: bytes)
    return ScenarioMistake(
      line: line + position.line - 1, column: position.column, reason: reason, help: help)
  }
}

extension FactMistake {
  fileprivate var isAboutName: Bool {
    if case .unknownFact = self { true } else { false }
  }
}

extension JSONNode {
  /// The value as facts are written in text; `nil` for what no fact can be.
  fileprivate var factText: String? {
    switch kind {
    case .null: return ""
    case .bool(let value): return value ? "yes" : "no"
    case .number(let digits): return digits.withoutExponent
    case .string(let text): return text
    case .array(let elements):
      let texts = elements.compactMap { element -> String? in
        if case .string(let text) = element.kind { text } else { nil }
      }
      return texts.count == elements.count && !texts.isEmpty ? texts.joined(separator: ",") : nil
    case .object: return nil
    }
  }

  /// What the value is, where it is that of no fact.
  fileprivate var factNoun: String {
    guard case .array(let elements) = kind else { return noun }
    return elements.isEmpty ? "an empty array" : "an array with more than texts in it"
  }
}

extension String {
  /// A JSON number as digits with at most a point: `1e-05` is `0.00001`.
  ///
  /// An exponent beyond 60 either way is taken as 60: no fact is as large or as fine.
  fileprivate var withoutExponent: String {
    guard let mark = firstIndex(where: { $0 == "e" || $0 == "E" }) else { return self }
    let sign = hasPrefix("-") ? "-" : ""
    let parts = self[..<mark].drop { $0 == "-" }.split(separator: ".")
    let text = self[index(after: mark)...]
    let bound = text.hasPrefix("-") ? -60 : 60
    let exponent = Int(text).map { max(-60, min($0, 60)) } ?? bound
    let fraction = parts.count > 1 ? parts[1] : ""
    var digits = String(parts[0] + fraction)
    let point = parts[0].count + exponent
    if point <= 0 { digits = String(repeating: "0", count: 1 - point) + digits }
    if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
    let whole = digits.prefix(max(point, 1))
    let rest = digits.dropFirst(whole.count)
    return sign + whole + (rest.isEmpty ? "" : "." + rest)
  }
}
