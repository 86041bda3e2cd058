package import Advice

/// Checks pages against the vocabulary, the sources and each other, and makes the rule book.
package struct Checker {
  var sources: SourceTable
  private var rules: [Rule] = []
  var prices: [Price] = []
  var limits: [LimitFigure] = []
  var transitions: [Transition] = []
  var sharedPrices: [SharedPrice] = []
  var offers = OfferMap()

  /// The pages on which a figure stands, its name there, with the days on which it holds.
  var figures: [FigureKey: [(file: SourceFile, word: Spelled<String>, period: Period)]] = [:]
  private var seen: [Key: [(id: String, period: Period)]] = [:]

  /// The day that the rule book is of.
  let date: Day?

  /// The first of the periods that the pages name.
  private var dated: (range: Range<Int>, file: SourceFile)?
  package internal(set) var diagnostics: [Diagnostic]

  /// What two rules may not have in common.
  private struct Key: Hashable {
    let conditions: Set<Condition>
    let verdict: Rule.Verdict.Kind
    let target: Target?
  }

  /// Begins with the table of sources.
  package init(sources file: SourceFile?) {
    let (date, mistakes) = file.map(Day.ofRuleBook) ?? (nil, [])
    self.date = date
    diagnostics = []
    sources = SourceTable(file, reporting: &diagnostics)
    diagnostics += mistakes
  }

  /// Begins with sources that were read before.
  init(sources: [Source], date: Day?) {
    diagnostics = []
    self.date = date
    self.sources = SourceTable(sources)
  }

  /// The rule book of all pages that were right.
  package var book: RuleBook {
    RuleBook(
      rules: rules, sources: sources.sources,
      figures: FigureBook(
        prices: prices, limits: limits, transitions: transitions, sharedPrices: sharedPrices,
        asOf: date),
      date: date)
  }

  /// Takes note of the days on which a fence holds.
  mutating func period(_ syntax: PeriodSyntax, _ resolver: inout Resolver) -> Period {
    if dated == nil { dated = syntax.range.map { ($0, resolver.file) } }
    return resolver.period(syntax)
  }

  /// Reports the sources that no page cites, and days without a day of the book to compare with.
  package mutating func finish() {
    checkTiers()
    checkUse()
    if date == nil, let (range, file) = dated {
      diagnostics.append(.undatedBook(at: range, in: file))
    }
    diagnostics += sources.uncited
  }

  /// Checks one page and takes its rule in.
  package mutating func add(_ file: SourceFile) {
    if file.isFeaturePage { return addFeature(file) }
    let (page, mistakes) = RulePage.read(file)
    diagnostics += mistakes
    // A file that could not be cut into blocks has one mistake, not those of an empty page.
    guard !page.blocks.isEmpty || mistakes.isEmpty else { return }
    let top = page.title?.range ?? file.line(at: 0)
    if page.title == nil { diagnostics.append(.missingTitle(in: file)) }
    if !Self.isRuleName(file.name) {
      diagnostics.append(.misnamedPage(file.name, at: top, in: file))
    }
    if page.rules.isEmpty { diagnostics.append(.missingRule(at: top, in: file)) }
    if page.rules.count > 1 { diagnostics.append(.severalRules(at: top, in: file)) }
    let resolved = page.rules.map { (syntax: $0, rule: resolve($0, in: file)) }
    if let syntax = resolved.first?.syntax, let rule = resolved.first?.rule {
      rules.append(rule)
      checkLogic(of: rule, syntax, in: file)
    }
    checkCases(page, of: resolved.first?.rule, isAlways: page.rules.first?.isAlways ?? false, top)
  }

  /// Checks the page of a feature, but for its patterns, and takes in that the feature is right where it
  /// is asked for.
  private mutating func addFeature(_ file: SourceFile) {
    let page = Page.read(file).page
    let top = page.title?.range ?? file.line(at: 0)
    if !Self.isRuleName(file.name) {
      diagnostics.append(.misnamedPage(file.name, at: top, in: file))
    }
    let fences = page.fences.filter { $0.info.value == "feature" }
    if fences.isEmpty { diagnostics.append(.missingRule(at: top, in: file)) }
    if fences.count > 1 { diagnostics.append(.severalRules(at: top, in: file)) }
    guard let fence = fences.first else { return }
    var parser = Parser(file, body: fence.body)
    let syntax = parser.readFeature()
    diagnostics += parser.diagnostics
    if let rule = resolve(syntax, in: file) { rules.append(rule) }
  }

  /// The rule that a feature stands for.
  private mutating func resolve(_ feature: FeatureSyntax, in file: SourceFile) -> Rule? {
    var resolver = Resolver(file)
    let storage = resolver.storage(of: feature)
    diagnostics += resolver.diagnostics
    let syntax = feature.rule
    let citation = syntax.source.flatMap { cite($0, syntax.detail, syntax.doubt, in: file) }
    guard syntax.isComplete, let storage, let citation, let because = syntax.because else {
      return nil
    }
    return Rule(
      id: file.name, topic: file.folder, conditions: [],
      verdict: .favour(.feature(file.name, storage), .strongly, .fit), because: because.value,
      citation: citation)
  }

  /// Takes in a rule that was checked before: a file with what stood in the rule's fence.
  package mutating func addChecked(_ file: SourceFile) {
    var parser = Parser(file, body: 0..<file.bytes.count)
    if file.isFeaturePage {
      if let rule = resolve(parser.readFeature(), in: file) { rules.append(rule) }
      return
    }
    let syntax = parser.readRule()
    diagnostics += parser.diagnostics
    if let rule = resolve(syntax, in: file) { rules.append(rule) }
  }

  /// The rule that is written, where all its words are known.
  private mutating func resolve(_ syntax: RuleSyntax, in file: SourceFile) -> Rule? {
    var resolver = Resolver(file)
    let conditions = syntax.conditions.compactMap { resolver.condition($0) }
    let verdict = syntax.verdict.flatMap { resolver.verdict($0) }
    let citation = syntax.source.flatMap { cite($0, syntax.detail, syntax.doubt, in: file) }
    let period = period(syntax.period, &resolver)
    diagnostics += resolver.diagnostics

    guard syntax.isComplete, conditions.count == syntax.conditions.count, let verdict, let citation,
      let because = syntax.because
    else { return nil }
    return Rule(
      id: file.name, topic: file.folder, conditions: conditions, verdict: verdict,
      because: because.value, citation: citation, period: period)
  }

  /// The citation of a source of the table, which is then cited.
  mutating func cite(
    _ name: Spelled<String>, _ detail: Spelled<String>?, _ doubt: Spelled<String>?,
    in file: SourceFile
  ) -> Citation? {
    sources.cite(name, detail, doubt, in: file, reporting: &diagnostics)
  }

  /// Conditions that always or never hold, alone or together, and a rule that stands twice.
  private mutating func checkLogic(of rule: Rule, _ syntax: RuleSyntax, in file: SourceFile) {
    for (index, written) in syntax.conditions.enumerated() {
      let condition = rule.conditions[index]
      switch condition.extent {
      case .no: diagnostics.append(.neverHolds(written.range, in: file))
      case .yes: diagnostics.append(.alwaysHolds(written.range, in: file))
      case .unknown:
        if index > 0, rule.conditions[...index].excludeEachOther {
          diagnostics.append(.contradictoryCondition(written.range, in: file))
        }
      }
    }

    if rule.verdict.isExclusion, rule.planFacts.contains(where: \.isComparison) {
      diagnostics.append(.exclusionByRatio(syntax.conditions[0].range, in: file))
    }
    if case .require = rule.verdict, rule.isAboutPlans,
      rule.planFacts.isEmpty
        || rule.planFacts.contains(where: {
          $0.isComparison || [.steps, .colderClasses].contains($0)
        })
    {
      diagnostics.append(.stepByComparison(syntax.conditions[0].range, in: file))
    }
    let key = Key(
      conditions: Set(rule.conditions), verdict: rule.verdict.kind, target: rule.verdict.target)
    if let other = seen[key]?.first(where: { $0.period.overlaps(rule.period) })?.id {
      let start =
        syntax.conditions.first?.range.lowerBound ?? syntax.verdict?.keyword.range.lowerBound
      let end = syntax.verdict?.target ?? syntax.verdict?.keyword
      diagnostics.append(
        .duplicateRule(
          of: other, at: (start ?? 0)..<max(start ?? 0, end?.range.upperBound ?? 0), in: file))
    } else {
      seen[key, default: []].append((rule.id, rule.period))
    }
  }

  /// Cases whose words are unknown, that come out otherwise than they say, or that are missing.
  private mutating func checkCases(
    _ page: RulePage, of rule: Rule?, isAlways: Bool, _ top: Range<Int>
  ) {
    var resolver = Resolver(page.file)
    let mistakes = CaseSyntax.mistakes(
      in: page.cases, of: page.file, top, mayNeverBeSilent: isAlways
    ) { line in
      let stated = resolver.workload(line.statements, allowsPlan: true)
      return stated.flatMap { stated in rule?.truth(for: stated.workload) { stated.plan[$0] } }
    }
    diagnostics += resolver.diagnostics + mistakes
  }

  /// Two or more words of lower-case letters and digits, joined by single hyphens.
  private static func isRuleName(_ name: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var last = hyphen
    var hyphens = 0
    for byte in name.utf8 {
      guard byte.isDigit || (0x61...0x7A).contains(byte) || (byte == hyphen && last != hyphen)
      else {
        return false
      }
      if byte == hyphen { hyphens += 1 }
      last = byte
    }
    return hyphens > 0 && last != hyphen
  }
}

extension Resolver {
  fileprivate mutating func verdict(_ syntax: RuleSyntax.Verdict) -> Rule.Verdict? {
    if syntax.keyword.value == "contradiction" { return .contradiction }
    // Each word is looked up before any is missed, so that all that are unknown are reported.
    let target = syntax.target.flatMap { self.target($0) }
    let criterion = syntax.criterion.flatMap { self.criterion($0) }
    let step = syntax.step.flatMap { self.step($0) }
    guard let target else { return nil }
    switch syntax.keyword.value {
    case "favour", "disfavour":
      guard let strength = syntax.strength.flatMap({ Strength(rawValue: $0.value) }), let criterion
      else { return nil }
      return syntax.keyword.value == "favour"
        ? .favour(target, strength, criterion) : .disfavour(target, strength, criterion)
    case "exclude": return .exclude(target)
    case "caution": return .caution(target)
    default:
      return step.map { .require($0, target) }
    }
  }
}

extension Rule.Verdict {
  /// What a verdict does, without its target.
  fileprivate enum Kind: Hashable { case score, exclude, caution, require(Step), contradiction }

  fileprivate var kind: Kind {
    switch self {
    case .favour, .disfavour: .score
    case .exclude: .exclude
    case .caution: .caution
    case .require(let step, _): .require(step)
    case .contradiction: .contradiction
    }
  }
}

extension ArraySlice<Condition> {
  /// Whether the last condition and earlier ones on its subject hold for no value together.
  fileprivate var excludeEachOther: Bool {
    let both = filter { $0.subject == last?.subject }
    guard both.count > 1, let subject = last?.subject else { return false }
    return !Condition.distinctValues(of: subject, in: Array(both))
      .contains { value in both.allSatisfy { $0.holds(for: value) } }
  }
}
