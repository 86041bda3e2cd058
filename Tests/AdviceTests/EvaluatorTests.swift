import Advice
import RandomWorkloads
import StorageAdvisor
import Testing

@Suite struct `Deciding` {
  let book = builtInBook

  @Test func `evaluators agree on random workloads`() {
    let plans = Configuration.all.map { Plan($0) }
    for workload in RandomWorkloads(seed: 7, for: book).prefix(300) {
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
    for (round, workload) in RandomWorkloads(seed: 12, for: book).prefix(250).enumerated() {
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
      let every = Fact.allCases.map { _ in true }
      #expect(judge.asksForFact(among: every) == Fact.allCases.map(facts.contains))
      let wanted = Fact.allCases.map { $0.rawValue % 3 == 0 }
      let asked = Fact.allCases.map { wanted[$0.rawValue] && facts.contains($0) }
      #expect(judge.asksForFact(among: wanted) == asked)
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
      let other = without(rule).decide(workload, weights: Weights())
      #expect(other.points == decision.points)
      #expect(other.excluded == decision.excluded)
      compared += 1
    }
    #expect(compared == 20)
  }

  @Test func `a rule that is left out is as good as none, whatever the day`() throws {
    let plans = Configuration.all.map { Plan($0) }
    let earlier = try #require(Day("2020-01-01"))
    for (round, workload) in RandomWorkloads(seed: 14, for: book).prefix(10).enumerated() {
      let fired = book.decide(plans, for: workload, weights: Weights()).firedRules
      let rule = book.rules[try #require(fired.dropFirst(round % fired.count).first)]
      var (rest, anew) = (book.leavingOut(rule.id), without(rule))
      if round == 0 { (rest, anew) = (rest.asOf(earlier), anew.asOf(earlier)) }
      #expect(rest.rule(rule.id) == nil)
      func decisions(_ book: RuleBook) -> [Decision] {
        [
          book.decide(workload, weights: Weights()),
          book.decide(plans, for: workload, asking: [rule.id], weights: Weights()),
        ]
      }
      for (one, other) in zip(decisions(rest), decisions(anew)) {
        #expect(one.points == other.points, "\(rule.id)")
        #expect(one.excluded == other.excluded, "\(rule.id)")
      }
    }
  }

  /// The book made anew, without a rule.
  private func without(_ rule: Rule) -> RuleBook {
    RuleBook(
      rules: book.rules.filter { $0 != rule }, sources: book.sources, figures: book.figures,
      date: book.date)
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
    func recommend(_ weights: Weights = Weights()) throws -> Recommendation {
      try book.recommend(for: workload, weights: weights, triesOtherFacts: false)
    }
    let plain = try recommend()
    workload.goals = [.effort]
    let goal = try recommend()
    var weights = Weights()
    weights[.effort] = 3
    workload.goals = nil
    let weighted = try recommend(weights)
    func points(_ recommendation: Recommendation) -> Int? {
      recommendation.choice?.reasons.first { $0.rule.id == "efs-data-stays-put" }?.points
    }
    #expect(points(plain) == 4)
    #expect(points(goal) == 12)
    #expect(points(weighted) == 12)
  }
}
