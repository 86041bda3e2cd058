/// Why a number is not a quantity of a dimension.
package enum QuantityError: Error, Hashable, Sendable {
  /// The number is not digits, with at most one point between them.
  case notANumber

  /// The number is below zero.
  case negative

  /// The dimension has units and none is given.
  case missingUnit

  /// The dimension has no units and one is given.
  case unexpectedUnit

  /// The dimension has no such unit.
  case unknownUnit

  /// The number is finer than the smallest step that is kept.
  case tooFine

  /// The number is beyond ``Dimension/largest``.
  case tooLarge
}

extension Dimension {
  /// Reads a quantity: exactly, but for the nearest step of a few decimals of a binary unit, such as `4.8 TiB`,
  /// which are no whole number of bytes.
  ///
  /// - Parameters:
  ///   - number: Digits with at most one decimal point, perhaps with a sign.
  ///   - unit: The unit as text writes it; empty where there is none.
  /// - Returns: The quantity in the dimension's smallest steps.
  /// - Throws: `QuantityError` where the number is none, or cannot be kept.
  package func steps(number: some StringProtocol, unit: some StringProtocol) throws(QuantityError)
    -> Int64
  {
    var digits = Array(number.utf8)
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    guard let first = digits.first, isDigit(first) else { throw .notANumber }
    let (factor, isBinary) = try scale(of: unit)

    var whole: Int64 = 0
    var fraction: Int64 = 0
    var fractionScale: Int64 = 1
    var isFraction = false
    for byte in digits {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      guard isDigit(byte) else { throw .notANumber }
      let digit = Int64(byte - UInt8(ascii: "0"))
      if isFraction {
        if digit == 0, fractionScale > Int64.max / 100 { continue }
        guard fractionScale <= Int64.max / 100 else { throw .tooFine }
        fraction = fraction * 10 + digit
        fractionScale *= 10
      } else {
        whole = try add(multiply(whole, 10), digit)
      }
    }
    guard digits.last != UInt8(ascii: ".") else { throw .notANumber }
    if isNegative { throw .negative }

    while fraction > 0, fraction % 10 == 0 {
      fraction /= 10
      fractionScale /= 10
    }
    let product = fraction.multipliedFullWidth(by: factor)
    let (quotient, remainder) =
      fraction == 0 ? (0, 0) : fractionScale.dividingFullWidth(product)
    guard remainder == 0 || (isBinary && fractionScale <= Self.binaryScale) else { throw .tooFine }
    let rounded = remainder * 2 < fractionScale ? quotient : quotient + 1
    return try add(multiply(whole, factor), rounded)
  }

  /// The parts of a binary unit that are read and written although they are no whole number of steps.
  private static let binaryScale: Int64 = 1000

  private func scale(
    of unit: some StringProtocol
  ) throws(QuantityError) -> (steps: Int64, isBinary: Bool) {
    guard !units.isEmpty else {
      guard unit.isEmpty else { throw .unexpectedUnit }
      return (stepsOfOne, false)
    }
    guard !unit.isEmpty else { throw .missingUnit }
    guard let found = (units + spokenUnits).first(where: { $0.name == unit }) else {
      throw .unknownUnit
    }
    return (found.steps, found.isBinary)
  }

  private func multiply(_ left: Int64, _ right: Int64) throws(QuantityError) -> Int64 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow, product <= Self.largest else { throw .tooLarge }
    return product
  }

  private func add(_ left: Int64, _ right: Int64) throws(QuantityError) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow, sum <= Self.largest else { throw .tooLarge }
    return sum
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}

extension Dimension {
  /// Writes a quantity so that reading it gives the same steps: `400 GB`, `1.2 TiB`, `30`.
  ///
  /// The unit is the one in which the text is shortest, decimal before binary and large before small;
  /// from three days on, days count as short, and bits a second count as long.
  package func text(_ steps: Int64) -> String {
    guard !units.isEmpty else { return Self.decimal(steps, in: stepsOfOne) ?? "\(steps)" }
    let order = units.reversed().filter { !$0.isBinary } + units.reversed().filter(\.isBinary)
    var best: (text: String, length: Int)?
    for unit in order where steps >= unit.leastSteps || unit == units.first {
      guard
        let number = (unit.isBinary ? Self.shortDecimal(steps, in: unit.steps) : nil)
          ?? Self.decimal(steps, in: unit.steps)
      else { continue }
      let length = number.utf8.count + unit.length
      if best.map({ length < $0.length }) ?? true { best = ("\(number) \(unit.name)", length) }
    }
    return best?.text ?? "\(steps)"
  }

  /// Writes `steps / scale` as an exact decimal number, or `nil` where it has none that is short.
  private static func decimal(_ steps: Int64, in scale: Int64) -> String? {
    var text = "\(steps / scale)"
    var rest = steps % scale
    guard rest > 0 else { return text }
    text += "."
    var places = 0
    while rest > 0 {
      let (next, overflow) = rest.multipliedReportingOverflow(by: 10)
      guard !overflow, places < 18 else { return nil }
      text += "\(next / scale)"
      rest = next % scale
      places += 1
    }
    return text
  }
}

extension Dimension {
  /// Writes `steps / scale` with the few decimals by which reading gives the same steps; `nil` where there are none.
  private static func shortDecimal(_ steps: Int64, in scale: Int64) -> String? {
    var parts: Int64 = 10
    while parts <= binaryScale {
      let number = nearest(steps, times: parts, over: scale)
      if let number, nearest(number, times: scale, over: parts) == steps {
        return decimal(number, in: parts)
      }
      parts *= 10
    }
    return nil
  }

  /// The nearest whole number to a product over a divisor, halves up; `nil` where it is too large.
  private static func nearest(_ number: Int64, times factor: Int64, over divisor: Int64) -> Int64? {
    let product = number.multipliedFullWidth(by: factor)
    guard product.high < divisor / 2 else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    return remainder < divisor - remainder ? quotient : quotient + 1
  }
}

extension Unit {
  /// Whether the unit is a power of 1024, such as `GiB`.
  package var isBinary: Bool { name.contains("iB") }

  fileprivate var isDays: Bool { name == "days" }

  /// How long the name counts as being.
  fileprivate var length: Int {
    isDays ? 1 : name.utf8.count + (name.hasSuffix("bps") ? 1 : 0)
  }

  /// The smallest quantity that is written in the unit.
  fileprivate var leastSteps: Int64 { isDays ? 3 * steps : steps }
}
