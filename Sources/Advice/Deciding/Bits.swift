/// The numbers of the set bits in a range of bits, in order.
struct Bits: Sequence, IteratorProtocol {
  private let words: [UInt64]
  private let end: Int
  private var word: Int
  private var bits: UInt64

  /// The set bits of one word.
  @inline(__always)
  init(_ bits: UInt64) {
    (words, end, word, self.bits) = ([], 0, 0, bits)
  }

  /// The set bits from `start` up to `end`.
  @inline(__always)
  init(_ words: [UInt64], from start: Int, to end: Int) {
    self.words = words
    self.end = end
    word = start / 64
    bits = 0
    guard start < end else { return }
    bits = words[word] & (~0 << UInt64(start % 64)) & Self.mask(upTo: end - word * 64)
  }

  @inline(__always)
  mutating func next() -> Int? {
    while bits == 0 {
      guard (word + 1) * 64 < end else { return nil }
      word += 1
      bits = words[word] & Self.mask(upTo: end - word * 64)
    }
    let bit = bits.trailingZeroBitCount
    bits &= bits - 1
    return word * 64 + bit
  }

  /// Ones for those numbers of a range whose bits are in a word.
  @inline(__always)
  static func mask(of range: Range<Int>, inWord word: Int) -> UInt64 {
    mask(upTo: range.upperBound - word * 64) & ~mask(upTo: range.lowerBound - word * 64)
  }

  /// Ones below a number of bits; all ones from 64 on.
  @inline(__always)
  private static func mask(upTo count: Int) -> UInt64 {
    count >= 64 ? ~0 : (1 << UInt64(Swift.max(0, count))) - 1
  }
}
