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

  let parts: [Part]
  private let patterns: [Range<Int>]

  /// The lists that the patterns name, pattern by pattern, and where those of a pattern begin.
  private let lists: [WordChoices.Number]
  private let listStarts: [Int]

  /// How many of the lists are in patterns by which options are read: they are the first.
  let optionListCount: Int

  /// Which of the patterns a text may have: of those by which options are read, and of the others.
  private let (optionNeeds, otherNeeds): (PatternNeeds, PatternNeeds)

  /// Makes the table of some patterns, each of which is called by its place among them.
  ///
  /// - Parameters:
  ///   - patterns: The patterns.
  ///   - choices: The lists of words that they name.
  ///   - count: How many of these are in patterns by which options are read: they are the first.
  ///   - isOfOptions: Whether options are read by the pattern at a place.
  init(
    _ patterns: [Pattern], _ choices: WordChoices, optionListCount count: Int,
    where isOfOptions: (Int) -> Bool
  ) {
    var (terms, parts): ([Term], [Part]) = ([], [])
    var partsOfPatterns: [Range<Int>] = []
    var (lists, listStarts): ([WordChoices.Number], [Int]) = ([], [0])
    var (optionNeeds, otherNeeds): ([PatternNeeds.Needy], [PatternNeeds.Needy]) = ([], [])
    for (place, pattern) in patterns.enumerated() {
      let (firstPart, firstTerm) = (parts.count, terms.count)
      var needsOfPattern: [WordChoices.Number] = []
      for part in pattern.parts {
        let start = terms.count
        for term in part.terms { terms.append(Term(term)) }
        parts.append(Part(sign: part.sign, terms: start..<terms.count))
        if part.sign != .absent { needsOfPattern += terms[start...].compactMap { $0.need } }
      }
      partsOfPatterns.append(firstPart..<parts.count)
      lists += terms[firstTerm...].compactMap(\.choice)
      listStarts.append(lists.count)
      if isOfOptions(place) {
        optionNeeds.append((place, needsOfPattern))
      } else {
        otherNeeds.append((place, needsOfPattern))
      }
    }
    (self.terms, self.parts, self.patterns, self.choices) = (terms, parts, partsOfPatterns, choices)
    (self.lists, self.listStarts) = (lists, listStarts)
    optionListCount = count
    self.optionNeeds = PatternNeeds(optionNeeds, choices, below: count)
    self.otherNeeds = PatternNeeds(otherNeeds, choices, below: choices.count)
  }
}

extension PatternTable {
  /// The places of a pattern's parts, of the one that begins a match first.
  func parts(of pattern: Int) -> Range<Int> { patterns[pattern] }

  /// The patterns whose needs a text has: no other can be in it.
  ///
  /// - Parameters:
  ///   - lists: The lists of which something is in the text.
  ///   - isOption: Whether only patterns count by which options are read.
  /// - Returns: The patterns.
  func candidates(in lists: NumberSet, isOption: Bool) -> [Int] {
    let found = optionNeeds.candidates(in: lists)
    return isOption ? found : found + otherNeeds.candidates(in: lists)
  }

  /// Adds the lists that a pattern names.
  func addLists(of pattern: Int, to lists: inout NumberSet) {
    for place in listStarts[pattern]..<listStarts[pattern + 1] { lists.insert(self.lists[place]) }
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
