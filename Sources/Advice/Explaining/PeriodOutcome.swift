/// What is chosen on days on which the world was otherwise.
public struct PeriodOutcome<Choice: Equatable & Sendable>: Sendable {
  /// The days.
  public let period: Period

  /// Whether they lie before the day as of which the rest is said.
  public let isEarlier: Bool

  /// What is chosen on them.
  public let choice: Choice

  /// The rules that make the difference: those that hold only on these days, or not on them.
  public let rules: [Rule]
}

extension RuleBook {
  /// What else is chosen as of other days, where what the book knows of them bears on a workload.
  ///
  /// - Parameters:
  ///   - workload: The facts, completed.
  ///   - plans: The plans that are compared, where some have lifecycles.
  ///   - changes: Other days on which what is chosen may change.
  ///   - current: What is chosen on the book's day, and the rules that hold for some plan.
  ///   - choose: Chooses with the book of another day.
  /// - Returns: The periods with another choice, the earliest first; neighbours with the same are one.
  /// - Complexity: one choice for each period, where anything bears on the workload.
  package func outcomesAtOtherTimes<Choice>(
    for workload: Workload, plans: [Plan] = [], changes: Set<Day> = [],
    current: (choice: Choice, rules: Set<Rule>),
    choose: (RuleBook) -> (choice: Choice, rules: Set<Rule>)
  ) -> [PeriodOutcome<Choice>] {
    var outcomes: [PeriodOutcome<Choice>] = []
    let days = self.changes(bearingOn: workload, plans).union(changes)
    for period in Period.between(days) {
      guard !period.contains(day), let sample = period.anyDay else { continue }
      let other = choose(asOf(sample))
      guard other.choice != current.choice else { continue }
      if let last = outcomes.last, last.period.until == period.since, last.choice == other.choice {
        outcomes[outcomes.count - 1] = PeriodOutcome(
          period: Period(since: last.period.since, until: period.until),
          isEarlier: last.isEarlier, choice: last.choice, rules: last.rules)
        continue
      }
      outcomes.append(
        PeriodOutcome(
          period: period, isEarlier: day.map { sample < $0 } ?? true, choice: other.choice,
          rules: other.rules.symmetricDifference(current.rules).telling(of: period)))
    }
    return outcomes
  }

  /// The days on which something changed that bears on a workload: rules of which it meets all
  /// conditions, and figures where they can be used.
  private func changes(bearingOn workload: Workload, _ plans: [Plan]) -> Set<Day> {
    let ages = plans.contains { $0.lifecycle != nil }
    var days = workload[.dataSize] == nil ? [] : figures.changes
    for rule in rules where rule.period != .always && rule.mayHold(for: workload) {
      guard ages || !rule.planFacts.contains(where: \.isOfLifecycle) else { continue }
      days.formUnion(rule.period.changes)
    }
    return days
  }
}

extension Rule {
  /// Whether nothing that is known or unknown of the workload keeps the rule from holding.
  fileprivate func mayHold(for workload: Workload) -> Bool {
    truth(for: workload) != .no && workloadFacts.allSatisfy { workload[$0] != nil }
  }
}

extension Set<Rule> {
  /// Rules of some days only, before all others those that hold in the period, and of these those that
  /// exclude or score; rules of all days only where there are no others.
  fileprivate func telling(of period: Period) -> [Rule] {
    let dated = filter { $0.period != .always }
    func rank(_ rule: Rule) -> Int {
      (rule.period.overlaps(period) ? 0 : 3)
        + (rule.verdict.isExclusion ? 0 : rule.verdict.score != nil ? 1 : 2)
    }
    return (dated.isEmpty ? self : dated).sorted { (rank($0), $0.id) < (rank($1), $1.id) }
  }
}
