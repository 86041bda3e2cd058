/// The line and the column of a place in a JSON text.
package struct JSONPosition: Hashable, Sendable {
  /// The line, counted from 1; a line ends with LF, CR LF or CR.
  package let line: Int

  /// The column, counted from 1 in Unicode scalars; a byte order mark at the start has none.
  package let column: Int

  /// Finds the line and the column of a byte; the time is linear in `offset`.
  ///
  /// - Parameters:
  ///   - offset: The byte, counted from 0. One inside a scalar stands for that scalar, one
  ///     beyond the text for its end.
  ///   - bytes: The text in UTF-8. Where it is not, continuation bytes have no column.
  package init(of offset: Int, in bytes: [UInt8]) {
    let start = JSONScanner(bytes).index
    self = Self.start.advanced(over: start..<max(offset, start), of: bytes)
  }

  private init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of the first byte.
  static let start = JSONPosition(line: 1, column: 1)

  /// Returns the place of the scalar at the end of `range`, whose first byte is at this place.
  func advanced(over range: Range<Int>, of bytes: [UInt8]) -> JSONPosition {
    let isContinuation = { (index: Int) in bytes[index] & 0b1100_0000 == 0b1000_0000 }
    let isLineFeed = { (index: Int) in index < bytes.count && bytes[index] == UInt8(ascii: "\n") }
    var end = min(range.upperBound, bytes.count)
    while end > range.lowerBound, end < bytes.count, isContinuation(end) { end -= 1 }

    var (line, column) = (line, column)
    for index in range.lowerBound..<max(end, range.lowerBound) where !isContinuation(index) {
      let isReturn = bytes[index] == UInt8(ascii: "\r")
      let isEndOfLine = isLineFeed(index) || (isReturn && !isLineFeed(index + 1))
      (line, column) = isEndOfLine ? (line + 1, 1) : (line, column + 1)
    }
    return JSONPosition(line: line, column: column)
  }
}
