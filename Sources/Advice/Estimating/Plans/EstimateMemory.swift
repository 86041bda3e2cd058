/// What was estimated of the plans of one question, so that trying other facts on them is cheap: most
/// facts leave estimates as they are.
///
/// It is for one rule book, and for one thread.
package final class EstimateMemory {
  private var entries: [Entry] = []

  private struct Entry {
    let plans: [Plan]
    let steps: [StepSet]
    let workload: Workload
    let figures: PlanFigures
  }

  /// Remembers nothing yet.
  package init() {}

  /// What was estimated of the same plans in the same steps, or what is now.
  ///
  /// - Parameters:
  ///   - plans: The plans.
  ///   - steps: The steps of each, with those that rules require.
  ///   - workload: The facts, completed.
  ///   - estimate: Estimates the plans.
  /// - Returns: What is known of the plans by estimates alone.
  func figures(
    of plans: [Plan], taking steps: [StepSet], for workload: Workload,
    orElse estimate: () -> PlanFigures
  ) -> PlanFigures {
    // What goes over a budget is found by rules, which ask for all facts.
    guard workload[.budgetMonthly] == nil else { return estimate() }
    let known = entries.first { entry in
      entry.steps == steps && entry.workload.isEstimated(as: workload)
        && entry.plans.count == plans.count
        && zip(entry.plans, plans).allSatisfy {
          $0.configuration == $1.configuration && $0.lifecycle == $1.lifecycle
        }
    }
    if let known { return known.figures }
    let figures = estimate()
    entries.append(Entry(plans: plans, steps: steps, workload: workload, figures: figures))
    return figures
  }
}

extension Workload {
  /// Whether estimates are the same for another workload, where neither has a budget.
  fileprivate func isEstimated(as other: Workload) -> Bool {
    Fact.remembered.allSatisfy { self[$0] == other[$0] }
  }
}

extension Fact {
  /// The facts from which it is computed what plans cost and take, and what keeping data does by age.
  fileprivate static let remembered = Set(estimated + kept + aged).sorted {
    $0.rawValue < $1.rawValue
  }
}
