/// An exact number from zero up: the quotient of two whole numbers.
///
/// Money and times are computed in these and rounded once, where they are shown or compared.
public struct Exact: Sendable {
  private let numerator: BigNatural
  private let denominator: BigNatural

  /// Makes a quotient, cut short by what divides both numbers where they outgrow a machine word.
  private init(_ numerator: BigNatural, over denominator: BigNatural) {
    let isShort = numerator.word != nil && denominator.word != nil
    let divisor = isShort ? 1 : BigNatural.commonDivisor(numerator, denominator)
    self.numerator = numerator.quotient(by: divisor)
    self.denominator = numerator.isZero ? BigNatural(1) : denominator.quotient(by: divisor)
  }

  /// Makes a whole number; a negative one is zero.
  public init(_ value: Int64) { self.init(value, over: 1) }

  /// Makes a quotient; a negative number, or one over zero, is zero.
  package init(_ value: Int64, over divisor: Int64) {
    self.init(
      BigNatural(UInt64(max(0, divisor > 0 ? value : 0))),
      over: BigNatural(UInt64(max(1, divisor))))
  }

  /// Nothing.
  public static let zero = Exact(0)

  /// Whether the number is zero.
  public var isZero: Bool { numerator.isZero }
}

extension Exact: Comparable {
  /// Whether a number is smaller than another.
  public static func < (left: Exact, right: Exact) -> Bool {
    left.denominator == right.denominator
      ? left.numerator < right.numerator
      : left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// Whether two numbers are the same.
  public static func == (left: Exact, right: Exact) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }
}

extension Exact {
  /// The sum.
  public static func + (left: Exact, right: Exact) -> Exact {
    if left.isZero { return right }
    if right.isZero { return left }
    if left.denominator == right.denominator {
      return Exact(left.numerator + right.numerator, over: left.denominator)
    }
    let shared = BigNatural.commonDivisor(left.denominator, right.denominator)
    let (own, other) = (
      left.denominator.quotient(by: shared), right.denominator.quotient(by: shared)
    )
    return Exact(
      left.numerator * other + right.numerator * own, over: left.denominator * other)
  }

  /// The difference, or zero where `right` is larger.
  public static func - (left: Exact, right: Exact) -> Exact {
    Exact(
      left.numerator * right.denominator - right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The product.
  public static func * (left: Exact, right: Exact) -> Exact {
    if left.isZero || right.isZero { return .zero }
    let product = (left.numerator * right.numerator, left.denominator * right.denominator)
    guard product.0.word == nil || product.1.word == nil else {
      return Exact(product.0, over: product.1)
    }
    // Cut short across first, so that long products stay in a machine word.
    let one = BigNatural.commonDivisor(left.numerator, right.denominator)
    let other = BigNatural.commonDivisor(right.numerator, left.denominator)
    return Exact(
      left.numerator.quotient(by: one) * right.numerator.quotient(by: other),
      over: left.denominator.quotient(by: other) * right.denominator.quotient(by: one))
  }

  /// The quotient; `nil` where the divisor is zero.
  package func divided(by divisor: Exact) -> Exact? {
    divisor.isZero
      ? nil : self * Exact(divisor.denominator, over: divisor.numerator)
  }

  /// The number without its fraction.
  private var wholePart: BigNatural { numerator.divided(by: denominator) ?? BigNatural(0) }

  /// The next whole number at or below this one.
  package var roundedDown: Exact { Exact(wholePart, over: BigNatural(1)) }

  /// The next whole number at or above this one.
  package var roundedUp: Exact {
    let whole = roundedDown
    return whole == self ? whole : whole + Exact(1)
  }

  /// The nearest whole number of `parts`-ths, halves up.
  private func rounded(to parts: Int64) -> BigNatural {
    let two = BigNatural(2)
    let scaled = numerator * BigNatural(UInt64(max(1, parts))) * two + denominator
    return scaled.divided(by: denominator * two) ?? BigNatural(0)
  }

  /// The nearest whole number of `parts`-ths as steps of a fact, at most `Dimension.largest`.
  ///
  /// Meant for comparing with thresholds, all of which are smaller: what is shown is not capped.
  package func steps(of parts: Int64) -> Int64 {
    rounded(to: parts).word.map { Int64(min($0, UInt64(Dimension.largest))) } ?? Dimension.largest
  }

  /// The number in decimal digits, rounded once, halves up.
  ///
  /// - Parameters:
  ///   - places: Digits behind the point, 0 to 18.
  ///   - keepsZeros: Whether zeros at the end are written, as amounts of money have them.
  /// - Returns: The digits, with a point where any stand behind it.
  public func decimal(places: Int, keepsZeros: Bool = true) -> String {
    let places = min(max(0, places), 18)
    let parts = (0..<places).reduce(1 as Int64) { scale, _ in scale * 10 }
    var digits = rounded(to: parts).digits
    guard places > 0 else { return digits }
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = digits.dropLast(places)
    var fraction = digits.suffix(places)
    while !keepsZeros, fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
  }
}

extension Exact {
  /// As many whole steps as the number begins; the number itself where there are no steps.
  func inSteps(of step: LimitFigure?) -> Exact {
    guard let step = step?.value, let count = divided(by: step) else { return self }
    return count.roundedUp * step
  }
}

extension Exact {
  /// Reads a decimal number of at most 18 digits, of which at most 12 are behind the point.
  package init?(decimal text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count <= 19, !parts[0].isEmpty,
      parts.allSatisfy({
        $0.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      }), parts.last?.isEmpty == false
    else { return nil }
    let places = parts.count == 2 ? parts[1].utf8.count : 0
    guard places <= 12, let digits = Int64(parts.joined()) else { return nil }
    self.init(digits, over: (0..<places).reduce(1) { scale, _ in scale * 10 })
  }
}
