internal import Advice

/// The patterns of a book in flat tables, so that matching them touches no memory but these.
struct PatternTable: Sendable {
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

  private(set) var terms: [Term] = []
  private(set) var choices = WordChoices()
  private var parts: [Part] = []
  private var patterns: [Range<Int>] = []

  /// For each pattern the words without which it is in no text, each a choice.
  private var needs: [WordChoices.Number] = []
  private var needsOfPatterns: [Range<Int>] = []

  /// Takes in the next pattern; its number is how many came before.
  mutating func add(_ pattern: Pattern) {
    let (firstPart, firstNeed) = (parts.count, needs.count)
    for part in pattern.parts {
      let start = terms.count
      for term in part.terms { add(term, isNeeded: part.sign != .absent) }
      parts.append(Part(sign: part.sign, terms: start..<terms.count))
    }
    patterns.append(firstPart..<parts.count)
    needsOfPatterns.append(firstNeed..<needs.count)
  }

  private mutating func add(_ term: Pattern.Term, isNeeded: Bool) {
    let choice = choices.number(of: term.words, term.sequences)
    let known = Term(
      gap: term.gap, choice: choice, quantity: term.quantity, isNumber: term.isNumber,
      isStorage: term.isStorage)
    terms.append(known)
    if isNeeded, !known.isMeasure, let choice { needs.append(choice) }
  }

  /// Takes in words that are looked for outside of patterns.
  mutating func add(_ concept: PatternCompiler.Concept) -> WordChoices.Number? {
    choices.number(of: concept.words, concept.sequences)
  }

  /// The parts of a pattern, the one that begins a match first.
  func parts(of pattern: Int) -> ArraySlice<Part> { parts[patterns[pattern]] }

  /// Whether a text has the words without which the pattern cannot be in it.
  ///
  /// Most patterns fail here and need not be matched.
  func mayBeFound(_ pattern: Int, in words: WordPlaces) -> Bool {
    needs[needsOfPatterns[pattern]].allSatisfy(words.has)
  }
}
