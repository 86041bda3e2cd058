extension FigureBook {
  /// What the ages of a plan make known of it, by the limits of the classes that it keeps data in.
  ///
  /// - Parameters:
  ///   - plan: The plan, which may have no ages.
  ///   - workload: The facts, which say when the data is read and how long readers wait.
  ///   - comparesAges: Whether some of the plans compared moves data by age: a class by itself is else
  ///     meant for data of the age that is asked about.
  /// - Returns: The facts that are known, each with its value.
  func facts(
    ofAgesIn plan: Plan, for workload: Workload, comparesAges: Bool
  ) -> [(fact: PlanFact, value: Int64)] {
    guard plan.lifecycle != nil || comparesAges && plan.configuration.isColdClass else { return [] }
    let storage = plan.configuration.storage
    let stays = plan.stays
    let late = (
      fact: PlanFact.latePhases,
      value: latePhases(stays, of: phases(of: workload), in: storage, for: workload)
    )
    guard let lifecycle = plan.lifecycle else { return [late] }
    let region = region(for: workload)
    let versionStays = lifecycle.versionStays
    let deletion = lifecycle.deletion?.steps
    func firstAge(where isMeant: (Configuration) -> Bool) -> Int64? {
      stays.dropFirst().first { isMeant(Configuration(storage, $0.storageClass)) }?.from
    }
    let facts: [(PlanFact, Int64?)] = [
      (.moveAge, stays.dropFirst().first?.from),
      (.infrequentAge, firstAge { $0.traits == [.standardIA] || $0.traits == [.oneZoneIA] }),
      (.chargedAge, firstAge(where: isChargedForReads)),
      (.restoreAge, firstAge { limit(.firstByteTime, of: $0, in: region) != nil }),
      (.deleteAge, deletion),
      (
        .deletionDelay,
        deletion.flatMap { age in workload.dataRetention.map { max(0, age - $0.steps) } }
      ),
      (.versionDeleteAge, lifecycle.versionDeletion?.steps),
      (.versionMoveAge, lifecycle.versionMoves.first?.age.steps),
      (
        .billedBeyondStay,
        (stays + versionStays).map { shortfall(of: $0, in: storage, region) }.max()
      ),
      (.refusedMoves, refusedMoves(stays, in: storage) + refusedMoves(versionStays, in: storage)),
    ]
    return facts.compactMap { fact, value in value.map { (fact, $0) } } + [late]
  }

  /// Whether reading from the class has a price, in whatever other configuration.
  private func isChargedForReads(_ configuration: Configuration) -> Bool {
    prices.contains { price in
      guard [.read, .classRead].contains(price.meter),
        case .storage(configuration.storage, let traits) = price.subject
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

  /// How many phases have the data in a class that answers later than readers can wait then.
  private func latePhases(
    _ stays: [Stay], of phases: [Phase], in storage: Storage, for workload: Workload
  ) -> Int64 {
    let late = phases.filter { phase in
      stays.contains { stay in
        stay.overlaps(phase)
          && lateness(
            of: Configuration(storage, stay.storageClass), for: workload, phase.patience,
            in: region(for: workload)) != nil
      }
    }
    return Int64(late.count)
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
    case .moveAge, .infrequentAge, .chargedAge, .restoreAge, .deleteAge, .deletionDelay,
      .versionMoveAge, .versionDeleteAge, .billedBeyondStay, .refusedMoves, .latePhases:
      true
    default: false
    }
  }
}
