/// A decimal number from zero up, exact: `digits` over 10 to the power of `places`.
struct OfferDecimal: Hashable, Sendable {
  private let digits: Int64
  private let places: Int

  static let zero = OfferDecimal(digits: 0, places: 0)

  var isZero: Bool { digits == 0 }

  /// Without zeros at the end; one number has one form.
  private init(digits: Int64, places: Int) {
    var (digits, places) = (digits, digits == 0 ? 0 : places)
    while digits > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    self.digits = digits
    self.places = places
  }

  /// Reads digits with a point and an exponent or without, such as `0.0230000000` or `4E-7`.
  ///
  /// - Returns: `nil` for a negative number, for one of more than 18 significant digits or beyond
  ///   10^±60, and for what is no number.
  init?(_ text: String) {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count <= 100 else { return nil }
    let number = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(number.count), number.allSatisfy(\.isDigits) else { return nil }
    var exponent = 0
    if parts.count == 2 {
      let unsigned = parts[1].hasPrefix("+") || parts[1].hasPrefix("-") ? 1 : 0
      guard parts[1].dropFirst(unsigned).isDigits, let value = Int(parts[1]), abs(value) <= 60
      else { return nil }
      exponent = value
    }
    // Zeros at the ends are not significant.
    let fraction = number.count == 2 ? number[1].trimmingZeros : ""
    let significant = (number[0] + fraction).drop { $0 == "0" }
    guard significant.count <= 18, let digits = Int64(significant.isEmpty ? "0" : significant)
    else { return nil }
    self.init(digits: digits, places: fraction.count - exponent)
  }

  /// The number times a power of ten.
  func shifted(by power: Int) -> OfferDecimal {
    OfferDecimal(digits: digits, places: places - power)
  }

  /// The number times a whole one; `nil` where the digits become too many.
  func times(_ factor: Int64) -> OfferDecimal? {
    let (product, isTooLarge) = digits.multipliedReportingOverflow(by: factor)
    return isTooLarge ? nil : OfferDecimal(digits: product, places: places)
  }

  /// The number without an exponent, `0.0000004`.
  var text: String {
    let all = String(digits)
    guard places > 0 else { return all + String(repeating: "0", count: -places) }
    let padded = String(repeating: "0", count: max(0, places + 1 - all.count)) + all
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

extension OfferDecimal: Comparable {
  static func < (left: OfferDecimal, right: OfferDecimal) -> Bool {
    let (left, right) = (left.parts, right.parts)
    if left.whole.count != right.whole.count { return left.whole.count < right.whole.count }
    return (left.whole, left.fraction) < (right.whole, right.fraction)
  }

  /// The digits before the point, without zeros at their start, and those behind it.
  private var parts: (whole: String, fraction: String) {
    let parts = text.split(separator: ".").map(String.init)
    return (parts[0] == "0" ? "" : parts[0], parts.count == 2 ? parts[1] : "")
  }
}

extension StringProtocol {
  fileprivate var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  fileprivate var trimmingZeros: String {
    var text = String(self)
    while text.last == "0" { text.removeLast() }
    return text
  }
}
