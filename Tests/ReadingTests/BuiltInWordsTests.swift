import Advice
import Reading
import RuleText
import StorageAdvisor
import Testing

/// What the built-in pages of words read in kinds of sentences that were once read wrong.
@Suite struct `The built-in words` {
  private static let phrases = BuiltIn.phrases

  private func facts(_ text: String) throws -> StatedFacts {
    try Description(SourceFile(path: "text", text: text), phrases: Self.phrases).facts
  }

  @Test(arguments: [
    ("A budget of $48k/yr", "budget.monthly", "4000 USD"),
    ("연간 예산은 48,000달러입니다", "budget.monthly", "4000 USD"),
    ("파일 200만개를 매일 읽습니다", "data.files", "2000000"),
    ("1-2 TB of images in S3", "data.size", "2 TB"),
    ("Millions of 20 KB PNGs lie in S3", "data.files", "1000000"),
    ("The budget is 400 USD a month. 2 TB of audio lie in S3.", "data.size", "2 TB"),
    (
      "We keep checkpoints (about 60 GB a day) for audits for 7 years.", "data.retention",
      "2555 days"
    ),
    (
      "Scans are kept on premises and are to live as objects in Amazon S3.", "data.location",
      "on-premises"
    ),
    (
      "Pictures are kept on premises, and jobs that train read from S3.", "data.location",
      "on-premises"
    ),
    ("Files of 100 to 300 KB lie in S3", "data.file-size", "100 KB"),
    ("Logs in S3 are read once a week", "data.purpose", "logs"),
    ("Data is stored in us-east-1 and eu-west-1", "needs.multi-region", "yes"),
    ("Clips are read daily. After 1 day they are hardly ever read.", "access.hot-for", "24 h"),
    ("클립은 매일 읽습니다. 1일 후에는 거의 읽지 않습니다.", "access.hot-for", "24 h"),
    (
      "New clips are read a few times in the first week, then almost never.", "access.hot-for",
      "7 days"
    ),
    ("여러 서버에서 파일을 공유하지만 윈도우는 필요하지 않습니다", "needs.shared-access", "yes"),
    ("여러 서버에서 파일을 공유하고 복사본은 필요 없습니다", "needs.shared-access", "yes"),
    ("여러 서버가 파일을 공유하고 싶지 않습니다", "needs.shared-access", "no"),
    (
      "Invoices are read daily for 1 year. They must be archived for another 6 years after that.",
      "data.retention", "2555 days"
    ),
    (
      "Recordings are at hand for 1 year and then kept for 6 more years.", "data.retention",
      "2555 days"
    ),
    ("녹음은 1년 동안 자주 듣고, 그 뒤 6년 더 보관해야 한다", "data.retention", "2555 days"),
    ("Records must be kept for 6 years or more.", "data.retention", "2190 days"),
    ("Contracts must be kept for 5 years and 90 days.", "data.retention", "1915 days"),
    ("Records must be kept for two and a half years.", "data.retention", "910 days"),
    ("Lines are read daily for a year and a half, then hardly ever.", "access.hot-for", "545 days"),
    ("The past quarter's records are read daily, older ones rarely.", "access.hot-for", "90 days"),
    (
      "Logs are read daily in the week in which they arise, then hardly ever.", "access.hot-for",
      "7 days"
    ),
    ("After a year they are hardly read, up to a year daily.", "access.hot-for", "365 days"),
    ("90일 동안 자주 조회되고 이후에는 거의 읽지 않지만 7년간 보관해야 합니다", "data.retention", "2555 days"),
    ("로그는 만들어진 달에는 매일 읽고 그 뒤에는 거의 읽지 않습니다", "access.hot-for", "30 days"),
    // Months of 30 days, seven years of 365 before them; and sums beyond what a quantity may be.
    ("Clips are read daily. From month 85 on nobody reads them.", "access.hot-for", "2555 days"),
    ("데이터를 280000년 3000000개월 보관한다.", "data.retention", "90000000 days"),
  ])
  func `state a fact`(_ text: String, _ name: String, _ value: String) throws {
    let found = try facts(text).findings.first { $0.fact.name == name }
    #expect(found.map { $0.fact.text($0.value) } == value)
  }

  @Test(arguments: [
    ("Data is stored in us-east-1 and eu-west-1", "training.region"),
    ("All containers see the volume mounted at the same path", "needs.unchanged-code"),
    ("Archived in Glacier, and used over the next month", "needs.latency"),
    ("Users log in to the portal, and pictures are kept in S3", "data.purpose"),
    ("A budget of €4000 per month", "budget.monthly"),
    ("Records of previous years are read rarely.", "access.hot-for"),
    ("Up to month three somebody opens a clip now and then", "data.files"),
    ("Millions of 20 KB PNGs, 180 GB in all", "data.files"),
    ("We do 5 training runs per week, 3 epochs each.", "runs.duration"),
    ("We run 5 jobs a day, 3 epochs each.", "runs.duration"),
  ])
  func `do not state a fact`(_ text: String, _ name: String) throws {
    let facts = try facts(text)
    #expect(!facts.findings.contains { $0.fact.name == name })
    #expect(!facts.conflicts.contains { $0.fact.name == name })
  }

  @Test(arguments: [
    ("A budget of €4000 per month", ["€4000"]),
    ("3000 euros or 500만원 a month", ["3000 euros", "500만원"]),
    ("예산은 월 500만 원입니다", ["500만 원입니다"]),
    ("A budget of $4000, and 500만 원본 files", []),
  ])
  func `say which amounts are not read`(_ text: String, _ amounts: [String]) throws {
    let file = SourceFile(path: "text", text: text)
    let facts = try Description(file, phrases: Self.phrases).facts
    #expect(facts.foreignAmounts.map { file.text($0) } == amounts)
  }
}
