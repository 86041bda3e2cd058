import Advice
import StorageAdvisor
import Testing

/// What it takes to read objects that are in a colder class of S3.
@Suite struct `Objects in a colder class` {
  private static let runs =
    "data.location=s3 data.size=1TiB data.files=1048576 "
    + "training.instances=1 training.zones=1"

  private static func estimate(
    _ name: String, _ facts: String, often: String = "runs.per-week=7 runs.epochs=1"
  ) throws -> Estimate {
    let workload = try Recommending.workload("\(runs) \(often) \(facts)")
    return try #require(
      Recommending.book.estimates(for: workload).first { $0.configuration.name == name })
  }

  private static func amount(_ meter: Meter, _ lines: [CostLine]) -> String? {
    lines.first { $0.meter == meter }?.amount.value?.decimal(places: 2)
  }

  @Test func `are charged for each reading where runs are rare`() throws {
    let estimate = try Self.estimate(
      "s3.fast-file", "data.storage-class=standard-ia", often: "runs.per-week=0.25 runs.epochs=28")
    #expect(Self.amount(.storage, estimate.monthly) == "12.80")
    #expect(Self.amount(.read, estimate.monthly) == "311.47")
    #expect(estimate.once.isEmpty)
  }

  @Test func `are told to return to Standard where runs are frequent`() throws {
    let present = try Self.estimate("s3.fast-file", "data.storage-class=standard-ia")
    #expect(Self.amount(.storage, present.monthly) == "12.80")
    #expect(present.furtherSteps.map(\.step) == [.changeClass])
    let estimate = try #require(present.furtherSteps.first).estimate
    #expect(Self.amount(.storage, estimate.monthly) == "23.55")
    #expect(Self.amount(.read, estimate.monthly) == nil)
    #expect(Self.amount(.bucketRead, estimate.once) == "10.24")
  }

  @Test func `are restored before jobs read an archive`() throws {
    let facts = "data.storage-class=deep-archive"
    let estimate = try Self.estimate("s3.fast-file", facts)
    // 1 TiB and 32 KB beside each of 2^20 objects; the copy in Standard.
    #expect(Self.amount(.storage, estimate.monthly) == "1.04")
    #expect(Self.amount(.restoredCopy, estimate.monthly) == "23.55")
    #expect(Self.amount(.read, estimate.monthly) == nil)
    #expect(Self.amount(.bucketRead, estimate.once) == "20.48")
    #expect(Self.amount(.restoreRequests, estimate.once) == "104.86")
    #expect(estimate.time(.setUp).value == Exact(12 * 3_600_000_000))
    let recommendation = try Recommending.recommend(
      "\(Self.runs) runs.per-week=7 runs.epochs=1 \(facts)")
    #expect(recommendation.choice?.plan.steps.contains(.restoreData) == true)
  }

  @Test func `are read by a linked file system, which pays for requests`() throws {
    let kept = try Self.estimate("fsx-lustre.scratch-2", "")
    #expect(Self.amount(.bucketReadRequests, kept.once) == "0.42")
    #expect(Self.amount(.bucketListRequests, kept.once) == "0.01")
    let made = try Self.estimate("fsx-lustre.scratch-2", "needs.temporary-storage=yes")
    if made.monthlyCostIfDeleted == nil {
      #expect(Self.amount(.bucketReadRequests, made.monthly) == "12.76")
    }
  }

  @Test func `are billed without backups where these have no price, and compared with them`() throws
  {
    // In Tokyo all else that EFS bills has one.
    let facts = "needs.backups=yes training.region=ap-northeast-1"
    let estimate = try Self.estimate("efs.elastic", facts)
    let backup = try #require(estimate.monthly.first { $0.meter == .backup })
    #expect(backup.amount.needs.count == 1)
    let without = try Self.estimate("efs.elastic", "training.region=ap-northeast-1")
    #expect(estimate.monthlyCost.value == without.monthlyCost.value)
    #expect(estimate.monthly.leftOut.map(\.meter) == [.backup])
    let workload = try Recommending.workload("\(Self.runs) runs.per-week=7 runs.epochs=1 \(facts)")
    let figures = Recommending.book.planFigures(
      of: [Plan(Configuration(.efs, .elastic, .regional))], for: workload)
    let known = try #require(estimate.monthlyCost.value?.steps(of: 100))
    #expect(figures[0, .monthlyCost] > known)
    let text = [estimate].text(for: workload, hoursPerMonth: 730)
    #expect(text.contains(#/efs\.elastic +>= [0-9.]+ (\? )?\*/#))
    #expect(text.contains(#/not priced +backups/#))
    #expect(text.contains(#/together +without backups/#))
    let json = [estimate].json(hoursPerMonth: 730)
    #expect(json.contains(#/"unpriced": \[\s*"backup"\s*\]/#))
    let linked = try Self.estimate("fsx-lustre.persistent-2.125", facts)
    #expect(linked.monthly.allSatisfy { $0.meter != .backup })
  }
}
