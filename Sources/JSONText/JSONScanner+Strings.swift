extension JSONScanner {
  /// Reads a string, from its opening quote past its closing one.
  mutating func string() throws(JSONMistake) -> String {
    index += 1
    var text = try unescaped()
    guard peek == "\\" else {
      index += 1
      return String(decoding: text, as: UTF8.self)
    }
    while peek == "\\" {
      text.append(contentsOf: try escape().utf8)
      text.append(contentsOf: try unescaped())
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Passes everything up to the next quote or backslash.
  private mutating func unescaped() throws(JSONMistake) -> ArraySlice<UInt8> {
    let start = index
    while let byte = peek {
      if byte == "\"" || byte == "\\" { return bytes[start..<index] }
      guard byte >= " " else { throw unexpected(.escapedControl, .controlCharacterInString) }
      guard let length = sequenceLength else { throw unexpected(.utf8, .invalidUTF8) }
      index += length
    }
    throw unexpected(.quote)
  }

  /// Reads an escape, from its backslash on.
  private mutating func escape() throws(JSONMistake) -> Unicode.Scalar {
    let start = index
    index += 1
    let scalar: Unicode.Scalar
    switch peek {
    case "\"", "\\", "/": scalar = Unicode.Scalar(bytes[index])
    case "b": scalar = "\u{8}"
    case "f": scalar = "\u{C}"
    case "n": scalar = "\n"
    case "r": scalar = "\r"
    case "t": scalar = "\t"
    case "u": return try codePoint(from: start)
    default: throw unexpected(.escape, .invalidEscape)
    }
    index += 1
    return scalar
  }

  /// Reads `\uXXXX`, or two of them for a surrogate pair; the first began at `start`.
  private mutating func codePoint(from start: Int) throws(JSONMistake) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let range = start..<index
    guard UTF16.isLeadSurrogate(first) else { throw .loneSurrogate(.highSurrogate, at: range) }
    guard skip("\\"), peek == "u" else { throw .loneSurrogate(.lowSurrogate, at: range) }
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second) else { throw .loneSurrogate(.lowSurrogate, at: range) }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  /// Reads the four digits after a `u`.
  private mutating func codeUnit() throws(JSONMistake) -> UInt16 {
    index += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = peek.flatMap({ Character($0).hexDigitValue }) else {
        throw unexpected(.hexadecimalDigit, .invalidEscape)
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}
