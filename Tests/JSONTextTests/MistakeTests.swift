import JSONText
import Testing

@Suite struct `What is wrong with a JSON text` {
  @Test(arguments: structure + words + numbers + strings + limits)
  func `is said at its place`(_ row: MistakeRow) throws {
    let bytes = Array(row.text.utf8)
    let mistake = try #require(firstMistake(in: bytes, row.limits))
    #expect(mistake.message == row.message)
    #expect(mistake.offset == row.offset)
    #expect(String(decoding: bytes[mistake.range], as: UTF8.self) == row.underlined)
    #expect(mistake.problem == row.problem)
  }

  @Test(arguments: strayBytes)
  func `names a byte that is not UTF-8`(_ row: StrayByteRow) throws {
    let mistake = try #require(firstMistake(in: row.bytes))
    #expect(mistake.message == row.message)
    #expect(mistake.range == row.offset..<row.offset + 1)
    #expect(mistake.problem == .invalidUTF8)
  }

  @Test func `carries the whole name that stands twice, and shows its beginning`() throws {
    let name = String(repeating: "name ", count: 100)
    let mistake = try #require(firstMistake(in: Array(#"{"\#(name)":1,"\#(name)":2}"#.utf8)))
    #expect(mistake.problem == .duplicateName(name))
    #expect(mistake.found == "`\(String(repeating: "name ", count: 8))…` again")
  }
}

private func firstMistake(in bytes: [UInt8], _ limits: JSONLimits = JSONLimits()) -> JSONMistake? {
  do throws(JSONMistake) {
    _ = try JSONParser(limits: limits).parse(bytes)
    return nil
  } catch {
    return error
  }
}

struct MistakeRow: Sendable, CustomTestStringConvertible {
  let text: String
  let offset: Int
  let underlined: String
  let message: String
  let problem: JSONMistake.Problem
  let limits: JSONLimits

  init(
    _ text: String, _ offset: Int, _ underlined: String, _ message: String,
    _ problem: JSONMistake.Problem = .unexpectedCharacter, limits: JSONLimits = JSONLimits()
  ) {
    self.text = text
    self.offset = offset
    self.underlined = underlined
    self.message = message
    self.problem = problem
    self.limits = limits
  }

  var testDescription: String { "\(text.debugDescription): \(message)" }
}

struct StrayByteRow: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let offset: Int
  let message: String

  var testDescription: String { message }
}

private let structure = [
  MistakeRow("", 0, "", "expected a value, found an empty text", .empty),
  MistakeRow(" \n\t\r", 4, "", "expected a value, found only white space", .empty),
  MistakeRow("\u{FEFF}", 3, "", "expected a value, found only white space", .empty),
  MistakeRow("[", 1, "", "expected a value or `]`, found the end of the text", .unexpectedEnd),
  MistakeRow("]", 0, "]", "expected a value, found `]`"),
  MistakeRow("[,1]", 1, ",", "expected a value or `]`, found `,`"),
  MistakeRow("[1,]", 3, "]", "expected a value after `,`, found `]`"),
  MistakeRow("[1,,2]", 3, ",", "expected a value after `,`, found `,`"),
  MistakeRow("[1 2]", 3, "2", "expected `,` or `]` after an element, found `2`"),
  MistakeRow("[1}", 2, "}", "expected `,` or `]` after an element, found `}`"),
  MistakeRow(
    "[1", 2, "", "expected `,` or `]` after an element, found the end of the text",
    .unexpectedEnd),
  MistakeRow(
    "{", 1, "", "expected a name in double quotes or `}`, found the end of the text",
    .unexpectedEnd),
  MistakeRow("{a: 1}", 1, "a", "expected a name in double quotes or `}`, found `a`"),
  MistakeRow("{'a': 1}", 1, "'", "expected a name in double quotes or `}`, found `'`"),
  MistakeRow("{1: 1}", 1, "1", "expected a name in double quotes or `}`, found `1`"),
  MistakeRow(#"{"a" 1}"#, 5, "1", "expected `:` after a name, found `1`"),
  MistakeRow(#"{"a", "b"}"#, 4, ",", "expected `:` after a name, found `,`"),
  MistakeRow(#"{"a":}"#, 5, "}", "expected a value after `:`, found `}`"),
  MistakeRow(#"{"a": 1]"#, 7, "]", "expected `,` or `}` after a member, found `]`"),
  MistakeRow(#"{"a": 1 "b": 2}"#, 8, "\"", "expected `,` or `}` after a member, found `\"`"),
  MistakeRow(
    #"{"a": [1, 2}"#, 11, "}", "expected `,` or `]` after an element, found `}`"),
  MistakeRow(
    #"{"a": 1,}"#, 8, "}", "expected a name in double quotes after `,`, found `}`"),
  MistakeRow(
    #"{"a": 1, "a": 2}"#, 9, #""a""#, "expected each name once in an object, found `a` again",
    .duplicateName("a")),
  MistakeRow(
    #"{"é": 1, "\u00e9": 2}"#, 10, #""\u00e9""#,
    "expected each name once in an object, found `é` again", .duplicateName("é")),
  MistakeRow(
    #"{"a\nb":1,"a\nb":2}"#, 10, #""a\nb""#,
    #"expected each name once in an object, found `a\u{000A}b` again"#, .duplicateName("a\nb")),
  MistakeRow(
    "1 // one", 2, "/", "expected the end of the text after the value, found `/`", .trailingText),
  MistakeRow(
    "{} {}", 3, "{", "expected the end of the text after the value, found `{`", .trailingText),
  MistakeRow(
    "1;", 1, ";", "expected the end of the text after the value, found `;`", .trailingText),
]

private let words = [
  MistakeRow("NaN", 0, "NaN", "expected a value, found `NaN`"),
  MistakeRow("[True]", 1, "True", "expected a value or `]`, found `True`"),
  MistakeRow("nul", 0, "nul", "expected a value, found `nul`"),
  MistakeRow("truest", 0, "truest", "expected a value, found `truest`"),
  MistakeRow("[null_]", 1, "null_", "expected a value or `]`, found `null_`"),
  MistakeRow("+1", 0, "+", "expected a value, found `+`"),
  MistakeRow("'", 0, "'", "expected a value, found `'`"),
  MistakeRow("`a`", 0, "`", "expected a value, found a back-tick"),
  MistakeRow("é", 0, "é", "expected a value, found `é`"),
  MistakeRow("[1,\u{A0}2]", 3, "\u{A0}", "expected a value after `,`, found U+00A0"),
  MistakeRow("\u{FEFF}\u{FEFF}1", 3, "\u{FEFF}", "expected a value, found U+FEFF"),
  MistakeRow("\0", 0, "\0", "expected a value, found U+0000"),
  MistakeRow("[\u{202E}]", 1, "\u{202E}", "expected a value or `]`, found U+202E"),
  MistakeRow("[\u{1F600}]", 1, "\u{1F600}", "expected a value or `]`, found `\u{1F600}`"),
]

private let numbers = [
  MistakeRow("01", 1, "1", "expected no digit after a leading `0`, found `1`", .invalidNumber),
  MistakeRow("-012", 2, "1", "expected no digit after a leading `0`, found `1`", .invalidNumber),
  MistakeRow("-", 1, "", "expected a digit after `-`, found the end of the text", .unexpectedEnd),
  MistakeRow("- 1", 1, " ", "expected a digit after `-`, found a space", .invalidNumber),
  MistakeRow("-Infinity", 1, "I", "expected a digit after `-`, found `I`", .invalidNumber),
  MistakeRow("[1.]", 3, "]", "expected a digit after `.`, found `]`", .invalidNumber),
  MistakeRow("1.", 2, "", "expected a digit after `.`, found the end of the text", .unexpectedEnd),
  MistakeRow("1.e5", 2, "e", "expected a digit after `.`, found `e`", .invalidNumber),
  MistakeRow(".5", 0, ".", "expected a value, found `.`"),
  MistakeRow("[1e]", 3, "]", "expected a digit in the exponent, found `]`", .invalidNumber),
  MistakeRow("1e+-2", 3, "-", "expected a digit in the exponent, found `-`", .invalidNumber),
  MistakeRow(
    "0x1F", 1, "x1F", "expected the end of the text after the value, found `x1F`", .trailingText),
  MistakeRow("[1_000]", 2, "_000", "expected `,` or `]` after an element, found `_000`"),
  MistakeRow("[1.2.3]", 4, ".", "expected `,` or `]` after an element, found `.`"),
]

private let anyEscape = #"`"`, `\`, `/`, `b`, `f`, `n`, `r`, `t` or `u` after `\`"#
private let afterHigh = #"a low surrogate, `\udc00` to `\udfff`, after the high one"#
private let beforeLow = #"a high surrogate, `\ud800` to `\udbff`, before the low one"#

private let strings = [
  MistakeRow(
    #"["a]"#, 4, "", "expected `\"` at the end of the string, found the end of the text",
    .unexpectedEnd),
  MistakeRow(
    "\"a\nb\"", 2, "\n", #"expected `"` or an escape such as `\n`, found a line break"#,
    .controlCharacterInString),
  MistakeRow(
    "{\"a\t\": 1}", 3, "\t", #"expected `"` or an escape such as `\n`, found a tab"#,
    .controlCharacterInString),
  MistakeRow(
    "\"\u{1F}\"", 1, "\u{1F}", #"expected `"` or an escape such as `\n`, found U+001F"#,
    .controlCharacterInString),
  MistakeRow(#""C:\Users""#, 4, "U", "expected \(anyEscape), found `U`", .invalidEscape),
  MistakeRow(#""\é""#, 2, "é", "expected \(anyEscape), found `é`", .invalidEscape),
  MistakeRow(#""\"#, 2, "", "expected \(anyEscape), found the end of the text", .unexpectedEnd),
  MistakeRow(
    #""\u12""#, 5, "\"", #"expected four hexadecimal digits after `\u`, found `"`"#,
    .invalidEscape),
  MistakeRow(
    #""\u+123""#, 3, "+", #"expected four hexadecimal digits after `\u`, found `+`"#,
    .invalidEscape),
  MistakeRow(
    #""\u00g0""#, 5, "g", #"expected four hexadecimal digits after `\u`, found `g`"#,
    .invalidEscape),
  MistakeRow(
    #""\u１２３４""#, 3, "１", #"expected four hexadecimal digits after `\u`, found `１`"#,
    .invalidEscape),
  MistakeRow(
    #""\ud83d""#, 1, #"\ud83d"#, "expected \(afterHigh), found none", .loneSurrogate),
  MistakeRow(
    #""\uD83D\n""#, 1, #"\uD83D"#, "expected \(afterHigh), found none", .loneSurrogate),
  MistakeRow(
    #""a\ud83d\u0041""#, 2, #"\ud83d"#, "expected \(afterHigh), found none", .loneSurrogate),
  MistakeRow(
    #""\ud83d\ud83d\ude00""#, 1, #"\ud83d"#, "expected \(afterHigh), found none", .loneSurrogate),
  MistakeRow(
    #""\ude00\ud83d""#, 1, #"\ude00"#, "expected \(beforeLow), found none", .loneSurrogate),
  MistakeRow(
    #""\ud83d\ude0""#, 12, "\"", #"expected four hexadecimal digits after `\u`, found `"`"#,
    .invalidEscape),
]

private let limits = [
  MistakeRow(
    "[0, 0]", 0, "", "expected at most 5 bytes, found 6", .tooLarge(5),
    limits: JSONLimits(maximumBytes: 5)),
  MistakeRow(
    #"[{"a": []}]"#, 7, "[", "expected at most 2 open brackets, found one more", .tooDeep(2),
    limits: JSONLimits(maximumDepth: 2)),
  MistakeRow(
    "[]", 0, "[", "expected at most 0 open brackets, found one more", .tooDeep(0),
    limits: JSONLimits(maximumDepth: 0)),
  MistakeRow(
    #"[1, {"a": 2}, 3]"#, 14, "3", "expected at most 4 values, found one more",
    .tooManyValues(4), limits: JSONLimits(maximumValues: 4)),
]

private let strayBytes = [
  StrayByteRow(
    bytes: [0xFF, 0xFE], offset: 0, message: "expected a value, found the stray byte 0xFF"),
  StrayByteRow(
    bytes: [0x31, 0x80], offset: 1,
    message: "expected the end of the text after the value, found the stray byte 0x80"),
  StrayByteRow(
    bytes: [0x22, 0xC3, 0x22], offset: 1,
    message: "expected UTF-8 in the string, found the stray byte 0xC3"),
  StrayByteRow(
    bytes: [0x22, 0x61, 0xED, 0xA0, 0x80, 0x22], offset: 2,
    message: "expected UTF-8 in the string, found the stray byte 0xED"),
  StrayByteRow(
    bytes: [0x22, 0xE2, 0x82], offset: 1,
    message: "expected UTF-8 in the string, found the stray byte 0xE2"),
  StrayByteRow(
    bytes: [0x22, 0x5C, 0xF8, 0x22], offset: 2,
    message: "expected \(anyEscape), found the stray byte 0xF8"),
]
