import StorageAdvisor
import Testing

/// Amounts and times that rest on figures that are doubtful or old say so, and formulas show their values, in every
/// format.
@Suite struct `Marked figures` {
  private static let facts =
    "data.location=s3 data.size=2TB data.file-size=40KB training.instances=1 runs.per-week=30 runs.epochs=10 "
    + "runs.duration=5h training.instance-type=ml.g5.2xlarge"

  private static func run(_ arguments: String...) throws -> String {
    let call = arguments.flatMap { $0.split(separator: " ").map(String.init) }
    return try CommandRun(call).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `are marked where the price is of years ago`() throws {
    let call = "estimate \(Self.facts) --plan s3.fast-file"
    let ireland = try Self.run(call, "--region eu-west-1")
    #expect(ireland.contains("0.023 USD per GiB-month (doubtful, old)"))
    #expect(ireland.contains("? rests on a doubtful or old figure"))
    // Of the monthly bill of us-east-1 all is of 2026, of its times most is of 2022.
    let virginia = try Self.run(call)
    #expect(virginia.contains("s3.fast-file 26146.86 162435.60 ? 46 min 35 s ? 3 days 10 h ?"))
  }

  @Test(arguments: ["markdown", "json"]) func `are marked for people and programs`(
    _ format: String
  ) throws {
    let output = try Self.run("estimate \(Self.facts) --plan efs.elastic --format \(format)")
    #expect(output.contains(format == "json" ? "\"marked\": [ \"waitingCost\"" : "9562.94 ?"))
    #expect(output.contains("open-rate of efs is 2600 per s within 60 percent"))
    #expect(output.contains(format == "json" ? "\"old\": true" : "2022-02\\] (doubtful, old)"))
  }

  @Test func `are marked in quotes`() throws {
    let quote = try Self.run(
      "prices quote storage=1TiB-month --plan s3.fast-file --region eu-west-1")
    #expect(quote.contains("0.023 USD per GiB-month (doubtful, old)"))
  }

  @Test(arguments: ["text", "markdown", "json"]) func `show the values in formulas`(
    _ format: String
  ) throws {
    let output = try Self.run(
      "estimate \(Self.facts) --plan efs.elastic --verbose --format \(format)")
    for value in [
      "data.size (2 TB) × runs.epochs (10) × runs a month (130.36)",
      "start-up (12 s) + runs.epochs (10) × epoch (5 h 20 min), less",
      "the longer of computing (5 h) and reading (2 days 5 h)",
    ] {
      #expect(output.contains(value), "\(value)")
    }
  }

  @Test func `say what each run adds`() throws {
    let output = try Self.run("estimate \(Self.facts) --plan efs.elastic --format json")
    // 20 TB at 0.03 USD a GiB, and 48.42 hours of an instance of 1.515 USD.
    #expect(output.contains("\"runCost\": 632.15"))
    let text = try Self.run("estimate \(Self.facts) --plan efs.elastic")
    #expect(
      text.contains("558.79 data read 18626.4515 GiB × 0.03 USD per GiB; data.size × runs.epochs"))
  }
}
