internal import Advice

extension TextMatcher {
  /// A storage that a text names.
  struct Mention: Hashable, Sendable {
    let storage: Storage
    var traits: [Trait]

    /// From the first of its words to behind the last.
    var tokens: Range<Int>
  }

  /// A phrase that was found.
  struct Match: Hashable, Sendable {
    /// The place of the phrase in the book.
    let phrase: Int

    /// The words that were matched, in their order.
    var tokens: [Int]

    /// How far the pattern's first part reaches.
    var head: Range<Int> = 0..<0

    /// What `#` measured, of a range both ends, and the words that say it.
    var quantity: ClosedRange<Int64>?
    var quantityTokens: Range<Int>?

    /// Which of the mentions `{storage}` stands for.
    var mention: Int?

    /// Whether a word before it or inside it says the opposite.
    var isDeniedBefore = false

    /// Whether words behind it do, as in Korean, or in *is not required*.
    var isDeniedBehind = false

    /// Whether a word beside it says the opposite.
    var isNegated: Bool { isDeniedBefore || isDeniedBehind }
  }
}

extension TextMatcher.Match {
  /// Whether another match has all words of this one.
  fileprivate func isWithin(_ other: Self) -> Bool { tokens.allSatisfy(other.tokens.contains) }

  /// Whether no word is taken twice.
  var takesEachOnce: Bool {
    tokens.indices.allSatisfy { !tokens[..<$0].contains(tokens[$0]) }
  }

  /// Begins anew, with the memory of the words.
  mutating func begin(_ phrase: Int) {
    tokens.removeAll(keepingCapacity: true)
    self = TextMatcher.Match(phrase: phrase, tokens: tokens)
  }

  mutating func join(_ other: TextMatcher.Match) {
    tokens = Set(tokens).union(other.tokens).sorted()
    quantity = quantity ?? other.quantity
    quantityTokens = quantityTokens ?? other.quantityTokens
    mention = mention ?? other.mention
  }
}

extension [TextMatcher.Match] {
  /// The matches without those whose words are only some of another's, by `isRival`.
  func withoutPartial(_ isRival: (TextMatcher.Match, TextMatcher.Match) -> Bool) -> Self {
    guard count > 1 else { return self }
    let reach = map { ($0.tokens.min() ?? 0, $0.tokens.max() ?? 0) }
    return indices.filter { index in
      !indices.contains { other in
        // Most matches lie apart: comparing their ends is enough.
        reach[other].0 <= reach[index].0 && reach[other].1 >= reach[index].1
          && self[index].isWithin(self[other]) && !self[other].isWithin(self[index])
          && isRival(self[index], self[other])
      }
    }.map { self[$0] }
  }

  /// The matches without those that others silence: others that have all their words, perhaps no more,
  /// and by `silences` speak of the same.
  func heard(
    besides silent: Self, _ silences: (TextMatcher.Match, TextMatcher.Match) -> Bool
  ) -> Self {
    filter { match in !silent.contains { match.isWithin($0) && silences($0, match) } }
  }
}
