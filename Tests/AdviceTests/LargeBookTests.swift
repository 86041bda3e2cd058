import RandomWorkloads
import StorageAdvisor
import Testing

@testable import Advice

@Suite struct `Deciding by many rules` {
  private let plans = Configuration.all.map { Plan($0) }

  @Test func `facts of plans may be compared in more than 64 ways`() {
    let ways = PlanFact.allCases.flatMap { fact in
      Fact.allCases.filter { $0.type.dimension == fact.type.dimension }
        .map { Subject.order(fact, $0) }
    }
    #expect(ways.count > 64)
    let book = RuleBook(
      rules: ways.map { way in
        rule(way.name, when: [Condition(way, .noneOf([0]))], .disfavour(.thisPlan, .slightly, .fit))
      }, sources: [], figures: builtInBook.figures)
    expectAgreement(of: book)
  }

  @Test func `points of one criterion may exceed what sixteen bits hold`() {
    let storages = [Storage.efs, .s3]
    let book = RuleBook(
      rules: (0..<9_000).map { number in
        let target = Target.storage(storages[number % 100 / 99], [])
        return rule("rule-\(number)", .favour(target, .strongly, .effort))
      }, sources: [])
    let decision = book.decide(plans, for: Workload(), weights: Weights())
    #expect(decision.points.max() ?? 0 > Int32(Int16.max))
    expectAgreement(of: book)
  }

  private func expectAgreement(of book: RuleBook) {
    for workload in RandomWorkloads(seed: 13, for: book).prefix(10) {
      let definition = book.decideByReading(plans, for: workload, weights: Weights())
      #expect(book.decide(workload, weights: Weights()) == definition)
      #expect(book.decide(plans, for: workload, weights: Weights()) == definition)
    }
  }

  private func rule(
    _ id: String, when conditions: [Condition] = [], _ verdict: Rule.Verdict
  ) -> Rule {
    Rule(
      id: id, topic: "many", conditions: conditions, verdict: verdict, because: "it is so",
      citation: Citation(
        source: Source(
          name: "guide", title: "A guide", address: "https://example.com/guide",
          read: "2026-11-20")))
  }
}
