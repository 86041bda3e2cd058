internal import Advice
internal import RuleText
internal import SystemFiles

/// Writes the pages that are given as arguments into one Swift file.
///
/// A page with a mistake stops the build: each is reported as compilers report theirs.
@main struct EmbedRules {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      SystemFile.printError("usage: embed-rules OUTPUT.swift FOLDER PAGE…\n")
      SystemFile.exit(2)
    }
    do {
      let files = try arguments.dropFirst(2).map { path in
        SourceFile(path: path, bytes: try SystemFile.read(path, limit: Page.maximumSize))
      }
      let diagnostics = RuleBook.load(files).diagnostics
      guard diagnostics.isEmpty else {
        SystemFile.printError(diagnostics.map { $0.line + "\n" }.joined())
        SystemFile.exit(1)
      }
      try SystemFile.write(swiftSource(of: files, below: arguments[1]), to: arguments[0])
    } catch let mistake as FileMistake {
      SystemFile.printError("\(mistake.path): error: \(mistake.reason)\n")
      SystemFile.exit(1)
    } catch {
      SystemFile.printError("embed-rules: error: \(error)\n")
      SystemFile.exit(1)
    }
  }

  /// A raw string for each page: raw strings compile in a fraction of the time of arrays of bytes.
  private static func swiftSource(of files: [SourceFile], below root: String) -> String {
    var lines = [
      "// Written by embed-rules from the pages under rules/.", "",
      "/// The pages of the built-in rule book: path and text.",
      "enum EmbeddedPages {", "  static let all: [(path: String, text: String)] = [",
    ]
    for file in files.sorted(by: { $0.path < $1.path }) {
      let path = "rules" + file.path.dropFirst(file.path.hasPrefix(root) ? root.count : 0)
      lines += [
        "    (", "      ###\"\(path)\"###,", "###\"\"\"", file.text(0..<file.bytes.count),
        "\"\"\"###", "    ),",
      ]
    }
    return (lines + ["  ]", "}", ""]).joined(separator: "\n")
  }
}
