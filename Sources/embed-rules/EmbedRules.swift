internal import Reading
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
      let diagnostics = Knowledge.load(files).diagnostics
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

  /// Raw strings, which compile in a fraction of the time of arrays of bytes: for each page the whole
  /// text and, once more, the rule alone, so that starting does not read prose.
  private static func swiftSource(of files: [SourceFile], below root: String) -> String {
    let sources = files.first { $0.name == "sources" }
    var lines = [
      "// Written by embed-rules from the pages under rules/.", "",
      "/// The pages of the built-in rule book.",
      "enum EmbeddedPages {", "  static let sources =", literal(sources?.text ?? ""), "",
      "  static let all: [(path: String, text: String, rule: String)] = [",
    ]
    func path(_ file: SourceFile) -> String {
      "rules" + file.path.dropFirst(file.path.hasPrefix(root) ? root.count : 0)
    }
    let pages = files.sorted { $0.path < $1.path }
    for file in pages where file.isRulePage {
      let rule = Page.read(file).page.fences.first {
        ["rule", "feature"].contains($0.info.value)
      }
      lines += [
        "    (", "      ###\"\(path(file))\"###,", literal(file.text), ",",
        literal(rule.map { file.text($0.body) } ?? ""), "    ),",
      ]
    }
    let others: [(name: String, pages: [SourceFile])] = [
      ("phrases", pages.filter(\.isPhrasePage)), ("figures", pages.filter(\.isFigurePage)),
      ("requests", pages.filter(\.isRequestPage)),
    ]
    for (name, pages) in others {
      lines += ["  ]", "", "  static let \(name): [(path: String, text: String)] = ["]
      for file in pages {
        lines += ["    (", "      ###\"\(path(file))\"###,", literal(file.text), "    ),"]
      }
    }
    return (lines + ["  ]", "}", ""]).joined(separator: "\n")
  }

  /// A raw string with as many number signs as the text leaves free.
  private static func literal(_ text: String) -> String {
    var signs = "###"
    while text.contains("\"\"\"\(signs)") || text.contains("\\\(signs)") { signs += "#" }
    return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
  }
}
