/// Where in a text the words of lists stand.
struct WordPlaces: Sendable {
  /// The lists that were looked for and of which something is in the text.
  private let lists: NumberPlaces

  /// For each of those two rows of bits, one a token: whether one of its single words stands there, and
  /// whether a word or a sequence of it begins there.
  private var bits: [UInt64]

  /// How many words of bits a row has.
  private let rowLength: Int

  /// The sequences that were found, by the token at which they begin.
  private let found: [Found]

  /// For each token where the sequences end that begin there.
  private let ends: [Int]

  /// A sequence of a list that stands in the text.
  private struct Found {
    let list: WordChoices.Number

    /// The tokens that it takes.
    let tokens: [Int]
  }

  /// Finds lists of words in a text.
  ///
  /// - Parameters:
  ///   - choices: The lists.
  ///   - tokens: The text.
  ///   - words: For each token the words that it can stand for.
  ///   - choose: Takes the lists of which something is in the text, and gives those whose places are
  ///     worth finding: most are in no pattern that the text may have.
  init(
    of choices: WordChoices, in tokens: [TextToken], _ words: TokenWords,
    locating choose: (NumberSet) -> NumberSet
  ) {
    var sequences = Sequences(tokens: tokens, words: words, tree: choices.tree)
    var present = NumberSet(below: choices.count)
    var ends: [Int] = []
    for place in tokens.indices {
      for word in words[place] {
        for list in choices.lists(of: word) { present.insert(list) }
        if let branch = choices.tree.root(of: word) { sequences.add(from: branch, behind: [place]) }
      }
      ends.append(sequences.found.count)
    }
    for sequence in sequences.found { present.insert(sequence.list) }
    (found, self.ends) = (sequences.found, ends)

    lists = NumberPlaces(present.intersection(choose(present)))
    rowLength = (tokens.count + 63) / 64
    bits = [UInt64](repeating: 0, count: 2 * rowLength * lists.count)
    for place in tokens.indices {
      for word in words[place] {
        for list in choices.lists(of: word) { note(list, at: place, isWord: true) }
      }
      for sequence in found[(place > 0 ? ends[place - 1] : 0)..<ends[place]] {
        note(sequence.list, at: place, isWord: false)
      }
    }
  }

  /// Notes that something of a list begins at a token, where the list was looked for.
  private mutating func note(_ list: WordChoices.Number, at place: Int, isWord: Bool) {
    guard let row = lists.place(of: list) else { return }
    let bit: UInt64 = 1 << UInt64(place % 64)
    if isWord { bits[2 * row * rowLength + place / 64] |= bit }
    bits[(2 * row + 1) * rowLength + place / 64] |= bit
  }

  /// Finds sequences in a text.
  private struct Sequences {
    let tokens: [TextToken]
    let words: TokenWords
    let tree: WordTree
    var found: [Found] = []

    /// Adds the sequences that go on behind some tokens, with nothing but light words between.
    mutating func add(from branch: WordTree.Branch, behind taken: [Int]) {
      guard let start = taken.first, let last = taken.last else { return }
      var place = last + 1
      while place < tokens.count, tokens[place].sentence == tokens[start].sentence {
        for word in words[place] where !words[last + 1..<place].contains(word) {
          guard let next = tree.branch(word, of: branch) else { continue }
          let longer = taken + [place]
          for list in tree.lists(at: next) { found.append(Found(list: list, tokens: longer)) }
          if !tree.isLeaf(next) { add(from: next, behind: longer) }
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
    for index in start..<ends[place] where found[index].list == list {
      taken.append(found[index].tokens)
    }
    guard taken.count > 1 else { return taken }
    return taken.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }
}
