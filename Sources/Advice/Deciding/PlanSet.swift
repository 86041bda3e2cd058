/// Some of at most 64 plans, by their places in a list.
package struct PlanSet: Hashable, Sendable {
  private var bits: UInt64

  @inline(__always)
  private init(bits: UInt64) { self.bits = bits }

  /// No plan.
  @inline(__always)
  package init() { bits = 0 }

  /// The plans at some places.
  package init(_ places: some Sequence<Int>) {
    bits = places.reduce(0) { $0 | Self.bit($1) }
  }

  /// Those of a number of plans for which something is so.
  @inline(__always)
  init(of count: Int, where isMeant: (Int) -> Bool) {
    bits = (0..<count).reduce(0) { isMeant($1) ? $0 | Self.bit($1) : $0 }
  }

  /// All of a number of plans.
  @inline(__always)
  static func all(of count: Int) -> PlanSet {
    PlanSet(bits: .max >> UInt64(64 - count))
  }

  /// Every plan, however many there are.
  package static let every = PlanSet(bits: .max)

  @inline(__always)
  private static func bit(_ plan: Int) -> UInt64 { 1 << UInt64(plan) }
}

extension PlanSet {
  @inline(__always)
  var isEmpty: Bool { bits == 0 }

  /// How many plans there are.
  package var count: Int { bits.nonzeroBitCount }

  /// The places of the plans, in order.
  @inline(__always)
  var places: Bits { Bits(bits) }

  @inline(__always)
  package func contains(_ plan: Int) -> Bool { bits & Self.bit(plan) != 0 }

  @inline(__always)
  mutating func insert(_ plan: Int) { bits |= Self.bit(plan) }

  @inline(__always)
  mutating func remove(_ plan: Int) { bits &= ~Self.bit(plan) }

  @inline(__always)
  mutating func formUnion(_ other: PlanSet) { bits |= other.bits }

  @inline(__always)
  func union(_ other: PlanSet) -> PlanSet { PlanSet(bits: bits | other.bits) }

  @inline(__always)
  func intersection(_ other: PlanSet) -> PlanSet { PlanSet(bits: bits & other.bits) }

  @inline(__always)
  package func subtracting(_ other: PlanSet) -> PlanSet { PlanSet(bits: bits & ~other.bits) }
}
