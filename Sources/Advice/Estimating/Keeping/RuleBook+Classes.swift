extension RuleBook {
  /// Compares what keeping a workload's data costs in each class of its storage.
  ///
  /// The classes are those of EFS where the data is there, and else those of S3.
  ///
  /// - Parameter workload: The facts that are known.
  /// - Returns: The classes by cost, those that do not serve with the reasons.
  /// - Throws: `FactMistake.contradiction` where the facts cannot be true together, `FactMistake.zero` where
  ///   they leave nothing to keep.
  public func classes(for workload: Workload) throws(FactMistake) -> ClassComparison {
    let (complete, derived) = try workload.completed()
    let classes = Configuration.classes(of: complete.dataLocation == .efs ? .efs : .s3)
    let judge = judge(classes, for: complete)
    try reject(judge.decision)
    var comparison = compare(judge, for: complete, derived: derived) { $0[.needsLatency] }
    comparison.lifecycle = lifecycleAdvice(for: classes[0], of: complete)
    if comparison.kept == nil {
      comparison.unforeseen = unforeseenReads(of: complete, excluded: comparison.excluded)
    }
    comparison.versions = costsOfVersions(for: complete)
    return comparison
  }

  /// What a replaced version of each object costs in the classes to which rules move it, or in which it
  /// is, until it is deleted; none where the data is not in a bucket, which alone keeps versions.
  private func costsOfVersions(for workload: Workload) -> [KeepingCost] {
    guard workload.dataLocation ?? .s3 == .s3, let size = workload[.dataFileSize],
      let count = workload[.dataFiles], let time = workload[.dataVersionRetention]
    else { return [] }
    let place = workload.placeOfObjects ?? Configuration(.s3, .standard)
    let kept = KeptObjects(
      size: Exact(size), count: Exact(count), readsPerMonth: .zero, time: Exact(time), place: place)
    let region = figures.region(for: workload)
    return Configuration.s3Classes.filter { each in
      let isAllowed = !each.traits.contains(.oneZoneIA) || workload.dataCanBeRecreated == true
      return isAllowed && Entry(into: each, from: place, figures, in: region).isByRules
        && figures.lateness(of: each, for: workload, workload[.needsLatency], in: region) == nil
    }.map { KeepingEstimator($0, figures, in: region, from: place).cost(of: kept) }.cheapestFirst
  }

  /// Judges classes as plans.
  func judge(_ classes: [Configuration], for workload: Workload) -> Judge {
    let plans = classes.map { Plan($0) }
    return Judge(
      book: self, plans: plans,
      decision: decide(plans, for: workload, weights: Weights()),
      weights: Weights().effective(for: workload))
  }

  /// Compares the costs of the classes among plans, or of their ages where some move data by age;
  /// `nil` where the plans name no colder class, or the costs cannot be computed.
  package func keeping(_ judge: Judge, for workload: Workload) -> ClassComparison? {
    if judge.plans.contains(where: { $0.lifecycle?.movesAnything ?? false }) {
      let ages = AgingComparison(figures: figures, plans: judge.plans, workload: workload)
      return ClassComparison(ages, of: workload, in: figures.region(for: workload))
    }
    guard judge.plans.contains(where: \.configuration.isColdClass) else { return nil }
    let comparison = compare(judge, for: workload, advises: false) { _ in nil }
    return comparison.ranking.count > 1 ? comparison : nil
  }

  /// Compares the costs of the classes that serve.
  ///
  /// - Parameters:
  ///   - judge: The classes with what the rules say of them.
  ///   - workload: The facts, completed.
  ///   - derived: Those of the facts that follow from others.
  ///   - advises: Whether a class is looked for by all that is known: phases of the data's life, words for
  ///     how often it is read, and what speaks against a class; else the costs of data of one age are compared.
  ///   - patience: Microseconds that readers wait for the first byte, by what is known; `nil` where nobody
  ///     said.
  /// - Returns: The classes by cost, and those that do not serve.
  func compare(
    _ judge: Judge, for workload: Workload, derived: [Fact] = [], advises: Bool = true,
    patience: @escaping @Sendable (Workload) -> Int64?
  ) -> ClassComparison {
    let region = figures.region(for: workload)
    let life =
      advises
      ? figures.keptLife(of: workload)
      : KeptObjects.known(in: workload, figures).map { KeptLife($0) }
    let serving = serving(judge, for: workload, life.value, patience(workload), in: region)
    let taken = TakenFigures()
    let estimators = serving.classes.map {
      KeepingEstimator($0, figures, in: region, from: workload.placeOfObjects, noting: taken)
    }
    let costs = life.value.map { life in estimators.map(life.cost) } ?? []
    let ranking = costs.cheapestFirst
    let objections = advises ? objections(judge) : []
    func isOpposed(_ each: Configuration) -> Bool {
      objections.contains { $0.configuration == each }
    }
    let unpriced = costs.filter { $0.total.value == nil }
    let least = ranking.first { !isOpposed($0.configuration) }?.total.value
    let isOpen = unpriced.contains { cost in
      least.map { cost.total.least ?? .zero < $0 } ?? true
    }
    let borrowed =
      isOpen
      ? life.value.map { life in
        BorrowedCosts(
          region: figures.referenceRegion,
          costs: serving.classes.map {
            life.cost(
              of: KeepingEstimator(
                $0, figures.forComparing, in: region, from: workload.placeOfObjects))
          }.cheapestFirst)
      } : nil
    return ClassComparison(
      workload: workload, region: region, kept: life.value?.kept,
      ranking: ranking, unpriced: unpriced, borrowed: borrowed,
      excluded: serving.excluded, cautions: cautions(judge), objections: objections,
      phases: life.value?.phases ?? [], assumptions: life.value?.assumptions ?? [],
      unmoved: ranking.first { !isOpposed($0.configuration) }.flatMap { best in
        life.value.flatMap { unmoved($0.kept, to: best.configuration, in: region) }
      }, lifecycle: nil, ages: nil, needs: life.needs,
      provenances: taken.provenances,
      crossings: isOpen
        ? nil
        : life.value.map { _ in
          ClassTurns(
            book: self, plans: judge.plans.map(\.configuration).filter { !isOpposed($0) },
            workload: workload, derived: derived, patience: patience)
        })
  }

  /// What speaks strongly against each class, for another reason than cost.
  private func objections(_ judge: Judge) -> [(configuration: Configuration, reason: Reason)] {
    judge.plans.indices.compactMap { index in
      guard let storageClass = judge.plans[index].configuration.keptClass else { return nil }
      return judge.plan(index).objection.map { (storageClass, $0) }
    }
  }

  /// The least size of an object that lifecycle rules move, where they would move smaller ones to the class.
  private func unmoved(
    _ kept: KeptObjects, to storageClass: Configuration, in region: Region
  ) -> LimitFigure? {
    guard let least = figures.limit(.minimumMovedSize, of: storageClass, in: region),
      kept.size < least.value,
      Entry(into: storageClass, from: kept.place, figures, in: region).isMove
    else { return nil }
    return least
  }

  /// The class that costs least of those that serve and have a price; `nil` where none is known.
  ///
  /// - Parameters:
  ///   - plans: The classes.
  ///   - workload: The facts, completed.
  ///   - patience: Microseconds that readers wait for the first byte; `nil` where nobody said.
  ///   - memory: What rules excluded for other facts, by the exclusions that may hold.
  /// - Returns: The class.
  func cheapestClass(
    of plans: [Configuration], for workload: Workload, _ patience: Int64?,
    remembering memory: inout [[Int]: Set<Configuration>]
  ) -> Configuration? {
    guard let life = figures.keptLife(of: workload).value else { return nil }
    let region = figures.region(for: workload)
    let key = tables.exclusionsThatMayHold(for: workload, by: inForce)
    // Exclusions by estimates turn on more than on which rules may hold.
    let isSettled = Fact.ofExclusionsByEstimate.allSatisfy { workload[$0] == nil }
    let known = isSettled ? memory[key] : nil
    let excluded = known ?? excludedPlans(plans, for: workload)
    memory[key] = excluded
    return plans.filter { !excluded.contains($0) }.compactMap(\.keptClass).uniqued
      .filter {
        life.reaches($0)
          && figures.lateness(of: $0, for: workload, patience, in: region) == nil
          && figures.lateness(of: $0, in: life, for: workload, in: region) == nil
      }
      .map { life.cost(of: KeepingEstimator($0, figures, in: region, from: life.kept.place)) }
      .cheapestFirst.first?.configuration
  }

  private func excludedPlans(
    _ plans: [Configuration], for workload: Workload
  ) -> Set<Configuration> {
    let judge = judge(plans, for: workload)
    return Set(plans.indices.filter(judge.isExcluded).map { plans[$0] })
  }

  /// What rules warn of in each class and not in the usual one.
  private func cautions(_ judge: Judge) -> [(configuration: Configuration, reason: Reason)] {
    let classes = judge.plans.indices.compactMap { index in
      judge.plans[index].configuration.keptClass.map { ($0, judge.plan(index).cautions) }
    }
    let usual = Set(classes.filter(\.0.isUsualClass).flatMap(\.1))
    return classes.flatMap { each, cautions in
      cautions.filter { !usual.contains($0) }.map { (each, $0) }
    }
  }

  /// The classes that serve, and those that do not with the reasons.
  private func serving(
    _ judge: Judge, for workload: Workload, _ life: KeptLife?, _ patience: Int64?,
    in region: Region
  ) -> (classes: [Configuration], excluded: [ExcludedClass]) {
    let classes = judge.plans.compactMap(\.configuration.keptClass).uniqued
    let excluded = judge.plans.indices.compactMap { index -> ExcludedClass? in
      guard let storageClass = judge.plans[index].configuration.keptClass else { return nil }
      let rules = judge.plan(index).exclusions.map { ExcludedClass.Reason.rule($0.rule) }
      let late = figures.lateness(of: storageClass, for: workload, patience, in: region)
      let lateAtAnAge = figures.lateness(of: storageClass, in: life, for: workload, in: region)
      let waits: [ExcludedClass.Reason] =
        late.map { [workload.reason(against: $0, patience)] }
        ?? lateAtAnAge.map { [.lateAtAnAge($0)] } ?? []
      let isOutOfReach = life.map { !$0.reaches(storageClass) } ?? false
      let reasons = rules + waits + (isOutOfReach ? [.outOfReach] : [])
      return reasons.isEmpty
        ? nil : ExcludedClass(configuration: storageClass, reasons: reasons)
    }
    return (classes.filter { each in !excluded.contains { $0.configuration == each } }, excluded)
  }
}

extension Fact {
  /// The facts without which no rule excludes a plan by what it costs or how long it takes.
  fileprivate static let ofExclusionsByEstimate: [Fact] = [
    .budgetMonthly, .runsPerWeek, .trainingInstanceType,
  ]
}

extension Workload {
  /// Why a restore comes too late: jobs read objects as they are, readers said how long they wait, or
  /// nobody said that they do.
  fileprivate func reason(
    against limit: LimitFigure, _ patience: Int64?
  ) -> ExcludedClass.Reason {
    if self[.needsLatency] == patience { return .late(limit) }
    return dataPurpose?.contains(.training) == true ? .archived(limit) : .unaskedWait(limit)
  }
}

extension FigureBook {
  /// The time to the first byte of the usual restore, where even the fastest one takes longer than
  /// readers wait.
  func lateness(
    of storageClass: Configuration, for workload: Workload, _ patience: Int64?, in region: Region
  ) -> LimitFigure? {
    guard let patience else { return nil }
    func limit(_ limit: Limit) -> LimitFigure? {
      self.limit(limit, of: storageClass, in: region)
    }
    let size = workload[.dataFileSize].map { Exact($0) } ?? .zero
    let inTime = RestoreSpeed.inTime(for: Exact(patience), size: size) { limit($0)?.value }
    return inTime.isEmpty ? limit(.firstByteTime) : nil
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
