extension RuleBook {
  /// What estimates say of plans that take no steps but their own.
  package func planFigures(of plans: [Plan], for workload: Workload) -> PlanFigures {
    planFigures(of: plans, taking: plans.map(\.stepSet), for: workload)
  }

  /// What estimates say of plans.
  ///
  /// - Parameters:
  ///   - plans: The plans.
  ///   - steps: The steps of each plan, with those that rules require.
  ///   - workload: The facts, completed.
  ///   - tables: The figures of each plan in the workload's Region, where they are at hand.
  ///   - earlier: What is known of the same plans in other steps; a plan whose steps cost the same is not
  ///     estimated again.
  ///   - memory: What was estimated of the same plans for other workloads.
  /// - Returns: The plans' facts, as far as the workload's make them known.
  func planFigures(
    of plans: [Plan], taking steps: [StepSet], for workload: Workload,
    tables: [FigureTable]? = nil, earlier: (figures: PlanFigures, steps: [StepSet])? = nil,
    remembering memory: EstimateMemory? = nil
  ) -> PlanFigures {
    let canEstimate =
      Fact.sizing.contains { workload[$0] != nil }
      && !(figures.prices.isEmpty && figures.limits.isEmpty)
    guard canEstimate || plans.contains(where: { $0.lifecycle != nil }) else { return .none }
    func estimate() -> PlanFigures {
      var result =
        canEstimate
        ? estimates(of: plans, taking: steps, for: workload, tables, earlier)
        : PlanFigures(planCount: plans.count)
      noteKeeping(of: plans, for: workload, &result)
      noteAges(of: plans, for: workload, &result)
      return result
    }
    return memory?.figures(of: plans, taking: steps, for: workload, orElse: estimate) ?? estimate()
  }

  private func estimates(
    of plans: [Plan], taking steps: [StepSet], for workload: Workload,
    _ tables: [FigureTable]?, _ earlier: (figures: PlanFigures, steps: [StepSet])?
  ) -> PlanFigures {
    var result = PlanFigures(planCount: plans.count)
    let figures = figures.forComparing
    let demand = figures.demand(of: workload)
    let comparesClasses = plans.contains(where: \.configuration.isColdClass)
    for (index, plan) in plans.enumerated()
    where plan.configuration.storage.isCandidate {
      if let earlier, steps[index].costTheSame(as: earlier.steps[index]) {
        result.take(index, from: earlier.figures)
        continue
      }
      let table = figures.table(
        for: plan.configuration, taking: steps[index], of: demand, known: tables?[index])
      let estimator = PlanEstimator(
        plan.configuration, steps[index], demand, table, explains: false)
      let estimate = estimator.estimate()
      if estimate.isBorrowed { result.unpriced.insert(index) }
      // Rules of thumb say what a download of nobody knows how many files takes; no bound replaces them.
      let startsAreKnown = estimate.time(.startUp).value != nil
      func note(
        _ fact: PlanFact, _ value: Known<Exact>, of parts: Int64, isBounded: Bool = true
      ) {
        if let value = value.value {
          result[index, fact] = value.steps(of: parts)
        } else if isBounded, workload.dataReadShare != .part, let least = value.least {
          let steps = (least * Exact(parts)).roundedDown.steps(of: 1)
          // What no rule asks about is as good as nothing known, unless plans are compared by it.
          if steps >= self.tables.leastBound(of: fact) || PlanFigures.compared.contains(fact) {
            result.note(atLeast: steps, of: index, fact)
          }
        }
      }
      let monthlyCost = estimate.wholeMonthlyCost
      note(.monthlyCost, monthlyCost, of: 100)
      note(.totalCost, monthlyCost + estimate.waiting.amount, of: 100)
      note(.readRatio, estimate.readRatio, of: Dimension.ratio.stepsOfOne)
      note(.readingShare, estimate.readingShare, of: Dimension.ratio.stepsOfOne)
      note(.unusedCapacityCost, estimate.unusedCapacityCost, of: 100)
      note(.waitingCost, estimate.waiting.amount, of: 100, isBounded: startsAreKnown)
      note(.readCost, estimate.readCost, of: 100)
      note(.startUpCost, estimate.waitingToStart.amount, of: 100, isBounded: false)
      note(.startUpTime, estimate.time(.startUp), of: 1, isBounded: false)
      note(.epochTime, estimate.time(.epoch), of: 1)
      let epochs = workload.known(.runsEpochs)
      note(
        .readingTime,
        epochs.value == nil
          ? estimate.time(.epoch) : estimate.time(.startUp) + estimate.time(.epoch) * epochs, of: 1)
      note(.waitingTime, estimate.time(.waitingPerWeek), of: 1, isBounded: startsAreKnown)
      // Where capacity has no price in the Region, rules of thumb say what it buys.
      if !estimate.isBorrowed, let cost = estimator.boughtCost(in: estimate) {
        result[index, .boughtCost] = cost.steps(of: 100)
      }
      note(.setUpTime, estimate.time(.setUp), of: 1, isBounded: demand.comesOverLine)
      if let saving = estimator.deletionSaving(in: estimate) {
        result[index, .deletionSaving] = saving.steps(of: 100)
      }
      if let saving = estimator.paceSaving(in: estimate) {
        result[index, .paceSaving] = saving.steps(of: 100)
      }
      if let disk = demand.localDisk { result[index, .localDisk] = disk.steps(of: 1) }
      if let missing = estimator.missingThroughput {
        result[index, .missingThroughput] = missing.steps(of: 1)
      }
      if let missing = estimator.missingDisk { result[index, .missingDisk] = missing.steps(of: 1) }
      if let budget = workload[.budgetMonthly] {
        let limit = Exact(budget, over: 100)
        var certain = estimate.certainMonthlyCost(for: workload)
        if limit < certain, !comparesClasses {
          certain = certainMonthlyCost(of: estimate, for: workload)
        }
        let over = certain - limit
        if !over.isZero {
          result[index, .overBudget] = max(1, over.steps(of: 100))
        } else if monthlyCost.value != nil, !estimate.isBorrowed {
          result[index, .overBudget] = 0
        }
      }
    }
    result.storages = plans.indices.filter { plans[$0].configuration.storage.isCandidate }
      .grouped { plans[$0].configuration.storage }
      .map { PlanSet($0) }
    let buyers = plans.indices.filter { result[$0, .boughtCost] != Workload.unknown }
    result.buyersAlike = buyers.grouped { steps[$0] }.filter { $0.count > 1 }
      .map { PlanSet($0) }
    return result
  }

  /// The part of a plan's monthly cost that is certain.
  ///
  /// Where a colder class is proposed to keep the data in, what that costs stands for the storage and what is
  /// read of it, if it is less.
  private func certainMonthlyCost(of estimate: Estimate, for workload: Workload) -> Exact {
    let certain = estimate.certainMonthlyCost(for: workload)
    var unlimited = workload
    unlimited.forget(.budgetMonthly)
    guard KeptObjects.known(in: workload, figures).value != nil,
      let kept = classAdvice(for: estimate.configuration, of: unlimited, derived: [])?.monthlyCost
    else { return certain }
    return min(certain, kept + estimate.monthlyCostBesidesKeeping)
  }

  /// The least budgets that plans keep, in cents.
  func leastBudgets(
    of plans: [Plan], taking steps: [StepSet], for workload: Workload
  ) -> [Int64] {
    zip(plans, steps).filter { $0.0.configuration.storage.isCandidate }.map { plan, steps in
      let estimate = figures.estimate(plan.with(steps), for: workload, explains: false)
      let cents = certainMonthlyCost(of: estimate, for: workload) * Exact(100)
      return cents.roundedUp.steps(of: 1)
    }
  }

  /// Notes what keeping the data costs, in one class each or by age in several.
  private func noteKeeping(
    of plans: [Plan], for workload: Workload, _ result: inout PlanFigures
  ) {
    let figures = figures.forComparing
    if plans.contains(where: \.movesData), plans.sayHowFilesAge {
      if let costs = figures.agingCosts(of: plans, for: workload) {
        let risky = workload.dataCanBeRecreated == true ? PlanSet() : plans.inOneZone
        let isKnown = KeptObjects.known(in: workload, figures).value != nil
        result.note(
          keeping: costs.totals, inOneZone: risky, areReal: isKnown && costs.areAmounts)
      }
    } else if plans.contains(where: \.configuration.isColdClass),
      let kept = KeptObjects.known(in: workload, figures).value
    {
      let region = figures.region(for: workload)
      let costs = plans.map { plan in
        plan.configuration.keptClass
          .flatMap {
            KeepingEstimator($0, figures, in: region, from: kept.place)
              .cost(of: kept.kept(by: plan, figures)).total.value
          }
      }
      result.note(keeping: costs, areReal: true)
    }
  }

  /// Notes what the ages of plans make known of them.
  private func noteAges(
    of plans: [Plan], for workload: Workload, _ result: inout PlanFigures
  ) {
    let comparesAges = plans.contains { $0.lifecycle?.changesClass ?? false }
    for (index, plan) in plans.enumerated() {
      for (fact, value) in figures.facts(
        ofAgesIn: plan, for: workload, comparesAges: comparesAges)
      {
        result[index, fact] = value
      }
    }
  }
}

extension Plan {
  /// Whether data moves to another class at some age.
  fileprivate var movesData: Bool { lifecycle?.movesAnything ?? false }
}

extension [Plan] {
  /// Whether plans say how files age, where one says it of files in EFS.
  ///
  /// All are in Standard at first there, so a class without an age is one of which nobody said when files come to
  /// it, and plans that bring files back are not compared with those that do not.
  fileprivate var sayHowFilesAge: Bool {
    guard contains(where: { $0.configuration.storage == .efs && $0.movesData }) else { return true }
    let aging = filter { !$0.configuration.storage.classes.isEmpty }
    return aging.allSatisfy(\.movesData)
      && Set(aging.map { $0.steps.contains(.returnWhenRead) }).count <= 1
  }

  /// The plans that keep data in one Availability Zone only at some age.
  fileprivate var inOneZone: PlanSet {
    PlanSet(of: count) { index in
      self[index].configuration.isOneZone
        || self[index].stays.contains { $0.storageClass.isOneZone }
    }
  }
}

extension Estimate {
  /// The part of the monthly cost that is certain: where runs read a part of the data, what they
  /// read is at most what is estimated, and only what is kept is certain.
  fileprivate func certainMonthlyCost(for workload: Workload) -> Exact {
    let certain = monthly.inBill.filter { !$0.isBorrowed }
    guard workload.dataReadShare == .part else {
      return certain.compactMap(\.amount.least).reduce(.zero, +)
    }
    return certain.filter { $0.meter == .storage || $0.meter == .throughput }
      .compactMap(\.amount.value).reduce(.zero, +)
  }

  /// What is known of the monthly cost without what a class charges for keeping and reading data.
  fileprivate var monthlyCostBesidesKeeping: Exact {
    let kept: [Meter] = [.storage, .read, .readRequests]
    return monthly.filter { !kept.contains($0.meter) && !$0.isBorrowed }
      .compactMap(\.amount.least).reduce(.zero, +)
  }
}
