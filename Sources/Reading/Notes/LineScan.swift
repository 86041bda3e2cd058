internal import RuleText

/// Reads a line from its start, a character at a time.
struct LineScan {
  /// The bytes of the file: scans are copied often, and the rest of a file is of no use to them.
  let bytes: [UInt8]

  /// What is not yet read.
  private(set) var rest: Range<Int>

  init(_ range: Range<Int>, in file: SourceFile) {
    bytes = file.bytes
    rest = range
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The first byte of the next character.
  var nextByte: UInt8? { rest.first.map { bytes[$0] } }

  /// The next character.
  var next: Unicode.Scalar? { decoded?.scalar }

  private var decoded: (scalar: Unicode.Scalar, length: Int)? {
    guard let first = rest.first else { return nil }
    let byte = bytes[first]
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    var parser = Unicode.UTF8.ForwardParser()
    var coded = bytes[rest].makeIterator()
    guard case .valid(let scalar) = parser.parseScalar(from: &coded) else { return ("?", 1) }
    return (Unicode.UTF8.decode(scalar), scalar.count)
  }

  /// Takes the next character where it is as asked.
  @discardableResult
  mutating func take(where isTaken: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
    guard let (scalar, length) = decoded, isTaken(scalar) else { return nil }
    rest = rest.dropFirst(length)
    return scalar
  }

  @discardableResult
  mutating func take(_ scalar: Unicode.Scalar) -> Bool { take { $0 == scalar } != nil }

  /// Passes over characters, and says how many they are.
  @discardableResult
  mutating func skip(while isSkipped: (Unicode.Scalar) -> Bool) -> Int {
    var count = 0
    while take(where: isSkipped) != nil { count += 1 }
    return count
  }

  /// Takes a number of at most four digits; of a longer one the first digits.
  mutating func takeDigits() -> Int? {
    var (number, digits) = (0, 0)
    while digits < 4, let digit = take(where: \.isDigit) {
      number = number * 10 + Int(digit.value - 0x30)
      digits += 1
    }
    return digits > 0 ? number : nil
  }

  @discardableResult
  mutating func skipSpaces() -> Int { skip { $0.value <= 0x20 } }

  /// Passes over marks that make words bold, slanted or code.
  @discardableResult
  mutating func skipEmphasis() -> Int { skip { "*_`~".unicodeScalars.contains($0) } }

  /// Takes a word in whatever case; it may not go on in the same script where it is Latin.
  mutating func take(word: LabelWords.Word) -> Bool {
    guard has(word, at: rest.lowerBound) else { return false }
    let behind = rest.dropFirst(word.letters.count)
    if word.isLatin, let next = behind.first, bytes[next].isLatinLetter { return false }
    rest = behind
    return true
  }

  /// Takes the first of the words that comes next; returns whether one does.
  @discardableResult
  mutating func takeFirst(of words: [LabelWords.Word]) -> Bool {
    for word in words where take(word: word) { return true }
    return false
  }

  /// The label of which a word of more than three bytes stands anywhere in the rest, in whatever case; of
  /// several words the first in their table counts.
  var mentionedLabel: QuestionLine.Label? {
    var first: LabelWords.Entry?
    for place in rest {
      for entry in LabelWords.all(from: bytes[place])
      where entry.word.letters.count > 3 && entry.rank < first?.rank ?? .max {
        if has(entry.word, at: place) { first = entry }
      }
    }
    return first?.label
  }

  /// Whether one of the words that are not Latin stands anywhere in the rest.
  func mentions(_ words: [LabelWords.Word]) -> Bool {
    rest.contains { place in words.contains { !$0.isLatin && has($0, at: place) } }
  }

  private func has(_ word: LabelWords.Word, at place: Int) -> Bool {
    guard rest.upperBound - place >= word.letters.count else { return false }
    for (offset, letter) in word.letters.enumerated() {
      let byte = bytes[place + offset]
      guard byte == letter || byte | 0x20 == letter && letter.isLatinLetter else { return false }
    }
    return true
  }
}

extension LineScan {
  /// The marks that stand before the words of a line.
  struct Marks: Hashable {
    var isQuoted = false
    var isListed = false
    var isTable = false
    var isEmphasised = false

    /// Whether a pictograph stands first, as before asides and answers.
    var hasPicture = false

    /// What a box or sign at the start says of an option.
    var verdict: OptionVerdict?

    /// The name of the footnote that the line is.
    var footnote: String?
  }

  /// Passes over marks of quotes, lists, tasks, tables and emphasis.
  mutating func takeMarks() -> Marks {
    var marks = Marks()
    skipSpaces()
    takeFootnote(&marks)
    while take(">") {
      marks.isQuoted = true
      skipSpaces()
    }
    if take("|") {
      marks.isTable = true
      skipSpaces()
    }
    takeListMark(&marks)
    takeTask(&marks)
    takePictures(&marks)
    marks.isEmphasised = skipEmphasis() > 0
    takePictures(&marks)
    return marks
  }

  /// `[^1]:`.
  private mutating func takeFootnote(_ marks: inout Marks) {
    var ahead = self
    guard ahead.take("["), ahead.take("^") else { return }
    let start = ahead.rest.lowerBound
    ahead.skip { $0 != "]" }
    let name = start..<ahead.rest.lowerBound
    guard ahead.take("]"), ahead.take(":") else { return }
    self = ahead
    skipSpaces()
    marks.footnote = String(decoding: bytes[name], as: UTF8.self)
  }

  private mutating func takePictures(_ marks: inout Marks) {
    while let next, next.isPicture {
      marks.hasPicture = true
      marks.verdict = marks.verdict ?? OptionVerdict(next)
      take { _ in true }
      skipSpaces()
    }
  }

  private mutating func takeListMark(_ marks: inout Marks) {
    var ahead = self
    guard ahead.take(where: { "-*+•·◦▪".unicodeScalars.contains($0) }) != nil,
      ahead.skipSpaces() > 0
    else { return }
    self = ahead
    marks.isListed = true
  }

  /// `[ ]` and `[x]`.
  private mutating func takeTask(_ marks: inout Marks) {
    var ahead = self
    guard ahead.take("["), let sign = ahead.take(where: { " xX".unicodeScalars.contains($0) }),
      ahead.take("]"), ahead.skipSpaces() > 0
    else { return }
    self = ahead
    marks.verdict = sign == " " ? .open : .right
  }
}

extension Unicode.Scalar {
  /// Whether it is a pictograph; digits and circled letters are none.
  fileprivate var isPicture: Bool {
    switch value {
    case ..<0x2190: false
    case 0x2190...0x21FF, 0x2300...0x23FF, 0x25A0...0x2BFF, 0xFE0F, 0x1F000...0x1FAFF:
      placeInCircles == nil
    default: false
    }
  }
}

extension UInt8 {
  var isLatinLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension SourceFile {
  /// Whether a question mark is in the range.
  func asks(_ range: Range<Int>) -> Bool { bytes[range].contains(UInt8(ascii: "?")) }

  /// Whether a line asks why, as explanations do.
  func asksForReason(_ range: Range<Int>) -> Bool {
    var scan = LineScan(range, in: self)
    _ = scan.takeMarks()
    return scan.takeFirst(of: LabelWords.reasons) || scan.mentions(LabelWords.reasons)
  }

  /// The range without white space at its ends.
  func trim(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first] <= 0x20 { range = range.dropFirst() }
    while let last = range.last, bytes[last] <= 0x20 { range = range.dropLast() }
    return range
  }
}
