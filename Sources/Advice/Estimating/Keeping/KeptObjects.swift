/// What is kept: objects of one size, read at one rate, for one time.
public struct KeptObjects: Sendable {
  /// Bytes of one object.
  public package(set) var size: Exact

  /// How many objects there are; a fraction where sizes do not divide.
  public package(set) var count: Exact

  /// How many times a month each object is read as a whole.
  public package(set) var readsPerMonth: Exact

  /// Microseconds from writing an object to deleting it.
  public package(set) var time: Exact

  /// The class in which the objects are now, from which rules move them; `nil` where they are elsewhere.
  package var place: Configuration?

  /// Microseconds that readers wait for the first byte; `nil` where nobody said.
  package var patience: Exact?

  /// Whether urgent restores must succeed at busy times, too.
  package var needsGuarantee: Bool

  package init(
    size: Exact, count: Exact, readsPerMonth: Exact, time: Exact, place: Configuration? = nil,
    patience: Exact? = nil, needsGuarantee: Bool = false
  ) {
    self.size = size
    self.count = count
    self.readsPerMonth = readsPerMonth
    self.time = time
    self.place = place
    self.patience = patience
    self.needsGuarantee = needsGuarantee
  }
}

extension KeptObjects {
  /// The objects as a plan keeps them: as they are, or the fewer and larger ones into which it packs them.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - figures: They say how large a packed object is.
  /// - Returns: The objects, of the same size together.
  func kept(by plan: Plan, _ figures: FigureBook) -> KeptObjects {
    guard plan.steps.contains(.packFiles), let packed = figures.usual(.packedFileSize)?.value,
      size < packed, let parts = packed.divided(by: size)
    else { return self }
    var kept = self
    kept.count = min(count, (count.divided(by: parts) ?? count).roundedUp)
    kept.size = (size * count).divided(by: kept.count) ?? size
    return kept
  }

  /// Takes what is kept from a workload that is completed, where phases say how often and for how long;
  /// `nil` where it does not say how many objects there are, or how large they are.
  static func ofPhases(in workload: Workload) -> KeptObjects? {
    guard let size = workload[.dataFileSize], let count = workload[.dataFiles] else { return nil }
    return KeptObjects(
      size: Exact(size), count: Exact(count), readsPerMonth: .zero, time: .zero,
      place: workload.placeOfObjects, needsGuarantee: workload.needsGuaranteedRestores == true)
  }

  /// Takes what is kept from a workload that is completed, or all that is missing.
  ///
  /// Where nobody said how often objects are read, each epoch of each run reads them once.
  ///
  /// - Parameters:
  ///   - workload: The facts.
  ///   - figures: The prices and limits.
  ///   - usual: The reads of a month that are taken where neither tells; `nil` for none.
  /// - Returns: What is kept.
  static func known(
    in workload: Workload, _ figures: FigureBook, readsPerMonth usual: Exact? = nil
  ) -> Known<KeptObjects> {
    let demand = figures.demand(of: workload)
    let stated = workload.known(.accessReadsPerMonth, over: Dimension.monthlyRate.stepsOfOne)
    let reads =
      stated.value == nil ? (demand.runsPerMonth * demand.epochs).value ?? usual : stated.value
    let objects = workload.known(.dataFileSize).and(workload.known(.dataFiles))
    let use = (reads.map { .known($0) } ?? stated).and(workload.known(.dataRetention))
    return objects.and(use).map { objects, use in
      KeptObjects(
        size: objects.0, count: objects.1, readsPerMonth: use.0, time: use.1,
        place: workload.placeOfObjects,
        patience: workload[.needsLatency].map { Exact($0) },
        needsGuarantee: workload.needsGuaranteedRestores == true)
    }
  }
}

extension KeptObjects {
  /// What is kept as far as it is known, with what is usual in the place of the rest; `nil` where the size
  /// of an object is not known, or the figures name nothing usual.
  static func usual(in workload: Workload, _ figures: FigureBook) -> KeptObjects? {
    guard let size = workload[.dataFileSize],
      let time = workload[.dataRetention].map({ Exact($0) })
        ?? figures.usual(.usualRetention)?.value
    else { return nil }
    let usual = workload.accessFrequency.flatMap { figures.usual($0.usualReads) }?.value
    let reads = workload[.accessReadsPerMonth].map { Exact($0) } ?? usual ?? .zero
    return KeptObjects(
      size: Exact(size), count: Exact(workload[.dataFiles] ?? 1),
      readsPerMonth: reads * Exact(1, over: Dimension.monthlyRate.stepsOfOne), time: time,
      place: workload.placeOfObjects)
  }
}

extension Fact {
  /// The facts that the cost of keeping data in a class is computed from.
  package static let kept: [Fact] = [
    .dataSize, .dataFiles, .dataFileSize, .dataRetention, .dataLocation, .dataStorageClass,
    .needsLatency, .needsGuaranteedRestores,
    .accessReadsPerMonth, .accessLaterFrequency, .runsPerWeek, .runsEpochs, .trainingRegion,
  ]
}
