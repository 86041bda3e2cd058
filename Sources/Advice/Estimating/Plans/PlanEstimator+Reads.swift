/// What reading the data is billed for.
extension PlanEstimator {
  /// How often a month the data is read: once a run and download, or once an epoch.
  ///
  /// Where nobody said how often that is, what is said of reads in a month stands for it; each run reads once at least.
  var passesPerMonth: Known<Exact> {
    let byRuns = (downloads ? demand.downloads : demand.epochs) * demand.runsPerMonth
    return statedReads.map { .known(max($0, byRuns.least ?? .zero)).orAtLeast(byRuns) } ?? byRuns
  }

  /// How often a month the data is read by what is said of that alone; `nil` where runs and epochs say it, or nobody
  /// does.
  private var statedReads: Exact? {
    guard !downloads, !demand.isOfOneRun, (demand.epochs * demand.runsPerMonth).value == nil else {
      return nil
    }
    return demand.workload[.accessReadsPerMonth].map {
      Exact($0, over: Dimension.monthlyRate.stepsOfOne)
    }
  }

  /// What formulas call ``passesPerMonth``.
  var passesName: String {
    if downloads { return "training.instances\(demand.timesRuns)" }
    guard let stated = statedReads else { return "runs.epochs\(demand.timesRuns)" }
    let isOfRuns = demand.runsPerMonth.value.map { stated < $0 } ?? false
    return isOfRuns ? "runs a month" : "access.reads-per-month"
  }

  var bytesReadPerMonth: Known<Exact> { demand.size * passesPerMonth }

  /// The line for the bytes that are read: files that are smaller than the least that a read is billed
  /// for count as much.
  ///
  /// Larger ones count as they are. What the last step of each adds is passed over, for files differ in
  /// size, and where they were all alike more of them could cost less.
  func readLine(_ meter: Meter, inStepsOf least: Limit) -> CostLine? {
    guard let figure = figure(least), let files = files.value, let size = demand.size.value,
      size < files * figure.value
    else { return line(meter, bytesReadPerMonth, readFormula(demand.readSizeName)) }
    return line(
      meter, .known(files * figure.value) * passesPerMonth,
      readFormula("\(filesName) × \(figure.text)"))
  }

  /// The line for requests that read: what a cache holds is asked for once a month, as if it were filled anew.
  var readRequestLine: CostLine? {
    guard let cache else {
      return line(.readRequests, requestsPerPass * passesPerMonth, readFormula(requestsName))
    }
    // A cache of nobody knows which share may hold all of the data.
    let missed = missedShare(of: cache)
    let passes =
      passesPerMonth.rising {
        $0 * (missed ?? .zero) + min($0, Exact(1)) * (Exact(1) - (missed ?? .zero))
      } + (missed == nil ? .missing(demand.size.needs) : .zero)
    return line(
      .readRequests, requestsPerPass * passes,
      "\(readFormula(requestsName)), of what the read cache holds once a month")
  }

  /// The share of the data that a cache has no room for; `nil` where the size of the data is not known.
  private func missedShare(of cache: Known<Exact>) -> Exact? {
    demand.size.and(cache).value.map { ($0 - $1).divided(by: $0) ?? .zero }
  }

  func readFormula(_ what: String) -> String {
    explains ? "\(what) × \(passesName)" : ""
  }

  /// The line for listing the objects, which costs what it does in S3 Standard, whichever of its classes
  /// they are in.
  var listings: CostLine? {
    let formula = "\(listingName(filesName)) × training.instances\(demand.timesRuns)"
    let place = changesClass ? nil : demand.place
    guard place.map(configuration.reading) ?? configuration == configuration else {
      return bucketLine(
        .writeRequests, .writeRequests, listingsPerMonth, formula, in: demand.standardBucket)
    }
    return line(.writeRequests, listingsPerMonth, formula)
  }

  /// What formulas call the requests that list files.
  func listingName(_ files: String) -> String {
    figure(.listingPage).map { "\(files) ÷ \($0.text)" } ?? files
  }

  /// What formulas call the requests of one reading.
  private var requestsName: String {
    guard let part = figure(.requestSize) else { return filesName }
    return "(the larger of \(filesName) and data.size ÷ \(part.text))"
  }

  /// Every instance lists the objects before it starts, a page a request.
  var listingsPerMonth: Known<Exact> {
    guard let page = limit(.listingPage) else { return .zero }
    return files.map { ($0.divided(by: page) ?? .zero).roundedUp }
      * demand.instances * demand.runsPerMonth
  }

  /// The line for reads of instances that are in another zone than the storage, spread evenly over zones.
  ///
  /// Where nobody says how many zones there are, the plan keeps jobs in the storage's own, unless machines
  /// of several are to read, which are two at least. What they read is asked for all the same: a bill that
  /// stands by what is assumed must stand when it is said otherwise.
  var crossZoneLine: CostLine? {
    let isSeveral = demand.workload[.needsMultiZoneAccess] == 1
    let stated = demand.workload[.trainingZones].map { Exact(max($0, isSeveral ? 2 : 1)) }
    let assumed = stated == nil && !isSeveral ? figure(.usualTrainingZones) : nil
    let zones = stated ?? (isSeveral ? Exact(2) : assumed?.value)
    let share = zones.flatMap { ($0 - Exact(1)).divided(by: $0) }
    let bytes =
      stated == Exact(1) ? .zero : share.map { share in bytesReadPerMonth.rising { $0 * share } }
    var line = line(
      .crossZone, bytes ?? .missing([.fact(.trainingZones)]),
      readFormula(demand.readSizeName)
        + " × share of other zones\(zones.map { " (of \($0.decimal(places: 0)))" } ?? "")")
    if line?.amount.value != nil { line?.assumed = assumed }
    return line
  }

  /// The volumes of all instances, for the hours of a month in which runs keep them.
  func volumePerMonth(_ runTime: Known<Exact>) -> Known<Exact> {
    guard let size = downloadedSize, !demand.hasLocalDisk else { return .zero }
    let share = (runTime * demand.runsPerMonth).rising { $0 * Exact(1, over: demand.month) }
    let volumes = size * demand.instances * share
    // A type that nobody named may have disks.
    return demand.instanceType == nil ? volumes.orAtLeast(.zero) : volumes
  }

  /// The line for throughput that is bought apart from capacity: where nobody states one, at least as much is
  /// bought as a week's runs read on average.
  func throughputLine(beside stored: Known<Exact>, _ presence: Known<Exact>) -> CostLine? {
    var line = line(
      .throughput, billedThroughput(beside: stored) * presence,
      throughputFormula)
    if provisioned?.value == nil {
      line?.bound = explained("for what a week's runs read on average")
    }
    return line
  }

  /// What formulas call throughput that is bought apart from capacity, as it is metered.
  private var throughputFormula: String {
    guard explains else { return "" }
    let isOfOneRun = provisioned?.value.map { weeklyPurchase < $0 } ?? true
    let bought =
      demand.throughput == nil
      ? "provisioned throughput"
      : isOfOneRun ? "needs.throughput" : "what a week's runs read on average"
    let metered = figure(.readMultiple).map { "\(bought) ÷ \($0.text)" } ?? bought
    let included = figure(.includedThroughputPerSize).map { " less storage × \($0.text)" } ?? ""
    return metered + included
  }

  /// Throughput beyond what so many bytes of storage, as they are billed, include.
  func billedThroughput(beside stored: Known<Exact>) -> Known<Exact> {
    guard let metered = meteredThroughput else { return .zero }
    guard let included = limit(.includedThroughputPerSize) else { return metered }
    return metered - stored.map { $0 * included }
  }
}
