/// JSON text that is being written.
struct JSONOutput {
  let style: JSONWriter.Style
  private(set) var bytes: [UInt8] = []

  /// The scalars on the line so far.
  private var column = 0

  /// How many scalars the line may have; where it has more, it will be taken back.
  private var limit = Int.max

  init(style: JSONWriter.Style) {
    self.style = style
  }

  var isTooLong: Bool { column > limit }

  /// Writes what `write` writes if the line stays within `limit`, or else nothing.
  mutating func attempt(limit: Int, _ write: (inout Self) -> Void) -> Bool {
    let start = (bytes.count, column)
    self.limit = limit
    defer { self.limit = .max }
    write(&self)
    guard isTooLong else { return true }
    bytes.removeSubrange(start.0...)
    column = start.1
    return false
  }

  mutating func breakLine(indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    column = indent
  }
}

extension JSONOutput {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    column += text.utf8CodeUnitCount
  }

  mutating func append(digits: String) {
    column += digits.utf8.count
    guard !isTooLong else { return }
    precondition(JSONScanner.isNumber(digits), "`\(digits)` is not a JSON number")
    bytes.append(contentsOf: digits.utf8)
  }

  mutating func append(name: String) {
    append(quoting: name)
    append(style == .pretty ? ": " : ":")
  }

  mutating func append(quoting text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      append(escaping: scalar)
      guard !isTooLong else { return }
    }
    append("\"")
  }

  private mutating func append(escaping scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\u{8}": append("\\b")
    case "\t": append("\\t")
    case "\n": append("\\n")
    case "\u{C}": append("\\f")
    case "\r": append("\\r")
    case "\0"..."\u{F}": append(escape: "\\u000", scalar)
    case "\u{10}"..."\u{1F}", "\u{7F}": append(escape: "\\u00", scalar)
    case "\u{2028}", "\u{2029}": append(escape: "\\u", scalar)
    case _ where scalar.isASCII:
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      column += 1
    default:
      bytes.append(contentsOf: scalar.utf8)
      column += 1
    }
  }

  private mutating func append(escape start: StaticString, _ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    append(start)
    bytes.append(contentsOf: digits.utf8)
    column += digits.utf8.count
  }
}
