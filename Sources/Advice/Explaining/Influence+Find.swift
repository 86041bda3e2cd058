extension RuleBook {
  /// What each fact that rules ask for could do to the outcome, the most influential first: those
  /// that lead to another storage, then those that lead to another plan; among equals, those that
  /// the most rules ask for.
  ///
  /// The values of a fact fall into finitely many cells that no rule tells apart, so every value is
  /// tried: the decision is made again with one value from each cell.
  func influences(
    on decision: Decision, leader: Int?, of workload: Workload, _ weights: Weights
  ) -> [Influence] {
    let open = Set(decision.pendingRules.flatMap { rules[$0].workloadFacts })
    var scratch = tables.emptyDecision
    let region = figures.region(for: workload)
    // Without a size nothing is estimated, so that only varying it asks for figures.
    let known =
      workload[.dataSize] == nil ? nil : tables.plans.map { figures.table(for: $0, in: region) }
    return tables.asked.compactMap { asked -> Influence? in
      guard workload[asked.fact] != nil || open.contains(asked.fact) else { return nil }
      return influence(of: asked, decision, known, leader, workload, weights, &scratch)
    }.sorted { left, right in
      (left.changesStorage ? 0 : 1, left.couldChange ? 0 : 1, -left.reach, left.fact.rawValue)
        < (
          right.changesStorage ? 0 : 1, right.couldChange ? 0 : 1, -right.reach, right.fact.rawValue
        )
    }
  }

  private func influence(
    of asked: RuleTables.AskedFact, _ decision: Decision, _ known: [FigureTable]?, _ leader: Int?,
    _ workload: Workload,
    _ weights: Weights,
    _ scratch: inout Decision
  ) -> Influence {
    let isEstimated = Fact.estimated.contains(asked.fact)
    var outcomes: [(cell: Int, best: Int?)] = []
    for (cell, value) in asked.cells.alternatives(of: asked.fact) {
      var changed = workload
      changed[asked.fact] = value
      // A value that contradicts the other facts is no possibility.
      guard let (complete, _) = try? changed.completed() else { continue }
      tables.decide(
        complete, by: inForce, weights: weights, figures: decision.figures, into: &scratch)
      guard !tables.findsContradiction(scratch) else { continue }
      if isEstimated || !scratch.steps.costTheSame(as: decision.steps) {
        let figures = planFigures(
          of: tables.plainPlans, taking: scratch.steps, for: complete,
          tables: asked.fact == .trainingRegion ? nil : known)
        tables.decide(
          complete, by: inForce, weights: weights, figures: figures, into: &scratch)
      }
      let best = scratch.best(among: tables.candidates)
      if best != leader { outcomes.append((cell, best)) }
    }
    let storage = leader.map { tables.plans[$0].storage }
    return Influence(
      fact: asked.fact, outcomes: describe(outcomes, of: asked.fact, asked.cells),
      changesStorage: outcomes.contains { $0.best.map { tables.plans[$0].storage } != storage },
      reach: asked.reach)
  }

  /// Joins neighbouring cells that lead to the same plan.
  private func describe(
    _ outcomes: [(cell: Int, best: Int?)], of fact: Fact, _ cells: Cells
  ) -> [Outcome] {
    var groups: [(cells: [Int], best: Int?)] = []
    for outcome in outcomes {
      let isNeighbour =
        !cells.isQuantity
        || groups.last.flatMap(\.cells.last).map { $0 + 1 == outcome.cell } ?? false
      if let index = groups.lastIndex(where: { $0.best == outcome.best }),
        !cells.isQuantity || (index == groups.count - 1 && isNeighbour)
      {
        groups[index].cells.append(outcome.cell)
      } else {
        groups.append(([outcome.cell], outcome.best))
      }
    }
    return groups.map { group in
      Outcome(
        condition: cells.text(of: group.cells, fact),
        configuration: group.best.map { tables.plans[$0] })
    }
  }
}

extension [StepSet] {
  /// The steps on which estimates depend.
  private static let estimated = StepSet(
    [.linkBucket, .preloadData, .deleteAfterRun, .packFiles, .copyData, .uploadData, .restoreData])

  /// Whether plans with these steps cost what they cost with others, each of them.
  fileprivate func costTheSame(as others: [StepSet]) -> Bool {
    zip(self, others).allSatisfy {
      $0.intersection(Self.estimated) == $1.intersection(Self.estimated)
    }
  }
}

extension Cells {
  /// A value of each cell worth trying: for sets, those with one member.
  fileprivate func alternatives(of fact: Fact) -> [(cell: Int, value: Int64)] {
    if case .choices(let names) = fact.type {
      return names.indices.map { ($0, 1 << Int64($0)) }
    }
    return representatives.enumerated().map { ($0.offset, $0.element) }
  }

  /// The values of some cells, as text that follows the fact's name.
  fileprivate func text(of cells: [Int], _ fact: Fact) -> String {
    switch fact.type {
    case .flag: cells.first == 1 ? " is yes" : " is no"
    case .choice(let names), .choices(let names):
      " is " + cells.map { names[$0] }.joined(separator: " or ")
    case .quantity: range(from: cells.first ?? 0, through: cells.last ?? 0, fact)
    }
  }

  private func range(from first: Int, through last: Int, _ fact: Fact) -> String {
    let lower = first > 0 ? text(ofBound: first - 1, " >= ", " > ", fact) : nil
    let upper = last < bounds.count ? text(ofBound: last, " < ", " <= ", fact) : nil
    return [lower, upper].compactMap(\.self).joined(separator: " and")
  }

  private func text(ofBound index: Int, _ sign: String, _ signBelow: String, _ fact: Fact) -> String
  {
    isStepAbove[index]
      ? signBelow + fact.text(bounds[index] - 1) : sign + fact.text(bounds[index])
  }
}
