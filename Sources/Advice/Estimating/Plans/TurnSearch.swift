/// Looks for the whole number next to which a statement ceases to hold.
struct TurnSearch {
  /// The largest number that is looked at.
  let bound: Int64

  /// Whether the statement holds at a number; `nil` where that is not known.
  let holds: (Int64) -> Bool?

  /// The first number above `start` at which the statement fails, in growing strides.
  func turnAbove(_ start: Int64) -> Int64? {
    var last = start
    while last < bound {
      let candidate = min(bound, last + max(1, last / 2))
      guard let isSame = holds(candidate) else { return nil }
      guard isSame else { return turn(between: last, and: candidate) }
      last = candidate
    }
    return nil
  }

  /// The first number below `start` at which the statement fails, in shrinking strides down to zero.
  func turnBelow(_ start: Int64) -> Int64? {
    var last = start
    while last > 0 {
      let candidate = last - max(1, last / 3)
      guard let isSame = holds(candidate) else { return nil }
      guard isSame else { return turn(between: last, and: candidate) }
      last = candidate
    }
    return nil
  }

  /// A turn that is nearer than the one that strides found, if one of some numbers shows it.
  ///
  /// - Parameters:
  ///   - found: The turn that is known.
  ///   - start: Where the search began.
  ///   - marks: Numbers between both at which the statement may fail for a short while.
  /// - Returns: The first turn from `start` on.
  func turn(nearerThan found: Int64, from start: Int64, among marks: [Int64]) -> Int64 {
    var last = start
    for mark in marks.sorted(by: { abs($0 - start) < abs($1 - start) }) {
      if holds(mark) == false { return turn(between: last, and: mark) }
      last = mark
    }
    return found
  }

  /// Halves the distance between a number where the statement holds and one where it does not until
  /// they are next to each other; gives the second.
  private func turn(between start: Int64, and end: Int64) -> Int64 {
    var (here, there) = (start, end)
    while abs(there - here) > 1 {
      let middle = here + (there - here) / 2
      if holds(middle) == true { here = middle } else { there = middle }
    }
    return there
  }
}
