import Reading
import RuleText
import StorageAdvisor
import Testing

@Suite struct `Words for numbers and times` {
  private static let phrases = """
    # Words

    ```phrases
    data.files is mentioned
        "# dateien"
    data.retention is mentioned
        "hält #"
    ```

    """

  private static let german = """
    # Numbers in German

    ```quantities
    number 7 "sieben"
    times 1000000 "millionen"
    unit 365 days "jahre", "jahr"
    on-top "weitere"
    light "die"
    ```

    """

  private func diagnostics(_ fence: String) -> [String] {
    let page = "# Words\n\n```quantities\n\(fence)\n```\n"
    return PhraseBook.load([SourceFile(path: "rules/words/q.md", text: page)])
      .diagnostics.map(\.line)
  }

  @Test(arguments: [
    ("sieben millionen dateien", ["data.files 7000000"]),
    ("hält die sieben jahre", ["data.retention 2555 days"]),
    ("hält sieben weitere jahre", ["data.retention 2555 days"]),
    ("hält die sieben, sagt er", []),
  ])
  func `of another language are added on a page`(_ text: String, _ expected: [String]) {
    let pages = [("p", Self.phrases), ("german", Self.german)].map {
      SourceFile(path: "rules/words/\($0.0).md", text: $0.1)
    }
    let (book, mistakes) = PhraseBook.load(pages + Sample.quantities)
    #expect(mistakes.map(\.line) == [])
    let facts = StatedFacts(SourceFile(path: "text", text: text), book: book)
    #expect(facts.findings.map { "\($0.fact.name) \($0.fact.text($0.value))" } == expected)
  }

  @Test(arguments: [
    (
      "tims 100 \"hundred\"", "4:1: error: words cannot say `tims` of quantities",
      "did you mean `times`?"
    ),
    ("unit dys \"day\"", "4:6: error: there is no unit `dys`", "did you mean `days`?"),
    ("unit \"day\"", "4:1: error: expected a unit behind `unit`", ""),
    ("unit 0.5 days \"noon\"", "4:1: error: expected a whole number from 1 to 10000", ""),
    ("counted KB \"k\"", "4:9: error: there is no unit `KB`", ""),
    ("number \"one\"", "4:1: error: expected a number of at most 15 digits behind", ""),
    ("number 1 day \"one\"", "4:10: error: expected the words, not `day`", "leave it out"),
    ("on-top 3 \"more\"", "4:8: error: expected the words, not `3`", "leave it out"),
    ("on-top \"once more\"", "4:9: error: `once more` is not one word in lower case", ""),
    ("on-top \"More\"", "4:9: error: `More` is not one word in lower case", ""),
    ("on-top \"more\", \"more\"", "4:17: error: `more` says this already", ""),
    ("number 1 \"one\"\nnumber 2 \"one\"", "5:11: error: `one` says this already", ""),
    ("number 1 \"one\"\nlight \"one\"", "5:8: error: `one` says this already", ""),
    ("unit days \"day\"\nunit h \"day\"", "5:9: error: `day` says this already", ""),
    (
      "number 99999999999999999999 \"all\"",
      "4:1: error: expected a number of at most 15 digits behind", ""
    ),
    ("ordinal 0.5 \"half\"", "4:1: error: expected a whole number from 1 to 1000 behind", ""),
    ("\"day\"", "4:1: error: expected what the patterns stand for", ""),
  ])
  func `with a mistake are refused at their place`(
    _ fence: String, _ message: String, _ help: String
  ) {
    let found = diagnostics(fence)
    #expect(found.count == 1, "\(found)")
    #expect(found.allSatisfy { $0.contains(message) && $0.contains(help) }, "\(found)")
  }

  @Test func `that the reading needs and no page has are reported`() {
    let page = SourceFile(path: "rules/words/p.md", text: Self.phrases)
    let alone = PhraseBook.load([page]).book.missingLists.map(\.line)
    #expect(
      alone.contains {
        $0.hasPrefix("rules/words/p.md:1:1: error: no page has the words for `on-top`")
      })
    #expect(alone.contains { $0.contains("`not`") && $0.contains("```words") })
    let numbers = PhraseBook.load([page] + Sample.quantities).book.missingLists.map(\.line)
    #expect(!numbers.contains { $0.contains("```quantities") })
    #expect(BuiltIn.phrases.missingLists.map(\.line) == [])
  }

  @Test func `stand for units of which the book knows what they measure`() {
    #expect(diagnostics("unit 14 days \"fortnight\"\nunit MB/s \"mbs\"\nunit USD \"$\"") == [])
  }
}
