internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let test = Subcommand(
    name: "test",
    summary: "runs notes with known answers, and says which come out otherwise",
    examples: [
      "storage-advisor test", "storage-advisor test corpus/training/some-note.md",
      "storage-advisor test corpus --hold-out", "storage-advisor test corpus --junit report.xml",
    ],
    usage: "test [PATH …] [OPTION …]",
    options: [coverage, holdOut, junit, .format, .asOf, .rules],
    run: { arguments in
      let rules = try arguments.ruleBook()
      var report = CorpusReport(rules, try arguments.phraseBook(beside: rules))
      let paths = arguments.positional.isEmpty ? ["corpus"] : arguments.positional
      report.add(try paths.flatMap(notes(at:)))
      if let path = try arguments.value(of: junit) {
        try SystemFile.write(report.junit(), to: path)
      }
      let output: String =
        switch try arguments.format() {
        case .json: report.json()
        case .markdown: report.markdown()
        case .text:
          report.listing
            + (arguments.has(coverage) ? "\n" + report.coverageText : "") + "\n"
            + report.overfittingText(limit: arguments.has(coverage) ? .max : 5) + "\n"
            + report.table + (arguments.has(holdOut) ? "\n" + report.holdOutTable : "")
            + report.closing
        }
      return Outcome(output: output, messages: report.messages, status: report.failed == 0 ? 0 : 1)
    })

  private static let coverage = Option(
    name: "--coverage", meaning: "list the rules and phrases that no note proves")
  private static let holdOut = Option(
    name: "--hold-out", meaning: "score again, each note without the phrases that only it uses")
  private static let junit = Option(
    name: "--junit", value: "FILE", meaning: "write a JUnit report for CI systems")

  /// The notes that a path names: a file, or every Markdown file below a folder.
  private static func notes(at path: String) throws -> [SourceFile] {
    let paths =
      SystemFile.isFolder(path) ? try SystemFile.files(below: path, endingIn: ".md") : [path]
    return try paths.map {
      SourceFile(path: $0, bytes: try SystemFile.read($0, limit: RuleFolder.pageLimit))
    }
  }
}
