/// What is known of each plan's own facts, as the tables keep it: its steps are counted elsewhere.
package struct PlanFigures: Hashable, Sendable {
  /// A value for each plan and fact, plan by plan; empty where nothing is known of any.
  private var values: [Int64]

  /// What each value is at least that is not known; empty where nothing of the kind is known.
  private var leasts: [Int64] = []

  /// The keeping cost of each plan in millionths of a dollar, for ratios of small costs; empty where
  /// classes are not compared.
  private var keeping: [Int64] = []

  /// The plans that may lose the data with a zone: no measure of what keeping it must cost.
  private var keepingInOneZone = PlanSet()

  /// The plans that are made in the same steps and whose bought capacity or throughput is compared.
  var buyersAlike: [PlanSet] = []

  /// The plans for a part of whose costs the Region has no price, so that they are compared by others.
  var unpriced = PlanSet()

  /// The plans of each storage whose totals are compared.
  var storages: [PlanSet] = []

  /// How many facts plans have; `allCases` makes a new array at each call.
  private static let factCount = PlanFact.allCases.count

  /// Nothing is known.
  package static let none = PlanFigures(values: [])

  /// Whether nothing is known of any plan.
  var isEmpty: Bool { values.isEmpty }

  private init(values: [Int64]) { self.values = values }

  /// Makes the figures of plans of which nothing is known yet.
  package init(planCount: Int) {
    values = [Int64](repeating: Workload.unknown, count: planCount * Self.factCount)
  }

  /// Notes what keeping the data in each plan's class or classes costs.
  ///
  /// - Parameters:
  ///   - costs: US dollars for each plan; `nil` where that is not known.
  ///   - inOneZone: The plans that may lose the data with a zone, though nobody said that they may.
  ///   - areReal: Whether they are those of the workload's own data: else only their ratios count.
  mutating func note(keeping costs: [Exact?], inOneZone: PlanSet = PlanSet(), areReal: Bool) {
    keepingInOneZone = inOneZone
    keeping = costs.map { $0?.steps(of: 1_000_000) ?? Workload.unknown }
    for (plan, cost) in costs.enumerated() where areReal {
      if let cost { self[plan, .keepingCost] = cost.steps(of: 100) }
    }
  }

  /// The value of a plan's fact; `Workload.unknown` where it is not known.
  package subscript(plan: Int, fact: PlanFact) -> Int64 {
    get {
      values.isEmpty ? Workload.unknown : values[plan * Self.factCount + fact.rawValue]
    }
    set { values[plan * Self.factCount + fact.rawValue] = newValue }
  }

  /// Takes what is known of a plan from other figures.
  mutating func take(_ plan: Int, from other: PlanFigures) {
    if other.unpriced.contains(plan) { unpriced.insert(plan) }
    for fact in PlanFact.allCases {
      self[plan, fact] = other[plan, fact]
      note(atLeast: other.least(of: plan, fact), of: plan, fact)
    }
  }

  /// Whether a plan's fact rests on a price of another Region: its own costs, or those that it is compared with.
  func isBorrowed(_ fact: PlanFact, of plan: Int) -> Bool {
    guard fact.isOfCosts else { return false }
    return fact.isComparison ? !unpriced.isEmpty : unpriced.contains(plan)
  }

  /// What a plan's fact is at least, where its value is not known; `nil` where that is not known.
  package func least(of plan: Int, _ fact: PlanFact) -> Int64? {
    guard !leasts.isEmpty else { return nil }
    let least = leasts[plan * Self.factCount + fact.rawValue]
    return least == Workload.unknown ? nil : least
  }

  /// Notes what a plan's fact is at least, or that this is not known.
  mutating func note(atLeast least: Int64?, of plan: Int, _ fact: PlanFact) {
    if leasts.isEmpty {
      guard least != nil else { return }
      leasts = [Int64](repeating: Workload.unknown, count: values.count)
    }
    leasts[plan * Self.factCount + fact.rawValue] = least ?? Workload.unknown
  }

  /// The costs of which ratios are made also where only a part of them is known.
  static let compared: [PlanFact] = [.monthlyCost, .totalCost]

  /// Compares the costs and the epochs of the plans that are left with the least of them.
  mutating func compareCosts(among plans: PlanSet) {
    compare(.monthlyCost, among: plans, as: .costRatio)
    compare(.totalCost, among: plans, as: .totalRatio)
    compare(.readingTime, among: plans, as: .epochRatio)
    compare(keeping, among: plans, as: .keepingRatio, without: keepingInOneZone)
    countRivals(among: plans)
    for alike in storages {
      compare(.totalCost, among: plans.intersection(alike), as: .storageRatio)
    }
    for alike in buyersAlike {
      compare(.boughtCost, among: plans.intersection(alike), as: .boughtRatio)
    }
  }

  /// Counts for each plan whose total is known the others that cost less, or may by what is known of them.
  private mutating func countRivals(among plans: PlanSet) {
    let left = (0..<values.count / Self.factCount).filter(plans.contains)
    func total(_ plan: Int) -> Int64? {
      let cost = self[plan, .totalCost]
      return cost == Workload.unknown ? nil : cost
    }
    for plan in left {
      guard let own = total(plan) else { continue }
      self[plan, .cheaperRivals] = Int64(
        left.count { (total($0) ?? least(of: $0, .totalCost) ?? 0) < own })
    }
  }

  private mutating func compare(_ cost: PlanFact, among plans: PlanSet, as ratio: PlanFact) {
    let count = values.count / Self.factCount
    let costs = (0..<count).map { self[$0, cost] }
    compare(costs, among: plans, as: ratio)
    // What is known of a cost may be as much as another plan costs as a whole.
    let whole = (0..<count).filter { plans.contains($0) && costs[$0] != Workload.unknown }
    let cheapest = whole.map { costs[$0] }.min() ?? 0
    for plan in 0..<count where costs[plan] == Workload.unknown {
      let least = self.least(of: plan, cost).flatMap { $0 > cheapest ? $0 : nil }
      let steps = least.flatMap { least in
        cheapest > 0 && plans.contains(plan)
          ? (Exact(least, over: cheapest) * Exact(Dimension.ratio.stepsOfOne)).roundedDown : nil
      }
      note(atLeast: steps.map { $0.steps(of: 1) }, of: plan, ratio)
    }
  }

  /// Compares the costs of the plans, each of which may be unknown; none of them where none is known.
  ///
  /// - Parameters:
  ///   - costs: The cost of each plan.
  ///   - plans: Those that are compared.
  ///   - ratio: The fact that the comparison makes known.
  ///   - unsafe: Plans that are never the cheapest, as long as there are others.
  private mutating func compare(
    _ costs: [Int64], among plans: PlanSet, as ratio: PlanFact, without unsafe: PlanSet = PlanSet()
  ) {
    let known = costs.indices.filter { plans.contains($0) && costs[$0] != Workload.unknown }
    let safe = known.filter { !unsafe.contains($0) }
    guard let least = (safe.isEmpty ? known : safe).map({ costs[$0] }).min(), least > 0 else {
      return
    }
    let one = Dimension.ratio.stepsOfOne
    for plan in known {
      let isLeast = costs[plan] <= least && (safe.isEmpty || !unsafe.contains(plan))
      // What costs more, if by less than a step, is not as cheap.
      let steps = isLeast ? one : Exact(costs[plan], over: least).steps(of: one)
      self[plan, ratio] = isLeast ? one : max(steps, one + 1)
    }
  }
}
