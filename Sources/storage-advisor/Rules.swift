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

  /// The pages to check, and what they are checked beside: the rest of the rule book of a page or a topic,
  /// or else the table of sources.
  private static func pagesToCheck(
    _ path: String?, _ arguments: Arguments
  ) throws -> (own: [SourceFile], others: [SourceFile]) {
    if let path, let (own, others) = try RuleFolder.part(of: path) { return (own, others) }
    let pages = try bookToCheck(path, arguments)
    guard !pages.contains(where: { $0.name == "sources" }) else { return (pages, []) }
    return (
      pages, [SourceFile(path: "sources.md", text: try arguments.ruleBook().sourcesPage)]
    )
  }

  /// The pages that the call names, or those of the folder `rules`, or else the built-in ones.
  private static func bookToCheck(_ path: String?, _ arguments: Arguments) throws -> [SourceFile] {
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
    let (pages, others) = try pagesToCheck(path, arguments)
    let (known, all) = Knowledge.load(pages + others)
    let paths = Set(pages.map(\.path))
    let diagnostics = all.filter { paths.contains($0.file.path) }
    switch try arguments.format() {
    case .text: break
    case .json: return Outcome(output: diagnostics.json(), status: diagnostics.isEmpty ? 0 : 1)
    case .markdown:
      return Outcome(output: diagnostics.markdown(), status: diagnostics.isEmpty ? 0 : 1)
    }
    guard !diagnostics.isEmpty else {
      return Outcome(output: known.contents(of: pages).joined(separator: ", ") + ", no mistakes\n")
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

extension Knowledge {
  /// How much some of the pages say; how many there are, where they hold none of what is counted.
  fileprivate func contents(of pages: [SourceFile]) -> [String] {
    let paths = Set(pages.map(\.path))
    let names = Set(pages.map { "\($0.folder)/\($0.name)" })
    func count(_ number: Int, _ one: String, _ several: String) -> String? {
      number == 0 ? nil : "\(number) \(number == 1 ? one : several)"
    }
    let requests = pages.filter { $0.folder == "parameters" }.map { ParameterPage.read($0).page }
    let counts = [
      count(rules.rules.count { names.contains("\($0.topic)/\($0.id)") }, "rule", "rules"),
      count(phrases.phrases.count { paths.contains($0.file.path) }, "phrase", "phrases"),
      count(requests.map(\.parameterCount).reduce(0, +), "parameter", "parameters"),
      count(
        parameters.rules.count { names.contains("mistakes/\($0.id)") }, "mistake to look for",
        "mistakes to look for"),
    ].compactMap(\.self)
    return counts.isEmpty ? [count(pages.count, "page", "pages") ?? "0 pages"] : counts
  }
}

extension RuleFolder {
  /// The pages of a topic, or the one page, that a path names, and all others of the rule book around it;
  /// `nil` where there is no rule book around it.
  fileprivate static func part(
    of path: String
  ) throws -> (own: [SourceFile], others: [SourceFile])? {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let book = book(around: path) else { return nil }
    let shown = book == "." ? "./\(path)" : path
    let pages = try pages(in: book)
    func isPart(_ page: SourceFile) -> Bool {
      page.path == shown || page.path.hasPrefix("\(shown)/")
    }
    let own = pages.filter(isPart)
    return own.isEmpty ? nil : (own, pages.filter { !isPart($0) })
  }

  /// The folder with a table of sources that a topic's folder is in, or a page in such a folder.
  private static func book(around path: String) -> String? {
    let folder = SystemFile.isFolder(path) ? path : parent(of: path)
    return [folder, parent(of: folder)].first { SystemFile.isRegularFile("\($0)/sources.md") }
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
