import Advice
import StorageAdvisor
import Testing

/// A workload and the configuration that must come out.
struct Expectation: Sendable, CustomTestStringConvertible {
  let facts: String
  let target: String
  var testDescription: String { "\(facts) → \(target)" }
}

@Suite struct `Recommending` {
  static let book = RuleBook.builtIn()
  static let phrases = PhraseBook.builtIn()
  static let parameters = ParameterBook.builtIn()

  static func workload(_ facts: String) throws -> Workload {
    var workload = Workload()
    for fact in facts.split(separator: " ") {
      let parts = fact.split(separator: "=", maxSplits: 1).map(String.init)
      try workload.state(parts[0], parts[1])
    }
    return workload
  }

  /// What is recommended.
  ///
  /// What other facts could do takes nearly all of the time: it is for tests that look at it, at a whole screen, or
  /// at what no line may say.
  static func recommend(
    _ facts: String, triesOtherFacts: Bool = false
  ) throws -> Recommendation {
    try book.recommend(for: workload(facts), triesOtherFacts: triesOtherFacts)
  }

  static func choice(_ facts: String) throws -> JudgedPlan? {
    try recommend(facts).choice
  }

  @Test(arguments: [
    Expectation(facts: "data.location=efs goals=effort", target: "efs"),
    Expectation(
      facts: "data.location=s3 data.size=2TB runs.per-week=30 goals=startup", target: "fsx-lustre"),
    Expectation(facts: "data.location=s3 data.size=20GB runs.per-week=1", target: "s3.file"),
    Expectation(
      facts: "data.location=s3 data.size=5TB data.file-size=200MB access.pattern=sequential",
      target: "s3.fast-file"),
    Expectation(
      facts: "data.location=s3 data.size=3TB access.pattern=random", target: "fsx-lustre"),
    Expectation(
      facts: "data.location=s3 data.size=60GB data.file-size=40KB data.can-be-packed=yes",
      target: "s3.file"),
    Expectation(
      facts: "data.location=s3 data.size=60GB data.file-size=40KB data.can-be-packed=no",
      target: "fsx-lustre"),
    Expectation(facts: "data.location=fsx-lustre runs.repeated=yes", target: "fsx-lustre"),
    Expectation(facts: "data.location=efs data.is-shared-by-people=yes", target: "efs"),
  ]) func `chooses as the sources do`(_ expectation: Expectation) throws {
    let choice = try #require(try Self.choice(expectation.facts))
    let target = try #require(Target(name: expectation.target))
    #expect(
      target.covers(choice.plan.configuration, steps: choice.plan.steps),
      "\(choice.plan.configuration.name)")
  }

  @Test(arguments: ["backups", "logs", "analytics", "user-files"])
  func `names no input mode where nothing is trained`(_ purpose: String) throws {
    let facts = "data.purpose=\(purpose) data.size=5TB data.file-size=50KB access.frequency=rare"
    let recommendation = try Self.recommend(facts, triesOtherFacts: true)
    #expect(recommendation.choice?.plan.configuration.name == "s3")
    let names = recommendation.ranking.map(\.plan.configuration.name)
    #expect(names.filter { $0.hasPrefix("s3") } == ["s3", "s3.express-one-zone"])
    let text = recommendation.text()
    #expect(!text.contains("start-up") && !text.contains("an epoch"))
  }

  @Test(arguments: ["", " runs.per-week=2", " training.compute=sagemaker"])
  func `names an input mode for whatever jobs read`(_ more: String) throws {
    let purpose = more.isEmpty ? "training" : "analytics"
    let choice = try #require(
      try Self.choice("data.location=s3 data.size=20GB data.purpose=\(purpose)\(more)"))
    #expect(choice.plan.configuration.name == "s3.file")
  }

  @Test func `what a choice avoids of waiting is told against each other storage`() throws {
    let recommendation = try Self.recommend(
      "data.location=s3 data.size=2TB data.file-size=40KB runs.per-week=30 runs.epochs=1 "
        + "training.instances=1 training.instance-type=ml.p4d.24xlarge needs.throughput=1GB/s "
        + "training.zones=1")
    #expect(recommendation.choice?.plan.configuration.storage == .fsxLustre)
    let avoided = try #require(
      recommendation.avoidedWaiting.first { $0.rival.configuration.storage == .s3 })
    let dollars = try #require(avoided.dollarsPerMonth.value)
    #expect(dollars > Exact(20_000))
    let words = recommendation.text(isVerbose: true).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(
      words.contains(
        "\(dollars.decimal(places: 2)) ? USD a month against s3.fast-file"))
  }

  @Test func `what sooner starts spare is told where nobody says how long is computed`() throws {
    let recommendation = try Self.recommend(
      "data.location=s3 data.size=2TB data.file-size=40KB runs.per-week=30 runs.epochs=10 "
        + "training.instances=1 training.instance-type=ml.p4d.24xlarge training.zones=1")
    #expect(recommendation.choice?.plan.configuration.storage == .fsxLustre)
    let avoided = try #require(
      recommendation.avoidedWaiting.first { $0.rival.configuration.storage == .s3 })
    #expect(avoided.dollarsPerMonth.value == nil)
    // 30 runs a week start 46 minutes sooner, on an instance of some 25 USD an hour.
    let least = try #require(avoided.dollarsPerMonth.least)
    #expect(least > Exact(2_000) && least < Exact(3_000))
    let words = recommendation.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains("waiting accelerators avoided: >= \(least.decimal(places: 2)) ? USD a month"))
  }

  @Test(arguments: ["4.9GB/s", "5GB/s", "5.2GB/s", "5.37GB/s", "5.4GB/s"])
  func `dear reads and the end of Bursting leave no rate between them`(_ rate: String) throws {
    let choice = try #require(
      try Self.choice("data.location=efs goals=effort needs.throughput=\(rate)"))
    #expect(choice.plan.configuration.name == "efs.elastic")
  }

  @Test func `data in EFS is mounted where it is`() throws {
    let choice = try #require(try Self.choice("data.location=efs goals=effort"))
    #expect(!choice.plan.steps.contains(.copyData))
    #expect(!choice.plan.steps.contains(.createFileSystem))
  }

  @Test func `surviving a zone excludes Lustre, and says why`() throws {
    let recommendation = try Self.recommend("data.location=s3 needs.zone-failure-tolerance=yes")
    let excluded = recommendation.excluded.filter { $0.plan.configuration.storage == .fsxLustre }
    #expect(excluded.count == Configuration.candidates.count { $0.storage == .fsxLustre })
    #expect(excluded.allSatisfy { $0.exclusions.contains { $0.rule.id == "lustre-is-one-zone" } })
    #expect(recommendation.choice != nil)
  }

  @Test(arguments: [
    ("needs.protocol=smb", "fsx-windows"),
    ("data.location=s3 needs.compatibility=windows-file-server", "fsx-windows"),
    ("needs.boot-volume=yes", "ebs"),
    ("needs.block-device=yes", "ebs"), ("needs.protocol=smb,nfs", "fsx-ontap"),
  ]) func `where none fits, names what to look at`(_ row: (String, String)) throws {
    let recommendation = try Self.recommend(row.0)
    #expect(recommendation.choice == nil)
    #expect(recommendation.abstention == .nothingFits)
    #expect(recommendation.alternatives.first?.plan.configuration.name == row.1)
  }

  @Test(arguments: [
    ("data.purpose=database needs.iops=20000 training.instances=1", true),
    ("data.location=s3 data.size=100GB", false),
  ]) func `where a storage outside the three stands higher, names it`(
    _ row: (facts: String, isNamed: Bool)
  ) throws {
    let recommendation = try Self.recommend(row.facts)
    let sentence = "Outside the three, Amazon EBS has"
    #expect(recommendation.choice != nil)
    #expect(recommendation.text().contains(sentence) == row.isNamed)
    #expect(recommendation.markdown().contains(sentence) == row.isNamed)
  }

  @Test func `with nothing known, asks and does not guess`() throws {
    let recommendation = try Self.recommend("", triesOtherFacts: true)
    #expect(recommendation.choice == nil)
    #expect(recommendation.abstention == .nothingToGoBy)
    let decisive: Set<Fact> = [
      .dataLocation, .dataSize, .dataFileSize, .accessPattern, .runsPerWeek, .needsPOSIX,
      .needsZoneFailureTolerance, .goals,
    ]
    #expect(decisive.isSubset(of: recommendation.unknown.map(\.fact)))
  }

  @Test func `a fact that bears on nothing is no ground for a recommendation`() throws {
    #expect(try Self.choice("training.region=us-east-1") == nil)
  }

  @Test func `what could change the outcome does change it`() throws {
    let facts = "data.location=s3 data.size=2TB runs.per-week=30 goals=startup"
    let recommendation = try Self.recommend(facts, triesOtherFacts: true)
    let tolerance = try #require(
      recommendation.unknown.first { $0.fact == .needsZoneFailureTolerance })
    #expect(tolerance.changesStorage)
    #expect(tolerance.outcomes.map(\.condition) == [" is yes"])
    let other = try Self.recommend(facts + " needs.zone-failure-tolerance=yes")
    #expect(other.choice?.plan.configuration == tolerance.outcomes[0].configuration)
  }

  @Test func `facts that contradict each other are refused`() {
    #expect(throws: FactMistake.self) {
      try Self.recommend("runs.repeated=no runs.per-week=30")
    }
  }

  @Test func `a call twice gives the same bytes`() throws {
    let facts = "data.location=s3 data.size=2TB runs.per-week=30 goals=startup,cost"
    let (one, two) = (
      try Self.recommend(facts, triesOtherFacts: true),
      try Self.recommend(facts, triesOtherFacts: true)
    )
    #expect(one.json() == two.json())
    #expect(one.text(isVerbose: true) == two.text(isVerbose: true))
    #expect(one.markdown() == two.markdown())
  }

  @Test func `text has no escape codes unless they are asked for`() throws {
    let recommendation = try Self.recommend(
      "data.location=efs goals=effort", triesOtherFacts: true)
    #expect(!recommendation.text().contains("\u{1B}"))
    #expect(recommendation.text(style: TextStyle(isColoured: true)).contains("\u{1B}[1m"))
  }
}

@Suite struct `Colours` {
  @Test func `change nothing but colours`() throws {
    let recommendation = try Recommending.recommend(
      "data.location=s3 data.size=2TB runs.per-week=30 goals=startup", triesOtherFacts: true)
    let coloured = recommendation.text(style: TextStyle(isColoured: true), isVerbose: true)
    let plain = coloured.replacing(#/\u{1B}\[\d+m/#, with: "")
    #expect(plain == recommendation.text(isVerbose: true))
  }
}

@Suite struct `The name of what streams objects` {
  @Test(arguments: [
    ("sagemaker", "Amazon S3, FastFile mode (s3.fast-file)"),
    ("ec2", "Amazon S3, Mountpoint (s3.fast-file)"),
    ("eks", "Amazon S3, Mountpoint (s3.fast-file)"),
  ]) func `is Mountpoint outside of SageMaker`(_ row: (compute: String, title: String)) throws {
    let recommendation = try Recommending.recommend(
      "data.location=s3 data.size=1TB data.file-size=100MB training.compute=\(row.compute)",
      triesOtherFacts: true)
    #expect(recommendation.text().split(separator: "\n").first.map(String.init) == row.title)
    let isMode = row.compute == "sagemaker"
    #expect(recommendation.markdown().contains("Amazon S3, FastFile mode") == isMode)
  }
}
