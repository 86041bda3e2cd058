extension RuleBook {
  /// Recommends where the training data of a workload should live.
  ///
  /// - Parameters:
  ///   - workload: The facts that are known.
  ///   - weights: How much each criterion counts, before the workload's goals.
  ///   - triesOtherFacts: Whether to find what other facts and days would change, which is most of the
  ///     work; where a program recommends for very many workloads, it may do without.
  /// - Returns: The recommendation, with its reasons.
  /// - Throws: `FactMistake.contradiction` where the facts cannot be true together.
  public func recommend(
    for workload: Workload, weights: Weights = Weights(), triesOtherFacts: Bool = true
  ) throws(FactMistake) -> Recommendation {
    let (complete, derived) = try workload.completed()
    return try forPurpose(of: complete).recommend(
      forCompleted: complete, derived: derived, weights: weights.forPurpose(of: complete),
      triesOtherFacts: triesOtherFacts, others: bestForPurpose(weights))
  }

  /// Finds the best plan for workloads all of which are for training, or none of which is.
  private func bestForPurpose(_ weights: Weights) -> (Workload) -> Configuration? {
    var known: RuleBook?
    return { complete in
      let book = known ?? self.forPurpose(of: complete)
      known = book
      let decision = book.decide(complete, weights: weights.forPurpose(of: complete))
      return decision.best(among: book.tables.candidates).map { book.tables.plans[$0] }
    }
  }

  private func recommend(
    forCompleted complete: Workload, derived: [Fact], weights: Weights, triesOtherFacts: Bool,
    others: (Workload) -> Configuration?
  ) throws(FactMistake) -> Recommendation {
    let decision = decide(complete, weights: weights)
    try reject(decision)

    let judge = Judge(
      book: self, plans: tables.plainPlans, decision: decision,
      weights: weights.effective(for: complete))
    let order = decision.ranking(among: tables.candidates)
    let best = decision.isInformed ? order.first : nil
    let second = best.flatMap { best in
      order.first { tables.plans[$0].storage != tables.plans[best].storage }
    }
    let sibling = best.flatMap { best in
      order.dropFirst().first { tables.plans[$0].storage == tables.plans[best].storage }
    }
    let influences =
      triesOtherFacts
      ? influences(
        on: decision, leader: order.first, of: complete, weights, others: others) : []

    var storageClass = best.flatMap {
      classAdvice(for: tables.plans[$0], of: complete, derived: derived)
    }
    if triesOtherFacts, let best, let advice = storageClass {
      storageClass?.turnsOfPatience = turnsOfPatience(
        of: advice, for: tables.plans[best], in: complete, derived: derived)
    }

    func chosen(by book: RuleBook, _ decision: Decision) -> (choice: Int?, rules: Set<Rule>) {
      let best = decision.isInformed ? decision.best(among: tables.candidates) : nil
      return (best, book.rulesThatHold(in: decision))
    }
    let otherTimes =
      triesOtherFacts
      ? outcomesAtOtherTimes(for: complete, current: chosen(by: self, decision)) { book in
        chosen(by: book, book.decide(complete, weights: weights))
      } : []

    return Recommendation(
      workload: complete, derived: derived,
      choice: best.map(judge.plan),
      abstention: best != nil ? nil : order.isEmpty ? .nothingFits : .nothingToGoBy,
      ranking: order.map(judge.plan),
      excluded: tables.plans.indices
        .filter { tables.plans[$0].storage.isCandidate && judge.isExcluded($0) }.map(judge.plan),
      runnerUp: second.map(judge.plan),
      lead: best.map { best in
        Lead(
          margin: second.map { Int(decision.points[best] - decision.points[$0]) },
          configurationMargin: sibling.map { Int(decision.points[best] - decision.points[$0]) },
          difference: second.map { judge.difference(best, $0) } ?? [],
          costsLess: second.map { decision.costsLess(best, than: $0) } ?? false)
      },
      unknown: influences.filter { complete[$0.fact] == nil },
      decisive: influences.filter { complete[$0.fact] != nil && $0.couldChange },
      storageClass: storageClass,
      lifecycle: best.flatMap { lifecycleAdvice(for: tables.plans[$0], of: complete) },
      lifecycleNeeds: best.map { factsMissing(forLifecycleIn: tables.plans[$0], of: complete) }
        ?? [],
      alternatives: decision.ranking(among: PlanSet.every.subtracting(tables.candidates))
        .filter { decision.points[$0] > 0 }.map(judge.plan),
      figures: figures, asOf: day == date ? nil : day,
      otherTimes: otherTimes.map { other in
        PeriodOutcome(
          period: other.period, isEarlier: other.isEarlier,
          choice: other.choice.map { tables.plans[$0] }, rules: other.rules)
      })
  }

  /// The rules that score, exclude or warn, and hold for some plan.
  private func rulesThatHold(in decision: Decision) -> Set<Rule> {
    let held = decision.firedRules + decision.firedFor.map(\.rule)
    return Set(
      held.map { rules[$0] }.filter {
        if case .require = $0.verdict { false } else { true }
      })
  }

  /// Decides between all configurations, with what estimates say of them.
  package func decide(_ workload: Workload, weights: Weights) -> Decision {
    var decision = tables.decide(workload, by: inForce, weights: weights)
    decideByEstimates(workload, weights, into: &decision)
    return decision
  }

  /// Decides again with what estimates say of the plans in the steps that rules require, until these estimates
  /// bring about no further step.
  ///
  /// Each step that saves money makes others save more, never less, so no step is taken back.
  func decideByEstimates(
    _ workload: Workload, _ weights: Weights, tables known: [FigureTable]? = nil,
    into decision: inout Decision
  ) {
    var steps = decision.steps.map { $0.subtracting(.savingMoney) }
    var earlier: (figures: PlanFigures, steps: [StepSet])?
    for _ in 0...StepSet.savingMoney.count {
      let figures = planFigures(
        of: tables.plainPlans, taking: steps, for: workload, tables: known, earlier: earlier)
      guard !(figures.isEmpty && decision.figures.isEmpty) else { return }
      tables.decide(workload, by: inForce, weights: weights, figures: figures, into: &decision)
      guard !decision.steps.costTheSame(as: steps) else { return }
      earlier = (figures, steps)
      steps = decision.steps
    }
  }

  /// The rules by which the facts cannot be true together.
  package func contradictions(in workload: Workload) -> [Rule] {
    var decision = tables.emptyDecision
    tables.findHolding(workload, among: inForce, &decision)
    return contradictions(in: decision)
  }

  /// The rules that hold by which the facts of a decision cannot be true together.
  package func contradictions(in decision: Decision) -> [Rule] {
    tables.contradictions(in: decision).map { rules[$0] }
  }

  func reject(_ decision: Decision) throws(FactMistake) {
    guard let rule = contradictions(in: decision).first else { return }
    throw .contradiction(rule.workloadFacts.inDeclaredOrder, because: rule.because)
  }
}

extension [Fact] {
  fileprivate var inDeclaredOrder: [Fact] { Fact.allCases.filter(contains) }
}
