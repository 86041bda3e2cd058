/// What a plan costs and how long it keeps accelerators waiting.
public struct Estimate: Sendable {
  /// The configuration.
  public let configuration: Configuration

  /// The Region whose prices were taken.
  public let region: Region

  /// What is paid every month, with what is missing where a line cannot be computed.
  public package(set) var monthly: [CostLine]

  /// What is paid once, for bringing the data in.
  public package(set) var once: [CostLine]

  /// What each run adds to the bill: what it reads and takes, and accelerators that wait in it.
  public package(set) var perRun: [CostLine]

  /// The runs of a month.
  public let runsPerMonth: Known<Exact>

  /// What the accelerators cost a month while they wait for data.
  public package(set) var waiting: CostLine

  /// The part of ``waiting`` before the first batch of each run.
  public package(set) var waitingToStart: CostLine

  /// How long things take, in the order in which they happen.
  public package(set) var times: [TimeLine]

  /// Microseconds in which a run reads the data in all its epochs.
  public let readingTime: Known<Exact>

  /// Microseconds of a run in which accelerators compute.
  public let computeTime: Known<Exact>

  /// The time to read the data once over the time that accelerators compute on it.
  public let readRatio: Known<Exact>

  /// The share of a week that all epochs of all runs take at least to be read, with what is known;
  /// above 1 the storage cannot serve so many.
  public let readingShare: Known<Exact>

  /// US dollars a month for capacity that is bought and stays empty.
  public let unusedCapacityCost: Known<Exact>

  /// US dollars a month where the file system is made from its bucket for each run and deleted
  /// after it; `nil` for other storage.
  public let monthlyCostIfDeleted: Known<Exact>?

  /// US dollars a month where the file system stays that the plan deletes after each run; `nil` where it
  /// deletes none.
  public let monthlyCostIfKept: Known<Exact>?

  /// The plan with as much throughput bought as accelerators take in; `nil` where no more is needed,
  /// somebody stated how much, or buying more does not keep pace.
  public let keepingPace: KeepingPace?

  /// The metadata operations that a stated throughput takes beyond those of the bill; `nil` where it takes no
  /// more.
  public let moreMetadata: MoreMetadata?

  /// The plan with each step by which data would be read for less, or sooner; empty where rules see none, or
  /// the plan takes it.
  public package(set) var furtherSteps: [FurtherStep] = []
}

/// A plan after a step that it may take.
public struct FurtherStep: Sendable {
  /// The step.
  public let step: Step

  /// The plan with it.
  public let estimate: Estimate
}

/// Metadata operations that small files take beyond those that capacity includes.
public struct MoreMetadata: Sendable {
  /// Operations a second beyond those of the bill.
  public let operations: Exact

  /// Files a second that a stated throughput opens.
  public let files: Exact

  /// US dollars a month for them.
  public let monthlyCost: Known<Exact>
}

/// A plan for which throughput is bought by the pace of the accelerators.
public struct KeepingPace: Sendable {
  /// Bytes a second that accelerators take in when they never wait, or as much of it as jobs can read.
  public let throughput: Exact

  /// Whether accelerators never wait for data then, but for each run to start.
  public let isReached: Bool

  /// US dollars a month for the storage.
  public let monthlyCost: Known<Exact>

  /// US dollars a month for accelerators that still wait.
  public let waitingCost: Known<Exact>
}

/// One line of a bill.
public struct CostLine: Sendable {
  /// What is billed.
  public let meter: Meter

  /// US dollars, or what is missing to compute them.
  public let amount: Known<Exact>

  /// The quantity in the units of ``unit``.
  public let quantity: Known<Exact>

  /// The unit that prices count in: `GiB-month`.
  public let unit: String

  /// The prices that were taken, by the quantity above which they hold.
  public let prices: [Price]

  /// What was taken where nobody says; `nil` where all is said.
  public package(set) var assumed: LimitFigure?

  /// How the quantity comes about, in names of facts and figures.
  public package(set) var formula: String

  /// For which throughput the amount is at least what is known of it; empty where that is not the question.
  public package(set) var bound = ""

  /// Whether a time of which the amount is made rests on a figure that is marked.
  var isTimeMarked = false

  /// Whether the price is that of another Region, by which plans are compared and nothing is told to cost.
  var isBorrowed = false

  /// Whether the amount rests on a figure that is doubtful or old; one of nothing rests on none.
  public var isMarked: Bool {
    guard let least = amount.least, !least.isZero else { return false }
    return isTimeMarked || prices.contains { $0.provenance.isMarked }
      || assumed?.provenance.isMarked ?? false
  }
}

extension CostLine {
  /// Whether the line stands beside a bill instead of in it: the Region has no price for something that is billed
  /// beside the storage.
  ///
  /// Of the storage itself and of reading it prices are needed, or the total is not known. What somebody adds to a
  /// workload, such as backups or machines of several zones, does not make a total unknown: it is told that it is
  /// without, and where plans are compared it counts as the least that the plan costs.
  public var isLeftOut: Bool {
    meter.isBesideStorage && !amount.needs.isEmpty && amount.needs.allSatisfy(\.isPrice)
  }
}

extension [CostLine] {
  /// The lines that are left out of the bill.
  public var leftOut: [CostLine] { filter(\.isLeftOut) }

  /// The lines of the bill.
  package var inBill: [CostLine] { filter { !$0.isLeftOut } }

  /// The sum of the lines that are not left out, known only where each of these is.
  package var total: Known<Exact> { inBill.map(\.amount).sum }
}

/// A time that a plan takes.
public struct TimeLine: Sendable {
  /// Which time.
  public enum Kind: String, FactChoice {
    /// To create the storage and bring the data in, once.
    case setUp = "set-up"

    /// From the start of a run to its first batch.
    case startUp = "start-up"

    /// To read the data for the first time, where it is fetched on first access.
    case firstEpoch = "first-epoch"

    /// To read the data once.
    case epoch

    /// In a run, that accelerators wait for data.
    case waitingPerRun = "waiting-per-run"

    /// In a week, that accelerators wait for data.
    case waitingPerWeek = "waiting-per-week"

    /// Of a run, from its start to its end, as it is billed.
    case run
  }

  /// Which time.
  public let kind: Kind

  /// Microseconds, or what is missing to compute them.
  public private(set) var value: Known<Exact>

  /// What binds: the limit that takes the longest.
  public let binding: Limit?

  /// The limits that were taken.
  public let limits: [LimitFigure]

  /// Microseconds that it may take where the limits that were taken are as far away as their sources
  /// allow; `nil` where that is not known.
  var longest: Exact?

  /// Microseconds with the capacity that is bought for the data as large as it is.
  ///
  /// ``value`` is the time of capacity that the data fills, so that it never falls when data grows: what
  /// the last step of capacity adds makes reading faster until data fills it. `nil` where it adds nothing.
  public package(set) var asBought: Exact?

  /// Microseconds that it takes with the throughput that the cost of a month is for, where nobody says how much is
  /// bought; `nil` where that is not known either.
  public package(set) var timeAsPaid: Exact?

  /// Microseconds that it takes at least with what is bought for the data, where that is more than it takes at least
  /// with more throughput; `nil` where the time is known.
  public package(set) var leastAsPaid: Exact?

  /// How the time comes about, in names of facts and figures.
  public package(set) var formula: String

  /// For which throughput the time is at least what is known of it; empty where that is not the question.
  public package(set) var bound = ""

  /// Bytes a second that the cost of a month is for, where ``value`` is a bound for more; `nil` elsewhere.
  public package(set) var paidThroughput: Exact?

  /// What was taken where nobody says; `nil` where all is said, or it does not tell.
  public package(set) var assumed: LimitFigure?

  /// Whether the time rests on a figure that is doubtful or old: one that is added, or the one that binds.
  public package(set) var isMarked = false

  /// Whether only requests are timed, and nothing is known of how fast the bytes themselves come.
  public package(set) var isOfRequestsAlone = false
}

extension TimeLine {
  /// The same time with another value.
  func with(_ value: Known<Exact>) -> TimeLine {
    var line = self
    line.value = value
    return line
  }

  /// How far the truth may be away, in hundredths, by the bands of the limits that tell in the time;
  /// `nil` where the sources of these name none.
  public var tolerance: Int? {
    guard let value = value.value, let longest, value < longest,
      let share = ((longest - value) * Exact(100)).divided(by: value)
    else { return nil }
    return Int(share.roundedUp.steps(of: 1))
  }
}

extension Estimate {
  /// US dollars a month for the storage, without accelerators, and without lines that are left out.
  public var monthlyCost: Known<Exact> { monthly.total }

  /// US dollars a month with every line, for comparing plans: at least the rest where the Region lacks a price.
  package var wholeMonthlyCost: Known<Exact> { monthly.map(\.amount).sum }

  /// The same with the accelerators that wait.
  package var wholeTotalCost: Known<Exact> { wholeMonthlyCost + waiting.amount }

  /// US dollars a month beside a bill of the same plan made in another way: known where no more is left out.
  func monthlyCost(besides bill: [CostLine]) -> Known<Exact> {
    let leftOut = bill.filter(\.isLeftOut).map(\.meter)
    return monthly.allSatisfy { !$0.isLeftOut || leftOut.contains($0.meter) }
      ? monthlyCost : wholeMonthlyCost
  }

  /// The part of the monthly cost that is known: the whole, or less.
  public var knownMonthlyCost: Exact { monthlyCost.least ?? .zero }

  /// Whether the Region has no price for the storage itself, or for throughput that is bought: what is known of
  /// the cost is then no measure of it.
  public var lacksStoragePrice: Bool {
    monthly.contains { line in
      (line.meter == .storage || line.meter == .throughput)
        && line.amount.needs.contains(where: \.isPrice)
    }
  }

  /// Whether something that is paid for has the price of another Region.
  var isBorrowed: Bool {
    (monthly + [waiting]).contains { $0.isBorrowed && !($0.amount.least?.isZero ?? true) }
  }

  /// Whether the Region has no price for some line of the monthly bill.
  public var lacksPrice: Bool {
    monthly.contains { $0.amount.needs.contains(where: \.isPrice) }
  }

  /// US dollars a month for reading: by the amount, and by requests.
  public var readCost: Known<Exact> {
    monthly.filter { [.read, .classRead, .readRequests].contains($0.meter) }.map(\.amount).sum
  }

  /// What was taken where nobody says.
  public var assumptions: [LimitFigure] {
    monthly.compactMap(\.assumed) + times.compactMap(\.assumed)
  }

  /// US dollars that are paid once, without lines that are left out.
  public var onceCost: Known<Exact> { once.total }

  /// US dollars that each run adds, with the accelerators that wait in it, and without lines that are left out.
  public var runCost: Known<Exact> { perRun.total }

  /// US dollars of a month that fall to each of its runs: a share of all that is paid.
  public var runShare: Known<Exact> {
    totalCost.and(runsPerMonth).flatMap { total, runs in
      total.divided(by: runs).map { .known($0) } ?? .missing([.fact(.runsPerWeek)])
    }
  }

  /// US dollars a month with the accelerators that wait.
  public var totalCost: Known<Exact> { monthlyCost + waiting.amount }

  /// The time of a kind; missing without a reason where the plan has none.
  public func time(_ kind: TimeLine.Kind) -> Known<Exact> {
    times.first { $0.kind == kind }?.value ?? .missing([])
  }
}
