extension PlanEstimator {
  /// How long things take with a plan.
  struct Times {
    let setUp: TimeLine
    let startUp: TimeLine

    /// The part of ``startUp`` in which accelerators run already: not while storage is made for the run.
    let waitingToStart: Known<Exact>
    let firstEpoch: TimeLine?
    let epoch: TimeLine

    /// Reading the data in all epochs of a run.
    let reading: Known<Exact>
    let waitingPerRun: TimeLine
    let waitingPerWeek: TimeLine
    let run: TimeLine

    /// The share of a week that all reading takes at least.
    let readingShare: Known<Exact>

    var lines: [TimeLine] {
      [setUp, startUp, firstEpoch, epoch, waitingPerRun, waitingPerWeek, run].compactMap(\.self)
    }

    init(_ estimator: PlanEstimator) {
      let demand = estimator.demand
      let passages = estimator.readPassages
      setUp = estimator.setUp
      let leastStartUp = estimator.leastStartUp
      let leastReading = estimator.leastReading(passages)
      let mount = estimator.startUp(atLeast: leastStartUp)
      waitingToStart = mount.value
      startUp = estimator.isTemporary ? estimator.startUp(from: setUp, mount) : mount
      var epoch = estimator.epoch(passages)
      if let provisioned = estimator.provisioned, provisioned.value == nil {
        epoch.bound = estimator.explained("with all the throughput that is sold")
        if estimator.explains {
          let asPaid = estimator.epochAsPaid
          epoch.paidThroughput = asPaid.least.flatMap { _ in estimator.paidThroughput.value }
          epoch.timeAsPaid = asPaid.value
          epoch.leastAsPaid = asPaid.value == nil ? asPaid.least : nil
        }
      } else {
        epoch.bound = estimator.explained(estimator.burstBound(of: epoch))
        if estimator.explains, epoch.bound.isEmpty, epoch.value.value == nil {
          epoch.leastAsPaid = estimator.leastEpochAsBought(passages, above: epoch.value.least)
          epoch.bound = epoch.leastAsPaid == nil ? "" : "with what is bought for the data"
        }
      }
      if estimator.demand.isOneRunAssumed, epoch.binding?.isShared ?? false {
        epoch.assumed = estimator.figure(.usualConcurrentRuns)
      }
      self.epoch = epoch
      firstEpoch = estimator.firstEpoch(after: epoch)
      let stall = estimator.stall(firstEpoch, epoch, passages)
      reading = estimator.reading(firstEpoch, epoch).orAtLeast(leastReading)
      let mountName = estimator.isTemporary ? "mount" : "start-up"
      var waitingPerRun = TimeLine(
        kind: .waitingPerRun,
        value: (mount.value + stall.value).orAtLeast(
          leastStartUp + estimator.leastStall(in: leastReading)),
        binding: nil, limits: [],
        formula: estimator.explained("\(mountName) + \(stall.formula)"))
      let coldStart = estimator.isTemporary ? firstEpoch : nil
      waitingPerRun.isMarked = mount.isMarked || epoch.isMarked || coldStart?.isMarked ?? false
      var waitingPerWeek = TimeLine(
        kind: .waitingPerWeek, value: waitingPerRun.value * demand.runsPerWeek, binding: nil,
        limits: [], formula: "waiting per run × runs.per-week")
      waitingPerWeek.isMarked = waitingPerRun.isMarked
      (self.waitingPerRun, self.waitingPerWeek) = (waitingPerRun, waitingPerWeek)
      var run = estimator.run(mount, atLeast: leastStartUp, reading: reading, atLeast: leastReading)
      run.isMarked =
        waitingPerRun.isMarked || run.limits.contains { $0.provenance.isMarked }
      self.run = run
      let least = estimator.leastEpoch * Exact(1, over: Microseconds.week)
      readingShare = (demand.epochs * demand.runsPerWeek).rising { $0 * least }
    }
  }
}

extension PlanEstimator {
  /// What precedes the first batch.
  ///
  /// - Parameter least: What it takes at least.
  /// - Returns: The time.
  private func startUp(atLeast least: Known<Exact>) -> TimeLine {
    // Where nothing says how data comes to a job, the job may wait for it, or not.
    guard figure(.mountTime) != nil else {
      return TimeLine(
        kind: .startUp, value: .missing([.limit(.mountTime)]), binding: nil, limits: [], formula: ""
      )
    }
    let line = startUp(ofShare: demand.downloadedShare, lists: demand.listsObjectsFirst)
    return line.with(line.value.orAtLeast(least))
  }

  /// What a start-up takes at least, however many instances share a download, and whatever lists the objects.
  private var leastStartUp: Known<Exact> {
    let mayShare = demand.workload[.needsServiceSharding] != 0
    let share = demand.instances.value.flatMap { Exact(1).divided(by: $0) } ?? .zero
    return startUp(
      ofShare: mayShare ? share : Exact(1),
      lists: demand.listsObjectsFirst && demand.workload[.trainingCompute] != nil
    ).value
  }

  /// A start-up in which an instance downloads a share of the data, and lists the objects or does not.
  private func startUp(ofShare share: Exact, lists: Bool) -> TimeLine {
    let name = demand.readSizeName
    let start = [
      passage(.mountTime, "") { .known($0) },
      lists
        ? passage(.listingRate, filesName) { rate in
          files.map { $0.divided(by: rate) ?? .zero }
        } : nil,
    ]
    let downloads = [
      passage(.downloadThroughput, name) { rate in
        demand.size.map { $0.microseconds(at: rate) }
      },
      passage(.downloadRate, filesName) { rate in
        files.map { ($0 * share).divided(by: rate) ?? .zero }
      },
      downloads
        ? network(name, instances: .known(Exact(1)), of: demand.size.map { $0 * share }) : nil,
    ]
    return slowest(.startUp, downloads.compactMap(\.self), after: start.compactMap(\.self))
  }

  /// The start-up of a run for which the storage is made.
  func startUp(from setUp: TimeLine, _ mount: TimeLine) -> TimeLine {
    var line = TimeLine(
      kind: .startUp, value: setUp.value + mount.value, binding: setUp.binding,
      limits: setUp.limits + mount.limits,
      longest: setUp.longest.flatMap { setUp in mount.longest.map { setUp + $0 } },
      formula: explained("set-up + \(mount.formula)"))
    line.isMarked = setUp.isMarked || mount.isMarked
    return line
  }

  /// The first reading of data that a file system fetches from a bucket while it is read.
  func firstEpoch(after epoch: TimeLine) -> TimeLine? {
    guard steps.contains(.linkBucket), !steps.contains(.preloadData),
      let load = passage(
        .loadThroughput, "data.size",
        time: { rate in
          demand.size.map { $0.microseconds(at: rate) }
        })
    else { return nil }
    let loading = slowest(.firstEpoch, [load])
    let value = Known.max(loading.value, epoch.value)
    let isHeldByLoading = value.value == loading.value.value
    var line = TimeLine(
      kind: .firstEpoch, value: value,
      binding: value.value == nil ? nil : isHeldByLoading ? loading.binding : epoch.binding,
      limits: loading.limits + epoch.limits,
      longest: loading.longest.flatMap { loading in epoch.longest.map { max($0, loading) } },
      formula: explained(
        "the longer of an epoch and \(loading.formula), without what fetching each file takes"))
    line.isMarked = isHeldByLoading ? loading.isMarked : epoch.isMarked
    return line
  }

  /// Reading the data in all epochs of a run: storage that is made for the run is empty in the first.
  func reading(_ first: TimeLine?, _ epoch: TimeLine) -> Known<Exact> {
    inAllEpochs(isTemporary ? first?.value : nil, epoch.value)
  }

  private func inAllEpochs(_ first: Known<Exact>?, _ epoch: Known<Exact>) -> Known<Exact> {
    guard let first else { return demand.epochs * epoch }
    return first + demand.epochs.rising { $0 - Exact(1) } * epoch
  }

  /// The part of the reading in a run that computing does not hide.
  ///
  /// Where the computing time is stated, it hides as much of the reading. Where only a pace in bytes
  /// is known, it hides the transfer of these bytes; what takes its time however few they are, such
  /// as opening files, then counts in full. So more bytes never make accelerators wait less.
  func stall(
    _ first: TimeLine?, _ epoch: TimeLine, _ passages: [Passage]
  ) -> (value: Known<Exact>, formula: String) {
    guard demand.paceTime.value != nil else {
      return (
        reading(first, epoch) - demand.computeTime,
        "runs.epochs × epoch, less the time that accelerators compute"
      )
    }
    let unhidden = passages.filter { !$0.followsSize }.map(\.time).reduce(.zero, Known.max)
    func stall(_ reading: Known<Exact>) -> Known<Exact> {
      .max(unhidden, reading - demand.paceTime)
    }
    return (
      inAllEpochs(isTemporary ? first.map { stall($0.value) } : nil, stall(epoch.value)),
      """
      runs.epochs × the longer of what takes as long for fewer bytes, and epoch less data.size ÷ \
      needs.throughput
      """
    )
  }

  /// The part of the reading in a run that computing hides in no case; nothing where nobody states how long it takes.
  private func leastStall(in leastReading: Known<Exact>) -> Known<Exact> {
    demand.workload[.runsDuration].map { leastReading - .known(Exact($0)) } ?? .zero
  }

  /// Creating the storage and bringing the data in.
  var setUp: TimeLine {
    guard isOriginKnown else {
      return TimeLine(
        kind: .setUp, value: .missing([.fact(.dataLocation)]), binding: nil, limits: [],
        formula: "")
    }
    var start = [passage(.creationTime, "") { .known($0) }]
    if steps.contains(.restoreData), demand.isArchived,
      let restore = demand.bucket.limit(.firstByteTime)
    {
      start.append(
        Passage(limit: restore, time: .known(restore.value), formula: explained(restore.text)))
    }
    if steps.contains(.linkBucket) {
      start.append(
        passage(.importRate, "data.files") { rate in
          demand.files.map { $0.divided(by: rate) ?? .zero }
        })
      if steps.contains(.preloadData) {
        start.append(
          passage(.loadThroughput, "data.size") { rate in
            demand.size.map { $0.microseconds(at: rate) }
          })
      }
    }
    let copies = writesData || changesClass
    let copy = copies ? writings : []
    guard !copies || !copy.isEmpty else {
      return TimeLine(
        kind: .setUp, value: .missing([.limit(.writeThroughput)]), binding: nil, limits: [],
        formula: "")
    }
    var line = slowest(.setUp, copy, after: start.compactMap(\.self))
    if line.value.needs.contains(.fact(.dataLineRate)) {
      line.bound = explained("at the rate of the storage: the line to AWS may be slower")
    }
    return line
  }

  /// What putting the data into the storage passes; nothing where it is not known how fast that goes.
  private var writings: [Passage] {
    guard
      let bytes = passage(
        .writeThroughput, "data.size",
        time: { rate in demand.size.map { $0.microseconds(at: rate) } })
    else { return [] }
    let files = files.value.flatMap { count in
      passage(.writeRate, filesName) { .known(count.divided(by: $0) ?? .zero) }
    }
    return [bytes, writingOfPurchase, files, lineToAWS].compactMap(\.self)
  }

  /// The line over which the data gets to AWS, of which a transfer uses a share; `nil` where it is there already.
  private var lineToAWS: Passage? {
    guard demand.comesOverLine else { return nil }
    let line = demand.workload.known(.dataLineRate)
    return passage(.lineUse, "data.size ÷ data.line-rate") { share in
      demand.size.and(line).map { $1.isZero ? .zero : $0.microseconds(at: $1 * share) }
    }
  }

  /// Writing by throughput that is bought because somebody states it, or that storage includes, where that is more;
  /// `nil` where none is: as much may be bought as the data is to be written with.
  private var writingOfPurchase: Passage? {
    guard provisioned != nil, let figure = figure(.includedThroughputPerSize),
      let metered = demand.throughput?.divided(by: limit(.readMultiple) ?? Exact(1))
    else { return nil }
    return Passage(
      limit: figure,
      time: demand.size.map { $0.microseconds(at: max(metered, $0 * figure.value)) },
      formula: explained("data.size ÷ provisioned throughput as it is metered"))
  }

  /// A run as it is billed: its environment is prepared while data is downloaded.
  ///
  /// Its band is the widest of its parts, for not all of them have one.
  ///
  /// - Parameters:
  ///   - startUp: What precedes the first batch.
  ///   - leastStartUp: What that takes at least.
  ///   - reading: Reading the data in all epochs.
  ///   - leastReading: What that takes at least.
  /// - Returns: The time of the run.
  func run(
    _ startUp: TimeLine, atLeast leastStartUp: Known<Exact>, reading: Known<Exact>,
    atLeast leastReading: Known<Exact>
  ) -> TimeLine {
    let environment = figureOfJobs(.environmentTime)?.value ?? .zero
    let overhead = figureOfJobs(.jobOverhead)?.value ?? .zero
    // Computing that follows from a throughput is another once somebody states it, and only training jobs, if it
    // is they that run, prepare an environment.
    let stated = demand.workload.known(.runsDuration)
    let isNamed = demand.workload[.trainingCompute] != nil
    let time =
      (startUp.value.rising { overhead + max($0, environment) } + .max(demand.computeTime, reading))
      .orAtLeast(
        leastStartUp.rising { isNamed ? overhead + max($0, environment) : $0 }
          + .max(stated, leastReading))
    let limits =
      explains
      ? [figureOfJobs(.jobOverhead), figureOfJobs(.environmentTime)].compactMap(\.self) : []
    let band = (limits.map(\.tolerance) + [startUp.tolerance]).compactMap(\.self).max() ?? 0
    return TimeLine(
      kind: .run, value: time, binding: nil, limits: limits,
      longest: explains ? time.value.map { $0 * Exact(Int64(100 + band), over: 100) } : nil,
      formula: explained(
        """
        \(figureOfJobs(.jobOverhead)?.text ?? "nothing") of overhead + the longer of start-up and \
        \(figureOfJobs(.environmentTime)?.text ?? "nothing") of preparing + the longer of computing and reading
        """))
  }

  /// A figure of SageMaker's training jobs; `nil` where something else runs the training.
  private func figureOfJobs(_ limit: Limit) -> LimitFigure? {
    demand.runsTrainingJobs ? figure(limit) : nil
  }
}
