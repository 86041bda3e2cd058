internal import RuleText

/// The answers to several questions, each behind its question's number: `1. B  2. D`, `Q1: B, Q2: A, C`,
/// `1-③`.
struct AnswerKey {
  /// An answer to one question.
  struct Entry: Hashable {
    /// The number of the question.
    let question: Int

    /// What is said of it.
    let answer: AnswerLetters
  }

  /// The answers, in the order in which they stand.
  private(set) var entries: [Entry] = []

  init(_ line: Range<Int>, in file: SourceFile) {
    var found: [(question: Int, answer: Range<Int>)] = []
    var scan = LineScan(line, in: file)
    var mayBegin = true
    while !scan.isAtEnd {
      let place = scan.rest.lowerBound
      if mayBegin, let number = scan.takeQuestionNumber() {
        if let last = found.indices.last {
          found[last].answer = found[last].answer.lowerBound..<place
        }
        found.append((number, scan.rest))
      }
      mayBegin = scan.take { !$0.isLetterOrDigit } != nil
      if !mayBegin { scan.take { _ in true } }
    }
    entries = found.map {
      Entry(question: $0.question, answer: AnswerLetters(LineScan(file.trim($0.answer), in: file)))
    }
    // "1) A bucket" is an option with its words.
    if entries.count == 1, !entries[0].answer.isApart, !entries[0].answer.isMarked { entries = [] }
  }
}

extension LineScan {
  /// Takes the number of a question that stands before the letter of an option.
  fileprivate mutating func takeQuestionNumber() -> Int? {
    var ahead = self
    if ahead.takeFirst(of: LabelWords.keyed) { ahead.skipSpaces() }
    guard let number = ahead.takeDigits() else { return nil }
    var isSigned = false
    let closed = ahead.skip { scalar in
      let isSign = ".):-=|*_번>→".unicodeScalars.contains(scalar)
      isSigned = isSigned || isSign
      return isSign || scalar.value <= 0x20
    }
    let letter = ahead
    guard closed > 0, letter.hasAnswer(isSigned: isSigned) else { return nil }
    self = letter
    return number
  }

  /// Whether the letter of an option comes next, or several that are written together.
  private func hasAnswer(isSigned: Bool) -> Bool {
    var ahead = self
    if ahead.skip(while: { ("A"..."Z").contains($0) }) == 0 {
      guard let symbol = ahead.takeSymbol(), isSigned || symbol.series == .circled else {
        return false
      }
      if symbol.series == .circled { return true }
    }
    return ahead.next.map { !$0.isLetterOrDigit || $0 == "번" } ?? true
  }
}
