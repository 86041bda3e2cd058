/// Why a text is not JSON, or is more than its reader takes, and where.
package struct JSONMistake: Error, Hashable, Sendable {
  /// What is wrong.
  package let problem: Problem

  /// The bytes that show it, counted from the start of the text; empty at the text's end.
  package let range: Range<Int>

  /// What should have stood there, as a phrase.
  package let expected: String

  /// What stands there, as a phrase, the text's own words in back-ticks and cut to 40 scalars.
  package let found: String

  /// The first byte that shows the mistake, counted from the start of the text.
  package var offset: Int { range.lowerBound }

  /// The mistake as one lower-case phrase without a full stop.
  package var message: String { "expected \(expected), found \(found)" }
}

extension JSONMistake {
  /// The kinds of mistake.
  package enum Problem: Hashable, Sendable {
    /// A character that cannot stand where it does.
    case unexpectedCharacter

    /// The text ends inside a value.
    case unexpectedEnd

    /// A number with a leading zero, or without a digit where it needs one.
    case invalidNumber

    /// A backslash before a character that makes no escape, or before too few digits.
    case invalidEscape

    /// One half of a surrogate pair, without the other.
    case loneSurrogate

    /// Bytes that are not UTF-8.
    case invalidUTF8

    /// A character below U+0020 in a string, not escaped.
    case controlCharacterInString

    /// A name that the object has already.
    case duplicateName(String)

    /// More brackets are open than the limit.
    case tooDeep(Int)

    /// The text has more bytes than the limit.
    case tooLarge(Int)

    /// The text has more values than the limit.
    case tooManyValues(Int)

    /// A string, name or number of a stream has more bytes than the limit.
    case tooLong(Int)

    /// The names of the open objects of a stream have more bytes than the limit.
    case tooManyNames(Int)

    /// A value of another kind than its reader takes.
    case wrongKind

    /// Something follows the value.
    case trailingText

    /// There is no value.
    case empty
  }
}
