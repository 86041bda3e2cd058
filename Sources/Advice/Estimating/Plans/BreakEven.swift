/// The value of a fact at which two plans change places in cost.
public struct BreakEven: Hashable, Sendable {
  /// What is compared.
  public enum Basis: String, Hashable, Sendable {
    /// The storage, and the accelerators while they wait.
    case total

    /// The storage alone: the accelerators' share is not known.
    case storage
  }

  /// The fact that is varied, all others staying.
  public let fact: Fact

  /// The plan that costs less now.
  public let cheaper: Plan

  /// The plan that costs less on the other side.
  public let rival: Plan

  /// The first value, counted from the present one, at which the rival costs less or as much.
  package let value: Int64

  /// The present value.
  package let present: Int64

  /// What is compared.
  public let basis: Basis

  /// Whether users are met who have such a value, by the bounds that the figures state for the fact.
  public let isMet: Bool

  /// Whether the cost of one of the plans rests on a figure that is doubtful or old.
  public let isMarked: Bool

  /// The value as text, with its unit.
  public var text: String { fact.text(value) }

  /// The present value as text.
  public var presentText: String { fact.text(present) }

  /// Whether the rival costs less from the value up, rather than from it down.
  public var isAbove: Bool { value > present }

  /// Whether the fact need change by a smaller factor than with another break-even.
  func isNearer(than other: BreakEven) -> Bool {
    Exact(max(value, present)) * Exact(min(other.value, other.present))
      < Exact(max(other.value, other.present)) * Exact(min(value, present))
  }
}

extension BreakEven {
  /// The facts that are varied.
  private static let facts: [Fact] = [
    .runsPerWeek, .dataSize, .runsEpochs, .dataFileSize, .trainingInstancePrice,
  ]

  /// Every fact's value at which two plans change places; none where their costs are not known.
  static func all(
    _ choice: Plan, _ other: Plan, _ workload: Workload, derived: [Fact], _ figures: FigureBook
  ) -> [BreakEven] {
    var workload = workload
    if workload[.trainingInstancePrice] == nil {
      workload[.trainingInstancePrice] = figures.instancePrice(for: workload)
    }
    let estimates = [choice, other].map { figures.estimate($0, for: workload) }
    let isCostMarked = estimates.contains { $0.monthly.contains(where: \.isMarked) }
    let isWaitingMarked = estimates.contains(where: \.waiting.isMarked)
    return facts.compactMap { fact in
      guard let present = workload[fact], !derived.contains(fact) else { return nil }
      let comparison = Comparison(
        left: choice, right: other, fact: fact, workload: workload, derived: derived,
        figures: figures, isStorageMarked: isCostMarked,
        isTotalMarked: isCostMarked || isWaitingMarked)
      return comparison.breakEven(from: present)
    }
  }
}

/// Two plans whose costs are compared while one fact varies.
private struct Comparison {
  let left: Plan
  let right: Plan
  let fact: Fact
  let workload: Workload
  let derived: [Fact]
  let figures: FigureBook

  /// Whether what storage costs rests on a figure that is doubtful or old, and the same of all that is paid.
  let isStorageMarked: Bool
  let isTotalMarked: Bool

  private func table(of plan: Plan, taking steps: StepSet) -> FigureTable {
    figures.table(for: plan.configuration, taking: steps, of: figures.demand(of: workload))
  }

  /// The steps in which a plan may be made: its own, and without those that save money as things are, which
  /// nobody takes where they save nothing.
  private func ways(of plan: Plan) -> [StepSet] {
    let saving = plan.stepSet.intersection(.savingMoney).steps.map { StepSet([$0]) }
    return saving.reduce([plan.stepSet]) { ways, step in
      ways + ways.map { $0.subtracting(step) }
    }
  }

  /// What a plan costs, made in the way that costs least; `nil` where that is not known.
  private func cost(of plan: Plan, _ demand: Demand, _ basis: BreakEven.Basis) -> Exact? {
    let costs = ways(of: plan).map { steps in
      let estimate = PlanEstimator(
        plan.configuration, steps, demand, table(of: plan, taking: steps), explains: false
      ).estimate()
      return (basis == .total ? estimate.wholeTotalCost : estimate.wholeMonthlyCost).value
    }
    return costs[0].flatMap { _ in costs.compactMap(\.self).min() }
  }

  /// How the costs compare at a value of the fact: whether the left plan costs less, or `nil` where
  /// that is not known.
  private func leftIsCheaper(at value: Int64, _ basis: BreakEven.Basis) -> Bool? {
    var changed = workload
    // What followed from the fact follows anew; files follow from the sizes.
    for other in derived { changed.forget(other) }
    if fact == .dataSize || fact == .dataFileSize, changed[.dataSize] != nil,
      changed[.dataFileSize] != nil
    {
      changed.forget(.dataFiles)
    }
    changed[fact] = value
    guard let (complete, _) = try? changed.completed() else { return nil }
    let demand = figures.demand(of: complete)
    guard let own = cost(of: left, demand, basis), let others = cost(of: right, demand, basis)
    else { return nil }
    return own < others
  }

  func breakEven(from present: Int64) -> BreakEven? {
    for basis in [BreakEven.Basis.total, .storage] {
      guard let isLeft = leftIsCheaper(at: present, basis) else { continue }
      guard let value = nearestChange(from: present, isLeft, basis) else { return nil }
      return BreakEven(
        fact: fact, cheaper: isLeft ? left : right, rival: isLeft ? right : left, value: value,
        present: present, basis: basis, isMet: figures.metValues(of: fact).contains(value),
        isMarked: basis == .total ? isTotalMarked : isStorageMarked)
    }
    return nil
  }

  /// The value next to which the comparison turns over: above the present one, else below it.
  private func nearestChange(
    from present: Int64, _ isLeft: Bool, _ basis: BreakEven.Basis
  ) -> Int64? {
    let search = TurnSearch(bound: Dimension.largest / 2) { value in
      leftIsCheaper(at: value, basis).map { $0 == isLeft }
    }
    return (search.turnAbove(present) ?? search.turnBelow(present)).map { found in
      search.turn(nearerThan: found, from: present, among: jumps(from: present, to: found))
    }
  }

  /// The sizes of data next to which a plan buys its next step of capacity: there its cost jumps, and
  /// may for a short while pass that of the other.
  private func jumps(from present: Int64, to end: Int64) -> [Int64] {
    guard fact == .dataSize else {
      return turnsOfUse.filter { min(present, end) < $0 && $0 < max(present, end) }
    }
    let (low, high) = (min(present, end), max(present, end))
    return [left, right].flatMap { plan -> [Int64] in
      let table = table(of: plan, taking: plan.stepSet)
      guard let step = table.limit(.capacityStep)?.value,
        let least = table.leastCapacity(for: workload)
      else { return [] }
      // Where throughput is bought, capacity grows as many times as fast.
      return [Exact(1), capacityForPace(of: plan, table)].compactMap(\.self).flatMap { growth in
        sizes(in: low...high, least.value.divided(by: growth), step.divided(by: growth))
      }
    }.filter { low < $0 && $0 < high }
      // Metadata operations that files take are bought in steps as well, at sizes of their own.
      + (1..<Self.mostJumps / 2).map { low + (high - low) / (Self.mostJumps / 2) * $0 }
  }

  /// The sizes next to which a step of capacity, or the least that is sold, is filled.
  private func sizes(in range: ClosedRange<Int64>, _ least: Exact?, _ step: Exact?) -> [Int64] {
    guard let least = least?.steps(of: 1), let step = step?.steps(of: 1), step > 0 else {
      return []
    }
    let (first, last) = (range.lowerBound / step + 1, range.upperBound / step)
    guard first <= last else { return [least, least + 1] }
    let stride = (last - first) / Self.mostJumps + 1
    return Swift.stride(from: first, through: last, by: Int(stride))
      .flatMap { [$0 * step, $0 * step + 1] } + [least, least + 1]
  }

  /// Bytes of capacity that the pace of the accelerators takes for each byte of data; `nil` where none is bought for
  /// it.
  private func capacityForPace(of plan: Plan, _ table: FigureTable) -> Exact? {
    guard plan.steps.contains(.buyThroughput) else { return nil }
    let estimator = PlanEstimator(
      plan.configuration, plan.stepSet, figures.demand(of: workload), table, explains: false)
    guard let size = estimator.demand.size.value, let perSize = table.limit(.readThroughputPerSize)
    else { return nil }
    return estimator.wantedThroughput?.divided(by: perSize.value * size)
  }

  /// The runs, or the epochs, up to which runs of a week follow each other, and up to which it earns the credits for
  /// them; beyond, times and costs grow otherwise.
  private var turnsOfUse: [Int64] {
    guard fact == .runsPerWeek || fact == .runsEpochs else { return [] }
    let rate = Dimension.rate.stepsOfOne
    let isOfRuns = fact == .runsPerWeek
    let others = isOfRuns ? workload.known(.runsEpochs) : workload.known(.runsPerWeek, over: rate)
    let earned = [left, right].compactMap { plan -> Exact? in
      let table = table(of: plan, taking: plan.stepSet)
      guard table.limit(.burstCredits) != nil, let others = others.value else { return nil }
      return table.limit(.readThroughputPerSize).flatMap {
        ($0.value * Exact(168 * 3_600)).divided(by: others)
      }
    }
    let oneByOne = workload[.runsDuration].flatMap {
      isOfRuns ? Exact(Microseconds.week).divided(by: Exact($0)) : nil
    }
    return (earned + [oneByOne].compactMap(\.self)).flatMap { turn -> [Int64] in
      let last = turn.steps(of: isOfRuns ? rate : 1)
      return [max(1, last - 1), last, last + 1]
    }.uniqued
  }

  /// How many steps of capacity are looked at; of more, some are passed over.
  private static let mostJumps: Int64 = 64
}

extension FigureBook {
  /// The values of a fact with which users are met; all that it can have where no figure bounds them.
  func metValues(of fact: Fact) -> ClosedRange<Int64> {
    guard let (least, most) = Self.boundsOfFacts[fact], let low = usual(least),
      let high = usual(most),
      low.value <= high.value
    else { return (Fact.countedFromOne.contains(fact) ? 1 : 0)...Dimension.largest }
    return low.value.steps(of: 1)...high.value.steps(of: 1)
  }

  private static let boundsOfFacts: [Fact: (least: Limit, most: Limit)] = [
    .runsPerWeek: (.leastRuns, .mostRuns), .dataSize: (.leastSize, .mostSize),
    .runsEpochs: (.leastEpochs, .mostEpochs), .dataFileSize: (.leastFileSize, .mostFileSize),
    .needsThroughput: (.leastThroughput, .mostThroughput),
    .needsInstanceThroughput: (.leastThroughput, .mostThroughput),
    .trainingInstancePrice: (.leastInstancePrice, .mostInstancePrice),
  ]

  /// The hourly price of the workload's type of instance, in millionths of a dollar.
  fileprivate func instancePrice(for workload: Workload) -> Int64? {
    guard let type = workload.trainingInstanceType,
      case .tiers(let prices) = prices(
        of: .instance, for: .instance(type), in: region(for: workload)),
      let price = prices.first
    else { return nil }
    return (price.dollarsPerStep * Exact(Meter.instance.units[0].steps)).steps(of: 1_000_000)
  }
}
