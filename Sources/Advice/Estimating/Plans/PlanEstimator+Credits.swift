/// Reading by burst credits, which a file system earns by what it stores and spends by what is read.
extension PlanEstimator {
  /// What reading the data once passes by credits; empty where there are none.
  ///
  /// With credits the storage reads at its burst rate. Those that it holds at the start of a run are saved for all that
  /// a run reads at burst rate; what they do not cover is earned while it reads. So a run takes the longer of all its
  /// bytes at the burst rate, and of the bytes that saved credits do not cover at the base rate. Where a week's runs
  /// read more than a week earns, nothing is ever saved.
  var burstPassages: [Passage] {
    guard let burst = figure(.burstThroughputPerSize), let base = figure(.readThroughputPerSize),
      let least = limit(.minimumBurstThroughput)
    else { return [] }
    let bytes = demand.size.map { $0 * sharingRuns }
    let bursting = Passage(
      limit: burst,
      time: bytes.and(demand.size).map { bytes, size in
        bytes.microseconds(at: max(burst.value * size, least))
      },
      formula: explained("\(shared(demand.readSizeName)) ÷ burst throughput"),
      // Of more data than the least rate is for, all is read in the same time.
      followsSize: demand.size.value.map { burst.value * $0 < least } ?? true)
    switch areCreditsSpent {
    case false?:
      return [bursting, readingBeyondCredits(base)].compactMap(\.self)
    case true?:
      let time = bytes.and(demand.size).map { $0.microseconds(at: base.value * $1) }
      return [
        bursting,
        Passage(
          limit: base, time: time,
          formula: explained(
            "\(shared(demand.readSizeName)) ÷ (\(base.text) × data.size, without burst credits)"),
          followsSize: false),
      ]
    case nil:
      let needs = (demand.epochs * demand.runsPerWeek).needs
      return [
        bursting,
        Passage(
          limit: base, time: .missing(needs),
          formula: explained("what a week's credits do not cover"), followsSize: false),
      ]
    }
  }

  /// Whether no credits are left for runs: what is stated, or that a week's runs read more than a week earns; `nil`
  /// where that is not known.
  private var areCreditsSpent: Bool? {
    if let stated = demand.workload.accessExhaustsBurstCredits { return stated }
    // What is read at least shows nothing: somebody may still say that credits last.
    guard let base = limit(.readThroughputPerSize), let size = demand.size.value,
      let weekly = demand.weeklyThroughput.value
    else { return nil }
    return base * size < weekly
  }

  /// Reading what the credits do not cover that are saved for a run; `nil` where it is stated that they last.
  private func readingBeyondCredits(_ base: LimitFigure) -> Passage? {
    guard demand.workload.accessExhaustsBurstCredits == nil, let saved = savedReading,
      let size = demand.size.value, let epochs = demand.epochs.value
    else { return nil }
    let beyond = size * epochs * sharingRuns - saved
    let time = beyond.microseconds(at: base.value * size).divided(by: epochs) ?? .zero
    return Passage(
      limit: base, time: .known(time),
      formula: explained(
        "(\(shared("\(demand.readSizeName) × runs.epochs")) less what saved credits read) ÷ "
          + "(\(base.text) × data.size) ÷ runs.epochs"),
      followsSize: false)
  }

  /// Bytes that are read by the credits which a file system saves at most: as many more as its burst rate is faster
  /// than that of little data.
  private var savedReading: Exact? {
    guard let credits = limit(.burstCredits), let burst = limit(.burstThroughputPerSize),
      let least = limit(.minimumBurstThroughput), let size = demand.size.value,
      let growth = (burst * size).divided(by: least)
    else { return nil }
    return credits * (limit(.readMultiple) ?? Exact(1)) * max(growth, Exact(1))
  }

  /// For which credits the time of an epoch holds; empty where there are none.
  func burstBound(of epoch: TimeLine) -> String {
    guard limit(.burstCredits) != nil else { return "" }
    guard epoch.value.value != nil else { return "as long as burst credits last" }
    return switch epoch.binding {
    case .readThroughputPerSize?: "without burst credits"
    case .burstThroughputPerSize?: "with burst credits"
    default: ""
    }
  }
}
