/// The words that patterns know, each with a number.
struct Lexicon: Sendable {
  private(set) var numbers: [String: Int] = [:]

  /// The longest word in Chinese or Japanese, in characters.
  private(set) var longestHan = 0

  /// The number of a word of a pattern.
  mutating func number(of token: TextToken) -> Int {
    if token.script == .han { longestHan = max(longestHan, token.word.count) }
    let key = token.stem
    if let known = numbers[key] { return known }
    numbers[key] = numbers.count
    return numbers.count - 1
  }

  /// The words that a token of a text can stand for.
  ///
  /// An English word stands for its stem, a Korean one for everything that it begins with, a run of
  /// Chinese or Japanese for everything in it.
  func numbers(in token: TextToken) -> [Int] {
    switch token.script {
    case .latin, .digits:
      return numbers[token.stem].map { [$0] } ?? []
    case .hangul:
      var found: [Int] = []
      var prefix = ""
      for character in token.word.prefix(12) {
        prefix.append(character)
        if let number = numbers[prefix] { found.append(number) }
      }
      return found
    case .han:
      var found: [Int] = []
      let characters = Array(token.word.prefix(200))
      for start in characters.indices {
        var piece = ""
        for character in characters[start...].prefix(longestHan) {
          piece.append(character)
          if let number = numbers[piece], !found.contains(number) { found.append(number) }
        }
      }
      return found
    }
  }
}
