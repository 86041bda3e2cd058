internal import Advice

/// Reads the lines of a fence as rules, cases or statements.
///
/// A line that cannot be read is reported once, at the token that was not expected, and skipped.
/// `read…` methods return `nil` after they have reported something.
package struct Parser {
  let file: SourceFile
  var tokens: [Token]
  var place = 0
  package internal(set) var diagnostics: [Diagnostic]

  /// Where a part that is missing at the end should have been.
  private let end: Int

  package init(_ file: SourceFile, body: Range<Int>) {
    self.file = file
    var lexer = Lexer(file)
    tokens = lexer.tokens(in: body)
    diagnostics = lexer.diagnostics
    end = max(body.lowerBound, body.upperBound - 1)
  }
}

extension Parser {
  var next: Token? { place < tokens.count ? tokens[place] : nil }

  func text(_ token: Token) -> String { file.text(token.range) }

  func isNext(_ word: StaticString) -> Bool {
    guard let next, next.kind == .word, next.range.count == word.utf8CodeUnitCount else {
      return false
    }
    return word.withUTF8Buffer { file.bytes[next.range].elementsEqual($0) }
  }

  /// Steps over a word if it is the next token.
  mutating func take(_ word: StaticString) -> Range<Int>? {
    guard isNext(word), let range = next?.range else { return nil }
    place += 1
    return range
  }

  mutating func take(_ kind: Token.Kind) -> Spelled<String>? {
    guard let next, next.kind == kind else { return nil }
    place += 1
    return Spelled(text(next), next.range)
  }

  /// Reports that something else was expected where the next token stands.
  mutating func expected(_ what: String, help: String? = nil) {
    let range = next?.range ?? end..<end
    let found = next.map { $0.kind == .lineEnd ? "the end of the line" : "`\(text($0))`" }
    diagnostics.append(
      .expected(what, found: found ?? "the end of the fence", at: range, in: file, help: help))
  }

  mutating func skipLineEnds() { while next?.kind == .lineEnd { place += 1 } }

  mutating func skipLine() {
    while let token = next, token.kind != .lineEnd { place += 1 }
    skipLineEnds()
  }

  /// A double-quoted text, without its quotes.
  mutating func readString(_ what: String) -> Spelled<String>? {
    guard let next, next.kind == .string else {
      expected("\(what) in double quotes")
      return nil
    }
    place += 1
    let isClosed = next.range.count >= 2 && file.bytes[next.range.upperBound - 1] == 0x22
    let range = next.range.lowerBound + 1..<next.range.upperBound - (isClosed ? 1 : 0)
    guard !file.bytes[range].allSatisfy(\.isWhiteSpace) else {
      diagnostics.append(.emptyString(what, at: next.range, in: file))
      return nil
    }
    return Spelled(file.text(range), range)
  }

  mutating func readWord(_ what: String) -> Spelled<String>? {
    guard let word = take(.word) else {
      expected(what)
      return nil
    }
    return word
  }

  mutating func readQuantity() -> QuantitySyntax? {
    guard let number = take(.number) else {
      expected("a number")
      return nil
    }
    guard let next, next.kind == .word, !RuleSyntax.isKeyword(text(next)) else {
      return QuantitySyntax(number: number, unit: nil)
    }
    return QuantitySyntax(number: number, unit: take(.word))
  }

  /// Steps over the end of a line; reports anything else and skips it.
  mutating func endLine() {
    guard let next else { return }
    if next.kind != .lineEnd { expected("the end of the line") }
    skipLine()
  }
}

extension Parser {
  /// One fact with a value: `data.size is 100 GB`, `no needs.posix`, `goals is cost or effort`.
  mutating func readStatement() -> StatementSyntax? {
    let start = next?.range.lowerBound ?? end
    let isNegated = take("no") != nil
    guard let subject = readWord("a fact") else { return nil }
    if isNegated || !isNext("is") {
      return StatementSyntax(
        subject: subject, form: .flag(isNegated: isNegated),
        range: start..<subject.range.upperBound)
    }
    place += 1
    if next?.kind == .number {
      guard let quantity = readQuantity() else { return nil }
      return StatementSyntax(
        subject: subject, form: .quantity(quantity), range: start..<quantity.range.upperBound)
    }
    guard let values = readValues() else { return nil }
    return StatementSyntax(
      subject: subject, form: .values(values),
      range: start..<(values.last?.range.upperBound ?? start))
  }

  /// Reads `value { "or" value }`.
  mutating func readValues() -> [Spelled<String>]? {
    var values: [Spelled<String>] = []
    repeat {
      guard let value = readWord("a value") else { return nil }
      values.append(value)
    } while take("or") != nil
    return values
  }

  /// The lines of a cases fence.
  package mutating func readCases() -> [CaseSyntax] {
    var cases: [CaseSyntax] = []
    skipLineEnds()
    while next != nil {
      let expectation = take(.word)
      guard let expectation, CaseSyntax.words.contains(expectation.value) else {
        if expectation != nil { place -= 1 }
        expected(
          "`fires`, `silent` or `unsure`",
          help: expectation.flatMap {
            nearestHelp(to: $0.value, among: CaseSyntax.words)
          })
        skipLine()
        continue
      }
      let statements = next?.kind == .lineEnd ? [] : readStatements()
      if let statements {
        cases.append(CaseSyntax(expectation: expectation, statements: statements))
        endLine()
      } else {
        skipLine()
      }
    }
    return cases
  }

  /// Reads `statement { "," statement }`.
  mutating func readStatements() -> [StatementSyntax]? {
    var statements: [StatementSyntax] = []
    repeat {
      guard let statement = readStatement() else { return nil }
      statements.append(statement)
    } while take(.comma) != nil
    return statements
  }

  /// The lines of a workload fence, each one statement or several with commas.
  package mutating func readWorkload() -> [StatementSyntax] {
    var statements: [StatementSyntax] = []
    skipLineEnds()
    while next != nil {
      if let line = readStatements() {
        statements += line
        endLine()
      } else {
        skipLine()
      }
    }
    return statements
  }
}
