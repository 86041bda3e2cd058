package import RuleText

extension PhrasePage.Group {
  /// Words for numbers that no text can have: each is one word in lower case.
  func wordsNotAlone(in file: SourceFile) -> [Diagnostic] {
    patterns.compactMap { word in
      let tokens = TextToken.tokens(in: [word.range], of: file)
      guard tokens.map(\.word) != [word.value] else { return nil }
      return Diagnostic(
        .malformedPattern, "`\(word.value)` is not one word in lower case", in: file,
        at: word.range, help: "write each word by itself, without spaces, signs and capitals")
    }
  }
}

extension PhraseBook {
  /// Lists that the reading looks for and no page has.
  package var missingLists: [Diagnostic] {
    guard let page = phrases.first?.file else { return [] }
    func missing(_ name: String, _ fence: String) -> Diagnostic {
      Diagnostic(
        .unknownWord, "no page has the words for `\(name)`", in: page, at: 0..<0,
        help: "add `\(name)` with its words to a ```\(fence) fence")
    }
    let lists = KnownList.allCases.filter { list($0) == nil }.map { missing($0.name, "words") }
    let endings = KnownEndings.allCases.filter { self.endings($0).endings.isEmpty }
      .map { missing($0.name, "words") }
    return lists + endings + quantityWords.missing.map { missing($0, "quantities") }
  }
}

extension Diagnostic {
  static func repeatedQuantity(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .repeatedValue, "`\(word.value)` says this already, or something else", in: file,
      at: word.range, help: "leave it out here or there")
  }
}
