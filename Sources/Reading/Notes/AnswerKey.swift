internal import RuleText

/// The answers to several questions, each behind its question's number: `1. B  2. D`, `1-B, 2-A, C`.
struct AnswerKey {
  /// The number of a question, from one, with what is said of it.
  private(set) var entries: [(question: Int, answer: Range<Int>)] = []

  init(_ line: Range<Int>, in file: SourceFile) {
    var scan = LineScan(line, in: file)
    var isAtStart = true
    while !scan.isAtEnd {
      if isAtStart, let question = scan.takeQuestionNumber() {
        if let last = entries.indices.last {
          entries[last].answer = entries[last].answer.lowerBound..<question.place
        }
        entries.append((question.number, scan.rest))
      }
      isAtStart = scan.take { !$0.properties.isAlphabetic && !$0.isDigit } != nil
      if !isAtStart { scan.take { _ in true } }
    }
  }
}

extension LineScan {
  /// Takes the number of a question before a letter, and gives the place at which it stands.
  fileprivate mutating func takeQuestionNumber() -> (number: Int, place: Int)? {
    let place = rest.lowerBound
    var ahead = self
    if ahead.takeFirst(of: ["Q", "Question", "문제"]) != nil { ahead.skipSpaces() }
    let digits = ahead.rest.lowerBound
    let length = ahead.skip(while: \.isDigit)
    guard (1...3).contains(length), let number = Int(file.text(digits..<digits + length)),
      ahead.skip(while: { ".):-=|*_ \t번".unicodeScalars.contains($0) }) > 0
    else { return nil }
    let letter = ahead
    guard ahead.take(where: { ("A"..."Z").contains($0) }) != nil,
      ahead.next.map({ !$0.properties.isAlphabetic || ("A"..."Z").contains($0) }) ?? true
    else { return nil }
    self = letter
    return (number, place)
  }
}
