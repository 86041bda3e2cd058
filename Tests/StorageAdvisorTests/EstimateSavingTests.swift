import Advice
import StorageAdvisor
import Testing

/// Steps that a plan takes because its own estimate says that they save money.
@Suite struct `A recommended file system` {
  private static let thumbnails =
    "data.location=s3 data.size=2TB data.file-size=40KB data.purpose=training runs.epochs=10 "
    + "runs.duration=5h training.instance-type=ml.p4d.24xlarge training.instances=4 goals=cost"

  @Test(arguments: [(0.25, true), (1.0, true), (1.1, false), (30.0, false)])
  func `is made for each run where it would mostly stand idle`(
    _ row: (runs: Double, isMade: Bool)
  ) throws {
    let choice = try #require(
      try Recommending.recommend("\(Self.thumbnails) runs.per-week=\(row.runs)").choice)
    #expect(choice.plan.configuration.storage == .fsxLustre)
    #expect(choice.plan.steps.contains(.deleteAfterRun) == row.isMade)
  }

  @Test func `is made before the run, while no accelerator waits`() throws {
    let recommendation = try Recommending.recommend("\(Self.thumbnails) runs.per-week=0.25")
    let choice = try #require(recommendation.choice)
    let estimate = recommendation.estimate(of: choice)
    let (setUp, start) = (estimate.time(.setUp).value, estimate.time(.startUp).value)
    // 12 s to mount after 5 min and 50 million names at 2 million an hour.
    #expect(setUp.map { ($0 + Exact(12_000_000)) } == start)
    #expect(start?.decimal(places: 0) == "90312000000")
    let waiting = try #require(estimate.waitingToStart.amount.value)
    #expect(waiting < Exact(1))
    let (cost, staying) = (estimate.monthlyCost.value, estimate.monthlyCostIfKept?.value)
    #expect(try #require(cost) < #require(staying))
    #expect(estimate.monthlyCostIfDeleted == nil)
    let text = recommendation.text(isVerbose: true).split { $0 == " " || $0 == "\n" }.joined(
      separator: " ")
    #expect(text.contains("delete the file system after the run"))
    #expect(text.contains("is made for each run and deleted after it; one that stays costs"))
  }

  @Test func `is not made anew where the set-up takes an hour and runs are frequent`() throws {
    let facts =
      "data.location=s3 data.size=2TB data.purpose=training access.pattern=random runs.per-week=3 "
      + "training.instance-type=ml.p4d.24xlarge training.instances=4 runs.epochs=10 runs.duration=2h"
    for (size, isMade) in [("1MB", false), ("2MB", true)] {
      let plan = try Recommending.recommend("\(facts) data.file-size=\(size)").ranking
        .first { $0.plan.configuration.name == "fsx-lustre.scratch-2" }
      #expect(plan?.plan.steps.contains(.deleteAfterRun) == isMade, "\(size)")
    }
  }

  @Test func `is bought for the accelerators where their hours cost more`() throws {
    let facts =
      "data.location=s3 data.size=2TB data.file-size=1MB data.purpose=training runs.per-week=3 "
      + "training.instance-type=ml.p4d.24xlarge training.instances=4 runs.epochs=10 runs.duration=2h"
    let recommendation = try Recommending.recommend(facts)
    let plan = try #require(
      recommendation.ranking.first { $0.plan.configuration.name == "fsx-lustre.scratch-2" })
    #expect(plan.plan.steps.contains(.buyThroughput))
    #expect(plan.requirements.contains { $0.rule.id == "capacity-is-bought-for-the-accelerators" })
    // 20 TB in 2 h are 2.78 GB/s, 14,224 GiB at 200 MB/s for each TiB, in steps of 2,400 GiB.
    let estimate = recommendation.estimate(of: plan)
    #expect(estimate.amount(of: .storage)?.decimal(places: 2) == "2016.00")
    #expect(estimate.time(.epoch).value?.decimal(places: 0) == "720000000")
  }

  @Test func `is bought for no more than jobs can read`() throws {
    // A thousand epochs in two hours ask for 278 GB/s; opening 50 million files takes 9 minutes.
    let recommendation = try Recommending.recommend(
      "data.location=s3 data.size=2TB data.file-size=40KB training.instance-type=ml.g5.12xlarge "
        + "runs.epochs=1000 runs.duration=2h training.instances=2 runs.per-week=30")
    let plans = recommendation.ranking.filter { $0.plan.configuration.storage == .fsxLustre }
    for plan in plans where plan.plan.steps.contains(.linkBucket) {
      let storage = try #require(recommendation.estimate(of: plan).amount(of: .storage))
      #expect(storage < Exact(10_000), "\(plan.plan.configuration.name)")
    }
  }

  @Test func `is what the evaluators agree on`() throws {
    for runs in ["0.25", "3", "30"] {
      let (workload, _) = try Recommending.workload("\(Self.thumbnails) runs.per-week=\(runs)")
        .completed()
      let read = Recommending.book.decideByReading(
        Configuration.all.map { Plan($0) }, for: workload, weights: Weights(), savesMoney: true)
      #expect(Recommending.book.decide(workload, weights: Weights()) == read)
    }
  }

  @Test func `among its classes is the one with the smallest total`() throws {
    for epochs in [1, 5, 100, 1000] {
      let recommendation = try Recommending.recommend(
        "data.location=s3 data.size=2TB data.file-size=40KB training.instance-type=ml.g5.12xlarge "
          + "runs.epochs=\(epochs) runs.duration=2h training.instances=2 runs.per-week=30")
      let totals = recommendation.ranking
        .filter { $0.plan.configuration.storage == .fsxLustre }
        .compactMap { recommendation.estimate(of: $0).totalCost.value }
      let (first, least) = (try #require(totals.first), try #require(totals.min()))
      #expect(first < least * Exact(106, over: 100), "\(epochs)")
    }
  }
}

@Suite struct `Totals that are known in part` {
  @Test func `are compared by the prices of another Region, which is told`() throws {
    // Frankfurt has no price for requests here.
    let facts =
      "data.location=s3 data.size=2TB data.file-size=1MB data.purpose=training runs.per-week=20 "
      + "runs.epochs=3 runs.duration=2h training.instances=2 training.instance-type=ml.g5.12xlarge "
      + "training.instance-price=7USD/h"
    for (region, isBorrowed) in [("us-east-1", false), ("eu-central-1", true)] {
      let ranking = try Recommending.book.recommend(
        for: Recommending.workload("\(facts) training.region=\(region)"), triesOtherFacts: false
      ).ranking
      let reasons = ranking.flatMap(\.reasons)
        .filter { $0.rule.id == "nothing-costs-less-in-total" }
      #expect(!reasons.isEmpty)
      #expect(reasons.allSatisfy { $0.figures.contains(where: \.isBorrowed) == isBorrowed })
    }
  }

  @Test func `say what reading costs where the data is`() throws {
    // 10 TB fifty times a day for 30 days and ten hours at 0.03 USD a GiB.
    let facts = "data.location=efs data.size=10TB runs.per-week=7 runs.epochs=50"
    let sentence = "reading it where it is, in efs.elastic, comes to 424915.92 USD a month\n"
    #expect(try Recommending.recommend(facts).text().contains(sentence))
    let rarely = "data.location=efs data.size=10GB runs.per-week=1 runs.epochs=1"
    #expect(try !Recommending.recommend(rarely).text().contains("reading it where it is"))
  }

  @Test func `say what binds where the accelerators wait in each epoch`() throws {
    let facts =
      "data.location=s3 data.size=2TB data.file-size=20KB runs.per-week=30 runs.epochs=5 "
      + "training.instances=1 training.instance-type=ml.p3.2xlarge runs.duration="
    let sentence = "each epoch is bound by the small files that an instance opens a second\n"
    #expect(try Recommending.recommend(facts + "3h").text().contains(sentence))
    #expect(try !Recommending.recommend(facts + "30h").text().contains("each epoch is bound"))
  }

  @Test func `bear a mark where a price is missing, and the note names it`() throws {
    let facts =
      "data.purpose=training data.location=s3 data.size=500GB data.file-size=1MB runs.per-week=20 "
      + "training.instances=8 access.pattern=random training.region=ap-northeast-2"
    let text = try Recommending.recommend(facts).text(isVerbose: true)
    let lustre = text.split(separator: "\n").first { $0.hasPrefix("  fsx-lustre.scratch-2 ") }
    #expect(lustre?.contains(#/unknown \* /#) == true)
    #expect(text.contains("  * no figure for ap-northeast-2: "))
    let fastFile = text.split(separator: "\n").first { $0.hasPrefix("  s3.fast-file  ") }
    #expect(fastFile?.contains("*") == false)
    #expect(try Recommending.recommend(facts).markdown().contains("no figure for ap-northeast-2"))
  }

  @Test func `hold an epoch at least`() throws {
    let estimates = try Recommending.book.estimates(
      of: [Configuration(.efs, .elastic, .regional)],
      for: Recommending.workload("data.location=efs data.size=500GB runs.per-week=20"))
    // 465.66 GiB, 20 times a week, 0.03 USD each.
    #expect(estimates[0].readCost.value == nil)
    #expect(estimates[0].readCost.least?.decimal(places: 2) == "1214.05")
  }
}

@Suite struct `A copy to work on` {
  @Test(arguments: [
    ("efs", "fsx-lustre.scratch-2", "2793.97"), ("s3", "fsx-lustre.intelligent-tiering", "214.20"),
  ]) func `leaves the data where it is, and that is paid for`(
    _ row: (place: String, plan: String, dollars: String)
  ) throws {
    let estimate = try Self.estimate(row.plan, from: row.place)
    #expect(estimate.amount(of: .sourceStorage)?.decimal(places: 2) == row.dollars)
  }

  @Test(arguments: [("efs", "s3.fast-file"), ("s3", "fsx-lustre.scratch-2"), ("s3", "efs.elastic")])
  func `is none in a bucket, in EFS, or linked to a bucket`(
    _ row: (place: String, plan: String)
  ) throws {
    #expect(try Self.estimate(row.plan, from: row.place).amount(of: .sourceStorage) == nil)
  }

  private static func estimate(_ plan: String, from place: String) throws -> Estimate {
    let configuration = try #require(Configuration(name: plan))
    let workload = try Recommending.workload("data.location=\(place) data.size=10TB")
    return try #require(Recommending.book.estimates(of: [configuration], for: workload).first)
  }
}

@Suite struct `Set-up` {
  private static let facts =
    "data.location=s3 data.size=200TB data.file-size=30KB runs.per-week=1 training.instances=8 "
    + "access.pattern=random data.purpose=training training.instance-type=ml.p4d.24xlarge "
    + "runs.epochs=1 runs.duration=24h"

  @Test func `is told where it takes above an hour`() throws {
    let text = try Recommending.recommend(Self.facts).text(isVerbose: true)
    #expect(text.contains("fsx-lustre.intelligent-tiering is set up once in 2 days 7 h"))
    #expect(!text.contains("s3.fast-file is set up once"))
    let short = try Recommending.recommend("data.location=s3 data.size=300GB data.file-size=1GB")
    #expect(!short.text(isVerbose: true).contains("is set up once"))
  }

  @Test func `speaks against plans that take months`() throws {
    let lustre = try #require(
      try Recommending.recommend(Self.facts).ranking
        .first { $0.plan.configuration.name == "fsx-lustre.scratch-2" })
    let rules = lustre.reasons.map(\.rule.id)
    for rule in ["set-up-takes-a-day", "set-up-takes-a-week", "set-up-takes-a-month"] {
      #expect(rules.contains(rule))
    }
  }
}
