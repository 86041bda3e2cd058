/// The time that data spends in a class.
package struct Stay: Hashable, Sendable {
  /// The class.
  package let storageClass: Trait

  /// The age at which the data comes, in smallest steps.
  package let from: Int64

  /// The age at which it leaves or is deleted; `nil` where it stays.
  package let end: Int64?

  /// Whether the data is in the class during some of a phase.
  func overlaps(_ phase: Phase) -> Bool { phase.cut(from: from, to: end) != nil }
}

extension Lifecycle {
  /// Whether data ever is in another class than Standard.
  package var changesClass: Bool { first != nil || !moves.isEmpty }

  /// Whether data or its replaced versions ever are in another class than Standard.
  var movesAnything: Bool { changesClass || !versionMoves.isEmpty }

  /// The classes that data passes through.
  ///
  /// - Parameter usual: The class that it is written to where nobody says.
  /// - Returns: The stays in their order.
  fileprivate func stays(from usual: Trait) -> [Stay] {
    moves.stays(from: first ?? usual, until: deletion)
  }

  /// The classes that versions pass through once they are replaced.
  ///
  /// They begin in the class in which the data is at first: what is replaced is mostly new.
  var versionStays: [Stay] { versionMoves.isEmpty ? [] : allVersionStays }

  /// The same, where versions never move: the one class that they stay in.
  var allVersionStays: [Stay] {
    versionMoves.stays(from: first ?? .standard, until: versionDeletion)
  }
}

extension Plan {
  /// The classes that data passes through: where nothing moves it, the one that the plan names.
  package var stays: [Stay] {
    let named = configuration.storage.classes.first(where: configuration.traits.contains)
    guard let lifecycle else { return [Stay(storageClass: named ?? .standard, from: 0, end: nil)] }
    return lifecycle.stays(from: lifecycle.changesClass ? .standard : named ?? .standard)
  }
}

extension [Lifecycle.Move] {
  fileprivate func stays(from first: Trait, until deletion: Duration?) -> [Stay] {
    let starts = [(first, Int64(0))] + map { ($0.storageClass, $0.age.steps) }
    let ends = map { Optional($0.age.steps) } + [deletion?.steps]
    return zip(starts, ends).map { Stay(storageClass: $0.0, from: $0.1, end: $1) }
  }
}
