internal import Advice

extension CaseSyntax {
  /// Cases that come out otherwise than they say, and those that are missing.
  ///
  /// - Parameters:
  ///   - cases: The cases of a page.
  ///   - file: The page.
  ///   - top: Where a case is missed.
  ///   - mayNeverBeSilent: Whether what the cases are of always holds.
  ///   - truth: What comes out for a case; `nil` where its words are not understood.
  /// - Returns: The mistakes, those of cases first.
  static func mistakes(
    in cases: [CaseSyntax], of file: SourceFile, _ top: Range<Int>,
    mayNeverBeSilent: Bool = false, truth: (CaseSyntax) -> Truth?
  ) -> [Diagnostic] {
    let wrong = cases.compactMap { line -> Diagnostic? in
      guard let word = truth(line)?.caseWord, word != line.expectation.value else { return nil }
      return .caseDiffers(line.expectation, comesOut: word, in: file)
    }
    let missing = words.prefix(2).filter { word in
      !cases.contains { $0.expectation.value == word } && !(mayNeverBeSilent && word == "silent")
    }
    return wrong + missing.map { .missingCase($0, at: top, in: file) }
  }
}

extension Truth {
  fileprivate var caseWord: String {
    switch self {
    case .yes: "fires"
    case .no: "silent"
    case .unknown: "unsure"
    }
  }
}
