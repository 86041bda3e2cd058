import RuleText
import StorageAdvisor
import Testing

@testable import Reading

/// What the built-in words read of how data ages.
@Suite struct `Words on how data ages` {
  private static let book = BuiltIn.phrases

  private func facts(_ text: String) throws -> [String: String] {
    let facts = try Description(SourceFile(path: "text", text: text), phrases: Self.book).facts
    return Dictionary(
      uniqueKeysWithValues: facts.findings.map { ($0.fact.name, $0.fact.text($0.value)) })
  }

  @Test(arguments: [
    ("Logs are kept for three full years.", "data.retention", "1095 days"),
    ("Logs are kept for two fiscal years.", "data.retention", "730 days"),
    (
      "Sheets are read daily in the first fiscal quarter, then hardly ever.", "access.hot-for",
      "90 days"
    ),
    ("Sheets are in heavy use for a quarter, then hardly ever read.", "access.hot-for", "90 days"),
    ("Sheets are read daily for one quarter, then hardly ever.", "access.hot-for", "90 days"),
  ])
  func `tell times with words that change nothing`(_ text: String, _ name: String, _ value: String)
    throws
  {
    #expect(try facts(text)[name] == value)
  }

  @Test(arguments: [
    "Days 0 to 30: read all day. Days 31 to 90: hardly read, but at once. Later only audits, which can wait a day.",
    "Days 0-30: read all day. Days 31-90: hardly read, but at once. Later only audits, which can wait a day.",
    "Day 1–30: read all day. Day 31–90: hardly read, but at once. Later only audits, which can wait a day.",
    "Month 1: read all day. Months two and three: hardly read, but at once. Later only audits, which can wait a day.",
    "Read all day on days 1-30, hardly but at once on days 31-90, and later only for audits, which can wait a day.",
  ])
  func `tell phases that are headed by counted days and months`(_ text: String) throws {
    let facts = try facts(text)
    #expect(facts["access.hot-for"] == "30 days")
    #expect(facts["needs.immediate-for"] == "90 days")
    #expect(facts["needs.later-latency"] == "1 d" || facts["needs.later-latency"] == "24 h")
  }

  @Test(arguments: [
    "Sheets are read often; about a quarter of the files is large.",
    "Keep one quarter of the files.",
  ])
  func `take no part of the files for a time`(_ text: String) throws {
    let facts = try facts(text)
    #expect(facts["access.hot-for"] == nil && facts["data.retention"] == nil)
  }

  /// What was, what others do, and who waits for whom, beside what the data is.
  @Test(arguments: [
    "We used to keep proofs for 9 years, but now they are deleted after 2 years.",
    "The previous policy asked for 9 years. Proofs are deleted after 2 years.",
    "Another team deletes its drafts after 20 days. Proofs are deleted after 2 years.",
    "Drafts are kept for 20 days, which is out of scope. Proofs are deleted after 2 years.",
    "A clerk waits three days for an approval. Proofs are deleted after 2 years.",
    "예전에는 교정쇄를 9년 보관했지만 지금은 2년만 보관합니다.",
    "다른 팀은 초안을 20일 보관합니다. 교정쇄는 2년 보관합니다.",
    "승인까지 3일을 기다립니다. 교정쇄는 2년 보관합니다.",
  ])
  func `tell what is said of something else`(_ text: String) throws {
    let facts = try facts(text)
    #expect(facts["data.retention"] == "730 days")
    #expect(facts["needs.latency"] == nil && facts["needs.later-latency"] == nil)
  }

  @Test func `tell a wait of what is older from one of all data`() throws {
    let old = try facts(
      "Proofs are read daily for 60 days. Later they are hardly read, and 12 hours are fine.")
    #expect(old["needs.latency"] == nil)
    #expect(old["needs.immediate-for"] == "60 days" && old["needs.later-latency"] == "12 h")
    #expect(old["access.frequency"] == "rare" && old["access.later-frequency"] == "rare")
    let all = try facts("Proofs are hardly ever read, and a wait of 12 hours is acceptable.")
    #expect(all["needs.immediate-for"] == nil && all["needs.later-latency"] == nil)
    let soon = try facts(
      "Proofs are read daily for 60 days. Later they are hardly read, but at once.")
    #expect(soon["needs.latency"] == "1 s" && soon["needs.later-latency"] == nil)
  }

  @Test func `name the end of a hot phase of which nothing else is said`() throws {
    let only = try facts("Only the last 30 days are searched a lot. We keep 400 days.")
    #expect(only["access.hot-for"] == "30 days" && only["access.frequency"] == nil)
    // From today on is no age.
    #expect(
      try facts("Over the next three weeks engineers read them daily.")["access.hot-for"] == nil)
  }

  @Test func `read ages that head a list`() throws {
    let facts = try facts(
      "0-30 days: read daily.\n31-365 days: once a month, at once.\nAfter 365 days: for audits, 12 hours are fine."
    )
    #expect(facts["access.hot-for"] == "30 days" && facts["access.frequency"] == "monthly")
    #expect(facts["needs.immediate-for"] == "365 days" && facts["needs.later-latency"] == "12 h")
  }

  @Test func `take no age for a wait`() throws {
    let facts = try facts(
      "Backups older than a month are restored once a year, and two days are fine.")
    #expect(facts["needs.latency"] != "30 days" && facts["needs.later-latency"] != "30 days")
  }

  @Test func `delete at the end of the last phase`() throws {
    let facts = try facts(
      "Logs are read daily for the first 30 days, then rarely read for 90 days, and must then be deleted."
    )
    #expect(facts["data.retention"] == "120 days" && facts["access.hot-for"] == "30 days")
  }
}
