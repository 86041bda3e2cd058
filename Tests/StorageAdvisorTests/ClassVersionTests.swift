import StorageAdvisor
import Testing

/// Versions that were replaced rest where nobody reads them, until they are deleted.
@Suite struct `Replaced versions` {
  private static func costs(_ facts: String) throws -> [(name: String, dollars: String)] {
    let comparison = try Recommending.book.classes(
      for: Recommending.workload("data.files=1000 data.file-size=1GB \(facts)"))
    return comparison.versions.map {
      ($0.configuration.name, $0.total.value?.decimal(places: 2) ?? "")
    }
  }

  @Test(arguments: [
    // 931 GiB for 180 days at 0.00099 and a thousand transitions at 0.05; 10 days at 0.023.
    ("data.version-retention=10days", "s3.deep-archive 5.51", "s3 7.04"),
    ("data.version-retention=365days", "s3.deep-archive 11.12", "s3 257.05"),
    // Who must have them at once restores none.
    (
      "data.version-retention=365days needs.latency=1s", "s3.glacier-instant 44.72",
      "s3.standard-ia 139.71"
    ),
  ]) func `cost least where a rule brings them`(
    _ row: (facts: String, cheapest: String, another: String)
  ) throws {
    let costs = try Self.costs("data.location=s3 \(row.facts)").map { "\($0.name) \($0.dollars)" }
    #expect(costs.first == row.cheapest)
    #expect(costs.contains(row.another))
  }

  @Test func `go only where rules move objects of their class`() throws {
    let names = try Self.costs(
      "data.location=s3 data.storage-class=glacier-flexible data.version-retention=90days"
    ).map(\.name)
    #expect(names == ["s3.deep-archive", "s3.glacier-flexible"])
    let zones = try Self.costs("data.location=s3 data.version-retention=90days").map(\.name)
    #expect(!zones.contains("s3.one-zone-ia"))
    #expect(!zones.contains("s3.express-one-zone"))
  }

  @Test(arguments: ["data.location=s3", "data.location=efs data.version-retention=90days"])
  func `cost nothing where nobody keeps any`(_ facts: String) throws {
    #expect(try Self.costs(facts).isEmpty)
  }

  @Test func `are told of below the classes`() throws {
    let facts = [
      "data.location=s3", "data.files=1000", "data.file-size=1GB", "data.version-retention=365days",
    ]
    let text = try CommandRun(["classes"] + facts).output
    #expect(
      text.contains("\nReplaced versions\n  a replaced version of each object, kept 365 days"))
    let markdown = try CommandRun(["classes"] + facts + ["--format", "markdown"]).output
    #expect(markdown.contains("in Glacier Deep Archive: 11.12 USD, against 257.05 in Standard\n"))
  }
}
