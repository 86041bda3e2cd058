/// A page with its fences read.
package struct RulePage: Hashable, Sendable {
  /// A piece of the page, in order.
  package enum Block: Hashable, Sendable {
    case prose(Range<Int>)
    case rule(RuleSyntax)
    case cases([CaseSyntax])
  }

  package let file: SourceFile
  package let title: Spelled<String>?
  package let blocks: [Block]

  /// The rules of the page, as ``blocks`` has them; a good page has one.
  package let rules: [RuleSyntax]

  /// The cases of the page, as ``blocks`` has them.
  package let cases: [CaseSyntax]
}

extension RulePage {
  /// Reads a page of the rule book.
  ///
  /// - Returns: The page, and every mistake in its syntax.
  package static func read(_ file: SourceFile) -> (page: RulePage, diagnostics: [Diagnostic]) {
    var (page, diagnostics) = Page.read(file)
    var blocks: [Block] = []
    var rules: [RuleSyntax] = []
    var cases: [CaseSyntax] = []
    for block in page.blocks {
      switch block {
      case .prose(let range):
        blocks.append(.prose(range))
      case .fence(let fence):
        var parser = Parser(file, body: fence.body)
        switch fence.info.value {
        case "rule":
          let rule = parser.readRule()
          rules.append(rule)
          blocks.append(.rule(rule))
        case "cases":
          let lines = parser.readCases()
          cases += lines
          blocks.append(.cases(lines))
        default:
          diagnostics.append(.unknownFence(fence.info, among: ["rule", "cases"], in: file))
          blocks.append(.prose(fence.range))
          continue
        }
        diagnostics += parser.diagnostics
      }
    }
    return (
      RulePage(file: file, title: page.title, blocks: blocks, rules: rules, cases: cases),
      diagnostics
    )
  }
}
