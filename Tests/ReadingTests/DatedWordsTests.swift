import Advice
import Reading
import RuleText
import StorageAdvisor
import Testing

@Suite struct `Words and notes with dates` {
  private static func page(_ days: String) -> SourceFile {
    SourceFile(
      path: "rules/words/page.md",
      text: """
        # Words

        ```phrases
        \(days)
        goals is cost
            "cheap"
        ```

        ```phrases
        goals is effort
            "easy"
        ```

        """)
  }

  private static func goals(_ text: String, _ book: PhraseBook) -> Set<Criterion>? {
    let file = SourceFile(path: "text", text: text)
    return StatedFacts(file, book: book).workload.goals
  }

  @Test func `words mean what they mean on their days`() throws {
    let (book, diagnostics) = PhraseBook.load([Self.page("since 2025-01-01\nuntil 2026-07-16")])
    #expect(diagnostics.map(\.line) == [])
    let day = try #require(Day("2026-07-15"))
    #expect(Self.goals("cheap and easy", book.asOf(day)) == [.cost, .effort])
    #expect(Self.goals("cheap and easy", book.asOf(Day("2026-07-16"))) == [.effort])
    #expect(Self.goals("cheap and easy", book.asOf(Day("2024-12-31"))) == [.effort])
    #expect(Self.goals("cheap and easy", book) == [.effort])
  }

  @Test func `a day that is none is reported`() {
    let (_, diagnostics) = PhraseBook.load([Self.page("until 2026-06-31")])
    #expect(
      diagnostics.map(\.line) == [
        "rules/words/page.md:4:7: error: expected a day of the calendar, found `2026-06-31`; "
          + "write year, month and day, such as 2026-07-16"
      ])
  }

  @Test func `dates of words need a day of the rule book`() {
    let book = PhraseBook.load([Self.page("until 2026-07-16")]).book
    #expect(book.undated(in: BuiltIn.rules) == [])
    let undated = RuleBook.load([]).book
    #expect(
      book.undated(in: undated).map(\.message) == [
        "the rule book does not say of which day it is"
      ])
  }

  @Test func `a note is tested for each day that it names`() throws {
    let note = try #require(Note.read(Self.note("until 2026-07-16 A")).first?.note)
    let outcome = note.test(with: BuiltIn.rules)
    #expect(outcome.failures == ["as of 2026-07-15: expected A, got B"])
    let right = try #require(Note.read(Self.note("until 2026-07-16 B")).first?.note)
    #expect(right.test(with: BuiltIn.rules).failures == [])
    #expect(
      Note.read(Self.note("until 2026-07-16 D")).flatMap(\.diagnostics).map(\.message) == [
        "there is no option `D`"
      ])
  }

  @Test func `a note of another day has that day's answer`() throws {
    let note = try #require(Note.read(Self.note("until 2026-07-16 B")).first?.note)
    let day = try #require(Day("2026-01-01"))
    #expect(note.asOf(day).test(with: BuiltIn.rules.asOf(day)).failures == [])
    #expect(
      note.test(with: BuiltIn.rules.leavingOut("infrequent-access-waits-thirty-days"))
        .failures == ["as of 2026-07-15: expected B, got A"])
  }

  /// A note whose right answer is A today and was B until 2026-07-15.
  private static func note(_ dated: String) -> SourceFile {
    SourceFile(
      path: "note.md",
      text: """
        # A note

        ```workload
        data.location is s3
        access.hot-for is 14 days
        access.trend is falls-with-age
        goals is cost
        ```

        ```options
        A is s3.standard-ia with move to standard-ia after 14 days
        B is s3.standard-ia with move to standard-ia after 30 days
        ```

        ```answer
        A
        \(dated)
        ```

        """)
  }
}
