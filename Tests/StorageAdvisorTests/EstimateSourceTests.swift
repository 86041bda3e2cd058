import Provisioning
import StorageAdvisor
import Testing

/// What a copy costs where the data comes from, and what is known of throughput that nobody stated.
@Suite struct `Estimates of sources` {
  private static func estimate(
    _ plan: String, _ facts: String, steps: Set<Step>? = nil
  ) throws -> Estimate {
    let configuration = try #require(Configuration(name: plan))
    let workload = try Recommending.workload("data.size=100GiB \(facts)")
    guard let steps else {
      return try #require(Recommending.book.estimates(of: [configuration], for: workload).first)
    }
    return Recommending.book.figures.estimate(
      Plan(configuration, steps: steps), for: try workload.completed().workload)
  }

  @Test(arguments: [
    // 100 GiB at a gigabyte a second, then a hundred million files: 3,500 of them a second in a prefix, and 100,000,
    // 50,000 and 7,000 where more are taken.
    ("s3.fast-file", 100, "107"), ("s3.fast-file", 100_000_000, "28571"),
    ("s3.fast-file.express-one-zone", 100_000_000, "1000"), ("efs.elastic", 100_000_000, "2000"),
    ("efs.bursting", 100_000_000, "14286"),
  ]) func `take as long as files are written`(
    _ row: (plan: String, files: Int, seconds: String)
  ) throws {
    let time = try Self.estimate(row.plan, "data.location=ebs data.files=\(row.files)")
      .time(.setUp)
    #expect((time.value.map { $0 * Exact(1, over: 1_000_000) })?.decimal(places: 0) == row.seconds)
  }

  @Test func `take as long as the line over which the data comes`() throws {
    func setUp(_ facts: String) throws -> Known<Exact> {
      try Self.estimate("s3.fast-file", "data.location=on-premises data.files=100 \(facts)").time(
        .setUp)
    }
    // 100 GiB at 80 % of 100 Mbps; at a gigabyte a second at least, where nobody says how fast the line is.
    let seconds = Exact(1, over: 1_000_000)
    let known = try #require(try setUp("data.line-rate=100Mbps").value) * seconds
    #expect(known.decimal(places: 0) == "10737")
    let unknown = try setUp("")
    #expect(unknown.needs == [.fact(.dataLineRate)])
    #expect(try #require(unknown.least.map { $0 * seconds }).decimal(places: 0) == "107")
    // What is on AWS already comes over no line.
    #expect(
      try Self.estimate("s3.fast-file", "data.location=ebs data.files=100").time(.setUp).value
        != nil)
  }

  @Test(arguments: [
    // 100 GiB at 0.03 USD, and four million files that are read as 32 KiB each.
    ("s3.fast-file", "data.location=efs data.files=100", "3.00"),
    ("fsx-lustre.scratch-2", "data.location=efs data.files=100", "3.00"),
    ("s3.fast-file", "data.location=efs data.files=4000000", "3.66"),
    ("efs.elastic", "data.location=efs data.files=100", nil),
    ("efs.elastic", "data.location=s3 data.files=100", nil),
    ("s3.fast-file", "data.location=fsx-lustre data.files=100", nil),
    ("s3.fast-file", "data.location=on-premises data.files=100", nil),
  ]) func `have the reads that a copy makes of EFS`(
    _ row: (plan: String, facts: String, dollars: String?)
  ) throws {
    let line = try Self.estimate(row.plan, row.facts).once.first { $0.meter == .sourceRead }
    #expect(line?.amount.value?.decimal(places: 2) == row.dollars)
  }

  @Test func `count what is loaded beforehand in the set-up`() throws {
    func setUp(_ steps: Set<Step>) throws -> Exact? {
      try Self.estimate(
        "fsx-lustre.scratch-2", "data.location=s3 data.files=100", steps: steps
      ).time(.setUp).value
    }
    let linked = try #require(try setUp([.linkBucket]))
    let loaded = try #require(try setUp([.linkBucket, .preloadData]))
    // 107.4 GB at 1 GB/s.
    #expect((loaded - linked).decimal(places: 0) == "107374182")
  }

  @Test func `count the slow first epoch of storage that is made for each run`() throws {
    let facts =
      "data.location=s3 data.files=100 training.instance-type=ml.p4d.24xlarge runs.epochs=2 "
      + "runs.per-week=1 training.instances=4 runs.duration=1s needs.throughput=100GB/s"
    func estimate(_ steps: Set<Step>) throws -> Estimate {
      try Self.estimate("fsx-lustre.scratch-2", facts, steps: steps)
    }
    let kept = try estimate([.linkBucket])
    let made = try estimate([.linkBucket, .deleteAfterRun])
    let first = try #require(made.time(.firstEpoch).value)
    let epoch = try #require(made.time(.epoch).value)
    #expect(epoch < first)
    let (waits, waited) = (
      try #require(made.time(.waitingPerRun).value), try #require(kept.time(.waitingPerRun).value)
    )
    #expect(waits - waited == first - epoch)
    #expect(try #require(made.readRatio.value) > #require(kept.readRatio.value))
  }

  @Test(arguments: [("", "1200"), (" needs.gpu-direct-storage=yes", "4800")])
  func `price the least capacity that EFA takes`(_ row: (facts: String, capacity: String)) throws {
    let estimate = try Self.estimate("fsx-lustre.persistent-2.1000", "data.location=s3" + row.facts)
    let storage = try #require(estimate.monthly.first { $0.meter == .storage })
    #expect(storage.quantity.value?.decimal(places: 0) == row.capacity)
  }

  @Test func `tell what included throughput reads, where nobody stated any`() throws {
    let facts = "data.location=efs data.files=100 training.instances=1 "
    let type = "training.instance-type=ml.p4d.24xlarge"
    func epoch(_ plan: String, _ facts: String) throws -> TimeLine? {
      try Self.estimate(plan, facts).times.first { $0.kind == .epoch }
    }
    // 5 MiB/s of 100 GiB, and three bytes read for each.
    let unbought = try #require(try epoch("efs.provisioned", facts + type)?.timeAsPaid)
    #expect((unbought * Exact(1, over: 1_000_000)).decimal(places: 0) == "6827")
    #expect(try epoch("efs.provisioned", facts)?.timeAsPaid == nil)
    #expect(
      try epoch("efs.provisioned", facts + type + " needs.throughput=1GB/s")?.timeAsPaid == nil
    )
  }
}
