/// A piece of a pattern, as bytes of its page.
///
/// Pieces are compared byte by byte: to compare text as Unicode does takes many times as long.
struct PatternPiece: Hashable {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Where the piece stands in its page.
  var range: Range<Int> { bytes.indices }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a piece that is short enough for a sign between terms; `nil` for words.
  var sign: String? { bytes.count > 3 ? nil : text }

  /// The text of a piece that names what may stand there; `nil` for words that do so themselves.
  var name: String? { bytes.first == UInt8(ascii: "{") || bytes.count == 1 ? text : nil }

  /// The parts between a sign, some of which may be empty.
  func parts(between sign: Unicode.Scalar) -> [PatternPiece] {
    let sign = UInt8(ascii: sign)
    var parts: [PatternPiece] = []
    parts.reserveCapacity(bytes.count { $0 == sign } + 1)
    var start = bytes.startIndex
    for place in bytes.indices where bytes[place] == sign {
      parts.append(PatternPiece(bytes[start..<place]))
      start = place + 1
    }
    parts.append(PatternPiece(bytes[start...]))
    return parts
  }
}
