/// Everything that the advisor knows of storage: rules and the sources that they cite.
public struct RuleBook: Sendable {
  /// The rules: those that score by criterion, then exclusions, cautions, required steps and
  /// contradictions; by id within each group.
  public let rules: [Rule]

  /// The sources, by name.
  public let sources: [Source]

  /// The prices and limits of the world.
  public internal(set) var figures: FigureBook

  /// The rules as tables over the candidates.
  package let tables: RuleTables

  /// Makes a rule book.
  package init(rules: [Rule], sources: [Source], figures: FigureBook = FigureBook()) {
    self.figures = figures
    self.rules = rules.map { (rank: $0.rank, rule: $0) }
      .sorted { ($0.rank, $0.rule.id) < ($1.rank, $1.rule.id) }.map(\.rule)
    self.sources = sources.sorted { $0.name < $1.name }
    tables = RuleTables(self.rules, plans: Configuration.all)
  }

  /// Finds the rule of this id.
  public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  /// The same rule book without one rule.
  package func leavingOut(_ id: String) -> RuleBook {
    RuleBook(rules: rules.filter { $0.id != id }, sources: sources, figures: figures)
  }
}

extension Rule {
  /// The group of the rule book that the rule belongs to.
  var rank: Int {
    switch verdict {
    case .favour, .disfavour:
      verdict.score?.criterion.index ?? 0
    case .exclude: Criterion.ordered.count
    case .caution: Criterion.ordered.count + 1
    case .require: Criterion.ordered.count + 2
    case .contradiction: Criterion.ordered.count + 3
    }
  }

  /// Whether the rule asks something of a plan, so that it may fire for one plan and not another.
  package var isAboutPlans: Bool {
    verdict.target == .thisPlan
      || conditions.contains { if case .plan = $0.subject { true } else { false } }
  }

  /// What the rule says of a workload and a plan.
  ///
  /// - Parameters:
  ///   - workload: The facts.
  ///   - plan: The value of each fact of the plan; `nil` where it is not known.
  /// - Returns: Whether all conditions hold, one fails, or an unknown fact decides.
  package func truth(
    for workload: Workload, plan: (PlanFact) -> Int64? = { _ in nil }
  ) -> Truth {
    var result = Truth.yes
    for condition in conditions {
      let value: Int64? =
        switch condition.subject {
        case .workload(let fact): workload[fact]
        case .plan(let fact): plan(fact)
        }
      if case .unknown = condition.test {
        if value != nil { return .no }
      } else if let value {
        if !condition.holds(for: value) { return .no }
      } else {
        result = .unknown
      }
    }
    return result
  }

  /// The facts of a plan that the rule asks for.
  package var planFacts: [PlanFact] {
    conditions.compactMap { if case .plan(let fact) = $0.subject { fact } else { nil } }.uniqued
  }
}
