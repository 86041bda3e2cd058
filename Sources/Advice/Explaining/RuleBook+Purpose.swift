extension RuleBook {
  /// The book that ranks S3 by itself where no training job reads the data, instead of the ways in which
  /// such jobs read it.
  func forPurpose(of workload: Workload) -> RuleBook {
    guard workload.namesNoJob else { return self }
    return RuleBook(
      self,
      tables: RuleTables(
        rules, plans: Configuration.candidatesWithoutInputModes + Configuration.outside))
  }
}

extension Weights {
  /// The weights for what the data is for: how soon runs begin counts for nothing where no runs read
  /// it, unless that is a goal or the caller weighed it.
  func forPurpose(of workload: Workload) -> Weights {
    guard workload.namesNoJob, self[.startup] == Weights()[.startup],
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

  /// Whether the data is said to be for something else than training, and runs are stated that read it.
  var deniesItsRuns: Bool {
    guard let purposes = dataPurpose, !purposes.isEmpty else { return false }
    return !purposes.contains(.training) && Fact.ofRuns.contains { self[$0] != nil }
  }

  /// Whether nothing that is stated belongs to a job that reads the data: it is for something else, or
  /// nobody says what it is for and the facts are about keeping it.
  package var namesNoJob: Bool {
    isForOtherThanTraining
      || (dataPurpose ?? []).isEmpty && Fact.ofKeeping.contains { self[$0] != nil }
        && Fact.ofJobs.allSatisfy { self[$0] == nil }
  }

  /// From how many microseconds on readers wait longer than any job does for a file.
  private static let patient = Microseconds.minute
}

extension Fact {
  /// The facts that only training runs have.
  fileprivate static let ofRuns: [Fact] = [
    .runsPerWeek, .runsEpochs, .runsDuration, .runsRepeated, .trainingInputModes,
    .trainingInstanceType,
  ]

  /// The facts that only data has which somebody keeps, whoever reads it.
  fileprivate static let ofKeeping: [Fact] = [
    .dataRetention, .dataVersionRetention, .accessFrequency, .accessTrend, .accessHotFor,
    .accessLaterFrequency, .needsImmediateFor, .needsLaterLatency, .needsRetentionLock,
  ]

  /// The facts that jobs have, and what they ask of their input.
  fileprivate static let ofJobs: [Fact] =
    ofRuns + [
      .trainingCompute, .trainingInstances, .trainingInstancePrice, .trainingZones,
      .accessPattern, .needsThroughput, .needsInstanceThroughput, .needsServiceSharding,
      .needsGPUDirectStorage, .dataCanBePacked, .dataReadShare,
    ]
}
