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
}
