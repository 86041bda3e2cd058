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

  /// Adds the numbers of a group; returns whether the set has room for them.
  mutating func insert(_ group: NumberGroup) -> Bool {
    guard group.place < words.count else { return false }
    words[group.place] |= group.bits
    return true
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

/// Those of some numbers that share a word of bits in a ``NumberSet``.
struct NumberGroup: Sendable {
  /// The place of that word.
  fileprivate let place: Int
  fileprivate var bits: UInt64 = 0
}

extension [NumberGroup] {
  /// Adds the groups of numbers in ascending order.
  mutating func appendGroups(of numbers: ArraySlice<Int>) {
    let start = count
    for number in numbers {
      if count == start || self[count - 1].place != number / 64 {
        append(NumberGroup(place: number / 64))
      }
      self[count - 1].bits |= 1 << UInt64(number % 64)
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

  /// Does something with the place of every number of a group that is one of them.
  func forEachPlace(of group: NumberGroup, _ body: (Int) -> Void) {
    guard group.place < numbers.words.count else { return }
    let word = numbers.words[group.place]
    var rest = word & group.bits
    while rest != 0 {
      let below: UInt64 = (1 << UInt64(rest.trailingZeroBitCount)) - 1
      body(Int(before[group.place]) + (word & below).nonzeroBitCount)
      rest &= rest - 1
    }
  }

  /// The place of a number; `nil` where it is none of them.
  func place(of number: Int) -> Int? {
    let below = numbers.words[number / 64] << UInt64(63 - number % 64)
    guard below >> 63 != 0 else { return nil }
    return Int(before[number / 64]) + below.nonzeroBitCount - 1
  }
}
