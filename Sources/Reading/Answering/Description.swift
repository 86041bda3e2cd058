internal import Advice
public import RuleText

/// What somebody wrote about a workload, and the facts that it states.
public struct Description: Sendable {
  /// The text, under the name by which messages call it.
  public let file: SourceFile

  /// The facts that were found, each with its words.
  public let facts: StatedFacts

  /// Reads a description.
  ///
  /// - Parameters:
  ///   - file: The text in UTF-8.
  ///   - phrases: The phrases by which words are read.
  /// - Throws: `DescriptionMistake` where the text is no UTF-8.
  public init(_ file: SourceFile, phrases: PhraseBook) throws(DescriptionMistake) {
    if let bad = file.firstInvalidByte {
      throw DescriptionMistake(position: file.position(of: bad))
    }
    self.file = file
    facts = StatedFacts([0..<file.bytes.count], of: file, book: phrases)
  }
}

/// A description is no UTF-8 text.
public struct DescriptionMistake: Error, Hashable, Sendable {
  /// Where the first byte is that is no UTF-8.
  public let position: SourcePosition
}
