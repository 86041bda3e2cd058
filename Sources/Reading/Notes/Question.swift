package import RuleText

/// A multiple-choice question as a note has it: only what may be read for deciding, and apart from
/// that the answer that the note states.
package struct Question: Hashable, Sendable {
  /// One of the choices.
  package struct Option: Hashable, Sendable {
    /// The letter, `A` to `Z`.
    package let letter: String

    /// The words, in pieces of lines.
    package let text: [Range<Int>]
  }

  /// The words of the question, in pieces of lines.
  package let text: [Range<Int>]

  /// The choices, in their order.
  package let options: [Option]

  /// The letters that the note states as right; never read for deciding.
  package let stated: [Spelled<String>]
}

extension SourceFile {
  /// Pieces of lines, joined by spaces.
  package func text(_ pieces: [Range<Int>]) -> String {
    pieces.map { text($0) }.joined(separator: " ")
  }
}
