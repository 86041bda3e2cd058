import StorageAdvisor
import Testing

/// A call whose output must be the same in every process: each has hash tables in an order of its own.
struct RepeatedCall: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  var testDescription: String { arguments.joined(separator: " ") }
}

@Suite struct `Every process` {
  /// Notes in which a phrase of a finding begins where another does.
  private static let notes = [
    "asked/browser-application-lets-customers-upload", "config/last-opened",
    "asked/data-scientist-trains-recordio-shards", "config/ko-branches-send-plans",
    "asked/genomics-institute-keeps-sequencing-reads",
  ].map { "corpus/\($0).md" }

  private static let facts = ["data.location=s3", "data.size=2TB", "runs.per-week=30"]

  @Test(arguments: [
    RepeatedCall(arguments: ["answer", "--format", "json"] + notes),
    RepeatedCall(arguments: ["answer"] + notes),
    RepeatedCall(arguments: ["recommend", "--format", "json"] + facts),
    RepeatedCall(arguments: ["estimate", "--format", "json"] + facts),
    RepeatedCall(arguments: ["classes", "--format", "json", "data.files=2000000"] + facts),
    RepeatedCall(arguments: ["rules", "list", "--format", "json"]),
  ]) func `writes the same bytes`(_ call: RepeatedCall) throws {
    let run = try CommandRun(call.arguments)
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
    for _ in 0..<2 {
      let other = try CommandRun(call.arguments)
      #expect(other.output == run.output)
      #expect(other.messages == run.messages)
    }
  }

  @Test func `shows words that overlap once`() throws {
    let run = try CommandRun(["answer", "corpus/config/last-opened.md", "--format", "json"])
    #expect(run.output.contains(#""words":"costs … least work""#))
  }
}
