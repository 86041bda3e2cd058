/// The bill.
extension PlanEstimator {
  /// A line for every meter that the configuration is billed for each month, of which the storage
  /// is there for a share.
  func monthlyLines(runTime: Known<Exact>, presence: Known<Exact>) -> [CostLine] {
    let isRestored = restoresHere
    let kept = stored(capacity, "capacity", in: files, filesName, table)
    let inBucket = stored(demand.size, "data.size", in: demand.files, "data.files", demand.bucket)
    let isLinked = steps.contains(.linkBucket)
    return [
      line(.storage, kept.size * presence, kept.formula),
      index(of: files, table).flatMap {
        line(.indexStorage, $0.size * presence, "\(filesName) × \($0.beside.text)")
      },
      throughputLine(beside: kept.size, presence),
      isRestored ? nil : readLine(.read, inStepsOf: .minimumReadSize),
      readLine(.classRead, inStepsOf: .classReadStep),
      line(.readRequests, requestsPerPass * passesPerMonth, readFormula("requests")),
      listings,
      crossZoneLine,
      line(
        .trainingVolume, volumePerMonth(runTime),
        demand.hasLocalDisk
          ? "none: the instances have disks" : "data.size × headroom × hours of runs ÷ month"),
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
    ].compactMap(\.self) + (isTemporary ? imports(demand.runsPerMonth, " × runs a month") : [])
  }

  /// The line for backups, where they are needed and the storage has them: buckets keep versions, and
  /// what is linked to one is not backed up.
  private var backups: CostLine? {
    guard demand.workload[.needsBackups] == 1, configuration.storage != .s3,
      !steps.contains(.linkBucket)
    else { return nil }
    if let line = line(.backup, demand.size, "data.size") { return line }
    let subject = FigureSubject.storage(configuration.storage, configuration.traits)
    return line(
      .backup, demand.size, missing: .price(.backup, subject, elsewhere: []), "data.size")
  }

  /// Whether the data stays where it is copied from: a copy in Lustre, which no bucket keeps, is for work and not
  /// for keeping.
  private var sourceStays: Bool {
    steps.contains(.copyData) && configuration.storage == .fsxLustre && !steps.contains(.linkBucket)
      && demand.source != nil
  }

  /// Whether archived objects are restored for the plan.
  private var restores: Bool { steps.contains(.restoreData) && demand.isArchived }

  /// Whether jobs read the restored copies themselves.
  private var restoresHere: Bool {
    restores && configuration.storage == .s3 && configuration.objectClass != .expressOneZone
      && !writesData
  }

  /// The bytes that storage is billed for: small objects count as the least that a class bills, and
  /// archived ones have something beside them.
  ///
  /// Where nobody said how many files there are, both are passed over, for they only tell where files
  /// are small.
  private func stored(
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

  /// A line for every meter that bringing the data in is billed for.
  var onceLines: [CostLine] {
    let once = (isTemporary ? [] : imports(.known(Exact(1)), "")) + changingClass
    guard writesData || !isOriginKnown else { return once + restoring }
    let isCopied: Known<Exact> =
      isOriginKnown ? .known(Exact(1)) : .missing([.fact(.dataLocation)])
    let written = [
      line(.write, demand.size * isCopied, "data.size"),
      line(.writeRequests, files * isCopied, filesName),
    ].compactMap(\.self)
    return written + once + restoring
  }

  /// What bringing data out of a bucket is billed for: a file system that is linked to it lists and reads
  /// every object, a copy reads every object.
  private func imports(_ times: Known<Exact>, _ often: String) -> [CostLine] {
    let isLinked = steps.contains(.linkBucket)
    guard isLinked || writesData && demand.isInBucket else { return [] }
    let pages = limit(.listingPage).flatMap { page in
      isLinked ? demand.files.map { ($0.divided(by: page) ?? .zero).roundedUp } : nil
    }
    // S3 copies objects within itself without a request that reads them.
    let reads = configuration.storage == .s3 ? nil : demand.files * times
    return [
      pages.flatMap {
        bucketLine(
          .bucketListRequests, .writeRequests, $0 * times, "list requests\(often)",
          in: demand.standardBucket)
      },
      reads.flatMap {
        bucketLine(.bucketReadRequests, .readRequests, $0, "data.files\(often)")
      },
      demand.isArchived
        ? nil : bucketLine(.bucketRead, .read, demand.size * times, "data.size\(often)"),
    ].compactMap(\.self)
  }

  /// What copying the objects to S3 Standard once is billed for: a request for each, and their class's fee for
  /// what is read.
  private var changingClass: [CostLine] {
    guard changesClass else { return [] }
    return [
      line(.writeRequests, demand.files, "data.files"),
      bucketLine(.bucketRead, .read, demand.size, "data.size"),
    ].compactMap(\.self)
  }

  /// What restoring archived objects once is billed for, with copies for the least time where they are
  /// read once only.
  private var restoring: [CostLine] {
    guard restores else { return [] }
    let time = demand.bucket.limit(.restoredCopyTime)?.value
    let share = time?.divided(by: Exact(demand.month)) ?? .zero
    return [
      bucketLine(.bucketRead, .read, demand.size, "data.size"),
      bucketLine(.restoreRequests, .restoreRequests, demand.files, "data.files"),
      restoresHere || isTemporary
        ? nil
        : bucketLine(
          .restoredCopy, .storage, demand.size.map { $0 * share }, "data.size × a day",
          in: demand.standardBucket),
    ].compactMap(\.self)
  }

  /// A line that the bucket is billed for by another of its meters; `nil` where it is not billed for it.
  private func bucketLine(
    _ meter: Meter, _ priced: Meter, _ steps: Known<Exact>, _ formula: @autoclosure () -> String,
    in table: FigureTable? = nil, of place: Configuration? = nil
  ) -> CostLine? {
    switch (table ?? demand.bucket).prices(of: priced) {
    case .free: return nil
    case .tiers(let prices): return line(meter, steps, prices, explains ? formula() : "")
    case .unknown(let regions):
      let subject = place ?? demand.place ?? Configuration(.s3, .standard)
      return line(
        meter, steps,
        missing: .price(
          priced, .storage(subject.storage, subject.traits), elsewhere: regions), formula())
    }
  }

  /// What accelerators cost while they wait.
  func waitingLine(_ perRun: Known<Exact>) -> CostLine {
    let time = perRun * demand.instances * demand.runsPerMonth
    let formula = "waiting × training.instances × runs a month"
    if let price = demand.workload[.trainingInstancePrice] {
      let perMicrosecond = Exact(price, over: 1_000_000) * Exact(1, over: Microseconds.hour)
      return line(.instance, time, time.rising { $0 * perMicrosecond }, [], formula)
    }
    guard let type = demand.instanceType else {
      return line(.instance, time, .missing([.fact(.trainingInstanceType)]), [], formula)
    }
    switch demand.instancePrices {
    case .tiers(let prices):
      return line(.instance, time, prices, formula)
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

extension PlanEstimator {
  /// How often a month the data is read: once a run and download, or once an epoch.
  ///
  /// Where nobody said how often that is, what is said of reads in a month stands for it.
  private var passesPerMonth: Known<Exact> {
    let byRuns = (downloads ? demand.downloads : demand.epochs) * demand.runsPerMonth
    guard byRuns.value == nil, !downloads, let reads = demand.workload[.accessReadsPerMonth] else {
      return byRuns
    }
    return .known(Exact(reads, over: Dimension.monthlyRate.stepsOfOne))
  }

  /// What formulas call ``passesPerMonth``.
  private var passesName: String {
    let isByReads = (demand.epochs * demand.runsPerMonth).value == nil
    if downloads { return "training.instances × runs a month" }
    return isByReads && demand.workload[.accessReadsPerMonth] != nil
      ? "access.reads-per-month" : "runs.epochs × runs a month"
  }

  private var bytesReadPerMonth: Known<Exact> { demand.size * passesPerMonth }

  /// The line for the bytes that are read: files that are smaller than the least that a read is billed
  /// for count as much.
  ///
  /// Larger ones count as they are. What the last step of each adds is passed over, for files differ in
  /// size, and where they were all alike more of them could cost less.
  private func readLine(_ meter: Meter, inStepsOf least: Limit) -> CostLine? {
    guard let figure = figure(least), let files = files.value, let size = demand.size.value,
      size < files * figure.value
    else { return line(meter, bytesReadPerMonth, readFormula(demand.readSizeName)) }
    return line(
      meter, .known(files * figure.value) * passesPerMonth,
      readFormula("\(filesName) × \(figure.text)"))
  }

  private func readFormula(_ what: String) -> String {
    explains ? "\(what) × \(passesName)" : ""
  }

  /// The line for listing the objects, which costs what it does in S3 Standard, whichever of its classes
  /// they are in.
  private var listings: CostLine? {
    let formula = "list requests × training.instances × runs a month"
    let place = changesClass ? nil : demand.place
    guard place.map(configuration.reading) ?? configuration == configuration else {
      return bucketLine(
        .writeRequests, .writeRequests, listingsPerMonth, formula, in: demand.standardBucket)
    }
    return line(.writeRequests, listingsPerMonth, formula)
  }

  /// Every instance lists the objects before it starts, a page a request.
  private var listingsPerMonth: Known<Exact> {
    guard let page = limit(.listingPage) else { return .zero }
    return files.map { ($0.divided(by: page) ?? .zero).roundedUp }
      * demand.instances * demand.runsPerMonth
  }

  /// The line for reads of instances that are in another zone than the storage, spread evenly over zones.
  ///
  /// Where nobody says how many zones there are, the plan keeps jobs in the storage's own, unless machines
  /// of several are to read, which are two at least. What they read is asked for all the same: a bill that
  /// stands by what is assumed must stand when it is said otherwise.
  private var crossZoneLine: CostLine? {
    let stated = demand.workload[.trainingZones].map { Exact(max($0, 1)) }
    let isSeveral = demand.workload[.needsMultiZoneAccess] == 1
    let assumed = stated == nil && !isSeveral ? figure(.usualTrainingZones) : nil
    let zones = stated ?? (isSeveral ? Exact(2) : assumed?.value)
    let share = zones.flatMap { ($0 - Exact(1)).divided(by: $0) }
    let bytes =
      stated == Exact(1) ? .zero : share.map { share in bytesReadPerMonth.rising { $0 * share } }
    var line = line(
      .crossZone, bytes ?? .missing([.fact(.trainingZones)]),
      readFormula(demand.readSizeName) + " × share of other zones")
    if line?.amount.value != nil { line?.assumed = assumed }
    return line
  }

  /// The volumes of all instances, for the hours of a month in which runs keep them.
  private func volumePerMonth(_ runTime: Known<Exact>) -> Known<Exact> {
    guard let size = downloadedSize, !demand.hasLocalDisk else { return .zero }
    let share = (runTime * demand.runsPerMonth).rising { $0 * Exact(1, over: demand.month) }
    return size * demand.instances * share
  }

  /// The line for throughput that is bought apart from capacity: where nobody states one, at least as much is
  /// bought as a week's runs read on average.
  private func throughputLine(beside stored: Known<Exact>, _ presence: Known<Exact>) -> CostLine? {
    var line = line(
      .throughput, billedThroughput(beside: stored) * presence,
      "throughput beyond what storage includes")
    if provisioned?.value == nil {
      line?.bound = explained("for what a week's runs read on average")
    }
    return line
  }

  /// Throughput beyond what so many bytes of storage, as they are billed, include.
  private func billedThroughput(beside stored: Known<Exact>) -> Known<Exact> {
    guard let metered = meteredThroughput else { return .zero }
    guard let included = limit(.includedThroughputPerSize) else { return metered }
    return metered - stored.map { $0 * included }
  }

  private func prices(of meter: Meter) -> FigureBook.PriceList { table.prices(of: meter) }

  /// The line of a meter; `nil` where the configuration is not billed for it.
  private func line(
    _ meter: Meter, _ steps: Known<Exact>, _ formula: @autoclosure () -> String
  ) -> CostLine? {
    switch prices(of: meter) {
    case .free where meter != .storage: return nil
    case .free:
      // Storage is never free: the configuration is not decided, so that no price describes it.
      let subject = FigureSubject.storage(configuration.storage, configuration.traits)
      return line(meter, steps, missing: .price(meter, subject, elsewhere: []), formula())
    case .tiers(let prices): return line(meter, steps, prices, explains ? formula() : "")
    case .unknown(let regions):
      let subject = FigureSubject.storage(configuration.storage, configuration.traits)
      return line(
        meter, steps, missing: .price(meter, subject, elsewhere: regions), formula())
    }
  }

  private func line(
    _ meter: Meter, _ steps: Known<Exact>, _ prices: [Price], _ formula: String
  ) -> CostLine {
    line(
      meter, steps, steps.rising { Self.charge($0, prices) },
      explains
        ? prices.filter { price in
          price.above == 0 || (steps.value.map { $0 > Exact(price.above) } ?? true)
        } : [], formula)
  }

  /// A line with its quantity in the unit that prices count in, where somebody reads it.
  private func line(
    _ meter: Meter, _ steps: Known<Exact>, _ amount: Known<Exact>, _ prices: [Price],
    _ formula: String
  ) -> CostLine {
    guard explains else {
      return CostLine(
        meter: meter, amount: amount, quantity: .missing([]), unit: "", prices: [], formula: "")
    }
    let unit = meter.unit(of: prices)
    return CostLine(
      meter: meter, amount: amount, quantity: steps.map { $0 * Exact(1, over: unit.steps) },
      unit: unit.name, prices: prices, formula: formula)
  }

  private func line(
    _ meter: Meter, _ steps: Known<Exact>, missing: Need, _ formula: String
  ) -> CostLine {
    line(meter, steps, steps.flatMap { $0.isZero ? .zero : .missing([missing]) }, [], formula)
  }

  /// US dollars for a quantity: each tier's price for the part that falls into it.
  static func charge(_ steps: Exact, _ prices: [Price]) -> Exact {
    var amount = Exact.zero
    for (index, price) in prices.enumerated() {
      let end = index + 1 < prices.count ? min(steps, Exact(prices[index + 1].above)) : steps
      amount = amount + (end - Exact(price.above)) * price.dollarsPerStep
    }
    return amount
  }
}
