/// Reads JSON text, strictly as RFC 8259 has it, into a tree whose values know their places.
///
/// The text is UTF-8 and may begin with a byte order mark. A name that stands twice in an object
/// is a mistake. No text makes the parser trap, and the time is linear in the text's length.
package struct JSONParser: Sendable {
  /// How much a text may hold.
  package let limits: JSONLimits

  /// Creates a parser.
  package init(limits: JSONLimits = JSONLimits()) {
    self.limits = limits
  }

  /// Reads a text.
  ///
  /// - Parameter bytes: The text in UTF-8.
  /// - Returns: The one value of the text.
  /// - Throws: `JSONMistake`, the first in the text.
  package func parse(_ bytes: [UInt8]) throws(JSONMistake) -> JSONNode {
    guard bytes.count <= limits.maximumBytes else {
      throw .tooLarge(limits.maximumBytes, found: bytes.count)
    }
    var scanner = JSONScanner(bytes, limits: limits)
    scanner.skipWhiteSpace()
    guard !scanner.isAtEnd else { throw .empty(at: bytes.count) }
    let node = try scanner.value(.value)
    scanner.skipWhiteSpace()
    guard scanner.isAtEnd else { throw scanner.unexpected(.end, .trailingText) }
    return node
  }
}

extension JSONScanner {
  /// Reads a value; the limit on depth keeps the stack small where it calls itself.
  fileprivate mutating func value(_ expected: JSONExpectation) throws(JSONMistake) -> JSONNode {
    skipWhiteSpace()
    let start = index
    try countValue()
    let kind: JSONNode.Kind
    switch peek {
    case "{": kind = .object(try members())
    case "[": kind = .array(try elements())
    case "\"": kind = .string(try string())
    case "-": kind = .number(try number())
    case _ where isAtDigit: kind = .number(try number())
    default: kind = try word(expected)
    }
    return JSONNode(kind: kind, range: start..<index)
  }

  private mutating func elements() throws(JSONMistake) -> [JSONNode] {
    try open()
    guard !closes(with: "]") else { return [] }
    var elements = [try value(.elementOrEnd)]
    while try !closes(with: "]", orCommaElse: .commaOrBracket) {
      elements.append(try value(.elementAfterComma))
    }
    return elements
  }

  private mutating func members() throws(JSONMistake) -> [JSONNode.Member] {
    try open()
    guard !closes(with: "}") else { return [] }
    var names = JSONNames()
    var members = [try member(.nameOrEnd, &names)]
    while try !closes(with: "}", orCommaElse: .commaOrBrace) {
      members.append(try member(.nameAfterComma, &names))
    }
    return members
  }

  private mutating func member(_ expected: JSONExpectation, _ names: inout JSONNames)
    throws(JSONMistake) -> JSONNode.Member
  {
    skipWhiteSpace()
    let start = index
    guard peek == "\"" else { throw unexpected(expected) }
    let name = try string()
    let range = start..<index
    guard names.insert(name) else { throw .duplicateName(name, at: range) }
    skipWhiteSpace()
    guard skip(":") else { throw unexpected(.colon) }
    return JSONNode.Member(name: name, nameRange: range, node: try value(.valueAfterColon))
  }

  private mutating func word(_ expected: JSONExpectation) throws(JSONMistake) -> JSONNode.Kind {
    let end = endOfWord
    let kind: JSONNode.Kind
    switch String(decoding: bytes[index..<end], as: UTF8.self) {
    case "null": kind = .null
    case "true": kind = .bool(true)
    case "false": kind = .bool(false)
    default: throw unexpected(expected)
    }
    index = end
    return kind
  }
}
