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

  /// The same number with as few digits as it takes: ten thousand is a one with four zeros.
  var rounded: DecimalNumber {
    var number = self
    while number.mantissa != 0, number.mantissa % 10 == 0 {
      number = DecimalNumber(number.mantissa / 10, exponent: number.exponent + 1)
    }
    return number
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
