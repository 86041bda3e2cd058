internal import StorageAdvisor

extension Subcommand {
  static let facts = Subcommand(
    name: "facts",
    summary: "lists the facts that can be stated, with their values and units",
    examples: ["storage-advisor facts", "storage-advisor facts data"],
    usage: "facts [PREFIX]",
    options: [.format],
    run: { arguments in
      let prefix = arguments.positional.first ?? ""
      let facts = Fact.allCases.filter { $0.name.hasPrefix(prefix) }
      guard !facts.isEmpty else {
        throw UsageMistake(
          "no fact begins with `\(prefix.shown)`",
          help: nearestHelp(to: prefix, among: Fact.allCases.map(\.name)))
      }
      switch try arguments.format() {
      case .text: return Outcome(output: facts.map { $0.text() }.joined())
      case .json: return Outcome(output: facts.json())
      case .markdown: return Outcome(output: facts.table)
      }
    })
}
