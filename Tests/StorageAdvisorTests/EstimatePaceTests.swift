import StorageAdvisor
import Testing

/// Where nobody states a throughput, the pace of the accelerators says how much of it to buy.
@Suite struct `Throughput that keeps pace` {
  private static let facts =
    "data.location=s3 data.size=2TB data.files=20000 runs.epochs=3 training.instances=1 "
    + "training.instance-type=ml.p4d.24xlarge"

  private static func estimate(_ plan: String, _ facts: String) throws -> Estimate {
    let configuration = try #require(Configuration(name: plan))
    let workload = try Recommending.workload("\(Self.facts) \(facts)")
    return try #require(Recommending.book.estimates(of: [configuration], for: workload).first)
  }

  @Test(arguments: [
    // 6 TB in an hour are 1.67 GB/s, 8.3 TiB of SCRATCH_2 and 13.3 of the lowest persistent class.
    ("fsx-lustre.scratch-2", "1386.84"), ("fsx-lustre.persistent-2.125", "2130.84"),
  ]) func `is bought as capacity`(_ row: (plan: String, dollars: String)) throws {
    let estimate = try Self.estimate(row.plan, "runs.per-week=30 runs.duration=1h")
    let pace = try #require(estimate.keepingPace)
    #expect(pace.throughput.decimal(places: 0) == "1666666667")
    #expect(pace.monthlyCost.value?.decimal(places: 2) == row.dollars)
    // 12 s to mount before each of 130 runs a month.
    #expect(pace.waitingCost.value?.decimal(places: 2) == "10.97")
    let waiting = try #require(estimate.waiting.amount.value)
    #expect(waiting > Exact(10_000))
  }

  @Test func `is bought for runs that go on side by side`() throws {
    // 180 TB a week are 298 MB/s, five times what one run of 30 hours takes in.
    let estimate = try Self.estimate("efs.provisioned", "runs.per-week=30 runs.duration=30h")
    let pace = try #require(estimate.keepingPace)
    #expect(pace.throughput.decimal(places: 0) == "297619048")
    #expect(pace.monthlyCost.value?.decimal(places: 2) == "567.67")
    // Nobody stated how much is provisioned, so that it is not taken to be that much.
    #expect(estimate.monthlyCost.needs == [.fact(.needsThroughput)])
    #expect(estimate.time(.epoch).needs == [.fact(.needsThroughput)])
  }

  @Test func `is bought by itself as far as jobs can read it`() throws {
    // One client of EFS reads no more than 500 MiB/s, a third of what accelerators take in.
    let estimate = try Self.estimate("efs.provisioned", "runs.per-week=5 runs.duration=1h")
    let pace = try #require(estimate.keepingPace)
    #expect(pace.throughput == Exact(500 << 20))
    #expect(!pace.isReached)
    #expect(try #require(pace.waitingCost.value) > Exact(1000))
  }

  @Test(arguments: [
    ("fsx-lustre.scratch-2", "runs.duration=10h"),
    ("fsx-lustre.scratch-2", "runs.duration=1h needs.throughput=1GB/s"),
    ("fsx-lustre.scratch-2", ""), ("s3.fast-file", "runs.duration=1min"),
  ]) func `is told only where buying more keeps pace`(_ row: (plan: String, facts: String)) throws {
    #expect(try Self.estimate(row.plan, "runs.per-week=5 \(row.facts)").keepingPace == nil)
  }

  @Test func `is told with what it costs`() throws {
    let facts = (Self.facts + " runs.per-week=30 runs.duration=1h").split(separator: " ").map(
      String.init)
    let plan = ["--plan", "fsx-lustre.scratch-2"]
    let text = try CommandRun(["estimate"] + facts + plan).output
    #expect(text.contains("1386.84  keeping pace            with 1.67 GB/s bought: accelerators"))
    let json = try CommandRun(["estimate"] + facts + plan + ["--format", "json"]).output
    let words = json.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        #""keepingPace": { "bytesPerSecond": 1666666667, "reached": true, "monthlyCost": 1386.84,"#)
    )
  }
}
