import Advice
import StorageAdvisor
import Testing

/// Classes are compared from the one in which the objects are.
@Suite struct `The class where data is now` {
  private static let objects =
    "data.size=1TB data.file-size=1MB access.reads-per-month=1 data.retention=365days"

  private static func costs(_ facts: String) throws -> ClassComparison {
    try Recommending.book.classes(for: Recommending.workload("\(facts) \(objects)"))
  }

  private static func entering(_ name: String, _ comparison: ClassComparison) throws -> String {
    let cost = try #require(comparison.ranking.first { $0.configuration.name == name })
    return try #require(cost.amount(.entering).value).decimal(places: 2)
  }

  @Test func `costs nothing to come into`() throws {
    let comparison = try Self.costs("data.location=s3 data.storage-class=standard-ia")
    #expect(try Self.entering("s3.standard-ia", comparison) == "0.00")
    #expect(comparison.kept?.place?.name == "s3.standard-ia")
  }

  @Test func `is left by a rule downwards, and by a copy upwards`() throws {
    let comparison = try Self.costs("data.location=s3 data.storage-class=standard-ia")
    // A million transitions; a million copies and the retrieval of 931.32 GiB.
    #expect(try Self.entering("s3.glacier-instant", comparison) == "20.00")
    #expect(try Self.entering("s3", comparison) == "14.31")
  }

  @Test func `is restored before a copy, where it is an archive`() throws {
    let comparison = try Self.costs("data.location=s3 data.storage-class=deep-archive")
    // 931.32 GiB at 0.02, a million requests at 0.1, a day in Standard, and a million copies at 0.005.
    #expect(try Self.entering("s3", comparison) == "124.33")
    #expect(try Self.entering("s3.deep-archive", comparison) == "0.00")
  }

  @Test func `stands in the text`() throws {
    let run = try CommandRun(
      ["classes", "data.location=s3", "data.storage-class=deep-archive"]
        + Self.objects.split(separator: " ").map(String.init))
    #expect(run.output.contains("in S3 Glacier\nDeep Archive now."))
  }

  @Test func `is told apart from a wait that nobody stated`() throws {
    let run = try CommandRun([
      "classes", "data.location=s3", "data.size=100TB", "data.file-size=1GB",
      "access.reads-per-month=1", "data.retention=365days",
    ])
    #expect(
      run.output.hasPrefix(
        """
        Glacier Flexible Retrieval costs least: 16091.54 USD.
        Reads wait up to 5 h for a restore, and needs.latency was not stated; One
        Zone-IA costs least of those that open at once: 22353.94 USD.

        """))
  }

  @Test func `does not cost least where rivals have no price`() throws {
    let run = try CommandRun(
      ["classes", "data.location=s3", "training.region=ap-southeast-1"]
        + Self.objects.split(separator: " ").map(String.init))
    #expect(run.output.hasPrefix("Open: by prices of us-east-1 where ap-southeast-1 has none, "))
    let json = try CommandRun(
      ["classes", "--format", "json", "data.location=s3", "training.region=ap-southeast-1"]
        + Self.objects.split(separator: " ").map(String.init))
    #expect(json.output.contains("\"isCheapestOfAll\": false"))
  }
}
