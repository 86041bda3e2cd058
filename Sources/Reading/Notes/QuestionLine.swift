internal import RuleText

/// What a line of a note is to a reader of questions.
struct QuestionLine: Hashable {
  /// The words with their marks, without white space at the ends.
  let range: Range<Int>

  /// The name of the footnote to which the line refers at its end.
  let reference: String?

  /// How far the line is indented, in bytes.
  let indent: Int

  let marks: LineScan.Marks

  /// The words behind the marks.
  let words: Range<Int>
  let kind: Kind

  enum Kind: Hashable {
    case blank

    /// A line of hyphens, asterisks or equals signs.
    case rule

    /// A heading, whether it speaks of the question, the options, or something else, with the number
    /// behind its label and the words behind both.
    case heading(Label?, number: Int?, rest: Range<Int>)

    /// A label such as `**Question:**`, with the number behind it and the place behind both.
    case label(Label, number: Int?, rest: Range<Int>)

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
  /// The words with their marks, without those of a quote.
  var content: Range<Int> { marks.isQuoted ? words : range }

  /// Whether the line is an item of a list, or has a box to tick, and may be an option.
  var isItem: Bool {
    guard case .words = kind else { return false }
    return marks.isListed || marks.verdict != nil
  }

  /// Reads one line, without its end.
  init(_ line: Range<Int>, in file: SourceFile) {
    (range, reference) = file.withoutReference(file.trim(line))
    indent = range.lowerBound - line.lowerBound
    var scan = LineScan(range, in: file)
    marks = scan.takeMarks()
    words = marks.isEmphasised ? file.trimEmphasis(scan.rest) : scan.rest
    if range.isEmpty || marks.isQuoted && scan.isAtEnd {
      kind = .blank
    } else if range.count == 1, file.bytes[range.lowerBound] == UInt8(ascii: "?") {
      // What parts the sides of a card.
      kind = .label(.answer, number: nil, rest: range.upperBound..<range.upperBound)
    } else if file.isRule(range) {
      kind = .rule
    } else if scan.rest.first.map({ file.bytes[$0] }) == UInt8(ascii: "#"),
      !marks.isListed, !marks.isTable, !marks.isEmphasised
    {
      kind = Self.heading(scan.rest, in: file)
    } else if marks.isQuoted, let callout = scan.takeCallout() {
      kind = Self.callout(callout, scan.rest, in: file)
    } else if let (label, number, rest) = Self.label(range, in: file) {
      kind = .label(label, number: number, rest: rest)
    } else if let option = OptionMark(range, in: file) {
      kind = .option(option)
    } else {
      kind = .words(Self.head(scan, marks))
    }
  }

  private static func heading(_ text: Range<Int>, in file: SourceFile) -> Kind {
    var scan = LineScan(text, in: file)
    scan.skip { $0 == "#" }
    if let (label, number, rest) = label(scan.rest, in: file) {
      return .heading(label, number: number, rest: rest)
    }
    let named = scan.mentionedLabel
    let end = text.upperBound
    return .heading(named == .part ? nil : named, number: nil, rest: end..<end)
  }

  /// The first line of a quote that begins with its kind: `> [!success] Answer`.
  private static func callout(_ kind: Label?, _ title: Range<Int>, in file: SourceFile) -> Kind {
    let titled = heading(title, in: file)
    if case .heading(.some, _, _) = titled { return titled }
    return kind.map { .heading($0, number: nil, rest: file.trim(title)) } ?? .words(.formatted)
  }

  /// A label at the start of the line, perhaps numbered, with a sign behind it or nothing.
  static func label(
    _ text: Range<Int>, in file: SourceFile
  ) -> (Label, number: Int?, rest: Range<Int>)? {
    var start = LineScan(text, in: file)
    let marks = start.takeMarks()
    let isOpen = start.take { "[【<(".unicodeScalars.contains($0) } != nil
    guard let first = start.nextByte else { return nil }
    for (_, word, label) in LabelWords.all(from: first) {
      var scan = start
      guard scan.take(word: word) else { continue }
      scan.takePlural()
      var answer = scan
      let number = scan.takeLabelNumber()
      let isClosed = scan.skipEmphasis() > 0 && marks.isEmphasised && label == .question
      scan.skipSpaces()
      if isOpen, scan.take(where: { "]】>)".unicodeScalars.contains($0) }) != nil {
        scan.take(":")
      } else if !scan.take(":") {
        // "Q1. …" is one, and "Question 1" on a line of its own.
        let hasDash = (number.value != nil || isClosed) && scan.takeDash()
        let isSigned = number.isSigned || isClosed || hasDash
        let isParted =
          isSigned && (number.value != nil || word.letters.count == 1 && !marks.isListed)
        guard isParted || scan.isAtEnd && (number.value != nil || word.letters.count > 3) else {
          guard label == .answer, answer.takesAnswer(isLatin: word.isLatin) else { continue }
          return (label, nil, file.trim(answer.rest))
        }
      }
      scan.skipEmphasis()
      return (label, number.value, file.trim(scan.rest))
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
  /// Takes the kind of a callout, `[!question]-`, and tells what it labels.
  fileprivate mutating func takeCallout() -> QuestionLine.Label?? {
    guard take("["), take("!") else { return nil }
    let label = LabelWords.callouts.first { take(word: $0.word) }?.label
    skip { $0 != "]" }
    guard take("]") else { return nil }
    take { "+-".unicodeScalars.contains($0) }
    skipSpaces()
    return .some(label)
  }

  /// Takes a dash and the space behind it.
  fileprivate mutating func takeDash() -> Bool {
    var ahead = self
    guard ahead.take(where: { "-–—".unicodeScalars.contains($0) }) != nil, ahead.skipSpaces() > 0
    else { return false }
    self = ahead
    return true
  }

  /// Passes over the ending of `Answer(s)`.
  fileprivate mutating func takePlural() {
    var ahead = self
    if ahead.take("("), ahead.take("s"), ahead.take(")") { self = ahead }
  }

  /// Takes the number of a label: `12.`, ` (3)`, ` No. 4`, ` #5`.
  fileprivate mutating func takeLabelNumber() -> (value: Int?, isSigned: Bool) {
    var ahead = self
    ahead.skipSpaces()
    if ahead.take(word: "no") { ahead.skip { " .:".unicodeScalars.contains($0) } }
    ahead.skip { "#(".unicodeScalars.contains($0) }
    let number = ahead.takeDigits()
    if number != nil { self = ahead }
    let isSigned = take { ".)".unicodeScalars.contains($0) } != nil
    return (number, isSigned)
  }

  /// Passes over "is" and such to the letters of an answer, where nothing but they follows.
  fileprivate mutating func takesAnswer(isLatin: Bool) -> Bool {
    if isLatin { take(".") }
    skipEmphasis()
    skipSpaces()
    let isSaid = takeFirst(of: LabelWords.copulas)
    skipSpaces()
    let isJoined = skip { "-–—=>→⇒|(".unicodeScalars.contains($0) } > 0
    skipSpaces()
    let letters = AnswerLetters(self)
    // "Answer 2" is a label with its number.
    let isPlain = !isLatin || next.map { !$0.isDigit } ?? true
    return letters.endsThere ? isSaid || isJoined || isPlain : isSaid && letters.isMarked
  }

  /// Whether the line ends in bold or slanted letters.
  fileprivate var endsEmphasised: Bool {
    rest.last.map { "*_".utf8.contains(bytes[$0]) } ?? true
  }
}

extension SourceFile {
  /// A line without the mark of a footnote at its end, and the footnote's name.
  fileprivate func withoutReference(_ line: Range<Int>) -> (Range<Int>, String?) {
    guard line.count > 4, bytes[line.upperBound - 1] == UInt8(ascii: "]"),
      let open = bytes[line].lastIndex(of: UInt8(ascii: "[")), open > line.lowerBound,
      bytes[open + 1] == UInt8(ascii: "^")
    else { return (line, nil) }
    return (trim(line.lowerBound..<open), text(open + 2..<line.upperBound - 1))
  }

  /// Whether the line is a rule: three or more of one sign, with nothing but spaces between them.
  fileprivate func isRule(_ text: Range<Int>) -> Bool {
    guard let sign = text.first.map({ bytes[$0] }), "-*_=".utf8.contains(sign) else { return false }
    let count = bytes[text].count { $0 == sign }
    return count >= 3 && bytes[text].allSatisfy { $0 == sign || $0 == UInt8(ascii: " ") }
  }
}
