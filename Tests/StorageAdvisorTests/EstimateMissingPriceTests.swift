import StorageAdvisor
import Testing

/// A price that no page has for a Region is not taken from another one.
@Suite struct `Prices that nobody stated` {
  @Test func `leave reads from Express One Zone in Seoul unpriced, and storage priced`() throws {
    #expect(
      try Self.lines("s3.file.express-one-zone", in: .apNortheast2) == [
        "storage: 122.88", "data read: known in us-east-1",
        "read requests: known in us-east-1", "write and list requests: known in us-east-1",
        "training volume: known in us-east-1",
      ])
  }

  @Test func `leave requests in Frankfurt unpriced, and storage priced`() throws {
    #expect(
      try Self.lines("s3.fast-file", in: .euCentral1) == [
        "storage: 25.09", "read requests: known in \(Self.regionsWithRequests)",
        "write and list requests: known in \(Self.regionsWithRequests)",
      ])
  }

  @Test func `leave a bill unpriced as well`() throws {
    let bill = Recommending.book.figures.bill(
      [(.readRequests, Exact(1))], for: Configuration(.s3, .fastFile), in: .euCentral1)
    #expect(bill.map(\.shown) == ["read requests: known in \(Self.regionsWithRequests)"])
  }

  @Test func `make a total unknown, and what is known its least`() throws {
    let estimate = try Self.estimate("s3.fast-file", in: .euCentral1)
    #expect(estimate.monthlyCost.value == nil)
    #expect(estimate.totalCost.value == nil)
    #expect(estimate.knownMonthlyCost.decimal(places: 2) == "25.09")
  }

  @Test func `are not asked for what is not used`() throws {
    let bill = Recommending.book.figures.bill(
      [(.natHours, Exact(1)), (.write, Exact(9))], for: Configuration(.s3, .standard), in: .usEast1)
    // S3 Standard bills no bytes that are written within the Region.
    #expect(bill.map { $0.amount.value?.decimal(places: 3) } == ["0.045", "0.000"])
  }

  /// The Regions whose request prices a page states, the nearest to Frankfurt first.
  private static let regionsWithRequests =
    "eu-west-1, eu-west-2, ap-northeast-1, ap-northeast-2, ap-southeast-1, us-east-1"

  private static func estimate(_ name: String, in region: Region) throws -> Estimate {
    let configuration = try #require(Configuration(name: name))
    let workload = try Recommending.workload(
      """
      data.size=1TiB data.files=10000 data.location=s3 runs.per-week=7 runs.epochs=2 \
      runs.duration=1h training.instances=1 training.instance-type=ml.p3.2xlarge \
      training.region=\(region.rawValue)
      """)
    return try #require(Recommending.book.estimates(of: [configuration], for: workload).first)
  }

  private static func lines(_ name: String, in region: Region) throws -> [String] {
    try estimate(name, in: region).monthly.map(\.shown)
  }
}

extension CostLine {
  /// What is billed and its amount, or the Regions whose price is known.
  fileprivate var shown: String {
    let regions = amount.needs.flatMap { need in
      if case .price(meter, _, let elsewhere) = need { elsewhere.map(\.rawValue) } else { ["?"] }
    }
    return amount.value.map { "\(meter.title): \($0.decimal(places: 2))" }
      ?? "\(meter.title): known in \(regions.joined(separator: ", "))"
  }
}
