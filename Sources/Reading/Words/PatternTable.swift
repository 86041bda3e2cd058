internal import Advice

/// The patterns of a book in flat tables, so that matching them touches no memory but these.
///
/// A class, because the tables are large and never change: every text that is read shares them.
final class PatternTable: Sendable {
  /// Terms in their order.
  struct Part: Sendable {
    let sign: Pattern.Sign

    /// The places of its terms in the table.
    let terms: Range<Int>
  }

  /// What stands in one place of a part.
  struct Term: Sendable {
    /// How many words that carry meaning may stand before it.
    let gap: Int

    /// The words that may stand there; `nil` where only a measure may.
    let choice: WordChoices.Number?

    /// A quantity of this dimension may, too.
    let quantity: Dimension?

    /// A number above one may, too.
    let isNumber: Bool

    /// A storage that is named may, too.
    let isStorage: Bool

    /// Whether something else than its words can stand in the term's place.
    var isMeasure: Bool { quantity != nil || isNumber || isStorage }
  }

  let terms: [Term]

  /// The lists of words that stand in the places of terms.
  let choices: WordChoices

  private let parts: [Part]
  private let patterns: [Range<Int>]

  /// Which of the patterns a text may have.
  let needs: PatternNeeds

  /// Makes the table of some patterns, each of which is called by its place among them.
  ///
  /// - Parameters:
  ///   - patterns: The patterns.
  ///   - choices: The lists of words that they name.
  init(_ patterns: [Pattern], _ choices: WordChoices) {
    var (terms, parts): ([Term], [Part]) = ([], [])
    var (partsOfPatterns, needs): ([Range<Int>], [[WordChoices.Number]]) = ([], [])
    for pattern in patterns {
      let firstPart = parts.count
      var needsOfPattern: [WordChoices.Number] = []
      for part in pattern.parts {
        let start = terms.count
        for term in part.terms { terms.append(Term(term)) }
        parts.append(Part(sign: part.sign, terms: start..<terms.count))
        if part.sign != .absent { needsOfPattern += terms[start...].compactMap { $0.need } }
      }
      partsOfPatterns.append(firstPart..<parts.count)
      needs.append(needsOfPattern)
    }
    (self.terms, self.parts, self.patterns, self.choices) = (terms, parts, partsOfPatterns, choices)
    self.needs = PatternNeeds(needs, listCount: choices.count)
  }
}

extension PatternTable {
  /// The parts of a pattern, the one that begins a match first.
  func parts(of pattern: Int) -> ArraySlice<Part> { parts[patterns[pattern]] }

  /// Adds the lists that a pattern names.
  func addLists(of pattern: Int, to lists: inout NumberSet) {
    for part in parts[patterns[pattern]] {
      for term in part.terms { if let choice = terms[term].choice { lists.insert(choice) } }
    }
  }
}

extension PatternTable.Term {
  fileprivate init(_ term: Pattern.Term) {
    self.init(
      gap: term.gap, choice: term.choice, quantity: term.quantity, isNumber: term.isNumber,
      isStorage: term.isStorage)
  }

  /// The words without which nothing stands in the term's place.
  fileprivate var need: WordChoices.Number? { isMeasure ? nil : choice }
}
