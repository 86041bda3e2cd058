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
    let node = try scanner.value()
    scanner.skipWhiteSpace()
    guard scanner.isAtEnd else { throw scanner.unexpected(.end, .trailingText) }
    return node
  }
}

extension JSONScanner {
  /// Reads a value; the arrays and objects around a place wait in a list, not on the stack.
  fileprivate mutating func value() throws(JSONMistake) -> JSONNode {
    var open: [JSONContainer] = []
    while true {
      var complete = try begin(in: &open)
      while let node = complete {
        guard !open.isEmpty else { return node }
        complete = try add(node, to: &open)
      }
    }
  }

  /// Reads a value, or only as far as its first element or member begins, and then returns `nil`.
  private mutating func begin(in open: inout [JSONContainer]) throws(JSONMistake) -> JSONNode? {
    skipWhiteSpace()
    let start = index
    try countValue()
    let kind: JSONNode.Kind
    switch peek {
    case "{", "[": return try enter(&open)
    case "\"": kind = .string(try string())
    case "-": kind = .number(try number())
    case _ where isAtDigit: kind = .number(try number())
    default: kind = try word(open.last?.expectedValue ?? .value)
    }
    return JSONNode(kind: kind, range: start..<index)
  }

  private mutating func enter(_ open: inout [JSONContainer]) throws(JSONMistake) -> JSONNode? {
    guard open.count < limits.maximumDepth else { throw .tooDeep(limits.maximumDepth, at: index) }
    var container = JSONContainer(start: index, isObject: peek == "{")
    index += 1
    skipWhiteSpace()
    if skip(container.closingBracket) { return container.node(end: index) }
    if container.isObject { try name(.nameOrEnd, in: &container) }
    open.append(container)
    return nil
  }

  /// Adds a node to the innermost container, and returns that if it ends there.
  private mutating func add(_ node: JSONNode, to open: inout [JSONContainer])
    throws(JSONMistake) -> JSONNode?
  {
    let last = open.count - 1
    open[last].nodes.append(node)
    skipWhiteSpace()
    if skip(",") {
      if open[last].isObject { try name(.nameAfterComma, in: &open[last]) }
      return nil
    }
    guard skip(open[last].closingBracket) else { throw unexpected(open[last].expectedEnd) }
    return open.removeLast().node(end: index)
  }

  private mutating func name(_ expected: JSONExpectation, in object: inout JSONContainer)
    throws(JSONMistake)
  {
    skipWhiteSpace()
    let start = index
    guard peek == "\"" else { throw unexpected(expected) }
    let name = try string()
    let range = start..<index
    guard object.names.insert(name, at: range) else { throw .duplicateName(name, at: range) }
    skipWhiteSpace()
    guard skip(":") else { throw unexpected(.colon) }
  }

  mutating func word(_ expected: JSONExpectation) throws(JSONMistake) -> JSONNode.Kind {
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
