/// A move between classes that lifecycle rules of a storage can make.
public struct Transition: Hashable, Sendable {
  /// The storage.
  public let storage: Storage

  /// The class that data leaves.
  public let from: Trait

  /// The class that it moves to.
  public let to: Trait

  /// The ages at which it can move, in smallest steps of a duration; none where any age will do.
  package let ages: [Int64]

  /// Who states it.
  public let provenance: Provenance

  /// The days on which it is so.
  public let period: Period

  package init(
    storage: Storage, from: Trait, to: Trait, ages: [Int64], provenance: Provenance, period: Period
  ) {
    (self.storage, self.from, self.to, self.ages) = (storage, from, to, ages)
    (self.provenance, self.period) = (provenance, period)
  }
}
