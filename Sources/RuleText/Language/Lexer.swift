/// Cuts the lines of a fence into tokens; reports what is no token and goes on behind it.
package struct Lexer {
  let file: SourceFile
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ file: SourceFile) { self.file = file }

  /// The tokens between two byte offsets, with a line end behind each line that has any.
  package mutating func tokens(in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 6)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = file.bytes[place]
      let start = place
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        place += 1
        continue
      case UInt8(ascii: "\n"):
        place += 1
        if let last = tokens.last, last.kind != .lineEnd {
          tokens.append(Token(kind: .lineEnd, range: start..<start))
        }
        continue
      case UInt8(ascii: ","):
        place += 1
        tokens.append(Token(kind: .comma, range: start..<place))
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        place += 1
        if place < range.upperBound, file.bytes[place] == UInt8(ascii: "=") { place += 1 }
        tokens.append(Token(kind: .comparison, range: start..<place))
      case UInt8(ascii: "\""):
        place = endOfString(from: start, in: range)
        tokens.append(Token(kind: .string, range: start..<place))
      case _ where byte.isLetter:
        place = end(from: start, in: range, while: \.isWord)
        tokens.append(Token(kind: .word, range: start..<place))
      case _ where byte.isDigit || byte == UInt8(ascii: "-"):
        place = end(from: start + 1, in: range) { $0.isDigit || $0 == UInt8(ascii: ".") }
        let isDate = place < range.upperBound && file.bytes[place] == UInt8(ascii: "-")
        if isDate { place = end(from: place, in: range) { $0.isDigit || $0 == UInt8(ascii: "-") } }
        tokens.append(Token(kind: isDate ? .date : .number, range: start..<place))
      default:
        place = end(from: start + 1, in: range) { $0 & 0xC0 == 0x80 }
        diagnostics.append(.unexpectedCharacter(at: start..<place, in: file))
      }
    }
    if let last = tokens.last, last.kind != .lineEnd {
      tokens.append(Token(kind: .lineEnd, range: range.upperBound..<range.upperBound))
    }
    return tokens
  }

  private func end(from start: Int, in range: Range<Int>, while isPart: (UInt8) -> Bool) -> Int {
    var place = start
    while place < range.upperBound, isPart(file.bytes[place]) { place += 1 }
    return place
  }

  /// A string ends at its quote; one without a quote ends with its line and is reported.
  private mutating func endOfString(from start: Int, in range: Range<Int>) -> Int {
    let place = end(from: start + 1, in: range) {
      $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
    }
    if place < range.upperBound, file.bytes[place] == UInt8(ascii: "\"") { return place + 1 }
    diagnostics.append(.unterminatedString(at: start..<place, in: file))
    return place
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isLetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isWord: Bool {
    isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "/") || self == UInt8(ascii: "_")
  }
}
