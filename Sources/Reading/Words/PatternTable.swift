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

  /// For each choice the patterns of which it is the need that the fewest patterns have.
  private var patternsByNeed: [[Int]] = []

  /// The patterns that need no words.
  private var patternsWithoutNeeds: [Int] = []

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

  /// Prepares to tell which patterns may be in a text; patterns that come later are in none.
  mutating func index() {
    var uses = [Int](repeating: 0, count: choices.count)
    for need in needs { uses[need] += 1 }
    patternsByNeed = [[Int]](repeating: [], count: choices.count)
    for (pattern, range) in needsOfPatterns.enumerated() {
      if let rarest = needs[range].min(by: { uses[$0] < uses[$1] }) {
        patternsByNeed[rarest].append(pattern)
      } else {
        patternsWithoutNeeds.append(pattern)
      }
    }
  }

  /// The patterns whose needs a text has: no other can be in it.
  ///
  /// Most patterns are never looked at, because the text does not have the rarest of their needs.
  func candidates(in words: WordPlaces) -> [Int] {
    var found = patternsWithoutNeeds
    for list in words.lists where list < patternsByNeed.count {
      for pattern in patternsByNeed[list]
      where needs[needsOfPatterns[pattern]].allSatisfy(words.has) { found.append(pattern) }
    }
    return found
  }
}
