internal import Advice

extension RuleSyntax {
  /// The words with which a line of a rule can begin.
  static let keywords = [
    "when", "and", "favour", "disfavour", "exclude", "caution", "require", "contradiction",
    "because", "source", "doubt", "since", "until",
  ]

  static let strengths = Strength.names

  static func isKeyword(_ word: String) -> Bool { keywords.contains(word) }
}

extension Parser {
  /// The lines of a rule fence, in their order; what is missing or doubled is reported.
  package mutating func readRule() -> RuleSyntax {
    var rule = RuleSyntax()
    skipLineEnds()
    let before = diagnostics.count
    readConditions(into: &rule)
    rule.verdict = readVerdict()
    rule.because = readPart("because") { $0.readString("the reason") }
    readSource(into: &rule)
    if take("doubt") != nil {
      rule.doubt = readString("the doubt")
      if rule.doubt == nil { skipLine() } else { skipLineEnds() }
    }
    rule.period = readPeriod()
    while next != nil {
      expected("the end of the rule")
      skipLine()
    }
    rule.isComplete = diagnostics.count == before
    return rule
  }

  mutating func readConditions(into rule: inout RuleSyntax) {
    guard take("when") != nil else {
      expected("`when` and a condition", help: keywordHelp)
      // A misspelt keyword still begins a line of conditions; a line of another kind stays.
      if let next, next.kind != .word || !RuleSyntax.isKeyword(text(next)) { skipLine() }
      return
    }
    if take("always") != nil {
      rule.isAlways = true
      endLine()
      return
    }
    repeat {
      if let condition = readCondition() {
        rule.conditions.append(condition)
        if !isNext("and") { endLine() }
      } else {
        skipLine()
      }
    } while take("and") != nil
  }

  private mutating func readCondition() -> RuleSyntax.Condition? {
    let start = next?.range.lowerBound ?? 0
    let isNegated = take("no") != nil
    guard !isNext("is"), let subject = readWord("a fact") else {
      if isNext("is") { expected("a fact") }
      return nil
    }
    if isNegated {
      return RuleSyntax.Condition(
        subject: subject, form: .flag(isNegated: true), range: start..<subject.range.upperBound)
    }
    if take("is") != nil {
      let isNot = take("not") != nil
      guard let values = readValues() else { return nil }
      return RuleSyntax.Condition(
        subject: subject, form: .choice(isNegated: isNot, values: values),
        range: start..<(values.last?.range.upperBound ?? start))
    }
    if let comparison = take(.comparison) {
      if let other = take(.word) {
        return RuleSyntax.Condition(
          subject: subject, form: .order(comparison, other),
          range: start..<other.range.upperBound)
      }
      guard let quantity = readQuantity() else { return nil }
      return RuleSyntax.Condition(
        subject: subject, form: .comparison(comparison, quantity),
        range: start..<quantity.range.upperBound)
    }
    return RuleSyntax.Condition(
      subject: subject, form: .flag(isNegated: false), range: subject.range)
  }

  private mutating func readVerdict() -> RuleSyntax.Verdict? {
    var verdict: RuleSyntax.Verdict?
    guard let keyword = take(.word) else {
      expected("a verdict")
      skipLine()
      return nil
    }
    var made = RuleSyntax.Verdict(keyword: keyword)
    switch keyword.value {
    case "favour", "disfavour":
      made.target = readTarget()
      guard made.target != nil else { break }
      made.strength = readOne(of: RuleSyntax.strengths, "how strongly")
      guard made.strength != nil else { break }
      guard take("on") != nil else {
        expected("`on` and a criterion")
        break
      }
      made.criterion = readWord("a criterion")
      if made.criterion != nil { verdict = made }
    case "exclude", "caution":
      made.target = readTarget()
      if made.target != nil { verdict = made }
    case "require":
      made.step = readWord("a step")
      guard made.step != nil else { break }
      guard take("for") != nil else {
        expected("`for` and a target")
        break
      }
      made.target = readTarget()
      if made.target != nil { verdict = made }
    case "contradiction":
      verdict = made
    default:
      place -= 1
      expected(
        "a verdict",
        help: nearestHelp(to: keyword.value, among: Array(RuleSyntax.keywords[1..<8]))
          ?? "favour, disfavour, exclude, caution, require or contradiction")
      if RuleSyntax.isKeyword(keyword.value) { return nil }
    }
    if verdict == nil { skipLine() } else { endLine() }
    return verdict
  }

  private mutating func readTarget() -> Spelled<String>? {
    if let this = take("this") {
      guard let plan = take("plan") else {
        expected("`plan` after `this`")
        return nil
      }
      return Spelled("this plan", this.lowerBound..<plan.upperBound)
    }
    return readWord("a target")
  }

  private mutating func readOne(of names: [String], _ what: String) -> Spelled<String>? {
    guard let word = readWord(what) else { return nil }
    guard names.contains(word.value) else {
      place -= 1
      expected(
        "\(what): \(names.joined(separator: ", "))", help: nearestHelp(to: word.value, among: names)
      )
      return nil
    }
    return word
  }

  mutating func readPart(
    _ keyword: StaticString, _ read: (inout Parser) -> Spelled<String>?
  ) -> Spelled<String>? {
    guard take(keyword) != nil else {
      expected("`\(keyword)`", help: keywordHelp)
      if let next, next.kind != .word || !RuleSyntax.isKeyword(text(next)) { skipLine() }
      return nil
    }
    guard let value = read(&self) else {
      skipLine()
      return nil
    }
    endLine()
    return value
  }

  mutating func readSource(into rule: inout RuleSyntax) {
    var detail: Spelled<String>?
    rule.source = readPart("source") { parser in
      guard let name = parser.readWord("the name of a source") else { return nil }
      if parser.take(.comma) != nil {
        detail = parser.readString("the place in the source")
        if detail == nil { return nil }
      }
      return name
    }
    rule.detail = detail
  }

  /// The keyword that the next word is close to.
  private var keywordHelp: String? {
    guard let next, next.kind == .word else { return nil }
    return nearestHelp(to: text(next), among: RuleSyntax.keywords)
  }
}
