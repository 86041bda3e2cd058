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
    let priced = options.compactMap { option -> PricedOption? in
      guard let judged = option.judged, let place = ages.place(of: judged.plan) else { return nil }
      return costs.totals[place].map {
        PricedOption(letter: option.letter, isOut: !judged.exclusions.isEmpty, total: $0)
      }
    }.sorted { ($0.isOut ? 1 : 0, $0.total, $0.letter) < ($1.isOut ? 1 : 0, $1.total, $1.letter) }
    guard let least = priced.first?.total else { return [] }
    let figures = priced.map { option in
      option.letter + " "
        + (costs.areAmounts
          ? "\(option.total.dollars) USD"
          : (option.total.divided(by: least) ?? Exact(1)).number())
        + (option.isOut ? " (out)" : "")
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

/// What the plan of an option costs over all ages.
private struct PricedOption {
  let letter: String

  /// Whether something excludes the plan: what it costs is no measure of the others then.
  let isOut: Bool
  let total: Exact
}

extension Answer.JudgedOption {
  /// Whether a rule on what keeping the data costs speaks for the option, or against it.
  fileprivate var isJudgedByKeeping: Bool {
    ((judged?.reasons ?? []) + (judged?.exclusions ?? [])).contains { reason in
      reason.rule.planFacts.contains { $0 == .keepingCost || $0 == .keepingRatio }
    }
  }
}
