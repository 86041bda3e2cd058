package import Advice
internal import JSONText
internal import Report

/// What is made of one scenario of many: a recommendation in one line, or what is wrong with the facts.
package struct ScenarioRow: Sendable {
  /// The line on which the scenario stands, counted from 1.
  package let line: Int

  private let result: Result<Recommendation, ScenarioMistakes>

  /// Recommends for a scenario.
  ///
  /// What other facts and days would change is not tried: it is most of the work, and asked of one workload.
  ///
  /// - Parameters:
  ///   - json: The text of the scenario.
  ///   - line: The line on which it stands.
  ///   - stated: Facts that go before those of the scenario.
  ///   - weights: How much each criterion counts, before goals.
  ///   - book: The rule book.
  package init(
    _ json: [UInt8], line: Int, stating stated: Workload, _ weights: Weights, _ book: RuleBook
  ) {
    self.line = line
    do throws(ScenarioMistakes) {
      let workload = try Workload(json: json, fromLine: line).overridden(by: stated)
      do throws(FactMistake) {
        result = .success(
          try book.recommend(for: workload, weights: weights, triesOtherFacts: false))
      } catch {
        let mistake = ScenarioMistake(
          line: line, column: 1, reason: error.message, help: error.help)
        throw ScenarioMistakes(mistakes: [mistake])
      }
    } catch {
      result = .failure(error)
    }
  }

  /// What is wrong with the scenario, in the order of the places; empty where nothing is.
  package var mistakes: [ScenarioMistake] {
    if case .failure(let mistakes) = result { mistakes.mistakes } else { [] }
  }
}

extension ScenarioRow {
  /// One line of text.
  package var text: String { "\(line): \(texts.joined(separator: ", "))\n" }

  /// One row of a table with ``markdownHeading``.
  package var markdown: String {
    let cells = texts + [String](repeating: "", count: max(0, Self.columns.count - 1 - texts.count))
    return "| \(line) | \(cells.map(\.escaped).joined(separator: " | ")) |\n"
  }

  /// The heading of a table in Markdown.
  package static let markdownHeading =
    "| \(columns.joined(separator: " | ")) |\n|\(columns.map { _ in "---|" }.joined())\n"

  private static let columns = ["line", "plan", "points", "lead", "cost"]

  private var texts: [String] {
    switch result {
    case .success(let recommendation): recommendation.rowTexts
    case .failure(let mistakes):
      ["error: \(mistakes.mistakes.map(\.reason).joined(separator: "; "))"]
    }
  }

  /// One JSON object on a line of its own.
  package var json: String {
    let members: [(String, JSONValue)] =
      switch result {
      case .success(let recommendation): recommendation.rowMembers
      case .failure(let mistakes): [("mistakes", .array(mistakes.mistakes.map(\.json)))]
      }
    return JSONWriter(.compact).text(of: .members([("line", .integer(line))] + members)) + "\n"
  }
}

extension ScenarioMistake {
  fileprivate var json: JSONValue {
    .members([
      ("line", .integer(line)), ("column", .integer(column)), ("reason", .string(reason)),
      ("help", help.map { .string($0) } ?? .null),
    ])
  }
}

extension Workload {
  /// The workload with another's facts in place of its own.
  package func overridden(by other: Workload) -> Workload {
    var result = self
    for fact in other.stated { result[fact] = other[fact] }
    return result
  }
}
