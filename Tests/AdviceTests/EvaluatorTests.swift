import Advice
import RandomWorkloads
import StorageAdvisor
import Testing

@Suite struct `Deciding` {
  /// Loaded once: every test has a suite of its own.
  private static let builtIn = RuleBook.builtIn()
  let book = builtIn

  @Test func `evaluators agree on random workloads`() {
    let plans = Configuration.all.map { Plan($0) }
    for workload in RandomWorkloads(seed: 7, for: book).prefix(1_000) {
      let definition = book.decideByReading(plans, for: workload, weights: Weights())
      #expect(book.decide(plans, for: workload, weights: Weights()) == definition)
      let saving = book.decideByReading(
        plans, for: workload, weights: Weights(), savesMoney: true)
      #expect(book.decide(workload, weights: Weights()) == saving)
    }
  }

  @Test func `evaluators agree on what options of questions propose`() {
    let features = book.rules.compactMap { rule -> (name: String, storage: Storage)? in
      if case .feature(let name, let storage) = rule.verdict.target { (name, storage) } else { nil }
    }
    #expect(features.count > 10)
    for (round, workload) in RandomWorkloads(seed: 12, for: book).prefix(500).enumerated() {
      let asked = features[round % features.count]
      let plans = [
        Plan(Configuration(asked.storage), features: [asked.name]),
        Plan(Configuration(.s3, .standardIA), steps: [.copyData, .convertFormat]),
        Plan(
          Configuration(.s3),
          lifecycle: Lifecycle(
            moves: [Lifecycle.Move(after: .microseconds(1 << 42), to: .deepArchive)])),
        Plan(Configuration(.efs, .oneZone), steps: [.rewriteCode]), Plan(Configuration(.ebs)),
      ]
      for features in [[], [asked.name]] as [Set<String>] {
        let definition = book.decideByReading(
          plans, for: workload, asking: features, weights: Weights())
        let decision = book.decide(plans, for: workload, asking: features, weights: Weights())
        #expect(decision == definition)
      }
    }
  }

  @Test func `a judge asks for the facts of the rules that are open`() {
    let plans = [
      Plan(Configuration(.s3)), Plan(Configuration(.efs)), Plan(Configuration(.fsxLustre)),
    ]
    for workload in RandomWorkloads(seed: 13, for: book).prefix(200) {
      let judge = Judge(
        book: book, plans: plans,
        decision: book.decide(plans, for: workload, weights: Weights()),
        weights: Weights().effective(for: workload))
      let facts = Set(judge.openRules.flatMap(\.workloadFacts))
      #expect(judge.asksForFact == Fact.allCases.map(facts.contains))
    }
  }

  @Test func `a decision's memory can be used again`() {
    var memory = book.tables.emptyDecision
    for workload in RandomWorkloads(seed: 8, for: book).prefix(200) {
      let decision = book.decide(workload, weights: Weights())
      book.tables.decide(
        workload, by: book.inForce, weights: Weights(), figures: decision.figures, into: &memory)
      #expect(memory == decision)
    }
  }

  @Test func `a silent rule changes nothing`() {
    var compared = 0
    for workload in RandomWorkloads(seed: 9, for: book).prefix(20) {
      let decision = book.decide(workload, weights: Weights())
      let fired = Set(decision.firedRules.map { book.rules[$0].id })
      let silent = book.rules.filter { $0.truth(for: workload) == .no }
      guard let rule = silent.first(where: { !fired.contains($0.id) }) else { continue }
      let other = book.leavingOut(rule.id).decide(workload, weights: Weights())
      #expect(other.points == decision.points)
      #expect(other.excluded == decision.excluded)
      compared += 1
    }
    #expect(compared == 20)
  }

  @Test func `the order of rules is irrelevant`() {
    let reversed = RuleBook(
      rules: book.rules.reversed(), sources: book.sources, figures: book.figures,
      date: book.date)
    for workload in RandomWorkloads(seed: 10, for: book).prefix(200) {
      #expect(
        reversed.decide(workload, weights: Weights())
          == book.decide(workload, weights: Weights()))
    }
  }

  @Test func `plans with as many points rank by their totals where cost is a goal`() {
    for var workload in RandomWorkloads(seed: 12, for: book).prefix(200) {
      workload.goals = [.cost]
      let decision = book.decide(workload, weights: Weights())
      let ranking = decision.ranking(among: .every)
      for (better, worse) in zip(ranking, ranking.dropFirst())
      where decision.points[better] == decision.points[worse] {
        let (own, other) = (
          decision.value(.totalCost, of: better), decision.value(.totalCost, of: worse)
        )
        #expect(own != Workload.unknown || other == Workload.unknown)
        #expect(own <= other || other == Workload.unknown)
      }
    }
  }

  @Test func `points are the sum of the reasons`() {
    var (compared, leads) = (0, 0)
    for workload in RandomWorkloads(seed: 11, for: book).prefix(100) {
      guard let recommendation = try? book.recommend(for: workload, triesOtherFacts: false)
      else { continue }
      for plan in recommendation.ranking + recommendation.excluded {
        #expect(plan.points == plan.reasons.reduce(0) { $0 + $1.points })
        #expect(plan.points == plan.criteria.reduce(0) { $0 + $1.points })
      }
      if let lead = recommendation.lead, let margin = lead.margin {
        #expect(margin == lead.difference.reduce(0) { $0 + $1.points })
        leads += 1
      }
      compared += 1
    }
    #expect(compared > 10)
    #expect(leads > 0)
  }

  @Test func `a goal counts three times, and a caller's weight as often as he says`() throws {
    var workload = Workload()
    workload.dataLocation = .efs
    let plain = try book.recommend(for: workload)
    workload.goals = [.effort]
    let goal = try book.recommend(for: workload)
    var weights = Weights()
    weights[.effort] = 3
    workload.goals = nil
    let weighted = try book.recommend(for: workload, weights: weights)
    func points(_ recommendation: Recommendation) -> Int? {
      recommendation.choice?.reasons.first { $0.rule.id == "efs-data-stays-put" }?.points
    }
    #expect(points(plain) == 4)
    #expect(points(goal) == 12)
    #expect(points(weighted) == 12)
  }
}
