/// What the words of a text must be for a pattern to be found in it.
///
/// Most patterns fail here, by a look into a table, and need not be matched.
struct PatternNeeds: Sendable {
  /// For each pattern its terms, for each term its words: one of them must be in the text.
  private var patterns: [Range<Int>] = []
  private var terms: [Range<Int>] = []
  private var words: [Int] = []

  /// Takes note of the next pattern; its number is how many came before.
  mutating func add(_ pattern: Pattern) {
    let start = terms.count
    for part in pattern.parts where part.sign != .absent {
      for term in part.terms where !term.isMeasure {
        let first = words.count
        words += term.words.sorted() + term.sequences.map { $0[0] }
        terms.append(first..<words.count)
      }
    }
    patterns.append(start..<terms.count)
  }

  /// Whether each term of a pattern has a word in a text, of which it is told for each word.
  func areMet(for pattern: Int, by isInText: [Bool]) -> Bool {
    patterns[pattern].allSatisfy { term in words[terms[term]].contains { isInText[$0] } }
  }
}

extension Pattern.Term {
  /// Whether something else than its words can stand in the term's place.
  fileprivate var isMeasure: Bool { quantity != nil || isNumber || isStorage }
}
