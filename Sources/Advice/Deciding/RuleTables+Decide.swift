extension RuleTables {
  /// Decides between all configurations; the same as the reference evaluator, many times faster.
  ///
  /// - Complexity: O(facts × rules / 64 + fired rules × plans).
  package func decide(_ workload: Workload, weights: Weights) -> Decision {
    let weight = weights.effective(for: workload)
    var decision = Decision(
      fired: [UInt64](repeating: ~0, count: words), pending: [UInt64](repeating: ~0, count: words),
      firedFor: [], steps: [StepSet](repeating: StepSet(), count: plans.count),
      points: [Int32](repeating: 0, count: plans.count), excluded: 0, isInformed: false)
    guard words > 0 else { return decision }
    if rules.count % 64 != 0 {
      decision.fired[words - 1] = (1 << UInt64(rules.count % 64)) - 1
      decision.pending[words - 1] = decision.fired[words - 1]
    }

    findHolding(workload, &decision)
    let stepPlans = requireSteps(&decision)
    decideAboutPlans(&decision, weight, stepPlans)
    addPoints(&decision, weight, stepPlans)
    exclude(&decision, stepPlans)
    return decision
  }

  /// Leaves in `fired` what must hold, and in `pending` what may hold but need not.
  private func findHolding(_ workload: Workload, _ decision: inout Decision) {
    workload.values.withUnsafeBufferPointer { values in
      bitmaps.withUnsafeBufferPointer { bitmaps in
        decision.fired.withUnsafeMutableBufferPointer { fired in
          decision.pending.withUnsafeMutableBufferPointer { possible in
            for column in columns {
              let cell = column.cells.cell(of: values[column.fact])
              let start = column.start + cell * words
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

  /// Adds the steps of the requirements that hold; returns the plans that take each step, as bits.
  private func requireSteps(_ decision: inout Decision) -> [UInt64] {
    var stepPlans = [UInt64](repeating: 0, count: Step.allCases.count)
    decision.fired.forEachBit(from: requirementStart, to: contradictionStart) { rule in
      let requirement = requirements[rule - requirementStart]
      let step = StepSet.index(requirement.step)
      let added = requirement.plans & ~stepPlans[step]
      stepPlans[step] |= added
      added.forEachBit { decision.steps[$0].bits |= 1 << UInt32(step) }
    }
    return stepPlans
  }

  /// Settles the rules that ask something of each plan; they leave `fired` for `firedFor`.
  private func decideAboutPlans(
    _ decision: inout Decision, _ weight: [Int32], _ stepPlans: [UInt64]
  ) {
    var candidates: [Int] = []
    for word in 0..<words {
      let bits = decision.fired[word] & aboutPlans[word]
      decision.fired[word] &= ~aboutPlans[word]
      bits.forEachBit { candidates.append(word * 64 + $0) }
    }
    // What waits for a fact may still be settled by every plan's own number of steps.
    for word in 0..<words {
      (decision.pending[word] & aboutPlans[word]).forEachBit { bit in
        let rule = word * 64 + bit
        if plansSatisfying(rule, decision) == 0 { decision.pending[word] &= ~(1 << UInt64(bit)) }
      }
    }
    for rule in candidates {
      var holdsFor = plansSatisfying(rule, decision)
      if let target = rules[rule].verdict.target {
        for index in plans.indices
        where !target.covers(plans[index], steps: decision.steps[index].steps) {
          holdsFor &= ~(1 << UInt64(index))
        }
      }
      guard holdsFor != 0 else { continue }
      decision.firedFor.append(PlanFinding(rule: rule, plans: holdsFor))
      if rules[rule].isInformative { decision.isInformed = true }
      if let (strength, criterion) = rules[rule].verdict.score {
        let points = Int32(strength) * weight[Criterion.allCases.firstIndex(of: criterion) ?? 0]
        holdsFor.forEachBit { decision.points[$0] += points }
      }
      if case .exclude = rules[rule].verdict { decision.excluded |= holdsFor }
    }
  }

  /// The plans whose number of steps satisfies the rule's conditions on it, as bits.
  private func plansSatisfying(_ rule: Int, _ decision: Decision) -> UInt64 {
    guard let planColumn else { return (plans.count == 64 ? 0 : 1 << UInt64(plans.count)) &- 1 }
    var result: UInt64 = 0
    for index in plans.indices {
      let cell = planColumn.cells.cell(of: Int64(decision.steps[index].bits.nonzeroBitCount))
      let word = bitmaps[planColumn.start + cell * words + rule / 64]
      if word & (1 << UInt64(rule % 64)) != 0 { result |= 1 << UInt64(index) }
    }
    return result
  }

  private func addPoints(_ decision: inout Decision, _ weight: [Int32], _ stepPlans: [UInt64]) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: lanes) { total in
      total.initialize(repeating: 0)
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: lanes) { sum in
        rows.withUnsafeBufferPointer { rows in
          for criterion in weight.indices {
            let range = (criterionStarts[criterion], criterionStarts[criterion + 1])
            var isTouched = false
            decision.fired.forEachBit(from: range.0, to: range.1) { rule in
              if !isTouched { sum.initialize(repeating: 0) }
              isTouched = true
              let score = scores[rule]
              if let step = score.step {
                let touched = stepPlans[StepSet.index(step)]
                touched.forEachBit { sum[$0] += score.strength }
                if touched != 0, score.isInformative { decision.isInformed = true }
              } else {
                for lane in 0..<lanes { sum[lane] &+= rows[rule * lanes + lane] }
                if score.isInformative { decision.isInformed = true }
              }
            }
            guard isTouched else { continue }
            for lane in 0..<lanes { total[lane] &+= Int32(sum[lane]) &* weight[criterion] }
          }
        }
      }
      for index in plans.indices { decision.points[index] += total[index] }
    }
  }

  private func exclude(_ decision: inout Decision, _ stepPlans: [UInt64]) {
    decision.fired.forEachBit(from: exclusionStart, to: cautionStart) { rule in
      let exclusion = exclusions[rule - exclusionStart]
      let touched = exclusion.step.map { stepPlans[StepSet.index($0)] } ?? exclusion.plans
      decision.excluded |= touched
      if touched != 0, exclusion.isInformative { decision.isInformed = true }
    }
  }
}

extension [UInt64] {
  /// Calls `body` with each set bit in a range of bits, in order.
  @inline(__always)
  fileprivate func forEachBit(from start: Int, to end: Int, _ body: (Int) -> Void) {
    guard start < end else { return }
    for word in (start / 64)...((end - 1) / 64) {
      var bits = self[word]
      if word == start / 64 { bits &= ~0 << UInt64(start % 64) }
      if word == (end - 1) / 64, end % 64 != 0 { bits &= (1 << UInt64(end % 64)) - 1 }
      bits.forEachBit { body(word * 64 + $0) }
    }
  }
}

extension UInt64 {
  /// Calls `body` with the number of each set bit, in order.
  @inline(__always)
  fileprivate func forEachBit(_ body: (Int) -> Void) {
    var bits = self
    while bits != 0 {
      body(bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }
}
