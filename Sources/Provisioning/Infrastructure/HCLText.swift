/// Text in the language of Terraform that is being written.
struct HCLText {
  private(set) var text = ""
  private var indent = 0

  /// A comment of one line, and an empty one behind it.
  mutating func comment(_ words: String) {
    let line = words.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
    text += "# \(line)\n"
  }

  mutating func attribute(_ name: String, _ expression: String) {
    text += margin + "\(name) = \(expression)\n"
  }

  /// A block with its labels; one at the top has an empty line before it.
  mutating func block(_ type: String, _ labels: String..., content: (inout HCLText) -> Void) {
    if indent == 0, !text.isEmpty { text += "\n" }
    text += margin + ([type] + labels.map(Self.quoted)).joined(separator: " ") + " {\n"
    indent += 1
    content(&self)
    indent -= 1
    text += margin + "}\n"
  }

  private var margin: String { String(repeating: "  ", count: indent) }

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
