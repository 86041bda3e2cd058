/// A whole number from zero up, as large as it needs to be.
///
/// Sizes go up to exabytes, runs and epochs into the billions: their products fit no machine word.
enum BigNatural: Hashable, Sendable {
  /// A machine word, as most numbers are: nothing is allocated, and no references are counted.
  case short(UInt64)

  /// The digits to the base of 2^64, the least first: two or more, the last of which is not zero.
  case long([UInt64])

  init(_ value: UInt64) { self = .short(value) }

  private init(limbs: [UInt64]) {
    let length = (limbs.lastIndex { $0 != 0 } ?? 0) + 1
    self = length > 1 ? .long(Array(limbs[..<length])) : .short(limbs.first ?? 0)
  }

  /// The digits to the base of 2^64, the least first; none of zero.
  private var limbs: [UInt64] {
    switch self {
    case .short(let word): word == 0 ? [] : [word]
    case .long(let limbs): limbs
    }
  }

  /// The number as a machine word; `nil` where it does not fit.
  var word: UInt64? { if case .short(let word) = self { word } else { nil } }

  var isZero: Bool { word == 0 }
}

extension BigNatural: Comparable {
  static func < (left: BigNatural, right: BigNatural) -> Bool {
    if let left = left.word, let right = right.word { return left < right }
    let (left, right) = (left.limbs, right.limbs)
    guard left.count == right.count else { return left.count < right.count }
    for place in left.indices.reversed() where left[place] != right[place] {
      return left[place] < right[place]
    }
    return false
  }
}

extension BigNatural {
  static func + (left: BigNatural, right: BigNatural) -> BigNatural {
    if let left = left.word, let right = right.word {
      let (sum, isTooLarge) = left.addingReportingOverflow(right)
      return isTooLarge ? BigNatural(limbs: [sum, 1]) : BigNatural(sum)
    }
    let isShorter = left.limbs.count < right.limbs.count
    var sum = isShorter ? right.limbs : left.limbs
    let other = isShorter ? left.limbs : right.limbs
    var carry = false
    for place in sum.indices {
      if place >= other.count, !carry { break }
      let addend = place < other.count ? other[place] : 0
      let (first, firstCarry) = sum[place].addingReportingOverflow(addend)
      let (second, secondCarry) = first.addingReportingOverflow(carry ? 1 : 0)
      sum[place] = second
      carry = firstCarry || secondCarry
    }
    if carry { sum.append(1) }
    return BigNatural(limbs: sum)
  }

  /// The difference, or zero where `right` is larger.
  static func - (left: BigNatural, right: BigNatural) -> BigNatural {
    guard left > right else { return BigNatural(0) }
    if let left = left.word, let right = right.word { return BigNatural(left - right) }
    var difference = left.limbs
    let right = right.limbs
    var borrow = false
    for place in difference.indices {
      if place >= right.count, !borrow { break }
      let subtrahend = place < right.count ? right[place] : 0
      let (first, firstBorrow) = difference[place].subtractingReportingOverflow(subtrahend)
      let (second, secondBorrow) = first.subtractingReportingOverflow(borrow ? 1 : 0)
      difference[place] = second
      borrow = firstBorrow || secondBorrow
    }
    return BigNatural(limbs: difference)
  }

  static func * (left: BigNatural, right: BigNatural) -> BigNatural {
    if let left = left.word, let right = right.word {
      let (high, low) = left.multipliedFullWidth(by: right)
      return high == 0 ? BigNatural(low) : BigNatural(limbs: [low, high])
    }
    let (left, right) = (left.limbs, right.limbs)
    var product = [UInt64](repeating: 0, count: left.count + right.count)
    for (place, limb) in left.enumerated() {
      var carry: UInt64 = 0
      for (other, factor) in right.enumerated() {
        let (high, low) = limb.multipliedFullWidth(by: factor)
        let (first, firstCarry) = low.addingReportingOverflow(carry)
        let (second, secondCarry) = product[place + other].addingReportingOverflow(first)
        product[place + other] = second
        // Cannot overflow: a full product has room for two more digits.
        carry = high + (firstCarry ? 1 : 0) + (secondCarry ? 1 : 0)
      }
      product[place + right.count] = carry
    }
    return BigNatural(limbs: product)
  }

  /// The quotient without its fraction; `nil` where the divisor is zero.
  func divided(by divisor: BigNatural) -> BigNatural? {
    guard !divisor.isZero else { return nil }
    if self < divisor { return BigNatural(0) }
    guard let word = divisor.word else { return dividedBitwise(by: divisor) }
    return divided(by: word).quotient
  }

  /// The quotient without its fraction; the divisor is not zero.
  func quotient(by divisor: UInt64) -> BigNatural {
    divisor == 1 ? self : divided(by: divisor).quotient
  }

  /// The quotient and the rest; the divisor is not zero.
  private func divided(by divisor: UInt64) -> (quotient: BigNatural, rest: UInt64) {
    if let word { return (BigNatural(word / divisor), word % divisor) }
    let limbs = limbs
    var quotient = limbs
    var rest: UInt64 = 0
    for place in limbs.indices.reversed() {
      (quotient[place], rest) = divisor.dividingFullWidth((rest, limbs[place]))
    }
    return (BigNatural(limbs: quotient), rest)
  }

  /// Long division to the base of two: simple, and quotients are rarely asked for.
  private func dividedBitwise(by divisor: BigNatural) -> BigNatural {
    let (limbs, divisor) = (limbs, divisor.limbs)
    // As many digits as the divisor has but one are less than it: they are the first rest.
    let places = limbs.count - (divisor.count - 1)
    var quotient = [UInt64](repeating: 0, count: places)
    var rest = Array(limbs[places...]) + [0, 0]
    for bit in (0..<places * 64).reversed() {
      rest.double(adding: limbs[bit / 64] >> UInt64(bit % 64) & 1)
      if rest.subtract(ifNotLarger: divisor) { quotient[bit / 64] |= 1 << UInt64(bit % 64) }
    }
    return BigNatural(limbs: quotient)
  }

  /// The largest number that divides both, where one of them fits a machine word; else 1.
  static func commonDivisor(_ left: BigNatural, _ right: BigNatural) -> UInt64 {
    guard let word = right.word else {
      return left.word == nil ? 1 : commonDivisor(right, left)
    }
    var (larger, smaller) = (word, word == 0 ? 0 : left.divided(by: word).rest)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(1, larger)
  }

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

extension [UInt64] {
  /// Doubles a number, whose last digit has room for that, and adds a bit.
  fileprivate mutating func double(adding bit: UInt64) {
    var carry = bit
    for place in indices {
      let next = self[place] >> 63
      self[place] = self[place] << 1 | carry
      carry = next
    }
  }

  /// Takes a number of no more digits away where it is not larger; returns whether it was taken away.
  fileprivate mutating func subtract(ifNotLarger other: [UInt64]) -> Bool {
    func digit(_ place: Int) -> UInt64 { place < other.count ? other[place] : 0 }
    if let place = indices.last(where: { self[$0] != digit($0) }), self[place] < digit(place) {
      return false
    }
    var borrow: UInt64 = 0
    for place in indices {
      let (first, firstBorrow) = self[place].subtractingReportingOverflow(digit(place))
      let (second, secondBorrow) = first.subtractingReportingOverflow(borrow)
      self[place] = second
      borrow = firstBorrow || secondBorrow ? 1 : 0
    }
    return true
  }
}
