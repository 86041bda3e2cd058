/// A place in a JSON text that moves forward, and the count of what it has passed.
struct JSONScanner {
  var bytes: [UInt8]
  let limits: JSONLimits

  /// The next byte to read.
  var index: Int

  private var values = 0

  /// Stands at the start of a text, past its byte order mark.
  init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) {
    self.bytes = bytes
    self.limits = limits
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

extension JSONScanner {
  var isAtEnd: Bool { index >= bytes.count }

  /// The next byte as the scalar of the same number, to compare with ASCII.
  var peek: Unicode.Scalar? { isAtEnd ? nil : Unicode.Scalar(bytes[index]) }

  var isAtDigit: Bool { peek.map { $0 >= "0" && $0 <= "9" } ?? false }

  /// Where the ASCII letters, digits and underscores that begin at `index` end.
  var endOfWord: Int {
    bytes[index...].firstIndex { byte in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "_": false
      default: true
      }
    } ?? bytes.count
  }

  /// The length of the UTF-8 sequence at `index`, or `nil` where the bytes there are none.
  var sequenceLength: Int? {
    if let peek, peek.isASCII { return 1 }
    var parser = UTF8.ForwardParser()
    var rest = bytes[index...].makeIterator()
    guard case .valid(let sequence) = parser.parseScalar(from: &rest) else { return nil }
    return sequence.count
  }

  /// Returns the mistake that something else than `expected` stands at `index`.
  func unexpected(
    _ expected: JSONExpectation, _ problem: JSONMistake.Problem = .unexpectedCharacter
  ) -> JSONMistake {
    guard !isAtEnd else { return .unexpectedEnd(expected, at: index) }
    guard let length = sequenceLength else {
      return .strayByte(bytes[index], expected, at: index)
    }
    let isOutsideToken = problem == .unexpectedCharacter || problem == .trailingText
    let end = max(index + length, isOutsideToken ? endOfWord : index)
    let found = JSONMistake.quoted(String(decoding: bytes[index..<end], as: UTF8.self))
    return .expected(expected, found: found, at: index..<end, problem)
  }
}

extension JSONScanner {
  mutating func skipWhiteSpace() {
    while let byte = peek, byte == " " || byte == "\n" || byte == "\r" || byte == "\t" {
      index += 1
    }
  }

  /// Passes `character`, or returns `false` where another stands there.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard peek == character else { return false }
    index += 1
    return true
  }

  mutating func countValue() throws(JSONMistake) {
    values += 1
    guard values <= limits.maximumValues else {
      throw .tooManyValues(limits.maximumValues, at: index)
    }
  }
}
