/// Reads the reasons for each plan off a decision.
///
/// A class, because all plans that are weighed against each other share it.
package final class Judge: Sendable {
  let book: RuleBook
  package let decision: Decision

  /// The plans, with the steps that they take by their own choice.
  let plans: [Plan]

  /// The rules that score plans and hold for some, in order.
  package let scores: [Score]

  /// Every rule that holds for some plan, in order.
  private let findings: [PlanFinding]

  private let columns: PlanColumns
  private let weights: SIMD8<Int32>

  /// What a rule gives to plans or takes from them.
  package struct Score: Sendable {
    package let rule: Rule

    /// The points, after weights.
    package let points: Int

    /// The plans.
    package let plans: PlanSet
  }

  package init(book: RuleBook, plans: [Plan], decision: Decision, weights: SIMD8<Int32>) {
    let columns = PlanColumns(plans, taking: decision.steps)
    let general = decision.firedRules.compactMap { rule in
      let covered = columns.covered(by: book.tables.coverages[rule])
      return covered.isEmpty ? nil : PlanFinding(rule: rule, plans: covered)
    }
    let findings = (general + decision.firedFor).sorted { $0.rule < $1.rule }
    scores = findings.prefix { $0.rule < book.tables.starts.exclusions }.map { finding in
      let rule = book.rules[finding.rule]
      return Score(rule: rule, points: Int(rule.points(weights)), plans: finding.plans)
    }
    (self.book, self.decision, self.plans, self.weights) = (book, decision, plans, weights)
    (self.findings, self.columns) = (findings, columns)
  }

  /// A plan as it is weighed against the others.
  package subscript(plan: Int) -> WeighedPlan { WeighedPlan(judge: self, place: plan) }

  /// Whether a rule takes the plan out of the ranking.
  package func isExcluded(_ plan: Int) -> Bool { decision.excluded.contains(plan) }

  /// The plan with its points and every rule that holds for it.
  package func plan(_ index: Int) -> JudgedPlan {
    let (found, starts) = (findings(for: index), book.tables.starts)
    func reasons(_ group: Range<Int>) -> [Reason] {
      let start = found.firstIndex { $0 >= group.lowerBound } ?? found.count
      return found[start...].prefix { $0 < group.upperBound }.map { reason($0, for: index) }
    }
    return JudgedPlan(
      plan: self[index].plan,
      points: Int(decision.points[index]),
      reasons: reasons(0..<starts.exclusions).weightiestFirst,
      exclusions: reasons(starts.exclusions..<starts.cautions),
      cautions: reasons(starts.cautions..<starts.requirements)
        .sorted { $0.rule.urgency > $1.rule.urgency },
      requirements: reasons(starts.requirements..<starts.contradictions))
  }

  /// The rules that exclude a plan.
  func exclusions(of plan: Int) -> [Rule] {
    guard isExcluded(plan) else { return [] }
    let starts = book.tables.starts
    return findings(for: plan).filter { starts.exclusions <= $0 && $0 < starts.cautions }
      .map { book.rules[$0] }
  }

  /// Every rule that holds and is about some plan.
  package var rulesThatHold: [Rule] { findings.map { book.rules[$0.rule] } }

  /// The rules that wait for an unknown fact, and score or exclude some of the plans and not others.
  package var openRules: [Rule] { pendingPlaces.filter(tellsPlansApart).map { book.rules[$0] } }

  /// For each fact of the workload, by its number, whether it is wanted and such a rule asks for it.
  package func asksForFact(among wanted: [Bool]) -> [Bool] {
    let tables = book.tables
    // Most facts are asked for by many rules: the first of them tells enough.
    var rest = wanted
    for rule in pendingPlaces {
      let places = tables.factStarts[rule]..<tables.factStarts[rule + 1]
      guard places.contains(where: { rest[tables.factsOfRules[$0]] }), tellsPlansApart(rule) else {
        continue
      }
      for place in places { rest[tables.factsOfRules[place]] = false }
    }
    return zip(wanted, rest).map { $0 && !$1 }
  }

  /// The places of the rules that wait for an unknown fact, and score or exclude plans.
  private var pendingPlaces: Bits {
    Bits(decision.pending, from: 0, to: book.tables.starts.cautions)
  }

  /// Whether the rule at a place is about some of the plans and not others.
  private func tellsPlansApart(_ rule: Int) -> Bool {
    let covered = columns.covered(by: book.tables.coverages[rule])
    return !covered.isEmpty && covered != columns.all
  }

  /// The points by which each rule sets two plans apart, the weightiest first.
  package func difference(_ left: Int, _ right: Int) -> [Reason] {
    let own = findings(for: left).map { reason($0, for: left) }
    let others = findings(for: right).map { reason($0, for: right) }
    var points: [Rule: Int] = [:]
    for reason in own { points[reason.rule, default: 0] += reason.points }
    for reason in others { points[reason.rule, default: 0] -= reason.points }
    return points.filter { $0.value != 0 }.map { rule, points in
      // The figures are those of the plan of which the reason speaks.
      let speaker = (own + others).first { $0.rule == rule }
      return Reason(rule: rule, points: points, figures: speaker?.figures ?? [])
    }.weightiestFirst
  }

  /// Every rule that holds and is about the plan, by its place in the rule book, in order.
  private func findings(for index: Int) -> [Int] {
    findings.filter { $0.plans.contains(index) }.map(\.rule)
  }

  /// What a rule says of a plan.
  private func reason(_ place: Int, for plan: Int) -> Reason {
    let rule = book.rules[place]
    return Reason(
      rule: rule, points: Int(rule.points(weights)), figures: figures(that: rule, asksOf: plan))
  }

  /// The estimates on which a rule's conditions turn.
  private func figures(that rule: Rule, asksOf plan: Int) -> [PlanFigure] {
    rule.planFacts.compactMap { fact in
      guard fact.isFigure else { return nil }
      let value = decision.value(fact, of: plan)
      let isLeast = value == Workload.unknown
      return (isLeast ? decision.figures.least(of: plan, fact) : value).map {
        PlanFigure(
          fact: fact, value: $0, isLeast: isLeast,
          isBorrowed: decision.figures.isBorrowed(fact, of: plan))
      }
    }
  }
}

/// A plan among others that are judged.
package struct WeighedPlan: Sendable {
  /// What the rules say of all of them.
  package let judge: Judge

  /// The plan's place among them.
  package let place: Int

  /// The plan, with the steps that it takes in the end.
  package var plan: Plan { judge.plans[place].with(judge.decision.steps[place]) }

  /// The sum of the points that rules give.
  package var points: Int { Int(judge.decision.points[place]) }

  /// Whether a rule takes the plan out of the ranking.
  package var isExcluded: Bool { judge.isExcluded(place) }

  /// The rules that do so.
  package var exclusions: [Rule] { judge.exclusions(of: place) }

  /// The plan with every rule that holds for it, made anew at each call.
  package var judged: JudgedPlan { judge.plan(place) }

  /// Whether a rule counts for the plan that is meant, by what it gives.
  package func isScored(where isMeant: (Rule, Int) -> Bool) -> Bool {
    judge.scores.contains { $0.covers(self) && isMeant($0.rule, $0.points) }
  }
}

extension Judge.Score {
  /// Whether the rule counts for a plan.
  package func covers(_ plan: WeighedPlan) -> Bool { plans.contains(plan.place) }
}

extension [Reason] {
  var weightiestFirst: [Reason] {
    sorted { (-abs($0.points), -$0.points, $0.rule.id) < (-abs($1.points), -$1.points, $1.rule.id) }
  }
}

extension Rule {
  /// How much a caution has to do with this workload: the number of facts that brought it about.
  fileprivate var urgency: Int { conditions.count }
}
