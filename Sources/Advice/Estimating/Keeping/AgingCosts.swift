/// What data of each plan costs that passes through classes as it ages.
public struct AgingCosts: Sendable {
  /// US dollars for each plan over all ages; `nil` where a price is missing.
  public let totals: [Exact?]

  /// Bytes of one object.
  public let size: Exact

  /// How many objects there are.
  public let count: Exact

  /// Microseconds up to which costs are added up.
  public let end: Exact

  /// What was taken because nobody said it, in the order of the limits.
  public let assumptions: [LimitFigure]

  /// Whether the amounts are those of the data that somebody told of: else only their ratios count.
  public var areAmounts: Bool { assumptions.allSatisfy { $0.limit.isOfReads } }
}

/// Plans that are compared by what data costs as it ages.
public struct AgingComparison: Sendable {
  let figures: FigureBook
  let plans: [Plan]
  let workload: Workload

  /// What each plan costs, added up anew at each call; `nil` where the facts do not tell enough.
  public var costs: AgingCosts? { figures.agingCosts(of: plans, for: workload) }

  /// The place of a plan among those that are compared.
  public func place(of plan: Plan) -> Int? {
    plans.firstIndex {
      $0.configuration == plan.configuration && $0.lifecycle == plan.lifecycle
        && $0.steps.contains(.packFiles) == plan.steps.contains(.packFiles)
    }
  }
}

extension FigureBook {
  /// What each plan costs over all ages; `nil` where the facts do not tell how often data is read.
  ///
  /// Where nobody says how many objects there are, how large they are or how long they are kept, the
  /// usual ones of the figures are taken; `nil` where the figures name none. Where nobody says how long,
  /// deletions are left out, too: keeping less would be no saving. Where plans move replaced versions
  /// alone, those alone are compared.
  package func agingCosts(of plans: [Plan], for workload: Workload) -> AgingCosts? {
    var given = Given(workload: workload, figures: self)
    let lifecycles = plans.compactMap(\.lifecycle)
    var parts: [AgingPart] = []
    let movesVersions = lifecycles.contains { !$0.versionMoves.isEmpty }
    if lifecycles.contains(where: \.changesClass) || !movesVersions {
      let phases = phases(of: workload)
      given.assumptions += phases.compactMap(\.assumed)
      guard phases.allSatisfy({ $0.reads != nil }),
        let part = given.part(
          plans.map { $0.stays }, phases, lastPhase: phases.map(\.from).max() ?? 0,
          retention: .dataRetention)
      else { return nil }
      parts.append(part)
    }
    if movesVersions {
      let unread = Phase((0, nil), reads: .zero, usual: nil, patience: nil)
      let stays = plans.map { $0.lifecycle?.allVersionStays ?? [$0.stays[0]] }
      guard let versions = given.stated(nil, or: .usualReplacedVersions),
        var part = given.part(stays, [unread], lastPhase: 0, retention: .dataVersionRetention)
      else { return nil }
      part.kept.count = part.kept.count * versions
      parts.append(part)
    }
    guard let first = parts.first else { return nil }
    let totals = plans.indices.map { plan -> Exact? in
      guard let home = plans[plan].configuration.withoutClass else { return nil }
      return parts.map { part in
        AgingEstimator(
          kept: part.kept.kept(by: plans[plan], self), phases: part.phases, end: part.end,
          figures: self, region: region(for: workload)
        ).cost(of: part.stays[plan], in: home)
      }.reduce(.zero, +).value
    }
    return AgingCosts(
      totals: totals, size: first.kept.size, count: first.kept.count, end: Exact(first.end),
      assumptions: given.assumptions.inOrder)
  }
}

extension [LimitFigure] {
  /// The figures, each limit once, in the order in which limits are declared.
  package var inOrder: [LimitFigure] {
    Limit.allCases.compactMap { limit in first { $0.limit == limit } }
  }
}

/// Objects that pass through classes in another way in each plan: the current ones, or those that were
/// replaced.
private struct AgingPart {
  var kept: KeptObjects
  let phases: [Phase]

  /// The age up to which costs are added up.
  let end: Int64

  /// The stays of each plan.
  let stays: [[Stay]]
}

/// What is stated or taken where nobody says.
private struct Given {
  let workload: Workload
  let figures: FigureBook
  var assumptions: [LimitFigure] = []

  /// The value of a fact, or the usual one; `nil` where the figures name none.
  mutating func stated(_ fact: Fact?, or limit: Limit) -> Exact? {
    if let value = fact.flatMap({ workload[$0] }) { return Exact(value) }
    guard let usual = figures.usual(limit) else { return nil }
    assumptions.append(usual)
    return usual.value
  }

  /// The objects with their stays; `nil` where something is missing.
  mutating func part(
    _ stays: [[Stay]], _ phases: [Phase], lastPhase: Int64, retention: Fact
  ) -> AgingPart? {
    guard let size = stated(.dataFileSize, or: .usualObjectSize),
      let count = stated(.dataFiles, or: .usualObjectCount),
      let time = stated(retention, or: .usualRetention)?.steps(of: 1)
    else { return nil }
    let isStated = workload[retention] != nil
    let ages = stays.joined().map { max($0.from, $0.end ?? 0) }
    let last = max(lastPhase, ages.max() ?? 0)
    let kept = KeptObjects(
      size: size, count: count, readsPerMonth: .zero, time: .zero, place: workload.placeOfObjects)
    return AgingPart(
      kept: kept, phases: phases,
      end: isStated ? time : min(last, Dimension.largest - time) + time,
      stays: isStated ? stays : stays.map(\.withoutDeletion))
  }
}

extension [Stay] {
  /// The stays with the last of them for ever.
  fileprivate var withoutDeletion: [Stay] {
    guard let last else { return self }
    return dropLast() + [Stay(storageClass: last.storageClass, from: last.from, end: nil)]
  }
}
