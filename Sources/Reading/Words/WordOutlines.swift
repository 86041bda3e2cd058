/// The first byte and the length of each of some words: most other words are told by them to be none of
/// these, without a look-up.
struct WordOutlines: Sendable {
  /// For each first byte the lengths of the words that begin with it, as bits; words are shorter than 64.
  private var lengths = [UInt64](repeating: 0, count: 256)

  init(_ words: some Sequence<String>) {
    for word in words {
      if let first = word.utf8.first { lengths[Int(first)] |= 1 << UInt64(word.utf8.count) }
    }
  }

  /// Whether one of the words has the first byte and the length of another.
  func mayHave(_ word: String) -> Bool {
    let length = word.utf8.count
    guard length < 64, let first = word.utf8.first else { return false }
    return lengths[Int(first)] >> UInt64(length) & 1 != 0
  }
}
