import Advice
import StorageAdvisor
import Testing

/// What a figure is at least counts where the figure itself is not known.
@Suite struct `A figure that is known in part` {
  /// Provisioned throughput that nobody states leaves the time of an epoch unknown.
  private static let facts =
    "data.location=s3 data.size=2TB data.file-size=40KB runs.per-week=30 runs.epochs=10 "
    + "training.instances=1 training.instance-type=ml.p3.16xlarge training.zones=1"

  @Test func `lets no plan win because of what is not known of it`() throws {
    // Nobody says how many epochs: one at least.
    let recommendation = try Recommending.recommend(
      Self.facts.replacing("runs.epochs=10 ", with: "") + " runs.duration=30min")
    #expect(recommendation.choice?.plan.configuration.name == "fsx-lustre.persistent-2.1000")
    let bursting = try #require(
      recommendation.ranking.first { $0.plan.configuration.name == "efs.bursting" })
    let reason = try #require(
      bursting.reasons.first { $0.rule.id == "waiting-burns-a-thousand-dollars" })
    #expect(reason.figures.map(\.text) == [">= 2066 USD"])
  }

  @Test func `is at least no more than what somebody may still say makes of it`() throws {
    // How long a run computes follows from the throughput that is wanted, unless it is stated.
    let facts =
      "data.location=s3 data.size=100GB data.files=1000 needs.throughput=1MB/s runs.per-week=10 "
      + "runs.epochs=1 training.instances=2"
    func volume(_ more: String) throws -> (line: Known<Exact>, run: Known<Exact>) {
      let estimates = try Recommending.book.estimates(for: Recommending.workload(facts + more))
      let estimate = try #require(estimates.first { $0.configuration.name == "s3.file" })
      let line = try #require(estimate.perRun.first { $0.meter == .trainingVolume })
      return (line.amount, estimate.runCost)
    }
    let (derived, stated) = (try volume(""), try volume(" runs.duration=1min"))
    #expect(derived.line.value?.decimal(places: 2) == "1.20")
    #expect(stated.line.value?.decimal(places: 2) == "0.01")
    // A type that nobody named may have disks of its own.
    #expect(derived.run.value == nil)
    #expect(derived.run.least?.decimal(places: 3) == "0.005")
    let named = try volume(" runs.duration=1min training.instance-type=ml.p3.16xlarge")
    #expect(named.run.value != nil)
    for known in [derived, stated] {
      #expect(try #require(known.run.least) <= #require(named.run.value))
    }
  }

  @Test func `is nothing for no runs, whatever each would cost`() throws {
    let workload = try Recommending.workload("data.location=s3 data.size=100GB runs.per-week=0")
    let plans = try Recommending.book.estimates(for: workload)
    let fast = try #require(plans.first { $0.configuration.name == "s3.fast-file" })
    #expect(fast.time(.waitingPerWeek).value == .zero)
    #expect(fast.time(.waitingPerRun).value == nil)
    #expect(fast.waiting.amount.value == .zero)
    let reads = fast.monthly.filter { $0.meter == .readRequests }
    #expect(reads.map(\.amount.value) == [.zero])
  }

  @Test func `is told with what it is at least`() throws {
    let estimates = try Recommending.book.estimates(for: Recommending.workload(Self.facts))
    let provisioned = try #require(
      estimates.first { $0.configuration.name == "efs.provisioned" })
    let elastic = try #require(estimates.first { $0.configuration.name == "efs.elastic" })
    #expect(provisioned.time(.epoch).value == nil)
    #expect(provisioned.time(.epoch).least == elastic.time(.epoch).value)
    #expect(provisioned.waiting.amount.least == elastic.waiting.amount.least)
  }

  @Test func `is decided by both evaluators alike`() throws {
    let (workload, _) = try Recommending.workload(Self.facts + " runs.duration=5h").completed()
    let book = Recommending.book
    let compiled = book.decide(workload, weights: Weights())
    let read = book.decideByReading(
      Configuration.all.map { Plan($0) }, for: workload, weights: Weights(),
      savesMoney: true)
    #expect(compiled.points == read.points)
    #expect(compiled.excluded == read.excluded)
  }

  @Test func `counts small files as the least that a read is billed for`() throws {
    let estimates = try Recommending.book.estimates(
      for: Recommending.workload(
        "data.location=efs data.files=1048576 data.file-size=1KiB runs.per-week=7 runs.epochs=1 "
          + "training.zones=1"))
    let elastic = try #require(estimates.first { $0.configuration.name == "efs.elastic" })
    let read = try #require(elastic.monthly.first { $0.meter == .read })
    // 32 GiB a run, 730 ÷ 24 runs a month, 0.03 USD a GiB.
    #expect(read.amount.value?.decimal(places: 2) == "29.20")
    #expect(read.formula == "data.files × 32 KiB × runs.epochs × runs a month")
  }

  @Test func `has its column however little room lines have`() throws {
    let workload = try Recommending.workload(
      "data.location=s3 data.size=2TB data.files=900000 runs.per-week=20 runs.epochs=3 "
        + "training.instances=2 training.instance-type=ml.g5.12xlarge")
    let lines = try Recommending.book.estimates(for: workload)
      .text(for: workload, hoursPerMonth: 730).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains { $0.hasSuffix("waiting      start-up       an epoch") })
    #expect(lines.contains { $0.hasPrefix("  efs.provisioned ") && $0.hasSuffix("1 h 53 min") })
    #expect(lines.contains("  s3.fast-file.express-one-zone"))
  }

  @Test func `is told below the table, with the throughput for which it holds`() throws {
    let facts = "data.location=efs data.size=2TB data.file-size=100MB runs.per-week=90"
    let workload = try Recommending.workload(
      facts + " training.instances=1 training.instance-type=ml.p3.16xlarge")
    let estimates = try Recommending.book.estimates(for: workload)
      .filter { ["efs.bursting", "efs.provisioned"].contains($0.configuration.name) }
    let text = estimates.text(for: workload, hoursPerMonth: 730)
    let head = text.prefix(while: { $0 != "A" }).replacing("\n  ", with: " ")
    #expect(head.contains("efs.bursting: the epoch is as long as burst credits last"))
    #expect(
      head.contains(
        "efs.provisioned: the month and the epoch are with 292.97 MB/s; the epoch takes >= 1 h 3 min "
          + "with all the throughput that is sold, for more a month"))
    let markdown = estimates.markdown(for: workload, hoursPerMonth: 730)
    #expect(markdown.contains("\n\nefs.bursting: the epoch is as long as burst credits last\n"))
  }

  @Test(arguments: ["", " runs.epochs=3", " runs.epochs=3 runs.concurrent=2"])
  func `is of the throughput that the month is for`(_ more: String) throws {
    let facts = "data.location=efs data.size=2TB data.file-size=100MB runs.per-week=90"
    let workload = try Recommending.workload(
      facts + " training.instances=8 training.instance-type=ml.p3.16xlarge" + more)
    let estimate = try #require(
      Recommending.book.estimates(for: workload)
        .first { $0.configuration.name == "efs.provisioned" })
    let epoch = try #require(estimate.times.first { $0.kind == .epoch })
    let paid = try #require(epoch.paidThroughput)
    // What is paid for once more, as somebody states it, costs and takes the same.
    let stated = try Recommending.workload(
      "\(facts) training.instances=8 training.instance-type=ml.p3.16xlarge training.zones=1\(more) "
        + "needs.throughput=\(paid.decimal(places: 0))B/s")
    let other = try #require(
      Recommending.book.estimates(for: stated)
        .first { $0.configuration.name == "efs.provisioned" })
    let time = try #require(other.times.first { $0.kind == .epoch }?.value.value)
    #expect(
      time.decimal(places: 0).dropLast(8) == epoch.timeAsPaid?.decimal(places: 0).dropLast(8))
    #expect(
      other.monthlyCost.least?.decimal(places: 1) == estimate.monthlyCost.least?.decimal(places: 1))
  }

  @Test func `stays within its columns, however large it is`() throws {
    let workload = try Recommending.workload(
      """
      data.location=s3 data.size=900PB data.files=1000000000000000 runs.per-week=100000000 \
      runs.epochs=1000 training.instances=1000 training.instance-type=ml.p4d.24xlarge runs.duration=10h
      """)
    let estimates = try Recommending.book.estimates(for: workload)
    let lines = estimates.text(for: workload, hoursPerMonth: 730).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(
      lines.contains(
        "                         1.76e20     3.30e30 ?    643004 days ?     1.25e13 days"))
    // Programs are told all digits.
    let json = estimates.json(hoursPerMonth: 730)
    #expect(json.contains("\"monthlyCost\": 175982142857160459702.72"))
  }
}
