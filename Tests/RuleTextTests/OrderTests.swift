import Advice
import RuleText
import Testing

@Suite struct `Comparing facts of plans with facts of the workload` {
  @Test(arguments: [
    [
      "<",
      "fires   plan.delete-age is 1 days, data.retention is 2 days\nsilent  plan.delete-age is 2 days, data.retention is 2 days",
    ],
    [
      "<=",
      "fires   plan.delete-age is 2 days, data.retention is 2 days\nsilent  plan.delete-age is 3 days, data.retention is 2 days",
    ],
    [
      ">",
      "fires   plan.delete-age is 3 days, data.retention is 2 days\nsilent  plan.delete-age is 2 days, data.retention is 2 days",
    ],
    [
      ">=",
      "fires   plan.delete-age is 2 days, data.retention is 2 days\nsilent  plan.delete-age is 1 days, data.retention is 2 days",
    ],
  ]) func `holds as it reads`(_ parts: [String]) {
    let page = Sample.page(
      rule: rule("plan.delete-age \(parts[0]) data.retention"),
      cases: parts[1]
        + "\nunsure  plan.delete-age is 1 days\nunsure  data.retention is 1 days\nunsure")
    #expect(Sample.mistakes(in: page) == [])
    #expect(Printer().print(RulePage.read(page).page) == page.text)
  }

  @Test(arguments: [
    [
      "plan.delete-age < data.size",
      "wrong-type: plan.delete-age < data.size: `plan.delete-age` is a duration and `data.size` is a size",
    ],
    [
      "plan.delete-age < data.location",
      "wrong-type: plan.delete-age < data.location: `plan.delete-age` is a duration and `data.location` is no quantity",
    ],
    [
      "data.retention > plan.delete-age",
      "wrong-type: data.retention > plan.delete-age: only a fact of the plan is compared with a fact of the workload",
    ],
    [
      "plan.delete-age < data.retentoin",
      "unknown-fact: data.retentoin: there is no fact `data.retentoin`",
    ],
    [
      "plan.delete-age < data.retention\nand plan.delete-age > data.retention",
      "contradiction: plan.delete-age > data.retention: the condition contradicts an earlier one of this rule",
    ],
  ]) func `is refused where it cannot be`(_ parts: [String]) {
    let page = Sample.page(rule: rule(parts[0]), cases: Sample.goodCases)
    let mistakes = Sample.mistakes(in: page)
    #expect(mistakes.filter { !$0.hasPrefix("case-differs") } == [parts[1]])
  }

  @Test(arguments: [
    ["s3.standard to s3.standard-ia after 30 days or 60 days", ""],
    ["efs.standard to efs.archive after 30 days or 60 days unread", ""],
    [
      "s3.standard to efs.archive",
      "never-holds: efs.archive: no rule moves data to `efs.archive`, a class of another storage",
    ],
    [
      "s3.file to s3.standard-ia",
      "expected: s3.file: expected a class of S3 or EFS, found `s3.file`",
    ],
    [
      "s3.standard to s3.standrad-ia",
      "unknown-target: s3.standrad-ia: there is no storage, configuration or step `s3.standrad-ia`",
    ],
    [
      "s3.standard s3.standard-ia",
      "expected: s3.standard-ia: expected `to` and a storage with its class, found `s3.standard-ia`",
    ],
    [
      "s3.standard to s3.standard-ia, s3.standard-ia",
      "stated-twice: s3.standard-ia: `s3.standard-ia` is stated twice",
    ],
    ["s3.standard to s3.standard-ia after 30", "missing-unit: 30: `after` needs a unit"],
  ]) func `moves between classes are checked`(_ parts: [String]) {
    let page = SourceFile(
      path: "rules/figures/moves.md",
      text: """
        # Moves

        ```transitions
        source guide
        stated "2026"
        confidence high

        \(parts[0])
        ```

        """)
    #expect(
      Sample.mistakes(in: Sample.page(), page) == (parts[1].isEmpty ? [] : [parts[1]]))
  }

  private func rule(_ conditions: String) -> String {
    "when \(conditions)\nexclude this plan\nbecause \"it does not fit\"\nsource guide"
  }
}
