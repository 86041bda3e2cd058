import Advice
import StorageAdvisor
import Testing

/// Where a throughput is stated, capacity is bought for it, and the class that reaches it for less wins.
@Suite struct `The class of Lustre` {
  private static let classes =
    ["fsx-lustre.scratch-2"]
    + ["125", "250", "500", "1000"].map { "fsx-lustre.persistent-2.\($0)" }

  private static func capacityCosts(_ workload: Workload) throws -> [String: Exact] {
    let estimates = try Recommending.book.estimates(
      of: classes.compactMap(Configuration.init(name:)), for: workload)
    return try estimates.reduce(into: [:]) { costs, estimate in
      let line = try #require(estimate.monthly.first { $0.meter == .storage })
      costs[estimate.configuration.name] = line.amount.value
    }
  }

  @Test(
    arguments: ["500GB", "2TB", "9TB", "30TB", "50TB", "120TB"],
    ["100MB/s", "1GB/s", "4GB/s", "20GB/s", "200GB/s"])
  func `is the cheapest of those linked to a bucket that reach the throughput`(
    _ size: String, _ throughput: String
  ) throws {
    let workload = try Recommending.workload(
      "data.location=s3 training.region=us-east-1 data.size=\(size) needs.throughput=\(throughput)")
    let costs = try Self.capacityCosts(workload)
    let lowest = try #require(costs.values.min())
    let ranking = try Recommending.book.recommend(for: workload, triesOtherFacts: false).ranking
    let first = try #require(
      ranking.map(\.plan.configuration.name).first(where: Self.classes.contains))
    // A twentieth is less than prices are known by.
    #expect(try #require(costs[first]) < lowest * Exact(105, over: 100), "\(first)")
  }

  @Test func `is bought in steps that are sold`() throws {
    let costs = try Self.capacityCosts(
      Recommending.workload(
        "data.location=s3 training.region=us-east-1 data.size=50TB needs.throughput=200GB/s"))
    // 200,000 MB/s ÷ 1,000 MB/s per TiB are 204,800 GiB, sold as 206,400; 409,600 as 410,400.
    #expect(costs["fsx-lustre.persistent-2.1000"]?.decimal(places: 2) == "123840.00")
    #expect(costs["fsx-lustre.persistent-2.500"]?.decimal(places: 2) == "139536.00")
  }

  @Test(
    arguments: [1.2, 9.6, 24, 48, 96.0],
    [0.1, 0.125, 0.2, 0.201, 0.5, 0.75, 1.0])
  func `is the cheapest that gives the throughput at a decided size`(
    _ tebibytes: Double, _ gigabytesOfEach: Double
  ) throws {
    // By the price list of us-east-1, a GiB-month in cents: 14 for Scratch 2, else by tier.
    let sold = [
      ("scratch-2", 0.2, 14.0), ("persistent-2.125", 0.125, 14.5), ("persistent-2.250", 0.25, 21),
      ("persistent-2.500", 0.5, 34), ("persistent-2.1000", 1, 60),
    ]
    let best = try #require(sold.filter { $0.1 >= gigabytesOfEach }.min { $0.2 < $1.2 }).0
    let throughput = Int((tebibytes * gigabytesOfEach * 1_000_000).rounded())
    let facts = [
      "data.location=s3 training.region=us-east-1 needs.capacity=\(tebibytes)TiB needs.throughput=\(throughput)KB/s",
      "data.location=s3 needs.throughput-per-tebibyte=\(Int(gigabytesOfEach * 1_000))MB/s",
    ]
    for facts in facts {
      let ranking = try Recommending.book
        .recommend(for: Recommending.workload(facts), triesOtherFacts: false).ranking
      let classes = ranking.map(\.plan.configuration.name).filter(Self.classes.contains)
      #expect(classes.first == "fsx-lustre.\(best)", "\(facts)")
      #expect(classes.count == sold.count { $0.1 >= gigabytesOfEach }, "\(facts)")
    }
  }
}

/// Throughput of EFS that is bought apart from what is stored.
@Suite struct `Provisioned throughput` {
  @Test func `is bought no higher than it is sold`() throws {
    let workload = try Recommending.workload(
      "data.size=20GiB needs.throughput=200GB/s training.region=us-east-1")
    let estimate = try #require(
      Recommending.book.estimates(
        of: [Configuration(.efs, .provisioned, .regional)], for: workload
      ).first)
    let line = try #require(estimate.monthly.first { $0.meter == .throughput })
    // 10 GiB/s of reads are metered as a third; 20 GiB include one MiB/s.
    #expect(line.amount.value?.decimal(places: 2) == "20474.00")
  }

  @Test func `says for which throughput its bill and its epochs are bounds`() throws {
    let text = try CommandRun([
      "estimate", "data.location=efs", "data.size=10TB", "runs.per-week=7", "runs.epochs=50",
      "training.instances=4", "training.instance-type=ml.p4d.24xlarge", "--plan",
      "efs.provisioned",
    ]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("needs needs.throughput; at least so much for what a week's runs read"))
    // Four clients read no more than this carries, however much is bought.
    #expect(text.contains("needs needs.throughput; with the 5.79 GB/s that the month is for"))
  }
}

/// Objects of a class that charges for reading, read by runs.
@Suite struct `Objects that return to S3 Standard` {
  private static let facts =
    "data.location=s3 data.storage-class=standard-ia data.size=1TB data.file-size=100MB runs.epochs=5 "
    + "runs.duration=2h training.instances=1 training.instance-type=ml.p3.2xlarge"

  @Test func `are copied within their bucket where runs read them often`() throws {
    let recommendation = try Recommending.recommend(
      Self.facts + " runs.per-week=14")
    let choice = try #require(recommendation.choice)
    #expect(choice.plan.configuration.name == "s3.fast-file")
    #expect(choice.plan.steps == [.changeClass])
    let estimate = recommendation.estimate(of: choice)
    #expect(estimate.monthly.first?.amount.value?.decimal(places: 2) == "21.42")
    // 10,000 copies at 0.005 a thousand, and 931.32 GiB at 0.01.
    #expect(estimate.onceCost.value?.decimal(places: 2) == "9.36")
    #expect(estimate.monthly.allSatisfy { $0.meter != .read })
  }

  @Test func `stay where they are read less than twice a month`() throws {
    let recommendation = try Recommending.recommend(
      Self.facts + " runs.per-week=0.25")
    #expect(recommendation.ranking.allSatisfy { !$0.plan.steps.contains(.changeClass) })
  }
}

/// What is recommended where nobody says what the data is for.
@Suite struct `Facts about keeping data` {
  @Test(arguments: [
    ("data.retention=1000days access.frequency=rare", "s3"),
    ("access.trend=falls-with-age data.location=s3", "s3"),
    ("data.retention=1000days access.frequency=rare data.purpose=training", "s3.fast-file"),
    ("data.retention=1000days runs.per-week=1 data.location=s3", "s3.fast-file"),
  ]) func `name an input mode only where a job is told of`(
    _ row: (facts: String, configuration: String)
  ) throws {
    let choice = try Recommending.choice("data.size=1TB \(row.facts)")
    #expect(choice?.plan.configuration.name == row.configuration)
  }
}
