package import RuleText

extension SourceFile {
  /// The text as reading takes it: syllables and letters in one character each, full-width letters,
  /// digits and signs as the usual ones, one kind of space and of line end.
  ///
  /// Lines stay what they are, so a place in the readable text has the line of the original.
  package var readable: SourceFile {
    guard needsFolding, firstInvalidByte == nil else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let last = scalars.last, let composed = last.composed(with: scalar) {
        scalars.removeLast()
        scalars.append(composed)
      } else if scalar == "\n", scalars.last == "\r" {
        scalars.append(scalar)
      } else {
        if scalars.last == "\r" {
          scalars.removeLast()
          scalars.append("\n")
        }
        if let part = scalar.part {
          scalars += ((scalars.last?.isDigit ?? false ? "" : "0") + part).unicodeScalars
        } else if let folded = scalar.folded {
          scalars.append(folded)
        }
      }
    }
    return SourceFile(path: path, text: String(scalars))
  }

  /// Whether some character is one that folding may change: most texts have none.
  private var needsFolding: Bool {
    var before: UInt8 = 0
    for byte in bytes {
      // Most characters are one byte, behind which nothing needs folding.
      if before < 0x80, before != 0x0D {
        before = byte
        continue
      }
      switch (before, byte) {
      case (0xC2, 0xA0), (0xC2, 0xBC...0xBE), (0xCC...0xCD, _), (0xE1, 0x84...0x87),
        (0xE2, 0x80...0x81),
        (0xE3, 0x80), (0xE3, 0x82), (0xEF, 0xBB...0xBD):
        return true
      case (0x0D, _) where byte != 0x0A: return true
      default: before = byte
      }
    }
    return before == 0x0D
  }
}

extension Unicode.Scalar {
  /// The usual character for one that is only another form of it; `nil` where it shows nothing.
  fileprivate var folded: Unicode.Scalar? {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x2028, 0x2029: "\n"
    case 0x200B...0x200F, 0x2060: nil
    default: self
    }
  }

  /// The decimals of a character that writes a part of one, as in `1½`.
  fileprivate var part: String? {
    switch value {
    case 0xBC: ".25"
    case 0xBD: ".5"
    case 0xBE: ".75"
    default: nil
    }
  }

  /// The character that this one and a mark or letter behind it write together.
  fileprivate func composed(with next: Unicode.Scalar) -> Unicode.Scalar? {
    switch (value, next.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      Unicode.Scalar(0xAC00 + ((value - 0x1100) * 21 + next.value - 0x1161) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (value - 0xAC00) % 28 == 0:
      Unicode.Scalar(value + next.value - 0x11A7)
    case (0x304B...0x307B, 0x3099), (0x30AB...0x30DB, 0x3099): Unicode.Scalar(value + 1)
    case (0x306F...0x307B, 0x309A), (0x30CF...0x30DB, 0x309A): Unicode.Scalar(value + 2)
    default: nil
    }
  }
}
