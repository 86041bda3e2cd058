/// What estimates take from a workload, as exact numbers: bytes, counts and microseconds.
///
/// A class, because all plans share what one workload demands.
final class Demand: Sendable {
  let workload: Workload
  let figures: FigureBook
  let region: Region

  /// The microseconds of a month.
  let month: Int64

  /// Bytes of one copy of the data.
  let size: Known<Exact>
  let files: Known<Exact>
  let epochs: Known<Exact>
  let instances: Known<Exact>
  let runsPerWeek: Known<Exact>

  /// Runs that read the data at the same time: what is stated, and on average at least as many as compute for a week's
  /// hours; one where nobody says.
  let concurrentRuns: Exact

  /// Runs in a month of the chosen length, of which a week has 168 hours; one, where a single run is priced.
  let runsPerMonth: Known<Exact>

  /// Whether a single run is priced, rather than those of a month.
  let isOfOneRun: Bool

  /// The microseconds of a run in which accelerators compute.
  let computeTime: Known<Exact>

  /// The microseconds in which accelerators compute on the data once, where these follow from the
  /// bytes a second that they take in; missing where the computing time of a run is stated.
  let paceTime: Known<Exact>

  /// The class of S3 in which the objects are, where somebody said; `nil` for the usual one.
  let place: Configuration?

  /// The figures of the bucket in which the objects are.
  let bucket: FigureTable

  /// The figures of the storage in which the data is now; `nil` where that is none of those with prices here,
  /// or nobody said.
  let source: FigureTable?

  /// The figures of S3 Standard, in which restored copies are.
  let standardBucket: FigureTable

  /// The type of the instances; `nil` where nobody said.
  let instanceType: InstanceType?

  /// The virtual CPUs of an instance; `nil` where nobody names a type.
  let instanceCPUs: Exact?

  /// How many times as many files an instance opens at a time as those do by which rates are stated; one where nobody
  /// names a type.
  let readersOfInstance: Exact

  /// The network of the instances; `nil` where their type has no figure.
  let network: LimitFigure?

  /// Bytes on each instance's own disks, for which no volume is bought; `nil` where it has none.
  let localDisk: Exact?

  /// Whether the instances have disks of their own.
  var hasLocalDisk: Bool { localDisk != nil }

  /// Whether objects are listed before a job reads the first: the input modes of SageMaker training jobs
  /// do so, and Mountpoint, which takes their place elsewhere, lists a directory when a program asks for it.
  var listsObjectsFirst: Bool { runsTrainingJobs }

  /// Whether SageMaker's training jobs run the training; taken to be so where nobody says.
  var runsTrainingJobs: Bool { workload.trainingCompute.map { $0 == .sageMaker } ?? true }

  /// What an hour of an instance costs.
  let instancePrices: FigureBook.PriceList

  init(_ workload: Workload, _ figures: FigureBook, isOfOneRun: Bool = false) {
    self.workload = workload
    self.isOfOneRun = isOfOneRun
    self.figures = figures
    let region = figures.region(for: workload)
    self.region = region
    month = figures.month
    place = workload[.dataStorageClass].flatMap { _ in
      workload.placeOfObjects.flatMap { $0.storage == .s3 ? $0 : nil }
    }
    let standard = Configuration(.s3, .standard)
    standardBucket = figures.table(for: standard, in: region)
    bucket = place.map { figures.table(for: $0, in: region) } ?? standardBucket
    source = workload.placeOfObjects.map { figures.table(for: $0, in: region) }
    let type = workload[.trainingInstanceType].flatMap(InstanceType.init(steps:))
    instanceType = type
    let cpus = type.flatMap { type in
      figures.usual(.xlargeCPUs).map { $0.value * type.xlarges }
    }
    instanceCPUs = cpus
    readersOfInstance =
      figures.usual(.readingCPUs).flatMap { cpus?.divided(by: $0.value) } ?? Exact(1)
    network = type.flatMap { figures.limit(.networkThroughput, of: $0) }
    localDisk = type.flatMap { figures.limit(.localDisk, of: $0) }?.value
    instancePrices =
      type.map { figures.prices(of: .instance, for: .instance($0), in: region) } ?? .free
    size = workload.known(.dataSize)
    files = workload.known(.dataFiles)
    // A run that reads has an epoch at least.
    epochs =
      workload[.runsEpochs].map { .known(Exact($0)) }
      ?? .missing([.fact(.runsEpochs)], atLeast: Exact(1))
    // A run takes place on an instance at least.
    instances =
      workload[.trainingInstances].map { .known(max(Exact($0), Exact(1))) }
      ?? .missing([.fact(.trainingInstances)], atLeast: Exact(1))
    runsPerWeek = workload.known(.runsPerWeek, over: Dimension.rate.stepsOfOne)
    let weekly = runsPerWeek * workload.known(.runsDuration)
    concurrentRuns = max(
      Exact(max(1, workload[.runsConcurrent] ?? 1)),
      (weekly.value ?? .zero) * Exact(1, over: Microseconds.week))
    runsPerMonth =
      isOfOneRun
      ? .known(Exact(1))
      : runsPerWeek.map { $0 * Exact(Int64(figures.hoursPerMonth), over: 168) }
    if let duration = workload[.runsDuration] {
      computeTime = .known(Exact(duration))
      paceTime = .missing([])
    } else if let throughput = workload[.needsThroughput], throughput > 0 {
      // A time that follows from what is wanted is another once somebody states it.
      let share = concurrentRuns
      paceTime = size.map { ($0 * share).microseconds(at: Exact(throughput)) }.orAtLeast(.zero)
      computeTime = paceTime * epochs
    } else {
      computeTime = .missing([.fact(.runsDuration)])
      paceTime = .missing([])
    }
  }
}

extension Demand {
  /// What follows in formulas what each run takes: nothing where a single one is priced.
  var timesRuns: String { isOfOneRun ? "" : " × runs a month" }

  /// Whether it is taken, and not said, that one run reads at a time.
  var isOneRunAssumed: Bool {
    workload[.runsConcurrent] == nil && concurrentRuns == Exact(1)
      && runsPerWeek.value.map { $0 > Exact(1) } ?? true
  }

  /// Bytes a second that the instances of all runs take in when they never wait; `nil` where nobody said.
  var throughput: Exact? { workload[.needsThroughput].map { Exact($0) } }

  /// Bytes a second that are needed for each TiB of capacity; `nil` where nobody said.
  var throughputPerTebibyte: Exact? { workload[.needsThroughputPerTebibyte].map { Exact($0) } }

  /// Bytes of which a file system is made; `nil` where nobody decided that.
  var capacity: Exact? { workload[.needsCapacity].map { Exact($0) } }

  /// Bytes a second that the accelerators of a run take in when all epochs are read while they compute; `nil` where
  /// that does not follow from the facts.
  var pace: Exact? {
    computeTime.and(size * epochs).value.flatMap { compute, bytes in
      (bytes * Exact(1_000_000)).divided(by: compute)
    }
  }

  /// Bytes a second at which all epochs of a week's runs are read within the week.
  var weeklyThroughput: Known<Exact> {
    (size * epochs * runsPerWeek).rising { $0 * Exact(1, over: 168 * 3_600) }
  }

  /// How many instances download the whole data: one in total where the service splits it.
  var downloads: Known<Exact> {
    workload[.needsServiceSharding] == 1 ? .known(Exact(1)) : instances
  }

  /// The share of the data that one instance downloads: all of it, where the service splits it
  /// between instances of which nobody said how many.
  var downloadedShare: Exact {
    guard workload[.needsServiceSharding] == 1, let instances = instances.value else {
      return Exact(1)
    }
    return Exact(1).divided(by: instances) ?? Exact(1)
  }

  /// Whether the objects must be restored before anything reads them.
  var isArchived: Bool {
    if case .free = bucket.prices(of: .restoreRequests) { false } else { true }
  }

  /// Whether the data is in a bucket, as far as anybody said.
  var isInBucket: Bool { workload.dataLocation == .s3 || place != nil }

  /// Whether the data comes over a line from outside of AWS, as far as anybody said.
  var comesOverLine: Bool {
    workload.dataLocation == .onPremises || workload.dataLocation == .otherCloud
  }

  /// What formulas call the bytes that a run reads: where that is a part of the data, how large a
  /// part nobody can state, and the whole is the most that it can be.
  var readSizeName: String {
    workload[.dataReadShare] == Int64(ReadShare.part.steps) ? "at most data.size" : "data.size"
  }
}

extension Fact {
  /// The facts without each of which nothing can be estimated.
  static let sizing: [Fact] = [.dataSize, .needsThroughputPerTebibyte, .needsCapacity]

  /// The facts that estimates are computed from.
  package static let estimated: [Fact] = [
    .dataLineRate, .dataSize, .dataFiles, .dataFileSize, .dataStorageClass, .dataReadShare,
    .needsThroughput, .needsThroughputPerTebibyte, .needsCapacity,
    .needsServiceSharding, .needsGPUDirectStorage, .needsMultiZoneAccess, .needsBackups,
    .accessExhaustsBurstCredits,
    .runsPerWeek, .runsEpochs, .runsDuration, .runsConcurrent, .trainingInstances, .trainingZones,
    .trainingCompute, .trainingRegion,
    .trainingInstanceType, .trainingInstancePrice, .budgetMonthly,
  ]
}
