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

  /// The rules of the page; a good page has one.
  package var rules: [RuleSyntax] {
    blocks.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
  }

  /// The cases of the page, in order.
  package var cases: [CaseSyntax] {
    blocks.flatMap { block -> [CaseSyntax] in
      if case .cases(let cases) = block { cases } else { [] }
    }
  }
}

extension RulePage {
  /// Reads a page of the rule book.
  ///
  /// - Parameters:
  ///   - file: The page.
  ///   - withCases: Whether cases are read, or passed over as prose.
  /// - Returns: The page, and every mistake in its syntax.
  package static func read(
    _ file: SourceFile, withCases: Bool = true
  ) -> (page: RulePage, diagnostics: [Diagnostic]) {
    var (page, diagnostics) = Page.read(file)
    var blocks: [Block] = []
    for block in page.blocks {
      switch block {
      case .prose(let range):
        blocks.append(.prose(range))
      case .fence(let fence):
        guard withCases || fence.info.value == "rule" else { continue }
        var parser = Parser(file, body: fence.body)
        switch fence.info.value {
        case "rule": blocks.append(.rule(parser.readRule()))
        case "cases": blocks.append(.cases(parser.readCases()))
        default:
          diagnostics.append(.unknownFence(fence.info, among: ["rule", "cases"], in: file))
          blocks.append(.prose(fence.range))
          continue
        }
        diagnostics += parser.diagnostics
      }
    }
    return (RulePage(file: file, title: page.title, blocks: blocks), diagnostics)
  }
}
