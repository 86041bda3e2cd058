internal import RuleText

/// The answers to several questions, each behind its question's number: `1. B  2. D`, `Q1: B, Q2: A, C`.
struct AnswerKey {
  /// The number of a question, from one, with what is said of it.
  private(set) var entries: [(question: Int, answer: Range<Int>)] = []

  init(_ line: Range<Int>, in file: SourceFile) {
    var scan = LineScan(line, in: file)
    var mayBegin = true
    while !scan.isAtEnd {
      let place = scan.rest.lowerBound
      if mayBegin, let number = scan.takeQuestionNumber() {
        if let last = entries.indices.last {
          entries[last].answer = entries[last].answer.lowerBound..<place
        }
        entries.append((number, scan.rest))
      }
      mayBegin = scan.take { !$0.properties.isAlphabetic && !$0.isDigit } != nil
      if !mayBegin { scan.take { _ in true } }
    }
  }
}

extension LineScan {
  /// Takes the number of a question that stands before the letter of an option.
  fileprivate mutating func takeQuestionNumber() -> Int? {
    var ahead = self
    if ahead.takeFirst(of: LabelWords.keyed) { ahead.skipSpaces() }
    var number = 0
    var digits = 0
    while digits < 3, let digit = ahead.take(where: \.isDigit) {
      number = number * 10 + Int(digit.value - 0x30)
      digits += 1
    }
    let isClosed = ahead.skip { ".):-=|*_ \t번".unicodeScalars.contains($0) } > 0
    let letter = ahead
    guard digits > 0, isClosed, ahead.take(where: Self.isCapital) != nil,
      ahead.next.map({ !$0.properties.isAlphabetic || Self.isCapital($0) }) ?? true
    else { return nil }
    self = letter
    return number
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
}
