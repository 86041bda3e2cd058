import Testing

@testable import Reading

@Suite struct `Outlines of words` {
  private let words = ["week", "weeks", "hour", "보름", "한달", "年"]

  @Test func `may have every word of which they were made`() {
    let outlines = WordOutlines(words)
    for word in words { #expect(outlines.mayHave(word), "\(word)") }
  }

  @Test(arguments: ["", "wee", "meek", "weed", "보물", "달", "月", String(repeating: "w", count: 64)])
  func `have no word of other ends or another length`(_ word: String) {
    #expect(!WordOutlines(words).mayHave(word))
  }

  @Test func `may have a word of the same ends and length, which a look-up tells`() {
    #expect(WordOutlines(words).mayHave("walk"))
  }
}
