internal import RuleText

/// The mark of an option: a letter, a number or a sign for one, with what parts it from the words.
struct OptionMark: Hashable {
  /// How an option is marked; all options of a question are marked alike.
  struct Style: Hashable {
    let series: Series
    let sign: String
    let isListed: Bool
    let isEmphasised: Bool
  }

  /// What options are counted by.
  enum Series: Hashable {
    case capitals
    case smallLetters
    case numbers
    case circled
    case korean

    /// Whether lists in plain text are counted so, too.
    var isOfLists: Bool { self == .numbers || self == .smallLetters }
  }

  let style: Style

  /// The option's place, from 0.
  let index: Int

  /// The words behind the mark.
  let rest: Range<Int>
}

extension OptionMark {
  /// Reads the mark at the start of a line.
  init?(_ line: Range<Int>, in file: SourceFile) {
    var scan = LineScan(line, in: file)
    let marks = scan.takeMarks()
    let isNamed = scan.takeFirst(of: LabelWords.options)
    scan.skipSpaces()
    let opening = scan.take { "([【<".unicodeScalars.contains($0) }
    guard let (series, index) = scan.takeSymbol() else { return nil }
    let isClosed = scan.skipEmphasis() > 0
    guard let sign = scan.takeSign(opening, series, isClosed: isClosed, marks, isNamed: isNamed)
    else {
      return nil
    }
    scan.skipEmphasis()
    func isTight() -> Bool {
      series == .circled
        || series == .capitals && (marks.isListed ? "、)】》." : "、)】》").contains(sign)
    }
    guard scan.isAtEnd || scan.skipSpaces() > 0 || isTight() || sign == "|" else { return nil }
    if marks.isTable, scan.take("|") { scan.skipSpaces() }
    var rest = file.trim(scan.rest)
    if marks.isTable, let last = rest.last, file.bytes[last] == UInt8(ascii: "|") {
      rest = file.trim(rest.dropLast())
    }
    style = Style(
      series: series, sign: (opening.map(String.init) ?? "") + sign, isListed: marks.isListed,
      isEmphasised: marks.isEmphasised)
    self.index = index
    self.rest = rest
  }

  /// The option, and those that follow it on its line: `A) … B) … C) …`.
  func cut(in file: SourceFile) -> [OptionMark] {
    guard !style.series.isOfLists else { return [self] }
    var options: [OptionMark] = []
    var (mark, place) = (self, rest.lowerBound)
    while let gap = file.bytes[place..<rest.upperBound].firstIndex(where: { $0 <= 0x20 }) {
      let words = file.trim(gap..<rest.upperBound)
      let isWide = words.lowerBound > gap + 1
      place = max(words.lowerBound, gap + 1)
      guard let next = OptionMark(words, in: file), next.index == mark.index + 1,
        next.style.series == style.series, next.style.sign == style.sign,
        !next.style.isListed,
        isWide || style.series == .circled || "])】".contains(style.sign.suffix(1))
      else { continue }
      options.append(
        OptionMark(
          style: mark.style, index: mark.index,
          rest: file.trim(mark.rest.lowerBound..<max(gap, mark.rest.lowerBound))))
      mark = OptionMark(style: style, index: next.index, rest: next.rest)
      place = next.rest.lowerBound
    }
    return options + [mark]
  }

  /// The letter by which the option at a place is called.
  static func letter(_ index: Int) -> String {
    let place = UInt8(clamping: index)
    return String(Unicode.Scalar(UInt8(ascii: "A") + min(place, 25)))
  }
}

extension LineScan {
  /// Takes the letter, number or sign of an option.
  mutating func takeSymbol() -> (series: OptionMark.Series, index: Int)? {
    guard let next else { return nil }
    let value = Int(next.value)
    switch value {
    case 0x31...0x39: return takeNumber().map { (.numbers, $0 - 1) }
    case 0x41...0x5A, 0x61...0x7A:
      take { _ in true }
      guard self.next.map({ !$0.isASCII || !$0.properties.isAlphabetic && !$0.isDigit }) ?? true
      else { return nil }
      return value < 0x61 ? (.capitals, value - 0x41) : (.smallLetters, value - 0x61)
    case 0x2460...0x2473, 0x2474...0x2487, 0x24B6...0x24CF, 0x24D0...0x24E9:
      take { _ in true }
      let first = [0x24D0, 0x24B6, 0x2474, 0x2460].first { $0 <= value } ?? value
      return (.circled, value - first)
    default:
      guard let index = LabelWords.koreanLetters.firstIndex(of: next) else { return nil }
      take { _ in true }
      return (.korean, index)
    }
  }

  private mutating func takeNumber() -> Int? {
    var value = 0
    while let digit = take(where: \.isDigit) {
      value = value * 10 + Int(digit.value) - 0x30
      if value > 99 { return nil }
    }
    return value
  }

  /// Takes what parts a mark from the words.
  fileprivate mutating func takeSign(
    _ opening: Unicode.Scalar?, _ series: OptionMark.Series, isClosed: Bool, _ marks: Marks,
    isNamed: Bool
  ) -> String? {
    take("\\")
    if let opening {
      let closing: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]", "【": "】", "<": ">"]
      guard let sign = closing[opening], take(sign) else { return nil }
      take { ".:".unicodeScalars.contains($0) }
      return String(sign)
    }
    if let sign = take(where: { ")].:、】》".unicodeScalars.contains($0) }) { return String(sign) }
    if series == .circled { return "" }
    var ahead = self
    let spaces = ahead.skipSpaces()
    if marks.isTable, ahead.take("|") {
      self = ahead
      return "|"
    }
    if series == .capitals, spaces > 0,
      ahead.take(where: { "-–—".unicodeScalars.contains($0) }) != nil
    {
      self = ahead
      return "-"
    }
    // The end of the bold letter is the sign: `**A** text`.
    return series == .capitals && (isClosed && marks.isEmphasised || isNamed) ? "" : nil
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
}
