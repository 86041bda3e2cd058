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
    var reasons: [Reason] = []
    var exclusions: [Reason] = []
    var cautions: [Reason] = []
    var requirements: [Reason] = []
    for reason in findings(for: index) {
      switch reason.rule.verdict {
      case .favour, .disfavour: reasons.append(reason)
      case .exclude: exclusions.append(reason)
      case .caution: cautions.append(reason)
      case .require: requirements.append(reason)
      case .contradiction: break
      }
    }
    return JudgedPlan(
      plan: plans[index].with(decision.steps[index]),
      points: Int(decision.points[index]), criteria: criteria(of: reasons),
      reasons: reasons.weightiestFirst, exclusions: exclusions,
      cautions: cautions.sorted { $0.rule.urgency > $1.rule.urgency },
      requirements: requirements)
  }

  /// The points by which each rule sets two plans apart, the weightiest first.
  package func difference(_ left: Int, _ right: Int) -> [Reason] {
    let (own, others) = (findings(for: left), findings(for: right))
    var points: [Rule: Int] = [:]
    for reason in own { points[reason.rule, default: 0] += reason.points }
    for reason in others { points[reason.rule, default: 0] -= reason.points }
    return points.filter { $0.value != 0 }.map { rule, points in
      // The figures are those of the plan of which the reason speaks.
      let speaker = (own + others).first { $0.rule == rule }
      return Reason(rule: rule, points: points, figures: speaker?.figures ?? [])
    }.weightiestFirst
  }

  /// Every rule that holds and is about the plan, in the rule book's order.
  private func findings(for index: Int) -> [Reason] {
    let general = firedRules.filter { rule in
      book.rules[rule].coverage?
        .holds(plans[index].configuration, steps: decision.steps[index]) ?? false
    }
    let own = decision.firedFor.filter { $0.plans & (1 << UInt64(index)) != 0 }.map(\.rule)
    return (general + own).sorted().map { rule in
      Reason(
        rule: book.rules[rule], points: Int(book.rules[rule].points(weights)),
        figures: figures(that: book.rules[rule], asksOf: index))
    }
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

  private func criteria(of reasons: [Reason]) -> [CriterionPoints] {
    Criterion.ordered.compactMap { criterion in
      let own = reasons.filter { $0.rule.verdict.score?.criterion == criterion }
      guard !own.isEmpty else { return nil }
      return CriterionPoints(criterion: criterion, points: own.reduce(0) { $0 + $1.points })
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
