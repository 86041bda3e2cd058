public import Advice

extension RuleBook {
  /// The page `rules/README.md`: every rule by topic, with its verdict and reason.
  public var indexPage: String {
    """
    # The rule book

    \(rules.count) rules on \(topics.count) topics; each is a page. [LANGUAGE.md](LANGUAGE.md) says how to read and
    write one, [VOCABULARY.md](VOCABULARY.md) lists the words, [sources.md](sources.md) who says so. The pages under
    [words/](words) say how facts and plans are put in words, those under [figures/](figures) what things cost and how
    fast they are.

    <!-- Written by `storage-advisor rules index`. -->

    \(tables(on: nil))
    """
  }

  /// A Markdown table of the rules on a topic, or one for each topic.
  package func tables(on topic: String?) -> String {
    topics.filter { topic == nil || $0 == topic }.map { topic in
      let rows = rules(in: topic).map { rule in
        "| [\(rule.id)](\(topic)/\(rule.id).md) | \(rule.verdictText)\(rule.period.suffix) | \(rule.because.escaped) |\n"
      }
      return "## \(topic)\n\n| rule | says | because |\n|---|---|---|\n" + rows.joined()
    }.joined(separator: "\n")
  }

  /// A line for each rule: its id and what it says.
  package func listText(topic: String?) -> String {
    let width = rules.map(\.id.count).max() ?? 0
    return topics.filter { topic == nil || $0 == topic }.map { topic in
      "\(topic)\n"
        + rules(in: topic).map {
          "  \($0.id.padded(to: width))  \($0.verdictText)\($0.period.suffix)\n"
        }.joined()
    }.joined()
  }

  /// The page `rules/sources.md`, as far as rules need it.
  package var sourcesPage: String {
    (["# Sources", "", "| name | title | address | read |", "|---|---|---|---|"]
      + sources.map { "| \($0.name) | \($0.title) | \($0.address) | \($0.read) |" }
      + (date.map { ["", "```rule-book", "as of \($0.text)", "```"] } ?? []))
      .map { $0 + "\n" }.joined()
  }

  private var topics: [String] { Set(rules.map(\.topic)).sorted() }

  /// The rules on a topic, or all where there is none, by topic and id.
  package func rules(on topic: String?) -> [Rule] {
    topics.filter { topic == nil || $0 == topic }.flatMap(rules(in:))
  }

  private func rules(in topic: String) -> [Rule] {
    rules.filter { $0.topic == topic }.sorted { $0.id < $1.id }
  }
}

extension RuleBook {
  /// The page `rules/VOCABULARY.md`: every word that rules may use.
  public static var vocabularyPage: String {
    let planFacts = PlanFact.allCases.map {
      "| `\($0.name)` | \($0.type.vocabularyText) | \($0.meaning.escaped) |"
    }
    let configurations = Configuration.candidates.map { "| `\($0.name)` | \($0.title) |" }
    let outside = Configuration.outside.map { "| `\($0.name)` | \($0.title) |" }
    let steps = Step.allCases.map { "| `\($0.rawValue)` | \($0.title) |" }
    let meters = Meter.allCases.map {
      "| `\($0.rawValue)` | \($0.units.map { "`\($0.name)`" }.joined(separator: ", ")) | \($0.title) |"
    }
    let limits = Limit.allCases.map { "| `\($0.rawValue)` | \($0.title) |" }
    let criteria = Criterion.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return """
      # Vocabulary

      <!-- Written by `storage-advisor rules vocabulary`. -->

      ## Facts of a workload

      \(Fact.allCases.table)
      ## Facts of a plan

      | fact | value | meaning |
      |---|---|---|
      \(planFacts.joined(separator: "\n"))

      ## Configurations

      | name | title |
      |---|---|
      \(configurations.joined(separator: "\n"))

      ## Storages outside the three

      | name | title |
      |---|---|
      \(outside.joined(separator: "\n"))

      ## Steps

      | name | what to do |
      |---|---|
      \(steps.joined(separator: "\n"))

      ## Meters

      | meter | priced in US dollars per | what is billed |
      |---|---|---|
      \(meters.joined(separator: "\n"))

      ## Limits

      | limit | what it is |
      |---|---|
      \(limits.joined(separator: "\n"))

      ## Criteria and strengths

      Criteria: \(criteria). Strengths: `slightly` (1 point), `moderately` (2), `strongly` (4).

      """
  }
}

extension [Fact] {
  /// The facts as a Markdown table.
  package var table: String {
    let rows = map { "| `\($0.name)` | \($0.type.vocabularyText) | \($0.meaning.escaped) |\n" }
    return "| fact | value | meaning |\n|---|---|---|\n" + rows.joined()
  }
}

extension FactType {
  fileprivate var vocabularyText: String {
    switch self {
    case .flag: "yes or no"
    case .choice(let names) where names.count > 40:
      "one of \(names.count) names: `\(names[0])` … `\(names[names.count - 1])`"
    case .choice(let names): names.map { "`\($0)`" }.joined(separator: ", ")
    case .choices(let names): "any of " + names.map { "`\($0)`" }.joined(separator: ", ")
    case .quantity(let dimension):
      dimension.units.isEmpty
        ? "a number"
        : "a number with one of " + dimension.units.map { "`\($0.name)`" }.joined(separator: ", ")
    }
  }
}
