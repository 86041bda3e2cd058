/// Computes what a class costs, from the figures that pages state for it.
struct KeepingEstimator {
  let configuration: Configuration

  /// The microseconds of a month.
  let month: Int64

  /// The figures of the class.
  private let own: FigureTable

  /// How the objects come into the class.
  private let entry: Entry

  /// Where it is noted by which figures the class is charged.
  private let taken: TakenFigures?

  /// Prepares the figures of a class.
  ///
  /// - Parameters:
  ///   - configuration: The class.
  ///   - figures: The prices and limits.
  ///   - region: The Region whose prices are taken.
  ///   - place: The class in which the objects are now; `nil` where they are elsewhere.
  ///   - taken: Where to note by which figures the class is charged.
  init(
    _ configuration: Configuration, _ figures: FigureBook, in region: Region,
    from place: Configuration? = nil, noting taken: TakenFigures? = nil
  ) {
    self.taken = taken
    self.configuration = configuration
    month = figures.month
    own = figures.table(for: configuration, in: region)
    entry = Entry(into: configuration, from: place, figures, in: region)
  }

  func cost(of kept: KeptObjects) -> KeepingCost {
    var fees = running(kept)
    fees[.earlyDeletion] = earlyEnd(of: kept)
    fees[.entering] = entering(kept)
    return KeepingCost(configuration: configuration, wait: wait, fees: fees)
  }

  /// The fees for being in the class: those for coming and for leaving early are apart.
  func running(_ kept: KeptObjects) -> [KeepingCost.Fee: Known<Exact>] {
    let size = billedSizes(kept)
    let time = months(kept.time)
    let reads = kept.readsPerMonth * time
    return [
      .storage: storage(kept),
      .smallObjects: month(size.least, kept).less(month(kept.size, kept)).times(time),
      .overhead: names(kept).times(time) + archiveTierNames(kept),
      .monitoring: isMonitored(kept)
        ? charge(.monitoredObjects, kept.count).times(time) : .zero,
      .retrieval: retrieval(kept, reads),
      .requests: charge(.readRequests, kept.count * reads),
      .restores: restores(kept, reads), .reservedRestores: reservedRestores(kept),
    ]
  }

  /// The rest of the time that the class bills at least, for objects that leave it after `kept.time`.
  ///
  /// What is kept of them in the usual class has no such time and ends with them.
  func earlyEnd(of kept: KeptObjects) -> Known<Exact> {
    month(billedSizes(kept).withOverhead, kept).times(unusedMonths(kept))
  }

  /// What it takes to bring the objects in; nothing where they are there.
  func entering(_ kept: KeptObjects) -> Known<Exact> {
    switch entry {
    case .none: .zero
    case .writing: arriving(kept)
    case .moving: moving(kept)
    case .copying(let source): arriving(kept) + leaving(source, kept)
    }
  }

  /// What writing the objects into the class costs.
  func arriving(_ kept: KeptObjects) -> Known<Exact> {
    let bytes = kept.size * kept.count
    return charge(.writeRequests, kept.count) + charge(.write, bytes) + charge(.tiering, bytes)
  }

  /// What a lifecycle rule charges for bringing the objects in.
  func moving(_ kept: KeptObjects) -> Known<Exact> {
    charge(.transitionRequests, kept.count) + charge(.tiering, kept.size * kept.count)
  }
}

extension KeepingEstimator {
  /// How long the usual restore takes, where reads need one, or do once nobody has read an object for
  /// long; `nil` where reads open at once.
  var wait: LimitFigure? {
    isPriced(.restoreRequests) || limit(.archiveTierAfter) != nil ? figure(.firstByteTime) : nil
  }

  /// The size that is billed for an object at least, and with what is kept beside it.
  private func billedSizes(_ kept: KeptObjects) -> (least: Exact, withOverhead: Exact) {
    let least = max(kept.size, limit(.minimumObjectSize) ?? .zero)
    return (least, least + (limit(.objectOverhead) ?? .zero))
  }

  /// A month of so many bytes of each object.
  private func month(_ size: Exact, _ kept: KeptObjects) -> Known<Exact> {
    charge(.storage, size * kept.count)
  }

  /// A month of what is kept beside each object.
  private func names(_ kept: KeptObjects) -> Known<Exact> {
    let size = billedSizes(kept)
    let index = charge(.indexStorage, (limit(.indexOverhead) ?? .zero) * kept.count)
    return month(size.withOverhead, kept).less(month(size.least, kept)) + index
  }

  /// Months between the deletion of an object and the end of the time that is billed at least.
  private func unusedMonths(_ kept: KeptObjects) -> Exact {
    months((limit(.minimumDuration) ?? .zero) - kept.time)
  }

  /// What reading the objects once costs in the class that they leave: archived ones are restored, and
  /// the copy is there for the least time.
  private func leaving(_ source: FigureTable, _ kept: KeptObjects) -> Known<Exact> {
    let bytes = kept.size * kept.count
    guard case .free = source.prices(of: .restoreRequests) else {
      let time = limit(.restoredCopyTime, of: source) ?? .zero
      return charge(.read, bytes, source) + charge(.restoreRequests, kept.count, source)
        + charge(.restoredCopy, bytes, source).times(months(time))
    }
    return readings(kept, Exact(1), from: source)
  }

  /// What reading the objects costs, out of a class from which they need not be restored.
  private func readings(
    _ kept: KeptObjects, _ reads: Exact, from table: FigureTable
  ) -> Known<Exact> {
    let objects = kept.count * reads
    let least = max(kept.size, limit(.minimumReadSize, of: table) ?? .zero)
    let (step, classStep) = (figure(.readStep, of: table), figure(.classReadStep, of: table))
    return charge(.read, least.inSteps(of: step) * objects, table)
      + charge(.classRead, kept.size.inSteps(of: classStep) * objects, table)
  }

  /// The bytes that are read; archived ones are restored first.
  private func retrieval(_ kept: KeptObjects, _ reads: Exact) -> Known<Exact> {
    isPriced(.restoreRequests)
      ? charge(restoreSpeed(kept).read, kept.size * kept.count * reads)
      : readings(kept, reads, from: own)
  }

  /// Restore requests, and the copies in S3 Standard that they make.
  private func restores(_ kept: KeptObjects, _ reads: Exact) -> Known<Exact> {
    guard isPriced(.restoreRequests) else { return .zero }
    let copies = charge(.restoredCopy, kept.size * kept.count)
      .times(reads * months(limit(.restoredCopyTime) ?? .zero))
    return charge(restoreSpeed(kept).requests, kept.count * reads) + copies
  }

  /// One unit of capacity for urgent restores, where they must succeed at busy times and no slower ones are
  /// in time: those are never refused.
  private func reservedRestores(_ kept: KeptObjects) -> Known<Exact> {
    guard kept.needsGuarantee, isPriced(.restoreRequests), restoreSpeed(kept) == .expedited else {
      return .zero
    }
    return charge(.restoreCapacity, months(kept.time))
  }

  /// The speed of restores that is in time and costs least; the usual one where none is.
  private func restoreSpeed(_ kept: KeptObjects) -> RestoreSpeed {
    guard isPriced(.restoreRequests) else { return .standard }
    func price(_ speed: RestoreSpeed) -> Exact? {
      (charge(speed.read, kept.size * kept.count) + charge(speed.requests, kept.count)).value
    }
    let inTime = RestoreSpeed.inTime(for: kept.patience, size: kept.size) { limit($0) }
    let sure = kept.needsGuarantee ? inTime.filter { $0 != .expedited } : []
    let priced = (sure.isEmpty ? inTime : sure)
      .compactMap { speed in price(speed).map { (speed: speed, price: $0) } }
    return priced.min { $0.price < $1.price }?.speed ?? .standard
  }

  /// Whether the reads of the objects are watched.
  private func isMonitored(_ kept: KeptObjects) -> Bool {
    limit(.minimumMonitoredSize).map { kept.size >= $0 } ?? false
  }

  /// The bytes for the time that they are kept: a class that watches reads bills less for what was
  /// not read for a while, until it is read again.
  private func storage(_ kept: KeptObjects) -> Known<Exact> {
    let bytes = kept.size * kept.count
    guard isMonitored(kept), let first = limit(.infrequentAfter),
      let second = limit(.archiveInstantAfter)
    else { return charge(.storage, bytes).times(months(kept.time)) }
    let idle = IdleTime(kept, month: month)
    let last = limit(.archiveTierAfter)
    return charge(.storage, bytes).times(months(idle.time(from: .zero, to: first)))
      + charge(.infrequentStorage, bytes).times(months(idle.time(from: first, to: second)))
      + charge(.archiveInstantStorage, bytes).times(months(idle.time(from: second, to: last)))
      + (last.map { charge(.archiveTierStorage, bytes).times(months(idle.time(from: $0, to: nil))) }
        ?? .zero)
  }

  /// What is billed beside each object while it is in an archive tier.
  private func archiveTierNames(_ kept: KeptObjects) -> Known<Exact> {
    guard isMonitored(kept), let start = limit(.archiveTierAfter) else { return .zero }
    let idle = IdleTime(kept, month: month).time(from: start, to: nil)
    func bytes(_ beside: Limit) -> Exact { (limit(beside) ?? .zero) * kept.count }
    let perMonth =
      charge(.archiveTierStorage, bytes(.archiveTierOverhead))
      + charge(.indexStorage, bytes(.archiveTierIndexOverhead))
    return perMonth.times(months(idle))
  }
}

extension KeepingEstimator {
  private func figure(_ limit: Limit, of table: FigureTable? = nil) -> LimitFigure? {
    let figure = (table ?? own).limit(limit)
    if let figure { taken?.note(figure.provenance) }
    return figure
  }

  private func limit(_ limit: Limit, of table: FigureTable? = nil) -> Exact? {
    figure(limit, of: table)?.value
  }

  private func isPriced(_ meter: Meter) -> Bool {
    if case .free = own.prices(of: meter) { false } else { true }
  }

  private func months(_ time: Exact) -> Exact {
    time * Exact(1, over: month)
  }

  private func charge(
    _ meter: Meter, _ steps: Exact, _ table: FigureTable? = nil
  ) -> Known<Exact> {
    switch (table ?? own).prices(of: meter) {
    case .tiers(let prices):
      if let taken, !steps.isZero { prices.forEach { taken.note($0.provenance) } }
      return .known(PlanEstimator.charge(steps, prices))
    case .free where meter == .storage: return .missing([.price(meter, subject, elsewhere: [])])
    case .free: return .zero
    case .unknown(let regions):
      return steps.isZero ? .zero : .missing([.price(meter, subject, elsewhere: regions)])
    }
  }

  private var subject: FigureSubject {
    .storage(configuration.storage, configuration.traits)
  }
}

/// Who states the figures by which classes are charged, each once, in the order in which they are taken.
///
/// A class, because estimators of several classes note theirs in one.
final class TakenFigures {
  private(set) var provenances: [Provenance] = []

  func note(_ provenance: Provenance) {
    if !provenances.contains(provenance) { provenances.append(provenance) }
  }
}

extension Known<Exact> {
  fileprivate func times(_ factor: Exact) -> Known { map { $0 * factor } }

  fileprivate func less(_ other: Known) -> Known { and(other).map { $0 - $1 } }
}
