/// A time in the life of data in which it is read equally often and may be waited for equally long.
package struct Phase: Sendable {
  /// The age at which it begins, in smallest steps of a duration.
  package let from: Int64

  /// The age at which it ends; `nil` for the last.
  package let end: Int64?

  /// Reads a month of each file; `nil` where nobody said.
  package let reads: Exact?

  /// What was taken for the reads where only a word says how often; `nil` where a number does.
  let assumed: LimitFigure?

  /// Microseconds that readers wait for the first byte; `nil` where nobody said.
  let patience: Int64?

  /// Makes a phase.
  ///
  /// - Parameters:
  ///   - ages: The age at which it begins, and the one at which it ends; `nil` for the last.
  ///   - reads: Reads a month of each file; `nil` where nobody said.
  ///   - usual: What is taken for them where a word says how often.
  ///   - patience: Microseconds that readers wait for the first byte; `nil` where nobody said.
  init(
    _ ages: (from: Int64, end: Int64?), reads: Exact?, usual: LimitFigure?, patience: Int64?
  ) {
    (from, end) = ages
    self.reads = reads ?? usual?.value.thousandths
    assumed = reads == nil ? usual : nil
    self.patience = patience
  }

  /// The phase with readers who do not wait.
  var atOnce: Phase {
    Phase((from, end), reads: reads, assumed: assumed, patience: Workload.atOnce)
  }

  private init(
    _ ages: (from: Int64, end: Int64?), reads: Exact?, assumed: LimitFigure?, patience: Int64?
  ) {
    (from, end) = ages
    (self.reads, self.assumed, self.patience) = (reads, assumed, patience)
  }

  /// The ages of the phase that lie between two others; `nil` where none do.
  func cut(from start: Int64, to end: Int64?) -> (from: Int64, end: Int64?)? {
    let from = max(from, start)
    let end = [self.end, end].compactMap(\.self).min()
    return end.map { from < $0 } ?? true ? (from, end) : nil
  }
}

extension FigureBook {
  /// The phases that the facts tell apart: new data that is read often, older data, and data old enough
  /// to be waited for.
  ///
  /// Where an age is stated up to which data is read often, reads of more than about one a month are those of new
  /// data, and older data is read seldom; fewer reads are those of older data.
  package func phases(of workload: Workload) -> [Phase] {
    let hot = workload[.accessHotFor] ?? 0
    let later = workload[.needsImmediateFor].map { max($0, hot) }
    let isHotUnknown =
      workload.accessTrend == .fallsWithAge && workload[.accessHotFor] == nil && later == nil
    let stated = isHotUnknown ? nil : workload[.accessReadsPerMonth].map { Exact($0).thousandths }
    // Too many reads are not those of data that is read seldom.
    let mostOfOlder = usual(.mostMonthlyReads)?.value.thousandths
    let readsOfNew = stated.flatMap { reads in
      hot > 0 && mostOfOlder.map { $0 < reads } ?? false ? reads : nil
    }
    let readsOfOlder = readsOfNew == nil ? stated : nil
    let word =
      readsOfNew == nil ? workload.accessFrequency : workload.accessFrequency?.ofOlder ?? .rare
    let frequency = isHotUnknown ? nil : word.flatMap { usual($0.usualReads) }
    let wait = word == .frequent ? Workload.atOnce : workload[.needsLatency]
    let phases = [
      Phase(
        (0, hot), reads: readsOfNew, usual: usual(.usualFrequentReads),
        patience: min(workload[.needsLatency] ?? Workload.atOnce, Workload.atOnce)),
      Phase(
        (hot, later), reads: readsOfOlder, usual: frequency,
        patience: later == nil ? wait : min(wait ?? Workload.atOnce, Workload.atOnce)),
    ]
    // What may be waited for is hardly read, unless somebody says how often.
    let isPatient = workload[.needsLaterLatency].map { $0 > Workload.atOnce } ?? false
    let isSaid = readsOfOlder != nil && later == hot
    let laterFrequency = workload.accessLaterFrequency ?? (isPatient && !isSaid ? .rare : nil)
    let last = later.map {
      Phase(
        ($0, nil), reads: laterFrequency == nil ? readsOfOlder : nil,
        usual: laterFrequency.map { usual($0.usualReads) } ?? frequency,
        patience: workload[.needsLaterLatency] ?? workload[.needsLatency])
    }
    return (phases + [last].compactMap(\.self)).filter { $0.end != $0.from }
  }
}

extension Workload {
  /// What opens at once does so within a second, in microseconds.
  package static let atOnce: Int64 = 1_000_000
}

extension AccessFrequency {
  /// The word, where it can be said of data that is read seldom.
  fileprivate var ofOlder: AccessFrequency? { self == .frequent ? nil : self }

  /// How often a month a file is read of which only a word says how often.
  var usualReads: Limit {
    switch self {
    case .frequent: .usualFrequentReads
    case .monthly: .usualMonthlyReads
    case .quarterly: .usualQuarterlyReads
    case .rare: .usualRareReads
    }
  }
}

extension Exact {
  /// The number of which this counts the thousandths.
  fileprivate var thousandths: Exact { self * Exact(1, over: Dimension.monthlyRate.stepsOfOne) }
}

extension Fact {
  /// The facts that tell the phases in the life of data apart, and what may be done with it in them.
  package static let aged: [Fact] = [
    .accessHotFor, .accessTrend, .accessFrequency, .accessReadsPerMonth, .accessLaterFrequency,
    .needsLatency, .needsImmediateFor, .needsLaterLatency, .dataRetention, .dataVersionRetention,
    .dataCanBeRecreated,
  ]
}
