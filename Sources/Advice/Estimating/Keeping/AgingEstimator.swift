/// Computes what data costs that passes through classes of its storage as it ages.
struct AgingEstimator {
  /// Objects and their size; how often they are read and for how long is told by the phases.
  let kept: KeptObjects

  /// The phases of the data's life, with reads that are known.
  let phases: [Phase]

  /// The age up to which the data is kept, in smallest steps.
  let end: Int64

  let figures: FigureBook
  let region: Region

  /// What a sequence of stays costs up to the end.
  ///
  /// - Parameters:
  ///   - stays: The classes in their order, the first from age 0 on.
  ///   - home: The storage and its traits but the class.
  /// - Returns: US dollars; what is missing, where a price is.
  func cost(of stays: [Stay], in home: Configuration) -> Known<Exact> {
    stays.enumerated().filter { $1.from < end || $0 == 0 }
      .map { place, stay in
        let last = min(stay.end ?? end, end)
        let estimator = KeepingEstimator(home.with(stay.storageClass), figures, in: region)
        return cost(of: estimator, from: stay.from, to: last, isMoved: place > 0)
          .values.reduce(.zero, +)
      }.reduce(.zero, +)
  }

  /// What one stay costs, fee by fee: coming, being there, and leaving before the time that is billed
  /// at least.
  func cost(
    of estimator: KeepingEstimator, from start: Int64, to end: Int64, isMoved: Bool
  ) -> [KeepingCost.Fee: Known<Exact>] {
    var fees: [KeepingCost.Fee: Known<Exact>] = [:]
    for phase in phases {
      guard let (from, to) = phase.cut(from: start, to: end), let to else { continue }
      var part = kept
      part.time = Exact(to - from)
      part.readsPerMonth = Exact(phase.reads ?? 0, over: Dimension.monthlyRate.stepsOfOne)
      part.patience = phase.patience.map { Exact($0) }
      fees.merge(estimator.running(part)) { $0 + $1 }
    }
    var whole = kept
    whole.time = Exact(end - start)
    fees[.earlyDeletion] = estimator.earlyEnd(of: whole)
    fees[.entering] = isMoved ? estimator.moving(whole) : estimator.arriving(whole)
    return fees
  }
}

extension FigureBook {
  /// What each plan costs over all ages; `nil` where the facts do not tell how often data is read.
  ///
  /// Where nobody says how many objects there are, how large they are or how long they are kept, the
  /// usual ones of the figures are taken; `nil` where the figures name none. Where nobody says how long,
  /// deletions are left out, too: keeping less would be no saving.
  package func agingCosts(of plans: [Plan], for workload: Workload) -> [Exact?]? {
    let phases = workload.phases
    func stated(_ fact: Fact, or usual: Limit) -> Exact? {
      workload[fact].map { Exact($0) } ?? self.usual(usual)
    }
    guard phases.allSatisfy({ $0.reads != nil }),
      let size = stated(.dataFileSize, or: .usualObjectSize),
      let count = stated(.dataFiles, or: .usualObjectCount),
      let end = workload[.dataRetention] ?? horizon(of: plans, phases)
    else { return nil }
    let kept = KeptObjects(size: size, count: count, readsPerMonth: .zero, time: .zero)
    let estimator = AgingEstimator(
      kept: kept, phases: phases, end: end, figures: self, region: region(for: workload))
    return plans.map { plan in
      guard let home = plan.configuration.withoutClass else { return nil }
      var stays = plan.stays
      if workload[.dataRetention] == nil, let last = stays.popLast() {
        stays.append(Stay(storageClass: last.storageClass, from: last.from, end: nil))
      }
      return estimator.cost(of: stays, in: home).value
    }
  }

  /// The age up to which costs are compared where nobody says how long data is kept.
  private func horizon(of plans: [Plan], _ phases: [Phase]) -> Int64? {
    guard let beyond = usual(.usualRetention)?.steps(of: 1) else { return nil }
    let lifecycles = plans.compactMap(\.lifecycle)
    let moves = lifecycles.flatMap { $0.moves.map { $0.age.steps } }
    let deletions = lifecycles.compactMap { $0.deletion?.steps }
    let last = (moves + deletions + phases.map(\.from)).max() ?? 0
    return min(last, Dimension.largest - beyond) + beyond
  }

  /// What is taken where nobody says.
  private func usual(_ limit: Limit) -> Exact? {
    limits.first { $0.limit == limit && $0.subject == .everything }?.value
  }
}

extension Configuration {
  /// The configuration with another class of its storage.
  func with(_ storageClass: Trait) -> Configuration {
    Configuration(
      storage, traits: storage.traits.filter { $0 == storageClass || traits.contains($0) })
  }

  /// The storage with all that is said of it but the class and, for S3, what reads it; `nil` for
  /// storage without classes.
  var withoutClass: Configuration? {
    switch storage {
    case .s3:
      Configuration(.s3, traits: traits.filter { $0 == .archiveAccess || $0 == .deepArchiveAccess })
    case .efs:
      Configuration(.efs, traits: traits.filter { !storage.classes.contains($0) }).keptClass
    default: nil
    }
  }
}
