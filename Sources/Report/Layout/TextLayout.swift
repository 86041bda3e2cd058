/// How text output looks: its width, and whether it is coloured.
public struct TextStyle: Hashable, Sendable {
  /// How many columns a line may have.
  public var columns: Int

  /// Whether terminal colours are used.
  public var isColoured: Bool

  /// Makes a style.
  public init(columns: Int = 80, isColoured: Bool = false) {
    self.columns = columns
    self.isColoured = isColoured
  }

  enum Tone: String {
    case bold = "1"
    case good = "32"
    case bad = "31"
    case warning = "33"
    case faint = "2"
  }

  func paint(_ text: String, _ tone: Tone) -> String {
    isColoured ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A text broken into lines at spaces, the first behind `lead`, the others below its end.
  func wrap(_ text: String, lead: String = "", paint: (String) -> String = { $0 }) -> [String] {
    let indent = String(repeating: " ", count: lead.displayWidth)
    let room = max(20, columns - indent.count)
    var lines: [String] = []
    var line = ""
    var width = 0
    // Bytes, not characters: finding where characters end is most of the time of a report.
    for word in text.utf8.split(separator: UInt8(ascii: " ")).map({ Substring($0) }) {
      let wordWidth = word.displayWidth
      if !line.isEmpty, width + 1 + wordWidth > room {
        lines.append(line)
        line = ""
      }
      if !line.isEmpty { line += " " }
      width = line.isEmpty ? wordWidth : width + 1 + wordWidth
      line += word
    }
    lines.append(line)
    return lines.enumerated().map { ($0.offset == 0 ? lead : indent) + paint($0.element) }
  }
}

extension StringProtocol {
  /// Columns that the text takes on a terminal: East Asian wide characters take two, colours none.
  var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 && $0 != 0x1B }) { return utf8.count }
    var isInEscape = false
    return unicodeScalars.reduce(0) { width, scalar in
      if scalar == "\u{1B}" { isInEscape = true }
      if isInEscape {
        if scalar == "m" { isInEscape = false }
        return width
      }
      switch scalar.value {
      case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: return width
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return width + 2
      default: return width + 1
      }
    }
  }

  package func padded(to width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  package func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - displayWidth)) + String(self)
  }
}

extension Int {
  /// The number with its sign, `+4` or `-2`.
  var signed: String { self > 0 ? "+\(self)" : "\(self)" }

  /// The number as a number of points, `1 point` or `2 points`.
  var points: String { "\(self) \(magnitude == 1 ? "point" : "points")" }
}
