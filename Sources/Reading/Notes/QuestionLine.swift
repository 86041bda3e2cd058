internal import RuleText

/// What a line of a note is to a reader of questions.
enum QuestionLine: Hashable {
  case blank

  /// A heading, and whether it speaks of the question, the options, or something else.
  case heading(Label?)

  /// A label such as `**Question:**`, and the place behind it.
  case label(Label, rest: Range<Int>)

  /// `A)`, `- **B)**`, `C.`, and the words behind it.
  case option(String, rest: Range<Int>)

  case words(Range<Int>)

  /// What a label announces.
  enum Label: Hashable {
    case question
    case options
    case answer
  }
}

extension QuestionLine {
  /// Reads one line, without its end.
  init(_ line: Range<Int>, in file: SourceFile) {
    let text = file.trim(line)
    guard let first = text.first else {
      self = .blank
      return
    }
    if file.bytes[first] == UInt8(ascii: "#") {
      let words = Array(file.text(text).lowercased().utf8)
      self = .heading(Label.allWords.first { words.contains($0.word.utf8) }?.label)
    } else if let option = Self.option(text, in: file) {
      self = option
    } else if let label = Self.label(text, in: file) {
      self = label
    } else {
      self = .words(text)
    }
  }

  /// An optional list mark and bold mark, a letter, `)`, `.` or `:`, and white space or the end.
  private static func option(_ text: Range<Int>, in file: SourceFile) -> QuestionLine? {
    var rest = file.dropMarks(text)
    guard let place = rest.first, (0x41...0x5A).contains(file.bytes[place]) else { return nil }
    let letter = file.text(place..<place + 1)
    rest = file.dropBold(rest.dropFirst())
    guard let sign = rest.first, ")].:".utf8.contains(file.bytes[sign]) else { return nil }
    rest = file.dropBold(rest.dropFirst())
    guard rest.isEmpty || file.bytes[rest.lowerBound] <= 0x20 else { return nil }
    return .option(letter, rest: file.trim(rest))
  }

  /// A label at the start of the line, perhaps numbered, with a colon behind it.
  private static func label(_ text: Range<Int>, in file: SourceFile) -> QuestionLine? {
    let start = file.dropMarks(text)
    let words = file.text(start).lowercased()
    for (word, label) in Label.allWords where words.hasPrefix(word) {
      var rest = start.dropFirst(word.utf8.count)
      rest = rest.dropFirst(while: { file.bytes[$0].isLabelNumber })
      rest = file.dropBold(rest)
      guard let colon = file.dropColon(rest) else { continue }
      return .label(label, rest: file.trim(file.dropBold(colon)))
    }
    return nil
  }
}

extension QuestionLine.Label {
  /// The words that announce each part, longer ones before those that begin like them.
  static let allWords: [(word: String, label: QuestionLine.Label)] = [
    ("question", .question), ("문제", .question), ("질문", .question),
    ("options", .options), ("choices", .options), ("보기", .options), ("선택지", .options),
    ("correct answer", .answer), ("correct option", .answer), ("answer", .answer),
    ("정답", .answer),
  ]
}

extension SourceFile {
  /// The range without white space at its ends.
  fileprivate func trim(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first] <= 0x20 { range = range.dropFirst() }
    while let last = range.last, bytes[last] <= 0x20 { range = range.dropLast() }
    return range
  }

  /// The range without a list mark, a bold mark and white space at its start.
  fileprivate func dropMarks(_ range: Range<Int>) -> Range<Int> {
    var rest = trim(range)
    if let first = rest.first, "-*+".utf8.contains(bytes[first]), rest.count > 1,
      bytes[first + 1] <= 0x20
    {
      rest = trim(rest.dropFirst())
    }
    return dropBold(rest)
  }

  fileprivate func dropBold(_ range: Range<Int>) -> Range<Int> {
    range.dropFirst(while: { bytes[$0] == UInt8(ascii: "*") })
  }

  /// The range behind a colon, an ASCII or a full-width one; `nil` where there is none.
  fileprivate func dropColon(_ range: Range<Int>) -> Range<Int>? {
    if let first = range.first, bytes[first] == UInt8(ascii: ":") { return range.dropFirst() }
    guard range.count >= 3, bytes[range.prefix(3)].elementsEqual("：".utf8) else { return nil }
    return range.dropFirst(3)
  }
}

extension [UInt8] {
  /// Whether some bytes follow each other somewhere.
  fileprivate func contains(_ other: some Collection<UInt8>) -> Bool {
    indices.contains { self[$0] == other.first && self[$0...].starts(with: other) }
  }
}

extension Range<Int> {
  /// The range without the numbers at its start that satisfy `isDropped`.
  fileprivate func dropFirst(while isDropped: (Int) -> Bool) -> Range<Int> {
    var rest = self
    while let first = rest.first, isDropped(first) { rest = rest.dropFirst() }
    return rest
  }
}

extension UInt8 {
  /// Whether the byte can stand in the number of a label: `Question 12.`, `문제 (3)`.
  fileprivate var isLabelNumber: Bool {
    (0x30...0x39).contains(self) || " #().".utf8.contains(self)
  }
}
