/// A page that says what parameters a request has, or one mistake that it can have.
package struct ParameterPage: Sendable {
  package let file: SourceFile
  package let title: Spelled<String>?
  package private(set) var parameters: [ParameterFenceSyntax] = []
  package private(set) var rules: [JobRuleSyntax] = []
  package private(set) var cases: [CaseSyntax] = []

  /// How many parameters the page has.
  package var parameterCount: Int { parameters.flatMap(\.entries).count { !$0.isShape } }
}

extension SourceFile {
  /// Whether the page is about requests: such pages are in the folders `parameters` and `mistakes`.
  package var isRequestPage: Bool { folder == "parameters" || folder == "mistakes" }
}

extension ParameterPage {
  /// Reads a page.
  ///
  /// - Returns: The page, and every mistake in its syntax.
  package static func read(_ file: SourceFile) -> (page: ParameterPage, diagnostics: [Diagnostic]) {
    var (blocks, diagnostics) = Page.read(file)
    var page = ParameterPage(file: file, title: blocks.title)
    guard diagnostics.isEmpty else { return (page, diagnostics) }
    let top = file.line(at: 0)
    if blocks.title == nil { diagnostics.append(.missingTitle(in: file)) }
    let kinds = file.folder == "mistakes" ? ["mistake", "cases"] : ["parameters"]
    for fence in blocks.fences {
      guard kinds.contains(fence.info.value) else {
        diagnostics.append(.unknownFence(fence.info, among: kinds, in: file))
        continue
      }
      var parser = Parser(file, body: fence.body)
      switch fence.info.value {
      case "mistake": page.rules.append(parser.readJobRule())
      case "cases": page.cases += parser.readCases()
      default: page.parameters.append(parser.readParameters())
      }
      diagnostics += parser.diagnostics
    }
    if file.folder == "mistakes", page.rules.count != 1 {
      let range = blocks.title?.range ?? top
      diagnostics.append(
        page.rules.isEmpty
          ? .missingMistake(at: range, in: file) : .severalRules(at: range, in: file))
    }
    return (page, diagnostics)
  }
}
