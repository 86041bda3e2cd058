internal import RuleText

/// What a line of a note is to a reader of questions.
struct QuestionLine: Hashable {
  /// The words with their marks, without white space at the ends.
  let range: Range<Int>

  /// How far the line is indented, in bytes.
  let indent: Int

  let marks: LineScan.Marks
  let kind: Kind

  enum Kind: Hashable {
    case blank

    /// A line of hyphens, asterisks or equals signs.
    case rule

    /// A heading, whether it speaks of the question, the options, or something else, and the words
    /// behind its label.
    case heading(Label?, rest: Range<Int>)

    /// A label such as `**Question:**`, and the place behind it.
    case label(Label, rest: Range<Int>)

    /// `A)`, `- **B)**`, `C.`, and the words behind it.
    case option(OptionMark)

    /// Other words, and what shows that they may be an aside.
    case words(Head?)
  }

  /// What a label announces.
  enum Label: Hashable {
    case question
    case options
    case answer

    /// A part of the question, such as its requirements.
    case part
  }

  /// How a line begins that may be an aside, as a hint or an explanation.
  enum Head: Hashable {
    /// A few words and a colon.
    case plain

    /// The same in bold or slanted letters, a whole such line, or a pictograph.
    case formatted
  }
}

extension QuestionLine {
  /// Reads one line, without its end.
  init(_ line: Range<Int>, in file: SourceFile) {
    range = file.trim(line)
    indent = range.lowerBound - line.lowerBound
    var scan = LineScan(range, in: file)
    marks = scan.takeMarks()
    if range.isEmpty || marks.isQuoted && scan.isAtEnd {
      kind = .blank
    } else if file.isRule(range) {
      kind = .rule
    } else if file.bytes[range.lowerBound] == UInt8(ascii: "#") {
      kind = Self.heading(range, in: file)
    } else if let (label, rest) = Self.label(range, in: file) {
      kind = .label(label, rest: rest)
    } else if let option = OptionMark(range, in: file) {
      kind = .option(option)
    } else {
      kind = .words(Self.head(scan, marks))
    }
  }

  private static func heading(_ text: Range<Int>, in file: SourceFile) -> Kind {
    var scan = LineScan(text, in: file)
    scan.skip { $0 == "#" }
    if let (label, rest) = label(scan.rest, in: file) { return .heading(label, rest: rest) }
    let named = LabelWords.all.first { $0.word.letters.count > 3 && scan.mentions($0.word) }?.label
    return .heading(named == .part ? nil : named, rest: text.upperBound..<text.upperBound)
  }

  /// A label at the start of the line, perhaps numbered, with a sign behind it or nothing.
  static func label(_ text: Range<Int>, in file: SourceFile) -> (Label, rest: Range<Int>)? {
    var start = LineScan(text, in: file)
    let marks = start.takeMarks()
    let isOpen = start.take { "[【<(".unicodeScalars.contains($0) } != nil
    guard let first = start.nextByte else { return nil }
    for (word, label) in LabelWords.all(from: first) {
      var scan = start
      guard scan.take(word: word) else { continue }
      let number = scan.takeLabelNumber()
      scan.skipEmphasis()
      scan.skipSpaces()
      if isOpen, scan.take(where: { "]】>)".unicodeScalars.contains($0) }) != nil {
        scan.take(":")
      } else if !scan.take(":") {
        // "Q1. …" is one, and "Question 1" on a line of its own.
        let isParted =
          number.isSigned && (number.hasDigits || word.letters.count == 1 && !marks.isListed)
        guard isParted || scan.isAtEnd && (number.hasDigits || word.letters.count > 3) else {
          guard label == .answer, scan.takesAnswer() else { continue }
          return (label, file.trim(scan.rest))
        }
      }
      scan.skipEmphasis()
      return (label, file.trim(scan.rest))
    }
    return nil
  }

  /// A few words with a colon behind them, a slanted or bold line, or a quote or pictograph.
  private static func head(_ start: LineScan, _ marks: LineScan.Marks) -> Head? {
    if marks.hasPicture { return .formatted }
    var scan = start
    guard scan.next?.properties.isAlphabetic == true else { return nil }
    var (length, words) = (0, 1)
    while let next = scan.take(where: { !":.,?!;()。、".unicodeScalars.contains($0) }) {
      length += 1
      if next == " " { words += 1 }
      if length > 40 || words > 5 { break }
    }
    if words <= 5, scan.take(":") {
      let isEnd = scan.skipEmphasis() > 0 || scan.isAtEnd || scan.skipSpaces() > 0
      if isEnd { return marks.isEmphasised ? .formatted : .plain }
    }
    return marks.isEmphasised && scan.endsEmphasised ? .formatted : nil
  }
}

extension LineScan {
  /// Passes over the number of a label: `12.`, ` (3)`, ` No. 4`, ` #5`.
  fileprivate mutating func takeLabelNumber() -> (hasDigits: Bool, isSigned: Bool) {
    var ahead = self
    ahead.skipSpaces()
    if ahead.take(word: "no") { ahead.skip { " .:".unicodeScalars.contains($0) } }
    ahead.skip { "#(".unicodeScalars.contains($0) }
    let hasDigits = ahead.skip(while: \.isDigit) > 0
    if hasDigits { self = ahead }
    let isSigned = take { ".)".unicodeScalars.contains($0) } != nil
    return (hasDigits, isSigned)
  }

  /// Passes over "is" and such to the letters of an answer, where nothing but they follows.
  fileprivate mutating func takesAnswer() -> Bool {
    let isSaid = takeFirst(of: LabelWords.copulas)
    skipSpaces()
    let isJoined = take { "-–—=(".unicodeScalars.contains($0) } != nil
    skipSpaces()
    guard isSaid || isJoined else { return false }
    return AnswerLetters(self).endsThere
  }

  /// Whether the line ends in bold or slanted letters.
  fileprivate var endsEmphasised: Bool {
    rest.last.map { "*_".utf8.contains(bytes[$0]) } ?? true
  }
}

extension SourceFile {
  /// Whether the line is a rule: three or more of one sign, with nothing but spaces between them.
  fileprivate func isRule(_ text: Range<Int>) -> Bool {
    guard let sign = text.first.map({ bytes[$0] }), "-*_=".utf8.contains(sign) else { return false }
    let count = bytes[text].count { $0 == sign }
    return count >= 3 && bytes[text].allSatisfy { $0 == sign || $0 == UInt8(ascii: " ") }
  }
}
