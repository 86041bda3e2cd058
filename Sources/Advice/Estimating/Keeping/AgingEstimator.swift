/// Computes what data costs that passes through classes of its storage as it ages.
struct AgingEstimator {
  /// Objects and their size; how often they are read and for how long is told by the phases.
  let kept: KeptObjects

  /// The phases of the data's life, with reads that are known or assumed.
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
        let estimator = KeepingEstimator(
          home.with(stay.storageClass), figures, in: region, from: kept.place)
        return cost(of: estimator, from: stay.from, to: last, isMoved: place > 0).total
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
      part.readsPerMonth = phase.reads ?? .zero
      part.patience = phase.patience.map { Exact($0) }
      fees.merge(estimator.running(part)) { $0 + $1 }
    }
    var whole = kept
    whole.time = Exact(end - start)
    fees[.earlyDeletion] = estimator.earlyEnd(of: whole)
    fees[.entering] = isMoved ? estimator.moving(whole) : estimator.entering(whole)
    return fees
  }
}
