import StorageAdvisor
import Testing

/// What a plan's steps and an instance's own disks change about its bill and its times.
@Suite struct `Estimates of plans with steps` {
  private static let common = """
    data.location=s3 data.size=1074GB training.zones=1 training.instances=1 runs.per-week=7 \
    runs.epochs=2 runs.duration=5h
    """

  @Test func `bill the bucket to which a file system is linked`() throws {
    let lustre = try Self.estimate(
      "fsx-lustre.scratch-2", "data.files=1000 training.instance-type=ml.p3.2xlarge")
    let s3 = try Self.estimate("s3.fast-file", "data.files=1000")
    let bucket = try #require(lustre.amount(of: .bucketStorage))
    #expect(bucket == s3.amount(of: .storage))
    #expect(lustre.monthlyCost.value == lustre.amount(of: .storage).map { $0 + bucket })
    let made = try #require(lustre.monthlyCostIfDeleted?.value)
    #expect(made > bucket)
  }

  @Test func `bill no bucket where there is none`() throws {
    let estimate = try Self.estimate("fsx-lustre.scratch-2", "data.location=efs")
    #expect(!estimate.monthly.contains { $0.meter == .bucketStorage })
  }

  @Test(arguments: [
    ("ml.p3.2xlarge", true), ("ml.m5.xlarge", true), ("ml.g5.xlarge", false),
    ("ml.p4d.24xlarge", false),
  ]) func `bill a volume only to types without disks`(_ row: (type: String, isBilled: Bool)) throws
  {
    let estimate = try Self.estimate(
      "s3.file", "data.files=1000 training.instance-type=\(row.type)")
    #expect(estimate.amount(of: .trainingVolume).map { !$0.isZero } == row.isBilled)
  }

  @Test func `read packed files, of which there are few`() throws {
    let small = "data.files=10000000 training.instance-type=ml.p3.2xlarge"
    let single = try Self.estimate("s3.file", small)
    let unpacked = try Self.estimate("s3.file", small + " data.can-be-packed=yes")
    #expect(unpacked.isSame(as: single))
    #expect(unpacked.furtherSteps.map(\.step) == [.packFiles])
    let packed = try #require(unpacked.furtherSteps.first).estimate
    // 10 million files at 130 a second; then 1,074 GB at 160 MB/s.
    #expect(single.seconds(.startUp) == "76938")
    #expect(packed.seconds(.startUp) == "6728")
    // 1,074 GB are 7,160 files of 150 MB, of which parts of 16 MB are asked for.
    let requests = packed.monthly.first { $0.meter == .readRequests }?.quantity.value
    let runs = Exact(7) * Exact(730, over: 168)
    #expect(requests == Exact(67_125, over: 1_000) * runs)
    #expect(try Self.estimate("s3.file", small + " data.can-be-packed=no").isSame(as: single))
  }

  @Test func `decide by what is packed, as the table shows it`() throws {
    let recommendation = try Recommending.recommend(
      Self.common
        + " data.files=10000000 data.can-be-packed=yes training.instance-type=ml.p3.2xlarge")
    let hours = "the first batch comes a working day or more after the start of each run"
    let reasons = recommendation.ranking.flatMap(\.reasons).map(\.rule.because)
    #expect(!reasons.contains(hours))
  }

  private static func estimate(_ name: String, _ facts: String) throws -> Estimate {
    let configuration = try #require(Configuration(name: name))
    let kept = common.split(separator: " ").filter { word in
      !facts.contains(word.prefix { $0 != "=" } + "=")
    }.joined(separator: " ")
    return try #require(
      Recommending.book.estimates(
        of: [configuration], for: Recommending.workload("\(kept) \(facts)")
      ).first)
  }
}

extension Estimate {
  fileprivate func seconds(_ kind: TimeLine.Kind) -> String? {
    time(kind).value.map { ($0 * Exact(1, over: 1_000_000)).decimal(places: 0) }
  }

  fileprivate func isSame(as other: Estimate) -> Bool {
    monthlyCost.value == other.monthlyCost.value && seconds(.run) == other.seconds(.run)
  }
}
