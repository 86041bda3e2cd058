/// A word, number, string or sign of the rule language.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Letters, digits, points, hyphens and slashes, beginning with a letter.
    case word

    /// Digits with points, perhaps after a minus sign.
    case number

    /// Digits joined by hyphens, as days are written.
    case date

    /// Text between double quotes; the range has the quotes.
    case string

    /// One of `<`, `<=`, `>`, `>=`.
    case comparison

    case comma

    /// The end of a line that is not empty.
    case lineEnd
  }

  package let kind: Kind
  package let range: Range<Int>
}
