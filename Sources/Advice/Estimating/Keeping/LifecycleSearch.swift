/// Finds the cheapest way through the classes of a storage.
///
/// The cost of a stay grows evenly with its length between the ages at which something changes: a phase
/// begins, or the time ends that a class bills at least. A move between two of them is never cheaper
/// than one at either, so only those ages are tried.
struct LifecycleSearch {
  let aging: AgingEstimator
  let home: Configuration
  let workload: Workload

  /// The classes in which the data may be.
  let classes: [Trait]

  /// What computes the costs of each class.
  private let estimators: [Trait: KeepingEstimator]

  /// For each class, the phases in which it answers too late.
  private let latePhases: [Trait: [Phase]]

  /// The rules that refuse a move to a class at an age, for the moves that some refuse.
  private var refusals: [Move: [Rule]] = [:]

  /// A move that is tried.
  private struct Move: Hashable {
    let storageClass: Trait
    let age: Int64
  }

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - aging: What computes the costs.
  ///   - home: The storage and its traits but the class.
  ///   - workload: The facts, completed.
  ///   - classes: The classes in which the data may be.
  ///   - refusals: The rules that refuse a move to a class at an age that the service counts.
  init(
    aging: AgingEstimator, home: Configuration, workload: Workload, classes: [Trait],
    refusals: (Trait, Int64) -> [Rule]
  ) {
    (self.aging, self.home, self.workload, self.classes) = (aging, home, workload, classes)
    var estimators: [Trait: KeepingEstimator] = [:]
    var latePhases: [Trait: [Phase]] = [:]
    for each in classes + [.standard] {
      estimators[each] = KeepingEstimator(
        home.with(each), aging.figures, in: aging.region, from: aging.kept.place)
      latePhases[each] = aging.phases.filter { phase in
        aging.figures.lateness(
          of: home.with(each), for: workload, phase.patience, in: aging.region) != nil
      }
    }
    (self.estimators, self.latePhases) = (estimators, latePhases)
    for each in classes {
      for age in ages where age >= origin {
        let rules = refusals(each, age - origin)
        if !rules.isEmpty { self.refusals[Move(storageClass: each, age: age)] = rules }
      }
    }
  }

  /// Whether the service counts ages from the last read, and not from the day on which a file is written.
  var countsFromLastRead: Bool { aging.figures.movesWhatNobodyReads(in: home.storage) }

  /// The age from which the service counts: new data is read often, so that its last read is late.
  var origin: Int64 { countsFromLastRead ? workload[.accessHotFor] ?? 0 : 0 }

  /// The stays of the cheapest way; `nil` where no class serves or a price is missing.
  var cheapest: [Stay]? {
    let ages = ages
    var best = [[Way?]](
      repeating: [Way?](repeating: nil, count: classes.count), count: ages.count)
    for (place, each) in classes.enumerated() where isFirst(each) {
      best[0][place] = Way(cost: .zero, stays: [(each, 0)])
    }
    var whole: Way?
    for (start, age) in ages.enumerated() {
      for (place, each) in classes.enumerated() {
        guard let way = best[start][place] else { continue }
        let isMoved = way.stays.count > 1
        if let cost = cost(of: each, from: age, to: aging.end, isMoved) {
          whole = cheaper(whole, Way(cost: way.cost + cost, stays: way.stays))
        }
        guard unmoved == nil else { continue }
        for (next, to) in ages.enumerated().dropFirst(start) where to - age >= leastStay(in: each) {
          if next == start, each != .standard { continue }
          guard let cost = cost(of: each, from: age, to: to, isMoved) else { continue }
          for (other, colder) in classes.enumerated() where canMove(each, colder, at: to) {
            let way = Way(cost: way.cost + cost, stays: way.stays + [(colder, to)])
            best[next][other] = cheaper(best[next][other], way)
          }
        }
      }
    }
    guard let whole else { return nil }
    let ends = whole.stays.dropFirst().map { Optional($0.from) } + [aging.end]
    return zip(whole.stays, ends).map { Stay(storageClass: $0.0, from: $0.1, end: $1) }
  }

  /// A way to some age, and what it costs up to there.
  private struct Way {
    let cost: Exact
    let stays: [(storageClass: Trait, from: Int64)]
  }

  /// The cheaper way; of two that cost the same, the one with fewer moves.
  private func cheaper(_ left: Way?, _ right: Way) -> Way {
    guard let left else { return right }
    if right.cost == left.cost { return right.stays.count < left.stays.count ? right : left }
    return right.cost < left.cost ? right : left
  }

  /// What each stay costs.
  func costs(of stays: [Stay]) -> [KeepingCost] {
    stays.enumerated().compactMap { place, stay in
      estimators[stay.storageClass].map { estimator in
        KeepingCost(
          configuration: estimator.configuration,
          fees: aging.cost(
            of: estimator, from: stay.from, to: stay.end ?? aging.end, isMoved: place > 0))
      }
    }
  }

  /// What a class costs at all ages; empty for one that is not among those searched.
  func total(of storageClass: Trait) -> [KeepingCost] {
    costs(of: [Stay(storageClass: storageClass, from: 0, end: aging.end)])
  }

  /// Whether the class answers too late at some age.
  func isLate(_ each: Trait) -> Bool { isLate(each, from: 0, to: aging.end) }

  /// The least size of an object that is moved, where the objects are smaller.
  var unmoved: LimitFigure? {
    aging.figures.limit(.minimumMovedSize, of: home, in: aging.region)
      .flatMap { aging.kept.size < $0.value ? $0 : nil }
  }
}

extension LifecycleSearch {
  /// The ages at which a move may be cheapest, the youngest first.
  private var ages: [Int64] {
    let listed = aging.figures.transitions.filter { $0.storage == home.storage }.flatMap(\.ages)
    let starts = aging.phases.map(\.from)
    let least = Set(classes.map(leastStay))
    let all =
      listed.isEmpty
      ? starts + starts.flatMap { start in least.map { start + $0 } } + least.map { aging.end - $0 }
      : [0] + listed.map { $0 + origin }
    return Set(all).filter { $0 >= 0 && $0 < aging.end }.sorted()
  }

  /// Whether the data can begin in the class: in any, where it is not in the storage yet and may be written there.
  private func isFirst(_ each: Trait) -> Bool {
    if let place = workload.placeOfObjects, place.storage == home.storage {
      return each == place.objectClass
    }
    return each == .standard || !countsFromLastRead
  }

  private func canMove(_ from: Trait, _ to: Trait, at age: Int64) -> Bool {
    refusals[Move(storageClass: to, age: age)] == nil
      && aging.figures.transitions.contains {
        $0.storage == home.storage && $0.from == from && $0.to == to
          && ($0.ages.isEmpty || $0.ages.contains(age - origin) && !isPause(age - origin, $0.ages))
      }
  }

  /// Whether files that are still read often may be unread for so long.
  ///
  /// Where one missed read moves them, busy files are paid for at each read: a policy waits for an age that no
  /// new file reaches.
  private func isPause(_ unread: Int64, _ ages: [Int64]) -> Bool {
    unread < min(origin, ages.max() ?? 0)
  }

  /// The rules that refuse a move of some stays at an age before that of the move, each once.
  func delays(of stays: [Stay]) -> [Rule] {
    stays.dropFirst().flatMap { stay in
      ages.filter { $0 < stay.from }.flatMap {
        refusals[Move(storageClass: stay.storageClass, age: $0)] ?? []
      }
    }.uniqued
  }

  /// The time for which a rule leaves data in a class at least.
  private func leastStay(in each: Trait) -> Int64 {
    aging.figures.limit(.minimumDuration, of: home.with(each), in: aging.region)?.value
      .steps(of: 1) ?? 0
  }

  private func isLate(_ each: Trait, from start: Int64, to end: Int64) -> Bool {
    latePhases[each]?.contains { $0.cut(from: start, to: end) != nil } ?? true
  }

  /// What a stay costs; `nil` where readers would wait too long, or a price is missing.
  private func cost(of each: Trait, from start: Int64, to end: Int64, _ isMoved: Bool) -> Exact? {
    guard let estimator = estimators[each], !isLate(each, from: start, to: end) else { return nil }
    return aging.cost(of: estimator, from: start, to: end, isMoved: isMoved).total.value
  }
}

extension KeepingCost {
  /// The fees of several stays together.
  init(configuration: Configuration, summing parts: [KeepingCost]) {
    var fees: [Fee: Known<Exact>] = [:]
    for fee in Fee.allCases { fees[fee] = parts.map { $0.amount(fee) }.sum }
    self.init(configuration: configuration, fees: fees)
  }
}
