/// A whole number from zero up, as large as it needs to be.
///
/// Sizes go up to exabytes, runs and epochs into the billions: their products fit no machine word.
struct BigNatural: Hashable, Sendable {
  /// Digits to the base of 2^64, the least first, without zeros at the end.
  private var limbs: [UInt64]

  init(_ value: UInt64) { limbs = value == 0 ? [] : [value] }

  private init(limbs: [UInt64]) {
    self.limbs = limbs
    trim()
  }

  var isZero: Bool { limbs.isEmpty }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }
}

extension BigNatural: Comparable {
  static func < (left: BigNatural, right: BigNatural) -> Bool {
    guard left.limbs.count == right.limbs.count else {
      return left.limbs.count < right.limbs.count
    }
    for place in left.limbs.indices.reversed() where left.limbs[place] != right.limbs[place] {
      return left.limbs[place] < right.limbs[place]
    }
    return false
  }
}

extension BigNatural {
  static func + (left: BigNatural, right: BigNatural) -> BigNatural {
    var sum = left.limbs.count < right.limbs.count ? right : left
    let other = left.limbs.count < right.limbs.count ? left : right
    var carry = false
    for place in sum.limbs.indices {
      if place >= other.limbs.count, !carry { break }
      let addend = place < other.limbs.count ? other.limbs[place] : 0
      let (first, firstCarry) = sum.limbs[place].addingReportingOverflow(addend)
      let (second, secondCarry) = first.addingReportingOverflow(carry ? 1 : 0)
      sum.limbs[place] = second
      carry = firstCarry || secondCarry
    }
    if carry { sum.limbs.append(1) }
    return sum
  }

  /// The difference, or zero where `right` is larger.
  static func - (left: BigNatural, right: BigNatural) -> BigNatural {
    guard left > right else { return BigNatural(0) }
    var difference = left
    var borrow = false
    for place in difference.limbs.indices {
      if place >= right.limbs.count, !borrow { break }
      let subtrahend = place < right.limbs.count ? right.limbs[place] : 0
      let (first, firstBorrow) = difference.limbs[place].subtractingReportingOverflow(subtrahend)
      let (second, secondBorrow) = first.subtractingReportingOverflow(borrow ? 1 : 0)
      difference.limbs[place] = second
      borrow = firstBorrow || secondBorrow
    }
    difference.trim()
    return difference
  }

  static func * (left: BigNatural, right: BigNatural) -> BigNatural {
    guard !left.isZero, !right.isZero else { return BigNatural(0) }
    var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (place, limb) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (other, factor) in right.limbs.enumerated() {
        let (high, low) = limb.multipliedFullWidth(by: factor)
        let (first, firstCarry) = low.addingReportingOverflow(carry)
        let (second, secondCarry) = product[place + other].addingReportingOverflow(first)
        product[place + other] = second
        // Cannot overflow: a full product has room for two more digits.
        carry = high + (firstCarry ? 1 : 0) + (secondCarry ? 1 : 0)
      }
      product[place + right.limbs.count] = carry
    }
    return BigNatural(limbs: product)
  }

  /// The quotient without its fraction; `nil` where the divisor is zero.
  func divided(by divisor: BigNatural) -> BigNatural? {
    guard !divisor.isZero else { return nil }
    if self < divisor { return BigNatural(0) }
    if divisor.limbs.count == 1 { return divided(by: divisor.limbs[0]).quotient }
    return dividedBitwise(by: divisor)
  }

  /// The quotient and the rest; the divisor is not zero.
  private func divided(by divisor: UInt64) -> (quotient: BigNatural, rest: UInt64) {
    var quotient = limbs
    var rest: UInt64 = 0
    for place in limbs.indices.reversed() {
      (quotient[place], rest) = divisor.dividingFullWidth((rest, limbs[place]))
    }
    return (BigNatural(limbs: quotient), rest)
  }

  /// Long division to the base of two: simple, and quotients are rarely asked for.
  private func dividedBitwise(by divisor: BigNatural) -> BigNatural {
    // As many digits as the divisor has but one are less than it: they are the first rest.
    let places = limbs.count - (divisor.limbs.count - 1)
    var quotient = [UInt64](repeating: 0, count: places)
    var rest = BigNatural(limbs: Array(limbs[places...]))
    for bit in (0..<places * 64).reversed() {
      rest.double(adding: limbs[bit / 64] >> UInt64(bit % 64) & 1)
      if rest >= divisor {
        rest = rest - divisor
        quotient[bit / 64] |= 1 << UInt64(bit % 64)
      }
    }
    return BigNatural(limbs: quotient)
  }

  private mutating func double(adding bit: UInt64) {
    var carry = bit
    for place in limbs.indices {
      let next = limbs[place] >> 63
      limbs[place] = limbs[place] << 1 | carry
      carry = next
    }
    if carry != 0 { limbs.append(carry) }
  }

  /// The number as a machine word; `nil` where it does not fit.
  var word: UInt64? { limbs.count <= 1 ? limbs.first ?? 0 : nil }

  /// The number in decimal digits.
  var digits: String {
    let base: UInt64 = 10_000_000_000_000_000_000
    var rest = self
    var groups: [String] = []
    while !rest.isZero {
      let (quotient, group) = rest.divided(by: base)
      let digits = String(group)
      let zeros = quotient.isZero ? 0 : 19 - digits.count
      groups.append(String(repeating: "0", count: zeros) + digits)
      rest = quotient
    }
    return groups.isEmpty ? "0" : groups.reversed().joined()
  }
}
