internal import StorageAdvisor
internal import SystemFiles

/// One thing that the command does: its help and what it runs.
struct Subcommand: Sendable {
  let name: String
  let summary: String
  let examples: [String]
  let usage: String
  let options: [Option]
  let run: @Sendable (Arguments) throws -> Outcome

  static let all: [Subcommand] = [
    .recommend, .estimate, .classes, .provision, .checkJob, .answer, .test, .facts, .rules, .prices,
  ]

  /// Runs what the arguments of the command ask for.
  static func run(_ arguments: [String]) throws -> Outcome {
    guard let name = arguments.first else { return Outcome(output: overview) }
    if ["--help", "-h", "help"].contains(name) {
      let topic = arguments.dropFirst().first { !$0.hasPrefix("-") }
      return Outcome(output: try topic.map { try find($0).help } ?? overview)
    }
    if name == "--version" { return Outcome(output: "storage-advisor \(version)\n") }
    let subcommand = try find(name)
    let rest = Array(arguments.dropFirst())
    if rest.contains("--help") || rest.contains("-h") { return Outcome(output: subcommand.help) }
    var known = try Arguments(rest, options: subcommand.options)
    known.ruleFolder = try known.value(of: .rules).map {
      (path: $0, pages: try RuleFolder.pages(in: $0))
    }
    known.dated = try known.day().map { ($0, try known.bookOfItsDate()) }
    var outcome = try subcommand.run(known)
    outcome.messages = known.dayNote + outcome.messages
    return outcome
  }

  private static let version = "0.1.0"

  private static func find(_ name: String) throws -> Subcommand {
    guard let found = all.first(where: { $0.name == name }) else {
      let names = all.map(\.name)
      throw UsageMistake(
        "there is no subcommand `\(name.shown)`",
        help: nearestHelp(to: name, among: names)
          ?? "subcommands are \(names.joined(separator: ", "))")
    }
    return found
  }

  private static var overview: String {
    let width = all.map(\.name.count).max() ?? 0
    let list = all.map { subcommand in
      "  \(subcommand.name)"
        + String(repeating: " ", count: width - subcommand.name.count + 2)
        + "\(subcommand.summary)\n"
    }
    return """
      storage-advisor recommend data.location=s3 data.size=400GB runs.per-week=20
      storage-advisor recommend --describe "2 TB of images sit in S3 and we tune hyperparameters"
      storage-advisor answer note.md
      storage-advisor test corpus

      Says where the training data of a machine-learning team should live on AWS, and why.

      \(list.joined())
      storage-advisor SUBCOMMAND --help says more.

      """
  }

  private var help: String {
    let table = options + [Option(name: "--help", meaning: "show this")]
    let names = table.map { $0.name + ($0.value.map { " \($0)" } ?? "") }
    let width = names.map(\.count).max() ?? 0
    let list = zip(table, names).map { option, name in
      "  \(name)\(String(repeating: " ", count: width - name.count + 2))\(option.meaning)\n"
    }
    return examples.map { "\($0)\n" }.joined()
      + "\n\(summary.capitalized).\n\nUsage: storage-advisor \(usage)\n\n"
      + list.joined()
  }
}

extension Arguments {
  /// The rule book that the call asks for.
  func ruleBook() throws -> RuleBook {
    if let (day, book) = dated { return book.asOf(day) }
    return try bookOfItsDate()
  }

  /// The rule book that the call asks for, as of its own date.
  fileprivate func bookOfItsDate() throws -> RuleBook {
    guard let (folder, pages) = ruleFolder else { return .builtIn() }
    do {
      let book = try RuleBook(pages: pages)
      guard !book.rules.isEmpty else { throw RuleFolder.mistake(ofNoRuleIn: folder) }
      return book
    } catch let mistakes as RuleBookMistakes {
      let count = mistakes.diagnostics.count
      throw UsageMistake(
        "the rule book in `\(folder.shown)` has \(count) \(count == 1 ? "mistake" : "mistakes")",
        help: "`storage-advisor rules check \(folder.shown)` shows them")
    }
  }
}

extension Arguments {
  /// The day as of which the call asks.
  fileprivate func day() throws -> Day? {
    guard let text = try value(of: .asOf) else { return nil }
    guard let day = Day(text) else {
      throw UsageMistake(
        "`\(text.shown)` is no day of the calendar",
        help: "write year, month and day, such as 2026-07-16")
    }
    return day
  }

  /// What to know of a day of which the rule book cannot know all; empty where there is nothing.
  fileprivate var dayNote: String {
    guard let (day, book) = dated else { return "" }
    if let date = book.date, day > date {
      return "note: the rule book is of \(date.text): it does not know what changed after that\n"
    }
    guard let first = book.changes.first, day < first else { return "" }
    return
      "note: the first change that the rule book knows is of \(first.text): what else changed\n"
      + "  before that is not in it\n"
  }
}

extension Arguments {
  /// The rule book and the phrases that the call asks for.
  func books() throws -> (rules: RuleBook, phrases: PhraseBook) {
    let (rules, phrases, _) = try books(beside: 0) { _ in }
    return (rules, phrases)
  }

  /// The same, and what else is to be read, piece by piece: phrases, which take longest, beside all the
  /// rest.
  func books<Input: Sendable>(
    beside count: Int, _ read: @Sendable (Int) -> Input
  ) throws -> (rules: RuleBook, phrases: PhraseBook, inputs: [Input]) {
    // What is wrong with rules is told first, so that phrases throw later.
    let (phrases, rules, inputs) = try sideBySide(
      { Result { try readPhrases() } }, ruleBook, count, read)
    return (rules, try phraseBook(phrases.get(), beside: rules), inputs)
  }

  /// The phrases that the call asks for: those of the rule book's folder.
  ///
  /// - Returns: The phrases, as of the day that the call names.
  /// - Throws: A call that names no folder of rules, or no day, and what is wrong with the pages.
  func phraseBook() throws -> PhraseBook { try phraseBook(readPhrases(), beside: ruleBook()) }

  /// Reads the phrases that the call asks for, and finds what is wrong with their pages, each by itself.
  private func readPhrases() throws -> (book: PhraseBook, diagnostics: [Diagnostic]) {
    guard let (folder, pages) = ruleFolder else { return (.builtIn(), []) }
    let (phrases, mistakes) = PhraseBook.load(pages.filter(\.isPhrasePage))
    // Words need not say anything of requests.
    let parameters =
      pages.contains(where: \.isRequestPage) ? try parameterBook(pages, in: folder) : nil
    return (parameters.map(phrases.with) ?? phrases, mistakes)
  }

  /// The phrases that were read, as of the day that the call names.
  ///
  /// - Parameters:
  ///   - phrases: The phrases, and what is wrong with their pages.
  ///   - rules: The rule book that the call asks for.
  /// - Returns: The phrases.
  /// - Throws: What is wrong with the pages.
  private func phraseBook(
    _ phrases: (book: PhraseBook, diagnostics: [Diagnostic]),
    beside rules: @autoclosure () throws -> RuleBook
  ) throws -> PhraseBook {
    let book = phrases.book
    guard let folder = ruleFolder?.path else { return dated.map { book.asOf($0.day) } ?? book }
    let rules = try rules()
    let diagnostics =
      phrases.diagnostics + book.unknownParameters + book.undated(in: rules) + book.missingLists
    guard diagnostics.isEmpty else {
      let count = diagnostics.count
      throw UsageMistake(
        "the phrases in `\(folder.shown)` have \(count) \(count == 1 ? "mistake" : "mistakes")",
        help: "`storage-advisor rules check \(folder.shown)` shows them")
    }
    return book.asOf(rules.day)
  }
}

extension Arguments {
  /// What requests may hold, from the rule book that the call asks for.
  func parameterBook() throws -> ParameterBook {
    guard let (folder, pages) = ruleFolder else { return .builtIn() }
    return try parameterBook(pages, in: folder)
  }

  private func parameterBook(_ pages: [SourceFile], in folder: String) throws -> ParameterBook {
    do {
      return try ParameterBook(pages: pages)
    } catch {
      let count = error.diagnostics.count
      throw UsageMistake(
        "the pages on requests in `\(folder.shown)` have \(count) \(count == 1 ? "mistake" : "mistakes")",
        help: "`storage-advisor rules check \(folder.shown)` shows them")
    }
  }
}

/// The pages of a rule book on disk.
enum RuleFolder {
  /// How many bytes of a page are read.
  static let pageLimit = 4 << 20

  /// How many pages a rule book has at most.
  private static let mostPages = 10_000

  /// `sources.md` and every page in a folder of a topic.
  static func pages(in folder: String) throws -> [SourceFile] {
    guard SystemFile.isFolder(folder) else {
      return [SourceFile(path: folder, bytes: try SystemFile.read(folder, limit: pageLimit))]
    }
    let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let paths = try SystemFile.files(below: root, endingIn: ".md")
      .filter { path in
        let isTopLevel = !path.dropFirst(root.count + 1).contains("/")
        return !isTopLevel || path.hasSuffix("/sources.md")
      }
    guard paths.count <= mostPages else {
      throw UsageMistake(
        "there are \(paths.count) pages below `\(folder.shown)`",
        help: "a rule book has at most \(mostPages)")
    }
    return try concurrentMap(paths.count) { index in
      Result { try SystemFile.read(paths[index], limit: pageLimit) }
        .map { SourceFile(path: paths[index], bytes: $0) }
    }.map { try $0.get() }
  }

  /// What is wrong with a folder in which nothing is known of storage.
  static func mistake(ofNoRuleIn folder: String) -> UsageMistake {
    UsageMistake(
      "there is no rule in `\(folder.shown)`",
      help: "a rule book is a folder with a folder for each topic, and `sources.md`")
  }
}
