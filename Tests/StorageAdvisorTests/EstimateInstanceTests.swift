import Report
import StorageAdvisor
import Testing

/// What instances and the files that they open make of the times of a plan.
@Suite struct `Times of instances` {
  private static func estimate(_ plan: String, _ facts: String) throws -> Estimate {
    let configuration = try #require(Configuration(name: plan))
    let workload = try Recommending.workload("data.location=s3 training.instances=1 \(facts)")
    return try #require(Recommending.book.estimates(of: [configuration], for: workload).first)
  }

  @Test(arguments: [
    ("efs.elastic", 2600), ("fsx-lustre.scratch-2", 8000), ("s3.fast-file", 168),
  ]) func `grow with files that are small`(_ row: (plan: String, perSecond: Int64)) throws {
    let files = "data.size=100GB data.files=20000000 training.instance-type=ml.p3.2xlarge"
    let estimate = try Self.estimate(row.plan, files)
    let epoch = try #require(estimate.time(.epoch).value)
    #expect(epoch.decimal(places: 0) == Exact(20_000_000_000_000).over(row.perSecond))
  }

  @Test(arguments: [("", true), ("sagemaker", true), ("ec2", false), ("hyperpod", false)])
  func `hold a listing of the objects in training jobs alone`(
    _ row: (compute: String, isListed: Bool)
  ) throws {
    let facts = "data.size=20TB data.files=100000000"
    let compute = row.compute.isEmpty ? "" : " training.compute=\(row.compute)"
    let startUp = try #require(
      Self.estimate("s3.fast-file", facts + compute).time(.startUp).value)
    #expect((startUp > Exact(3_600_000_000)) == row.isListed)
  }

  @Test(arguments: ["efs.elastic", "fsx-lustre.scratch-2"])
  func `in file systems are known where nobody says how many files there are`(
    _ plan: String
  ) throws {
    let facts = "data.size=100GB training.instance-type=ml.p4d.24xlarge"
    let estimate = try Self.estimate(plan, facts)
    #expect(estimate.time(.epoch).value != nil)
    let few = try Self.estimate(plan, facts + " data.files=10")
    #expect(few.time(.epoch).value == estimate.time(.epoch).value)
  }

  @Test(arguments: [
    // Loaded at 1 GB/s, or read at 200 MB/s for each TiB.
    ("2TB", Limit.readThroughputPerSize, "5498"), ("20TB", .loadThroughput, "20000"),
  ]) func `of a first epoch are those of what holds it up`(
    _ row: (size: String, binding: Limit, seconds: String)
  ) throws {
    let estimate = try Self.estimate(
      "fsx-lustre.scratch-2", "data.size=\(row.size) training.instance-type=ml.p4d.24xlarge")
    let first = try #require(estimate.times.first { $0.kind == .firstEpoch })
    #expect(first.binding == row.binding)
    let seconds = try #require(first.value.value) * Exact(1, over: 1_000_000)
    #expect(seconds.decimal(places: 0) == row.seconds)
  }

  @Test(arguments: [
    // 200 MB/s for each TiB of 1,200, 2,400 or 4,800 GiB; data that fills them is read in 5,498 s.
    ("600GiB", "2749", nil), ("1200GiB", "5498", nil), ("1300GiB", "5498", "2978"),
    ("2400GiB", "5498", nil), ("2500GiB", "5498", "2863"), ("5000GiB", "5498", "3818"),
  ]) func `of reading capacity never fall when data needs another step of it`(
    _ row: (size: String, seconds: String, asBought: String?)
  ) throws {
    let estimate = try Self.estimate(
      "fsx-lustre.scratch-2", "data.size=\(row.size) training.instance-type=ml.p4d.24xlarge")
    let epoch = try #require(estimate.times.first { $0.kind == .epoch })
    func seconds(_ time: Exact?) -> String? {
      time.map { ($0 * Exact(1, over: 1_000_000)).decimal(places: 0) }
    }
    #expect(seconds(epoch.value.value) == row.seconds)
    #expect(seconds(epoch.asBought) == row.asBought)
  }

  @Test(arguments: [
    // Reading what was bought as capacity has no band; opening, which takes less, has one of 60 %.
    ("data.files=100", nil), ("data.files=360000000", 10), ("data.files=600000000", 60),
  ]) func `have the band of what can make them longer`(
    _ row: (files: String, percent: Int?)
  ) throws {
    let estimate = try Self.estimate(
      "fsx-lustre.scratch-2", "data.size=2TB \(row.files) training.instance-type=ml.p4d.24xlarge")
    #expect(estimate.times.first { $0.kind == .epoch }?.tolerance == row.percent)
  }

  @Test func `in File mode follow what the data was downloaded to`() throws {
    func bound(_ type: String) throws -> Limit? {
      try Self.estimate("s3.file", "data.size=100GB data.files=100 training.instance-type=\(type)")
        .times.first { $0.kind == .epoch }?.binding
    }
    #expect(try bound("ml.p3.2xlarge") == .clientThroughput)
    #expect(try bound("ml.g5.xlarge") == .localDiskThroughput)
  }

  @Test(arguments: [
    ("data.size=250GB training.instances=1", false), ("data.size=251GB training.instances=1", true),
    ("data.size=251GB training.instances=2 needs.service-sharding=yes", false),
  ]) func `exclude downloads that own disks do not hold`(
    _ row: (facts: String, isExcluded: Bool)
  ) throws {
    let recommendation = try Recommending.recommend(
      "data.location=s3 training.instance-type=ml.g5.xlarge \(row.facts)")
    let excluded = recommendation.excluded.filter { plan in
      plan.exclusions.contains { $0.rule.id == "own-disks-are-too-small" }
    }.map(\.plan.configuration.name)
    #expect(excluded == (row.isExcluded ? ["s3.file", "s3.file.express-one-zone"] : []))
  }

  @Test(arguments: [
    ("data.size=17592GB training.instance-type=ml.p3.16xlarge", false),
    ("data.size=17593GB training.instance-type=ml.p3.16xlarge", true),
    ("data.size=30720GB", false), ("data.size=30721GB", true),
    ("data.size=30721GB needs.service-sharding=yes", false),
    ("data.size=30721GB data.read-share=part", false),
  ]) func `exclude downloads that no volume holds`(
    _ row: (facts: String, isExcluded: Bool)
  ) throws {
    let recommendation = try Recommending.recommend(
      "data.location=s3 \(row.facts)")
    let excluded = recommendation.excluded.filter { plan in
      plan.exclusions.contains { $0.rule.id == "own-disks-are-too-small" }
    }
    #expect(excluded.isEmpty != row.isExcluded)
  }

  @Test func `of plain S3 are not known before a mode is chosen`() throws {
    let workload = try Recommending.workload("data.location=s3 data.size=100GB data.files=100")
    let estimate = try #require(
      Recommending.book.estimates(of: [Configuration(.s3, .standard)], for: workload).first)
    #expect(estimate.time(.startUp).needs == [.limit(.mountTime)])
  }

  @Test func `reads a month stand for runs that nobody counts`() throws {
    func reads(_ facts: String) throws -> Exact? {
      try Self.estimate("efs.elastic", "data.size=100GiB \(facts)").monthly
        .first { $0.meter == .read }?.amount.value
    }
    #expect(try reads("access.reads-per-month=2")?.decimal(places: 2) == "6.00")
    #expect(try reads("access.reads-per-month=2 runs.epochs=5")?.decimal(places: 2) == "6.00")
    #expect(try reads("") == nil)
  }
}

@Suite struct `Figures in text` {
  @Test(arguments: [
    (50_000_000, "1 day 1 h"), (47_833_334, "1 day  set up"), (100_000_000, "2 days 2 h"),
  ]) func `say days as people do`(_ row: (files: Int64, text: String)) throws {
    // A link lists two million objects an hour, after five minutes of creation.
    let workload = try Recommending.workload(
      "data.location=s3 data.size=1TB data.files=\(row.files)")
    let estimates = try Recommending.book.estimates(
      of: [#require(Configuration(name: "fsx-lustre.scratch-2"))], for: workload)
    #expect(estimates.text(for: workload, hoursPerMonth: 730).contains(row.text))
  }

  @Test(arguments: [
    (
      "access.reads-per-month=1 data.files=1",
      "1 object of 1 GB, each read once a month and kept 1 day"
    ),
    ("access.reads-per-month=0 data.files=2", "2 objects of 1 GB, never read and kept 1 day"),
    (
      "access.reads-per-month=2.5 data.files=2",
      "2 objects of 1 GB, each read 2.5 times a month and kept 1 day"
    ),
  ]) func `say what is kept`(_ row: (facts: String, text: String)) throws {
    let comparison = try Recommending.book.classes(
      for: Recommending.workload("\(row.facts) data.file-size=1GB data.retention=1days"))
    let words = comparison.text(hoursPerMonth: 730).split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ").contains(row.text))
  }

  @Test func `give a long title a line of its own`() throws {
    let lines = Recommending.book.figures.bill(
      [(.infrequentStorage, Exact(300))], for: Configuration(.s3, .intelligentTiering), in: .usEast1
    )
    #expect(
      lines.quote(in: .usEast1) == """
        Prices of us-east-1, US dollars before tax.
                    3.75  storage of what was not read for a while
                                                  300 GiB-month × 0.0125 USD per
                                                  GiB-month
                    3.75  together

        """)
  }
}

extension Exact {
  /// The quotient, rounded to a whole number.
  fileprivate func over(_ divisor: Int64) -> String {
    divided(by: Exact(divisor))?.decimal(places: 0) ?? ""
  }
}
