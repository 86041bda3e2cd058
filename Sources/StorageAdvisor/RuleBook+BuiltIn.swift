public import Reading
internal import RuleText

extension RuleBook {
  /// The rule book that comes with the library.
  ///
  /// The pages were checked when the library was built. Loading them takes milliseconds; keep the
  /// result.
  public static func builtIn() -> RuleBook {
    loadChecked(
      sources: SourceFile(path: "rules/sources.md", text: EmbeddedPages.sources),
      rules: EmbeddedPages.all.map { SourceFile(path: $0.path, text: $0.rule) },
      figures: EmbeddedPages.figures.map { SourceFile(path: $0.path, text: $0.text) })
  }

  /// The pages of the built-in rule book, as they stand under `rules/`.
  package static var builtInPages: [SourceFile] {
    [SourceFile(path: "rules/sources.md", text: EmbeddedPages.sources)]
      + (EmbeddedPages.all.map { ($0.path, $0.text) } + EmbeddedPages.figures)
      .map { SourceFile(path: $0.0, text: $0.1) }
  }

  /// Every page that is built in: rules, figures, words, and what requests may hold.
  package static var everyBuiltInPage: [SourceFile] {
    let own = builtInPages
    // A feature's page has rules and words.
    let known = Set(own.map(\.path))
    let others = EmbeddedPages.phrases.map { ($0.path, $0.text) } + EmbeddedPages.requests
    return own + others.filter { !known.contains($0.0) }.map { SourceFile(path: $0.0, text: $0.1) }
  }

  /// The built-in page on which a rule stands.
  package static func builtInPage(of rule: Rule) -> String? {
    EmbeddedPages.all.first { $0.path == "rules/\(rule.topic)/\(rule.id).md" }?.text
  }

  /// Makes a rule book from pages of one's own.
  ///
  /// - Parameter pages: The pages; the one named `sources.md` is the table of sources.
  /// - Throws: `RuleBookMistakes` with every mistake of every page.
  public convenience init(pages: [SourceFile]) throws(RuleBookMistakes) {
    let (book, _, diagnostics) = Self.load(pages)
    guard diagnostics.isEmpty else { throw RuleBookMistakes(diagnostics: diagnostics) }
    self.init(book)
  }
}

/// Every mistake that keeps pages from being a rule book.
public struct RuleBookMistakes: Error, Hashable, Sendable {
  /// The mistakes, by file and place.
  public let diagnostics: [Diagnostic]
}

extension PhraseBook {
  /// The phrases that come with the library.
  ///
  /// Loading them takes milliseconds; keep the result.
  public static func builtIn() -> PhraseBook {
    let book = load(builtInPages, isChecked: true).book.with(.builtIn())
    let sources = SourceFile(path: "rules/sources.md", text: EmbeddedPages.sources)
    return book.asOf(Day.ofRuleBook(sources).day)
  }

  /// The pages of the built-in phrases.
  package static var builtInPages: [SourceFile] {
    EmbeddedPages.phrases.map { SourceFile(path: $0.path, text: $0.text) }
  }
}

extension FigureBook {
  /// Makes a book of figures from pages of one's own.
  ///
  /// - Parameters:
  ///   - pages: The pages, with `prices` and `limits` fences.
  ///   - book: The rule book whose sources the pages may cite.
  /// - Throws: `RuleBookMistakes` with every mistake of every page.
  public init(pages: [SourceFile], sources book: RuleBook) throws(RuleBookMistakes) {
    let (figures, diagnostics) = Self.load(
      pages, sources: book.sources, date: book.date)
    guard diagnostics.isEmpty else { throw RuleBookMistakes(diagnostics: diagnostics) }
    self = figures
  }
}

extension ParameterBook {
  /// What comes with the library on the requests of training jobs.
  ///
  /// Loading it takes milliseconds; keep the result.
  public static func builtIn() -> ParameterBook {
    load(
      EmbeddedPages.requests.map { SourceFile(path: $0.path, text: $0.text) },
      sources: SourceFile(path: "rules/sources.md", text: EmbeddedPages.sources)
    ).book
  }

  /// Makes what requests may hold from pages of one's own.
  ///
  /// - Parameter pages: The pages of a rule book; the one named `sources.md` is the table of sources.
  /// - Throws: `RuleBookMistakes` with every mistake of the pages on requests.
  public init(pages: [SourceFile]) throws(RuleBookMistakes) {
    let requests = pages.filter(\.isRequestPage)
    let (book, mistakes) = Self.load(requests, sources: pages.first { $0.name == "sources" })
    let diagnostics = mistakes + book.missingShapes(in: pages)
    guard diagnostics.isEmpty else { throw RuleBookMistakes(diagnostics: diagnostics) }
    self = book
  }
}
