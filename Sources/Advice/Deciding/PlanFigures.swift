/// What is known of each plan's own facts, as the tables keep it: its steps are counted elsewhere.
package struct PlanFigures: Hashable, Sendable {
  /// A value for each plan and fact, plan by plan; empty where nothing is known of any.
  private var values: [Int64]

  /// The keeping cost of each plan in millionths of a dollar, for ratios of small costs; empty where
  /// classes are not compared.
  private var keeping: [Int64] = []

  /// Nothing is known.
  package static let none = PlanFigures(values: [])

  /// Whether nothing is known of any plan.
  var isEmpty: Bool { values.isEmpty }

  private init(values: [Int64]) { self.values = values }

  /// Makes the figures of plans of which nothing is known yet.
  package init(planCount: Int) {
    values = [Int64](repeating: Workload.unknown, count: planCount * PlanFact.allCases.count)
  }

  /// Notes what keeping the data in each plan's class costs; `nil` where that is not known.
  mutating func note(keeping costs: [Exact?]) {
    keeping = costs.map { $0?.steps(of: 1_000_000) ?? Workload.unknown }
    for (plan, cost) in costs.enumerated() {
      if let cost { self[plan, .keepingCost] = cost.steps(of: 100) }
    }
  }

  /// The value of a plan's fact; `Workload.unknown` where it is not known.
  package subscript(plan: Int, fact: PlanFact) -> Int64 {
    get {
      values.isEmpty ? Workload.unknown : values[plan * PlanFact.allCases.count + fact.rawValue]
    }
    set { values[plan * PlanFact.allCases.count + fact.rawValue] = newValue }
  }

  /// Compares the costs of the plans that are left with the least of them.
  mutating func compareCosts(among plans: UInt64) {
    compare(.monthlyCost, among: plans, as: .costRatio)
    compare(.totalCost, among: plans, as: .totalRatio)
    compare(keeping, among: plans, as: .keepingRatio)
  }

  private mutating func compare(_ cost: PlanFact, among plans: UInt64, as ratio: PlanFact) {
    let count = values.count / PlanFact.allCases.count
    compare((0..<count).map { self[$0, cost] }, among: plans, as: ratio)
  }

  /// Compares the costs of the plans, each of which may be unknown; none of them where none is known.
  private mutating func compare(_ costs: [Int64], among plans: UInt64, as ratio: PlanFact) {
    let known = costs.indices.filter {
      plans >> UInt64($0) & 1 != 0 && costs[$0] != Workload.unknown
    }
    guard let least = known.map({ costs[$0] }).min(), least > 0 else { return }
    let one = Dimension.ratio.stepsOfOne
    for plan in known {
      let steps = Exact(costs[plan], over: least).steps(of: one)
      // What costs more, if by less than a step, is not as cheap.
      self[plan, ratio] = costs[plan] == least ? one : max(steps, one + 1)
    }
  }
}

extension RuleBook {
  /// What estimates say of plans that take no steps but their own.
  package func planFigures(of plans: [Plan], for workload: Workload) -> PlanFigures {
    planFigures(of: plans, taking: plans.map { StepSet($0.steps) }, for: workload)
  }

  /// What estimates say of plans.
  ///
  /// - Parameters:
  ///   - plans: The plans.
  ///   - steps: The steps of each plan, with those that rules require.
  ///   - workload: The facts, completed.
  ///   - tables: The figures of each plan in the workload's Region, where they are at hand.
  /// - Returns: The plans' facts, as far as the workload's make them known.
  func planFigures(
    of plans: [Plan], taking steps: [StepSet], for workload: Workload,
    tables: [FigureTable]? = nil
  ) -> PlanFigures {
    let canEstimate =
      workload[.dataSize] != nil && !(figures.prices.isEmpty && figures.limits.isEmpty)
    let lifecycles = plans.map(\.lifecycle)
    guard canEstimate || lifecycles.contains(where: { $0 != nil }) else { return .none }
    var result = PlanFigures(planCount: plans.count)
    if canEstimate { noteEstimates(of: plans, taking: steps, for: workload, tables, &result) }
    let region = figures.region(for: workload)
    for (index, plan) in plans.enumerated() {
      guard let lifecycle = plan.lifecycle else { continue }
      for (fact, value) in figures.facts(of: lifecycle, in: plan.configuration.storage, region) {
        result[index, fact] = value
      }
    }
    return result
  }

  private func noteEstimates(
    of plans: [Plan], taking steps: [StepSet], for workload: Workload,
    _ tables: [FigureTable]?, _ result: inout PlanFigures
  ) {
    let demand = figures.demand(of: workload)
    for (index, plan) in plans.enumerated()
    where plan.configuration.storage.isCandidate {
      let table = tables?[index] ?? figures.table(for: plan.configuration, in: demand.region)
      let estimate = PlanEstimator(
        plan.configuration, steps[index], demand, table, explains: false
      ).estimate()
      func note(_ fact: PlanFact, _ value: Known<Exact>, of parts: Int64) {
        if let value = value.value { result[index, fact] = value.steps(of: parts) }
      }
      note(.monthlyCost, estimate.monthlyCost, of: 100)
      note(.totalCost, estimate.totalCost, of: 100)
      note(.readRatio, estimate.readRatio, of: Dimension.ratio.stepsOfOne)
      note(.readingShare, estimate.readingShare, of: Dimension.ratio.stepsOfOne)
      note(.unusedCapacityCost, estimate.unusedCapacityCost, of: 100)
      note(.waitingCost, estimate.waiting.amount, of: 100)
      note(.readCost, estimate.readCost, of: 100)
      note(.startUpCost, estimate.waitingToStart.amount, of: 100)
      note(.startUpTime, estimate.time(.startUp), of: 1)
      note(.epochTime, estimate.time(.epoch), of: 1)
      note(.waitingTime, estimate.time(.waitingPerWeek), of: 1)
      if let budget = workload[.budgetMonthly] {
        let over = estimate.certainMonthlyCost(for: workload) - Exact(budget, over: 100)
        if !over.isZero {
          result[index, .overBudget] = max(1, over.steps(of: 100))
        } else if estimate.monthlyCost.value != nil {
          result[index, .overBudget] = 0
        }
      }
    }
    if let costs = keepingCosts(of: plans, for: workload) { result.note(keeping: costs) }
  }

  /// What keeping the data costs in the class of each plan; `nil` where no class is compared.
  private func keepingCosts(of plans: [Plan], for workload: Workload) -> [Exact?]? {
    guard plans.contains(where: { $0.configuration.isColdClass }),
      let kept = KeptObjects.known(in: workload, figures).value
    else { return nil }
    let region = figures.region(for: workload)
    return plans.map { plan in
      plan.configuration.keptClass
        .flatMap { KeepingEstimator($0, figures, in: region).cost(of: kept).total.value }
    }
  }
}

extension Estimate {
  /// The part of the monthly cost that is certain: where runs read a part of the data, what they
  /// read is at most what is estimated, and only what is kept is certain.
  fileprivate func certainMonthlyCost(for workload: Workload) -> Exact {
    guard workload.dataReadShare == .part else { return knownMonthlyCost }
    return monthly.filter { $0.meter == .storage || $0.meter == .throughput }
      .compactMap(\.amount.value).reduce(.zero, +)
  }
}
