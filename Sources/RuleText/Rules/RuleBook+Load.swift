package import Advice

extension RuleBook {
  /// Makes a rule book from its pages.
  ///
  /// The file named `sources.md` is the table of sources; pages in the folder `figures` hold prices
  /// and limits, those on requests what these may hold, every other file is a rule.
  ///
  /// - Parameter files: The pages, in any order.
  /// - Returns: The rule book and the parameters of the pages that are right, and every mistake, by file
  ///   and place.
  package static func load(
    _ files: [SourceFile]
  ) -> (book: RuleBook, parameters: ParameterBook, diagnostics: [Diagnostic]) {
    let sorted = files.sorted { $0.path < $1.path }
    var checker = Checker(sources: sorted.first { $0.name == "sources" })
    for file in sorted {
      if file.isFigurePage { checker.addFigures(file) }
      if file.isRulePage { checker.add(file) }
    }
    let (parameters, mistakes) = ParameterBook.load(
      sorted.filter(\.isRequestPage), citing: &checker.sources)
    checker.finish()
    return (checker.book, parameters, (checker.diagnostics + mistakes).inOrder)
  }

  /// Makes a rule book from rules that were checked before.
  ///
  /// - Parameters:
  ///   - sources: The table of sources.
  ///   - rules: For each rule, what stands in its fence, under the path of its page.
  ///   - figures: The pages of figures.
  /// - Returns: The rule book.
  package static func loadChecked(
    sources: SourceFile, rules: [SourceFile], figures: [SourceFile]
  ) -> RuleBook {
    var checker = Checker(sources: sources)
    for file in rules { checker.addChecked(file) }
    for file in figures { checker.addFigures(file) }
    return checker.book
  }
}

extension [Diagnostic] {
  /// By file, then by place.
  package var inOrder: [Diagnostic] {
    enumerated().sorted {
      ($0.element.file.path, $0.element.range.lowerBound, $0.offset)
        < ($1.element.file.path, $1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
