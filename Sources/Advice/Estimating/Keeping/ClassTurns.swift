/// Finds where another class becomes the cheapest.
struct ClassTurns: Sendable {
  private let estimators: [KeepingEstimator]
  private let kept: KeptObjects

  init(_ estimators: [KeepingEstimator], _ kept: KeptObjects) {
    self.estimators = estimators
    self.kept = kept
  }

  /// The next turn below and above the present value of each fact that is varied.
  var all: [ClassTurn] {
    VariedFact.allCases.flatMap { varied in
      let present = varied.value(in: kept)
      guard let cheapest = cheapest(at: present, of: varied) else { return [] as [ClassTurn] }
      let search = TurnSearch(bound: varied.largest) { value in
        self.cheapest(at: value, of: varied).map { $0 == cheapest }
      }
      return [search.turnBelow(present), search.turnAbove(present)].compactMap { value in
        guard let value, let rival = self.cheapest(at: value, of: varied) else { return nil }
        return ClassTurn(fact: varied.fact, rival: rival, steps: value, isAbove: value > present)
      }
    }
  }

  private func cheapest(at value: Int64, of varied: VariedFact) -> Configuration? {
    let changed = varied.changed(kept, to: value)
    return estimators.map { $0.cost(of: changed) }.cheapestFirst.first?.configuration
  }
}

/// A fact on which the cheapest class turns.
private enum VariedFact: CaseIterable {
  case reads
  case size
  case time

  var fact: Fact {
    switch self {
    case .reads: .accessReadsPerMonth
    case .size: .dataFileSize
    case .time: .dataRetention
    }
  }

  /// The largest value that is looked at: a million reads a month, 50 TB, 100 years.
  var largest: Int64 {
    switch self {
    case .reads: 1_000_000_000
    case .size: 50_000_000_000_000
    case .time: 36_500 * Self.day
    }
  }

  private static let day: Int64 = 86_400_000_000

  func value(in kept: KeptObjects) -> Int64 {
    switch self {
    case .reads: kept.readsPerMonth.steps(of: Dimension.monthlyRate.stepsOfOne)
    case .size: kept.size.steps(of: 1)
    case .time: kept.time.steps(of: 1)
    }
  }

  /// What is kept with another value of the fact; other sizes are of the same data.
  func changed(_ kept: KeptObjects, to value: Int64) -> KeptObjects {
    var result = kept
    switch self {
    case .reads:
      result.readsPerMonth = Exact(value, over: Dimension.monthlyRate.stepsOfOne)
    case .size:
      result.size = max(Exact(value), Exact(1))
      result.count = (kept.size * kept.count).divided(by: result.size) ?? kept.count
    case .time: result.time = Exact(value)
    }
    return result
  }
}
