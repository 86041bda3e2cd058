import Advice
import StorageAdvisor
import Testing

/// What is said of other values of a fact is so when they are tried.
@Suite struct `What would change a recommendation` {
  @Test(arguments: [
    "data.location=s3 data.size=2TB runs.per-week=30 goals=startup",
    "data.location=on-premises data.size=40TB runs.per-week=1",
    "data.location=s3 data.size=12TB data.purpose=training runs.epochs=20 goals=throughput",
  ]) func `of a budget is true on both ends`(_ facts: String) throws {
    let budget = try #require(
      Recommending.recommend(facts, triesOtherFacts: true).unknown.first {
        $0.fact == .budgetMonthly
      })
    #expect(!budget.outcomes.isEmpty)
    for outcome in budget.outcomes {
      for amount in Self.ends(of: outcome.condition) {
        let choice = try Recommending.choice("\(facts) budget.monthly=\(amount)USD")
        #expect(choice?.plan.configuration == outcome.configuration, "\(amount)")
      }
    }
  }

  /// The ends of a range of dollars, in dollars and cents; nothing below where it begins at zero.
  private static func ends(of condition: String) -> [String] {
    let cents = condition.matches(of: #/(<|>=) ([0-9.]+) USD/#).map { match in
      let amount = (Double(match.2) ?? 0) * 100
      return Int(amount.rounded()) - (match.1 == "<" ? 1 : 0)
    }
    return cents.map { "\($0 / 100).\($0 % 100 / 10)\($0 % 10)" }
  }

  @Test(arguments: [
    "data.location=fsx-lustre data.size=10GB training.instances=20",
    "data.location=s3 data.size=1TB goals=cost", "data.location=efs data.size=2TB",
  ]) func `of a purpose is true`(_ facts: String) throws {
    let base = try Recommending.recommend(facts, triesOtherFacts: true)
    let purpose = try #require(base.unknown.first { $0.fact == .dataPurpose })
    for name in DataPurpose.allCases.map(\.rawValue) {
      let told = purpose.outcomes.first {
        $0.condition.split(separator: " ").contains(Substring(name))
      }
      let expected = told == nil ? base.choice?.plan.configuration : told?.configuration
      let choice = try Recommending.choice("\(facts) data.purpose=\(name)")
      #expect(choice?.plan.configuration.storage == expected?.storage, "\(name)")
    }
  }

  @Test(arguments: [
    (
      "data.location=s3 data.size=3TB data.changes=during-runs goals=throughput runs.duration=30min",
      Fact.runsEpochs, "", [1, 3, 4, 30, 1_500]
    ),
    (
      "data.location=efs data.size=120GB needs.throughput=40GB/s", .dataFileSize, "B",
      [4, 1_500, 49_000, 200_000]
    ),
  ]) func `of a quantity is true inside each range`(
    _ row: (facts: String, fact: Fact, unit: String, values: [Int])
  ) throws {
    let base = try Recommending.recommend(row.facts, triesOtherFacts: true)
    let told = base.unknown.first { $0.fact == row.fact }?.outcomes ?? []
    for value in row.values {
      let choice = try Recommending.choice("\(row.facts) \(row.fact.name)=\(value)\(row.unit)")?
        .plan.configuration
      guard choice != base.choice?.plan.configuration else { continue }
      #expect(told.contains { $0.configuration == choice }, "\(value)")
    }
  }

  @Test func `of any value says so`() throws {
    let facts =
      "data.location=fsx-lustre data.size=10GB data.changes=during-runs runs.duration=6h "
      + "runs.epochs=50 training.instance-type=ml.g5.12xlarge data.purpose=analytics"
    let base = try Recommending.recommend(facts, triesOtherFacts: true)
    for influence in base.unknown {
      #expect(influence.outcomes.allSatisfy { !$0.condition.isEmpty }, "\(influence.fact.name)")
    }
  }

  @Test func `is known of facts that no rule names and estimates are made from`() throws {
    let facts =
      "data.location=s3 data.size=12TB data.purpose=training runs.epochs=20 "
      + "training.instance-type=ml.p4d.24xlarge goals=throughput"
    let duration = try #require(
      Recommending.recommend(facts, triesOtherFacts: true).unknown.first {
        $0.fact == .runsDuration
      })
    #expect(duration.changesStorage)
    let other = try Recommending.choice(facts + " runs.duration=2h")
    #expect(duration.outcomes.contains { $0.configuration == other?.plan.configuration })
  }
}

@Suite struct `Budgets` {
  static let archive =
    "data.location=s3 data.size=30TB access.reads-per-month=0.2 data.file-size=150MB "
    + "data.retention=365days"

  @Test(arguments: [("500USD", Storage.s3), ("281USD", .s3), ("280USD", nil)])
  func `are held against the class that is proposed`(_ row: (String, Storage?)) throws {
    let choice = try Recommending.choice("\(Self.archive) budget.monthly=\(row.0)")
    #expect(choice?.plan.configuration.storage == row.1)
  }

  @Test func `stand beside what the class costs a month`() throws {
    let text = try Recommending.recommend("\(Self.archive) budget.monthly=500USD").text()
    #expect(text.contains("280.13 USD a month on average, with a budget of 500 USD"))
  }

  @Test func `are not said to be kept where a Region's price is missing`() throws {
    let text = try Recommending.recommend(
      "data.location=s3 data.size=2TB runs.per-week=30 goals=startup training.region=eu-west-1 "
        + "budget.monthly=200USD"
    ).text()
    #expect(
      text.contains("Prices of eu-west-1 are missing for fsx-lustre.scratch-2"))
  }

  @Test func `of provisioned throughput count the rate that a week's epochs take`() throws {
    let configuration = try #require(Configuration(name: "efs.provisioned"))
    let workload = try Recommending.workload(
      "data.location=efs data.size=10TB runs.per-week=7 runs.epochs=50")
    let estimate = try #require(
      Recommending.book.estimates(of: [configuration], for: workload).first)
    // 3.5 PB a week are 5,787 MB/s: 1,840 MiB/s as reads are metered, less 466 that the size includes.
    #expect(estimate.monthlyCost.value == nil)
    #expect(estimate.knownMonthlyCost > Exact(10_000))
    #expect(estimate.knownMonthlyCost < Exact(14_000))
  }
}

@Suite struct `Reasons that grade one figure` {
  @Test func `are told by what is graded, not by the amount from which it counts`() throws {
    let recommendation = try Recommending.recommend(
      "data.location=s3 data.size=2TB data.file-size=5MB runs.per-week=20 runs.epochs=5 "
        + "training.instance-type=ml.p4d.24xlarge training.instances=4 runs.duration=2h")
    let twice = recommendation.ranking.flatMap(\.reasons.joinedByFigures).filter { reason in
      reason.figures.contains { $0.fact == .totalRatio && $0.value >= 2_000 && $0.value < 5_000 }
        && reason.rule.id.hasPrefix("total-cost-is-")
    }
    #expect(!twice.isEmpty)
    #expect(twice.allSatisfy { $0.rule.id == "total-cost-is-double" })
  }

  @Test func `are told as one, with the points of all`() throws {
    let recommendation = try Recommending.recommend(
      "data.location=s3 data.size=10TB data.file-size=150MB goals=startup")
    let plan = try #require(
      recommendation.ranking.first { $0.plan.configuration.name == "s3.file" })
    func ofStartUp(_ reasons: [Reason]) -> [Reason] {
      reasons.filter { $0.figures.contains { $0.fact == .startUpTime } }
    }
    let (all, joined) = (ofStartUp(plan.reasons), ofStartUp(plan.reasons.joinedByFigures))
    #expect(all.count > 1)
    #expect(joined.map(\.rule.id) == ["start-up-takes-a-working-day"])
    #expect(joined.first?.points == all.reduce(0) { $0 + $1.points })
  }
}
