extension JSONScanner {
  /// Reads a number, and returns it as it is written.
  mutating func number() throws(JSONMistake) -> String {
    let start = index
    _ = skip("-")
    if skip("0") {
      guard !isAtDigit else { throw unexpected(.noDigitAfterZero, .invalidNumber) }
    } else {
      try skipDigits(.digitAfterMinus)
    }
    if skip(".") { try skipDigits(.digitAfterPoint) }
    if skip("e") || skip("E") {
      _ = skip("-") || skip("+")
      try skipDigits(.digitInExponent)
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Returns whether `text` is a JSON number and nothing else.
  static func isNumber(_ text: String) -> Bool {
    var scanner = JSONScanner(Array(text.utf8))
    return (try? scanner.number())?.isExactly(text) ?? false
  }

  private mutating func skipDigits(_ expected: JSONExpectation) throws(JSONMistake) {
    guard isAtDigit else { throw unexpected(expected, .invalidNumber) }
    while isAtDigit { index += 1 }
  }
}
