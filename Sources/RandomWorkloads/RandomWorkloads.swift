package import Advice

/// Random workloads for tests and benchmarks, the same for the same seed on every machine.
package struct RandomWorkloads: Sequence, IteratorProtocol {
  private var generator: SplitMix64
  private let values: [(fact: Fact, thresholds: [Int64])]

  /// Begins a sequence of workloads over the facts that the rules ask for.
  package init(seed: UInt64, for book: RuleBook) {
    generator = SplitMix64(state: seed)
    values = Fact.allCases.map { fact in (fact, book.thresholds(of: fact)) }
  }

  /// A workload in which about a third of the facts are known; of the known quantities, about one
  /// in six is exactly on a threshold of a rule and one in six a single step beside one.
  package mutating func next() -> Workload? {
    var workload = Workload()
    for (fact, thresholds) in values where generator.next() % 3 == 0 {
      workload[fact] = value(of: fact, thresholds)
    }
    return workload
  }

  private mutating func value(of fact: Fact, _ thresholds: [Int64]) -> Int64 {
    switch fact.type {
    case .flag: return Int64(generator.next() % 2)
    case .choice(let names): return Int64(generator.next() % UInt64(names.count))
    case .choices(let names): return Int64(generator.next() % (1 << UInt64(names.count)))
    case .quantity:
      let dice = generator.next() % 6
      guard dice < 2, !thresholds.isEmpty else {
        // Spread over magnitudes: a random number of random length.
        return Int64(generator.next() >> (2 + generator.next() % 60)) % Dimension.largest
      }
      let threshold = thresholds[Int(generator.next() % UInt64(thresholds.count))]
      if dice == 0 { return threshold }
      return generator.next() % 2 == 0 ? threshold + 1 : Swift.max(0, threshold - 1)
    }
  }
}

/// Sebastiano Vigna's splitmix64: small, fast, and good enough for tests.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension RuleBook {
  /// The numbers with which rules compare a fact.
  fileprivate func thresholds(of fact: Fact) -> [Int64] {
    let all = rules.flatMap(\.conditions).compactMap { condition -> Int64? in
      guard case .workload(fact) = condition.subject, case .compares(_, let bound) = condition.test
      else { return nil }
      return bound
    }
    return Set(all).sorted()
  }
}
