/// Where in a text the words of lists stand.
///
/// A class, because every pattern that is tried asks it: to copy it would count many references.
final class WordPlaces: Sendable {
  /// The lists that were looked for and of which something is in the text.
  private let lists: NumberPlaces

  /// For each of those two rows of bits, one a token: whether one of its single words stands there, and
  /// whether a word or a sequence of it begins there.
  private let bits: [UInt64]

  /// How many words of bits a row has.
  private let rowLength: Int

  /// The sequences that were found, by the token at which they begin.
  private let found: [Found]

  /// For each token where the sequences end that begin there.
  private let ends: [Int]

  /// Has the lists, with the sequences of all of them.
  private let table: PatternTable

  /// A sequence that stands in the text.
  private struct Found {
    /// Where it ends in the tree of sequences, which tells the lists that have it.
    let branch: WordTree.Branch

    /// The tokens that it takes.
    let tokens: [Int]
  }

  /// Finds lists of words in a text.
  ///
  /// - Parameters:
  ///   - table: Has the lists.
  ///   - tokens: The text.
  ///   - words: For each token the words that it can stand for.
  ///   - bound: The lists that are looked for: those below it.
  ///   - choose: Takes the lists of which something is in the text, and gives those whose places are
  ///     worth finding: most are in no pattern that the text may have.
  init(
    of table: PatternTable, in tokens: [TextToken], _ words: TokenWords,
    below bound: WordChoices.Number, locating choose: (NumberSet) -> NumberSet
  ) {
    self.table = table
    var sequences = Sequences(tokens: tokens, words: words, table: table, bound: bound)
    var present = NumberSet(below: bound)
    var ends: [Int] = []
    ends.reserveCapacity(tokens.count)
    for place in tokens.indices {
      for word in words[place] {
        table.choices.addLists(of: word, to: &present)
        if let branch = table.choices.tree.root(of: word) { sequences.add(from: branch, at: place) }
      }
      ends.append(sequences.found.count)
    }
    (found, self.ends) = (sequences.found, ends)
    for sequence in found {
      for list in table.choices.tree.lists(at: sequence.branch) where list < bound {
        present.insert(list)
      }
    }

    let lists = NumberPlaces(present.intersection(choose(present)))
    let rowLength = (tokens.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: 2 * rowLength * lists.count)
    for place in tokens.indices {
      let bit: UInt64 = 1 << UInt64(place % 64)
      for word in words[place] {
        table.choices.forEachList(of: word, among: lists) { row in
          bits[2 * row * rowLength + place / 64] |= bit
          bits[(2 * row + 1) * rowLength + place / 64] |= bit
        }
      }
      for sequence in found[(place > 0 ? ends[place - 1] : 0)..<ends[place]] {
        for list in table.choices.tree.lists(at: sequence.branch) where list < bound {
          guard let row = lists.place(of: list) else { continue }
          bits[(2 * row + 1) * rowLength + place / 64] |= bit
        }
      }
    }
    (self.lists, self.rowLength, self.bits) = (lists, rowLength, bits)
  }

  /// Finds sequences in a text.
  private struct Sequences {
    let tokens: [TextToken]
    let words: TokenWords
    let table: PatternTable
    let bound: WordChoices.Number
    var found: [Found] = []

    /// The tokens on the way to the branch at hand.
    private var taken: [Int] = []

    init(
      tokens: [TextToken], words: TokenWords, table: PatternTable, bound: WordChoices.Number
    ) {
      (self.tokens, self.words, self.table, self.bound) = (tokens, words, table, bound)
    }

    private var tree: WordTree { table.choices.tree }

    /// Adds the sequences whose last word so far stands at a token, and what they go on with behind it,
    /// with nothing but light words between.
    mutating func add(from branch: WordTree.Branch, at last: Int) {
      taken.append(last)
      if let list = tree.lists(at: branch).first, list < bound {
        found.append(Found(branch: branch, tokens: taken))
      }
      if !tree.isLeaf(branch) { extend(branch, behind: last) }
      taken.removeLast()
    }

    private mutating func extend(_ branch: WordTree.Branch, behind last: Int) {
      var place = last + 1
      while place < tokens.count, tokens[place].sentence == tokens[last].sentence {
        for word in words[place] {
          guard let next = tree.branch(word, of: branch),
            !words[last + 1..<place].contains(word)
          else { continue }
          add(from: next, at: place)
        }
        guard tokens[place].isLight else { return }
        place += 1
      }
    }
  }
}

extension WordPlaces {
  /// Whether a single word of a list stands at a token.
  func hasWord(of list: WordChoices.Number, at place: Int) -> Bool {
    lists.place(of: list).map { has(place, inRow: 2 * $0) } ?? false
  }

  /// Whether a word or a sequence of a list begins at a token.
  func begins(_ list: WordChoices.Number?, at place: Int) -> Bool {
    list.flatMap(lists.place).map { has(place, inRow: 2 * $0 + 1) } ?? false
  }

  private func has(_ place: Int, inRow row: Int) -> Bool {
    bits[row * rowLength + place / 64] >> UInt64(place % 64) & 1 != 0
  }

  /// The first token of a part of the text at which a word or a sequence of a list begins.
  func beginning(of list: WordChoices.Number, in part: Range<Int>) -> Int? {
    guard let row = lists.place(of: list) else { return nil }
    let start = (2 * row + 1) * rowLength
    var place = part.lowerBound
    while place < part.upperBound {
      let rest = bits[start + place / 64] >> UInt64(place % 64)
      if rest != 0 {
        let found = place + rest.trailingZeroBitCount
        return found < part.upperBound ? found : nil
      }
      place = (place / 64 + 1) * 64
    }
    return nil
  }

  /// The tokens that sequences of a list take from a token on, the longest first.
  func sequences(of list: WordChoices.Number, at place: Int) -> [[Int]] {
    let start = place > 0 ? ends[place - 1] : 0
    var taken: [[Int]] = []
    for index in start..<ends[place] where table.choices.tree.has(list, at: found[index].branch) {
      taken.append(found[index].tokens)
    }
    guard taken.count > 1 else { return taken }
    return taken.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }
}
