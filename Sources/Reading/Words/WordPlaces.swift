/// Where in a text the words of each list stand.
struct WordPlaces: Sendable {
  /// For each list a row of bits, one a token: whether one of its single words stands there.
  private var bits: [UInt64]
  private let rowLength: Int

  /// Whether something of a list is in the text.
  private var isPresent: [Bool]

  /// The sequences that were found.
  private var found: [Found] = []

  /// For each list the last of its sequences that were found; `nil` for none.
  private var lastFound: [Int?]

  /// A sequence of a list that stands in the text.
  private struct Found {
    /// The tokens that it takes.
    let tokens: [Int]

    /// The sequence of the list that was found before; `nil` for the first.
    let previous: Int?
  }

  /// Finds every list of words in a text.
  ///
  /// - Parameters:
  ///   - choices: The lists.
  ///   - tokens: The text.
  ///   - words: For each token the words that it can stand for.
  init(of choices: WordChoices, in tokens: [TextToken], _ words: [[Int]]) {
    rowLength = (tokens.count + 63) / 64
    bits = [UInt64](repeating: 0, count: choices.count * rowLength)
    isPresent = [Bool](repeating: false, count: choices.count)
    lastFound = [Int?](repeating: nil, count: choices.count)
    for place in tokens.indices {
      for word in words[place] {
        for list in choices.lists(with: word) {
          bits[list * rowLength + place / 64] |= 1 << UInt64(place % 64)
          isPresent[list] = true
        }
        for sequence in choices.sequences(from: word) {
          let taken = tokens.take(choices.sequences[sequence], of: choices.words, at: place, words)
          guard let taken else { continue }
          for list in choices.listsOfSequences[sequence] { add(taken, to: list) }
        }
      }
    }
  }

  private mutating func add(_ tokens: [Int], to list: WordChoices.Number) {
    isPresent[list] = true
    found.append(Found(tokens: tokens, previous: lastFound[list]))
    lastFound[list] = found.count - 1
  }

  /// Whether something of a list is in the text.
  func has(_ list: WordChoices.Number) -> Bool { isPresent[list] }

  /// Whether a single word of a list stands at a token.
  func hasWord(of list: WordChoices.Number, at place: Int) -> Bool {
    bits[list * rowLength + place / 64] & (1 << UInt64(place % 64)) != 0
  }

  /// The tokens that sequences of a list take from a token on, the longest first.
  func sequences(of list: WordChoices.Number, at place: Int) -> [[Int]] {
    var taken: [[Int]] = []
    var next = lastFound[list]
    while let one = next {
      if found[one].tokens[0] == place { taken.append(found[one].tokens) }
      next = found[one].previous
    }
    guard taken.count > 1 else { return taken }
    return taken.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }

  /// Whether a word or a sequence of a list begins at a token.
  func begins(_ list: WordChoices.Number?, at place: Int) -> Bool {
    guard let list, isPresent[list] else { return false }
    return hasWord(of: list, at: place) || !sequences(of: list, at: place).isEmpty
  }
}

extension [TextToken] {
  /// Words that follow each other, with nothing but light words between.
  ///
  /// - Parameters:
  ///   - sequence: Where its words stand.
  ///   - sequences: The words of all sequences.
  ///   - start: The token at which it is to begin.
  ///   - words: For each token the words that it can stand for.
  /// - Returns: The tokens that the sequence takes; `nil` where it is not there.
  fileprivate func take(
    _ sequence: Range<Int>, of sequences: [Int], at start: Int, _ words: [[Int]]
  ) -> [Int]? {
    var place = start + 1
    var taken: [Int] = []
    for next in sequence.dropFirst() {
      let word = sequences[next]
      while place < count, self[place].isLight, !words[place].contains(word) { place += 1 }
      guard place < count, self[place].sentence == self[start].sentence,
        words[place].contains(word)
      else { return nil }
      taken.append(place)
      place += 1
    }
    return [start] + taken
  }
}
