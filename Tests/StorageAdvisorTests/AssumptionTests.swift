import Advice
import StorageAdvisor
import Testing

@Suite struct `What is assumed where nobody says` {
  private static let figures = Recommending.book.figures

  private static func costs(of lifecycles: [Lifecycle], _ facts: String) throws -> AgingCosts {
    let (workload, _) = try Recommending.workload(facts).completed()
    let plans = lifecycles.map { Plan(Configuration(.s3), lifecycle: $0) }
    return try #require(figures.agingCosts(of: plans, for: workload))
  }

  private static let moves = [Lifecycle.Move(after: .seconds(30 * 86_400), to: .deepArchive)]

  @Test func `is nothing where everything is said`() throws {
    let costs = try Self.costs(
      of: [Lifecycle(moves: Self.moves)],
      "data.files=10 data.file-size=1GB data.retention=365days access.reads-per-month=0")
    #expect(costs.assumptions.isEmpty)
    #expect(costs.areAmounts)
  }

  @Test func `is each number that a fact does not state`() throws {
    let costs = try Self.costs(
      of: [Lifecycle(moves: Self.moves)], "access.frequency=quarterly data.files=10")
    #expect(
      costs.assumptions.map(\.limit) == [.usualObjectSize, .usualRetention, .usualQuarterlyReads])
    #expect(!costs.areAmounts)
    #expect(costs.end == Exact(395 * 86_400_000_000))
  }

  @Test func `makes replaced versions cost what the same moves of unread objects cost`() throws {
    let facts = "data.files=1000 data.file-size=1GiB "
    let current = try Self.costs(
      of: [Lifecycle(moves: Self.moves), Lifecycle(first: .glacierInstant, moves: [])],
      facts + "data.retention=365days access.reads-per-month=0")
    let replaced = try Self.costs(
      of: [Lifecycle(moves: [], versionMoves: Self.moves)],
      facts + "data.version-retention=365days")
    #expect(replaced.totals[0] == current.totals[0])
    #expect(replaced.assumptions.map(\.limit) == [.usualReplacedVersions])
    #expect(!replaced.areAmounts)
  }

  @Test func `adds replaced versions to the objects beside them`() throws {
    let facts =
      "data.files=1000 data.file-size=1GiB data.retention=365days access.reads-per-month=0 "
      + "data.version-retention=365days"
    let both = Lifecycle(moves: Self.moves, versionMoves: Self.moves)
    let one = try Self.costs(of: [Lifecycle(moves: Self.moves)], facts)
    let two = try Self.costs(of: [both], facts)
    let single = try #require(one.totals[0])
    #expect(two.totals == [single + single])
  }

  @Test func `stands below the costs that an answer is made from`() throws {
    let note = "corpus/lifecycle/a-year-after-the-first-weeks.md"
    let text = try CommandRun(["answer", note])
    #expect(text.output.contains("\nCosts\n  cost, as a multiple of the least, of 10000 objects"))
    #expect(text.output.contains("\n  assumed: size of an object = 100 MB, number of objects ="))
    let markdown = try CommandRun(["answer", note, "--format", "markdown"])
    #expect(markdown.output.contains("\nassumed: size of an object = 100 MB, number of objects ="))
    let json = try CommandRun(["answer", note, "--format", "json"])
    #expect(
      json.output.contains(
        #""assumptions":[{"limit":"usual-object-size","value":"100 MB","#
          + #""source":"advisor-judgement"}"#))
  }

  @Test func `stands below the ages that classes and recommendations propose`() throws {
    let facts = [
      "data.location=s3", "data.files=1000", "data.file-size=100MB", "data.retention=365days",
      "access.hot-for=30days", "access.frequency=rare", "needs.latency=1s", "data.purpose=logs",
    ]
    let sentence = "  assumed: reads a month of a file that is read often = 30"
    #expect(try CommandRun(["classes"] + facts).output.contains(sentence))
    #expect(try CommandRun(["recommend", "--verbose"] + facts).output.contains(sentence))
  }

  @Test func `classes read a description as recommendations do`() throws {
    let words = "1 TB of log files of 2 MB in S3, kept for 5 years"
    let run = try CommandRun(["classes", "--describe", words, "access.reads-per-month=0.1"])
    #expect(run.output.hasPrefix("Read\n  data.location s3  \""))
    #expect(run.output.contains("\n\nGlacier Instant Retrieval costs least: "))
    let json = try CommandRun(
      ["classes", "--describe", words, "access.reads-per-month=0.1", "--format", "json"])
    #expect(json.output.contains("\"fact\": \"data.retention\""))
  }
}
