internal import RuleText

extension SourceFile {
  /// Options that stand on one line with their question: `Which fits? A) … B) …`.
  func options(behindQuestionIn line: QuestionLine) -> Range<Int>? {
    switch line.kind {
    case .words, .label(.question, _, _), .label(.part, _, _), .heading(.question, _, _): break
    case .option(let mark) where mark.style.series == .numbers: break
    case .blank, .rule, .heading, .label, .option: return nil
    }
    guard var place = bytes[line.range].firstIndex(of: UInt8(ascii: "?")) else { return nil }
    // Few lines have many of what looks like a first mark.
    var tries = 0
    while tries < 4,
      let gap = bytes[place..<line.range.upperBound].firstIndex(where: { $0 <= 0x20 })
    {
      var words = trim(gap..<line.range.upperBound)
      guard let first = words.first else { return nil }
      place = words.lowerBound
      guard "Aa1([*".utf8.contains(bytes[first]) || bytes[first] >= 0xE2 else { continue }
      // "[A: … / B: …]"
      if bytes[first] == UInt8(ascii: "["), bytes[words.upperBound - 1] == UInt8(ascii: "]") {
        words = words.dropFirst().dropLast()
      }
      guard let mark = OptionMark(words, in: self, isWithin: true), mark.index == 0,
        !mark.style.isListed
      else { continue }
      if mark.cut(in: self).count > 1 { return words }
      tries += 1
    }
    return nil
  }

  /// The range without the signs that part options on one line.
  func trimSeparators(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, bytes[last] <= 0x20 || "/|;,[".utf8.contains(bytes[last]) {
      range = range.dropLast()
    }
    return range
  }
}
