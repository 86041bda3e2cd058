/// What is kept, and how it is read at each of its ages.
struct KeptLife: Sendable {
  /// The objects; where phases are told apart, with the reads of a month on average.
  let kept: KeptObjects

  /// What adds up costs phase by phase; `nil` where the objects are read alike at all ages.
  let aging: AgingEstimator?

  /// What was taken for the reads of which only a word says how often.
  let assumptions: [LimitFigure]

  /// What is read alike at all ages.
  init(_ kept: KeptObjects, assuming usual: LimitFigure? = nil) {
    (self.kept, aging) = (kept, nil)
    assumptions = [usual].compactMap(\.self)
  }

  /// What is read by phases, up to the end of its time.
  fileprivate init(_ aging: AgingEstimator) {
    self.aging = aging
    assumptions = aging.phases.compactMap(\.assumed).inOrder
    var kept = aging.kept
    kept.time = Exact(aging.end)
    let reads = aging.phases.compactMap { phase -> Exact? in
      guard let (from, to) = phase.cut(from: 0, to: aging.end), let to else { return nil }
      return Exact(to - from) * (phase.reads ?? .zero)
    }.reduce(.zero, +)
    kept.readsPerMonth = reads.divided(by: kept.time) ?? .zero
    self.kept = kept
  }

  /// The phases that are told apart; empty where the objects are read alike at all ages.
  var phases: [Phase] { aging?.phases ?? [] }

  /// Whether objects can be in the class at all ages: where rules move what nobody reads, new files are in none
  /// that is cold.
  func reaches(_ storageClass: Configuration) -> Bool {
    guard let aging, storageClass.isColdClass else { return true }
    return !aging.figures.movesWhatNobodyReads(in: storageClass.storage)
  }

  /// What keeping the objects in one class costs from the first day to the last.
  func cost(of estimator: KeepingEstimator) -> KeepingCost {
    guard let aging else { return estimator.cost(of: kept) }
    return KeepingCost(
      configuration: estimator.configuration, wait: estimator.wait,
      fees: aging.cost(of: estimator, from: 0, to: aging.end, isMoved: false))
  }
}

extension FigureBook {
  /// The phases of a workload's data with readers who wait only where somebody said so.
  func phasesToServe(of workload: Workload) -> [Phase] {
    let phases = phases(of: workload)
    guard phases.count > 1, workload[.needsImmediateFor] == nil else { return phases }
    return phases.map { $0.patience == nil ? $0.atOnce : $0 }
  }

  /// Takes what is kept and how it is read from a workload that is completed, or all that is missing.
  ///
  /// A word for how often stands for its usual number where nobody states one.
  func keptLife(of workload: Workload) -> Known<KeptLife> {
    let phases = phasesToServe(of: workload)
    if phases.count > 1, phases.allSatisfy({ $0.reads != nil }),
      let end = workload[.dataRetention], end > 0, let kept = KeptObjects.ofPhases(in: workload)
    {
      return .known(
        KeptLife(
          AgingEstimator(
            kept: kept, phases: phases, end: end, figures: self, region: region(for: workload))))
    }
    let known = KeptObjects.known(in: workload, self)
    guard known.value == nil, phases.count == 1, let usual = phases[0].assumed else {
      return known.map { KeptLife($0) }
    }
    return KeptObjects.known(in: workload, self, readsPerMonth: phases[0].reads)
      .map { KeptLife($0, assuming: usual) }
  }

  /// The time to the first byte of the usual restore, where even the fastest one takes longer than readers
  /// wait at some age.
  func lateness(
    of storageClass: Configuration, in life: KeptLife?, for workload: Workload, in region: Region
  ) -> LimitFigure? {
    (life?.phases ?? []).lazy.compactMap {
      lateness(of: storageClass, for: workload, $0.patience, in: region)
    }.first
  }
}
