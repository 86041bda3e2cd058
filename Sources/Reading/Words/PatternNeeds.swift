/// Which patterns a text may have, by the words without which a pattern is in no text.
struct PatternNeeds: Sendable {
  /// A pattern, and the places of what it needs besides its rarest need.
  private struct NeedyPattern {
    let pattern: Int
    let others: Range<Int>
  }

  /// A pattern, and the lists that it needs.
  typealias Needy = (pattern: Int, needs: [WordChoices.Number])

  /// The patterns by their rarest need: the list that is the least common.
  private var patterns: [NeedyPattern] = []

  /// Where the patterns of each list begin among those.
  private var starts = [0]

  /// The lists that are the rarest need of some pattern.
  private var rarest: NumberSet

  /// What the patterns need besides, pattern by pattern.
  private var others: [WordChoices.Number] = []

  /// The patterns that need no words.
  private var needless: [Int] = []

  /// Takes in what patterns need.
  ///
  /// - Parameters:
  ///   - patterns: The patterns, each with the lists that it needs.
  ///   - choices: The lists.
  ///   - bound: The lists that they may need: those below it.
  init(_ patterns: [Needy], _ choices: WordChoices, below bound: WordChoices.Number) {
    rarest = NumberSet(below: bound)
    let commonness = choices.commonness
    var patternsOfLists = [[(pattern: Int, others: ArraySlice<Int>)]](repeating: [], count: bound)
    for (pattern, needs) in patterns {
      let needs = needs.sorted { (commonness[$0], $0) < (commonness[$1], $1) }
      if let first = needs.first {
        patternsOfLists[first].append((pattern, needs.dropFirst()))
        rarest.insert(first)
      } else {
        needless.append(pattern)
      }
    }
    for patterns in patternsOfLists {
      for (pattern, others) in patterns {
        let start = self.others.count
        self.others += others
        self.patterns.append(NeedyPattern(pattern: pattern, others: start..<self.others.count))
      }
      starts.append(self.patterns.count)
    }
  }

  /// The patterns whose needs a text has: no other can be in it.
  ///
  /// Most patterns are never looked at, because the text does not have the rarest of their needs.
  ///
  /// - Parameter lists: The lists of which something is in the text.
  /// - Returns: The patterns.
  func candidates(in lists: NumberSet) -> [Int] {
    var found = needless
    rarest.forEachCommon(with: lists) { list in
      for place in starts[list]..<starts[list + 1] {
        let needy = patterns[place]
        if needy.others.allSatisfy({ lists.contains(others[$0]) }) { found.append(needy.pattern) }
      }
    }
    return found
  }
}
