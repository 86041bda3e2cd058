import Advice
import RandomWorkloads
import StorageAdvisor
import Testing

/// Break-even values against brute force: the plans' costs at many values of the fact.
@Suite struct `Break-even values of random workloads` {
  @Test(arguments: 0..<16) func `are where two plans first change places`(seed: Int) throws {
    var random = RandomTraining(seed: UInt64(seed))
    let workload = try random.workload()
    let recommendation = try Recommending.book.recommend(for: workload, triesOtherFacts: false)
    for breakEven in recommendation.breakEvens {
      let sweep = Sweep(breakEven, workload)
      #expect(sweep.rivalCostsLess(at: breakEven.present) == false, "\(sweep)")
      #expect(sweep.rivalCostsLess(at: breakEven.value) == true, "\(sweep)")
      for value in sweep.between(&random) {
        #expect(sweep.rivalCostsLess(at: value) == false, "\(sweep) at \(value)")
      }
    }
  }

  @Test func `are found for most workloads`() throws {
    let counts = try (0..<8).map { seed in
      var random = RandomTraining(seed: UInt64(seed))
      return try Recommending.book.recommend(for: random.workload(), triesOtherFacts: false)
        .breakEvens.count
    }
    #expect(counts.filter { $0 > 0 }.count > 4, "\(counts)")
  }
}

/// Workloads of which everything is known that costs are computed from.
private struct RandomTraining {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(state: 4711 + seed) }

  mutating func choose<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int(generator.next() % UInt64(choices.count))]
  }

  /// A number between two, each of which may come out.
  mutating func number(from low: Int64, through high: Int64) -> Int64 {
    low + Int64(generator.next() % UInt64(high - low + 1))
  }

  mutating func workload() throws -> Workload {
    var facts = [
      "data.location=s3", "data.size=\(choose(["3GB", "20GB", "400GB", "2TB", "30TB"]))",
      "data.file-size=\(choose(["40KB", "1MB", "100MB"]))",
      "runs.per-week=\(choose(["0.25", "1", "7", "30", "200"]))",
      "runs.epochs=\(choose(["1", "3", "50"]))",
      "training.instances=\(choose(["1", "4"]))", "training.zones=1",
      "training.instance-type=\(choose(["ml.g5.xlarge", "ml.p3.2xlarge", "ml.p4d.24xlarge"]))",
    ]
    facts.append(choose(["runs.duration=1h", "runs.duration=20h", "needs.throughput=300MB/s"]))
    return try Recommending.workload(facts.joined(separator: " "))
  }
}

/// The costs of two plans while one fact varies, all others staying as they are stated.
private struct Sweep: CustomStringConvertible {
  let breakEven: BreakEven
  let workload: Workload

  init(_ breakEven: BreakEven, _ workload: Workload) {
    (self.breakEven, self.workload) = (breakEven, workload)
  }

  var description: String {
    "\(breakEven.rival.configuration.name) for \(breakEven.cheaper.configuration.name) at "
      + "\(breakEven.fact.name) \(breakEven.text), now \(breakEven.presentText)"
  }

  /// Values between the present one and that at which the plans change places: those next to both
  /// ends, and others that are spread evenly and by magnitude.
  func between(_ random: inout RandomTraining) -> [Int64] {
    let (low, high) = (
      min(breakEven.present, breakEven.value), max(breakEven.present, breakEven.value)
    )
    guard high - low > 2 else { return [] }
    let spread = (0..<12).map { _ in random.number(from: low + 1, through: high - 1) }
    let magnitudes = sequence(first: low + 1) { $0 < high / 2 ? $0 + max(1, $0 / 3) : nil }
    return [low + 1, high - 1] + spread + magnitudes.filter { $0 > low && $0 < high }
  }

  func rivalCostsLess(at value: Int64) -> Bool? {
    breakEven.isCheaper(at: value, workload).map { !$0 }
  }
}
