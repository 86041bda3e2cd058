extension RuleBook {
  /// Estimates what every plan that can be recommended costs, and how long it keeps waiting.
  ///
  /// - Parameter workload: The facts that are known.
  /// - Returns: An estimate for each configuration, with the steps that the facts imply.
  /// - Throws: `FactMistake.contradiction` where the facts cannot be true together.
  public func estimates(for workload: Workload) throws(FactMistake) -> [Estimate] {
    try estimates(of: Configuration.candidates, for: workload)
  }

  /// Estimates some configurations, each with the steps that the facts imply.
  ///
  /// - Parameters:
  ///   - configurations: At most 64.
  ///   - workload: The facts that are known.
  /// - Returns: An estimate for each configuration.
  /// - Throws: `FactMistake.contradiction` where the facts cannot be true together.
  public func estimates(
    of configurations: [Configuration], for workload: Workload
  ) throws(FactMistake) -> [Estimate] {
    let (complete, _) = try workload.completed()
    let plans = configurations.prefix(64).map { Plan($0.withUnspokenTrait(comparesClasses: true)) }
    let decision = decide(plans, for: complete, weights: Weights())
    try reject(decision)
    return plans.enumerated().map { index, plan in
      figures.estimate(
        Plan(plan.configuration, steps: Set(decision.steps[index].steps)), for: complete)
    }
  }

  /// The same rule book with other figures.
  public func with(_ figures: FigureBook) -> RuleBook {
    var result = self
    result.figures = figures.asOf(day)
    return result
  }
}

extension FigureBook {
  /// Estimates a plan for a workload that is completed.
  package func estimate(_ plan: Plan, for workload: Workload, explains: Bool = true) -> Estimate {
    let demand = demand(of: workload)
    return PlanEstimator(
      plan.configuration, StepSet(plan.steps), demand,
      table(for: plan.configuration, in: demand.region), explains: explains
    ).estimate()
  }

  /// What estimates take from a workload.
  func demand(of workload: Workload) -> Demand { Demand(workload, self) }
}

extension Recommendation {
  /// What a plan of this recommendation costs, and how long it keeps accelerators waiting.
  public func estimate(of plan: JudgedPlan) -> Estimate {
    figures.estimate(plan.plan, for: workload)
  }

  /// Where the choice and the best plan of each other storage change places in cost.
  public var breakEvens: [BreakEven] {
    guard let choice else { return [] }
    var seen: Set<Storage> = [choice.plan.configuration.storage]
    let rivals = ranking.filter { seen.insert($0.plan.configuration.storage).inserted }
    return rivals.flatMap { rival in
      BreakEven.all(choice.plan, rival.plan, workload, derived: derived, figures)
    }
  }
}
