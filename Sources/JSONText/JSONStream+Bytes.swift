// Where the bytes come from: what is passed is dropped, and its lines and columns are counted.
extension JSONStream {
  /// The line and the column of a byte that was not dropped yet: one of the last event or mistake.
  package func position(of offset: Int) -> JSONPosition {
    let start = dropped == 0 ? JSONScanner(scanner.bytes).index : 0
    return droppedPlace.advanced(over: start..<max(start, offset - dropped), of: scanner.bytes)
  }

  /// Passes white space, and reads on until the next token and the byte behind it are there.
  func findToken() throws {
    if dropped == 0 { try readMark() }
    scanner.skipWhiteSpace()
    while scanner.isAtEnd, try refill() { scanner.skipWhiteSpace() }
    var end = scanner.index
    while !scanner.hasToken(upTo: &end) {
      guard end - scanner.index <= Self.longestToken else {
        throw JSONMistake.tooLong(Self.longestToken, at: dropped + scanner.index)
      }
      let before = dropped
      guard try refill() else { return }
      end -= dropped - before
    }
  }

  /// Passes a byte order mark at the start of the text.
  private func readMark() throws {
    guard scanner.index == 0, !isComplete else { return }
    while scanner.bytes.count < 3, try refill() {}
    scanner.index = JSONScanner(scanner.bytes).index
  }

  /// Adds the next bytes and drops those that were passed; `false` at the end of the text.
  private func refill() throws -> Bool {
    guard !isComplete else { return false }
    let bytes = try more()
    isComplete = bytes.isEmpty
    guard !isComplete else { return false }
    scanner.bytes += bytes
    guard scanner.bytes.count <= limits.maximumBytes - dropped else {
      throw JSONMistake.tooLarge(limits.maximumBytes, found: dropped + scanner.bytes.count)
    }
    droppedPlace = position(of: dropped + scanner.index)
    scanner.bytes.removeFirst(scanner.index)
    dropped += scanner.index
    scanner.index = 0
    return true
  }
}

extension JSONScanner {
  /// Looks whether the token at `index` and the byte behind it are there.
  ///
  /// - Parameter end: Where to look on for its end, and how far was looked.
  /// - Returns: Whether both are.
  fileprivate func hasToken(upTo end: inout Int) -> Bool {
    guard peek == "\"" else {
      while end < bytes.count, bytes[end].isInToken { end += 1 }
      return end < bytes.count
    }
    if end == index { end += 1 }
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"): end += 2
      default: end += 1
      }
    }
    return false
  }
}

extension UInt8 {
  /// Whether the byte can be part of a word or a number, or of a scalar that is not ASCII.
  fileprivate var isInToken: Bool {
    switch Unicode.Scalar(self) {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "+", "-", ".", "\u{80}"...: true
    default: false
    }
  }
}
