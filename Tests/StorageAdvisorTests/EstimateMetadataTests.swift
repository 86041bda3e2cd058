import StorageAdvisor
import Testing

/// Operations on metadata that Lustre includes in its capacity, and those that are bought beyond.
@Suite struct `Metadata operations` {
  private static func estimate(_ plan: String, _ facts: String) throws -> Estimate {
    let configuration = try #require(Configuration(name: plan))
    let workload = try Recommending.workload(
      "data.location=s3 training.instances=8 training.instance-type=ml.p4d.24xlarge \(facts)")
    return try #require(Recommending.book.estimates(of: [configuration], for: workload).first)
  }

  private static func line(_ meter: Meter, of estimate: Estimate) -> CostLine? {
    estimate.monthly.first { $0.meter == meter }
  }

  @Test(arguments: [
    // 1 GB/s of 100 KB files are 10,000 a second and 5,000 operations, of which 3,000 or 6,000 are included; the
    // next number that is sold is 6,000.
    ("1TB", "100KB", "fsx-lustre.persistent-2.1000", 4500),
    ("2TB", "100KB", "fsx-lustre.persistent-2.1000", 3000),
    ("3TB", "100KB", "fsx-lustre.persistent-2.1000", 0),
    // 50,000 and 25,000 of 20 KB: three steps of 12,000.
    ("2TB", "20KB", "fsx-lustre.persistent-2.1000", 33_000),
    ("2TB", "1MB", "fsx-lustre.persistent-2.1000", 0),
    // The tiered class includes none, and sells 6,000 or 12,000.
    ("2TB", "1MB", "fsx-lustre.intelligent-tiering", 6000),
    ("2TB", "50KB", "fsx-lustre.intelligent-tiering", 12_000),
    ("2TB", "10KB", "fsx-lustre.intelligent-tiering", 12_000),
  ]) func `are bought for the throughput that is stated`(
    _ row: (size: String, fileSize: String, plan: String, bought: Int64)
  ) throws {
    let estimate = try Self.estimate(
      row.plan, "data.size=\(row.size) data.file-size=\(row.fileSize) needs.throughput=1GB/s")
    let line = try #require(Self.line(.metadataIOPS, of: estimate))
    #expect(line.quantity.value == Exact(row.bought))
    #expect(line.amount.value == Exact(row.bought) * Exact(55, over: 1000))
  }

  @Test(arguments: ["fsx-lustre.scratch-2", "efs.elastic", "s3.fast-file"])
  func `are not sold for other storage`(_ plan: String) throws {
    let facts = "data.size=2TB data.file-size=20KB needs.throughput=1GB/s"
    let estimate = try Self.estimate(plan, facts)
    #expect(Self.line(.metadataIOPS, of: estimate) == nil)
  }

  @Test func `come with more capacity where that costs less`() throws {
    // Beyond 12,000 operations another 12,000 cost 660 USD; a step of capacity that includes them, 348.
    let facts = "data.file-size=20KB needs.throughput=1GB/s runs.per-week=1 runs.epochs=1"
    let plan = "fsx-lustre.persistent-2.125"
    let estimate = try Self.estimate(plan, "data.size=44000GiB \(facts)")
    #expect(Self.line(.storage, of: estimate)?.quantity.value == Exact(48_000))
    #expect(Self.line(.metadataIOPS, of: estimate)?.quantity.value == Exact(12_000))
    let larger = try Self.estimate(plan, "data.size=46000GiB \(facts)")
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
