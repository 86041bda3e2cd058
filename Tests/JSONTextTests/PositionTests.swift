import JSONText
import Testing

@Suite struct `The line and column of a byte` {
  @Test(arguments: rows) func `are counted from one`(_ row: PositionRow) {
    let position = JSONPosition(of: row.offset, in: Array(row.text.utf8))
    #expect([position.line, position.column] == [row.line, row.column])
  }

  @Test func `are found in bytes that are not UTF-8`() {
    let bytes: [UInt8] = [0x80, 0x80, 0x0A, 0xFF, 0xC3]
    let positions = (0...6).map { JSONPosition(of: $0, in: bytes) }
    #expect(positions.map(\.line) == [1, 1, 1, 2, 2, 2, 2])
    #expect(positions.map(\.column) == [1, 1, 1, 1, 2, 3, 3])
  }
}

struct PositionRow: Sendable {
  let text: String
  let offset: Int
  let line: Int
  let column: Int

  init(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    self.text = text
    self.offset = offset
    self.line = line
    self.column = column
  }
}

private let rows = [
  PositionRow("", 0, 1, 1),
  PositionRow("", 5, 1, 1),
  PositionRow("abc", -1, 1, 1),
  PositionRow("abc", 2, 1, 3),
  PositionRow("abc", 3, 1, 4),
  PositionRow("abc", 9, 1, 4),
  PositionRow("a\nb", 1, 1, 2),
  PositionRow("a\nb", 2, 2, 1),
  PositionRow("a\n", 2, 2, 1),
  PositionRow("a\r\nb", 1, 1, 2),
  PositionRow("a\r\nb", 2, 1, 3),
  PositionRow("a\r\nb", 3, 2, 1),
  PositionRow("a\rb", 2, 2, 1),
  PositionRow("\n\n\n", 3, 4, 1),
  PositionRow("\u{FEFF}a", 0, 1, 1),
  PositionRow("\u{FEFF}a", 3, 1, 1),
  PositionRow("\u{FEFF}a", 4, 1, 2),
  PositionRow("é\u{1F600}x", 0, 1, 1),
  PositionRow("é\u{1F600}x", 1, 1, 1),
  PositionRow("é\u{1F600}x", 2, 1, 2),
  PositionRow("é\u{1F600}x", 5, 1, 2),
  PositionRow("é\u{1F600}x", 6, 1, 3),
  PositionRow("e\u{301}x", 3, 1, 3),
]
