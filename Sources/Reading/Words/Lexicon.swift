/// The words that patterns know, each with a number.
struct Lexicon: Sendable {
  private(set) var numbers: [String: Int] = [:]

  /// The words in Korean, Chinese and Japanese, character by character.
  private var characters = CharacterTree()

  /// The number of a word of a pattern.
  mutating func number(of token: TextToken) -> Int {
    let key = token.stem
    if let known = numbers[key] { return known }
    let number = numbers.count
    numbers[key] = number
    if token.script == .hangul || token.script == .han { characters.add(key, number: number) }
    return number
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
    func add(_ number: Int?) {
      if let number, !found[start...].contains(number) { found.append(number) }
    }
    switch token.script {
    case .latin, .digits:
      add(numbers[token.instanceType == nil ? token.stem : Self.instanceType])
    case .hangul:
      var branch = CharacterTree.root
      for (place, character) in token.word.unicodeScalars.prefix(12).enumerated() {
        let next = characters.branch(character, of: branch)
        add(next.flatMap(characters.number(at:)))
        if place > 0, let open = character.withoutKoreanEnding {
          add(characters.branch(open, of: branch).flatMap(characters.number(at:)))
        }
        guard let next else { break }
        branch = next
      }
    case .han:
      let word = token.word.unicodeScalars.prefix(200)
      for start in word.indices {
        var branch = CharacterTree.root
        for character in word[start...] {
          guard let next = characters.branch(character, of: branch) else { break }
          add(characters.number(at: next))
          branch = next
        }
      }
    }
  }
}

extension Unicode.Scalar {
  /// A syllable without a final consonant that an ending adds to a verb: *옮길*, *옮긴*, *옮깁* are *옮기*.
  ///
  /// - Returns: `nil` where it has no such consonant.
  fileprivate var withoutKoreanEnding: Unicode.Scalar? {
    guard (0xAC00...0xD7A3).contains(value) else { return nil }
    // Of a syllable's 28 finals, 0 is none; ㄴ, ㄹ, ㅁ, ㅂ and ㅆ begin endings.
    let final = (value - 0xAC00) % 28
    return [4, 8, 16, 17, 20].contains(final) ? Unicode.Scalar(value - final) : nil
  }
}
