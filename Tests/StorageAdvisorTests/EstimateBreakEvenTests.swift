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
      #expect(try Self.isCheaper(breakEven, at: breakEven.present, workload), "\(breakEven)")
      #expect(try Self.isCheaper(breakEven, at: breakEven.value + step, workload), "\(breakEven)")
      #expect(try !Self.isCheaper(breakEven, at: breakEven.value, workload), "\(breakEven)")
    }
  }

  @Test func `are told only where users are met with them`() throws {
    let workload = try Recommending.workload(
      Self.common
        + "data.size=2TB data.file-size=100MB runs.per-week=30 runs.epochs=1 runs.duration=1h "
        + "training.instance-type=ml.p3.2xlarge goals=startup")
    let recommendation = try Recommending.book.recommend(for: workload)
    let beyond = recommendation.breakEvens.filter { !$0.isMet }
    // 1,490 USD an hour, and a run every seven minutes.
    #expect(beyond.contains { $0.fact == .trainingInstancePrice })
    #expect(beyond.contains { $0.fact == .runsPerWeek })
    let text = recommendation.text(isVerbose: true)
    #expect(text.contains("costs less than s3.fast-file at"))
    #expect(!text.contains("USD/h or more"))
    #expect(!text.contains("runs.per-week 1"))
  }

  /// Whether the plan that costs less now costs less where the fact has another value.
  private static func isCheaper(
    _ breakEven: BreakEven, at value: Int64, _ workload: Workload
  ) throws -> Bool {
    var changed = workload
    changed[breakEven.fact] = value
    let complete = try changed.completed().workload
    let costs = try [breakEven.cheaper, breakEven.rival].map { plan in
      let estimate = Recommending.book.figures.estimate(plan, for: complete)
      let cost = breakEven.basis == .total ? estimate.totalCost : estimate.monthlyCost
      return try #require(cost.value)
    }
    return costs[0] < costs[1]
  }
}
