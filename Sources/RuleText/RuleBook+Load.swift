package import Advice

extension RuleBook {
  /// Makes a rule book from its pages.
  ///
  /// The file named `sources.md` is the table of sources, every other file is a rule.
  ///
  /// - Parameters:
  ///   - files: The pages, in any order.
  ///   - isTrusting: Whether the pages were checked before; cases and logic are then passed over.
  /// - Returns: The rule book of the pages that are right, and every mistake, by file and place.
  package static func load(
    _ files: [SourceFile], isTrusting: Bool = false
  ) -> (book: RuleBook, diagnostics: [Diagnostic]) {
    let sorted = files.sorted { $0.path < $1.path }
    var checker = Checker(sources: sorted.first { $0.name == "sources" }, isTrusting: isTrusting)
    for file in sorted where file.name != "sources" { checker.add(file) }
    checker.finish()
    return (checker.book, checker.diagnostics.inOrder)
  }
}

extension [Diagnostic] {
  /// By file, then by place.
  fileprivate var inOrder: [Diagnostic] {
    enumerated().sorted {
      ($0.element.file.path, $0.element.range.lowerBound, $0.offset)
        < ($1.element.file.path, $1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
