import Advice
import StorageAdvisor
import Testing

/// A file system that is filled from a bucket need not outlive the run that reads it.
@Suite struct `A file system that is made for each run` {
  @Test func `is paid for while it is set up and used`() throws {
    // 5 min + 1,000 files at 2 million an hour, then 50 s + 165 s + 5 h, three times a week.
    let hours = (300 + 1.8 + 50 + 165 + 18_000) * 3 / 3600.0
    let bucket = 1.1e12 / 1_073_741_824 * 0.023
    let expected = 1200 * 0.14 * hours / 168 + bucket + Self.requests(runs: 3)
    let cost = try #require(try Self.estimate("training.zones=1").monthlyCostIfDeleted?.value)
    #expect(abs((Double(cost.decimal(places: 6)) ?? 0) - expected) < 0.000_001)
  }

  @Test
  func `costs more than one that stays only for the requests that fill it, for runs one by one`()
    throws
  {
    for runs in [1, 10, 33] {
      let estimate = try Self.estimate("training.zones=1", runs: runs)
      let (made, stays) = (estimate.monthlyCostIfDeleted?.value, estimate.monthlyCost.value)
      #expect(try Self.dollars(made) <= Self.dollars(stays) + Self.requests(runs: runs) + 0.000_001)
    }
  }

  @Test func `is paid for as many times as runs go on side by side`() throws {
    // 168 runs of 5 h are five at a time at least, each with a file system of its own for a few minutes more.
    let estimate = try Self.estimate("training.zones=1", runs: 168)
    let made = try Self.dollars(estimate.monthlyCostIfDeleted?.value) - Self.requests(runs: 168)
    let bucket = 1.1e12 / 1_073_741_824 * 0.023
    #expect(abs(made - bucket - 5 * 1200 * 0.14) < 0.000_001)
  }

  @Test func `is unknown while the bill is`() throws {
    let estimate = try Self.estimate("training.region=sa-east-1")
    #expect(estimate.monthlyCost.value == nil)
    #expect(
      Set(estimate.monthlyCost.needs).isSubset(of: estimate.monthlyCostIfDeleted?.needs ?? []))
  }

  @Test(arguments: ["s3.fast-file", "efs.elastic"])
  func `is no other storage`(_ name: String) throws {
    #expect(try Self.estimate("training.zones=1", of: name).monthlyCostIfDeleted == nil)
  }

  /// US dollars a month for a listing and 1,000 reads before each run.
  private static func requests(runs: Int) -> Double {
    Double(runs) * 730 / 168 * (1000 * 0.0004 + 0.005) / 1000
  }

  private static func dollars(_ cost: Exact?) throws -> Double {
    let cost = try #require(cost)
    return try #require(Double(cost.decimal(places: 6)))
  }

  private static func estimate(
    _ facts: String, runs: Int = 3, of name: String = "fsx-lustre.scratch-2"
  ) throws -> Estimate {
    let configuration = try #require(Configuration(name: name))
    let workload = try Recommending.workload(
      """
      data.size=1.1TB data.files=1000 data.location=s3 runs.per-week=\(runs) runs.epochs=2 \
      runs.duration=5h training.instances=4 training.instance-type=ml.p4d.24xlarge \(facts)
      """)
    return try #require(Recommending.book.estimates(of: [configuration], for: workload).first)
  }
}
