internal import Advice
internal import RuleText

/// Words that say something, as a page has them: `"{several} {machine} + same files - {not}"`.
package struct Pattern: Hashable, Sendable {
  /// Where a part must be found.
  enum Sign: Hashable, Sendable {
    /// In the same sentence as the first part.
    case sentence

    /// Anywhere in the text.
    case text

    /// Nowhere in the sentence.
    case absent
  }

  /// Words in their order, with small gaps between them.
  struct Part: Hashable, Sendable {
    let sign: Sign
    var terms: [Term] = []
  }

  /// One word of a part, or what may stand in its place.
  struct Term: Hashable, Sendable {
    /// How many words that carry meaning may stand before it.
    var gap: Int

    /// The single words, by their numbers in the lexicon, in ascending order.
    var words: [Int] = []

    /// Words that follow each other directly.
    var sequences: [[Int]] = []

    /// The number of the list that has these words and sequences; `nil` where there are none.
    var choice: WordChoices.Number?

    /// A quantity of this dimension.
    var quantity: Dimension?

    /// A number above one.
    var isNumber = false

    /// A storage that is named.
    var isStorage = false
  }

  /// The first is the one that begins a match.
  var parts: [Part]

  /// Small gaps: words between two terms of a part.
  static let usualGap = 2

  /// The gap that `...` leaves.
  static let wideGap = 8

  /// How many words of a gap a comma, a colon or a bracket takes up.
  static let clauseWeight = 2
}

extension Pattern {
  /// Whether a quantity is asked for.
  var asksForNumber: Bool { parts.contains { $0.terms.contains { $0.quantity != nil } } }

  /// Whether the pattern is found wherever the other is.
  func covers(_ other: Pattern) -> Bool {
    parts.allSatisfy { part in
      other.parts.contains { $0.sign == part.sign && part.isWithin($0) }
    }
  }
}

extension Pattern.Part {
  /// Whether the terms are terms of the other part, in their order, perhaps with others between.
  fileprivate func isWithin(_ other: Pattern.Part) -> Bool {
    if sign == .absent { return terms == other.terms }
    var place = 0
    for term in terms {
      var found: Int?
      while place < other.terms.count, found == nil {
        if term.covers(other.terms[place]) { found = place }
        place += 1
      }
      guard found != nil else { return false }
    }
    return true
  }
}

extension Pattern.Term {
  fileprivate func covers(_ other: Pattern.Term) -> Bool {
    quantity == other.quantity && isStorage == other.isStorage && (isNumber || !other.isNumber)
      && gap >= other.gap && other.words.allSatisfy(words.contains)
      && other.sequences.allSatisfy(sequences.contains)
  }
}
