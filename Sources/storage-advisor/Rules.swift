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
          help: other.flatMap { nearestName(to: $0, among: actions) }
            .map { "did you mean `\($0)`?" } ?? "it can \(actions.joined(separator: ", "))")
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
    let named = try path ?? arguments.value(of: .rules)
    guard let root = named ?? (SystemFile.isFolder("rules") ? "rules" : nil) else {
      return RuleBook.everyBuiltInPage
    }
    let pages = try RuleFolder.pages(in: root)
    guard !pages.isEmpty else { throw RuleFolder.mistake(ofNoRuleIn: root) }
    return pages
  }

  private static func check(_ path: String?, _ arguments: Arguments) throws -> Outcome {
    let pages = try pagesToCheck(path, arguments)
    let (book, mistakes) = RuleBook.load(pages)
    var (phrases, faults) = PhraseBook.load(pages.filter(\.isPhrasePage))
    let requests = pages.filter(\.isRequestPage)
    let (parameters, slips) = ParameterBook.load(
      requests, sources: try sources(among: pages, arguments))
    if !requests.isEmpty {
      phrases = phrases.with(parameters)
      faults += phrases.unknownParameters
    }
    faults += phrases.undated(in: book) + (pages.count > 1 ? phrases.missingLists : [])
    let all = mistakes + faults + slips
    // A page alone cannot show that its source is cited or unknown.
    let isAlone =
      pages.count == 1 && pages[0].name != "sources" && !pages[0].isPhrasePage && requests.isEmpty
    let diagnostics = isAlone ? try checkAlone(pages[0], arguments) : all
    switch try arguments.format() {
    case .text: break
    case .json: return Outcome(output: diagnostics.json(), status: diagnostics.isEmpty ? 0 : 1)
    case .markdown:
      return Outcome(output: diagnostics.markdown(), status: diagnostics.isEmpty ? 0 : 1)
    }
    guard !diagnostics.isEmpty else {
      let count = isAlone ? 1 : book.rules.count
      let words =
        (phrases.phrases.isEmpty ? "" : ", \(phrases.phrases.count) phrases")
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

  /// The table of sources among some pages, or that of the rule book that they are for.
  private static func sources(
    among pages: [SourceFile], _ arguments: Arguments
  ) throws -> SourceFile {
    try pages.first { $0.name == "sources" }
      ?? SourceFile(path: "sources.md", text: arguments.ruleBook().sourcesPage)
  }

  /// Checks one page against the sources of the rule book that it is for.
  private static func checkAlone(_ page: SourceFile, _ arguments: Arguments) throws -> [Diagnostic]
  {
    let table = try arguments.ruleBook().sourcesPage
    return RuleBook.load([SourceFile(path: "sources.md", text: table), page]).diagnostics
      .filter { $0.file.path == page.path }
  }

  private static func list(_ topic: String?, _ arguments: Arguments) throws -> String {
    let book = try arguments.ruleBook()
    let topics = Set(book.rules.map(\.topic)).sorted()
    if let topic, !topics.contains(topic) {
      throw UsageMistake(
        "there is no topic `\(topic.shown)`",
        help: nearestName(to: topic, among: topics).map { "did you mean `\($0)`?" }
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
          help: nearestName(to: id, among: book.rules.map(\.id)).map { "did you mean `\($0)`?" }
            ?? "`storage-advisor rules list` shows them")
      }
      return rule
    }
    if try arguments.format() == .json { return rules.json() }
    return try rules.map { try page(of: $0, arguments) ?? $0.text() }.joined(separator: "\n")
  }

  /// The page that the rule stands on.
  private static func page(of rule: Rule, _ arguments: Arguments) throws -> String? {
    guard let folder = try arguments.value(of: .rules) else {
      return RuleBook.builtInPage(of: rule)
    }
    return try RuleFolder.pages(in: folder).first { $0.name == rule.id }?.text
  }
}
