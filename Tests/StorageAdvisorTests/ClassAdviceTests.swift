import Advice
import Report
import StorageAdvisor
import Testing

@Suite struct `The class of a recommendation` {
  /// Half a million images of 4 MB in a bucket, kept for a year.
  private let images =
    "data.location=s3 data.files=500000 data.file-size=4MB data.retention=365days"

  @Test func `is the cheapest one that jobs can read`() throws {
    let advice = try advice("\(images) access.reads-per-month=0.3")
    #expect(advice.basis == .cost)
    #expect(advice.choice?.plan.configuration.name == "s3.one-zone-ia")
    #expect(advice.comparison.saferClass?.configuration.name == "s3.glacier-instant")
    #expect(advice.usualCost?.configuration.name == "s3")
    let archived = advice.comparison.excluded.filter { each in
      each.reasons.contains { if case .archived = $0 { true } else { false } }
    }
    #expect(
      archived.map(\.configuration.name) == [
        "s3.intelligent-tiering.archive-access", "s3.intelligent-tiering.deep-archive-access",
        "s3.glacier-flexible", "s3.deep-archive",
      ])
  }

  @Test(arguments: ["ap-northeast-2", "eu-central-1", "us-west-2", "ap-southeast-1"])
  func `is no other where only a fee is not known`(_ region: String) throws {
    let facts = "\(images) access.reads-per-month=0.3"
    let there = try advice("\(facts) training.region=\(region)")
    #expect(there.choice?.plan == (try advice(facts)).choice?.plan)
    #expect(there.monthlyCost == nil)
    let comparison = there.comparison
    #expect(comparison.isOpen)
    for cost in comparison.mayCostLess {
      #expect(cost.total.value == nil)
      let least = cost.total.least ?? .zero
      #expect(comparison.cheapest?.total.value.map { least < $0 } ?? true)
    }
    let text = comparison.text(hoursPerMonth: 730).replacing(#/\s+/#, with: " ")
    #expect(text.hasPrefix("Open: by prices of us-east-1 where \(region) has none, One Zone-IA"))
    #expect(text.contains("the price of transitions into the class of s3.one-zone-ia"))
    let json = comparison.json(hoursPerMonth: 730).replacing(#/\s+/#, with: " ")
    #expect(json.contains(#""isCheapestOfAll": false"#))
    #expect(
      json.contains(#""open": {"mayCostLess": ["#) || json.contains(#""open": { "mayCostLess": ["#))
  }

  @Test func `is settled where what is known of the others is more`() throws {
    // One full read a day: the retrieval of every colder class alone costs more than Standard in all.
    let advice = try advice(
      "data.location=s3 data.files=500000 data.file-size=4MB data.retention=365days "
        + "access.reads-per-month=30 training.region=ap-northeast-2")
    let comparison = advice.comparison
    #expect(comparison.cheapest?.configuration.name == "s3")
    for cost in comparison.unpriced where cost.configuration.name == "s3.standard-ia" {
      #expect(!comparison.mayCostLess.contains { $0.configuration == cost.configuration })
    }
  }

  @Test func `passes over a cheaper one against which a rule speaks`() throws {
    let advice = try advice(
      "\(images) access.reads-per-month=0.1 needs.latency=48h data.purpose=website")
    #expect(advice.choice?.plan.configuration.name == "s3.glacier-instant")
    let cheapest = try #require(advice.comparison.passedOver.first)
    #expect(cheapest.cost.configuration.name == "s3.deep-archive")
    #expect(cheapest.reason.rule.verdict.score?.criterion != .cost)
  }

  @Test func `opens at once only where no tier makes readers wait`() throws {
    let logs =
      "data.size=10TB data.file-size=10MB data.purpose=logs data.retention=2555days "
      + "access.reads-per-month=0.1"
    let comparison = try Recommending.book.classes(for: Recommending.workload(logs))
    #expect(comparison.waitSentence?.contains("Glacier Instant Retrieval costs least") == true)
    let tiers = comparison.ranking.filter { $0.configuration.name.hasSuffix("-access") }
    #expect(tiers.count == 2 && tiers.allSatisfy { $0.wait != nil })
  }

  @Test(arguments: [("5min", true), ("5h", false)])
  func `names the restores that are in time`(_ row: (latency: String, areExpedited: Bool)) throws {
    let facts =
      "data.purpose=backups data.size=1TB data.file-size=100MB data.retention=3650days "
      + "access.reads-per-month=0 needs.latency=\(row.latency)"
    let advice = try advice(facts)
    #expect(advice.choice?.plan.configuration.name == "s3.glacier-flexible")
    let cautions = advice.comparison.cautions(of: advice.choice?.plan.configuration)
    #expect(cautions.map(\.rule.id) == (row.areExpedited ? ["soon-means-expedited"] : []))
  }

  @Test func `is no archive for training, even of what nobody reads now`() throws {
    let advice = try advice("\(images) access.reads-per-month=0")
    #expect(advice.choice?.plan.configuration.name == "s3.glacier-instant")
    #expect(advice.comparison.passedOver.isEmpty)
    #expect(advice.comparison.excluded.map(\.configuration.name).contains("s3.deep-archive"))
  }

  @Test func `is no archive for training, however long its readers wait`() throws {
    for purpose in ["data.purpose=training", "runs.per-week=0.1"] {
      let advice = try advice("\(images) access.reads-per-month=0.1 needs.latency=48h \(purpose)")
      let classes = advice.comparison.ranking.map(\.configuration.name)
      #expect(!classes.contains("s3.deep-archive"))
      #expect(!classes.contains("s3.glacier-flexible"))
    }
  }

  @Test func `is named without an input mode where readers wait`() throws {
    let recommendation = try Recommending.recommend(
      "data.size=300TB data.file-size=2GB data.retention=3650days needs.latency=24h "
        + "access.frequency=rare")
    #expect(recommendation.choice?.plan.configuration.name == "s3")
    #expect(recommendation.storageClass?.choice?.plan.configuration.name == "s3.deep-archive")
  }

  @Test func `is none in which small objects cost more than in the usual one`() throws {
    let advice = try advice(
      "data.location=s3 data.purpose=logs data.files=1000000 data.file-size=1KB "
        + "access.frequency=quarterly needs.latency=1s")
    #expect(advice.choice?.plan.configuration.name == "s3")
    #expect(advice.dearer.map(\.storageClass.name).contains("s3.glacier-instant"))
  }

  @Test func `is in one zone for what can be made again and is read each month`() throws {
    let advice = try advice(
      "data.location=s3 data.purpose=backups data.can-be-recreated=yes access.frequency=monthly "
        + "needs.latency=1s")
    #expect(advice.choice?.plan.configuration.name == "s3.one-zone-ia")
  }

  @Test func `is an archive for backups that nobody reads`() throws {
    let advice = try advice("\(images) access.reads-per-month=0 data.purpose=backups")
    #expect(advice.choice?.plan.configuration.name == "s3.deep-archive")
  }

  @Test func `is told apart by how data is used, where rules decide`() throws {
    let advice = try advice("data.size=5TB data.purpose=backups access.frequency=rare")
    #expect(advice.basis == .rules)
    let reason = try #require(advice.useReason)
    #expect(reason.rule.workloadFacts.contains(.accessFrequency))
  }

  @Test func `keeps the only copy in more than one zone`() throws {
    let advice = try advice("\(images) access.reads-per-month=0.7 data.can-be-recreated=no")
    #expect(advice.choice?.plan.configuration.name == "s3.standard-ia")
    #expect(advice.comparison.saferClass == nil)
  }

  @Test func `is that of the rules where something is missing`() throws {
    let advice = try advice("data.location=s3 data.size=2TB access.reads-per-month=0.3")
    #expect(advice.basis == .rules)
    #expect(advice.choice?.plan.configuration.name == "s3.glacier-instant")
    #expect(
      advice.comparison.needs == [.fact(.dataFileSize), .fact(.dataFiles), .fact(.dataRetention)])
  }

  @Test(arguments: [
    "data.location=s3 data.size=2TB data.file-size=4MB data.retention=365days needs.latency=9ms "
      + "access.reads-per-month=0.7",
    "data.location=s3 data.size=2TB runs.per-week=20", "data.location=s3 data.retention=365days",
    "data.location=fsx-lustre data.size=2TB access.frequency=monthly runs.per-week=50",
  ]) func `is not named where the facts do not bear on it`(_ facts: String) throws {
    let recommendation = try Recommending.recommend(facts)
    #expect(recommendation.storageClass == nil)
    #expect(!recommendation.text().contains("\nClass"))
    #expect(recommendation.json().contains(#""class": null"#))
  }

  @Test func `follows the zones of an EFS file system`() throws {
    let advice = try advice(
      "data.location=efs data.size=2TB data.file-size=50MB data.retention=730days "
        + "access.reads-per-month=0.1")
    #expect(advice.choice?.plan.configuration.name == "efs.elastic.archive")
  }

  @Test func `stands in the report with its cost, the fee that decides and the turns`() throws {
    let recommendation = try Recommending.recommend(
      "\(images) access.reads-per-month=0.3 data.can-be-recreated=yes", triesOtherFacts: true)
    let text = recommendation.text()
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
    #expect(text.contains("  One Zone-IA: 297.37 USD in 365 days, 514.81 in Standard\n"))
    let words = recommendation.text(isVerbose: true).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(words.contains("Glacier Instant Retrieval is next at 318.57: its retrieval costs"))
    #expect(words.contains("at other reads a month: Glacier Instant Retrieval up to 0.257,"))
    #expect(
      words.contains("out: Intelligent-Tiering, Archive Access tier, Glacier Flexible Retrieval: "))
    #expect(recommendation.markdown().contains("### Class\n\n- One Zone-IA: 297.37 USD"))
    #expect(recommendation.json().contains(#""configuration": "s3.one-zone-ia""#))
  }

  private func advice(_ facts: String) throws -> ClassAdvice {
    try #require(try Recommending.recommend(facts).storageClass)
  }
}
