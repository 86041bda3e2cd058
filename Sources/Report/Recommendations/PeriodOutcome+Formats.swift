internal import Advice
internal import JSONText
internal import Reading

extension PeriodOutcome {
  /// What was or will be chosen, and why, as a sentence.
  ///
  /// - Parameters:
  ///   - subject: What is chosen, as a phrase: "the answer".
  ///   - choice: The choice, as a phrase that follows "was"; `nil` for none.
  /// - Returns: The sentence without its full stop.
  func sentence(_ subject: String, _ choice: String?) -> String {
    let verb = isEarlier ? "was" : "is"
    let claim = choice.map { "\(subject) \(verb) \($0)" } ?? "there \(verb) no \(subject.lastWord)"
    return "\(period.text.capitalized) \(claim)"
      + (rules.first.map { ": \(reason($0))\($0.because) [\($0.citation.source.name)]" } ?? "")
  }

  /// What stands before the claim of a rule that does not hold on these days.
  private func reason(_ rule: Rule) -> String {
    rule.period.overlaps(period)
      ? "" : isEarlier ? "not yet was it so that " : "no longer is it so that "
  }

  func json(_ choice: JSONValue) -> JSONValue {
    .members([
      ("since", period.since.map { .string($0.text) } ?? .null),
      ("until", period.until.map { .string($0.text) } ?? .null),
      ("choice", choice),
      (
        "reasons",
        .array(
          rules.map { rule in
            .members([("rule", .string(rule.id)), ("because", .string(rule.because))])
          })
      ),
    ])
  }
}

extension Answer {
  /// What the answer was or will be on other days, a sentence each.
  var otherTimesText: [String] {
    otherTimes.map {
      $0.sentence("the answer", $0.choice.isEmpty ? nil : $0.choice.joined(separator: ", "))
    }
  }

  /// The day as of which the answer is given and those of other days, where there are any.
  var timeMembers: [(String, JSONValue)] {
    asOf.members + otherTimes.members { .array($0.map(JSONValue.string)) }
  }
}

extension Recommendation {
  /// What was or will be best on other days, a sentence each.
  var otherTimesText: [String] {
    otherTimes.map { $0.sentence("the recommendation", $0.choice?.title) }
  }

  /// The day as of which this is said and what is best on other days, where there are any.
  var timeMembers: [(String, JSONValue)] {
    asOf.members + otherTimes.members { $0.map { .string($0.name) } ?? .null }
  }
}

extension Day? {
  fileprivate var members: [(String, JSONValue)] {
    map { [("asOf", .string($0.text))] } ?? []
  }
}

extension Array {
  fileprivate func members<Choice>(
    _ json: (Choice) -> JSONValue
  ) -> [(String, JSONValue)] where Element == PeriodOutcome<Choice> {
    isEmpty ? [] : [("otherTimes", .array(map { $0.json(json($0.choice)) }))]
  }
}

extension Period {
  /// The period with its last day, as people say it.
  var text: String {
    switch (since, last) {
    case (let since?, let last?): "from \(since.text) to \(last.text)"
    case (let since?, nil): "since \(since.text)"
    case (nil, let last?): "until \(last.text)"
    case (nil, nil): "always"
    }
  }
}

extension String {
  fileprivate var lastWord: Substring { split(separator: " ").last ?? "" }
}
