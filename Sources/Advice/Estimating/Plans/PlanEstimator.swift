/// Estimates one plan: which figures apply to it, and what they make of the workload's numbers.
///
/// Which costs and waits a plan has is not written here: it pays for the meters and waits for the
/// limits that pages of figures state for its configuration.
struct PlanEstimator {
  let configuration: Configuration
  let steps: StepSet
  let demand: Demand

  /// The figures that apply to the plan.
  let table: FigureTable

  /// Whether formulas are written; deciding needs only the numbers.
  let explains: Bool

  /// Bytes a second that are wanted: what is stated or, where the plan buys it, the pace of the accelerators; `nil`
  /// where neither is known.
  let wantedThroughput: Exact?

  /// Bytes that are bought: as many as are decided or, where nobody decided, enough for the data and for the
  /// throughput, in steps that are sold.
  let capacity: Known<Exact>

  /// Bytes a second that are bought apart from capacity, at most what is sold; `nil` where the plan has
  /// no such thing.
  let provisioned: Known<Exact>?

  /// The metadata operations of the file system; `nil` where no figures for them are known.
  let metadata: MetadataOperations?

  /// The files that are read: as they are, or the fewer into which the plan packs them.
  let files: Known<Exact>

  init(
    _ configuration: Configuration, _ steps: StepSet, _ demand: Demand, _ table: FigureTable,
    explains: Bool
  ) {
    self.configuration = configuration
    self.steps = steps
    self.table = table
    self.demand = demand
    self.explains = explains
    func limit(_ limit: Limit) -> Exact? { table.limit(limit)?.value }
    if steps.contains(.packFiles), let packed = limit(.packedFileSize) {
      files = demand.files.and(demand.size).map { files, size in
        min(files, (size.divided(by: packed) ?? files).roundedUp)
      }
    } else {
      files = demand.files
    }
    let throughput =
      demand.throughput
      ?? (steps.contains(.buyThroughput)
        ? Self.usefulPace(of: configuration, steps, demand, table) : nil)
    wantedThroughput = throughput
    let read = files
    let operations = MetadataOperations(
      table,
      opening: steps.contains(.buyThroughput)
        ? throughput.flatMap { Self.fileRate(of: $0, read, demand, table) } : nil)
    metadata = operations
    let least = table.leastCapacity(for: demand.workload)?.value
    func inSteps(_ wanted: Exact, from least: Exact) -> Exact {
      guard let step = limit(.capacityStep) else { return max(wanted, least) }
      return wanted > least ? (wanted.divided(by: step) ?? wanted).roundedUp * step : least
    }
    if let least, let decided = demand.capacity {
      capacity = .known(inSteps(decided, from: least))
    } else {
      capacity = demand.size.map { size in
        guard let least else { return size }
        var wanted = size
        if let perSize = limit(.readThroughputPerSize), let throughput {
          wanted = max(wanted, throughput.divided(by: perSize) ?? wanted)
        }
        let sold = inSteps(wanted, from: least)
        guard let operations, let step = limit(.capacityStep),
          Self.paysForItself(step, above: sold, by: operations, table)
        else { return sold }
        return sold + step
      }
    }
    func sold(_ wanted: Exact) -> Exact { limit(.readThroughput).map { min(wanted, $0) } ?? wanted }
    if case .free = table.prices(of: .throughput) {
      provisioned = nil
    } else if let least = limit(.minimumThroughput) {
      let wanted = sold(throughput ?? .zero)
      let step = limit(.throughputStep) ?? least
      provisioned = .known(max(least, (wanted.divided(by: step) ?? wanted).roundedUp * step))
    } else {
      provisioned =
        throughput.map { .known(sold($0)) }
        ?? .missing([.fact(.needsThroughput)], atLeast: demand.weeklyThroughput.value.map(sold))
    }
  }

  /// The runs that share the storage: storage that is made for a run is its own.
  var sharingRuns: Exact { isTemporary ? Exact(1) : demand.concurrentRuns }

  /// The pace of the accelerators of the runs that share the storage, or the part of it that jobs can read;
  /// `nil` where the pace is not known.
  private static func usefulPace(
    of configuration: Configuration, _ steps: StepSet, _ demand: Demand, _ table: FigureTable
  ) -> Exact? {
    let plain = PlanEstimator(
      configuration, steps.subtracting(StepSet([.buyThroughput])), demand, table, explains: false)
    return demand.pace.map { ofRun in
      let pace = ofRun * plain.sharingRuns
      return plain.mostThroughput.map { min($0, pace) } ?? pace
    }
  }

  /// Bytes of a file on average, as it is read; `nil` where nobody said.
  private static func fileSize(of files: Known<Exact>, _ demand: Demand) -> Exact? {
    let size =
      demand.size.and(files).value.flatMap { $0.divided(by: $1) }
      ?? demand.workload[.dataFileSize].map { Exact($0) }
    return size.flatMap { $0.isZero ? nil : $0 }
  }

  /// Files in a microsecond that a throughput reads, as far as instances open so many; `nil` where nobody said how
  /// large files are.
  private static func fileRate(
    of throughput: Exact, _ files: Known<Exact>, _ demand: Demand, _ table: FigureTable
  ) -> Exact? {
    guard let size = fileSize(of: files, demand),
      let rate = (throughput * Exact(1, over: 1_000_000)).divided(by: size)
    else { return nil }
    guard let instances = demand.instances.value, let opened = table.limit(.openRate)?.value else {
      return rate
    }
    return min(rate, opened * demand.readersOfInstance * instances * demand.concurrentRuns)
  }

  /// Whether a step more of capacity includes metadata operations that cost more than the step.
  private static func paysForItself(
    _ step: Exact, above capacity: Exact, by metadata: MetadataOperations, _ table: FigureTable
  ) -> Bool {
    guard case .tiers(let storage) = table.prices(of: .storage),
      case .tiers(let operations) = table.prices(of: .metadataIOPS)
    else { return false }
    let spared = metadata.bought(beside: capacity) - metadata.bought(beside: capacity + step)
    return charge(step, storage) < charge(spared, operations)
  }

  func figure(_ limit: Limit) -> LimitFigure? { table.limit(limit) }

  func limit(_ limit: Limit) -> Exact? { figure(limit)?.value }

  /// Requests that one reading of all the data takes: one a file, more for files of many parts.
  var requestsPerPass: Known<Exact> {
    limit(.requestSize) == nil
      ? files : .max(files, partsPerPass.map(\.roundedUp))
  }

  /// The parts of files that one reading of all the data asks for, each in its own request.
  var partsPerPass: Known<Exact> {
    demand.size.map { size in limit(.requestSize).flatMap { size.divided(by: $0) } ?? .zero }
  }

  /// What formulas call the files that are read.
  var filesName: String {
    guard steps.contains(.packFiles), let packed = figure(.packedFileSize) else {
      return "data.files"
    }
    return "files of \(packed.text)"
  }

  /// Bytes that each instance's volume holds, with room to work; `nil` where nothing is downloaded.
  var downloadedSize: Known<Exact>? {
    limit(.volumeHeadroom).map { headroom in
      demand.size.map { $0 * headroom * demand.downloadedShare }
    }
  }

  /// Bytes a second that are bought apart from capacity, as they are metered: what runs of a week read on average
  /// at least, however little one of them does.
  var meteredThroughput: Known<Exact>? {
    provisioned?.rising {
      max($0, weeklyPurchase).divided(by: limit(.readMultiple) ?? Exact(1)) ?? $0
    }
  }

  /// Bytes a second without which a week's runs cannot be read in a week, as far as they are sold; zero where that
  /// is not known, or the least that is sold is bought in any case.
  var weeklyPurchase: Exact {
    guard limit(.minimumThroughput) == nil, let weekly = demand.weeklyThroughput.value else {
      return .zero
    }
    return limit(.readThroughput).map { min(weekly, $0) } ?? weekly
  }

  /// Bytes of the read cache that is bought: as many as the data, as far as they are sold; `nil` where there is
  /// none.
  var cache: Known<Exact>? {
    guard let least = limit(.minimumCache) else { return nil }
    return demand.size.map { size in
      let gibibytes = (size * Exact(1, over: 1 << 30)).roundedUp * Exact(1 << 30)
      return min(max(least, gibibytes), limit(.largestCache) ?? gibibytes)
    }
  }

  /// Whether the whole data is copied to each instance before the first batch.
  var downloads: Bool { limit(.downloadThroughput) != nil }

  /// Bytes that an instance downloads beyond what its disks hold; `nil` where it is not certain that all of
  /// the data is downloaded, or a type that nobody named may hold it.
  var missingDisk: Exact? {
    guard downloads, let size = demand.size.value, demand.workload.dataReadShare != .part else {
      return nil
    }
    let download = size * demand.downloadedShare
    if let disk = demand.localDisk { return download - disk }
    guard let volume = limit(.largestVolume) else { return nil }
    if demand.network != nil { return download - volume }
    let missing = download - max(volume, demand.figures.largest(.localDisk) ?? volume)
    let isShared = demand.workload[.needsServiceSharding] == 1
    return missing.isZero || isShared && demand.instances.value == nil ? nil : missing
  }

  /// Whether the plan puts the data into its storage itself.
  var writesData: Bool { steps.contains(.copyData) || steps.contains(.uploadData) }

  /// Whether the plan copies the objects within their bucket to S3 Standard.
  var changesClass: Bool { steps.contains(.changeClass) }

  /// Whether it is known if data is brought in, and from where.
  var isOriginKnown: Bool { writesData || demand.workload[.dataLocation] != nil }

  func estimate() -> Estimate {
    let times = Times(self)
    let presence = presence(times)
    let monthly = monthlyLines(runTime: times.run.value, presence: presence).marked(by: times)
    let otherwise = explains ? otherwiseKept?.estimate().monthlyCost(besides: monthly) : nil
    return Estimate(
      configuration: configuration, region: demand.region, monthly: monthly,
      once: explains ? onceLines : [],
      perRun: explains ? runLines(times) : [], runsPerMonth: demand.runsPerMonth,
      waiting: waitingLine(times.waitingPerRun.value).marked(by: times.waitingPerRun),
      waitingToStart: waitingLine(times.waitingToStart).marked(by: times.startUp),
      times: times.lines, readingTime: times.reading, computeTime: demand.computeTime,
      readRatio: readRatio(times),
      readingShare: times.readingShare, unusedCapacityCost: unusedCapacityCost * presence,
      monthlyCostIfDeleted: isTemporary ? nil : otherwise,
      monthlyCostIfKept: isTemporary ? otherwise : nil,
      keepingPace: explains ? keepingPace : nil,
      moreMetadata: explains ? moreMetadata(for: presence) : nil)
  }

  /// What each run adds to the bill: what it reads and takes, and accelerators that wait in it.
  ///
  /// What a month costs however many runs it has is not among it, unless the storage is made for each.
  private func runLines(_ times: Times) -> [CostLine] {
    let one = PlanEstimator(
      configuration, steps, Demand(demand.workload, demand.figures, isOfOneRun: true), table,
      explains: true)
    let lines = one.monthlyLines(runTime: times.run.value, presence: one.presence(times))
      .filter { $0.meter.isOfRuns || isTemporary && $0.meter.isOfPresence }
    return lines.marked(by: times)
      + [one.waitingLine(times.waitingPerRun.value).marked(by: times.waitingPerRun)]
  }

  /// The time to read the data in a run over the time in which accelerators compute on it.
  private func readRatio(_ times: Times) -> Known<Exact> {
    let reading = times.reading
    guard let compute = demand.computeTime.value else {
      return .missing((reading.needs + demand.computeTime.needs).uniqued)
    }
    guard !compute.isZero else { return .missing([.fact(.runsDuration)]) }
    let ratio = reading.rising { $0.divided(by: compute) ?? $0 }
    return demand.workload[.runsDuration] == nil ? ratio.orAtLeast(.zero) : ratio
  }

  /// Whether the storage is made for each run, and deleted after it.
  var isTemporary: Bool { steps.contains(.deleteAfterRun) }

  /// The same plan with storage that stays where it would be deleted after each run, or the other way round;
  /// `nil` where no bucket keeps the data.
  private var otherwiseKept: PlanEstimator? {
    guard steps.contains(.linkBucket) else { return nil }
    return with(.deleteAfterRun, !isTemporary)
  }

  /// What making the storage for each run saves, against storage that stays: of the total, or of the storage
  /// where no more is known; `nil` where that is not known either.
  func deletionSaving(in estimate: Estimate) -> Exact? {
    guard let other = otherwiseKept?.estimate() else { return nil }
    let (made, stays) = isTemporary ? (estimate, other) : (other, estimate)
    let costs =
      stays.wholeTotalCost.and(made.wholeTotalCost).value
      ?? stays.wholeMonthlyCost.and(made.wholeMonthlyCost).value
    return costs.map { $0 - $1 }
  }

  /// The same plan with as much throughput bought as accelerators take in, and without; `nil` where somebody
  /// stated how much, none can be bought, or nothing tells how much.
  private var otherwisePaced: PlanEstimator? {
    guard demand.throughput == nil, provisioned != nil || limit(.minimumCapacity) != nil,
      demand.pace != nil
    else { return nil }
    return with(.buyThroughput, !steps.contains(.buyThroughput))
  }

  /// What buying throughput for the accelerators saves of the total; `nil` where they keep pace without it, or a
  /// total is not known.
  func paceSaving(in estimate: Estimate) -> Exact? {
    if !steps.contains(.buyThroughput), let ratio = estimate.readRatio.value, ratio <= Exact(1) {
      return nil
    }
    guard let other = otherwisePaced?.estimate() else { return nil }
    let (bought, plain) = steps.contains(.buyThroughput) ? (estimate, other) : (other, estimate)
    return plain.wholeTotalCost.and(bought.wholeTotalCost).value.map { $0 - $1 }
  }

  /// The plan with as much throughput bought as accelerators take in, where the plan buys less: capacity where
  /// that keeps pace, throughput by itself as far as jobs can read it.
  private var keepingPace: KeepingPace? {
    guard !steps.contains(.buyThroughput), let faster = otherwisePaced,
      let pace = faster.wantedThroughput
    else { return nil }
    let estimate = faster.estimate()
    guard let ratio = estimate.readRatio.value, ratio <= Exact(1) || provisioned != nil,
      faster.capacity.value != capacity.value || faster.provisioned?.value != provisioned?.value
    else { return nil }
    return KeepingPace(
      throughput: pace, isReached: ratio <= Exact(1), monthlyCost: estimate.monthlyCost,
      waitingCost: estimate.waiting.amount)
  }

  /// The metadata operations beyond those of the bill that a stated throughput of small files takes; `nil` where it
  /// takes no more.
  ///
  /// They are no part of the bill: with as many files, more data would take fewer of them, and cost less.
  private func moreMetadata(for presence: Known<Exact>) -> MoreMetadata? {
    guard let throughput = demand.throughput, let metadata, let capacity = capacity.value,
      case .tiers(let prices) = prices(of: .metadataIOPS),
      let opened = Self.fileRate(of: throughput, files, demand, table),
      let wanted = MetadataOperations(table, opening: opened)
    else { return nil }
    let more = wanted.bought(beside: capacity) - metadata.bought(beside: capacity)
    guard !more.isZero else { return nil }
    return MoreMetadata(
      operations: more, files: opened * Exact(1_000_000),
      monthlyCost: presence.map { Self.charge(more, prices) * $0 })
  }

  /// The same plan with a step, or without.
  private func with(_ step: Step, _ takes: Bool) -> PlanEstimator {
    let step = StepSet([step])
    return PlanEstimator(
      configuration, takes ? steps.union(step) : steps.subtracting(step), demand, table,
      explains: false)
  }

  /// The share of a month in which the storage is there: as many times the whole at most as runs go on side by side,
  /// of which each has its own.
  private func presence(_ times: Times) -> Known<Exact> {
    guard isTemporary else { return .known(Exact(1)) }
    return ((times.setUp.value + times.run.value) * demand.runsPerMonth).rising {
      min($0 * Exact(1, over: demand.month), demand.concurrentRuns)
    }
  }
}

extension [CostLine] {
  /// The lines, those that grow with the time of runs marked where that time is.
  fileprivate func marked(by times: PlanEstimator.Times) -> [CostLine] {
    map { $0.meter == .trainingVolume ? $0.marked(by: times.run) : $0 }
  }
}

extension CostLine {
  /// The line, marked where a time is of which it is made.
  fileprivate func marked(by time: TimeLine) -> CostLine {
    guard time.isMarked else { return self }
    var line = self
    line.isTimeMarked = true
    return line
  }
}

extension Exact {
  /// The microseconds that a number of bytes takes at bytes a second.
  func microseconds(at throughput: Exact) -> Exact {
    (self * Exact(1_000_000)).divided(by: throughput) ?? .zero
  }
}
