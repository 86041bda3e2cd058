/// Reads the reasons for each plan off a decision.
package struct Judge: Sendable {
  let book: RuleBook
  package let decision: Decision
  let weights: SIMD8<Int32>

  /// The plans, with the steps that they take by their own choice.
  let plans: [Plan]

  /// The rules that hold for every plan that they are about.
  private let firedRules: [Int]

  package init(book: RuleBook, plans: [Plan], decision: Decision, weights: SIMD8<Int32>) {
    self.book = book
    self.plans = plans
    self.decision = decision
    self.weights = weights
    firedRules = decision.firedRules
  }

  /// Whether a rule takes the plan out of the ranking.
  package func isExcluded(_ plan: Int) -> Bool { decision.excluded & (1 << UInt64(plan)) != 0 }

  /// The plan with its points and every rule that holds for it.
  package func plan(_ index: Int) -> JudgedPlan {
    let (found, starts) = (findings(for: index), book.tables.starts)
    func reasons(_ group: Range<Int>) -> [Reason] {
      let start = found.firstIndex { $0 >= group.lowerBound } ?? found.count
      return found[start...].prefix { $0 < group.upperBound }.map { reason($0, for: index) }
    }
    return JudgedPlan(
      plan: plans[index].with(decision.steps[index]),
      points: Int(decision.points[index]),
      reasons: reasons(0..<starts.exclusions).weightiestFirst,
      exclusions: reasons(starts.exclusions..<starts.cautions),
      cautions: reasons(starts.cautions..<starts.requirements)
        .sorted { $0.rule.urgency > $1.rule.urgency },
      requirements: reasons(starts.requirements..<starts.contradictions))
  }

  /// Every rule that holds and is about some plan.
  package var rulesThatHold: [Rule] {
    let general = firedRules.filter { rule in plans.indices.contains { isAbout($0, rule) } }
    return (general + decision.firedFor.map(\.rule)).map { book.rules[$0] }
  }

  /// The points by which each rule sets two plans apart, the weightiest first.
  package func difference(_ left: Int, _ right: Int) -> [Reason] {
    let own = findings(for: left).map { reason($0, for: left) }
    let others = findings(for: right).map { reason($0, for: right) }
    var points: [Rule: Int] = [:]
    for reason in own { points[reason.rule, default: 0] += reason.points }
    for reason in others { points[reason.rule, default: 0] -= reason.points }
    return points.filter { $0.value != 0 }.map { rule, points in
      // The figures are those of the plan of which the reason speaks.
      let speaker = (own + others).first { $0.rule == rule }
      return Reason(rule: rule, points: points, figures: speaker?.figures ?? [])
    }.weightiestFirst
  }

  /// Every rule that holds and is about the plan, by its place in the rule book, in order.
  private func findings(for index: Int) -> [Int] {
    let general = firedRules.filter { isAbout(index, $0) }
    let own = decision.firedFor.filter { $0.plans & (1 << UInt64(index)) != 0 }
    return own.isEmpty ? general : (general + own.map(\.rule)).sorted()
  }

  /// Whether a rule that holds for every plan that it is about is about a plan.
  private func isAbout(_ plan: Int, _ rule: Int) -> Bool {
    let configuration = plans[plan].configuration
    return book.tables.coverages[rule]?.holds(
      configuration.storage, configuration.traitSet, steps: decision.steps[plan]) ?? false
  }

  /// What a rule says of a plan.
  private func reason(_ place: Int, for plan: Int) -> Reason {
    let rule = book.rules[place]
    return Reason(
      rule: rule, points: Int(rule.points(weights)), figures: figures(that: rule, asksOf: plan))
  }

  /// The estimates on which a rule's conditions turn.
  private func figures(that rule: Rule, asksOf plan: Int) -> [PlanFigure] {
    rule.planFacts.compactMap { fact in
      guard fact.isFigure else { return nil }
      let value = decision.value(fact, of: plan)
      if value != Workload.unknown { return PlanFigure(fact: fact, value: value, isLeast: false) }
      return decision.figures.least(of: plan, fact).map {
        PlanFigure(fact: fact, value: $0, isLeast: true)
      }
    }
  }
}

extension [Reason] {
  var weightiestFirst: [Reason] {
    sorted { (-abs($0.points), -$0.points, $0.rule.id) < (-abs($1.points), -$1.points, $1.rule.id) }
  }
}

extension Rule {
  /// How much a caution has to do with this workload: the number of facts that brought it about.
  fileprivate var urgency: Int { conditions.count }
}
