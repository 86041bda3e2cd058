extension PlanEstimator {
  /// How long things take with a plan.
  struct Times {
    let setUp: TimeLine
    let startUp: TimeLine

    /// The part of ``startUp`` in which accelerators run already: not while storage is made for the run.
    let waitingToStart: Known<Exact>
    let firstEpoch: TimeLine?
    let epoch: TimeLine
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
      let mount = estimator.startUp
      waitingToStart = mount.value
      startUp = estimator.isTemporary ? estimator.startUp(from: setUp, mount) : mount
      var epoch = estimator.epoch(passages)
      if let provisioned = estimator.provisioned, provisioned.value == nil {
        epoch.bound = estimator.explained("with all the throughput that is sold")
      }
      self.epoch = epoch
      firstEpoch = estimator.firstEpoch(after: epoch)
      let stall = estimator.stall(firstEpoch, epoch, passages)
      let mountName = estimator.isTemporary ? "mount" : "start-up"
      waitingPerRun = TimeLine(
        kind: .waitingPerRun, value: mount.value + stall.value, binding: nil, limits: [],
        formula: estimator.explained("\(mountName) + \(stall.formula)"))
      waitingPerWeek = TimeLine(
        kind: .waitingPerWeek, value: waitingPerRun.value * demand.runsPerWeek, binding: nil,
        limits: [], formula: "waiting per run × runs.per-week")
      run = estimator.run(mount, reading: estimator.reading(firstEpoch, epoch))
      let least = estimator.leastEpoch(passages) * Exact(1, over: Microseconds.week)
      readingShare = (demand.epochs * demand.runsPerWeek).rising { $0 * least }
    }
  }
}

extension PlanEstimator {
  /// Something that takes its time while other things do; the slowest binds.
  fileprivate struct Passage {
    let limit: LimitFigure
    let time: Known<Exact>

    /// How the time comes about; empty where nobody reads it.
    var formula = ""

    /// Whether the time grows with the bytes, rather than with files or with nothing.
    var followsSize = true

    /// Microseconds with the capacity that is bought; `nil` where none is.
    var asBought: Exact?

    /// The time, where the limit is as far away as its source allows.
    var longest: Exact? {
      time.value.map { $0 * Exact(Int64(100 + (limit.tolerance ?? 0)), over: 100) }
    }
  }

  /// The slowest of several things that happen together.
  private func slowest(
    _ kind: TimeLine.Kind, _ passages: [Passage], after start: [Passage] = []
  ) -> TimeLine {
    var value = Known.zero
    var binding: Limit?
    for passage in passages {
      if let time = passage.time.value, let longest = value.value, time > longest {
        binding = passage.limit.limit
      }
      value = .max(value, passage.time)
    }
    let whole = start.map(\.time).reduce(value, +)
    guard explains else {
      return TimeLine(
        kind: kind, value: whole, binding: value.value == nil ? nil : binding, limits: [],
        formula: "")
    }
    func sum(_ time: (Passage) -> Exact?) -> Exact {
      start.compactMap(time).reduce(passages.compactMap(time).max() ?? .zero, +)
    }
    let bought = sum { $0.asBought ?? $0.time.value }
    return TimeLine(
      kind: kind, value: whole, binding: value.value == nil ? nil : binding,
      limits: (start + passages).map(\.limit), longest: sum(\.longest),
      asBought: whole.value.flatMap { bought < $0 ? bought : nil },
      formula: formula(passages, start))
  }

  /// A formula where somebody reads it, else nothing: writing it takes longer than computing.
  func explained(_ formula: @autoclosure () -> String) -> String {
    explains ? formula() : ""
  }

  private func formula(_ passages: [Passage], _ start: [Passage]) -> String {
    let together = passages.map(\.formula).joined(separator: ", ")
    let longest =
      passages.count > 1 ? "the longest of \(together)" : together
    return (start.map(\.formula) + [longest]).filter { !$0.isEmpty }.joined(separator: " + ")
  }

  private func passage(
    _ limit: Limit, _ what: @autoclosure () -> String, followsSize: Bool = true,
    time: (Exact) -> Known<Exact>
  ) -> Passage? {
    guard let figure = figure(limit) else { return nil }
    return Passage(
      limit: figure, time: time(figure.value), formula: explained(formula(what(), over: figure)),
      followsSize: followsSize)
  }

  private func formula(_ what: String, over figure: LimitFigure) -> String {
    what.isEmpty ? figure.text : "\(what) ÷ \(figure.text)"
  }

  fileprivate var startUp: TimeLine {
    // Where nothing says how data comes to a job, the job may wait for it, or not.
    guard figure(.mountTime) != nil else {
      return TimeLine(
        kind: .startUp, value: .missing([.limit(.mountTime)]), binding: nil, limits: [], formula: ""
      )
    }
    let share = demand.downloadedShare
    let name = demand.readSizeName
    let start = [
      passage(.mountTime, "") { .known($0) },
      demand.listsObjectsFirst
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
  fileprivate func startUp(from setUp: TimeLine, _ mount: TimeLine) -> TimeLine {
    TimeLine(
      kind: .startUp, value: setUp.value + mount.value, binding: setUp.binding,
      limits: setUp.limits + mount.limits,
      longest: setUp.longest.flatMap { setUp in mount.longest.map { setUp + $0 } },
      formula: explained("set-up + \(mount.formula)"))
  }

  /// What reading the data once passes, apart from the network of the instances.
  fileprivate var readPassages: [Passage] {
    let passages = passages(besides: readingOfCapacity)
    guard let provisioned, let figure = figure(.readThroughput) else { return passages }
    return passages + [
      Passage(
        limit: figure,
        time: demand.size.and(provisioned).map { $0.microseconds(at: $1) },
        formula: explained("\(demand.readSizeName) ÷ provisioned throughput"))
    ]
  }

  /// Bytes a second that jobs read at most, however much throughput is bought; `nil` where nothing else is known
  /// to bind.
  var mostThroughput: Exact? {
    let network = network("", instances: demand.instances, of: demand.size)
    let times = (passages(besides: nil) + [network].compactMap(\.self)).compactMap(\.time.value)
    guard let time = times.max(), let size = demand.size.value else { return nil }
    return (size * Exact(1_000_000)).divided(by: time)
  }

  /// What reading the data once passes, apart from the network and from throughput that is bought.
  ///
  /// - Parameter capacity: What passes the capacity that is bought.
  /// - Returns: Each limit with the time that it takes.
  private func passages(besides capacity: Passage?) -> [Passage] {
    let size = demand.size
    let name = demand.readSizeName
    return
      [
        passage(.readThroughput, name) { rate in size.map { $0.microseconds(at: rate) } },
        capacity,
        passage(clientLimit, "\(name) ÷ training.instances") { rate in
          size.and(demand.instances).map { $0.microseconds(at: rate * $1) }
        },
        passage(.fileRate, "\(filesName) ÷ training.instances", followsSize: false) { rate in
          files.and(demand.instances).map { $0.divided(by: rate * $1) ?? .zero }
        },
        passage(.requestRate, filesName, followsSize: false) { rate in
          files.map { $0.divided(by: rate) ?? .zero }
        },
        passage(.requestRate, "parts of files") { rate in
          partsPerPass.map { $0.divided(by: rate) ?? .zero }
        },
      ].compactMap(\.self) + openings
  }

  /// What reads at a rate that grows with what is stored, or with the capacity that is bought for it.
  ///
  /// Capacity counts as if the data filled it, and what the last step adds is told beside it: by the
  /// capacity that is bought, data would be read faster again each time it needs another step.
  private var readingOfCapacity: Passage? {
    guard let figure = figure(.readThroughputPerSize) else { return nil }
    func time(_ capacity: Known<Exact>) -> Known<Exact> {
      demand.size.and(capacity).map { size, capacity in
        size.microseconds(at: max(figure.value * capacity, boughtThroughput))
      }
    }
    return Passage(
      limit: figure, time: time(fullCapacity),
      formula: explained("\(demand.readSizeName) ÷ (\(rateOfCapacity(figure)))"),
      // What only grows with the size of the data is read in the same time whatever its size.
      followsSize: isSizedForThroughput,
      asBought: explains && isSizedForThroughput ? time(capacity).value : nil)
  }

  /// The rate of capacity that the data fills, as formulas write it.
  private func rateOfCapacity(_ figure: LimitFigure) -> String {
    guard let capacity = fullCapacity.value, let size = demand.size.value else {
      return "\(figure.text) × data.size"
    }
    if figure.value * capacity < boughtThroughput {
      return demand.throughput == nil ? "what accelerators take in" : "needs.throughput"
    }
    let least = capacity > size ? self.figure(.minimumCapacity)?.text : nil
    return "\(figure.text) × \(least ?? "data.size")"
  }

  /// What one instance reads by: data that was downloaded is on its own disks, where it has some.
  private var clientLimit: Limit {
    downloads && demand.hasLocalDisk ? .localDiskThroughput : .clientThroughput
  }

  /// What opening files in a file system passes; nothing where nobody said how many there are, for it
  /// only tells where they are small.
  private var openings: [Passage] {
    guard let files = files.value else { return [] }
    return [
      passage(.openRate, "\(filesName) ÷ training.instances", followsSize: false) { rate in
        demand.instances.map { files.divided(by: rate * $0) ?? .zero }
      },
      passage(.operationRate, filesName, followsSize: false) { rate in
        .known(files.divided(by: rate) ?? .zero)
      },
    ].compactMap(\.self)
  }

  /// Microseconds that reading the data once takes at least, whatever reads it: by the rate of the
  /// storage, unless buying more of it makes it faster.
  fileprivate func leastEpoch(_ passages: [Passage]) -> Exact {
    let limits =
      isSizedForThroughput ? [.readThroughput] : [Limit.readThroughput, .readThroughputPerSize]
    return passages.filter { limits.contains($0.limit.limit) }.compactMap(\.time.value).max()
      ?? .zero
  }

  /// Reading the data once, by all instances together.
  fileprivate func epoch(_ reading: [Passage]) -> TimeLine {
    var passages = reading
    if !downloads {
      if let network = network(demand.readSizeName, instances: demand.instances, of: demand.size) {
        passages.append(network)
      } else if wantedThroughput == nil {
        // Instances whose throughput is stated have a network for it; of others nothing is known.
        let need =
          demand.workload[.trainingInstanceType] == nil
          ? Need.fact(.trainingInstanceType) : .limit(.networkThroughput)
        let least = slowest(.epoch, passages).value.least
        return TimeLine(
          kind: .epoch, value: .missing([need], atLeast: least), binding: nil, limits: [],
          formula: "")
      }
    }
    return passages.isEmpty
      ? TimeLine(
        kind: .epoch, value: .missing([.limit(.readThroughput)]), binding: nil, limits: [],
        formula: "")
      : slowest(.epoch, passages)
  }

  /// Bytes a second for which capacity was bought, where more of it can be.
  private var boughtThroughput: Exact {
    isSizedForThroughput ? wantedThroughput ?? .zero : .zero
  }

  /// Whether capacity is bought, so that more of it can be for the sake of throughput.
  private var isSizedForThroughput: Bool { limit(.minimumCapacity) != nil }

  /// Bytes of capacity without the throughput that may have been bought as more of it.
  private var fullCapacity: Known<Exact> {
    demand.size.map { max($0, limit(.minimumCapacity) ?? .zero) }
  }

  /// What passes the network of the instances; `nil` where their type has no figure.
  private func network(
    _ what: String, instances: Known<Exact>, of size: Known<Exact>
  ) -> Passage? {
    demand.network.map { figure in
      Passage(
        limit: figure,
        time: size.and(instances).map { $0.microseconds(at: figure.value * $1) },
        formula: explained(formula(what, over: figure)))
    }
  }

  /// The first reading of data that a file system fetches from a bucket while it is read.
  fileprivate func firstEpoch(after epoch: TimeLine) -> TimeLine? {
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
    return TimeLine(
      kind: .firstEpoch, value: value,
      binding: value.value == nil ? nil : isHeldByLoading ? loading.binding : epoch.binding,
      limits: loading.limits + epoch.limits,
      longest: loading.longest.flatMap { loading in epoch.longest.map { max($0, loading) } },
      formula: explained("the longer of an epoch and \(loading.formula)"))
  }

  /// Reading the data in all epochs of a run: storage that is made for the run is empty in the first.
  fileprivate func reading(_ first: TimeLine?, _ epoch: TimeLine) -> Known<Exact> {
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
  fileprivate func stall(
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

  /// Creating the storage and bringing the data in.
  fileprivate var setUp: TimeLine {
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
    }
    let copies = writesData || changesClass
    let copy =
      copies
      ? passage(.writeThroughput, "data.size") { rate in
        demand.size.map { $0.microseconds(at: rate) }
      } : nil
    guard !copies || copy != nil else {
      return TimeLine(
        kind: .setUp, value: .missing([.limit(.writeThroughput)]), binding: nil, limits: [],
        formula: "")
    }
    return slowest(.setUp, [copy].compactMap(\.self), after: start.compactMap(\.self))
  }

  /// A run as it is billed: its environment is prepared while data is downloaded.
  ///
  /// Its band is the widest of its parts, for not all of them have one.
  fileprivate func run(_ startUp: TimeLine, reading: Known<Exact>) -> TimeLine {
    let environment = limit(.environmentTime) ?? .zero
    let overhead = limit(.jobOverhead) ?? .zero
    let time =
      startUp.value.rising { overhead + max($0, environment) } + .max(demand.computeTime, reading)
    let limits =
      explains ? [figure(.jobOverhead), figure(.environmentTime)].compactMap(\.self) : []
    let band = (limits.map(\.tolerance) + [startUp.tolerance]).compactMap(\.self).max() ?? 0
    return TimeLine(
      kind: .run, value: time, binding: nil, limits: limits,
      longest: explains ? time.value.map { $0 * Exact(Int64(100 + band), over: 100) } : nil,
      formula: """
        job overhead + the longer of start-up and environment + the longer of computing and reading
        """)
  }
}
