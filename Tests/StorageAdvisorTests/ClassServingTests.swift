import Advice
import Report
import StorageAdvisor
import Testing

@Suite struct `The class that is named serves` {
  @Test(arguments: [
    "needs.versions=yes", "needs.retention-lock=compliance", "needs.retention-lock=legal-hold",
    "needs.multi-region=yes", "data.can-be-recreated=no",
  ]) func `and is not Express One Zone where that lacks what is needed`(_ need: String) throws {
    let tiny =
      "data.location=s3 data.files=1000000 data.file-size=10KB access.reads-per-month=1000 "
      + "data.retention=300days"
    #expect(try classes(tiny).cheapest?.configuration.name == "s3.express-one-zone")
    #expect(try classes("\(tiny) \(need)").cheapest?.configuration.name == "s3")
  }

  @Test func `within ten milliseconds, and says why cheaper ones do not`() throws {
    let facts =
      "data.purpose=logs data.location=s3 data.files=1000 data.file-size=100MB needs.latency=9ms "
      + "access.reads-per-month=1 data.retention=300days data.can-be-recreated=yes"
    let comparison = try classes(facts)
    #expect(comparison.cheapest?.configuration.name == "s3.express-one-zone")
    #expect(comparison.passedOver.map(\.cost.configuration.name) == ["s3"])
    #expect(comparison.excluded.map(\.configuration.name).contains("s3.one-zone-ia"))
    #expect(comparison.turns.isEmpty)
    #expect(
      try Recommending.choice(facts)?.plan.configuration.name == "s3.express-one-zone")
    #expect(comparison.text(hoursPerMonth: 730).contains("Not Standard at 21.13: the first byte"))
  }

  @Test func `at busy times, and pays for the capacity that this takes`() throws {
    let scans =
      "data.location=s3 data.files=1000 data.file-size=100MB access.reads-per-month=0.001 "
      + "data.retention=730days needs.latency=5min data.can-be-recreated=no"
    let flexible = "s3.glacier-flexible"
    #expect(try classes(scans).cheapest?.configuration.name == flexible)
    let sure = try classes("\(scans) needs.guaranteed-restores=yes")
    #expect(sure.cheapest?.configuration.name == "s3.glacier-instant")
    let cost = try #require(sure.ranking.first { $0.configuration.name == flexible })
    // 24 months of 730 hours at USD 100.
    #expect(cost.amount(.reservedRestores).value == Exact(2400))
    let patient = try classes(
      "\(scans) needs.guaranteed-restores=yes".replacing("5min", with: "12h"))
    #expect(
      patient.ranking.allSatisfy { $0.amount(.reservedRestores).value?.isZero ?? true })
  }

  @Test func `as often as a word says, where no number does`() throws {
    let captures =
      "data.location=s3 data.size=10TB data.file-size=2MB data.retention=2555days "
      + "needs.latency=100ms data.can-be-recreated=no"
    let (word, number) = ("access.frequency=rare", "access.reads-per-month=0.03")
    for purpose in ["training", "logs"] {
      let facts = "\(captures) data.purpose=\(purpose)"
      let byWord = try advice("\(facts) \(word)")
      let byNumber = try advice("\(facts) \(number)")
      #expect(byWord.basis == .cost)
      #expect(byWord.choice?.plan.configuration == byNumber.choice?.plan.configuration)
      #expect(byWord.cost?.total.value == byNumber.cost?.total.value)
      #expect(byWord.comparison.assumptions.map(\.limit) == [.usualRareReads])
      #expect(byNumber.comparison.assumptions.isEmpty)
      let compared = try classes("\(facts) \(word)")
      #expect(compared.cheapest?.configuration == byWord.choice?.plan.configuration)
    }
  }

  @Test func `at every age that the facts tell apart`() throws {
    let facts =
      "data.location=s3 data.files=100000 data.file-size=10MB needs.immediate-for=90days "
      + "needs.later-latency=12h access.later-frequency=rare access.reads-per-month=1 "
      + "data.retention=2555days"
    let comparison = try classes(facts)
    let cheapest = try #require(comparison.cheapest)
    #expect(cheapest.configuration.name == "s3.glacier-instant")
    #expect(comparison.lifecycle?.rival?.configuration == cheapest.configuration)
    #expect(comparison.lifecycle?.rival?.total.value == cheapest.total.value)
    let advice = try advice(facts)
    #expect(advice.choice?.plan.configuration == cheapest.configuration)
    let late = comparison.excluded.filter { each in
      each.reasons.contains { if case .lateAtAnAge = $0 { true } else { false } }
    }
    #expect(late.map(\.configuration.name).contains("s3.glacier-flexible"))
    #expect(comparison.verdict.hasPrefix("In one class at all ages, Glacier Instant Retrieval"))
    let words = comparison.text(hoursPerMonth: 730)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("S3 Standard, then Standard-IA from day 0, Glacier Deep Archive"))
    #expect(comparison.json(hoursPerMonth: 730).contains(#""after": "0 days""#))
  }

  @Test func `or says what to take where a zone may not lose the data`() throws {
    let images =
      "data.location=s3 data.files=100000 data.file-size=4MB access.reads-per-month=0.3 "
      + "data.retention=365days needs.latency=1s"
    let comparison = try classes(images)
    #expect(comparison.cheapest?.configuration.name == "s3.one-zone-ia")
    #expect(comparison.saferClass?.configuration.name == "s3.glacier-instant")
    #expect(comparison.text(hoursPerMonth: 730).contains("One zone: only for data that can be"))
    #expect(try classes("\(images) data.can-be-recreated=yes").saferClass == nil)
  }

  @Test(arguments: [("100KB", true), ("200KB", false)])
  func `or says that rules leave small objects where they are`(
    _ row: (size: String, isSmall: Bool)
  ) throws {
    let comparison = try classes(
      "data.location=s3 data.files=100000 data.file-size=\(row.size) access.reads-per-month=0 "
        + "data.retention=3650days")
    #expect((comparison.unmoved != nil) == row.isSmall)
  }

  @Test(arguments: ["data.files", "data.file-size", "data.retention"])
  func `or is none where there is nothing to keep`(_ zero: String) throws {
    var facts = [
      "data.files": "10", "data.file-size": "1MB", "data.retention": "10days",
      "access.reads-per-month": "1",
    ]
    facts[zero] = ["data.files": "0", "data.file-size": "0B", "data.retention": "0days"][zero]
    let text = facts.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ")
    #expect(throws: FactMistake.self) { try classes(text) }
  }

  @Test func `name the sources of every figure that is taken, and of no other`() throws {
    let restored = try #require(
      Recommending.book.figures.limits.first { $0.limit == .restoredCopyTime })
    let facts =
      "data.location=s3 data.size=10TB data.file-size=100MB data.retention=1years "
      + "access.reads-per-month=1 needs.latency=1s"
    // Objects that leave an archive are restored first.
    let archived = try classes(facts + " data.storage-class=glacier-flexible")
    #expect(archived.provenances.contains(restored.provenance))
    #expect(!(try classes(facts)).provenances.contains(restored.provenance))
  }

  private func advice(_ facts: String) throws -> ClassAdvice {
    try #require(try Recommending.recommend(facts).storageClass)
  }

  @Test func `reads that nobody can foresee have bounds in Intelligent-Tiering`() throws {
    let facts = "data.location=s3 data.size=20TB access.trend=unpredictable data.retention=1095days"
    let large = try #require(try classes(facts + " data.file-size=5MB").unforeseen)
    #expect(large.choice.name == "s3.intelligent-tiering")
    let unread = try #require(large.unread.total.value)
    #expect(try unread < #require(large.usualUnread.total.value))
    #expect(try unread < #require(large.read.total.value))
    let small = try #require(try classes(facts + " data.file-size=100KB").unforeseen)
    #expect(small.choice == small.usualUnread.configuration)
    #expect(try classes(facts + " data.file-size=5MB access.reads-per-month=1").unforeseen == nil)
  }

  private func classes(_ facts: String) throws -> ClassComparison {
    try Recommending.book.classes(for: Recommending.workload(facts))
  }
}
