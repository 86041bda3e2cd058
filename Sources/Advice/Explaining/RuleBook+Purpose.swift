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
  ///
  /// What may be waited for is no source of training, so that readers who wait say it, too, where nobody
  /// says what the data is for.
  package var isForOtherThanTraining: Bool {
    guard let purposes = dataPurpose, !purposes.isEmpty else {
      return self[.needsLatency].map { $0 >= Self.patient } ?? false
        && trainingCompute != .sageMaker && Fact.ofRuns.allSatisfy { self[$0] == nil }
    }
    guard !purposes.contains(.training) else { return false }
    return trainingCompute != .sageMaker && Fact.ofRuns.allSatisfy { self[$0] == nil }
  }

  /// From how many microseconds on readers wait longer than any job does for a file: a minute.
  private static let patient: Int64 = 60_000_000
}

extension Fact {
  /// The facts that only training runs have.
  fileprivate static let ofRuns: [Fact] = [
    .runsPerWeek, .runsEpochs, .runsDuration, .runsRepeated, .trainingInputModes,
    .trainingInstanceType,
  ]
}
