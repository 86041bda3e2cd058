internal import RuleText

/// A word or number of a text, in the form in which patterns are matched against it.
struct TextToken: Hashable, Sendable {
  /// The word in lower case, without inflection where it is English.
  let stem: String

  /// The word in lower case.
  let word: String

  /// The bytes in the text.
  let range: Range<Int>

  /// The sentence in which it stands, from 0.
  let sentence: Int

  /// The part of a sentence between commas in which it stands, from 0.
  let clause: Int

  let script: Script

  /// Whether it stands in round brackets.
  let isInBrackets: Bool

  /// The number that the word writes, where it does.
  var number: DecimalNumber? { if case .number(let number) = sense { number } else { nil } }

  /// Whether a dash or tilde joins the word to the one before, as in `10-20`.
  let isJoined: Bool

  enum Script: Hashable, Sendable {
    case latin

    /// Korean: words end in particles and endings.
    case hangul

    /// Chinese and Japanese: no spaces between words.
    case han

    case digits
  }

  /// What the word says of numbers and times; `nil` where it says nothing of them.
  let sense: WordSense?

  /// What it does beside them.
  let roles: QuantityRoles

  /// Whether it does one of two things.
  func isWord(_ role: QuantityRole, or other: QuantityRole? = nil) -> Bool {
    roles.contains(QuantityRoles(role)) || other.map { roles.contains(QuantityRoles($0)) } ?? false
  }

  /// Whether the word carries no meaning of its own: gaps do not count it.
  var isLight: Bool {
    switch sense {
    case .light, .article: true
    default: false
    }
  }
}

extension TextToken {
  /// Cuts pieces of a text into words; the ends of lines between pieces are spaces.
  ///
  /// - Parameters:
  ///   - pieces: The text.
  ///   - file: Where it stands.
  ///   - words: What words say of numbers: of patterns, nothing.
  /// - Returns: The words, in their order.
  static func tokens(
    in pieces: [Range<Int>], of file: SourceFile, _ words: QuantityWords = .none
  ) -> [TextToken] {
    var cutter = TextCutter(file: file, words: words)
    // A word takes six bytes, or thereabouts.
    cutter.tokens.reserveCapacity(pieces.reduce(1) { $0 + $1.count / 6 })
    for piece in pieces { cutter.cut(piece) }
    return cutter.tokens
  }

  /// Cuts a word of a pattern the way that texts are cut.
  static func tokens(of word: String) -> [TextToken] {
    let file = SourceFile(path: "", text: word)
    return tokens(in: [0..<file.bytes.count], of: file)
  }
}

private struct TextCutter {
  let file: SourceFile
  let words: QuantityWords
  var tokens: [TextToken] = []

  /// How many bytes of UTF-8 a Korean syllable takes.
  private static let bytesOfSyllable = 3

  private var sentence = 0
  private var clause = 0

  /// Where the last dash or tilde ends.
  private var dashEnd: Int?

  /// How many brackets are open.
  private var brackets = 0

  init(file: SourceFile, words: QuantityWords) {
    self.file = file
    self.words = words
  }

  mutating func cut(_ piece: Range<Int>) {
    var place = piece.lowerBound
    brackets = 0
    // The rows of a table say each what they say.
    if piece.first(where: { !file.isSpace(at: $0) }).map({ file.bytes[$0] }) == UInt8(ascii: "|") {
      sentence += 1
    }
    while place < piece.upperBound {
      let (scalar, next) = file.scalar(at: place, in: piece)
      let kind = Kind(scalar)
      switch kind {
      case .space:
        if scalar.isDash { dashEnd = next }
        place = next
      case .less, .atMost, .more:
        if isBeforeDigit(next, in: piece), dashEnd != place { add(kind, place..<next) }
        place = next
      case .valueSign:
        clause += 1
        add(kind, place..<next)
        place = next
      case .clauseEnd:
        if scalar.isDash { dashEnd = next }
        endItemNumber(at: place, scalar)
        // A dash between numbers parts nothing.
        if dashEnd != next || !isBetweenDigits(place..<next, in: piece) { clause += 1 }
        place = next
      case .sentenceEnd:
        let isInside =
          scalar == "." && next < piece.upperBound && !file.isSpace(at: next)
        if !isInside, !(scalar == "." && isCompassLetter(before: place)) {
          sentence += 1
          clause += 1
        }
        place = next
      case .currency, .percent:
        add(kind, place..<next)
        place = next
      case .digit, .letter, .hangul, .han:
        place = cutWord(kind, from: place, in: piece)
      }
    }
  }

  /// Takes back a number that counts an item, as in *1) two TB, 2) nightly*; each item is a sentence.
  private mutating func endItemNumber(at place: Int, _ sign: Unicode.Scalar) {
    if sign == "(" { brackets += 1 }
    guard sign == ")" else { return }
    if brackets == 0, let last = tokens.last, last.script == .digits,
      last.range.upperBound == place,
      last.range.count <= 2
    {
      tokens.removeLast()
      sentence += 1
    }
    brackets = max(0, brackets - 1)
  }

  private func isBeforeDigit(_ place: Int, in piece: Range<Int>) -> Bool {
    let next = (place..<piece.upperBound).first { file.bytes[$0] > 0x20 }
    return next.map { (0x30...0x39).contains(file.bytes[$0]) } ?? false
  }

  private func isBetweenDigits(_ range: Range<Int>, in piece: Range<Int>) -> Bool {
    func isDigit(_ place: Int) -> Bool {
      piece.contains(place) && Kind(file.scalar(at: place, in: piece).scalar) == .digit
    }
    return isDigit(range.lowerBound - 1) && isDigit(range.upperBound)
  }

  /// Whether the word that ends at a place is a letter of the compass: "N" before "Virginia".
  private func isCompassLetter(before place: Int) -> Bool {
    guard let last = tokens.last, last.range.upperBound == place else { return false }
    return last.range.count == 1 && file.bytes[last.range.lowerBound] == UInt8(ascii: "N")
  }

  /// Takes the run of characters of one kind; letters may have digits behind them, as in `s3`.
  private mutating func cutWord(_ kind: Kind, from start: Int, in piece: Range<Int>) -> Int {
    if kind == .letter, let end = file.endOfInstanceType(from: start, in: piece) {
      add(kind, start..<end)
      return end
    }
    var place = start
    while place < piece.upperBound {
      let (scalar, next) = file.scalar(at: place, in: piece)
      let other = Kind(scalar)
      let isPart =
        other == kind || (kind == .letter && other == .digit)
        || (kind == .digit && (scalar == "." || scalar == ",")
          && next < piece.upperBound && Kind(file.scalar(at: next, in: piece).scalar) == .digit)
      guard isPart else { break }
      place = next
    }
    // "첫해에는" counts years as "첫 해에는" does.
    if kind == .hangul, let count = words.endOfCount(in: file.text(start..<place)) {
      place = start + count * Self.bytesOfSyllable
    }
    if kind == .digit, let end = endOfFraction(behind: start..<place, in: piece) { place = end }
    if kind == .letter, isRateOfBytes(start..<place) {
      add(kind, start..<place - 2)
      add(kind, place - 2..<place, as: "s")
    } else {
      add(kind, start..<place)
    }
    return place
  }

  /// Whether a word is a rate of bytes, which is told from one of bits by its capital alone: *MBps*, *GiBps*.
  private func isRateOfBytes(_ range: Range<Int>) -> Bool {
    guard (4...5).contains(range.count), file.text(range).hasSuffix("Bps") else { return false }
    return "KMGT".utf8.contains(file.bytes[range.lowerBound])
  }

  /// Where a fraction of two single digits ends, as in "1/2 TB"; `nil` for dates and "24/7".
  private func endOfFraction(behind digit: Range<Int>, in piece: Range<Int>) -> Int? {
    let end = digit.upperBound + 2
    func isDigit(_ place: Int) -> Bool {
      piece.contains(place) && (0x30...0x39).contains(file.bytes[place])
    }
    func isSlash(_ place: Int) -> Bool {
      piece.contains(place) && file.bytes[place] == UInt8(ascii: "/")
    }
    let isFraction =
      digit.count == 1 && isSlash(digit.upperBound) && isDigit(end - 1) && !isDigit(end)
      && !isSlash(end) && !isSlash(digit.lowerBound - 1)
    guard isFraction, DecimalNumber(digits: file.text(digit.lowerBound..<end)) != nil else {
      return nil
    }
    return end
  }

  private mutating func add(_ kind: Kind, _ range: Range<Int>, as word: String? = nil) {
    let script: TextToken.Script =
      switch kind {
      case .digit: .digits
      case .hangul: .hangul
      case .han: .han
      default: .latin
      }
    // Only Latin letters have a case, and most are small.
    let isSmall =
      script != .latin
      || file.bytes[range].allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    let written = isSmall ? file.text(range) : file.text(range).lowercased()
    let word =
      word ?? kind.word ?? (isUnitLetter(written, at: range) ? "tb" : written)
    let entry = script == .digits ? nil : words.entry(of: word)
    let sense: WordSense? =
      switch script {
      case .digits: DecimalNumber(digits: word).map(WordSense.number)
      case .hangul: entry?.sense ?? words.period(beginning: word)
      case .latin, .han: entry?.sense
      }
    tokens.append(
      TextToken(
        stem: script == .latin ? word.englishStem : word, word: word, range: range,
        sentence: sentence, clause: clause, script: script,
        isInBrackets: brackets > 0, isJoined: range.lowerBound == dashEnd,
        sense: sense, roles: entry?.roles ?? []))
  }

  /// "3.5T": the letter at a number, which else is what an apostrophe leaves of "not".
  private func isUnitLetter(_ word: String, at range: Range<Int>) -> Bool {
    guard range.count == 1, word == "t", let last = tokens.last else { return false }
    return last.script == .digits && last.range.upperBound == range.lowerBound
  }

  /// What a character is to the cutter.
  private enum Kind: Hashable {
    case letter
    case digit
    case hangul
    case han
    case currency
    case percent
    case less
    case atMost
    case more

    /// What stands between a name and its value, in lists and tables.
    case valueSign
    case space
    case clauseEnd
    case sentenceEnd

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x24, 0xA3, 0xA5, 0x20A9, 0x20AC, 0xFFE5, 0xFFE6: self = .currency
      case 0x25: self = .percent
      case 0x3A, 0x7C, 0xFF1A: self = .valueSign
      case 0x30...0x39: self = .digit
      case 0x3C: self = .less
      case 0x2264: self = .atMost
      case 0x3E, 0x2265: self = .more
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: self = .letter
      case 0xAC00...0xD7A3: self = .hangul
      case 0x3005, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .han
      case 0x2E, 0x3F, 0x21, 0x3B, 0x3002, 0xFF1F, 0xFF01, 0xFF1B: self = .sentenceEnd
      case 0x2C, 0x3001, 0xFF0C, 0x28, 0x29, 0x2013, 0x2014: self = .clauseEnd
      default: self = .space
      }
    }

    /// The word by which a sign is known; `nil` for what is known by its letters.
    var word: String? {
      switch self {
      case .percent: "percent"
      case .valueSign: ":"
      case .less: "under"
      case .atMost: "within"
      case .more: "over"
      default: nil
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the sign may stand between the ends of a range: `-`, `~`, dashes.
  fileprivate var isDash: Bool {
    switch value {
    case 0x2D, 0x7E, 0x2013, 0x2014, 0x301C, 0xFF5E: true
    default: false
    }
  }
}

extension SourceFile {
  /// The character at a place, and the place behind it; text that is no UTF-8 gives spaces.
  fileprivate func scalar(at place: Int, in range: Range<Int>) -> (
    scalar: Unicode.Scalar, next: Int
  ) {
    let first = bytes[place]
    if first < 0x80 { return (Unicode.Scalar(first), place + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let end = min(place + length, range.upperBound)
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[place + 1..<end] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? " ", end)
  }

  fileprivate func isSpace(at place: Int) -> Bool { bytes[place] <= 0x20 }
}
