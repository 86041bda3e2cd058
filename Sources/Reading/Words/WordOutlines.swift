/// The ends and the length of each of some words: most other words are told by them to be none of these,
/// without a look-up.
struct WordOutlines: Sendable {
  /// For each first byte, and for each last one behind these, the lengths of the words that have it, as
  /// bits; words are shorter than 64.
  private var lengths = [UInt64](repeating: 0, count: 512)

  init(_ words: some Sequence<String>) {
    for word in words {
      guard let first = word.utf8.first, let last = word.utf8.last else { continue }
      lengths[Int(first)] |= 1 << UInt64(word.utf8.count)
      lengths[256 + Int(last)] |= 1 << UInt64(word.utf8.count)
    }
  }

  /// Whether words have the ends and the length of another.
  func mayHave(_ word: String) -> Bool {
    let length = word.utf8.count
    guard length < 64, let first = word.utf8.first, let last = word.utf8.last else { return false }
    return (lengths[Int(first)] & lengths[256 + Int(last)]) >> UInt64(length) & 1 != 0
  }
}
