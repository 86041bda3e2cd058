import Advice
import RuleText
import Testing

/// What stands behind a rule's source, and what is wrong with it.
struct DatedFault: Sendable, CustomTestStringConvertible {
  let lines: String
  let mistakes: [String]
  var testDescription: String { lines }

  init(_ lines: String, _ mistakes: String...) { (self.lines, self.mistakes) = (lines, mistakes) }
}

@Suite struct `Knowledge with dates` {
  private let july = Day("2026-07-16") ?? Day("0001-01-01")

  @Test func `holds on its days`() throws {
    let book = try load(rule(lines: "until 2026-07-16"), rule(lines: "since 2026-07-16", id: "b-c"))
    #expect(book.date?.text == "2026-11-20")
    #expect(inForce(book) == ["b-c"])
    #expect(book.rules.map(\.id) == ["b-c", "data-stays-put"])
    #expect(book.changes == [try #require(july)])
    let before = book.asOf(try #require(july?.dayBefore))
    #expect(inForce(before) == ["data-stays-put"])
    #expect(inForce(before.asOf(try #require(july))) == ["b-c"])
    #expect(before.rule("b-c") != nil)
  }

  @Test func `prices and limits have days, too`() throws {
    let book = try load(
      Sample.page(), figures(price: "0.3", "until 2026-07-16"),
      figures(price: "0.2", "since 2026-07-16"))
    #expect(book.figures.prices.map(\.text) == ["0.2 USD per GiB-month"])
    let before = book.asOf(try #require(Day("2025-01-01")))
    #expect(before.figures.prices.map(\.text) == ["0.3 USD per GiB-month"])
    #expect(before.with(book.figures).figures.prices.map(\.text) == ["0.3 USD per GiB-month"])
  }

  @Test func `is written as it was read`() {
    let page = rule(lines: "since 2025-01-01\nuntil 2026-07-16")
    #expect(Printer().print(RulePage.read(page).page) == page.text)
  }

  @Test(arguments: [
    DatedFault(
      "until 2026-02-30", "expected: 2026-02-30: expected a day of the calendar, found `2026-02-30`"
    ),
    DatedFault(
      "until 2026-7-16", "expected: 2026-7-16: expected a day of the calendar, found `2026-7-16`"),
    DatedFault("until 2026", "expected: 2026: expected a day such as 2026-07-16, found `2026`"),
    DatedFault("since", "expected: : expected a day such as 2026-07-16, found the end of the line"),
    DatedFault(
      "since 2026-07-16\nuntil 2026-07-16",
      "never-holds: 2026-07-16: no day is since 2026-07-16 and until 2026-07-16"),
    DatedFault(
      "until 2026-07-16\nsince 2026-07-16",
      "expected: since: expected the end of the rule, found `since`"),
  ]) func `is refused where a day is wrong`(_ fault: DatedFault) {
    #expect(mistakes(in: rule(lines: fault.lines)) == fault.mistakes)
  }

  @Test func `may stand twice only on different days`() {
    #expect(
      mistakes(in: rule(lines: "until 2026-07-16"), rule(lines: "since 2026-07-15", id: "b-c"))
        == [
          "duplicate-rule: data.location is efs\nfavour efs: `b-c` has the same conditions and target"
        ])
    #expect(
      mistakes(in: Sample.page(), figures(price: "1", "until 2026-07-16"), figures(price: "2", ""))
        == ["stated-twice: storage: this figure stands twice"])
  }

  @Test(arguments: [
    ("storage of efs.one-zone is 1 USD per GiB-month", true),
    ("metadata-iops of efs is 1 USD per IOPS-month", false),
    ("cache-storage of efs.one-zone is 1 USD per GiB-month", false),
  ]) func `has figures that something uses`(_ row: (line: String, isUsed: Bool)) {
    let page = SourceFile(
      path: "rules/figures/more.md",
      text: """
        # More

        ```prices
        source guide
        stated "2026"
        confidence high

        \(row.line)
        ```

        """)
    let name = row.line.prefix { $0 != " " }
    #expect(
      mistakes(in: Sample.page(), figures(price: "1", ""), page)
        == (row.isUsed
          ? [] : ["never-holds: \(name): nothing uses this figure of `\(name)`"]))
  }

  @Test(arguments: [
    ("2024-11-19", true), ("2024-11-20", false), ("2024-10", true), ("2024-11", false),
    ("2023", true), ("2024", false), ("unknown", true),
  ]) func `tells which figures are old`(_ row: (stated: String, isOld: Bool)) throws {
    let page = figures(price: "1", "")
    let text = String(decoding: page.bytes, as: UTF8.self)
    let dated = SourceFile(
      path: page.path, text: text.replacing("\"2026\"", with: "\"\(row.stated)\""))
    let price = try #require(try load(Sample.page(), dated).figures.prices.first)
    #expect(price.provenance.isOld == row.isOld)
  }

  @Test func `needs a day of the book`() {
    #expect(
      Sample.mistakes(in: rule(lines: "until 2026-07-16")) == [
        "missing-date: 2026-07-16: the rule book does not say of which day it is"
      ])
    #expect(
      mistakes(asOf: "as of today", in: Sample.page()) == [
        "expected: today: expected a day such as 2026-07-16, found `today`"
      ])
    #expect(
      mistakes(asOf: "2026-11-20", in: Sample.page()) == [
        "expected: 2026-11-20: expected `as of` and a day, found `2026-11-20`"
      ])
  }

  /// The rules that hold on the day of a book.
  private func inForce(_ book: RuleBook) -> [String] {
    book.rules.filter { $0.period.contains(book.day) }.map(\.id)
  }

  private func load(_ pages: SourceFile...) throws -> RuleBook {
    let (book, _, diagnostics) = RuleBook.load([sources("as of 2026-11-20")] + pages)
    #expect(diagnostics.map(\.line) == [])
    return book
  }

  private func mistakes(
    asOf day: String = "as of 2026-11-20", in pages: SourceFile...
  ) -> [String] {
    RuleBook.load([sources(day)] + pages).diagnostics.map {
      "\($0.code.rawValue): \($0.underlined): \($0.message)"
    }
  }

  private func sources(_ day: String) -> SourceFile {
    SourceFile(
      path: Sample.sources.path, text: Sample.sources.text + "\n```rule-book\n\(day)\n```\n")
  }

  private func rule(lines: String, id: String = "data-stays-put") -> SourceFile {
    Sample.page(rule: Sample.goodRule + "\n" + lines, id: id)
  }

  private func figures(price: String, _ lines: String) -> SourceFile {
    SourceFile(
      path: "rules/figures/prices-\(price).md",
      text: """
        # Prices

        ```prices
        source guide
        stated "2026"
        confidence high
        \(lines)

        storage of efs is \(price) USD per GiB-month
        ```

        """)
  }
}
