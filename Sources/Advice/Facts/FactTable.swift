/// What the table of facts says of one fact.
package struct FactDeclaration: Sendable {
  package let fact: Fact
  package let name: String
  package let type: FactType
  package let meaning: String
  package let question: String

  init(_ fact: Fact, _ name: String, _ type: FactType, _ meaning: String, asks question: String) {
    self.fact = fact
    self.name = name
    self.type = type
    self.meaning = meaning
    self.question = question
  }
}

extension Fact {
  /// The fact's row of the table.
  package var declaration: FactDeclaration { Self.table[rawValue] }

  /// One row a fact, in the order of the cases: `Fact.table[fact.rawValue].fact == fact`.
  package static let table: [FactDeclaration] =
    FactDeclaration.ofData + FactDeclaration.ofNeeds + FactDeclaration.ofUse
    + FactDeclaration.ofTraining
}
