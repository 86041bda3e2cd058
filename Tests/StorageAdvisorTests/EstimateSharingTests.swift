import StorageAdvisor
import Testing

/// Runs that read at the same time share what the storage gives, and not what each instance takes.
@Suite struct `Runs at the same time` {
  private static let facts =
    "data.location=s3 data.size=300GB data.file-size=1MB training.region=us-east-1 "
    + "training.instance-type=ml.g5.12xlarge training.instances=1 training.zones=1 runs.epochs=3 "

  private static func epoch(
    _ plan: String, _ facts: String, steps: Set<Step> = []
  ) throws -> TimeLine {
    let configuration = try #require(Configuration(name: plan))
    let workload = try Recommending.workload(Self.facts + facts).completed().workload
    let estimate = Recommending.book.figures.estimate(
      Plan(configuration, steps: steps), for: workload)
    return try #require(estimate.times.first { $0.kind == .epoch })
  }

  private static func seconds(_ line: TimeLine) throws -> String {
    try #require(line.value.value.map { $0 * Exact(1, over: 1_000_000) }).decimal(places: 0)
  }

  @Test(arguments: [
    // 300 GB at 250 MB/s for each TiB of 1,200 GiB.
    ("fsx-lustre.persistent-2.250", 1, "1024"), ("fsx-lustre.persistent-2.250", 10, "10240"),
    // 300,000 objects at 5,500 requests a second for all, or at 1,008 of each instance of 48 vCPUs.
    ("s3.fast-file", 1, "298"), ("s3.fast-file", 100, "5455"),
    // 60 GiB/s for all, 500 MiB/s for each client.
    ("efs.elastic", 1, "572"), ("efs.elastic", 100, "572"), ("efs.elastic", 1000, "4657"),
  ]) func `divide what they share`(_ row: (plan: String, runs: Int, seconds: String)) throws {
    let line = try Self.epoch(row.plan, "runs.concurrent=\(row.runs)")
    #expect(try Self.seconds(line) == row.seconds)
  }

  @Test func `are as many as it takes for the hours of a week`() throws {
    // 336 hours of computing in a week of 168.
    let line = try Self.epoch(
      "fsx-lustre.persistent-2.250", "runs.per-week=336 runs.duration=1h")
    #expect(try Self.seconds(line) == "2048")
    #expect(line.formula.contains("× 2 runs at a time"))
    #expect(line.assumed == nil)
  }

  @Test func `are one where nobody says, which is told`() throws {
    let facts = "runs.per-week=5 "
    let line = try Self.epoch("fsx-lustre.persistent-2.250", facts)
    #expect(line.assumed?.limit == .usualConcurrentRuns)
    #expect(
      try Self.epoch("fsx-lustre.persistent-2.250", facts + "runs.concurrent=1").assumed == nil)
    // What each instance has of its own does not change with it.
    #expect(try Self.epoch("s3.fast-file", facts).assumed == nil)
  }

  @Test func `share nothing where each has its own file system`() throws {
    let steps: Set<Step> = [.linkBucket, .deleteAfterRun]
    let alone = try Self.epoch("fsx-lustre.scratch-2", "runs.concurrent=1", steps: steps)
    let beside = try Self.epoch("fsx-lustre.scratch-2", "runs.concurrent=10", steps: steps)
    #expect(alone.value.value == beside.value.value)
  }
}
