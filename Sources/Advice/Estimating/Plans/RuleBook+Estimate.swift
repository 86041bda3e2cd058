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
  /// What is only done to save money or time is told beside a plan and not taken to be done: a file system made for
  /// each run, throughput bought for the accelerators, small files packed, objects copied to S3 Standard. Rules take
  /// such steps from some number of runs or files on, and costs and times would fall there. As much is bought as data
  /// and stated throughput need, so that no cost and no time falls when data, runs or epochs grow. `recommend(for:)`
  /// takes the steps where they save.
  ///
  /// - Parameters:
  ///   - configurations: The configurations.
  ///   - workload: The facts that are known.
  /// - Returns: An estimate for each configuration.
  /// - Throws: `FactMistake.contradiction` where the facts cannot be true together.
  public func estimates(
    of configurations: [Configuration], for workload: Workload
  ) throws(FactMistake) -> [Estimate] {
    let (complete, _) = try workload.completed()
    let plans = configurations.map { Plan($0.withUnspokenTrait(comparesClasses: true)) }
    var estimates: [Estimate] = []
    // A decision, which says the steps, is between 64 plans; without plans, it still says what cannot be.
    for start in stride(from: 0, to: max(1, plans.count), by: 64) {
      let part = Array(plans[start...].prefix(64))
      let decision = decide(part, for: complete, weights: Weights())
      try reject(decision)
      estimates += zip(part, decision.steps).map { plan, steps in
        estimate(of: plan, taking: steps.subtracting(.savingMoney), for: complete)
      }
    }
    return estimates
  }

  /// Estimates a plan without the steps that only improve how it is read, and beside it with each of them.
  private func estimate(
    of plan: Plan, taking steps: StepSet, for workload: Workload
  ) -> Estimate {
    let plain = steps.subtracting(.improvingReads)
    var estimate = figures.estimate(plan.with(plain), for: workload)
    estimate.furtherSteps = steps.intersection(.improvingReads).steps.map { step in
      FurtherStep(
        step: step,
        estimate: figures.estimate(plan.with(plain.union(StepSet([step]))), for: workload))
    }
    return estimate
  }

  /// The same rule book with other figures.
  public func with(_ figures: FigureBook) -> RuleBook {
    RuleBook(self, figures: figures.asOf(day))
  }
}

extension FigureBook {
  /// Estimates a plan for a workload that is completed.
  package func estimate(_ plan: Plan, for workload: Workload, explains: Bool = true) -> Estimate {
    let demand = demand(of: workload)
    return PlanEstimator(
      plan.configuration, plan.stepSet, demand,
      table(for: plan.configuration, taking: plan.stepSet, of: demand), explains: explains
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

  /// The best plan of each storage but the chosen one.
  package var rivals: [JudgedPlan] {
    guard let choice else { return [] }
    var seen: Set<Storage> = [choice.plan.configuration.storage]
    return ranking.filter { seen.insert($0.plan.configuration.storage).inserted }
  }

  /// Where the choice and the best plan of each other storage change places in cost, those first that
  /// are nearest to what is stated.
  public var breakEvens: [BreakEven] {
    guard let choice else { return [] }
    return rivals.flatMap { rival in
      BreakEven.all(choice.plan, rival.plan, workload, derived: derived, figures)
    }.enumerated().sorted { left, right in
      left.element.isNearer(than: right.element)
        || !right.element.isNearer(than: left.element) && left.offset < right.offset
    }.map(\.element)
  }

  /// What the choice saves of the accelerators that wait, by more than a dollar a month, against the
  /// best plan of each other storage; none where nothing of it is known.
  public var avoidedWaiting: [AvoidedWaiting] {
    guard let choice else { return [] }
    let own = estimate(of: choice)
    return rivals.compactMap { rival in
      let other = estimate(of: rival)
      var avoided = own.avoidedWaiting(against: other)
      if avoided.least == nil, let least = leastAvoided(by: choice.plan, against: rival.plan) {
        avoided = .missing(avoided.needs, atLeast: least)
      }
      guard let least = avoided.least, least > Exact(1) else { return nil }
      return AvoidedWaiting(
        rival: rival.plan, dollarsPerMonth: avoided,
        isMarked: own.waiting.isMarked || other.waiting.isMarked)
    }
  }
}

extension Recommendation {
  /// US dollars a month that accelerators wait less at least with a plan than with another, whichever and however
  /// many instances read; `nil` where both are stated, or with some of them they may wait longer.
  ///
  /// What reading takes is the longest of times that hang on the number of instances in no way, and of times that
  /// fall with it. So a plan that is no slower with one instance and with very many is so with any number.
  private func leastAvoided(by plan: Plan, against rival: Plan) -> Exact? {
    var workloads = [workload]
    if workload[.trainingInstanceType] == nil, workload[.trainingInstancePrice] != nil {
      workloads = InstanceType.allCases.filter { figures.limit(.networkThroughput, of: $0) != nil }
        .map { workload.with(.trainingInstanceType, $0.steps) }
    }
    if workload[.trainingInstances] == nil {
      workloads = workloads.flatMap { workload in
        [1, 1_000_000].map { workload.with(.trainingInstances, $0) }
      }
    }
    guard workloads != [workload] else { return nil }
    var least: Exact?
    for workload in workloads {
      let avoided = figures.estimate(plan, for: workload, explains: false)
        .avoidedWaiting(against: figures.estimate(rival, for: workload, explains: false))
      guard let amount = avoided.least else { return nil }
      least = min(least ?? amount, amount)
    }
    return least
  }
}

/// What a plan saves of the accelerators that would wait with another.
public struct AvoidedWaiting: Sendable {
  /// The plan with which they would wait longer.
  public let rival: Plan

  /// US dollars a month; at least what runs spare that start sooner, where it is not known how long
  /// accelerators compute on what they read.
  public let dollarsPerMonth: Known<Exact>

  /// Whether the amount rests on a figure that is doubtful or old.
  public let isMarked: Bool
}

extension Estimate {
  /// US dollars a month that accelerators wait less than with another plan.
  fileprivate func avoidedWaiting(against other: Estimate) -> Known<Exact> {
    if let whole = waiting.amount.value, let others = other.waiting.amount.value {
      return .known(others - whole)
    }
    let needs = waiting.amount.and(other.waiting.amount).needs
    guard neverReadsSlower(than: other), let start = waitingToStart.amount.value,
      let others = other.waitingToStart.amount.least
    else { return .missing(needs) }
    return .missing(needs, atLeast: others - start)
  }

  /// Whether no epoch takes longer than with another plan, however long accelerators compute on it.
  private func neverReadsSlower(than other: Estimate) -> Bool {
    guard let epoch = time(.epoch).value, let others = other.time(.epoch).least else {
      return false
    }
    let first = time(.firstEpoch).value ?? epoch
    return epoch <= others && first <= other.time(.firstEpoch).least ?? others
  }
}

extension Workload {
  /// The same with a value of a fact.
  fileprivate func with(_ fact: Fact, _ value: Int64) -> Workload {
    var workload = self
    workload[fact] = value
    return workload
  }
}
