import Foundation
import Testing

/// Where the rule book says what was read.
@Suite struct `What was read` {
  static let text =
    "2 TB of images sit in S3, and every read of a key prefix is throttled with 503 errors."

  /// The members of a reading that this suite looks at.
  struct Reading: Decodable {
    struct Item: Decodable {
      let fact: String?
      let feature: String?
      let phrases: [String]
    }

    let facts: [Item]
    let features: [Item]
  }

  @Test func `names the pattern of the rule book that read it`() throws {
    let run = try CommandRun(
      ["recommend", "--describe", "-", "--format", "json"], input: Self.text)
    let reading = try JSONDecoder().decode(Reading.self, from: Data(run.output.utf8))
    #expect(!reading.facts.isEmpty && !reading.features.isEmpty)
    for item in reading.facts + reading.features {
      let place = try #require(item.phrases.first).split(separator: ":")
      let (line, column) = (try #require(Int(place[1])), try #require(Int(place[2])))
      let lines = try Repository.text(String(place[0])).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[line - 1].prefix(column - 1).last == "\"", "\(item)")
      let before = lines[..<line].joined(separator: "\n")
      #expect(place[0].hasSuffix("/\(item.feature ?? "").md") || before.contains(item.fact ?? "\n"))
    }
  }

  @Test func `shows the places to who asks for everything`() throws {
    let command = ["recommend", "--describe", "-"]
    let brief = try CommandRun(command, input: Self.text).output
    let verbose = try CommandRun(command + ["--verbose"], input: Self.text).output
    #expect(!brief.contains("[rules/"))
    #expect(verbose.contains("[rules/words/"))
    #expect(verbose.contains("[rules/features/more-prefixes.md:"))
    #expect(verbose.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
