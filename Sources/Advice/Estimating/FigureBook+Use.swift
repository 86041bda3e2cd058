/// Which figures count.
extension FigureBook {
  /// Whether some configuration pays a price: no other subject describes it closer.
  package func uses(_ price: Price) -> Bool {
    guard isJoined(price.subject, price.meter.countsBeside) else { return false }
    let others = prices.filter { $0.meter == price.meter }.map(\.subject)
    return Self.isClosest(price.subject, among: others)
  }

  /// Whether a limit is the one that some configuration has: no other subject describes it closer.
  package func uses(_ figure: LimitFigure) -> Bool {
    guard isJoined(figure.subject, figure.limit.countsBeside) else { return false }
    let others = limits.filter { other in
      other.limit == figure.limit && (other.region ?? figure.region) == figure.region
    }
    return Self.isClosest(figure.subject, among: others.map(\.subject))
  }

  /// Whether the limit beside which a figure counts is stated for a configuration that its subject describes.
  private func isJoined(_ subject: FigureSubject, _ limit: Limit?) -> Bool {
    guard let limit else { return true }
    let configurations = Self.described(by: subject)
    return limits.contains { figure in
      figure.limit == limit && configurations.contains { figure.subject.fit($0) != nil }
    }
  }

  private static func isClosest(_ subject: FigureSubject, among others: [FigureSubject]) -> Bool {
    guard case .storage = subject else { return true }
    return described(by: subject).contains { configuration in
      guard let fit = subject.fit(configuration) else { return false }
      return others.allSatisfy { ($0.fit(configuration) ?? 0) <= fit }
    }
  }

  /// The configurations that people name and that a subject describes.
  private static func described(by subject: FigureSubject) -> [Configuration] {
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
    case .capacityStep: .minimumCapacity
    case .throughputStep: .minimumThroughput
    case .largestCache: .minimumCache
    case .includedMetadataIOPS, .metadataIOPSPerSize, .metadataIOPSStep, .mostMetadataIOPS,
      .minimumMetadataIOPS:
      .metadataOpenRate
    default: nil
    }
  }
}
