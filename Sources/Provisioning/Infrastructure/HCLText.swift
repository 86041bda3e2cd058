/// Text in the language of Terraform that is being written, laid out as its formatter does.
struct HCLText {
  private var lines: [String] = []
  private var indent = 0

  /// Attributes that follow each other: their signs of equality stand below each other.
  private var attributes: [(name: String, expression: String)] = []

  /// The whole text, ended by a line break.
  var text: String {
    var copy = self
    copy.flush()
    return copy.lines.map { $0 + "\n" }.joined()
  }

  /// A comment of one line.
  mutating func comment(_ words: String) {
    flush()
    lines.append("# " + words.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined())
  }

  mutating func attribute(_ name: String, _ expression: String) {
    attributes.append((name, expression))
  }

  /// A block with its labels, and an empty line before it unless it is the first in its place.
  mutating func block(_ type: String, _ labels: String..., content: (inout HCLText) -> Void) {
    flush()
    if let last = lines.last, !last.hasSuffix("{") { lines.append("") }
    let head = margin + ([type] + labels.map(Self.quoted)).joined(separator: " ")
    lines.append("\(head) {")
    indent += 1
    content(&self)
    flush()
    indent -= 1
    if lines.last == "\(head) {" {
      lines[lines.count - 1] = "\(head) {}"
    } else {
      lines.append("\(margin)}")
    }
  }

  private var margin: String { String(repeating: "  ", count: indent) }

  private mutating func flush() {
    let width = attributes.map(\.name.utf8.count).max() ?? 0
    for (name, expression) in attributes {
      let padding = String(repeating: " ", count: width - name.utf8.count)
      lines.append("\(margin)\(name)\(padding) = \(expression)")
    }
    attributes = []
  }

  /// A text between double quotes that stands for itself, whatever is in it.
  static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// A text inside double quotes: no quote ends it, and `${` and `%{` begin nothing.
  static func escaped(_ text: String) -> String {
    var result = ""
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "{" where before == "$" || before == "%":
        // The sign before it is doubled: that stands for both as they are.
        if let before { result.unicodeScalars.append(before) }
        result += "{"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
      before = scalar
    }
    return result
  }
}
