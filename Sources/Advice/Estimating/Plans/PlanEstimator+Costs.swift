/// The bill.
extension PlanEstimator {
  /// A line for every meter that the configuration is billed for each month, of which the storage
  /// is there for a share.
  func monthlyLines(runTime: Known<Exact>, presence: Known<Exact>) -> [CostLine] {
    let isRestored = restoresHere
    let kept = stored(capacity, capacityFormula, in: files, filesName, table)
    let inBucket = stored(demand.size, "data.size", in: demand.files, "data.files", demand.bucket)
    let isLinked = steps.contains(.linkBucket)
    return [
      line(.storage, kept.size * presence, kept.formula),
      index(of: files, table).flatMap {
        line(.indexStorage, $0.size * presence, "\(filesName) × \($0.beside.text)")
      },
      throughputLine(beside: kept.size, presence),
      metadataLine(presence),
      cache.flatMap { line(.cacheStorage, $0 * presence, "data.size") },
      line(.monitoredStorage, kept.size * presence, kept.formula),
      isRestored ? nil : readLine(.read, inStepsOf: .minimumReadSize),
      readLine(.classRead, inStepsOf: .classReadStep),
      readRequestLine,
      listings,
      crossZoneLine,
      line(
        .trainingVolume, volumePerMonth(runTime),
        demand.hasLocalDisk
          ? "none: the instances have disks" : volumeFormula),
      isRestored || restores && isTemporary
        ? bucketLine(.restoredCopy, .storage, demand.size, "data.size", in: demand.standardBucket)
        : nil,
      isLinked ? bucketLine(.bucketStorage, .storage, inBucket.size, inBucket.formula) : nil,
      isLinked
        ? index(of: demand.files, demand.bucket).flatMap {
          bucketLine(.indexStorage, .indexStorage, $0.size, "data.files × \($0.beside.text)")
        } : nil,
      sourceStays
        ? bucketLine(
          .sourceStorage, .storage, demand.size, "data.size", in: demand.source,
          of: demand.workload.placeOfObjects) : nil,
      backups,
    ].compactMap(\.self) + (isTemporary ? imports(demand.runsPerMonth, demand.timesRuns) : [])
  }

  /// What formulas call the capacity that is bought.
  private var capacityFormula: String {
    guard let least = table.leastCapacity(for: demand.workload) else { return "data.size" }
    let steps = figure(.capacityStep).map { ", above it in steps of \($0.text)" } ?? ""
    let throughput = wantedThroughput == nil ? "" : " and throughput"
    let wanted = demand.capacity == nil ? "capacity for data.size\(throughput)" : "needs.capacity"
    return explained("\(wanted), at least \(least.text)\(steps)")
  }

  /// What formulas call the volumes of the instances in a month.
  private var volumeFormula: String {
    let room = figure(.volumeHeadroom).map { " × \($0.text)" } ?? ""
    return "data.size\(room) × training.instances × time of a run\(demand.timesRuns) ÷ "
      + "\(demand.figures.hoursPerMonth) h"
  }

  /// The line for metadata operations beyond those that capacity includes; `nil` where none are sold.
  private func metadataLine(_ presence: Known<Exact>) -> CostLine? {
    guard let metadata, metadata.most != nil else { return nil }
    let included =
      capacity.value.map { " \(metadata.included(in: $0).decimal(places: 0)) that" } ?? ""
    return line(
      .metadataIOPS, capacity.map { metadata.bought(beside: $0) } * presence,
      "metadata operations beyond the\(included.isEmpty ? " ones that" : included) capacity includes"
    )
  }

  /// The line for backups, where they are needed and the storage has them: buckets keep versions, and
  /// what is linked to one is not backed up.
  private var backups: CostLine? {
    guard demand.workload[.needsBackups] == 1, configuration.storage != .s3,
      !steps.contains(.linkBucket)
    else { return nil }
    // What has no price anywhere has no backups, and rules exclude it.
    return line(.backup, demand.size, "data.size")
  }

  /// Whether the data stays where it is copied from: a copy in Lustre, which no bucket keeps, is for work and not
  /// for keeping.
  private var sourceStays: Bool {
    steps.contains(.copyData) && configuration.storage == .fsxLustre && !steps.contains(.linkBucket)
      && demand.source != nil
  }

  /// Whether archived objects are restored for the plan.
  var restores: Bool { steps.contains(.restoreData) && demand.isArchived }

  /// Whether jobs read the restored copies themselves.
  var restoresHere: Bool {
    restores && configuration.storage == .s3 && configuration.objectClass != .expressOneZone
      && !writesData
  }

  /// The bytes that storage is billed for: small objects count as the least that a class bills, and
  /// archived ones have something beside them.
  ///
  /// Where nobody said how many files there are, both are passed over, for they only tell where files
  /// are small.
  func stored(
    _ size: Known<Exact>, _ name: String, in files: Known<Exact>, _ filesName: String,
    _ table: FigureTable
  ) -> (size: Known<Exact>, formula: String) {
    guard table.limit(.minimumCapacity) == nil, let size = size.value, let files = files.value
    else { return (size, name) }
    var (billed, formula) = (size, name)
    if let least = table.limit(.minimumObjectSize), size < files * least.value {
      (billed, formula) = (files * least.value, explained("\(filesName) × \(least.text)"))
    }
    if let beside = table.limit(.objectOverhead) {
      billed = billed + files * beside.value
      formula += explained(" + \(filesName) × \(beside.text)")
    }
    return (.known(billed), formula)
  }

  /// What a class keeps in the Standard one beside each object; `nil` where it keeps nothing there, or
  /// nobody said how many objects there are.
  private func index(
    of files: Known<Exact>, _ table: FigureTable
  ) -> (size: Known<Exact>, beside: LimitFigure)? {
    guard let beside = table.limit(.indexOverhead), let files = files.value else { return nil }
    return (.known(files * beside.value), beside)
  }

  /// What accelerators cost while they wait.
  func waitingLine(_ perRun: Known<Exact>) -> CostLine {
    let time = perRun * demand.instances * demand.runsPerMonth
    let formula = "waiting per run × training.instances\(demand.timesRuns)"
    if let price = demand.workload[.trainingInstancePrice] {
      let perMicrosecond = Exact(price, over: 1_000_000) * Exact(1, over: Microseconds.hour)
      return line(.instance, time, time.rising { $0 * perMicrosecond }, [], formula)
    }
    guard let type = demand.instanceType else {
      let isNone = time.value?.isZero ?? false
      return line(
        .instance, time, isNone ? .zero : .missing([.fact(.trainingInstanceType)]), [], formula)
    }
    switch demand.instancePrices {
    case .tiers(let prices) where demand.runsTrainingJobs:
      return line(.instance, time, prices, formula)
    case .tiers(let prices):
      var line = line(
        .instance, time, prices,
        explained("\(formula), at SageMaker's price: training.instance-price states what they cost")
      )
      line.isTimeMarked = true
      return line
    case .free:
      return line(.instance, time, missing: .fact(.trainingInstancePrice), formula)
    case .unknown(let regions):
      return line(
        .instance, time, missing: .price(.instance, .instance(type), elsewhere: regions), formula)
    }
  }

  /// What a month costs of the capacity, or of the data and the throughput, that reach a stated throughput;
  /// `nil` where none is stated, it is more than is sold, or nothing is sold in steps ahead.
  func boughtCost(in estimate: Estimate) -> Exact? {
    guard let wanted = demand.throughput,
      limit(.minimumCapacity) != nil || limit(.minimumThroughput) != nil,
      limit(.readThroughput).map({ wanted <= $0 }) ?? true
    else { return nil }
    return estimate.monthly.filter { $0.meter == .storage || $0.meter == .throughput }
      .map(\.amount).sum.value
  }

  /// What is paid for capacity that stays empty: the storage line's share of it.
  var unusedCapacityCost: Known<Exact> {
    guard case .tiers(let prices) = prices(of: .storage) else {
      let subject = FigureSubject.storage(configuration.storage, configuration.traits)
      return .missing([.price(.storage, subject, elsewhere: [])])
    }
    guard limit(.minimumCapacity) != nil else { return .zero }
    return capacity.and(demand.size).map { bought, used in
      Self.charge(bought - used, prices)
    }
  }
}
