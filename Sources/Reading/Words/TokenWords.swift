/// For each token of a text the words of patterns that it can stand for.
struct TokenWords: Sendable {
  /// The numbers of the words, token by token.
  private var numbers: [Int] = []

  /// Where the words of each token end.
  private var ends: [Int] = []

  /// Looks the tokens of a text up.
  init(_ tokens: [TextToken], in lexicon: Lexicon) {
    numbers.reserveCapacity(tokens.count)
    ends.reserveCapacity(tokens.count)
    for token in tokens {
      lexicon.addNumbers(of: token, to: &numbers)
      ends.append(numbers.count)
    }
  }

  /// The words of one token.
  subscript(place: Int) -> ArraySlice<Int> { self[place..<place + 1] }

  /// The words of some tokens that follow each other.
  subscript(places: Range<Int>) -> ArraySlice<Int> {
    guard let last = places.last else { return [] }
    return numbers[(places.lowerBound > 0 ? ends[places.lowerBound - 1] : 0)..<ends[last]]
  }
}
