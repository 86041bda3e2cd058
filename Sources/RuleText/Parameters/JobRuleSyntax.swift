/// A `mistake` fence, as written.
package struct JobRuleSyntax: Hashable, Sendable {
  package var conditions: [RuleSyntax.Condition] = []
  package var gravity: Spelled<String>?
  package var message: Spelled<String>?
  package var places: [Spelled<String>] = []
  package var help: Spelled<String>?
  package var source: Spelled<String>?
  package var detail: Spelled<String>?
}

extension Parser {
  /// The lines of a mistake fence, in their order; what is missing or doubled is reported.
  package mutating func readJobRule() -> JobRuleSyntax {
    var rule = JobRuleSyntax()
    var head = RuleSyntax()
    skipLineEnds()
    readConditions(into: &head)
    rule.conditions = head.conditions
    readGravity(&rule)
    var places: [Spelled<String>] = []
    _ = readPart("at") { parser in
      places = parser.readPaths("a parameter") ?? []
      return places.first
    }
    rule.places = places
    rule.help = readPart("help") { $0.readString("what to do") }
    readSource(into: &head)
    (rule.source, rule.detail) = (head.source, head.detail)
    while next != nil {
      expected("the end of the rule")
      skipLine()
    }
    return rule
  }

  private mutating func readGravity(_ rule: inout JobRuleSyntax) {
    let names = JobRule.Gravity.allCases.map(\.rawValue)
    guard let word = take(.word), names.contains(word.value) else {
      expected("`refuse` or `warn`, and what is wrong")
      skipLine()
      return
    }
    rule.gravity = word
    rule.message = readString("what is wrong")
    if rule.message == nil { skipLine() } else { endLine() }
  }
}
