import Advice
import RandomWorkloads
import StorageAdvisor

/// The rule book that comes with the library, loaded once for all tests.
let builtInBook = RuleBook.builtIn()

/// Random workloads and plans for estimates: most of the facts that figures are computed from are
/// known, and numbers are of any magnitude.
struct RandomEstimates {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(state: seed) }

  /// A number of random length, so that every magnitude is as likely as another.
  mutating func number() -> Int64 { Int64(generator.next() >> (2 + generator.next() % 60)) }

  mutating func isOne(in count: UInt64) -> Bool { generator.next() % count == 0 }

  mutating func configuration() -> Configuration {
    let all = Configuration.candidates
    return all[Int(generator.next() % UInt64(all.count))]
      .withUnspokenTrait(comparesClasses: true)
  }

  mutating func plan() -> Plan {
    var steps: Set<Step> = []
    for step in [Step.copyData, .linkBucket, .preloadData, .deleteAfterRun, .packFiles]
    where isOne(in: 2) {
      steps.insert(step)
    }
    return Plan(configuration(), steps: steps)
  }

  /// A workload that knows five of six facts; half know how long a run computes.
  mutating func workload() -> Workload {
    var workload = Workload()
    for fact in Self.facts where !isOne(in: 6) { workload[fact] = value(of: fact) }
    if isOne(in: 2) { workload.forget(.runsDuration) }
    workload.trainingInstanceType = InstanceType(rawValue: "ml.p3.2xlarge")
    return workload
  }

  /// A random value of a fact.
  mutating func value(of fact: Fact) -> Int64 {
    switch fact.type {
    case .flag: Int64(generator.next() % 2)
    case .choice(let names): Int64(generator.next() % UInt64(names.count))
    case .choices(let names): Int64(generator.next() % (1 << UInt64(names.count)))
    case .quantity: number()
    }
  }

  private static let facts: [Fact] = [
    .dataSize, .dataFiles, .needsThroughput, .needsServiceSharding, .needsBackups, .runsPerWeek,
    .runsEpochs, .runsDuration, .runsConcurrent, .accessExhaustsBurstCredits,
    .trainingInstances, .trainingZones, .trainingInstancePrice,
  ]
}

extension Estimate {
  /// Every figure with its name; `nil` where it is not known.
  var figures: [(name: String, value: Exact?)] {
    [
      ("monthly cost", monthlyCost.value), ("once", onceCost.value),
      ("waiting to start", waitingToStart.amount.value), ("waiting", waiting.amount.value),
      ("total cost", totalCost.value), ("run cost", runCost.value),
      ("unused capacity", unusedCapacityCost.value),
      ("read ratio", readRatio.value),
      ("if deleted", monthlyCostIfDeleted?.value),
    ] + TimeLine.Kind.allCases.map { ($0.rawValue, time($0).value) }
      + monthly.map { ($0.meter.rawValue, $0.amount.value) }
      + once.map { ("\($0.meter.rawValue) once", $0.amount.value) }
  }

  /// The totals and times that are known.
  var knownTotals: [String] {
    let lines = Set((monthly + once).flatMap { [$0.meter.rawValue, "\($0.meter.rawValue) once"] })
    return knownNames.filter { !lines.contains($0) }
  }

  /// Totals, times and lines of the bill, each by its name, with what is known of them.
  var knowledge: [String: Known<Exact>] {
    let figures: [(String, Known<Exact>)] =
      [
        ("monthly cost", monthlyCost), ("waiting", waiting.amount), ("run cost", runCost),
        ("reading", readingTime), ("read ratio", readRatio), ("reading share", readingShare),
      ] + TimeLine.Kind.allCases.map { ($0.rawValue, time($0)) }
      + monthly.map { ($0.meter.rawValue, $0.amount) }
    return Dictionary(figures) { first, _ in first }
  }

  /// The figures that are known.
  var knownNames: [String] { figures.filter { $0.value != nil }.map(\.name) }
}
