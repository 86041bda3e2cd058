import Testing

@testable import Advice

@Suite struct `A set of traits` {
  @Test func `has room for all traits`() {
    #expect(Trait.allCases.count <= 64)
    for trait in Trait.allCases {
      #expect(TraitSet(Trait.allCases).isSuperset(of: TraitSet([trait])))
      #expect(!TraitSet(Trait.allCases.filter { $0 != trait }).isSuperset(of: TraitSet([trait])))
    }
  }
}
