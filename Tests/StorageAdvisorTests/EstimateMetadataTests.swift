import StorageAdvisor
import Testing

/// Operations on metadata that Lustre includes in its capacity, and those that are bought beyond.
@Suite struct `Metadata operations` {
  private static func estimate(
    _ plan: String, _ facts: String, taking steps: Set<Step> = []
  ) throws -> Estimate {
    let configuration = try #require(Configuration(name: plan))
    let workload = try Recommending.workload(
      "data.location=s3 training.instances=8 training.instance-type=ml.p4d.24xlarge \(facts)")
    return Recommending.book.figures.estimate(
      Plan(configuration, steps: steps), for: try workload.completed().workload)
  }

  private static func line(_ meter: Meter, of estimate: Estimate) -> CostLine? {
    estimate.monthly.first { $0.meter == meter }
  }

  /// What is bought for 1 GB/s, beyond what is included or bought anyway.
  private static let rows: [(terabytes: Int, fileSize: String, plan: String, bought: Int64)] = [
    // 1 GB/s of 100 KB files are 10,000 a second and 5,000 operations, of which 3,000 or 6,000 are included; the
    // next number that is sold is 6,000.
    (1, "100KB", "fsx-lustre.persistent-2.1000", 4500),
    (2, "100KB", "fsx-lustre.persistent-2.1000", 3000),
    (3, "100KB", "fsx-lustre.persistent-2.1000", 0),
    // 50,000 and 25,000 of 20 KB: three steps of 12,000.
    (2, "20KB", "fsx-lustre.persistent-2.1000", 33_000),
    (2, "1MB", "fsx-lustre.persistent-2.1000", 0),
    // The tiered class includes none, and sells 6,000 or 12,000.
    (2, "1MB", "fsx-lustre.intelligent-tiering", 6000),
    (2, "50KB", "fsx-lustre.intelligent-tiering", 12_000),
  ]

  @Test(arguments: rows) func `are bought for the pace of the accelerators`(
    _ row: (terabytes: Int, fileSize: String, plan: String, bought: Int64)
  ) throws {
    let estimate = try Self.estimate(
      row.plan,
      "data.size=\(row.terabytes)TB data.file-size=\(row.fileSize) runs.epochs=1 runs.per-week=1 "
        + "runs.duration=\(row.terabytes * 1000)s", taking: [.buyThroughput])
    let line = try #require(Self.line(.metadataIOPS, of: estimate))
    #expect(line.quantity.value == Exact(row.bought))
    #expect(line.amount.value == Exact(row.bought) * Exact(55, over: 1000))
  }

  @Test(arguments: rows) func `for a throughput that is stated are told beside the bill`(
    _ row: (terabytes: Int, fileSize: String, plan: String, bought: Int64)
  ) throws {
    let estimate = try Self.estimate(
      row.plan,
      "data.size=\(row.terabytes)TB data.file-size=\(row.fileSize) needs.throughput=1GB/s")
    let line = try #require(Self.line(.metadataIOPS, of: estimate)?.quantity.value)
    #expect(line == (row.plan.hasSuffix("2.1000") ? .zero : Exact(6000)))
    let more = estimate.moreMetadata?.operations ?? .zero
    #expect(line + more == Exact(row.bought))
    #expect((estimate.moreMetadata?.monthlyCost.value ?? .zero) == more * Exact(55, over: 1000))
  }

  @Test func `never make more data cost less, in as many files`() throws {
    var last = Exact.zero
    for gigabytes in [1, 10, 100, 1000, 1300, 3000, 5000, 20_000] {
      let facts = "data.size=\(gigabytes)GB data.files=1000000 needs.throughput=2GB/s"
      let estimate = try Self.estimate(
        "fsx-lustre.persistent-2.125", facts + " runs.epochs=1 runs.per-week=1")
      let cost = try #require(estimate.monthlyCost.value)
      #expect(cost >= last, "\(gigabytes) GB")
      last = cost
    }
  }

  @Test(arguments: ["fsx-lustre.scratch-2", "efs.elastic", "s3.fast-file"])
  func `are not sold for other storage`(_ plan: String) throws {
    let facts = "data.size=2TB data.file-size=20KB needs.throughput=1GB/s"
    let estimate = try Self.estimate(plan, facts)
    #expect(Self.line(.metadataIOPS, of: estimate) == nil)
  }

  @Test func `come with more capacity where that costs less`() throws {
    // Beyond 12,000 operations another 12,000 cost 660 USD; a step of capacity that includes them, 348.
    let facts = "data.file-size=20KB runs.per-week=1 runs.epochs=1"
    let plan = "fsx-lustre.persistent-2.125"
    let estimate = try Self.estimate(
      plan, "data.size=44000GiB runs.duration=47244640256us \(facts)", taking: [.buyThroughput])
    #expect(Self.line(.storage, of: estimate)?.quantity.value == Exact(48_000))
    #expect(Self.line(.metadataIOPS, of: estimate)?.quantity.value == Exact(12_000))
    let larger = try Self.estimate(
      plan, "data.size=46000GiB runs.duration=49392123904us \(facts)", taking: [.buyThroughput])
    #expect(try #require(larger.monthlyCost.value) >= #require(estimate.monthlyCost.value))
  }

  @Test func `of the tiered class come with a cache as large as the data`() throws {
    let estimate = try Self.estimate(
      "fsx-lustre.intelligent-tiering",
      "data.size=100GiB data.files=102400 runs.per-week=168 runs.epochs=1")
    #expect(Self.line(.cacheStorage, of: estimate)?.amount.value == Exact(9))
    #expect(Self.line(.monitoredStorage, of: estimate)?.amount.value == Exact(6, over: 100))
    // What the cache holds is read from below it once a month.
    #expect(Self.line(.readRequests, of: estimate)?.quantity.value == Exact(1024, over: 10))
    let large = try Self.estimate("fsx-lustre.intelligent-tiering", "data.size=1PB")
    #expect(Self.line(.cacheStorage, of: large)?.quantity.value == Exact(131_072))
  }
}
