/// The letter, number or sign by which an option is counted.
struct OptionSymbol: Hashable {
  let series: Series

  /// The place in the series, from 0.
  let index: Int

  /// What options are counted by.
  enum Series: Hashable {
    case capitals
    case smallLetters
    case numbers

    /// Letters and numbers in circles, brackets or boxes.
    case circled
    case korean
    case kana

    /// Nothing: the options are the items of a list.
    case bullets

    /// Whether lists in plain text are counted so, too.
    var isOfLists: Bool {
      switch self {
      case .numbers, .smallLetters, .bullets: true
      case .capitals, .circled, .korean, .kana: false
      }
    }
  }
}

extension LineScan {
  /// Takes the symbol of an option.
  mutating func takeSymbol() -> OptionSymbol? {
    guard let next else { return nil }
    let value = Int(next.value)
    switch value {
    case 0x31...0x39:
      guard let number = takeNumber() else { return nil }
      // A digit in a box is written with the digit and two marks.
      let isBoxed = skip { $0.value == 0xFE0F || $0.value == 0x20E3 } > 0
      return OptionSymbol(series: isBoxed ? .circled : .numbers, index: number - 1)
    case 0x41...0x5A, 0x61...0x7A:
      take { _ in true }
      guard self.next.map({ !$0.isASCII || !$0.properties.isAlphabetic && !$0.isDigit }) ?? true
      else { return nil }
      return value < 0x61
        ? OptionSymbol(series: .capitals, index: value - 0x41)
        : OptionSymbol(series: .smallLetters, index: value - 0x61)
    case ..<0x80: return nil
    default: return takeSign(next)
    }
  }

  private mutating func takeSign(_ sign: Unicode.Scalar) -> OptionSymbol? {
    let symbol: OptionSymbol
    if let index = sign.placeInCircles {
      symbol = OptionSymbol(series: .circled, index: index)
    } else if let index = LabelWords.koreanLetters.firstIndex(of: sign) {
      symbol = OptionSymbol(series: .korean, index: index)
    } else if let index = LabelWords.kana.firstIndex(of: sign) {
      symbol = OptionSymbol(series: .kana, index: index)
    } else {
      return nil
    }
    take { _ in true }
    take { $0.value == 0xFE0F }
    return symbol
  }

  private mutating func takeNumber() -> Int? {
    var value = 0
    while let digit = take(where: \.isDigit) {
      value = value * 10 + Int(digit.value) - 0x30
      if value > 99 { return nil }
    }
    return value
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }

  var isLetterOrDigit: Bool { properties.isAlphabetic || isDigit }

  /// The place of a letter or number in a circle, bracket or box, among those of its kind.
  var placeInCircles: Int? {
    for circles in Self.circles where circles.contains(value) {
      return Int(value - circles.lowerBound)
    }
    return nil
  }

  /// Numbers, capitals and small letters, Korean and Japanese letters, and letters of flags.
  private static let circles: [ClosedRange<UInt32>] = [
    0x2460...0x2473, 0x2474...0x2487, 0x24B6...0x24CF, 0x24D0...0x24E9, 0x2776...0x277F,
    0x2780...0x2789, 0x278A...0x2793, 0x3260...0x326D, 0x326E...0x327B, 0x32D0...0x32FE,
    0x1F130...0x1F149, 0x1F150...0x1F169, 0x1F170...0x1F189, 0x1F1E6...0x1F1FF,
  ]
}
