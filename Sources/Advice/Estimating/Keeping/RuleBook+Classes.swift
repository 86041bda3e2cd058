extension RuleBook {
  /// Compares what keeping a workload's data costs in each class of its storage.
  ///
  /// The classes are those of EFS where the data is there, and else those of S3.
  ///
  /// - Parameter workload: The facts that are known.
  /// - Returns: The classes by cost, those that do not serve with the reasons.
  /// - Throws: `FactMistake.contradiction` where the facts cannot be true together.
  public func classes(for workload: Workload) throws(FactMistake) -> ClassComparison {
    let (complete, _) = try workload.completed()
    let classes = complete.dataLocation == .efs ? Configuration.efsClasses : Configuration.s3Classes
    let excluded = try excluded(classes, for: complete)
    let rivals = classes.filter { each in !excluded.contains { $0.configuration == each } }
    let region = figures.region(for: complete)
    let estimators = rivals.map { KeepingEstimator($0, figures, in: region) }
    let kept = KeptObjects.known(in: complete, figures)
    let costs = kept.value.map { kept in estimators.map { $0.cost(of: kept) } } ?? []
    let priced = costs.filter { $0.total.value != nil }
    return ClassComparison(
      workload: complete, region: region, kept: kept.value,
      ranking: priced.cheapestFirst, unpriced: costs.filter { $0.total.value == nil },
      excluded: excluded, needs: kept.needs, provenances: estimators.flatMap(\.provenances).uniqued,
      crossings: kept.value.map { ClassTurns(estimators, $0) })
  }

  /// The classes that a rule excludes, or whose first byte comes too late.
  private func excluded(
    _ classes: [Configuration], for workload: Workload
  ) throws(FactMistake) -> [ExcludedClass] {
    let decision = decide(classes.map { Plan($0) }, for: workload, weights: Weights())
    try reject(decision)
    let judge = Judge(
      book: self, configurations: classes, decision: decision,
      weights: Weights().effective(for: workload))
    return classes.indices.compactMap { index in
      let rules = judge.plan(index).exclusions.map { ExcludedClass.Reason.rule($0.rule) }
      let late = lateness(of: classes[index], for: workload).map { [ExcludedClass.Reason.late($0)] }
      let reasons = rules + (late ?? [])
      return reasons.isEmpty
        ? nil : ExcludedClass(configuration: classes[index], reasons: reasons)
    }
  }

  /// The time to the first byte, where that is longer than the workload can wait.
  private func lateness(of storageClass: Configuration, for workload: Workload) -> LimitFigure? {
    guard let latency = workload[.needsLatency],
      let limit = figures.limit(
        .firstByteTime, of: storageClass, in: figures.region(for: workload)),
      limit.value > Exact(latency)
    else { return nil }
    return limit
  }
}

extension [KeepingCost] {
  /// The costs that are known, lowest first; ties in their order.
  var cheapestFirst: [KeepingCost] {
    compactMap { cost in cost.total.value.map { (cost: cost, total: $0) } }.enumerated()
      .sorted { left, right in
        left.element.total == right.element.total
          ? left.offset < right.offset : left.element.total < right.element.total
      }.map(\.element.cost)
  }
}
