import Advice
import StorageAdvisor

extension BreakEven {
  /// What a plan costs where the fact has another value, without some of its steps.
  func cost(
    of plan: Plan, without steps: Set<Step>, at value: Int64, _ workload: Workload
  ) -> Exact? {
    var changed = workload
    changed[fact] = value
    guard let complete = try? changed.completed().workload else { return nil }
    let estimate = Recommending.book.figures.estimate(
      Plan(plan.configuration, steps: Set(plan.steps).subtracting(steps)), for: complete,
      explains: false)
    return (basis == .total ? estimate.totalCost : estimate.monthlyCost).value
  }

  /// Whether the plan that costs less now costs less where the fact has another value, each made in the way that
  /// costs least: steps that save money as things are may be left out.
  func isCheaper(at value: Int64, _ workload: Workload) -> Bool? {
    let ways: [Set<Step>] = [
      [], [.deleteAfterRun], [.buyThroughput], [.deleteAfterRun, .buyThroughput],
    ]
    let costs = [cheaper, rival].map { plan in
      ways.compactMap { cost(of: plan, without: $0, at: value, workload) }.min()
    }
    guard let own = costs[0], let other = costs[1] else { return nil }
    return own < other
  }
}
