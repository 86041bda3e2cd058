internal import Advice
internal import JSONText
internal import Reading

extension Answer {
  /// The comparison of costs that bears on the answer: that of plans with ages only where a rule on the
  /// cost of keeping data holds.
  var shownKeeping: ClassComparison? {
    keeping?.ages == nil || options.contains(where: \.isJudgedByKeeping) ? keeping : nil
  }

  /// What keeping the data costs in the plans of the options, as sentences, with what was assumed.
  var keepingSentences: [String] {
    guard let keeping = shownKeeping else { return [] }
    return keeping.ages == nil
      ? [keeping.verdict, keeping.decision, keeping.keptSentence].compactMap(\.self)
      : agingSentences
  }

  /// What plans with ages cost, as sentences, with what was assumed.
  private var agingSentences: [String] {
    guard let ages = shownKeeping?.ages, let costs = ages.costs else { return [] }
    let ranked = options.compactMap { option -> (letter: String, total: Exact)? in
      guard let place = option.judged.flatMap({ ages.place(of: $0.plan) }) else { return nil }
      return costs.totals[place].map { (option.letter, $0) }
    }.sorted { ($0.total, $0.letter) < ($1.total, $1.letter) }
    guard let least = ranked.first?.total else { return [] }
    let figures = ranked.map { letter, total in
      costs.areAmounts
        ? "\(letter) \(total.dollars) USD"
        : "\(letter) \((total.divided(by: least) ?? Exact(1)).number())"
    }.joined(separator: ", ")
    let size = "\(costs.count.number(places: 0)) objects of \(costs.size.sizeText)"
    let head =
      costs.areAmounts
      ? "cost of \(size), kept \(costs.end.days()): \(figures)"
      : "cost, as a multiple of the least, of \(size) up to an age of \(costs.end.days()): \(figures)"
    return [head, costs.assumptions.assumptionSentence].compactMap(\.self)
  }

  /// The costs of plans with ages, as members of an object.
  var agingMembers: [(String, JSONValue)] {
    guard let ages = shownKeeping?.ages, let costs = ages.costs else { return [] }
    let totals = options.compactMap { option -> (String, JSONValue)? in
      guard let place = option.judged.flatMap({ ages.place(of: $0.plan) }) else { return nil }
      return (option.letter, costs.totals[place].map { .number($0.decimal(places: 6)) } ?? .null)
    }
    return [
      (
        "ages",
        .members([
          (costs.areAmounts ? "usd" : "relativeUsd", .members(totals)),
          ("days", .string(costs.end.days())),
          ("assumptions", costs.assumptions.assumptionsJSON),
        ])
      )
    ]
  }
}

extension Answer.JudgedOption {
  /// Whether a rule on what keeping the data costs speaks for the option, or against it.
  fileprivate var isJudgedByKeeping: Bool {
    ((judged?.reasons ?? []) + (judged?.exclusions ?? [])).contains { reason in
      reason.rule.planFacts.contains { $0 == .keepingCost || $0 == .keepingRatio }
    }
  }
}
