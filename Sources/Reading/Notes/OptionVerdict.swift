internal import RuleText

/// What a note says of an option beside its words: that it is the answer, or that it is none.
///
/// *✅*, *(correct)* and *← 정답* stand in the option's own line; the words of an option never show them.
enum OptionVerdict: Hashable {
  case right
  case wrong

  /// A box that is not ticked.
  case open

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2705, 0x2713, 0x2714, 0x2611, 0x1F5F9, 0x2B55, 0x1F7E2: self = .right
    case 0x274C, 0x2717, 0x2718, 0x2715, 0x2716, 0x274E, 0x2612, 0x1F6AB: self = .wrong
    case 0x2610, 0x2B1C, 0x1F518: self = .open
    default: return nil
    }
  }
}

extension SourceFile {
  /// The words of an option without a verdict, and the verdict; what stands behind a sign explains it.
  func words(of option: Range<Int>) -> (words: Range<Int>, verdict: OptionVerdict?) {
    var place = option.lowerBound
    while place < option.upperBound {
      let byte = bytes[place]
      guard byte.mayBeginVerdict else {
        place += 1
        continue
      }
      var scan = LineScan(place..<option.upperBound, in: self)
      if let verdict = scan.next.flatMap(OptionVerdict.init) {
        scan.take { _ in true }
        scan.take { $0.value == 0xFE0F }
        let words = trimEmphasis(option.lowerBound..<place)
        return (words.isEmpty ? trimEmphasis(scan.rest) : words, verdict)
      }
      let isApart =
        byte != UInt8(ascii: "-") || place > option.lowerBound && bytes[place - 1] <= 0x20
      let opening = scan.skip { " ([<-–—*_`~←⬅⇐\u{FE0F}".unicodeScalars.contains($0) }
      if opening > 0, isApart, place > option.lowerBound, let verdict = scan.remark {
        return (trimEmphasis(option.lowerBound..<place), verdict)
      }
      // What follows the signs was looked at.
      place = max(place + 1, scan.rest.lowerBound)
    }
    return (option, nil)
  }

  /// The range without white space and marks of emphasis at its ends.
  func trimEmphasis(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isSpaceOrEmphasis { range = range.dropFirst() }
    while let last = range.last, bytes[last].isSpaceOrEmphasis { range = range.dropLast() }
    return range
  }
}

extension UInt8 {
  /// Whether a sign or a remark that says something of an option may begin with the byte.
  fileprivate var mayBeginVerdict: Bool {
    switch self {
    case 0xE2, 0xF0, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "*"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  fileprivate var isSpaceOrEmphasis: Bool {
    switch self {
    case 0...0x20, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"): true
    default: false
    }
  }
}

extension LineScan {
  /// What words such as *correct answer* say that end the line.
  fileprivate var remark: OptionVerdict? {
    var scan = self
    let isRight = scan.takeFirst(of: LabelWords.right)
    guard isRight || scan.takeFirst(of: LabelWords.wrong) else { return nil }
    scan.skip { " )]*_`~.!".unicodeScalars.contains($0) }
    return scan.isAtEnd ? isRight ? .right : .wrong : nil
  }
}
