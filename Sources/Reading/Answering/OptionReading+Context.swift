internal import Advice

extension [OptionReading] {
  /// The options without plans for those that each name several storages and read as one plan: which of
  /// them is for what was not understood.
  func withoutMixtures() -> Self {
    map { reading in
      guard reading.storageCount > 1, let plan = reading.plan else { return reading }
      let isMixture = contains {
        $0.letter != reading.letter && $0.storageCount > 1 && $0.plan == plan
      }
      return isMixture ? reading.with(nil) : reading
    }
  }

  /// The options with every feature that is asked for and that the storage has, for those that name a
  /// storage and nothing else, no step and no feature, and are the only ones to name it: which service,
  /// such a question asks.
  ///
  /// - Parameter owners: The storage that has each feature.
  /// - Returns: The options, in their order.
  func withImplied(_ owners: [String: Storage]) -> Self {
    map { reading in
      guard reading.isName, let plan = reading.plan, plan.features.isEmpty, plan.steps.isEmpty
      else { return reading }
      let storage = plan.configuration.storage
      let own = owners.filter { $0.value == storage }.keys
      let isAlone = !contains {
        $0.letter != reading.letter && $0.plan?.configuration.storage == storage
      }
      guard isAlone, !own.isEmpty, storage != .otherService else { return reading }
      return reading.with(plan.with(features: plan.features.union(own)))
    }
  }

  /// The options with one feature at most of those at which a question only hints: hints are found in
  /// scattered words, and do not add up.
  func withOneHint(of hinted: Set<String>) -> Self {
    map { reading in
      guard let plan = reading.plan, let first = plan.features.intersection(hinted).min() else {
        return reading
      }
      return reading.with(plan.with(features: plan.features.subtracting(hinted).union([first])))
    }
  }

  /// The options with the ages that a question means: *then monthly for a year, and afterwards …* is
  /// answered by a move *after a year*, counted from the end of the phase before.
  func withAges(of workload: Workload) -> Self {
    guard let end = workload[.needsImmediateFor], let start = workload[.accessHotFor],
      end - start > start
    else { return self }
    return map { reading in
      guard let plan = reading.plan, let lifecycle = plan.lifecycle else { return reading }
      let moves = lifecycle.moves.map { move in
        move.age == .microseconds(end - start)
          ? Lifecycle.Move(after: .microseconds(end), to: move.storageClass) : move
      }
      guard moves != lifecycle.moves else { return reading }
      return reading.with(
        plan.with(
          lifecycle: Lifecycle(
            first: lifecycle.first, moves: moves, deletion: lifecycle.deletion,
            versionMoves: lifecycle.versionMoves, versionDeletion: lifecycle.versionDeletion)))
    }
  }

  /// The options with the storage to which the question says that data goes, for those that name nothing
  /// but how it gets there: a transfer service, or a device that is shipped.
  func withTransfers(to destination: Storage?) -> Self {
    guard let destination, destination != .otherService else { return self }
    return map { reading in
      guard let plan = reading.plan, plan.configuration.storage == .otherService,
        plan.steps.contains(.transferByService) || plan.steps.contains(.shipDevice)
      else { return reading }
      return reading.with(plan.with(Configuration(destination)))
    }
  }
}

extension OptionReading {
  /// The option with another plan, or none.
  fileprivate func with(_ plan: Plan?) -> OptionReading {
    var reading = self
    reading.plan = plan
    return reading
  }
}
