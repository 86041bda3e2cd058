package import Advice
internal import RuleText

/// How a note came out.
package struct NoteOutcome: Sendable {
  package let note: Note

  /// What differs from what the note says; empty where the note passes.
  package let failures: [String]

  /// The rules that hold for the note's workload.
  package let fired: Set<String>
}

extension Note {
  /// Decides the note's scenario from its fences, and compares with its answers: that of the rule
  /// book's day, and those that it gives for other days.
  package func test(
    with book: RuleBook, remembering estimates: EstimateMemory? = nil
  ) -> NoteOutcome {
    let outcome = testOfOneDay(with: book, remembering: estimates)
    return atOtherTimes(than: book.day).reduce(outcome) { outcome, other in
      let older = other.note.testOfOneDay(with: book.asOf(other.day))
      return NoteOutcome(
        note: self,
        failures: outcome.failures + older.failures.map { "as of \(other.day.text): \($0)" },
        fired: outcome.fired.union(older.fired))
    }
  }

  private func testOfOneDay(
    with book: RuleBook, remembering estimates: EstimateMemory? = nil
  ) -> NoteOutcome {
    let features = (fences.features + fences.offered).map(\.value)
    let strays = namedRules.union(features).filter { book.rule($0) == nil }.sorted()
    guard strays.isEmpty else {
      let failures = strays.map { stray in
        let help = nearestHelp(to: stray, among: book.rules.map(\.id))
        return "there is no rule `\(stray)`" + (help.map { ", \($0)" } ?? "")
      }
      return NoteOutcome(note: self, failures: failures, fired: [])
    }
    return switch answer {
    // No plans are weighed: the pages on parameters decide, where the words are read, or the words
    // alone, where no fence says what the options are.
    case .options where fences.asked != nil || fences.figure != nil || fences.options.isEmpty:
      NoteOutcome(note: self, failures: [], fired: [])
    case .options(let letters, let rules): testOptions(book, letters, rules, estimates)
    case .target, .nothing: testRecommendation(book)
    }
  }

  private func testRecommendation(_ book: RuleBook) -> NoteOutcome {
    let recommendation: Recommendation
    do {
      recommendation = try book.recommend(for: fences.workload, triesOtherFacts: false)
    } catch {
      let broken = Set(book.contradictions(in: fences.workload).map(\.id))
      guard case .nothing(_, let rules) = answer, !broken.isEmpty else {
        return NoteOutcome(note: self, failures: [error.message], fired: broken)
      }
      let failures = rules.filter { !broken.contains($0.value) }
      return NoteOutcome(
        note: self, failures: failures.map { "`\($0.value)` is not broken" }, fired: broken)
    }
    var failures: [String] = []
    switch answer {
    case .nothing(_, let rules):
      if let choice = recommendation.choice {
        failures.append("expected none of the three, got \(choice.plan.configuration.name)")
      }
      failures += rules.filter { rule in
        !recommendation.excluded.contains { $0.exclusions.contains { $0.rule.id == rule.value } }
          && !recommendation.alternatives.contains {
            $0.reasons.contains { $0.rule.id == rule.value }
          }
      }.map { "`\($0.value)` excludes nothing" }
    case .target(let claim):
      failures += check(claim, recommendation)
    case .options: break
    }
    failures += fences.excluded.flatMap { checkExcluded($0, recommendation) }
    failures += fences.cautions.filter { rule in
      recommendation.choice?.cautions.contains { $0.rule.id == rule.value } != true
    }.map { "`\($0.value)` does not warn about the answer" }
    return NoteOutcome(note: self, failures: failures, fired: recommendation.firedRules)
  }

  /// The answer must be chosen, and each named rule must tell it from some other plan.
  private func check(
    _ claim: NoteFences.Claim, _ recommendation: Recommendation
  ) -> [String] {
    guard let choice = recommendation.choice else {
      return ["expected \(claim.target.name), got no recommendation"]
    }
    guard claim.target.covers(choice.plan.configuration, steps: choice.plan.steps) else {
      return ["expected \(claim.target.name), got \(choice.plan.configuration.name)"]
    }
    var failures: [String] = []
    if recommendation.lead?.isTie == true {
      failures.append("\(claim.target.name) is only level with another storage")
    }
    failures += claim.rules.filter { rule in
      !recommendation.sets(choice, apartBy: rule.value)
    }.map { "`\($0.value)` does not speak for the answer" }
    return failures
  }

  private func checkExcluded(
    _ claim: NoteFences.Claim, _ recommendation: Recommendation
  ) -> [String] {
    let plans = recommendation.excluded.filter {
      claim.target.covers($0.plan.configuration, steps: $0.plan.steps)
    }
    guard !plans.isEmpty,
      !recommendation.ranking.contains(where: {
        claim.target.covers($0.plan.configuration, steps: $0.plan.steps)
      })
    else { return ["\(claim.target.name) is not excluded"] }
    return claim.rules.filter { rule in
      !plans.contains { $0.exclusions.contains { $0.rule.id == rule.value } }
    }.map { "`\($0.value)` does not exclude \(claim.target.name)" }
  }

  private func testOptions(
    _ book: RuleBook, _ letters: [Spelled<String>], _ rules: [Spelled<String>],
    _ estimates: EstimateMemory?
  ) -> NoteOutcome {
    let plans = fences.options.map(\.plan)
    let workload = (try? fences.workload.completed().workload) ?? fences.workload
    let decision = book.decide(
      plans, for: workload, asking: Set(fences.features.map(\.value)), weights: Weights(),
      remembering: estimates)
    let judge = Judge(
      book: book, plans: plans, decision: decision,
      weights: Weights().effective(for: workload))
    let ranking = decision.ranking(among: .every)
    let fired = Set(judge.rulesThatHold.map(\.id))

    let expected = Set(letters.map(\.value))
    let best = ranking.prefix(expected.count).map { fences.options[$0].letter.value }
    var failures: [String] = []
    if fences.abstention != nil {
      // The facts that are known do not decide it, as the note says.
    } else if Set(best) != expected {
      failures.append(
        "expected \(expected.sorted().joined(separator: ", ")), got "
          + (best.isEmpty ? "nothing" : best.sorted().joined(separator: ", ")))
    } else if let next = ranking.dropFirst(expected.count).first,
      let last = ranking.prefix(
        expected.count
      ).last, decision.points[next] == decision.points[last]
    {
      failures.append("\(fences.options[next].letter.value) is level with the answer")
    }
    failures += rules.filter { !fired.contains($0.value) }.map { "`\($0.value)` does not hold" }
    return NoteOutcome(note: self, failures: failures, fired: fired)
  }
}

extension JudgedPlan {
  /// Every rule that holds for the plan.
  package var findings: [Reason] { reasons + exclusions + cautions + requirements }
}

extension Recommendation {
  /// Whether the rule gives points to the choice, takes some from another plan, excludes one, or
  /// adds a step to one.
  fileprivate func sets(_ choice: JudgedPlan, apartBy id: String) -> Bool {
    let others = ranking.filter { $0 != choice }
    return choice.reasons.contains { $0.rule.id == id && $0.points > 0 }
      || others.contains { $0.reasons.contains { $0.rule.id == id && $0.points < 0 } }
      || (ranking + excluded).contains { plan in
        (plan.exclusions + plan.requirements).contains { $0.rule.id == id }
      }
  }

  /// The ids of the rules that hold for some plan.
  package var firedRules: Set<String> {
    Set((ranking + excluded + alternatives).flatMap(\.findings).map(\.rule.id))
  }
}
