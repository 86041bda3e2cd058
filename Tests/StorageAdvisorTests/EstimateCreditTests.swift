import StorageAdvisor
import Testing

/// Bursting throughput reads at the burst rate as far as credits go.
@Suite struct `Burst credits` {
  private static func estimate(
    _ plan: String, _ facts: String, instances: Int = 1
  ) throws -> Estimate {
    let configuration = try #require(Configuration(name: plan))
    let workload = try Recommending.workload(
      "training.region=us-east-1 training.instances=\(instances) "
        + "training.instance-type=ml.g5.48xlarge \(facts)")
    return try #require(Recommending.book.estimates(of: [configuration], for: workload).first)
  }

  private static func seconds(_ time: Known<Exact>) throws -> String {
    try #require(time.value.map { $0 * Exact(1, over: 1_000_000) }).decimal(places: 0)
  }

  @Test(arguments: [
    // 85 readings a week are earned: 200 GB at 300 MiB/s. 90 are not: at 150 KiB/s for each GiB.
    ("data.size=200GB runs.per-week=17 runs.epochs=5", "636"),
    ("data.size=200GB runs.per-week=18 runs.epochs=5", "6991"),
    ("data.size=200GB runs.per-week=17 runs.epochs=5 access.exhausts-burst-credits=yes", "6991"),
    ("data.size=200GB runs.per-week=18 runs.epochs=5 access.exhausts-burst-credits=no", "636"),
    // 500 MiB/s for the client bind before 1,200 MiB/s of 4 TiB.
    ("data.size=4TiB runs.per-week=1 runs.epochs=1", "8389"),
    // 80 times 100 GiB less 6,450 GiB of saved credits, at 15,000 KiB/s, for each of 80 epochs.
    ("data.size=100GiB runs.per-week=1 runs.epochs=80", "1354"),
  ]) func `say how fast an epoch is`(_ row: (facts: String, seconds: String)) throws {
    let estimate = try Self.estimate("efs.bursting", "data.location=efs \(row.facts)")
    #expect(try Self.seconds(estimate.time(.epoch)) == row.seconds)
  }

  @Test(arguments: [
    // What credits do that are followed second by second, for weeks of runs that are evenly spaced.
    ("data.size=4TiB runs.per-week=1 runs.epochs=1", 40, "3495"),
    ("data.size=10TiB runs.per-week=4 runs.epochs=20", 40, "4789"),
    ("data.size=4TiB runs.per-week=2 runs.epochs=40", 40, "5890"),
    ("data.size=20TiB runs.per-week=7 runs.epochs=10", 80, "4096"),
    ("data.size=3TiB runs.per-week=1 runs.epochs=80", 40, "6440"),
  ]) func `of several TiB are saved for each run`(
    _ row: (facts: String, instances: Int, seconds: String)
  ) throws {
    let estimate = try Self.estimate(
      "efs.bursting", "data.location=efs \(row.facts)", instances: row.instances)
    #expect(try Self.seconds(estimate.time(.epoch)) == row.seconds)
  }

  @Test func `may last, where nobody says how often the data is read`() throws {
    let facts = "data.location=efs data.size=200GB runs.epochs=5"
    let epoch = try Self.estimate("efs.bursting", facts).time(.epoch)
    #expect(epoch.needs == [.fact(.runsPerWeek)])
    let least = try #require(epoch.least) * Exact(1, over: 1_000_000)
    #expect(least.decimal(places: 0) == "636")
    // One epoch a run is more than a week earns already, but somebody may still say that credits last.
    let many = try Self.estimate(
      "efs.bursting", "data.location=efs data.size=200GB runs.per-week=90")
    #expect(many.time(.epoch).value == nil)
    #expect(many.time(.epoch).least == epoch.least)
  }

  @Test(arguments: [
    // 100 MiB/s, 5 GiB/s, and a third of 600 MB/s that are read.
    ("efs.bursting", "", "47684"), ("efs.elastic", "", "931"),
    ("efs.provisioned", "needs.throughput=2.1GB/s", "7143"),
    // What 4,657 GiB include: 1 MiB/s for each 20.
    ("efs.provisioned", "needs.throughput=1MB/s", "20480"),
  ]) func `and what is bought say how fast a file system is filled`(
    _ row: (plan: String, facts: String, seconds: String)
  ) throws {
    let estimate = try Self.estimate(
      row.plan, "data.location=s3 data.size=5TB data.file-size=10MB \(row.facts)")
    #expect(try Self.seconds(estimate.time(.setUp)) == row.seconds)
  }
}
