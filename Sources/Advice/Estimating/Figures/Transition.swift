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

  /// Whether the age is the time for which nobody read the data, rather than the time since it was written.
  package let countsFromLastRead: Bool

  /// Who states it.
  public let provenance: Provenance

  /// The days on which it is so.
  public let period: Period

  package init(
    storage: Storage, from: Trait, to: Trait, ages: [Int64], countsFromLastRead: Bool,
    provenance: Provenance, period: Period
  ) {
    (self.storage, self.from, self.to, self.ages) = (storage, from, to, ages)
    (self.countsFromLastRead, self.provenance, self.period) = (
      countsFromLastRead, provenance, period
    )
  }
}

extension FigureBook {
  /// Whether the rules of a storage move what nobody reads: new data, which is read, is then in the usual class.
  func movesWhatNobodyReads(in storage: Storage) -> Bool {
    transitions.contains { $0.storage == storage && $0.countsFromLastRead }
  }

  /// The classes of a storage between which rules move data, in their declared order.
  func classesOfMoves(in storage: Storage) -> [Trait] {
    let moves = transitions.filter { $0.storage == storage }
    return storage.classes.filter { each in moves.contains { $0.from == each || $0.to == each } }
  }
}
