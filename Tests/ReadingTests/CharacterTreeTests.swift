import Testing

@testable import Reading

@Suite struct `A tree of characters` {
  private let tree: CharacterTree = {
    var tree = CharacterTree()
    tree.add("데이터", number: 4)
    tree.add("데이터셋", number: 2)
    return tree
  }()

  /// The numbers of the words with which a text goes on.
  private func numbers(in text: String) -> [Int] {
    var branch = CharacterTree.root
    var found: [Int] = []
    for character in text.unicodeScalars {
      guard let next = tree.branch(character, of: branch) else { break }
      if let number = tree.number(at: next) { found.append(number) }
      branch = next
    }
    return found
  }

  @Test func `finds every word with which a text begins`() {
    #expect(numbers(in: "데이터셋을") == [4, 2])
    #expect(numbers(in: "데이터를") == [4])
  }

  @Test func `finds no word of which only a part is there`() {
    #expect(numbers(in: "데이") == [])
    #expect(numbers(in: "의데이터") == [])
  }
}
