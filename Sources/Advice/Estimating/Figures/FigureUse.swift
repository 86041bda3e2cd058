/// Tells which figures count for some configuration.
package struct FigureUse {
  private let prices: [Meter: [FigureSubject]]
  private let limits: [Limit: [(subject: FigureSubject, region: Region?)]]

  /// The configurations that people name and that a subject describes.
  private let described: [FigureSubject: [Configuration]]

  package init(prices: [Price], limits: [LimitFigure]) {
    self.prices = Dictionary(grouping: prices, by: \.meter).mapValues { $0.map(\.subject).uniqued }
    self.limits = Dictionary(grouping: limits, by: \.limit).mapValues { figures in
      figures.map { ($0.subject, $0.region) }
    }
    let subjects = Set(prices.map(\.subject) + limits.map(\.subject))
    described = Dictionary(
      uniqueKeysWithValues: subjects.map { ($0, Self.configurations(of: $0)) })
  }

  /// The prices that nobody pays: of every configuration another subject says more, or what a price counts
  /// beside is missing.
  package func unused(among prices: [Price]) -> [Price] {
    var known: [Meter: [FigureSubject: Bool]] = [:]
    return prices.filter { price in
      let isUsed = known[price.meter]?[price.subject] ?? uses(price)
      known[price.meter, default: [:]][price.subject] = isUsed
      return !isUsed
    }
  }

  /// The limits that no configuration has, for the same reasons.
  package func unused(among limits: [LimitFigure]) -> [LimitFigure] { limits.filter { !uses($0) } }

  private func uses(_ price: Price) -> Bool {
    isJoined(price.subject, price.meter.countsBeside)
      && isClosest(price.subject, among: prices[price.meter] ?? [])
  }

  private func uses(_ figure: LimitFigure) -> Bool {
    // A Region's own figure goes before one for everywhere, and not before that of another Region.
    let others = (limits[figure.limit] ?? []).filter {
      ($0.region ?? figure.region) == figure.region
    }
    return isJoined(figure.subject, figure.limit.countsBeside)
      && isClosest(figure.subject, among: others.map(\.subject))
  }

  /// Whether the limit beside which a figure counts is stated for a configuration that its subject describes.
  private func isJoined(_ subject: FigureSubject, _ limit: Limit?) -> Bool {
    guard let limit else { return true }
    let subjects = (limits[limit] ?? []).map(\.subject)
    return (described[subject] ?? []).contains { configuration in
      subjects.contains { $0.fit(configuration) != nil }
    }
  }

  private func isClosest(_ subject: FigureSubject, among others: [FigureSubject]) -> Bool {
    guard case .storage = subject else { return true }
    return (described[subject] ?? []).contains { configuration in
      guard let fit = subject.fit(configuration) else { return false }
      return others.allSatisfy { ($0.fit(configuration) ?? 0) <= fit }
    }
  }

  private static func configurations(of subject: FigureSubject) -> [Configuration] {
    guard case .storage(let storage, let traits) = subject else { return [] }
    let named =
      Configuration.candidates + Configuration.withOneTrait + Configuration.s3Classes
      + Configuration.efsClasses
    return named.filter { $0.storage == storage }.map { configuration in
      let all = storage.traits.filter { configuration.traits.contains($0) || traits.contains($0) }
      return Configuration(storage, traits: all).withUnspokenTrait(comparesClasses: true)
    }.filter { $0.conflict == nil }
  }
}

extension Meter {
  /// The limit without which nothing is billed by the meter; `nil` where it needs none.
  fileprivate var countsBeside: Limit? {
    switch self {
    case .metadataIOPS: .mostMetadataIOPS
    case .cacheStorage: .minimumCache
    default: nil
    }
  }
}

extension Limit {
  /// The limit without which another counts for nothing; `nil` where it needs none.
  fileprivate var countsBeside: Limit? {
    switch self {
    case .capacityStep, .minimumCapacityWithEFA: .minimumCapacity
    case .throughputStep: .minimumThroughput
    case .largestCache: .minimumCache
    case .includedMetadataIOPS, .metadataIOPSPerSize, .metadataIOPSStep, .mostMetadataIOPS,
      .minimumMetadataIOPS:
      .metadataOpenRate
    default: nil
    }
  }
}
