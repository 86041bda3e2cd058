package import Advice
package import JSONText

// One line a recommendation, where there are very many: what is best, not why in whole sentences.

extension Recommendation {
  /// The recommendation in a few words each: the plan, its points, how far it is ahead, and what it costs a
  /// month; where there is none, why.
  package var rowTexts: [String] {
    guard let choice, let lead else { return [abstention?.text ?? ""] }
    var texts = [choice.plan.configuration.name, choice.points.points]
    if let margin = lead.margin, let runnerUp {
      let rival = runnerUp.plan.configuration.name
      texts.append(lead.isTie ? "a tie with \(rival)" : "\(margin) ahead of \(rival)")
    }
    if workload.dataSize != nil {
      texts.append("\(estimate(of: choice).monthlyText) USD a month")
    }
    return texts
  }

  /// The members of one line of JSON, by the names that ``json(reading:)`` has: the rules that speak stand by
  /// their names, estimates are those of the plan to take, and there is nothing on other facts.
  package var rowMembers: [(String, JSONValue)] {
    [
      (
        "recommendation",
        choice.map { choice in
          .members(
            standing(of: choice) + [
              ("rules", choice.reasons.ruleNames),
              ("estimate", .members(estimate(of: choice).figureMembers)),
            ])
        } ?? .null
      ),
      ("abstained", abstention.map { .string($0.text) } ?? .null),
      (
        "ranking",
        .array(
          ranking.map {
            .members($0.names + [("points", .integer($0.points)), ("rules", $0.reasons.ruleNames)])
          })
      ),
      (
        "excluded",
        .array(excluded.map { .members($0.names + [("rules", $0.exclusions.ruleNames)]) })
      ),
      ("workload", workload.json),
      ("derived", .array(derived.map { .string($0.name) })),
    ]
  }
}

extension [Reason] {
  /// The rules of reasons by their names.
  fileprivate var ruleNames: JSONValue { .array(map { .string($0.rule.id) }) }
}
