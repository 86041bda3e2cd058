import Foundation
import Provisioning
import RandomWorkloads
import StorageAdvisor
import Testing

/// What a template asks for is what an estimate prices: both read the same figures.
@Suite struct `Provisioning from the figures` {
  static let rules = Recommending.book
  static let book = Recommending.parameters
  static let plans = Configuration.candidates.map { Plan($0) }

  /// Workloads that can be true, as the estimate takes them.
  ///
  /// In each a size is known that somebody could store: beyond, what is rounded up is more than a fact
  /// can state.
  static let workloads: [Workload] = {
    var random = RandomWorkloads(seed: 52, for: rules)
    var result: [Workload] = []
    while result.count < 120, let next = random.next() {
      guard let workload = try? next.completed().workload, let size = workload.dataSize,
        size.count < Bytes.terabytes(100_000).count,
        workload.needsThroughput.map({ $0.bytesPerSecond < 10_000_000_000_000 }) ?? true
      else { continue }
      result.append(workload)
    }
    return result
  }()

  /// The default of a template's parameter, where it has one.
  static func parameter(
    _ name: String, of plan: Plan, for workload: Workload, _ figures: FigureBook
  ) throws -> Int64? {
    let provision = Provision(plan, for: workload, names: Names(), book: book, figures: figures)
    let template = try JSONSerialization.jsonObject(
      with: Data(try provision.document(.cloudFormation).utf8))
    let parameters = try #require((template as? [String: Any])?["Parameters"] as? [String: Any])
    let parameter = try #require(parameters[name] as? [String: Any])
    return (parameter["Default"] as? NSNumber)?.int64Value
  }

  static func quantity(
    _ meter: Meter, of plan: Plan, for workload: Workload, _ figures: FigureBook
  ) throws -> Exact? {
    let lines = figures.estimate(plan, for: workload).monthly
    return try #require(lines.first { $0.meter == meter }).quantity.value
  }

  @Test(arguments: plans.filter { $0.configuration.name.contains("lustre.") })
  func `makes a Lustre file system as large as it is priced`(_ plan: Plan) throws {
    var workloads = Self.workloads
    for index in workloads.indices {
      workloads[index].dataLocation = .s3
      // EFA may take more than the data does.
      workloads[index].needsGPUDirectStorage = nil
    }
    for workload in workloads {
      guard !plan.configuration.name.hasSuffix("intelligent-tiering") else {
        let asked = try #require(
          try Self.parameter("Throughput", of: plan, for: workload, Self.rules.figures))
        let priced = try Self.quantity(.throughput, of: plan, for: workload, Self.rules.figures)
        // In MB/s as the price is, or in MiB/s where the Region has no price.
        let inBinary = Exact(asked) * Exact(1_000_000, over: 1 << 20)
        #expect(priced == Exact(asked) || priced == inBinary)
        continue
      }
      let asked = try #require(
        try Self.parameter("StorageCapacity", of: plan, for: workload, Self.rules.figures))
      let priced = try Self.quantity(.storage, of: plan, for: workload, Self.rules.figures)
      #expect(Exact(asked) == priced)
      #expect(asked == 1200 || asked % 2400 == 0)
    }
  }

  @Test func `asks for the metadata operations and the cache that are priced`() throws {
    let tiered = try #require(
      Self.plans.first { $0.configuration.name.hasSuffix("intelligent-tiering") })
    let fast = try #require(Self.plans.first { $0.configuration.name.hasSuffix("2.1000") })
    var workload = Workload()
    workload.dataLocation = .s3
    workload.dataSize = .terabytes(2)
    workload.dataFileSize = Bytes(20_000)
    workload.runsEpochs = 1
    workload.runsDuration = Duration.seconds(2000)
    workload.trainingInstances = 8
    workload = try workload.completed().workload
    for (plan, iops) in [(tiered, 12_000), (fast, 36_000)] {
      let paced = Plan(plan.configuration, steps: Set(plan.steps).union([.buyThroughput]))
      let text = try Provision(
        paced, for: workload, names: Names(), book: Self.book, figures: Self.rules.figures
      ).document(.cloudFormation)
      #expect(text.contains("\"Iops\": \(iops)"))
      #expect(text.contains("\"SizeGiB\": 1863") == (plan == tiered))
    }
    let included = try Provision(
      fast, for: workload, names: Names(), book: Self.book, figures: Self.rules.figures
    ).document(.cloudFormation)
    #expect(!included.contains("Iops"))
  }

  @Test func `provides the throughput of EFS that is priced, up to what the service takes`() throws
  {
    let plan = Plan(Configuration(.efs, .provisioned, .oneZone))
    var known = 0
    for workload in Self.workloads where workload.dataLocation != .efs {
      let asked = try Self.parameter("Throughput", of: plan, for: workload, Self.rules.figures)
      let priced = try Self.quantity(.throughput, of: plan, for: workload, Self.rules.figures)
      #expect((asked == nil) == (priced == nil))
      guard let asked, let priced else { continue }
      known += 1
      #expect(Exact(asked) == min(Exact(3414), max(Exact(1), priced.roundedUp)))
    }
    #expect(known > 10)
  }

  @Test(arguments: ["s3.file", "s3.file.express-one-zone"])
  func `asks for the training volume that is priced, rounded up to gigabytes`(
    _ name: String
  ) throws {
    let plan = try #require(Self.plans.first { $0.configuration.name == name })
    for var workload in Self.workloads {
      workload.trainingInstances = workload.trainingInstances.map { 1 + $0 % 64 } ?? 3
      workload.runsPerWeek = WeeklyRate(7)
      workload.runsDuration = .seconds(18_000)
      workload.runsEpochs = 2
      if workload.dataFiles == nil { workload.dataFiles = 1000 }
      let estimate = Self.rules.figures.estimate(plan, for: workload)
      let line = try #require(estimate.monthly.first { $0.meter == .trainingVolume })
      let run = try #require(estimate.times.first { $0.kind == .run }?.value.value)
      // GiB-months of all instances, over the share of a month in which runs keep the volumes.
      let share = run * Exact(7, over: 168 * 3_600_000_000)
      let all = Exact(Int64(workload.trainingInstances ?? 1)) * share
      let quantity = try #require(line.quantity.value)
      // Instances with disks of their own pay for no volume.
      guard quantity != .zero else { continue }
      let bytes = try #require((quantity * Exact(1 << 30)).divided(by: all))
      let provision = Provision(
        plan, for: workload, names: Names(), book: Self.book, figures: Self.rules.figures)
      let gigabytes = (bytes * Exact(1, over: 1_000_000_000)).roundedUp
      #expect(Exact(Int64(provision.volume)) == min(Exact(16_384), max(Exact(30), gigabytes)))
    }
  }

  @Test func `follows a figure that changes`() throws {
    let page = SourceFile(
      path: "mine.md",
      text: """
        # Mine

        ```limits
        source advisor-judgement
        stated "2026"
        confidence high

        minimum-capacity of fsx-lustre.scratch-2 is 5000 GiB
        volume-headroom of s3.file is 300 percent
        ```
        """)
    let figures = Self.rules.figures.overridden(
      by: try FigureBook(pages: [page], sources: Self.rules))
    let workload = try Recommending.workload("data.location=s3 data.size=100GB")
    let lustre = Plan(Configuration(.fsxLustre, .scratch2))
    #expect(
      try Self.parameter("StorageCapacity", of: lustre, for: workload, figures) == 5000)
    let file = Plan(Configuration(.s3, .file, .standard))
    let provision = Provision(
      file, for: workload, names: Names(), book: Self.book, figures: figures)
    #expect(provision.volume == 300)
    let request = Array(try Repository.text("Tests/Requests/good/s3-file.json").utf8)
    let found = try JobRequest(request, book: Self.book).findings(Self.book, figures, for: workload)
    #expect(found.map(\.code) == ["volumes-hold-the-data"])
  }

  @Test(arguments: [
    Sized(facts: "data.size=100GB", capacity: 1200),
    Sized(facts: "data.size=1TB needs.throughput=1GB/s", capacity: 7200),
    Sized(facts: "needs.throughput=1GB/s", capacity: 7200),
    Sized(facts: "needs.posix=yes", capacity: 1200),
    Sized(facts: "data.size=1288490188801B", capacity: 2400),
  ]) func `is sized for the throughput that is needed`(_ row: Sized) throws {
    let workload = try Recommending.workload(row.facts)
    let plan = Plan(Configuration(.fsxLustre, .scratch2))
    #expect(
      try Self.parameter("StorageCapacity", of: plan, for: workload, Self.rules.figures)
        == row.capacity)
  }
}

/// Facts, and the GiB of SCRATCH_2 that they take.
struct Sized: Sendable, CustomTestStringConvertible {
  let facts: String
  let capacity: Int64
  var testDescription: String { facts }
}
