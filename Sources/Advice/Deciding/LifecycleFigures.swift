extension FigureBook {
  /// What a lifecycle makes known of a plan, by the limits of the classes that it moves data to.
  ///
  /// - Parameters:
  ///   - lifecycle: The ages.
  ///   - storage: The storage of the plan.
  ///   - region: The Region whose figures count.
  /// - Returns: The facts that are known, each with its value.
  func facts(
    of lifecycle: Lifecycle, in storage: Storage, _ region: Region
  ) -> [(fact: PlanFact, value: Int64)] {
    let stays = lifecycle.stays
    func firstAge(where isMeant: (Configuration) -> Bool) -> Int64? {
      stays.dropFirst().first { isMeant(Configuration(storage, $0.storageClass)) }?.from
    }
    let facts: [(PlanFact, Int64?)] = [
      (.moveAge, stays.dropFirst().first?.from),
      (.infrequentAge, firstAge { $0.traits == [.standardIA] || $0.traits == [.oneZoneIA] }),
      (.chargedAge, firstAge(where: isChargedForReads)),
      (.restoreAge, firstAge { limit(.firstByteTime, of: $0, in: region) != nil }),
      (.deleteAge, lifecycle.deletion?.steps),
      (.versionDeleteAge, lifecycle.versionDeletion?.steps),
      (.billedBeyondStay, stays.map { shortfall(of: $0, in: storage, region) }.max()),
      (.refusedMoves, stays.isEmpty ? nil : refusedMoves(stays, in: storage)),
    ]
    return facts.compactMap { fact, value in value.map { (fact, $0) } }
  }

  /// Whether reading from the class has a price, in whatever other configuration.
  private func isChargedForReads(_ configuration: Configuration) -> Bool {
    prices.contains { price in
      guard price.meter == .read, case .storage(configuration.storage, let traits) = price.subject
      else { return false }
      return configuration.traits.allSatisfy(traits.contains)
    }
  }

  /// How much longer a class bills data than it stays there.
  private func shortfall(of stay: Stay, in storage: Storage, _ region: Region) -> Int64 {
    let configuration = Configuration(storage, stay.storageClass)
    guard let end = stay.end,
      let limit = limit(.minimumDuration, of: configuration, in: region)?.value.steps(of: 1)
    else { return 0 }
    return max(0, limit - max(0, end - stay.from))
  }

  /// How many moves the service does not make: between such classes, or at such an age.
  private func refusedMoves(_ stays: [Stay], in storage: Storage) -> Int64 {
    let known = transitions.filter { $0.storage == storage }
    guard !known.isEmpty else { return 0 }
    return Int64(
      zip(stays, stays.dropFirst()).count { from, to in
        !known.contains {
          $0.from == from.storageClass && $0.to == to.storageClass
            && ($0.ages.isEmpty || $0.ages.contains(to.from))
        }
      })
  }
}

extension PlanFact {
  /// Whether the fact is one of a plan's lifecycle.
  package var isOfLifecycle: Bool {
    switch self {
    case .moveAge, .infrequentAge, .chargedAge, .restoreAge, .deleteAge, .versionDeleteAge,
      .billedBeyondStay, .refusedMoves:
      true
    default: false
    }
  }
}

/// The time that data spends in a class.
private struct Stay {
  let storageClass: Trait

  /// The age at which it comes, in smallest steps.
  let from: Int64

  /// The age at which it leaves or is deleted; `nil` where it stays.
  let end: Int64?
}

extension Lifecycle {
  /// The classes that data passes through, beginning with Standard.
  fileprivate var stays: [Stay] {
    let starts = [(Trait.standard, Int64(0))] + moves.map { ($0.storageClass, $0.age.steps) }
    let ends = moves.map { Optional($0.age.steps) } + [deletion?.steps]
    return zip(starts, ends).map { Stay(storageClass: $0.0, from: $0.1, end: $1) }
  }
}
