import Reading
import RuleText
import StorageAdvisor
import Testing

@Suite struct `The corpus` {
  static let paths = Repository.files(below: "corpus", endingIn: ".md")

  /// Every note, decided from its fences and read from its words, on all cores at once.
  static let report = Result {
    var report = CorpusReport(Recommending.book, Recommending.phrases)
    let files = try paths.map { try Repository.file($0) }
    report.add(concurrentMap(files.count) { NoteFile(files[$0]) })
    return report
  }

  @Test func `comes out as each note says, from its fences and from its words`() throws {
    let report = try Self.report.get()
    #expect(report.messages == "")
    #expect(report.failures == [])
    #expect(report.failed == 0)
    #expect(Self.paths.count > 4_500)
    #expect(report.passed >= Self.paths.count)
  }

  @Test func `sees every rule hold, and misses every rule that is left out`() throws {
    let report = try Self.report.get()
    #expect(report.unseenRules == [])
    #expect(report.unmissedRules == [])
    #expect(report.unusedPhrases == [])
    #expect(report.isOfTheBook)
  }

  @Test func `comes out the same whether notes are tested side by side or one by one`() throws {
    let files = try Self.paths.indices.filter { $0 % 48 == 0 }
      .map { NoteFile(try Repository.file(Self.paths[$0])) }
    var (together, apart) = (
      CorpusReport(Recommending.book, Recommending.phrases),
      CorpusReport(Recommending.book, Recommending.phrases)
    )
    together.add(files)
    for file in files { apart.add([file]) }
    #expect(together.json() == apart.json())
    #expect(together.junit() == apart.junit())
    #expect(together.listing + together.table == apart.listing + apart.table)
    #expect(together.overfittingText(limit: .max) == apart.overfittingText(limit: .max))
  }

  // Some fifty notes of all kinds: a whole recommendation tries every value of every fact.
  @Test(arguments: paths.indices.filter { $0 % 96 == 0 }.map { paths[$0] })
  func `fits on a screen`(_ path: String) throws {
    let note = try #require(Note.read(try Repository.file(path)).first?.note)
    guard let recommendation = try? Recommending.book.recommend(for: note.fences.workload) else {
      return
    }
    let lines = recommendation.text().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24)
    for line in lines { #expect(line.count <= 80, "\(line)") }
  }
}
