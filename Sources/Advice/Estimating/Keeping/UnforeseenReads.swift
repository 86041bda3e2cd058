/// What the class costs that follows reads which nobody can foresee: S3 Intelligent-Tiering, which charges for
/// watching objects and nothing for reading them.
public struct UnforeseenReads: Sendable {
  /// Its cost where nothing is ever read.
  public let unread: KeepingCost

  /// Its cost where each object is read every month.
  public let read: KeepingCost

  /// The cost of the usual class where nothing is ever read.
  public let usualUnread: KeepingCost

  /// The cost of the usual class where each object is read every month.
  public let usualRead: KeepingCost

  /// What is kept, as if nothing was read.
  public let kept: KeptObjects

  /// The class to take: the usual one where watching the objects costs more than cooler tiers ever save.
  public var choice: Configuration {
    guard let own = unread.total.value, let other = usualUnread.total.value, own < other else {
      return usualUnread.configuration
    }
    return unread.configuration
  }
}

extension RuleBook {
  /// What reads that nobody can foresee cost at least and at most in the class that follows them.
  ///
  /// - Returns: The costs; `nil` where reads are foreseen, the class does not serve, or too little is known.
  func unforeseenReads(
    of workload: Workload, excluded: [ExcludedClass]
  ) -> UnforeseenReads? {
    let classes = [Configuration(.s3, .intelligentTiering), Configuration(.s3, .standard)]
    guard workload.accessTrend == .unpredictable, workload.dataLocation != .efs,
      workload.accessFrequency == nil, !excluded.contains(where: { $0.configuration == classes[0] })
    else { return nil }
    let region = figures.region(for: workload)
    let objects = [0, 1000].compactMap { (thousandths: Int64) -> KeptObjects? in
      var workload = workload
      workload.accessReadsPerMonth = MonthlyRate(thousandths: thousandths)
      return KeptObjects.known(in: workload, figures).value
    }
    guard objects.count == 2 else { return nil }
    let costs = classes.map { each in
      let estimator = KeepingEstimator(each, figures, in: region, from: workload.placeOfObjects)
      return objects.map(estimator.cost)
    }
    guard costs.joined().allSatisfy({ $0.total.value != nil }) else { return nil }
    return UnforeseenReads(
      unread: costs[0][0], read: costs[0][1], usualUnread: costs[1][0], usualRead: costs[1][1],
      kept: objects[0])
  }
}
