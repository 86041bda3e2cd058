/// Reads a JSON text of any length piece by piece, strictly as ``JSONParser`` does.
///
/// The events of the text come in order, each once it is whole. What is kept is a piece of the text,
/// the brackets that are open, and the names in the open objects (a name that stands twice in an
/// object is a mistake); no text makes it trap, and the time is linear in the text's length.
package final class JSONStream {
  /// The most bytes of one string, name or number.
  package static let longestToken = 1 << 20

  /// What the names in the objects that are open at once may take: their bytes, and 16 for each.
  ///
  /// Enough for two million names of 16 bytes.
  package static let mostNameBytes = 1 << 26

  let more: () throws -> [UInt8]
  let limits: JSONLimits
  private let mostNameBytes: Int

  /// Stands in the bytes that were read and not dropped yet.
  var scanner: JSONScanner

  /// How many bytes were dropped, and the place behind them.
  var dropped = 0
  var droppedPlace = JSONPosition.start

  var isComplete = false
  private var open: [Container] = []
  private var nameBytes = 0
  private var expected = Expected.value(.value)

  /// The bytes of the last event, counted from the start of the text.
  package private(set) var lastRange = 0..<0

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - limits: How much the text may hold. Its length is not limited by default.
  ///   - mostNameBytes: What the names in the objects that are open at once may take.
  ///   - more: Returns the next bytes of the text, at least one, or none at its end.
  package init(
    limits: JSONLimits = JSONLimits(maximumBytes: .max, maximumValues: .max),
    mostNameBytes: Int = JSONStream.mostNameBytes,
    more: @escaping () throws -> [UInt8]
  ) {
    self.more = more
    self.limits = limits
    self.mostNameBytes = mostNameBytes
    scanner = JSONScanner([], limits: limits)
  }

  /// An array or an object whose end is still to be read.
  private struct Container {
    let isObject: Bool
    var names = JSONNameTable()

    var closingBracket: Unicode.Scalar { isObject ? "}" : "]" }
  }

  /// What may stand next.
  private enum Expected {
    case value(JSONExpectation)
    case name(JSONExpectation)
    case commaOrEnd
    case endOfText
  }
}

extension JSONStream {
  /// Reads on to the next event.
  ///
  /// - Returns: The event, or `nil` once the one value of the text is read and nothing follows it.
  /// - Throws: `JSONMistake`, the first in the text, with its place; or what the source throws.
  package func next() throws -> JSONEvent? {
    while true {
      try findToken()
      let start = dropped + scanner.index
      let event: JSONEvent?
      switch expected {
      case .endOfText:
        guard scanner.isAtEnd else {
          throw scan { scanner in scanner.unexpected(.end, .trailingText) }
        }
        return nil
      case .commaOrEnd: event = try commaOrEnd()
      case .name(let expectation): event = try name(expectation)
      case .value(let expectation): event = try value(expectation)
      }
      guard let event else { continue }
      if case .name = event {} else { lastRange = start..<dropped + scanner.index }
      return event
    }
  }

  private func commaOrEnd() throws -> JSONEvent? {
    guard let container = open.last else { return nil }
    if scanner.skip(",") {
      expected = container.isObject ? .name(.nameAfterComma) : .value(.elementAfterComma)
      return nil
    }
    guard scanner.skip(container.closingBracket) else {
      throw scan { $0.unexpected(container.isObject ? .commaOrBrace : .commaOrBracket) }
    }
    return close()
  }

  private func name(_ expectation: JSONExpectation) throws -> JSONEvent {
    if expectation == .nameOrEnd, scanner.skip("}") { return close() }
    guard scanner.peek == "\"" else { throw scan { $0.unexpected(expectation) } }
    let start = dropped + scanner.index
    let name = try scan { scanner throws(JSONMistake) in try scanner.string() }
    lastRange = start..<dropped + scanner.index
    nameBytes += name.utf8.count + JSONNameTable.bytesBeside
    guard nameBytes <= mostNameBytes else {
      throw JSONMistake.tooManyNames(mostNameBytes, at: lastRange)
    }
    guard open[open.count - 1].names.insert(name) else {
      throw JSONMistake.duplicateName(name, at: lastRange)
    }
    try findToken()
    guard scanner.skip(":") else { throw scan { $0.unexpected(.colon) } }
    expected = .value(.valueAfterColon)
    return .name(name)
  }

  private func value(_ expectation: JSONExpectation) throws -> JSONEvent {
    if expectation == .elementOrEnd, scanner.skip("]") { return close() }
    if scanner.isAtEnd, open.isEmpty { throw JSONMistake.empty(at: dropped + scanner.index) }
    if let bracket = scanner.peek, bracket == "{" || bracket == "[" {
      return try enter(isObject: bracket == "{")
    }
    let event = try scan { scanner throws(JSONMistake) -> JSONEvent in
      try scanner.countValue()
      switch scanner.peek {
      case "\"": return .string(try scanner.string())
      case "-": return .number(try scanner.number())
      case _ where scanner.isAtDigit: return .number(try scanner.number())
      default: return try scanner.word(expectation).event
      }
    }
    expected = open.isEmpty ? .endOfText : .commaOrEnd
    return event
  }

  private func enter(isObject: Bool) throws(JSONMistake) -> JSONEvent {
    try scan { scanner throws(JSONMistake) in try scanner.countValue() }
    guard open.count < limits.maximumDepth else {
      throw .tooDeep(limits.maximumDepth, at: dropped + scanner.index)
    }
    scanner.index += 1
    open.append(Container(isObject: isObject))
    expected = isObject ? .name(.nameOrEnd) : .value(.elementOrEnd)
    return isObject ? .beginObject : .beginArray
  }

  /// Leaves the innermost container, whose bracket was passed.
  private func close() -> JSONEvent {
    let container = open.removeLast()
    nameBytes -= container.names.cost
    expected = open.isEmpty ? .endOfText : .commaOrEnd
    return container.isObject ? .endObject : .endArray
  }

  /// Reads with the scanner; places of mistakes are counted from the start of the text.
  private func scan<Result>(
    _ body: (inout JSONScanner) throws(JSONMistake) -> Result
  ) throws(JSONMistake) -> Result {
    do { return try body(&scanner) } catch { throw error.moved(by: dropped) }
  }

  /// Makes a mistake with the scanner, its place counted from the start of the text.
  private func scan(_ body: (JSONScanner) -> JSONMistake) -> JSONMistake {
    body(scanner).moved(by: dropped)
  }
}

extension JSONMistake {
  /// The mistake with its place so many bytes further on.
  fileprivate func moved(by count: Int) -> JSONMistake {
    JSONMistake(
      problem: problem, range: range.lowerBound + count..<range.upperBound + count,
      expected: expected, found: found)
  }
}

extension JSONNode.Kind {
  /// The event of a word.
  fileprivate var event: JSONEvent { if case .bool(let bool) = self { .bool(bool) } else { .null } }
}
