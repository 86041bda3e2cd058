internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let answer = Subcommand(
    name: "answer",
    summary: "answers the multiple-choice questions of notes from their words",
    examples: [
      "storage-advisor answer note.md", "storage-advisor answer notes/*.md --format json",
      "cat note.md | storage-advisor answer -",
    ],
    usage: "answer NOTE … [OPTION …]",
    options: [.format, .verbose, .asOf, .rules],
    run: { arguments in
      guard !arguments.positional.isEmpty else {
        throw UsageMistake(
          "`answer` needs a note", help: "name a Markdown file, or - for standard input")
      }
      let format = try arguments.format()
      let (rules, phrases) = try arguments.books()
      let style = TextStyle(isColoured: SystemFile.wantsColour)
      var outputs: [String] = []
      var messages = ""
      var isWrong = false
      for path in arguments.positional {
        let file: SourceFile
        do {
          file = SourceFile(path: path, bytes: try SystemFile.read(path, limit: Page.maximumSize))
        } catch let mistake as FileMistake {
          messages += UsageMistake(mistake).text
          isWrong = true
          continue
        }
        let (answers, diagnostics) = Answer.read(file, rules: rules, phrases: phrases)
        messages += diagnostics.map { $0.text() + "\n" }.joined()
        if diagnostics.contains(where: { !$0.isWarning }) { isWrong = true }
        switch format {
        case .text:
          outputs += answers.map { $0.text(style: style, isVerbose: arguments.has(.verbose)) }
        case .json: outputs.append(answers.json(besides: diagnostics))
        case .markdown: outputs += answers.map { $0.markdown() }
        }
      }
      let separator = format == .json ? "" : "\n"
      return Outcome(
        output: outputs.joined(separator: separator), messages: messages,
        status: isWrong ? 2 : 0)
    })
}
