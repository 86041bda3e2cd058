/// Where in a text the words of each list stand.
struct WordPlaces: Sendable {
  /// For each list a row of bits, one a token: whether one of its single words stands there.
  private var bits: [UInt64]
  private let rowLength: Int

  /// Whether something of a list is in the text.
  private var isPresent: [Bool]

  /// The sequences of a list that begin at a token, by the tokens that they take.
  private var sequences: [Start: [[Int]]] = [:]

  /// Whether a sequence of a list is in the text.
  private var hasSequence: [Bool]

  private struct Start: Hashable {
    let list: WordChoices.Number
    let place: Int
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
    hasSequence = isPresent
    for place in tokens.indices {
      for word in words[place] {
        for list in choices.lists(with: word) {
          bits[list * rowLength + place / 64] |= 1 << UInt64(place % 64)
          isPresent[list] = true
        }
        for sequence in choices.sequences(from: word) {
          guard let taken = tokens.take(sequence.words, at: place, words) else { continue }
          for list in sequence.lists { add(taken, to: list, at: place) }
        }
      }
    }
    for start in sequences.keys {
      sequences[start]?.sort {
        $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
      }
    }
  }

  private mutating func add(_ taken: [Int], to list: WordChoices.Number, at place: Int) {
    isPresent[list] = true
    hasSequence[list] = true
    let start = Start(list: list, place: place)
    if sequences[start]?.contains(taken) != true { sequences[start, default: []].append(taken) }
  }

  /// Whether something of a list is in the text.
  func has(_ list: WordChoices.Number) -> Bool { isPresent[list] }

  /// Whether a single word of a list stands at a token.
  func hasWord(of list: WordChoices.Number, at place: Int) -> Bool {
    bits[list * rowLength + place / 64] & (1 << UInt64(place % 64)) != 0
  }

  /// The tokens that sequences of a list take from a token on, the longest first.
  func sequences(of list: WordChoices.Number, at place: Int) -> [[Int]] {
    hasSequence[list] ? sequences[Start(list: list, place: place)] ?? [] : []
  }

  /// Whether a word or a sequence of a list begins at a token.
  func begins(_ list: WordChoices.Number?, at place: Int) -> Bool {
    guard let list else { return false }
    return hasWord(of: list, at: place) || !sequences(of: list, at: place).isEmpty
  }
}

extension [TextToken] {
  /// Words that follow each other, with nothing but light words between.
  ///
  /// - Returns: The tokens that the sequence takes; `nil` where it is not there.
  fileprivate func take(_ sequence: [Int], at start: Int, _ words: [[Int]]) -> [Int]? {
    var place = start
    var taken: [Int] = []
    for word in sequence {
      while !taken.isEmpty, place < count, self[place].isLight, !words[place].contains(word) {
        place += 1
      }
      guard place < count, self[place].sentence == self[start].sentence,
        words[place].contains(word)
      else { return nil }
      taken.append(place)
      place += 1
    }
    return taken
  }
}
