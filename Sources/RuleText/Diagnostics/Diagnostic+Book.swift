/// Mistakes in what a page says, and in how pages fit together.
extension Diagnostic {
  static func missingTitle(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingTitle, "a page begins with a title", in: file, at: file.line(at: 0),
      help: "write `# ` and the claim as a sentence")
  }

  static func missingRule(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingRule, "a page has one rule", in: file, at: range, help: "add a ```rule fence")
  }

  static func severalRules(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .severalRules, "a page has one rule, this one has several", in: file, at: range,
      help: "give each its own page")
  }

  static func misnamedPage(_ name: String, at range: Range<Int>, in file: SourceFile) -> Diagnostic
  {
    Diagnostic(
      .misnamedPage, "the file name `\(name)` is no rule id", in: file, at: range,
      help: "name the file after the claim, in lower-case words with hyphens")
  }

  static func alwaysHolds(_ range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .alwaysHolds, "the condition holds for every value", in: file, at: range,
      help: "leave it out, or write `when always`")
  }

  static func neverHolds(_ range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(.neverHolds, "the condition can never hold", in: file, at: range)
  }

  static func contradictoryCondition(_ range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .contradiction, "the condition contradicts an earlier one of this rule", in: file, at: range,
      help: "the rule could never fire")
  }

  static func duplicateRule(
    of other: String, at range: Range<Int>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .duplicateRule, "`\(other)` has the same conditions and target", in: file, at: range,
      help: "keep one of the two, or say in which case they differ")
  }

  static func exclusionByRatio(_ range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .contradiction, "no plan is excluded for its cost or its time beside the others", in: file,
      at: range,
      help: "ratios compare plans that are not excluded: give or take points instead")
  }

  static func stepByComparison(_ range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .contradiction, "no step is required for how a plan stands beside the others", in: file,
      at: range, help: "steps are settled first: ask for an estimate of the plan itself")
  }

  static func unknownOfWorkload(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .wrongType, "only facts of a plan can be asked whether they are unknown", in: file,
      at: word.range, help: "a condition on an unknown fact of the workload waits by itself")
  }

  static func missingCase(
    _ word: String, at range: Range<Int>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .missingCase, "the page has no case that begins with `\(word)`", in: file, at: range,
      help: "add a line to the ```cases fence")
  }

  static func caseDiffers(
    _ word: Spelled<String>, comesOut: String, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .caseDiffers, "the case says `\(word.value)` and comes out as `\(comesOut)`", in: file,
      at: word.range)
  }

  package static func undatedBook(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingDate, "the rule book does not say of which day it is", in: file, at: range,
      help: "add a ```rule-book fence with `as of` and a day to sources.md")
  }

  static func malformedSource(_ range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .expected, "expected a row with name, title, address and the day it was read", in: file,
      at: range, help: "| name | title | https://… | 2026-11-20 |")
  }

  static func duplicateSource(_ name: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .duplicateSource, "the source `\(name.value)` stands twice", in: file, at: name.range)
  }

  static func uncitedSource(_ name: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .uncitedSource, "no page cites the source `\(name.value)`", in: file, at: name.range,
      help: "remove the row, or cite it")
  }
}
