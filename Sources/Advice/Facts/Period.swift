/// The days on which something holds.
public struct Period: Hashable, Sendable {
  /// The first day; `nil` where it always was so.
  public let since: Day?

  /// The first day on which it no longer holds; `nil` where no end is known.
  public let until: Day?

  /// Every day.
  public static let always = Period(since: nil, until: nil)

  package init(since: Day?, until: Day?) {
    self.since = since
    self.until = until
  }

  /// Whether the day is one of the period; without a day, whether all are.
  public func contains(_ day: Day?) -> Bool {
    guard let day else { return self == .always }
    return since.map { $0 <= day } ?? true && until.map { day < $0 } ?? true
  }

  /// Whether some day is one of both periods.
  package func overlaps(_ other: Period) -> Bool {
    func begins(_ early: Period, beforeEndOf late: Period) -> Bool {
      guard let since = early.since, let until = late.until else { return true }
      return since < until
    }
    return begins(self, beforeEndOf: other) && begins(other, beforeEndOf: self)
  }

  /// The last day; `nil` where no end is known.
  public var last: Day? { until?.dayBefore }

  /// The days on which something begins or ceases to hold.
  package var changes: [Day] { [since, until].compactMap(\.self) }

  /// A day of the period, where it is not every day.
  package var anyDay: Day? { since ?? last }
}

extension Period {
  /// The periods between days of change, the earliest first; every day where there are no such days.
  package static func between(_ changes: some Sequence<Day>) -> [Period] {
    let days = Set(changes).sorted()
    let starts: [Day?] = [nil] + days
    let ends: [Day?] = days + [nil]
    return zip(starts, ends).map { Period(since: $0, until: $1) }
  }
}
