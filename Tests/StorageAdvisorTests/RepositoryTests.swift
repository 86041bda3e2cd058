import RuleText
import StorageAdvisor
import Testing

@Suite struct `The repository` {
  static let pages = Repository.files(below: "rules", endingIn: ".md")
    .filter { $0.split(separator: "/").count == 3 }

  @Test func `has a rule book without mistakes`() throws {
    let files = try (Self.pages + ["rules/sources.md"]).map(Repository.file)
    #expect(RuleBook.load(files).diagnostics.map(\.line) == [])
    #expect(RuleBook.load(files).book.rules == Recommending.book.rules)
  }

  @Test(arguments: pages) func `has pages in their canonical layout`(_ path: String) throws {
    let file = try Repository.file(path)
    #expect(Printer().print(RulePage.read(file).page) == file.text)
  }

  @Test func `has generated pages that are current`() throws {
    #expect(try Repository.text("rules/README.md") == Recommending.book.indexPage)
    #expect(try Repository.text("rules/VOCABULARY.md") == RuleBook.vocabularyPage)
  }

  @Test func `has a core that imports nothing`() throws {
    for path in Repository.files(below: "Sources/Advice", endingIn: ".swift") {
      #expect(!Self.imports(try Repository.text(path)), "\(path)")
    }
  }

  /// Whether a file imports something, however it says so.
  private static func imports(_ text: String) -> Bool {
    text.contains(#/(?m)^\s*(?:@\w+(?:\([^)]*\))?\s+|\w+ +)*import\s/#)
  }

  @Test(arguments: [
    "import A", "internal import A", "@testable import A", "@_spi(B) public import A",
    "  @preconcurrency internal import struct A.B", "@_exported\npublic import A",
  ]) func `knows an import`(_ line: String) { #expect(Self.imports("// A file\n\(line)\n")) }

  @Test(arguments: ["// We import nothing", "/// import A", "let imported = 1"])
  func `knows what is no import`(_ line: String) { #expect(!Self.imports("\(line)\n")) }

  @Test func `asks for every fact in some rule or estimate`() {
    let asked = Set(Recommending.book.rules.flatMap(\.workloadFacts) + Fact.estimated + Fact.kept)
    // From how much each instance reads follows what is asked for: how much all of them read.
    let others = Fact.allCases.filter { !asked.contains($0) && $0 != .needsInstanceThroughput }
    #expect(others.map(\.name) == [])
  }

  @Test func `cites every source and dates it`() {
    let figures = Recommending.book.figures
    let requests = Recommending.parameters
    let citations =
      Recommending.book.rules.map(\.citation) + requests.parameters.map(\.citation)
      + requests.rules.map(\.citation)
      + (figures.prices.map(\.provenance) + figures.limits.map(\.provenance)).map(\.citation)
    // What price lists are imported by, which no figure cites.
    let cited = Set(citations.map(\.source.name) + ["aws-price-list"])
    #expect(Recommending.book.sources.filter { !cited.contains($0.name) } == [])
  }
}

extension `The repository` {
  @Test func `has the consumer in its README`() throws {
    let consumer = try Repository.text("Tests/Consumer/Sources/consumer/Consumer.swift")
    #expect(try Repository.text("README.md").contains(consumer.trimmed))
  }
}
