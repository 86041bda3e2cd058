/// Words by their characters, each with a number: words that begin alike share a branch, so that all words
/// with which a text goes on are found in one walk.
struct CharacterTree: Sendable {
  /// The place of a branch: it stands for the characters on the way to it.
  typealias Branch = Int

  /// One more character behind a branch.
  private struct Step: Hashable {
    let branch: Branch
    let character: Unicode.Scalar
  }

  private var branches: [Step: Branch] = [:]

  /// For each branch the number of the word that ends there.
  private var numbers: [Int?] = [nil]

  /// Where every word begins.
  static let root: Branch = 0

  /// Adds a word.
  mutating func add(_ word: String, number: Int) {
    var branch = Self.root
    for character in word.unicodeScalars {
      let step = Step(branch: branch, character: character)
      if let known = branches[step] {
        branch = known
      } else {
        branch = numbers.count
        numbers.append(nil)
        branches[step] = branch
      }
    }
    numbers[branch] = number
  }

  /// The branch that goes on with a character; `nil` where no word does.
  func branch(_ character: Unicode.Scalar, of branch: Branch) -> Branch? {
    branches[Step(branch: branch, character: character)]
  }

  /// The number of the word that ends at a branch; `nil` where none does.
  func number(at branch: Branch) -> Int? { numbers[branch] }
}
