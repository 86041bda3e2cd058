import StorageAdvisor

/// What an import gives.
struct Imported {
  private static let map = OfferMap.builtIn()

  let page: String?
  let unresolved: [String]

  init(_ files: [SampleOfferFile], region: Region? = nil) throws {
    try self.init(texts: files.map { Array($0.text.utf8) }, size: 100, region: region)
  }

  init(_ file: SampleOfferFile, region: Region? = nil) throws {
    try self.init([file], region: region)
  }

  init(_ text: [UInt8], inPiecesOf size: Int = 4096) throws {
    try self.init(texts: [text], size: size, region: nil)
  }

  private init(texts: [[UInt8]], size: Int, region: Region?) throws {
    var prices = PriceImport(Self.map, region: region)
    for text in texts {
      try prices.add { _ in
        var rest = text[...]
        return {
          defer { rest = rest.dropFirst(size) }
          return Array(rest.prefix(size))
        }
      }
    }
    page = prices.page()
    unresolved = prices.unresolved.map { "\($0.sku) \($0.usageType): \($0.reason)" }
  }

  /// The lines of figures.
  var lines: [String] {
    (page ?? "").split(separator: "\n").filter { $0.contains(" USD per ") }.map(String.init)
  }
}

/// What the checker finds wrong with a page of figures, beside the sources of the rule book.
func figureMistakes(in page: String) throws -> [String] {
  // The page is loaded without those that hold what its figures count beside.
  try load(page).diagnostics
    .filter { $0.file.path != "rules/sources.md" && !$0.message.hasPrefix("nothing uses this") }
    .map(\.line)
}

/// The prices of a page.
func figures(of page: String) throws -> [Price] { try load(page).book.figures.prices }

private func load(_ page: String) throws -> (book: RuleBook, diagnostics: [Diagnostic]) {
  let (book, _, diagnostics) = RuleBook.load([
    try Repository.file("rules/sources.md"), SourceFile(path: "figures/prices.md", text: page),
  ])
  return (book, diagnostics)
}
