import Report
import StorageAdvisor
import Testing

@Suite struct `Break-even values` {
  private static let common =
    "data.location=s3 training.region=us-east-1 training.zones=1 training.instances=1 "

  @Test(arguments: [
    "data.size=2TB data.file-size=100MB runs.per-week=30 runs.epochs=1 runs.duration=1h "
      + "training.instance-type=ml.p3.2xlarge goals=startup",
    "data.size=20GB data.file-size=1MB runs.per-week=1 runs.epochs=1 runs.duration=10min "
      + "training.instance-type=ml.g5.xlarge",
    "data.size=500GB data.files=5000000 runs.per-week=14 runs.epochs=10 needs.throughput=200MB/s "
      + "training.instance-price=20USD/h training.instance-type=ml.p3.16xlarge",
    "data.size=10TB data.file-size=1MB runs.per-week=0.25 runs.epochs=3 needs.throughput=1GB/s "
      + "training.instance-type=ml.p4d.24xlarge goals=cost",
  ]) func `are where the order of costs turns over`(_ facts: String) throws {
    let workload = try Recommending.workload(Self.common + facts)
    let breakEvens = try Recommending.book.recommend(
      for: workload, triesOtherFacts: false
    ).breakEvens
    try #require(!breakEvens.isEmpty)
    for breakEven in breakEvens {
      let step: Int64 = breakEven.isAbove ? -1 : 1
      #expect(breakEven.isCheaper(at: breakEven.present, workload) == true, "\(breakEven)")
      #expect(breakEven.isCheaper(at: breakEven.value + step, workload) == true, "\(breakEven)")
      #expect(breakEven.isCheaper(at: breakEven.value, workload) == false, "\(breakEven)")
    }
  }

  @Test func `are told only where users are met with them`() throws {
    let workload = try Recommending.workload(
      Self.common
        + "data.size=2TB data.file-size=100MB runs.per-week=30 runs.epochs=1 runs.duration=1h "
        + "training.instance-type=ml.p3.2xlarge goals=startup")
    let recommendation = try Recommending.book.recommend(for: workload, triesOtherFacts: false)
    let beyond = recommendation.breakEvens.filter { !$0.isMet }
    // 1,490 USD an hour, and a run every seven minutes.
    #expect(beyond.contains { $0.fact == .trainingInstancePrice })
    #expect(beyond.contains { $0.fact == .runsPerWeek })
    let text = recommendation.text(isVerbose: true)
    #expect(text.contains("costs less than s3.fast-file at"))
    #expect(!text.contains("USD/h or more"))
    #expect(!text.contains("runs.per-week 1"))
  }

  @Test func `count storage that is made for each run as staying where that costs less`() throws {
    // For three runs in ten weeks SCRATCH_2 is made for each; from some tens a week on it costs less where it stays.
    let workload = try Recommending.workload(
      Self.common
        + "data.size=2.5TB data.file-size=1.5MB runs.per-week=0.3 runs.epochs=1 runs.duration=10h "
        + "training.instance-type=ml.p3.16xlarge")
    let recommendation = try Recommending.book.recommend(for: workload, triesOtherFacts: false)
    let found = try #require(
      recommendation.breakEvens.first {
        $0.fact == .runsPerWeek && $0.rival.configuration.name == "fsx-lustre.scratch-2"
      })
    #expect(found.rival.steps.contains(.deleteAfterRun))
    let step = Int64(found.isAbove ? -1 : 1)
    #expect(found.isCheaper(at: found.value + step, workload) == true)
    #expect(found.isCheaper(at: found.value, workload) == false)
    let staying = try #require(
      found.cost(of: found.rival, without: [.deleteAfterRun], at: found.value, workload))
    let made = try #require(found.cost(of: found.rival, without: [], at: found.value, workload))
    #expect(staying < made)
  }
}
