internal import Advice
internal import RuleText

/// Takes the words of a file apart, each piece of its text once.
final class WordReader {
  let file: SourceFile
  let book: PhraseBook

  /// Phrases that are passed over, by their place in the book.
  private let ignored: Set<Int>

  /// Those, and the phrases that do not hold on the book's day.
  private let passedOver: Set<Int>
  private var texts: [[Range<Int>]: TextMatcher] = [:]

  init(_ file: SourceFile, book: PhraseBook, ignoring ignored: Set<Int> = []) {
    self.file = file
    self.book = book
    self.ignored = ignored
    passedOver = ignored.union(book.passedOver)
  }

  /// The words of the file as they were meant on a day: the same where none changed their meaning.
  func asOf(_ day: Day?) -> WordReader {
    book.changes.isEmpty ? self : WordReader(file, book: book.asOf(day), ignoring: ignored)
  }

  /// The words of an option, and the storages that it names.
  func text(of option: Question.Option) -> TextMatcher { text(option.text, isOption: true) }

  /// The words of a text, and the storages that it names.
  ///
  /// - Parameters:
  ///   - pieces: The text, in pieces of lines.
  ///   - isOption: Whether it is an option's: see ``TextMatcher``.
  /// - Returns: A matcher for the text, which is made once.
  func text(_ pieces: [Range<Int>], isOption: Bool = false) -> TextMatcher {
    if let known = texts[pieces] { return known }
    let text = TextMatcher(
      book, tokens: TextToken.tokens(in: pieces, of: file, book.quantityWords),
      isOption: isOption, ignoring: passedOver)
    texts[pieces] = text
    return text
  }
}
