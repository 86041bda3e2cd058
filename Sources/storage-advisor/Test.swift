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
      let paths = arguments.positional.isEmpty ? ["corpus"] : arguments.positional
      let notes = paths.flatMap(Notes.paths)
      let (rules, phrases, files) = try arguments.books(beside: notes.count) {
        notes[$0].flatMap(Notes.read)
      }
      var report = CorpusReport(rules, phrases)
      report.add(files.compactMap { try? $0.get() })
      var messages = ""
      for case .failure(let mistake) in files { messages += UsageMistake(mistake).text }
      if let path = try arguments.value(of: junit) {
        try SystemFile.write(report.junit(), to: path)
      }
      let output: String =
        switch try arguments.format() {
        case .json: report.json()
        case .markdown: report.markdown()
        case .text:
          report.listing
            + (arguments.has(coverage)
              ? "\n" + report.coverageText + "\n" + report.overfittingText(limit: .max)
              : report.isOfTheBook ? "\n" + report.overfittingText(limit: 5) : "") + "\n"
            + report.table + (arguments.has(holdOut) ? "\n" + report.holdOutTable : "")
            + report.closing
        }
      if report.testsNothing {
        messages +=
          UsageMistake(
            "there is no note with a known answer at \(paths.map(\.shown).joined(separator: ", "))",
            help: "name Markdown files, or folders that hold some; an answer is a line such as "
              + "`**Answer: B**` below the options"
          ).text
      }
      return Outcome(
        output: report.testsNothing ? "" : output, messages: report.messages + messages,
        status: messages.isEmpty ? (report.failed == 0 ? 0 : 1) : 2,
        remains: (report, files))
    })

  private static let coverage = Option(
    name: "--coverage", meaning: "list the rules and phrases that no note proves")
  private static let holdOut = Option(
    name: "--hold-out", meaning: "score again, each note without the phrases that only it uses")
  private static let junit = Option(
    name: "--junit", value: "FILE", meaning: "write a JUnit report for CI systems")
}

/// The notes at some paths.
private enum Notes {
  /// The notes that a path names: a file, or every Markdown file below a folder.
  static func paths(at path: String) -> [Result<String, FileMistake>] {
    guard SystemFile.isFolder(path) else { return [.success(path)] }
    do throws(FileMistake) {
      return try SystemFile.files(below: path, endingIn: "").filter { file in
        [".md", ".markdown"].contains { file.lowercased().hasSuffix($0) }
      }.map { .success($0) }
    } catch {
      return [.failure(error)]
    }
  }

  /// Reads the notes of a file.
  static func read(_ path: String) -> Result<NoteFile, FileMistake> {
    do throws(FileMistake) {
      let bytes = try SystemFile.read(path, limit: RuleFolder.pageLimit)
      return .success(NoteFile(SourceFile(path: path, bytes: bytes)))
    } catch {
      return .failure(error)
    }
  }
}
