extension String {
  /// The text with a capital first letter.
  package var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
