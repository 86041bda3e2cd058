internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let rules = Subcommand(
    name: "rules",
    summary: "checks, lists or shows the rule book",
    examples: [
      "storage-advisor rules check rules", "storage-advisor rules list",
      "storage-advisor rules show efs-data-stays-put",
    ],
    usage: "rules check [PATH] | list [TOPIC] | show ID … | index | vocabulary",
    options: [.format, .rules, .verbose],
    run: { arguments in
      let actions = ["check", "list", "show", "index", "vocabulary"]
      let words = arguments.positional.dropFirst()
      switch arguments.positional.first {
      case "check": return try check(words.first, arguments)
      case "list": return Outcome(output: try list(words.first, arguments))
      case "show": return Outcome(output: try show(Array(words), arguments))
      case "index":
        try refuseJSON(arguments, beside: "rules list")
        return Outcome(output: try arguments.ruleBook().indexPage)
      case "vocabulary":
        try refuseJSON(arguments, beside: "facts")
        return Outcome(output: RuleBook.vocabularyPage)
      case let other:
        throw UsageMistake(
          other.map { "`rules` cannot `\($0.shown)`" } ?? "`rules` needs to know what to do",
          help: other.flatMap { nearestHelp(to: $0, among: actions) }
            ?? "it can \(actions.joined(separator: ", "))")
      }
    })

  /// How many mistakes of one page are shown without `--verbose`.
  private static let shownMistakes = 20

  /// Refuses the format in which a page is not written.
  private static func refuseJSON(_ arguments: Arguments, beside other: String) throws {
    guard try arguments.format() == .json else { return }
    throw UsageMistake(
      "a page of the rule book is Markdown and not JSON",
      help: "`storage-advisor \(other) --format json` says the same in JSON")
  }

  /// The pages to check: those that the call names, or those of the folder `rules`, or else the built-in
  /// ones.
  private static func pagesToCheck(_ path: String?, _ arguments: Arguments) throws -> [SourceFile] {
    let isFolder = SystemFile.isFolder("rules")
    guard let root = path ?? arguments.ruleFolder?.path ?? (isFolder ? "rules" : nil) else {
      return RuleBook.everyBuiltInPage
    }
    let known = path == nil ? arguments.ruleFolder?.pages : nil
    let pages = try known ?? RuleFolder.pages(in: root)
    guard !pages.isEmpty else { throw RuleFolder.mistake(ofNoRuleIn: root) }
    return pages
  }

  private static func check(_ path: String?, _ arguments: Arguments) throws -> Outcome {
    let pages = try pagesToCheck(path, arguments)
    let (known, all) = Knowledge.load(try pages + sources(beside: pages, arguments))
    // Pages without the table cannot show that a source is not cited.
    let paths = Set(pages.map(\.path))
    let diagnostics = all.filter { paths.contains($0.file.path) }
    switch try arguments.format() {
    case .text: break
    case .json: return Outcome(output: diagnostics.json(), status: diagnostics.isEmpty ? 0 : 1)
    case .markdown:
      return Outcome(output: diagnostics.markdown(), status: diagnostics.isEmpty ? 0 : 1)
    }
    guard !diagnostics.isEmpty else {
      let parameters = known.parameters
      let (count, phrases) = (known.rules.rules.count, known.phrases.phrases.count)
      let words =
        (phrases == 0 ? "" : ", \(phrases) phrases")
        + (parameters.parameters.isEmpty ? "" : ", \(parameters.parameters.count) parameters")
        + (parameters.rules.isEmpty ? "" : ", \(parameters.rules.count) mistakes to look for")
      return Outcome(output: "\(count) \(count == 1 ? "rule" : "rules")\(words), no mistakes\n")
    }
    let style = TextStyle(isColoured: SystemFile.wantsColour)
    var output = ""
    for page in pages {
      let own = diagnostics.filter { $0.file.path == page.path }
      let shown = arguments.has(.verbose) ? own.count : shownMistakes
      output += own.prefix(shown).map { $0.text(style: style) + "\n" }.joined()
      if own.count > shown {
        output += "\(page.path): \(own.count - shown) more mistakes (--verbose shows them)\n\n"
      }
    }
    let count = diagnostics.count
    return Outcome(output: output + "\(count) \(count == 1 ? "mistake" : "mistakes")\n", status: 1)
  }

  /// The table of sources of the rule book that pages are for, where it is not among them.
  private static func sources(
    beside pages: [SourceFile], _ arguments: Arguments
  ) throws -> [SourceFile] {
    guard !pages.contains(where: { $0.name == "sources" }) else { return [] }
    return [SourceFile(path: "sources.md", text: try arguments.ruleBook().sourcesPage)]
  }

  private static func list(_ topic: String?, _ arguments: Arguments) throws -> String {
    let book = try arguments.ruleBook()
    let topics = Set(book.rules.map(\.topic)).sorted()
    if let topic, !topics.contains(topic) {
      throw UsageMistake(
        "there is no topic `\(topic.shown)`",
        help: nearestHelp(to: topic, among: topics)
          ?? "topics are \(topics.joined(separator: ", "))")
    }
    switch try arguments.format() {
    case .text: return book.listText(topic: topic)
    case .json: return book.rules(on: topic).json()
    case .markdown: return book.tables(on: topic)
    }
  }

  private static func show(_ ids: [String], _ arguments: Arguments) throws -> String {
    let book = try arguments.ruleBook()
    guard !ids.isEmpty else {
      throw UsageMistake("`rules show` needs the id of a rule", help: "`rules list` shows them")
    }
    let rules = try ids.map { id in
      guard let rule = book.rule(id) else {
        throw UsageMistake(
          "there is no rule `\(id.shown)`",
          help: nearestHelp(to: id, among: book.rules.map(\.id))
            ?? "`storage-advisor rules list` shows them")
      }
      return rule
    }
    if try arguments.format() == .json { return rules.json() }
    return rules.map { page(of: $0, arguments) ?? $0.text() }.joined(separator: "\n")
  }

  /// The page that the rule stands on.
  private static func page(of rule: Rule, _ arguments: Arguments) -> String? {
    guard let pages = arguments.ruleFolder?.pages else { return RuleBook.builtInPage(of: rule) }
    return pages.first { $0.name == rule.id }?.text
  }
}
