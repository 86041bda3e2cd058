package import Advice
package import RuleText

/// What pages say: rules and figures, words, and what the requests of training jobs may hold.
package struct Knowledge: Sendable {
  package let rules: RuleBook
  package let phrases: PhraseBook
  package let parameters: ParameterBook
}

extension Knowledge {
  /// Reads pages and checks them, alone and together.
  ///
  /// - Parameter pages: The pages, in any order; the one named `sources.md` is the table of sources.
  /// - Returns: What is right of them, and every mistake, by file and place.
  package static func load(
    _ pages: [SourceFile]
  ) -> (knowledge: Knowledge, diagnostics: [Diagnostic]) {
    let (rules, parameters, mistakes) = RuleBook.load(pages)
    let (words, faults) = PhraseBook.load(pages.filter(\.isPhrasePage))
    let phrases = words.with(parameters)
    var diagnostics = mistakes + faults + phrases.undated(in: rules)
    let requests = pages.filter(\.isRequestPage)
    if !requests.isEmpty { diagnostics += phrases.unknownParameters }
    // A page alone need not have what others have.
    if pages.count(where: { $0.name != "sources" }) > 1 {
      diagnostics += phrases.missingLists + parameters.missingShapes(in: requests)
    }
    return (
      Knowledge(rules: rules, phrases: phrases, parameters: parameters), diagnostics.inOrder
    )
  }
}
