internal import RuleText

/// The letters that an answer line names at its start: `B`, `(B), (D)`, `BD`, `A and C`, `D) …`, `②`.
struct AnswerLetters: Hashable {
  /// The letters, each with the characters that write it.
  private(set) var letters: [Spelled<String>] = []

  /// Whether the letters are all that the line says, apart from an ending such as 입니다.
  private(set) var endsThere = false

  /// Whether a sign or the end stands behind the first letter: it begins no sentence.
  private(set) var isMarked = false

  /// Whether no word stands behind the letters.
  private(set) var isApart = false

  init(_ text: LineScan) {
    var scan = text
    while let found = scan.takeAnswerLetters() {
      if letters.isEmpty { isMarked = scan.isAtEnd || scan.bytes[scan.rest.lowerBound] > 0x20 }
      letters += found
      let behind = scan
      guard scan.takeSeparator() || scan.next?.placeInCircles != nil else { break }
      if scan.isAtEnd { scan = behind }
    }
    var behind = scan
    behind.skipSpaces()
    isApart = !letters.isEmpty && behind.next.map { !$0.isLetterOrDigit } ?? true
    scan.skip { !$0.isASCII || $0.value <= 0x20 || !$0.properties.isAlphabetic && !$0.isDigit }
    endsThere = !letters.isEmpty && scan.isAtEnd
  }
}

extension LineScan {
  /// Takes one letter, or capitals that are written together in their order.
  fileprivate mutating func takeAnswerLetters() -> [Spelled<String>]? {
    skip { " \t*_`~\"'“‘(['|<【「".unicodeScalars.contains($0) }
    if takeFirst(of: LabelWords.options) { skipSpaces() }
    let start = rest.lowerBound
    var ahead = self
    let run = ahead.skip { ("A"..."Z").contains($0) }
    if run > 1, let letters = capitals(run, endingAt: ahead) {
      self = ahead
      return letters
    }
    guard let symbol = takeSymbol(), symbol.index < Question.maximumOptions else { return nil }
    let range = start..<rest.lowerBound
    let isClosed = skip { ")].*_`~\"'”’|>】」번番".unicodeScalars.contains($0) } > 0
    // A word or a number of its own is no letter.
    let isPlain = symbol.series == .capitals || symbol.series == .circled
    guard isPlain || isClosed || isAtEnd || next.map(Self.isSeparator) ?? true else { return nil }
    return [Spelled(OptionMark.letter(symbol.index), range)]
  }

  private func capitals(_ count: Int, endingAt end: LineScan) -> [Spelled<String>]? {
    let range = rest.lowerBound..<end.rest.lowerBound
    let letters = bytes[range]
    let ascends = zip(letters, letters.dropFirst()).allSatisfy { $0 < $1 }
    let isWord = end.next.map { $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit) } ?? false
    guard count <= 6, ascends, !isWord else { return nil }
    return range.map { Spelled(String(Unicode.Scalar(bytes[$0])), $0..<$0 + 1) }
  }

  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    ",&/+;、".unicodeScalars.contains(scalar)
  }

  /// Takes signs and words that join letters.
  fileprivate mutating func takeSeparator() -> Bool {
    skipSpaces()
    var isFound = skip(while: Self.isSeparator) > 0
    skipSpaces()
    if takeFirst(of: LabelWords.conjunctions) {
      isFound = true
      skipSpaces()
    }
    return isFound
  }
}
