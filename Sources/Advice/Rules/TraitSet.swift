/// Traits as bits, in their declared order: room for 64.
struct TraitSet: Hashable, Sendable {
  private let bits: UInt64

  init(_ traits: [Trait]) { bits = traits.reduce(0) { $0 | 1 << UInt64($1.index) } }

  func isSuperset(of other: TraitSet) -> Bool { other.bits & ~bits == 0 }
}

extension Trait {
  /// The traits in their declared order; `allCases` makes a new array at each call.
  private static let ordered = allCases

  /// The trait's place in ``ordered``.
  fileprivate var index: Int { Self.ordered.firstIndex(of: self) ?? 0 }
}
