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
  /// - Throws: `DescriptionMistake` where the text is no UTF-8, or too long to be a description.
  public init(_ file: SourceFile, phrases: PhraseBook) throws(DescriptionMistake) {
    if let bad = file.firstInvalidByte {
      throw DescriptionMistake(reason: "not UTF-8 text", position: file.position(of: bad))
    }
    guard file.bytes.count <= Question.maximumLength else {
      throw DescriptionMistake(
        reason: "a description has at most \(Question.maximumLength) bytes",
        position: file.position(of: Question.maximumLength))
    }
    let file = file.readable
    self.file = file
    facts = StatedFacts(file, book: phrases)
  }
}

/// A text is no description.
public struct DescriptionMistake: Error, Hashable, Sendable {
  /// What is wrong, as one phrase.
  public let reason: String

  /// Where the mistake begins.
  public let position: SourcePosition
}
