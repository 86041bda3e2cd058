/// Reading the data once.
extension PlanEstimator {
  /// What formulas call what the runs read that share the storage.
  func shared(_ what: String) -> String {
    guard sharingRuns > Exact(1) else { return what }
    let runs = sharingRuns.decimal(places: 1, keepsZeros: false)
    return demand.workload.runsConcurrent.map { Exact(Int64($0)) == sharingRuns } ?? false
      ? "\(what) × runs.concurrent" : "\(what) × \(runs) runs at a time"
  }

  /// What reading the data once passes, apart from the network of the instances.
  var readPassages: [Passage] {
    let passages = passages(besides: readingOfCapacity)
    guard let provisioned, let figure = figure(.readThroughput) else { return passages }
    return passages + [
      Passage(
        limit: figure,
        time: demand.size.and(provisioned).map { ($0 * sharingRuns).microseconds(at: $1) },
        formula: explained(
          "\(shared(demand.readSizeName)) ÷ "
            + (demand.throughput == nil ? "provisioned throughput" : "needs.throughput")),
        isBought: true)
    ]
  }

  /// Bytes a second that the month is for where nobody says how much is bought: what storage includes, or what a
  /// week's runs read on average; missing where neither is known.
  var paidThroughput: Known<Exact> {
    let included = (limit(.includedThroughputPerSize) ?? .zero) * (limit(.readMultiple) ?? Exact(1))
    return stored(capacity, "", in: files, "", table).size.flatMap { stored in
      let throughput = max(stored * included, weeklyPurchase)
      return throughput.isZero ? .missing([]) : .known(throughput)
    }
  }

  /// Microseconds that reading the data once takes with the throughput that the month is for; at least so many, where
  /// the instances' network is not known.
  var epochAsPaid: Known<Exact> {
    let reading = demand.size.and(paidThroughput).map { size, throughput in
      (size * sharingRuns).microseconds(at: throughput)
    }
    guard reading.value != nil else { return reading }
    let network = network("", instances: demand.instances, of: demand.size)
    return
      (passages(besides: nil).filter(lasts).map(\.time)
      + [network?.time ?? .missing([]), reading])
      .reduce(.zero, Known.max)
  }

  /// Bytes a second that the jobs that share the storage read at most, however much throughput is bought;
  /// `nil` where nothing else is known to bind.
  var mostThroughput: Exact? {
    let network = network("", instances: demand.instances, of: demand.size)
    let times = (passages(besides: nil) + [network].compactMap(\.self)).compactMap(\.time.value)
    guard let time = times.max(), let size = demand.size.value else { return nil }
    return (size * sharingRuns * Exact(1_000_000)).divided(by: time)
  }

  /// What reading the data once passes, apart from the network and from throughput that is bought.
  ///
  /// - Parameter capacity: What passes the capacity that is bought.
  /// - Returns: Each limit with the time that it takes.
  private func passages(besides capacity: Passage?) -> [Passage] {
    let size = demand.size
    let name = demand.readSizeName
    let runs = sharingRuns
    return
      [
        passage(.readThroughput, shared(name)) { rate in
          size.map { ($0 * runs).microseconds(at: rate) }
        },
        capacity,
        passage(clientLimit, "\(name) ÷ training.instances") { rate in
          size.and(demand.instances).map { $0.microseconds(at: rate * $1) }
        },
        passage(.fileRate, "\(filesName) ÷ \(readersName)", followsSize: false) { rate in
          files.and(demand.instances).map {
            $0.divided(by: rate * demand.readersOfInstance * $1) ?? .zero
          }
        },
        passage(.requestRate, shared(filesName), followsSize: false) { rate in
          files.map { ($0 * runs).divided(by: rate) ?? .zero }
        },
        passage(.requestRate, shared("(data.size ÷ \(figure(.requestSize)?.text ?? "1"))")) {
          rate in
          partsPerPass.map { ($0 * runs).divided(by: rate) ?? .zero }
        },
      ].compactMap(\.self) + openings + burstPassages
  }

  /// What reads at a rate that grows with what is stored, or with the capacity that is bought for it.
  ///
  /// Capacity counts as if the data filled it, and what the last step adds is told beside it: by the
  /// capacity that is bought, data would be read faster again each time it needs another step.
  private var readingOfCapacity: Passage? {
    guard limit(.burstCredits) == nil, let figure = figure(.readThroughputPerSize) else {
      return nil
    }
    func time(_ capacity: Known<Exact>) -> Known<Exact> {
      demand.size.and(capacity).map { size, capacity in
        (size * sharingRuns).microseconds(at: max(figure.value * capacity, boughtThroughput))
      }
    }
    return Passage(
      limit: figure, time: time(fullCapacity),
      formula: explained("\(shared(demand.readSizeName)) ÷ (\(rateOfCapacity(figure)))"),
      // What only grows with the size of the data is read in the same time whatever its size.
      followsSize: isSoldAhead, isBought: isSizedForThroughput,
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
    guard isSoldAhead else { return "\(figure.text) × data.size" }
    if demand.capacity != nil { return "\(figure.text) × needs.capacity" }
    let least = capacity > size ? table.leastCapacity(for: demand.workload)?.text : nil
    return "\(figure.text) × \(least ?? "data.size")"
  }

  /// What one instance reads by: data that was downloaded is on its own disks, where it has some.
  private var clientLimit: Limit {
    downloads && demand.hasLocalDisk ? .localDiskThroughput : .clientThroughput
  }

  /// What formulas call the instances that open files, each as many as its virtual CPUs let it.
  private var readersName: String {
    guard demand.readersOfInstance != Exact(1), let cpus = demand.instanceCPUs,
      let stated = demand.figures.usual(.readingCPUs)
    else { return "training.instances" }
    return "training.instances ÷ (\(cpus.steps(of: 1)) vCPUs ÷ \(stated.text))"
  }

  /// What opening files in a file system passes; nothing where nobody said how many there are, for it
  /// only tells where they are small.
  private var openings: [Passage] {
    guard let files = files.value else { return [] }
    return [
      passage(.openRate, "\(filesName) ÷ \(readersName)", followsSize: false) { rate in
        demand.instances.map { files.divided(by: rate * demand.readersOfInstance * $0) ?? .zero }
      },
      passage(.operationRate, shared(filesName), followsSize: false) { rate in
        .known((files * sharingRuns).divided(by: rate) ?? .zero)
      },
    ].compactMap(\.self)
  }

  /// Microseconds that the storage takes at least to give the data once, whatever reads it, unless buying more of it
  /// makes it faster.
  var leastEpoch: Exact {
    guard let size = demand.size.value else { return .zero }
    let rates = [
      limit(.readThroughput), provisioned?.value,
      isSizedForThroughput ? nil : limit(.readThroughputPerSize).map { $0 * size },
    ]
    return rates.compactMap(\.self).min().map { size.microseconds(at: $0) } ?? .zero
  }

  /// Reading the data once, by all instances together.
  func epoch(_ reading: [Passage]) -> TimeLine {
    var passages = reading
    if !downloads {
      if let network = network(demand.readSizeName, instances: demand.instances, of: demand.size) {
        passages.append(network)
      } else if wantedThroughput == nil {
        // Instances whose throughput is stated have a network for it; of others nothing is known.
        let need =
          demand.workload[.trainingInstanceType] == nil
          ? Need.fact(.trainingInstanceType) : .limit(.networkThroughput)
        let least = slowest(.epoch, passages.filter(lasts)).value.least
        var line = TimeLine(
          kind: .epoch, value: .missing([need], atLeast: least), binding: nil, limits: [],
          formula: "")
        line.isOfRequestsAlone = passages.allSatisfy {
          $0.time.least == nil || $0.limit.limit.isOfRequests || !$0.isBought && !lasts($0)
        }
        return line
      }
    }
    guard !passages.isEmpty else {
      return TimeLine(
        kind: .epoch, value: .missing([.limit(.readThroughput)]), binding: nil, limits: [],
        formula: "")
    }
    let line = slowest(.epoch, passages)
    return line.with(line.value.orAtLeast(slowest(.epoch, passages.filter(lasts)).value))
  }

  /// Whether a limit binds whatever else becomes known: not what more is bought of for a throughput that somebody
  /// states, nor a volume, where the instances may have disks, nor how many files a type opens that nobody named.
  ///
  /// Plans that nobody is shown are judged with what is bought: more is a step that rules require.
  private func lasts(_ passage: Passage) -> Bool {
    if passage.isBought { return wantedThroughput != nil || !explains }
    if passage.limit.limit.isOfReaders { return demand.instanceType != nil }
    return passage.limit.limit != .clientThroughput || !downloads || demand.instanceType != nil
  }

  /// Microseconds that reading the data once takes at least with what is bought for it; `nil` where more throughput
  /// makes no difference.
  func leastEpochAsBought(_ passages: [Passage], above least: Exact?) -> Exact? {
    slowest(.epoch, passages.filter { $0.isBought || lasts($0) }).value.least
      .flatMap { $0 > least ?? .zero ? $0 : nil }
  }

  /// What reading the data in all epochs of a run takes at least, whatever else becomes known.
  func leastReading(_ passages: [Passage]) -> Known<Exact> {
    let network = downloads ? nil : network("", instances: demand.instances, of: demand.size)
    return demand.epochs
      * slowest(.epoch, passages.filter(lasts) + [network].compactMap(\.self)).value
  }

  /// Bytes a second for which capacity was bought, where more of it can be.
  private var boughtThroughput: Exact {
    isSizedForThroughput ? wantedThroughput ?? .zero : .zero
  }

  /// Whether capacity is bought, and not only what is stored paid for.
  private var isSoldAhead: Bool { limit(.minimumCapacity) != nil }

  /// Whether more capacity can be bought for the sake of throughput.
  private var isSizedForThroughput: Bool { isSoldAhead && demand.capacity == nil }

  /// Bytes of capacity without the throughput that may have been bought as more of it.
  private var fullCapacity: Known<Exact> {
    if isSoldAhead, demand.capacity != nil { return capacity }
    return demand.size.map { max($0, table.leastCapacity(for: demand.workload)?.value ?? .zero) }
  }

  /// Bytes a second that a file system of the size that is decided lacks of the throughput that is needed, or a TiB
  /// of what is needed for each; `nil` where nobody said, or throughput does not come with capacity.
  var missingThroughput: Exact? {
    guard isSoldAhead, let rate = limit(.readThroughputPerSize) else { return nil }
    var missing = demand.throughputPerTebibyte.map { [$0 - rate * Exact(1 << 40)] } ?? []
    if let capacity = demand.capacity, let throughput = demand.throughput {
      missing.append(throughput - rate * capacity)
    }
    return missing.max()
  }
}
