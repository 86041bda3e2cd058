import Testing

@testable import Reading

@Suite struct `Phrases that a text may have` {
  @Test func `are told kind by kind, each in their order`() {
    let kinds: [PhraseBook.Kind] = [.facts, .mentions, .facts, .featuresOffered, .roles, .facts]
    let candidates = PhraseCandidates([5, 3, 1, 0], of: kinds)
    #expect(Array(candidates[.facts]) == [5, 0])
    #expect(Array(candidates[.mentions]) == [1])
    #expect(Array(candidates[.featuresOffered]) == [3])
    #expect(candidates[.roles].isEmpty)
  }

  @Test func `are none at first`() {
    for kind in PhraseBook.Kind.allCases { #expect(PhraseCandidates()[kind].isEmpty) }
  }
}
