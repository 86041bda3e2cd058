/// How long objects lie unread, where reads are spread evenly over the time that they are kept.
struct IdleTime {
  /// Microseconds between two reads, and how often that time passes as a whole.
  private let interval: Exact
  private let wholeIntervals: Exact

  /// Microseconds from the last read to the end.
  private let rest: Exact

  init(_ kept: KeptObjects, month: Int64) {
    guard let interval = Exact(month).divided(by: kept.readsPerMonth), interval < kept.time else {
      (interval, wholeIntervals, rest) = (.zero, .zero, kept.time)
      return
    }
    self.interval = interval
    wholeIntervals = (kept.time.divided(by: interval) ?? .zero).roundedDown
    rest = kept.time - wholeIntervals * interval
  }

  /// Microseconds during which the last read is at least `start` and less than `end` ago.
  func time(from start: Exact, to end: Exact?) -> Exact {
    func part(_ length: Exact) -> Exact { (end.map { min(length, $0) } ?? length) - start }
    return wholeIntervals * part(interval) + part(rest)
  }
}
