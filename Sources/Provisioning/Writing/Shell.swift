/// Values and commands as a POSIX shell reads them.
enum Shell {
  /// A text between single quotes that stands for itself, whatever is in it.
  static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: #"'\''"#))'"
  }

  /// A command in lines of at most 100 columns, as far as its words are that short.
  static func command(_ words: [String]) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= 98 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(lines.isEmpty ? word : "  \(word)")
      }
    }
    return lines.enumerated().map { $0 < lines.count - 1 ? "\($1) \\" : $1 }
  }

  /// Commands that run once others have succeeded, one after the other, and not where one has failed.
  static func command(_ lines: [String], after conditions: [[String]]) -> [String] {
    guard !conditions.isEmpty else { return lines }
    let tests = conditions.enumerated().flatMap { index, condition in
      condition.dropLast()
        + condition.suffix(1).map { $0 + (index < conditions.count - 1 ? " &&" : "; then") }
    }
    return tests.enumerated().map { ($0 == 0 ? "if " : "  ") + $1 } + lines.map { "  \($0)" }
      + ["fi"]
  }
}
