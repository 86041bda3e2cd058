/// A number that is kept exactly: digits and a power of ten.
struct DecimalNumber: Hashable, Sendable {
  var mantissa: Int64
  var exponent: Int

  init(_ value: Int64, exponent: Int = 0) {
    mantissa = value
    self.exponent = exponent
  }

  /// Reads digits with a point, and commas between thousands.
  ///
  /// A single comma before fewer or more than three digits is a decimal one, as in `1,5`. Of fractions,
  /// those of single digits are read, as in `1/2`.
  init?(digits: String) {
    if digits.utf8.contains(UInt8(ascii: "/")) {
      self.init(fraction: digits)
      return
    }
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].utf8.count != 3 || parts[0] == "0", !digits.contains(".") {
      self.init(digits: parts.joined(separator: "."))
      return
    }
    var mantissa: Int64 = 0
    var exponent = 0
    var isFraction = false
    for byte in digits.utf8 {
      switch byte {
      case UInt8(ascii: "."):
        guard !isFraction else { return nil }
        isFraction = true
      case UInt8(ascii: ","): continue
      default:
        guard mantissa < 1_000_000_000_000_000 else { return nil }
        mantissa = mantissa * 10 + Int64(byte - UInt8(ascii: "0"))
        if isFraction { exponent -= 1 }
      }
    }
    self.init(mantissa, exponent: exponent)
  }

  /// Reads a fraction of single digits; what has no end, such as a third, to three decimals.
  private init?(fraction: String) {
    let digits = fraction.utf8.map { Int64($0) - 0x30 }
    guard digits.count == 3, (1...9).contains(digits[0]), (2...9).contains(digits[2]) else {
      return nil
    }
    var (share, exponent) = ((digits[0] * 1000 + digits[2] / 2) / digits[2], -3)
    while share % 10 == 0, share > 0 { (share, exponent) = (share / 10, exponent + 1) }
    self.init(share, exponent: exponent)
  }

  /// The product, or `nil` where it cannot be kept.
  func times(_ other: DecimalNumber) -> DecimalNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return overflow ? nil : DecimalNumber(product, exponent: exponent + other.exponent)
  }

  /// The number as text that facts can be written with.
  var text: String {
    guard exponent < 0 else {
      return "\(mantissa)" + String(repeating: "0", count: min(exponent, 18))
    }
    let digits = String(mantissa)
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: exponent)
    return "\(padded[..<point]).\(padded[point...])"
  }

  /// Whether the number is more than one.
  var isAboveOne: Bool {
    guard exponent < 0 else { return mantissa > 1 || exponent > 0 && mantissa > 0 }
    // No mantissa reaches ten to the nineteenth.
    return exponent > -19 && mantissa > (exponent..<0).reduce(1) { unit, _ in unit * 10 }
  }

  /// The number as a whole one from one to a thousand; `nil` for any other.
  var smallWhole: Int64? {
    exponent == 0 && mantissa >= 1 && mantissa <= 1000 ? Int64(mantissa) : nil
  }
}

/// Words that are numbers, and words that multiply the number before them.
enum NumberWords {
  static let numbers: [String: Int64] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10,
    "석": 3, "넉": 4, "열한": 11, "열두": 12, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50,
  ]

  /// Standing alone, a word for many counts for the least that it can mean.
  static let multipliers: [String: DecimalNumber] = [
    "dozen": DecimalNumber(12), "hundred": DecimalNumber(1, exponent: 2),
    "thousand": DecimalNumber(1, exponent: 3), "million": DecimalNumber(1, exponent: 6),
    "billion": DecimalNumber(1, exponent: 9),
    "백": DecimalNumber(1, exponent: 2), "천": DecimalNumber(1, exponent: 3),
    "만": DecimalNumber(1, exponent: 4), "백만": DecimalNumber(1, exponent: 6),
    "천만": DecimalNumber(1, exponent: 7), "억": DecimalNumber(1, exponent: 8),
    "万": DecimalNumber(1, exponent: 4), "百万": DecimalNumber(1, exponent: 6),
    "億": DecimalNumber(1, exponent: 8), "亿": DecimalNumber(1, exponent: 8),
  ]

  /// Words for a part of one or for a pair, before a unit or a word that multiplies.
  static let parts: [String: DecimalNumber] = [
    "half": DecimalNumber(5, exponent: -1), "반": DecimalNumber(5, exponent: -1),
    "couple": DecimalNumber(2),
  ]

  /// Letters that multiply the number at which they stand.
  static let letters: [String: DecimalNumber] = [
    "k": DecimalNumber(1, exponent: 3), "m": DecimalNumber(1, exponent: 6),
  ]

  /// The characters with which words for many and words that multiply begin.
  static let firstCharacters = Set(
    [multipliers, vague].flatMap(\.keys).compactMap { $0.unicodeScalars.first })

  /// Words that say that there are many, by the least that they can mean.
  static let vague: [String: DecimalNumber] = [
    "dozens": DecimalNumber(24), "hundreds": DecimalNumber(1, exponent: 2),
    "thousands": DecimalNumber(1, exponent: 3), "millions": DecimalNumber(1, exponent: 6),
    "billions": DecimalNumber(1, exponent: 9),
    "수십": DecimalNumber(2, exponent: 1), "수백": DecimalNumber(1, exponent: 2),
    "수천": DecimalNumber(1, exponent: 3), "수만": DecimalNumber(1, exponent: 4),
    "수십만": DecimalNumber(1, exponent: 5), "수백만": DecimalNumber(1, exponent: 6),
    "수천만": DecimalNumber(1, exponent: 7), "수억": DecimalNumber(1, exponent: 8),
    "数百": DecimalNumber(1, exponent: 2), "数千": DecimalNumber(1, exponent: 3),
    "数百万": DecimalNumber(1, exponent: 6),
  ]
}
