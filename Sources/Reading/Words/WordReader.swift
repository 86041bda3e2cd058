internal import RuleText

/// Takes the words of a file apart, each piece of its text once.
final class WordReader {
  let file: SourceFile
  let book: PhraseBook

  /// Phrases that are passed over, by their place in the book.
  private let ignored: Set<Int>
  private var texts: [[Range<Int>]: TextMatcher] = [:]

  init(_ file: SourceFile, book: PhraseBook, ignoring ignored: Set<Int> = []) {
    self.file = file
    self.book = book
    self.ignored = ignored
  }

  /// The words of a text, and the storages that it names.
  ///
  /// - Parameter pieces: The text, in pieces of lines.
  /// - Returns: A matcher for the text, which is made once.
  func text(_ pieces: [Range<Int>]) -> TextMatcher {
    if let known = texts[pieces] { return known }
    let text = TextMatcher(
      book, tokens: TextToken.tokens(in: pieces, of: file), ignoring: ignored)
    texts[pieces] = text
    return text
  }
}
