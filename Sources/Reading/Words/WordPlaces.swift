/// Where in a text the words of each list stand.
struct WordPlaces: Sendable {
  /// The lists of which something is in the text.
  private(set) var lists: [WordChoices.Number] = []

  /// The place of each list among those; -1 where nothing of it is in the text.
  private var rows: [Int32]

  /// For each list that is in the text two rows of bits, one a token: whether one of its single words
  /// stands there, and whether a word or a sequence of it begins there.
  private var bits: [UInt64] = []

  /// How many words of bits a row has.
  private let rowLength: Int

  /// The sequences that were found, by the token at which they begin.
  private var found: [Found] = []

  /// For each token where the sequences end that begin there.
  private var ends: [Int] = []

  /// A sequence of a list that stands in the text.
  private struct Found {
    let list: WordChoices.Number

    /// The tokens that it takes.
    let tokens: [Int]
  }

  /// Finds every list of words in a text.
  ///
  /// - Parameters:
  ///   - choices: The lists.
  ///   - tokens: The text.
  ///   - words: For each token the words that it can stand for.
  init(of choices: WordChoices, in tokens: [TextToken], _ words: TokenWords) {
    rowLength = (tokens.count + 63) / 64
    rows = [Int32](repeating: -1, count: choices.count)
    for place in tokens.indices {
      for word in words[place] {
        guard let branch = choices.tree.root(of: word) else { continue }
        for list in choices.tree.lists(at: branch) {
          let row = noteBeginning(of: list, at: place)
          bits[row * 2 * rowLength + place / 64] |= 1 << UInt64(place % 64)
        }
        if !choices.tree.isLeaf(branch) {
          addSequences(from: branch, behind: [place], of: choices.tree, in: tokens, words)
        }
      }
      ends.append(found.count)
    }
  }

  /// Adds the sequences that go on behind some tokens, with nothing but light words between.
  private mutating func addSequences(
    from branch: WordTree.Branch, behind taken: [Int], of tree: WordTree, in tokens: [TextToken],
    _ words: TokenWords
  ) {
    guard let start = taken.first, let last = taken.last else { return }
    var place = last + 1
    while place < tokens.count, tokens[place].sentence == tokens[start].sentence {
      for word in words[place] where !words[last + 1..<place].contains(word) {
        guard let next = tree.branch(word, of: branch) else { continue }
        let longer = taken + [place]
        for list in tree.lists(at: next) {
          _ = noteBeginning(of: list, at: start)
          found.append(Found(list: list, tokens: longer))
        }
        if !tree.isLeaf(next) {
          addSequences(from: next, behind: longer, of: tree, in: tokens, words)
        }
      }
      guard tokens[place].isLight else { return }
      place += 1
    }
  }

  /// Notes that something of a list begins at a token; returns the list's row.
  private mutating func noteBeginning(of list: WordChoices.Number, at place: Int) -> Int {
    if rows[list] < 0 {
      rows[list] = Int32(lists.count)
      lists.append(list)
      bits.append(contentsOf: repeatElement(0, count: 2 * rowLength))
    }
    let row = Int(rows[list])
    bits[(row * 2 + 1) * rowLength + place / 64] |= 1 << UInt64(place % 64)
    return row
  }

  /// Whether something of a list is in the text.
  func has(_ list: WordChoices.Number) -> Bool { rows[list] >= 0 }

  /// Whether a single word of a list stands at a token.
  func hasWord(of list: WordChoices.Number, at place: Int) -> Bool {
    let row = Int(rows[list])
    return row >= 0 && bits[row * 2 * rowLength + place / 64] & (1 << UInt64(place % 64)) != 0
  }

  /// Whether a word or a sequence of a list begins at a token.
  func begins(_ list: WordChoices.Number?, at place: Int) -> Bool {
    guard let list, rows[list] >= 0 else { return false }
    let row = Int(rows[list]) * 2 + 1
    return bits[row * rowLength + place / 64] & (1 << UInt64(place % 64)) != 0
  }

  /// The first token of a part of the text at which a word or a sequence of a list begins.
  func beginning(of list: WordChoices.Number, in part: Range<Int>) -> Int? {
    guard rows[list] >= 0 else { return nil }
    let start = (Int(rows[list]) * 2 + 1) * rowLength
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
