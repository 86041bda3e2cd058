/// What the rules say of a list of plans: the numbers and the fired rules behind them.
///
/// Both evaluators give a decision, and the explanation is read off it.
package struct Decision: Hashable, Sendable {
  /// The rules that hold, as bits in the rule book's order; rules about plans are in ``firedFor``.
  package internal(set) var fired: [UInt64]

  /// The rules that an unknown fact keeps from holding or failing, as bits.
  package internal(set) var pending: [UInt64]

  /// For each rule about plans that holds for some plan, in order: the rule and the plans.
  package internal(set) var firedFor: [PlanFinding] = []

  /// The steps of each plan, as bits.
  var steps: [StepSet]

  /// How many of the plans keep data in a colder class than the usual one of their storage.
  let colderClasses: Int64

  /// What estimates say of each plan.
  package internal(set) var figures: PlanFigures

  /// The points of each plan.
  package internal(set) var points: [Int32]

  /// The excluded plans.
  package internal(set) var excluded = PlanSet()

  /// Whether a rule that scores or excludes was brought about by a stated fact.
  package internal(set) var isInformed = false

  /// Whether cost is a goal: plans with as many points then rank by their totals.
  private var ranksByCost = false
}

extension Decision {
  /// Nothing is decided yet.
  ///
  /// - Parameters:
  ///   - words: How many words a bitmap of rules has.
  ///   - plans: Where the plans keep the data.
  ///   - steps: The steps of each plan; `nil` where none takes any.
  ///   - workload: What is decided for.
  init(
    words: Int, plans: [Configuration], steps: [StepSet]? = nil, for workload: Workload = Workload()
  ) {
    fired = [UInt64](repeating: 0, count: words)
    pending = fired
    self.steps = steps ?? [StepSet](repeating: StepSet(), count: plans.count)
    colderClasses = plans.countOfColderClasses
    figures = .none
    points = [Int32](repeating: 0, count: plans.count)
    restart(for: workload)
  }

  /// Takes up another workload in the same memory; the points and steps of plans are set anew later.
  mutating func restart(for workload: Workload) {
    firedFor.removeAll(keepingCapacity: true)
    excluded = PlanSet()
    isInformed = false
    ranksByCost = workload.isGoal(.cost)
  }
}

/// A rule about plans, and the plans for which it holds.
package struct PlanFinding: Hashable, Sendable {
  package let rule: Int
  package var plans: PlanSet
}

extension Decision {
  /// The value of a plan's fact; `Workload.unknown` where it is not known.
  package func value(_ fact: PlanFact, of plan: Int) -> Int64 {
    switch fact {
    case .steps: Int64(steps[plan].count)
    case .colderClasses: colderClasses
    default: figures[plan, fact]
    }
  }

  /// Whether a plan ranks before another: it has more points, or as many and, where cost is a goal, the lower
  /// total; one that is not known is the higher.
  func ranks(_ plan: Int, before other: Int) -> Bool {
    if points[plan] != points[other] { return points[plan] > points[other] }
    return costsLess(plan, than: other)
  }

  /// Whether cost is a goal and the plan's total is known to be lower than the other's, or that is not known.
  func costsLess(_ plan: Int, than other: Int) -> Bool {
    guard ranksByCost, !figures.isEmpty else { return false }
    let (own, others) = (figures[plan, .totalCost], figures[other, .totalCost])
    return own != Workload.unknown && (others == Workload.unknown || own < others)
  }

  /// The plans among `candidates` that are not excluded, best first; ties in their order.
  package func ranking(among candidates: PlanSet) -> [Int] {
    var order: [Int] = []
    rank(candidates, into: &order)
    return order
  }

  /// Ranks into an earlier ranking's memory.
  package func rank(_ candidates: PlanSet, into order: inout [Int]) {
    order.removeAll(keepingCapacity: true)
    for index in candidates.subtracting(excluded).places where index < points.count {
      // Few plans, and later ones rarely rank first: inserting beats sorting.
      var place = order.count
      while place > 0, ranks(index, before: order[place - 1]) { place -= 1 }
      order.insert(index, at: place)
    }
  }

  /// The first of the ranking.
  func best(among candidates: PlanSet) -> Int? {
    var best: Int?
    for index in candidates.subtracting(excluded).places where index < points.count {
      if best.map({ ranks(index, before: $0) }) ?? true { best = index }
    }
    return best
  }

  /// The rules that hold, in order.
  package var firedRules: [Int] { Self.indices(of: fired) }

  /// The rules that wait for an unknown fact, in order.
  package var pendingRules: [Int] { Self.indices(of: pending) }

  private static func indices(of words: [UInt64]) -> [Int] {
    var indices: [Int] = []
    for (word, bits) in words.enumerated() {
      var rest = bits
      while rest != 0 {
        indices.append(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return indices
  }
}
