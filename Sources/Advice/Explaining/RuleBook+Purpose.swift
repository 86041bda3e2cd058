extension RuleBook {
  /// The book that ranks S3 by itself where no training job reads the data, instead of the ways in which
  /// such jobs read it.
  func forPurpose(of workload: Workload) -> RuleBook {
    guard workload.isForOtherThanTraining else { return self }
    var book = self
    book.tables = RuleTables(
      rules, plans: Configuration.candidatesWithoutInputModes + Configuration.outside)
    return book
  }
}

extension Weights {
  /// The weights for what the data is for: how soon runs begin counts for nothing where no runs read
  /// it, unless that is a goal or the caller weighed it.
  func forPurpose(of workload: Workload) -> Weights {
    guard workload.isForOtherThanTraining, self[.startup] == Weights()[.startup],
      workload.goals?.contains(.startup) != true
    else { return self }
    var result = self
    result[.startup] = 0
    return result
  }
}

extension Workload {
  /// Whether the data is known to be for something else than training, and nothing is said of runs.
  package var isForOtherThanTraining: Bool {
    guard let purposes = dataPurpose, !purposes.isEmpty, !purposes.contains(.training) else {
      return false
    }
    return trainingCompute != .sageMaker && Fact.ofRuns.allSatisfy { self[$0] == nil }
  }
}

extension Fact {
  /// The facts that only training runs have.
  fileprivate static let ofRuns: [Fact] = [
    .runsPerWeek, .runsEpochs, .runsDuration, .runsRepeated, .trainingInputModes,
    .trainingInstanceType,
  ]
}
