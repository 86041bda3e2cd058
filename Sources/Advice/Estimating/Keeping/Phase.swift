/// A time in the life of data in which it is read equally often and may be waited for equally long.
package struct Phase: Hashable, Sendable {
  /// The age at which it begins, in smallest steps of a duration.
  package let from: Int64

  /// The age at which it ends; `nil` for the last.
  package let end: Int64?

  /// Thousandths of a read a month of each file; `nil` where nobody said.
  let reads: Int64?

  /// Microseconds that readers wait for the first byte; `nil` where nobody said.
  let patience: Int64?

  /// The phase with readers who do not wait.
  var atOnce: Phase { Phase(from: from, end: end, reads: reads, patience: Workload.atOnce) }

  /// The ages of the phase that lie between two others; `nil` where none do.
  func cut(from start: Int64, to end: Int64?) -> (from: Int64, end: Int64?)? {
    let from = max(from, start)
    let end = [self.end, end].compactMap(\.self).min()
    return end.map { from < $0 } ?? true ? (from, end) : nil
  }
}

extension Workload {
  /// The phases that the facts tell apart: new data that is read often, older data, and data old enough
  /// to be waited for.
  package var phases: [Phase] {
    let hot = self[.accessHotFor] ?? 0
    let later = self[.needsImmediateFor].map { max($0, hot) }
    let isHotUnknown = accessTrend == .fallsWithAge && self[.accessHotFor] == nil && later == nil
    let reads = isHotUnknown ? nil : self[.accessReadsPerMonth] ?? accessFrequency?.usualReads
    let wait = accessFrequency == .frequent ? Self.atOnce : self[.needsLatency]
    let phases = [
      Phase(
        from: 0, end: hot, reads: AccessFrequency.frequent.usualReads,
        patience: min(self[.needsLatency] ?? Self.atOnce, Self.atOnce)),
      Phase(
        from: hot, end: later, reads: reads,
        patience: later == nil ? wait : min(wait ?? Self.atOnce, Self.atOnce)),
    ]
    // What may be waited for is hardly read, unless somebody says how often.
    let isPatient = self[.needsLaterLatency].map { $0 > Self.atOnce } ?? false
    let laterDefault = isPatient ? AccessFrequency.rare : nil
    let last = later.map {
      Phase(
        from: $0, end: nil, reads: (accessLaterFrequency ?? laterDefault)?.usualReads ?? reads,
        patience: self[.needsLaterLatency] ?? self[.needsLatency])
    }
    return (phases + [last].compactMap(\.self)).filter { $0.end != $0.from }
  }

  /// What opens at once does so within a second, in microseconds.
  static let atOnce: Int64 = 1_000_000
}

extension AccessFrequency {
  /// How often a month a file is read of which only a word says how often, in thousandths: well
  /// between the bounds of the word, for people say *monthly* of what is read monthly at most.
  var usualReads: Int64 {
    switch self {
    case .frequent: 30_000
    case .monthly: 500
    case .quarterly: 333
    case .rare: 100
    }
  }
}
