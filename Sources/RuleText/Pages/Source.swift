/// The text of a file, as bytes, with the name by which messages call it.
public struct SourceFile: Hashable, Sendable {
  /// The path that messages show.
  public let path: String

  /// The text in UTF-8; other bytes are read as they are and reported.
  public let bytes: [UInt8]

  /// The file's name without folders and the ending `.md`.
  package let name: String

  /// The name of the folder that holds the file; empty where the path has none.
  package let folder: String

  /// Makes a file from bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let letters = path.utf8
    let slash = UInt8(ascii: "/")
    let nameStart = letters.lastIndex(of: slash).map(letters.index(after:)) ?? letters.startIndex
    let parents = letters[..<nameStart].dropLast()
    let folderStart = parents.lastIndex(of: slash).map(letters.index(after:)) ?? letters.startIndex
    let ending = path.hasSuffix(".md") ? 3 : 0
    name = String(path[nameStart...].utf8.dropLast(ending)) ?? path
    folder = String(parents[folderStart...]) ?? ""
  }

  /// Makes a file from text.
  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// The text between two byte offsets, with replacement characters for bytes that are no UTF-8.
  package func text(_ range: Range<Int>) -> String {
    let bounds = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[bounds], as: UTF8.self)
  }

  /// A place in the file as compilers write it: `file:line:column`.
  package func place(of offset: Int) -> String {
    let position = position(of: offset)
    return "\(path):\(position.line):\(position.column)"
  }

  /// The position of a byte offset.
  package func position(of offset: Int) -> SourcePosition {
    let end = min(max(0, offset), bytes.count)
    var line = 1
    var start = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    let column = bytes[start..<end].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return SourcePosition(line: line, column: column)
  }

  /// The byte range of the line that holds an offset, without its line end.
  package func line(at offset: Int) -> Range<Int> {
    let place = min(max(0, offset), bytes.count)
    let start = (bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let trimmed = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    return start..<trimmed
  }
}

/// A place in a file, as people count.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// The line, from 1.
  public let line: Int

  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// Whether a place comes before another.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value with the bytes that wrote it.
package struct Spelled<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let range: Range<Int>

  package init(_ value: Value, _ range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension SourceFile {
  /// The whole text.
  package var text: String { text(0..<bytes.count) }
}

extension SourceFile {
  /// Whether the page holds prices and limits: such pages are in the folder `figures`.
  package var isFigurePage: Bool { folder == "figures" }

  /// Whether the page holds a rule, as all do that hold nothing else, and those on features beside
  /// patterns.
  package var isRulePage: Bool {
    name != "sources" && (isFeaturePage || !isPhrasePage && !isFigurePage && !isRequestPage)
  }
}
