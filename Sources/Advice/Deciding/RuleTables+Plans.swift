extension RuleTables {
  /// Decides between plans of any kind by the rules that are in force; the same as the reference
  /// evaluator, many times faster.
  ///
  /// Plans take no step because it would save money: they are judged as they are proposed.
  ///
  /// - Parameters:
  ///   - plans: At most 64 plans.
  ///   - workload: The facts.
  ///   - rules: The rules that are in force, as bits.
  ///   - features: The places of the rules on features that are asked for.
  ///   - weights: How much each criterion counts, before goals.
  ///   - estimate: What estimates say of the plans, when they take these steps.
  /// - Returns: The decision, with a place for each plan.
  func decide(
    _ plans: [Plan], for workload: Workload, by rules: [UInt64], asking features: [Int],
    weights: Weights, estimate: ([StepSet]) -> PlanFigures
  ) -> Decision {
    precondition(plans.count <= 64, "a decision is between at most 64 plans")
    var decision = Decision(
      words: words, plans: plans.map(\.configuration), steps: plans.map(\.stepSet), for: workload)
    var rules = rules.indices.map { rules[$0] & ~requiringByEstimates[$0] }
    for place in features { rules[place / 64] |= 1 << UInt64(place % 64) }
    findHolding(workload, among: rules, &decision)

    let weight = weights.effective(for: workload)
    let general = decision.fired.indices.map { decision.fired[$0] & ~aboutPlans[$0] }
    var columns = PlanColumns(plans)
    requireSteps(by: general, columns, &decision)
    columns.steps = decision.steps
    decision.figures = estimate(decision.steps)
    let offering = features.reduce(PlanSet()) {
      $0.union(columns.covered(by: coverages[$1]))
    }
    judgeAllPlans(by: general, columns, &decision, weight, sparing: offering)
    let count = planColumns.count * plans.count
    withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { cells in
      decideAboutPlans(workload, &decision, weight, among: columns.candidates, cells) { rule in
        columns.covered(by: coverages[rule.rule])
      }
    }
    return decision
  }

  /// Adds the steps of the requirements that hold.
  private func requireSteps(
    by general: [UInt64], _ columns: PlanColumns, _ decision: inout Decision
  ) {
    var bits = Bits(general, from: starts.requirements, to: starts.contradictions)
    while let rule = bits.next() {
      var plans = columns.covered(by: coverages[rule]).places
      while let plan = plans.next() {
        decision.steps[plan].insert(at: requirements[rule - starts.requirements].step)
      }
    }
  }

  /// Adds up what rules say that hold for every plan that they cover.
  ///
  /// A rule on the nature or the price of a storage does not speak against plans that offer a feature that
  /// is asked for: what is no place for files may be the right service, and what costs more than another
  /// storage may alone do what is needed.
  private func judgeAllPlans(
    by general: [UInt64], _ columns: PlanColumns, _ decision: inout Decision,
    _ weight: SIMD8<Int32>, sparing spared: PlanSet
  ) {
    for criterion in Criterion.ordered.indices {
      var bits = Bits(
        general, from: starts.criteria[criterion], to: starts.criteria[criterion + 1])
      while let rule = bits.next() {
        let (word, bit) = (rule / 64, 1 << UInt64(rule % 64) as UInt64)
        let spares = !spared.isEmpty && againstStorageAlone[word] & bit != 0
        let covered = columns.covered(by: coverages[rule])
        let touched = spares ? covered.subtracting(spared) : covered
        if spares {
          decision.fired[word] &= ~bit
          if !touched.isEmpty { decision.firedFor.append(PlanFinding(rule: rule, plans: touched)) }
        }
        let points = Int32(scores[rule].strength) &* weight[criterion]
        var plans = touched.places
        while let plan = plans.next() { decision.points[plan] &+= points }
        if !touched.isEmpty, scores[rule].isInformative { decision.isInformed = true }
      }
    }
    var bits = Bits(general, from: starts.exclusions, to: starts.cautions)
    while let rule = bits.next() {
      let touched = columns.covered(by: coverages[rule])
      decision.excluded.formUnion(touched)
      if !touched.isEmpty, exclusions[rule - starts.exclusions].isInformative {
        decision.isInformed = true
      }
    }
  }
}
