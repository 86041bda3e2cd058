import Advice
import Reading
import RuleText
import StorageAdvisor
import Testing

/// An option and the steps that it must be read as.
struct AgedOption: Sendable, CustomTestStringConvertible {
  let words: String
  let steps: [String]
  var testDescription: String { words }

  init(_ words: String, _ steps: String...) { (self.words, self.steps) = (words, steps) }
}

@Suite struct `The ages of an option` {
  private static let rules = BuiltIn.rules
  private static let phrases = BuiltIn.phrases

  @Test(arguments: [
    AgedOption(
      "A lifecycle rule moves objects to Standard-IA after 30 days, to Glacier Flexible Retrieval after "
        + "90 days and deletes them after 7 years",
      "move to Standard-IA after 30 days, Glacier Flexible Retrieval after 90 days",
      "delete after 7 years"),
    AgedOption(
      "After 60 days transition to S3 One Zone-IA, after 12 weeks to S3 Glacier Deep Archive",
      "move to One Zone-IA after 60 days, Glacier Deep Archive after 84 days"),
    AgedOption(
      "Transition to S3 Glacier Instant Retrieval on day 45 and expire after 18 months",
      "move to Glacier Instant Retrieval after 45 days", "delete after 540 days"),
    AgedOption(
      "Transition the objects to S3 Standard-IA on the 30th day",
      "move to Standard-IA after 30 days"),
    AgedOption(
      "S3 Standard for 30 days, S3 Standard-IA for 60 days, then S3 Glacier Deep Archive",
      "move to Standard-IA after 30 days, Glacier Deep Archive after 90 days"),
    AgedOption(
      "Move the objects to S3 Intelligent-Tiering immediately",
      "move to Intelligent-Tiering at once"),
    AgedOption(
      "Move to S3 Standard-IA after 0 days", "move to Standard-IA at once"),
    AgedOption(
      "S3 Lifecycle: expire noncurrent versions after 30 days, current objects in S3 Standard-IA after 60 days",
      "move to Standard-IA after 60 days", "delete versions after 30 days of being replaced"),
    AgedOption(
      "30일 후 S3 Standard-IA로 전환하고 90일 후 S3 Glacier Flexible Retrieval로 이동하며 7년 후 삭제",
      "move to Standard-IA after 30 days, Glacier Flexible Retrieval after 90 days",
      "delete after 7 years"),
    AgedOption(
      "즉시 S3 Standard-IA로 전환하고 3개월이 지나면 S3 Glacier Deep Archive로 이동",
      "move to Standard-IA at once, Glacier Deep Archive after 90 days"),
    AgedOption(
      "S3 Standard에서 30일 동안 보관, 이후 S3 Glacier Deep Archive로 이동",
      "move to Glacier Deep Archive after 30 days"),
    AgedOption(
      "Move files to EFS Infrequent Access after 30 days", "configure",
      "move to Infrequent Access after 30 days"
    ),
  ]) func `are read from its words`(_ option: AgedOption) throws {
    let plan = try #require(Self.plan(of: option.words))
    let expected = option.steps.filter { $0 != "configure" }
    let ages = plan.stepTitles.filter { $0.contains("after") || $0.contains("at once") }
    #expect(ages == expected)
    #expect(plan.lifecycle != nil)
  }

  @Test(arguments: [
    "Keep the objects in S3 Standard", "Move the objects to S3 Standard-IA by a lifecycle rule",
    "Train for 30 days from S3 Standard", "FSx for Lustre, deleted after 30 days",
    "S3 Standard-IA, at most 99999999999999999999 days", "S3 Standard-IA after 999999999999 years",
  ]) func `are not made up`(_ words: String) {
    #expect(Self.plan(of: words)?.lifecycle == nil)
  }

  private static func plan(of option: String) -> Plan? {
    let note = SourceFile(
      path: "note.md",
      text: """
        **Question:** Objects in Amazon S3 become quiet with age. Which option costs least?

        - A) \(option)
        - B) Amazon FSx for Windows File Server
        """)
    let (answers, _) = Answer.read(note, rules: rules, phrases: phrases)
    return answers.first?.options.first?.judged?.plan
  }
}
