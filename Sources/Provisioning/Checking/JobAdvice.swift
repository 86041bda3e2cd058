package import Advice

/// Whether the storage that a request uses should change.
package struct JobAdvice: Sendable {
  /// What to do.
  package enum Verdict: Hashable, Sendable {
    case keep

    /// Another configuration, of this or another storage, is better.
    case change

    /// The facts do not decide, or the request uses no one storage.
    case unclear
  }

  package let verdict: Verdict

  /// The plan that the request comes down to: the best one of the storage and traits that it shows.
  package let present: JudgedPlan?

  /// The plan that is recommended.
  package let choice: JudgedPlan?

  /// The best plan of the storage that the request uses, where that is better than what it does and another
  /// storage is recommended: the change next to it.
  package let nearest: JudgedPlan?

  /// Reasons that tell the recommended plan from the present one: the weightiest first.
  package let reasons: [Reason]

  /// Compares what a request uses with what is recommended.
  package init(_ reading: JobReading, _ recommendation: Recommendation) {
    choice = recommendation.choice
    let plans = recommendation.ranking + recommendation.excluded
    let present = reading.present.flatMap { configuration in
      plans.first { plan in
        plan.plan.configuration.storage == configuration.storage
          && configuration.traits.allSatisfy(plan.plan.configuration.traits.contains)
      }
    }
    self.present = present
    nearest = recommendation.ranking.first { plan in
      let storage = plan.plan.configuration.storage
      return storage == present?.plan.configuration.storage
        && storage != recommendation.choice?.plan.configuration.storage
    }.flatMap { plan in
      guard let present, plan.plan != present.plan else { return nil }
      return !present.exclusions.isEmpty || plan.points > present.points ? plan : nil
    }
    guard let choice, let present else {
      (verdict, reasons) = (.unclear, [])
      return
    }
    // Of plans with the same points the first in order is recommended: no reason to change.
    let isAsGood = present.exclusions.isEmpty && present.points >= choice.points
    verdict = isAsGood ? .keep : .change
    let shared = Set(present.reasons)
    let gains = choice.reasons.filter { $0.points > 0 && !shared.contains($0) }
    let losses = present.reasons.filter { $0.points < 0 && !choice.reasons.contains($0) }
    reasons =
      isAsGood
      ? present.reasons.filter { $0.points > 0 }
      : present.exclusions + (gains + losses).sorted { abs($0.points) > abs($1.points) }
  }
}
