/// Numbers from 0 to a bound, a bit each.
struct NumberSet: Sendable {
  fileprivate var words: [UInt64]

  /// Makes an empty set with room for the numbers below a bound.
  init(below bound: Int) { words = [UInt64](repeating: 0, count: (bound + 63) / 64) }

  func contains(_ number: Int) -> Bool { words[number / 64] >> UInt64(number % 64) & 1 != 0 }

  mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

  /// The numbers that both sets have; both have room for the same.
  func intersection(_ other: NumberSet) -> NumberSet {
    var result = self
    for place in words.indices { result.words[place] &= other.words[place] }
    return result
  }

  /// Does something with every number that both sets have, in their order.
  func forEachCommon(with other: NumberSet, _ body: (Int) -> Void) {
    for place in words.indices.prefix(other.words.count) {
      var rest = words[place] & other.words[place]
      while rest != 0 {
        body(place * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}

/// Numbers, each with its place among them.
struct NumberPlaces: Sendable {
  private let numbers: NumberSet

  /// For each word of bits how many numbers stand before it.
  private let before: [Int32]

  /// How many numbers there are.
  let count: Int

  init(_ numbers: NumberSet) {
    self.numbers = numbers
    var (before, count): ([Int32], Int) = ([], 0)
    before.reserveCapacity(numbers.words.count)
    for word in numbers.words {
      before.append(Int32(count))
      if word != 0 { count += word.nonzeroBitCount }
    }
    (self.before, self.count) = (before, count)
  }

  /// The place of a number; `nil` where it is none of them.
  func place(of number: Int) -> Int? {
    let below = numbers.words[number / 64] << UInt64(63 - number % 64)
    guard below >> 63 != 0 else { return nil }
    return Int(before[number / 64]) + below.nonzeroBitCount - 1
  }
}
