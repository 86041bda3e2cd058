import Advice
import RuleText
import Testing

/// One mistake in a page, and how it must be reported.
struct Fault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let rule: String
  var cases = Sample.goodCases
  let code: String
  let underlined: String
  let message: String
}

/// The faults that engines before this one let through.
private let seeded: [Fault] = [
  Fault(
    testDescription: "unknown fact", rule: rule(when: "data.locatoin is efs"),
    code: "unknown-fact", underlined: "data.locatoin", message: "there is no fact `data.locatoin`"),
  Fault(
    testDescription: "unknown value", rule: rule(when: "data.location is esf"),
    code: "unknown-value", underlined: "esf", message: "`data.location` cannot be `esf`"),
  Fault(
    testDescription: "type mismatch", rule: rule(when: "data.location > 5 GB"),
    code: "wrong-type", underlined: "data.location > 5 GB",
    message: "`data.location` is one of several names"),
  Fault(
    testDescription: "contradiction inside a rule",
    rule: rule(when: "data.location is efs\nand data.location is s3"),
    code: "contradiction", underlined: "data.location is s3",
    message: "the condition contradicts an earlier one of this rule"),
  Fault(
    testDescription: "syntax error", rule: rule(when: "data.location is efs efs"),
    code: "expected", underlined: "efs", message: "expected the end of the line, found `efs`"),
  Fault(
    testDescription: "missing fact", rule: rule(when: "is efs"),
    code: "expected", underlined: "is", message: "expected a fact, found `is`"),
]

private let others: [Fault] = [
  Fault(
    testDescription: "missing unit", rule: rule(when: "data.size > 400"), cases: "",
    code: "missing-unit", underlined: "400", message: "`data.size` needs a unit"),
  Fault(
    testDescription: "wrong unit", rule: rule(when: "data.size > 400 MB/s"), cases: "",
    code: "unknown-unit", underlined: "MB/s", message: "a size has no unit `MB/s`"),
  Fault(
    testDescription: "needless unit", rule: rule(when: "runs.per-week > 4 GB"), cases: "",
    code: "unexpected-unit", underlined: "GB", message: "`runs.per-week` is a plain number"),
  Fault(
    testDescription: "number beyond range",
    rule: rule(when: "data.size > 99999999999999999999 TB"), cases: "",
    code: "out-of-range", underlined: "99999999999999999999 TB",
    message: "`99999999999999999999 TB` is out of range"),
  Fault(
    testDescription: "number below zero", rule: rule(when: "data.size > -1 GB"), cases: "",
    code: "out-of-range", underlined: "-1", message: "`data.size` cannot be below zero"),
  Fault(
    testDescription: "comparison that always holds", rule: rule(when: "data.size >= 0 GB"),
    code: "always-holds", underlined: "data.size >= 0 GB",
    message: "the condition holds for every value"),
  Fault(
    testDescription: "comparison that never holds", rule: rule(when: "data.size < 0 GB"),
    code: "never-holds", underlined: "data.size < 0 GB", message: "the condition can never hold"),
  Fault(
    testDescription: "exclusion by a ratio",
    rule: rule(when: "plan.epoch-ratio >= 2").replacing(
      "favour efs strongly on effort", "exclude efs"),
    cases: "", code: "contradiction", underlined: "plan.epoch-ratio >= 2",
    message: "no plan is excluded for its cost or its time beside the others"),
  Fault(
    testDescription: "unknown target",
    rule: Sample.goodRule.replacing("favour efs", "favour esf"),
    code: "unknown-target", underlined: "esf",
    message: "there is no storage, configuration or step `esf`"),
  Fault(
    testDescription: "unknown criterion",
    rule: Sample.goodRule.replacing("on effort", "on efort"),
    code: "unknown-criterion", underlined: "efort", message: "there is no criterion `efort`"),
  Fault(
    testDescription: "unknown source",
    rule: Sample.goodRule.replacing("source guide", "source giude"),
    code: "unknown-source", underlined: "giude", message: "there is no source `giude`"),
  Fault(
    testDescription: "misspelt keyword",
    rule: Sample.goodRule.replacing("favour", "favor"),
    code: "expected", underlined: "favor", message: "expected a verdict, found `favor`"),
  Fault(
    testDescription: "missing reason",
    rule: Sample.goodRule.replacing("because \"the data is there\"\n", ""),
    code: "expected", underlined: "source", message: "expected `because`, found `source`"),
  Fault(
    testDescription: "case that comes out otherwise", rule: Sample.goodRule,
    cases: "fires   data.location is s3\nsilent  data.location is s3",
    code: "case-differs", underlined: "fires",
    message: "the case says `fires` and comes out as `silent`"),
  Fault(
    testDescription: "no firing case", rule: Sample.goodRule,
    cases: "silent  data.location is s3",
    code: "missing-case", underlined: "Data stays put",
    message: "the page has no case that begins with `fires`"),
]

private func rule(when condition: String) -> String {
  Sample.goodRule.replacing("data.location is efs", condition)
}

extension String {
  /// The text with the first occurrence of a part replaced.
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}

@Suite struct `Faults in a page` {
  @Test func `a good page has none`() {
    #expect(Sample.mistakes(in: Sample.page()) == [])
  }

  @Test(arguments: seeded + others) func `are named where they are`(_ fault: Fault) {
    let mistakes = Sample.mistakes(in: Sample.page(rule: fault.rule, cases: fault.cases))
    #expect(
      mistakes.contains("\(fault.code): \(fault.underlined): \(fault.message)"), "\(mistakes)")
  }

  @Test func `a rule that stands twice is named`() {
    let mistakes = Sample.mistakes(
      in: Sample.page(id: "data-stays"), Sample.page(id: "data-stays-put"))
    #expect(
      mistakes == [
        "duplicate-rule: data.location is efs\nfavour efs: "
          + "`data-stays-put` has the same conditions and target"
      ])
  }

  @Test func `a source that nobody cites is named`() {
    let mistakes = RuleBook.load([Sample.sources]).diagnostics.map(\.message)
    #expect(mistakes == ["no page cites the source `guide`"])
  }

  @Test func `a file name that is no claim is named`() {
    #expect(
      Sample.mistakes(in: Sample.page(id: "Data_Stays"))
        == ["misnamed-page: Data stays put: the file name `Data_Stays` is no rule id"])
  }

  @Test func `every mistake on a page is reported`() {
    let rule = """
      when data.locatoin is efs
      and data.size > 400
      favour esf strongly on efort
      because "x"
      source giude
      """
    let codes = Sample.mistakes(in: Sample.page(rule: rule)).compactMap {
      $0.split(separator: ":").first.map(String.init)
    }
    #expect(
      codes.sorted()
        == [
          "missing-unit", "uncited-source", "unknown-criterion", "unknown-fact", "unknown-source",
          "unknown-target",
        ])
  }

  @Test func `ten thousand mistakes are all counted`() {
    let lines = String(repeating: "nonsense line\n", count: 10_000)
    let page = Sample.page(cases: lines)
    let count = RuleBook.load([Sample.sources, page]).diagnostics.count
    #expect(count >= 10_000)
  }
}
