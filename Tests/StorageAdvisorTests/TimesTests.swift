import StorageAdvisor
import Testing

@Suite struct `Answers as of a day` {
  /// Two rules of which each holds on other days.
  private static let book = RuleBook.load([
    SourceFile(
      path: "rules/sources.md",
      text: """
        # Sources

        | name | title | address | read |
        |---|---|---|---|
        | guide | A guide | https://example.com/guide | 2026-11-20 |

        ```rule-book
        as of 2026-11-20
        ```

        """),
    page("old-way", "exclude s3", "S3 could not do it", "until 2026-07-16"),
    page("new-way", "favour s3 strongly on fit", "S3 can do it", "since 2026-07-16"),
    page("other-way", "favour efs slightly on fit", "EFS does it", ""),
  ]).book

  private static func page(
    _ id: String, _ verdict: String, _ because: String, _ days: String
  ) -> SourceFile {
    SourceFile(
      path: "rules/topic/\(id).md",
      text: """
        # A claim

        ```rule
        when data.location is s3 or efs
        \(verdict)
        because "\(because)"
        source guide
        \(days)
        ```

        ```cases
        fires   data.location is s3
        silent  data.location is ebs
        ```

        """)
  }

  @Test func `a recommendation says what was best before, and why`() throws {
    let workload = try Recommending.workload("data.location=s3")
    let now = try Self.book.recommend(for: workload)
    #expect(now.choice?.plan.configuration.name == "s3.file")
    #expect(
      now.text().contains(
        "Until 2026-07-15 the recommendation was Amazon EFS, Elastic throughput: S3 could\n"
          + "not do it [guide].\n"))
    #expect(now.json().contains("\"otherTimes\""))
    #expect(!now.json().contains("\"asOf\""))

    let then = try Self.book.asOf(#require(Day("2026-01-01"))).recommend(for: workload)
    #expect(then.choice?.plan.configuration.name == "efs.elastic")
    #expect(
      then.text().contains(
        "Since 2026-07-16 the recommendation is Amazon S3, File mode: S3 can do it\n[guide].\n"))
    #expect(then.json().contains("\"asOf\": \"2026-01-01\""))
  }

  @Test func `what dates do not touch is said without them`() throws {
    let workload = try Recommending.workload("data.location=ebs needs.posix=yes")
    #expect(try Self.book.recommend(for: workload).otherTimes.isEmpty)
  }

  @Test(arguments: [
    BadCall(
      arguments: ["recommend", "data.location=s3", "--as-of", "16.7.2026"],
      messages: "error: `16.7.2026` is no day of the calendar\n"
        + "  help: write year, month and day, such as 2026-07-16\n"),
    BadCall(
      arguments: ["estimate", "data.size=1TB", "--as-of", "2026-02-30"],
      messages: "error: `2026-02-30` is no day of the calendar\n"
        + "  help: write year, month and day, such as 2026-07-16\n"),
  ]) func `a day that is none is refused`(_ call: BadCall) throws {
    let run = try CommandRun(call.arguments)
    #expect(run.messages == call.messages)
    #expect(run.status == 2)
  }

  @Test func `a day beyond what the book knows is answered with a note`() throws {
    let run = try CommandRun(["recommend", "data.location=efs", "--as-of", "2030-01-01"])
    #expect(
      run.messages
        == "note: the rule book is of 2026-11-20: it does not know what changed after that\n")
    #expect(run.status == 0)
  }
}
