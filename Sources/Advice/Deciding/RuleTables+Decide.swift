extension RuleTables {
  /// Decides between all configurations by the rules that are in force; the same as the reference
  /// evaluator, many times faster.
  package func decide(
    _ workload: Workload, by rules: [UInt64], weights: Weights, figures: PlanFigures = .none
  ) -> Decision {
    var decision = emptyDecision
    decide(workload, by: rules, weights: weights, figures: figures, into: &decision)
    return decision
  }

  /// A decision that ``decide(_:by:weights:figures:into:)`` can fill.
  package var emptyDecision: Decision { Decision(words: words, plans: plans) }

  /// Decides into an earlier decision's memory, so that deciding many workloads allocates nothing.
  ///
  /// - Complexity: O(facts × rules / 64 + fired rules × plans / 16).
  package func decide(
    _ workload: Workload, by rules: [UInt64], weights: Weights, figures: PlanFigures = .none,
    into decision: inout Decision
  ) {
    decision.restart(for: workload)
    decision.figures = figures
    findHolding(workload, among: rules, &decision)

    let weight = weights.effective(for: workload)
    withUnsafeTemporaryAllocation(of: PlanSet.self, capacity: Step.ordered.count) { stepPlans in
      stepPlans.initialize(repeating: PlanSet())
      let count = planColumns.count * plans.count
      withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { cells in
        requireSteps(&decision, stepPlans)
        requireStepsByEstimates(workload, &decision, weight, cells, covered: \.plans)
        for finding in decision.firedFor {
          let step = requirements[finding.rule - starts.requirements].step
          stepPlans[step].formUnion(finding.plans)
        }
        addPoints(&decision, weight, stepPlans)
        exclude(&decision, stepPlans)
        decideAboutPlans(workload, &decision, weight, among: candidates, cells) { rule in
          rule.step.map { stepPlans[$0] } ?? rule.plans
        }
      }
    }
  }

  /// The places of the exclusions that hold for a workload, and of those that may hold for some plan.
  func exclusionsThatMayHold(for workload: Workload, by rules: [UInt64]) -> [Int] {
    var decision = emptyDecision
    findHolding(workload, among: rules, &decision)
    for word in aboutPlans.indices {
      decision.fired[word] |= decision.pending[word] & aboutPlans[word]
    }
    return Array(Bits(decision.fired, from: starts.exclusions, to: starts.cautions))
  }

  /// The places of the rules that hold by which the facts cannot be true together.
  func contradictions(in decision: Decision) -> [Int] {
    Array(Bits(decision.fired, from: starts.contradictions, to: ruleCount))
  }

  /// Leaves in `fired` what must hold of some rules, and in `pending` what may hold but need not.
  func findHolding(
    _ workload: Workload, among rules: [UInt64], _ decision: inout Decision
  ) {
    decision.fired.withUnsafeMutableBufferPointer { fired in
      decision.pending.withUnsafeMutableBufferPointer { possible in
        workload.values.withUnsafeBufferPointer { values in
          bitmaps.withUnsafeBufferPointer { bitmaps in
            bounds.withUnsafeBufferPointer { bounds in
              columns.withUnsafeBufferPointer { columns in
                for word in 0..<words {
                  fired[word] = rules[word]
                  possible[word] = fired[word]
                }
                for column in columns {
                  let cell = column.cell(of: values[column.fact], bounds)
                  let start = column.bitmapStart + cell * words
                  for word in 0..<words { fired[word] &= bitmaps[start + word] }
                  if cell > 0 {
                    for word in 0..<words { possible[word] &= bitmaps[start + word] }
                  }
                }
                for word in 0..<words { possible[word] &= ~fired[word] }
              }
            }
          }
        }
      }
    }
  }

  /// Adds the steps of the requirements that hold, and to each step the plans that take it.
  private func requireSteps(
    _ decision: inout Decision, _ stepPlans: UnsafeMutableBufferPointer<PlanSet>
  ) {
    var bits = Bits(decision.fired, from: starts.requirements, to: starts.contradictions)
    while let rule = bits.next() {
      guard aboutPlans[rule / 64] >> UInt64(rule % 64) & 1 == 0 else { continue }
      let requirement = requirements[rule - starts.requirements]
      stepPlans[requirement.step].formUnion(requirement.plans)
    }
    decision.steps.withUnsafeMutableBufferPointer { steps in
      for index in steps.indices { steps[index].removeAll() }
      for step in stepPlans.indices {
        var plans = stepPlans[step].places
        while let plan = plans.next() { steps[plan].insert(at: step) }
      }
    }
  }

  /// Adds the steps of the requirements that estimates bring about; they are the first in `firedFor`.
  func requireStepsByEstimates(
    _ workload: Workload, _ decision: inout Decision, _ weight: SIMD8<Int32>,
    _ cells: UnsafeMutableBufferPointer<Int>, covered: (PlanRule) -> PlanSet
  ) {
    guard !decision.figures.isEmpty else { return }
    findCells(decision, workload, into: cells)
    settle(starts.requirements..<starts.contradictions, &decision, weight, cells, covered)
    for finding in decision.firedFor {
      var plans = finding.plans.places
      let step = requirements[finding.rule - starts.requirements].step
      while let plan = plans.next() { decision.steps[plan].insert(at: step) }
    }
  }

  /// How many rules a lane of a row can sum up, were all of them strong.
  private static var rulesInSum: Int { Int(Int16.max) / Strength.strongly.points }

  private func addPoints(
    _ decision: inout Decision, _ weight: SIMD8<Int32>,
    _ stepPlans: UnsafeMutableBufferPointer<PlanSet>
  ) {
    var isInformed = false
    decision.points.withUnsafeMutableBufferPointer { points in
      rows.withUnsafeBufferPointer { rows in
        withUnsafeTemporaryAllocation(of: Row.self, capacity: blocks) { sum in
          for plan in points.indices { points[plan] = 0 }
          for criterion in 0..<Criterion.ordered.count {
            let last = starts.criteria[criterion + 1]
            for start in stride(from: starts.criteria[criterion], to: last, by: Self.rulesInSum) {
              let end = min(start + Self.rulesInSum, last)
              var bits = Bits(decision.fired, from: start, to: end)
              guard var rule = bits.next() else { continue }
              sum.initialize(repeating: Row())
              while true {
                isInformed = addScore(of: rule, to: sum, rows, stepPlans) || isInformed
                guard let another = bits.next() else { break }
                rule = another
              }
              sum.withMemoryRebound(to: Int16.self) { sum in
                for plan in points.indices {
                  points[plan] &+= Int32(sum[plan]) &* weight[criterion]
                }
              }
            }
          }
        }
      }
    }
    decision.isInformed = isInformed
  }

  /// Adds a rule's points; returns whether that tells something of the workload.
  @inline(__always)
  private func addScore(
    of rule: Int, to sum: UnsafeMutableBufferPointer<Row>, _ rows: UnsafeBufferPointer<Row>,
    _ stepPlans: UnsafeMutableBufferPointer<PlanSet>
  ) -> Bool {
    let score = scores[rule]
    switch score.kind {
    case .row:
      let start = rule * blocks
      for block in 0..<blocks { sum[block] &+= rows[start + block] }
      return score.isInformative
    case .step(let step):
      var plans = stepPlans[step].places
      while let plan = plans.next() {
        sum[plan / Row.scalarCount][plan % Row.scalarCount] &+= score.strength
      }
      return score.isInformative && !stepPlans[step].isEmpty
    case .plans:
      return false
    }
  }

  private func exclude(
    _ decision: inout Decision, _ stepPlans: UnsafeMutableBufferPointer<PlanSet>
  ) {
    var bits = Bits(decision.fired, from: starts.exclusions, to: starts.cautions)
    while let rule = bits.next() {
      let exclusion = exclusions[rule - starts.exclusions]
      let touched = exclusion.step.map { stepPlans[$0] } ?? exclusion.plans
      decision.excluded.formUnion(touched)
      if !touched.isEmpty, exclusion.isInformative { decision.isInformed = true }
    }
  }

  /// Settles rules that ask something of each plan; they leave `fired` for `firedFor`.
  ///
  /// - Parameters:
  ///   - workload: The facts.
  ///   - decision: What is decided so far.
  ///   - weight: A lane for each criterion.
  ///   - candidates: The plans whose costs are compared.
  ///   - cells: Memory for a number for each plan and column.
  ///   - covered: The plans that a rule is about.
  func decideAboutPlans(
    _ workload: Workload, _ decision: inout Decision, _ weight: SIMD8<Int32>,
    among candidates: PlanSet, _ cells: UnsafeMutableBufferPointer<Int>,
    covered: (PlanRule) -> PlanSet
  ) {
    findCells(decision, workload, into: cells)
    settle(starts.exclusions..<starts.cautions, &decision, weight, cells, covered)
    // Costs are compared among the plans that are left.
    if !decision.figures.isEmpty {
      decision.figures.compareCosts(among: candidates.subtracting(decision.excluded))
      findCells(decision, workload, into: cells)
    }
    settle(0..<starts.exclusions, &decision, weight, cells, covered)
    settle(starts.cautions..<ruleCount, &decision, weight, cells, covered)
    decision.firedFor.sort { $0.rule < $1.rule }
  }

  /// Settles those of a range of rules that are still open.
  private func settle(
    _ range: Range<Int>, _ decision: inout Decision, _ weight: SIMD8<Int32>,
    _ cells: UnsafeMutableBufferPointer<Int>, _ covered: (PlanRule) -> PlanSet
  ) {
    let hasNoFigures = decision.figures.isEmpty && !decision.points.isEmpty
    for word in range.lowerBound / 64..<(range.upperBound + 63) / 64 {
      let mask = Bits.mask(of: range, inWord: word)
      var open = aboutPlans[word] & (decision.fired[word] | decision.pending[word]) & mask
      if hasNoFigures {
        // Most rules about plans: none need be asked of any plan.
        let waiting = waitingForFigures[word] & mask
        decision.pending[word] |= decision.fired[word] & waiting
        decision.fired[word] &= ~waiting
        open &= ~waiting
      }
      var bits = Bits(open)
      while let bit = bits.next() {
        let rule = planRules[planRulePlaces[word * 64 + bit]]
        settle(rule, &decision, weight, cells, covered)
      }
    }
  }

  private func settle(
    _ rule: PlanRule, _ decision: inout Decision, _ weight: SIMD8<Int32>,
    _ cells: UnsafeMutableBufferPointer<Int>, _ covered: (PlanRule) -> PlanSet
  ) {
    let (word, bit) = (rule.rule / 64, 1 << UInt64(rule.rule % 64) as UInt64)
    let (satisfying, possible) = plansSatisfying(
      rule, cells, planCount: decision.points.count, knowsFigures: !decision.figures.isEmpty)
    guard decision.fired[word] & bit != 0 else {
      // What waits for a fact is settled where no plan's own facts can satisfy it.
      if possible.isEmpty { decision.pending[word] &= ~bit }
      return
    }
    decision.fired[word] &= ~bit
    if !possible.subtracting(satisfying).isEmpty { decision.pending[word] |= bit }
    let touched = satisfying.intersection(covered(rule))
    guard !touched.isEmpty else { return }
    decision.firedFor.append(PlanFinding(rule: rule.rule, plans: touched))
    if rule.isInformative { decision.isInformed = true }
    if rule.isExclusion { decision.excluded.formUnion(touched) }
    let points = rule.strength &* weight[rule.criterion]
    var plans = touched.places
    while let plan = plans.next() { decision.points[plan] &+= points }
  }

  /// Finds the cell of every plan's value in each column, plan by plan; 0 for what is not known, and
  /// the cell below zero for a value that is in that cell or a later one.
  ///
  /// The cells of estimates are not set where nothing is estimated.
  private func findCells(
    _ decision: Decision, _ workload: Workload, into cells: UnsafeMutableBufferPointer<Int>
  ) {
    let knowsFigures = !decision.figures.isEmpty
    bounds.withUnsafeBufferPointer { bounds in
      for (place, column) in planColumns.enumerated() where knowsFigures || !column.isFigure {
        guard let fact = PlanFact(rawValue: column.fact) else { continue }
        for plan in decision.points.indices {
          var value = decision.value(fact, of: plan)
          if column.other >= 0 { value = order(value, workload.values[column.other]) }
          var cell = column.cell(of: value, bounds)
          if cell == 0, column.other < 0, let least = decision.figures.least(of: plan, fact) {
            cell = -column.cell(of: least, bounds)
          }
          cells[plan * planColumns.count + place] = cell
        }
      }
    }
  }

  /// How two values compare, as a subject that compares two facts has it.
  private func order(_ value: Int64, _ bound: Int64) -> Int64 {
    if value == Workload.unknown || bound == Workload.unknown { return Workload.unknown }
    return value < bound ? 0 : value == bound ? 1 : 2
  }

  /// The plans whose own facts satisfy the rule's conditions on them, and those for which they may.
  private func plansSatisfying(
    _ rule: PlanRule, _ cells: UnsafeMutableBufferPointer<Int>, planCount: Int, knowsFigures: Bool
  ) -> (must: PlanSet, may: PlanSet) {
    let all = PlanSet.all(of: planCount)
    var (must, may) = (all, all)
    let (word, bit) = (rule.rule / 64, UInt64(rule.rule % 64))
    for place in rule.columnStart..<rule.columnStart + rule.columnCount {
      let column = planColumns[planRuleColumns[place]]
      if column.isFigure, !knowsFigures {
        if bitmaps[column.bitmapStart + word] >> bit & 1 == 0 { must = PlanSet() }
        continue
      }
      for plan in 0..<planCount {
        let cell = cells[plan * planColumns.count + planRuleColumns[place]]
        if cell < 0 {
          // Any of the cells from here on.
          let held = (-cell...column.boundsCount + 1).count { cell in
            bitmaps[column.bitmapStart + cell * words + word] >> bit & 1 != 0
          }
          if held < column.boundsCount + 2 + cell { must.remove(plan) }
          if held == 0 { may.remove(plan) }
          continue
        }
        guard bitmaps[column.bitmapStart + cell * words + word] >> bit & 1 == 0 else { continue }
        must.remove(plan)
        if cell != 0 { may.remove(plan) }
      }
    }
    return (must, may)
  }
}

extension RuleTables.Column {
  /// The cell of a value, counted from 1; 0 for the unknown value.
  @inline(__always)
  fileprivate func cell(of value: Int64, _ bounds: UnsafeBufferPointer<Int64>) -> Int {
    if value == Workload.unknown { return 0 }
    if boundsCount < 0 { return Int(truncatingIfNeeded: value) + 1 }
    var cell = 1
    for place in boundsStart..<boundsStart + boundsCount where value >= bounds[place] { cell += 1 }
    return cell
  }
}
