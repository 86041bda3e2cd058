internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let test = Subcommand(
    name: "test",
    summary: "runs notes with known answers, and says which come out otherwise",
    examples: ["storage-advisor test", "storage-advisor test corpus/training/some-note.md"],
    usage: "test [PATH …] [OPTION …]",
    options: [coverage, .format, .rules],
    run: { arguments in
      let book = try arguments.ruleBook()
      let paths = arguments.positional.isEmpty ? ["corpus"] : arguments.positional
      var report = CorpusReport(book)
      for path in paths {
        for file in try notes(at: path) { report.add(file) }
      }
      let status: Int32 = report.failed == 0 ? 0 : 1
      switch try arguments.format() {
      case .text:
        let coverage = arguments.has(coverage) ? report.coverageText : ""
        return Outcome(
          output: coverage + report.text, messages: report.messages, status: status)
      case .json:
        return Outcome(output: report.json(), messages: report.messages, status: status)
      case .markdown:
        return Outcome(output: report.markdown(), messages: report.messages, status: status)
      }
    })

  private static let coverage = Option(
    name: "--coverage", meaning: "list first the rules that no note proves")

  /// The notes that a path names: a file, or every Markdown file below a folder.
  private static func notes(at path: String) throws -> [SourceFile] {
    let paths =
      SystemFile.isFolder(path) ? try SystemFile.files(below: path, endingIn: ".md") : [path]
    return try paths.map {
      SourceFile(path: $0, bytes: try SystemFile.read($0, limit: RuleFolder.pageLimit))
    }
  }
}
