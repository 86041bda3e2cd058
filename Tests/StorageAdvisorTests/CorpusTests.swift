import Reading
import RuleText
import StorageAdvisor
import Testing

@Suite struct `The corpus` {
  static let paths = Repository.files(below: "corpus", endingIn: ".md")

  @Test func `is large enough`() { #expect(Self.paths.count >= 40) }

  @Test(arguments: paths) func `comes out as each note says`(_ path: String) throws {
    let (note, diagnostics) = Note.read(try Repository.file(path))
    #expect(diagnostics.map(\.line) == [])
    #expect(try #require(note).test(with: Recommending.book).failures == [])
  }

  @Test(arguments: paths) func `is answered from its words alone`(_ path: String) throws {
    let note = try #require(Note.read(try Repository.file(path)).note)
    let words = note.readWords(rules: Recommending.book, phrases: Recommending.phrases)
    #expect(words.map(note.failures(of:)) ?? [] == [])
  }

  // Every eighth note: a whole recommendation tries every value of every fact.
  @Test(arguments: paths.indices.filter { $0 % 8 == 0 }.map { paths[$0] })
  func `fits on a screen`(_ path: String) throws {
    let note = try #require(Note.read(try Repository.file(path)).note)
    guard let recommendation = try? Recommending.book.recommend(for: note.fences.workload) else {
      return
    }
    let lines = recommendation.text().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24)
    for line in lines { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `sees every rule hold, and misses every rule that is left out`() throws {
    var report = CorpusReport(Recommending.book, Recommending.phrases)
    report.add(try Self.paths.map { try Repository.file($0) })
    #expect(report.unseenRules == [])
    #expect(report.unmissedRules == [])
    #expect(report.unusedPhrases == [])
  }
}
