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

  /// The number that every name of an instance type stands for, as `ml.p4d.24xlarge` or `g5.xlarge`.
  mutating func numberOfInstanceTypes() -> Int {
    if let known = numbers[Self.instanceType] { return known }
    numbers[Self.instanceType] = numbers.count
    return numbers.count - 1
  }

  /// How patterns write it.
  static let instanceType = "{instance-type}"

  /// Adds the words that a token of a text can stand for, each once.
  ///
  /// An English word stands for its stem, a Korean one for everything that it begins with (also before
  /// an ending that joins the last syllable: *꺼낼* begins with *꺼내*), a run of Chinese or Japanese
  /// for everything in it.
  func addNumbers(of token: TextToken, to found: inout [Int]) {
    let start = found.count
    func add(_ word: String) {
      if let number = numbers[word], !found[start...].contains(number) { found.append(number) }
    }
    switch token.script {
    case .latin, .digits:
      add(token.instanceType == nil ? token.stem : Self.instanceType)
    case .hangul:
      var prefix = ""
      for character in token.word.prefix(12) {
        prefix.append(character)
        add(prefix)
        if let shorter = prefix.withoutKoreanEnding { add(shorter) }
      }
    case .han:
      let characters = Array(token.word.prefix(200))
      for start in characters.indices {
        var piece = ""
        for character in characters[start...].prefix(longestHan) {
          piece.append(character)
          add(piece)
        }
      }
    }
  }
}

extension String {
  /// The word without a final consonant that an ending adds to a verb: *옮길*, *옮긴*, *옮깁* are *옮기*.
  ///
  /// - Returns: `nil` where the last syllable has no such consonant, or is the only one.
  fileprivate var withoutKoreanEnding: String? {
    guard count > 1, let last = unicodeScalars.last?.value, (0xAC00...0xD7A3).contains(last) else {
      return nil
    }
    // Of a syllable's 28 finals, 0 is none; ㄴ, ㄹ, ㅁ, ㅂ and ㅆ begin endings.
    let final = (last - 0xAC00) % 28
    guard [4, 8, 16, 17, 20].contains(final), let open = Unicode.Scalar(last - final) else {
      return nil
    }
    return String(dropLast()) + String(Character(open))
  }
}
