import StorageAdvisor
import Testing

/// Storage of one zone is read from its own zone, unless somebody says otherwise.
@Suite struct `Traffic between zones` {
  private static let facts =
    "data.location=efs data.size=10TiB data.files=70000 runs.epochs=50 runs.per-week=7"

  private static func line(_ facts: String) throws -> (line: CostLine, estimate: Estimate) {
    let lustre = try #require(Configuration(name: "fsx-lustre.scratch-2"))
    let estimate = try #require(
      Recommending.book.estimates(of: [lustre], for: Recommending.workload(facts)).first)
    return (try #require(estimate.monthly.first { $0.meter == .crossZone }), estimate)
  }

  @Test func `costs nothing where nobody says how many zones there are, which is told`() throws {
    let (line, estimate) = try Self.line(Self.facts)
    #expect(line.amount.value == .zero)
    #expect(estimate.assumptions.map(\.limit) == [.usualTrainingZones])
    // 12,000 GiB of SCRATCH_2, and 10,240 GiB that stay in EFS.
    #expect(estimate.monthlyCost.value?.decimal(places: 2) == "4752.00")
    let sentence = "  assumed: zones in which instances start = 1 [advisor-judgement, 2026-11]"
    let facts = Self.facts.split(separator: " ").map(String.init)
    #expect(try CommandRun(["estimate"] + facts).output.contains(sentence))
    #expect(try CommandRun(["recommend"] + facts).output.contains("assumed: 1 zone"))
  }

  @Test(arguments: [
    // 10 TiB × 50 epochs × 730 ÷ 24 runs, 0.02 USD for each GiB of the other zones' share.
    ("training.zones=1", "0.00"), ("training.zones=2", "155733.33"),
    ("training.zones=4", "233600.00"), ("needs.multi-zone-access=yes", "155733.33"),
  ]) func `follows what is said of zones`(_ row: (facts: String, dollars: String)) throws {
    let (line, estimate) = try Self.line("\(Self.facts) \(row.facts)")
    #expect(line.amount.value?.decimal(places: 2) == row.dollars)
    #expect(estimate.assumptions.isEmpty)
  }

  @Test func `is not assumed to be nothing before it is known what is read`() throws {
    let (line, _) = try Self.line("data.size=10TiB runs.epochs=50")
    #expect(line.amount.needs == [.fact(.runsPerWeek)])
  }

  @Test func `leaves a bill by which data moves out of a file system that costs eight times more`()
    throws
  {
    let choice = try Recommending.choice(
      "data.location=efs data.size=10TB runs.epochs=50 runs.per-week=7"
    )
    #expect(choice?.plan.configuration.name == "fsx-lustre.scratch-2")
  }
}
