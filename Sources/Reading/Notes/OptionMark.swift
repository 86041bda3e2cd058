internal import RuleText

/// The mark of an option: a letter, a number or a sign for one, with what parts it from the words.
struct OptionMark: Hashable {
  /// How an option is marked; all options of a question are marked alike.
  struct Style: Hashable {
    let series: OptionSymbol.Series
    let sign: String
    let isListed: Bool
    let isEmphasised: Bool
  }

  let style: Style

  /// The option's place, from 0.
  let index: Int

  /// The words behind the mark.
  let rest: Range<Int>

  /// What the note says of the option, where it does so beside its words.
  let verdict: OptionVerdict?
}

extension OptionMark {
  /// Reads the mark at the start of a line, or within one.
  init?(_ line: Range<Int>, in file: SourceFile, isWithin: Bool = false) {
    var scan = LineScan(line, in: file)
    let marks = scan.takeMarks()
    let isNamed = scan.takeFirst(of: LabelWords.options)
    scan.skipSpaces()
    let opening = scan.take { "([【<".unicodeScalars.contains($0) }
    guard let symbol = scan.takeSymbol() else { return nil }
    let series = symbol.series
    let isClosed = scan.skipEmphasis() > 0
    guard let sign = scan.takeSign(opening, series, isClosed: isClosed, marks, isNamed: isNamed)
    else {
      return nil
    }
    scan.skipEmphasis()
    func isTight() -> Bool {
      switch series {
      case .circled: true
      case .capitals: "、)】》".contains(sign) || sign == "." && !scan.isInitial
      case .kana, .korean: !sign.isEmpty
      case .smallLetters, .numbers, .bullets: false
      }
    }
    guard scan.isAtEnd || scan.skipSpaces() > 0 || isTight() || sign == "|" else { return nil }
    if marks.isTable, scan.take("|") { scan.skipSpaces() }
    var rest = file.trim(scan.rest)
    if marks.isTable, let last = rest.last, file.bytes[last] == UInt8(ascii: "|") {
      rest = file.trim(rest.dropLast())
    }
    // "1. A) text": the letter is the mark.
    if series.isOfLists, !isWithin, let inner = OptionMark(rest, in: file, isWithin: true),
      inner.index == symbol.index, !inner.style.series.isOfLists
    {
      self = inner
      return
    }
    style = Style(
      series: series, sign: (opening.map(String.init) ?? "") + sign, isListed: marks.isListed,
      isEmphasised: marks.isEmphasised)
    index = symbol.index
    self.rest = rest
    verdict = marks.verdict
  }

  /// The mark of an item of a list, or of a cell, which has no letter of its own.
  init(_ series: OptionSymbol.Series, _ index: Int, _ words: Range<Int>, _ verdict: OptionVerdict?)
  {
    style = Style(series: series, sign: "", isListed: true, isEmphasised: false)
    self.index = index
    rest = words
    self.verdict = verdict
  }

  /// The option, and those that follow it on its line: `A) … B) … C) …`.
  func cut(in file: SourceFile) -> [OptionMark] {
    var options: [OptionMark] = []
    var (mark, place) = (self, rest.lowerBound)
    var isSure = !style.series.isOfLists
    while let gap = file.bytes[place..<rest.upperBound].firstIndex(where: { $0 <= 0x20 }) {
      let words = file.trim(gap..<rest.upperBound)
      let isWide = words.lowerBound > gap + 1
      place = max(words.lowerBound, gap + 1)
      guard let first = words.first, mark.mayPrecede(file.bytes[first]),
        let next = OptionMark(words, in: file, isWithin: true), next.index == mark.index + 1,
        next.style.series == style.series, next.style.sign == style.sign, !next.style.isListed
      else { continue }
      if !isWide, style.series != .circled, !"])】".contains(style.sign.suffix(1)) { isSure = false }
      options.append(mark.with(file.trim(mark.rest.lowerBound..<max(gap, mark.rest.lowerBound))))
      mark = next
      place = next.rest.lowerBound
    }
    // A sentence may well have one thing in it that looks like a mark.
    let all = isSure || options.count > 1 ? options + [mark] : [self]
    return all.map { option in
      let (words, verdict) = file.words(
        of: file.trimEmphasis(file.trimSeparators(file.trimEmphasis(option.rest))))
      return option.with(words, option.verdict ?? verdict)
    }
  }

  /// Whether the next mark may begin with a byte: most words do not.
  private func mayPrecede(_ byte: UInt8) -> Bool {
    switch (style.series, byte) {
    case (_, 0xE2...), (_, UInt8(ascii: "(")), (_, UInt8(ascii: "[")), (_, UInt8(ascii: "*")),
      (_, UInt8(ascii: "_")), (_, UInt8(ascii: "<")):
      true
    case (.capitals, _): Int(byte) == Int(UInt8(ascii: "B")) + index
    case (.smallLetters, _): Int(byte) == Int(UInt8(ascii: "b")) + index
    case (.numbers, _): (0x30...0x39).contains(byte)
    default: false
    }
  }

  private func with(_ words: Range<Int>, _ verdict: OptionVerdict? = nil) -> OptionMark {
    OptionMark(style: style, index: index, rest: words, verdict: verdict ?? self.verdict)
  }

  /// The letter by which the option at a place is called.
  static func letter(_ index: Int) -> String {
    let place = UInt8(clamping: index)
    return String(Unicode.Scalar(UInt8(ascii: "A") + min(place, 25)))
  }
}

extension LineScan {
  /// Whether another letter with a point comes next, as in *A.I.*
  fileprivate var isInitial: Bool {
    var ahead = self
    ahead.take { _ in true }
    return ahead.take(".")
  }

  /// Takes what parts a mark from the words.
  fileprivate mutating func takeSign(
    _ opening: Unicode.Scalar?, _ series: OptionSymbol.Series, isClosed: Bool, _ marks: Marks,
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
    if series == .circled || series == .kana && next == " " { return "" }
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
