/// What a scanner can expect at a place, as a phrase that reads after "expected".
enum JSONExpectation: String {
  case value = "a value"
  case elementOrEnd = "a value or `]`"
  case elementAfterComma = "a value after `,`"
  case commaOrBracket = "`,` or `]` after an element"
  case nameOrEnd = "a name in double quotes or `}`"
  case nameAfterComma = "a name in double quotes after `,`"
  case colon = "`:` after a name"
  case valueAfterColon = "a value after `:`"
  case commaOrBrace = "`,` or `}` after a member"
  case end = "the end of the text after the value"

  case digitAfterMinus = "a digit after `-`"
  case noDigitAfterZero = "no digit after a leading `0`"
  case digitAfterPoint = "a digit after `.`"
  case digitInExponent = "a digit in the exponent"

  case quote = "`\"` at the end of the string"
  case escapedControl = "`\"` or an escape such as `\\n`"
  case utf8 = "UTF-8 in the string"
  case escape = "`\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` or `u` after `\\`"
  case hexadecimalDigit = "four hexadecimal digits after `\\u`"
  case lowSurrogate = "a low surrogate, `\\udc00` to `\\udfff`, after the high one"
  case highSurrogate = "a high surrogate, `\\ud800` to `\\udbff`, before the low one"
}

extension JSONMistake {
  static func expected(
    _ expected: JSONExpectation, found: String, at range: Range<Int>, _ problem: Problem
  ) -> JSONMistake {
    JSONMistake(problem: problem, range: range, expected: expected.rawValue, found: found)
  }

  static func unexpectedEnd(_ expected: JSONExpectation, at end: Int) -> JSONMistake {
    .expected(expected, found: "the end of the text", at: end..<end, .unexpectedEnd)
  }

  static func strayByte(_ byte: UInt8, _ expected: JSONExpectation, at offset: Int) -> JSONMistake {
    let found = "the stray byte 0x\(String(byte, radix: 16, uppercase: true))"
    return .expected(expected, found: found, at: offset..<offset + 1, .invalidUTF8)
  }

  static func loneSurrogate(_ expected: JSONExpectation, at range: Range<Int>) -> JSONMistake {
    .expected(expected, found: "none", at: range, .loneSurrogate)
  }

  static func empty(at end: Int) -> JSONMistake {
    let found = end == 0 ? "an empty text" : "only white space"
    return .expected(.value, found: found, at: end..<end, .empty)
  }

  static func duplicateName(_ name: String, at range: Range<Int>) -> JSONMistake {
    JSONMistake(
      problem: .duplicateName(name), range: range,
      expected: "each name once in an object", found: "\(quoted(name)) again")
  }

  static func tooDeep(_ limit: Int, at offset: Int) -> JSONMistake {
    JSONMistake(
      problem: .tooDeep(limit), range: offset..<offset + 1,
      expected: "at most \(limit) open brackets", found: "one more")
  }

  static func tooLarge(_ limit: Int, found count: Int) -> JSONMistake {
    JSONMistake(
      problem: .tooLarge(limit), range: 0..<0,
      expected: "at most \(limit) bytes", found: "\(count)")
  }

  static func tooLong(_ limit: Int, at offset: Int) -> JSONMistake {
    JSONMistake(
      problem: .tooLong(limit), range: offset..<offset + 1,
      expected: "a string, name or number of at most \(limit) bytes", found: "more")
  }

  static func tooManyNames(_ limit: Int, at range: Range<Int>) -> JSONMistake {
    JSONMistake(
      problem: .tooManyNames(limit), range: range,
      expected: "names of at most \(limit) bytes, and 16 more each, in the open objects",
      found: "more")
  }

  static func wrongKind(
    _ expected: String, found: String, at range: Range<Int>
  ) -> JSONMistake {
    JSONMistake(problem: .wrongKind, range: range, expected: expected, found: found)
  }

  static func tooManyValues(_ limit: Int, at offset: Int) -> JSONMistake {
    JSONMistake(
      problem: .tooManyValues(limit), range: offset..<offset + 1,
      expected: "at most \(limit) values", found: "one more")
  }
}

extension JSONMistake {
  /// Returns `text` in back-ticks and cut to 40 scalars, or the name of its only character.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if let only = scalars.first, scalars.dropFirst().isEmpty { return only.words }
    let shown = scalars.prefix(40).map { $0.isHidden ? "\\u{\($0.hexadecimal)}" : "\($0)" }
    return "`\(shown.joined())\(scalars.dropFirst(40).isEmpty ? "" : "…")`"
  }
}

extension Unicode.Scalar {
  fileprivate var words: String {
    switch self {
    case " ": "a space"
    case "\t": "a tab"
    case "\n": "a line break"
    case "\r": "a carriage return"
    case "`": "a back-tick"
    default: isHidden ? "U+\(hexadecimal)" : "`\(self)`"
    }
  }

  fileprivate var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Whether a reader does not see the scalar, or takes it for another.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    case .spaceSeparator: self != " "
    default: false
    }
  }
}
