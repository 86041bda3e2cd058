extension RuleBook {
  /// What each fact that rules or estimates ask for could do to the outcome, the most influential first:
  /// those that lead to another storage, then those that lead to another plan; among equals, those that
  /// the most rules ask for.
  ///
  /// The values of a fact fall into finitely many cells that no rule tells apart, so every value is
  /// tried: the decision is made again with one value from each cell. Estimates tell values of one cell
  /// apart; where what is best turns between two values that are tried, the turn is looked for.
  ///
  /// Some facts tell whether the data is for training, and so which plans are ranked: `others` decides where
  /// that is no longer so, or becomes so.
  func influences(
    on decision: Decision, leader: Int?, of workload: Workload, _ weights: Weights,
    others: (Workload) -> Configuration?
  ) -> [Influence] {
    let open = openFacts(of: decision, workload)
    var scratch = tables.emptyDecision
    let region = figures.region(for: workload)
    // Without a size nothing is estimated, so that only varying it asks for figures.
    let known =
      workload[.dataSize] == nil
      ? nil : tables.plans.map { figures.forComparing.table(for: $0, in: region) }
    return (tables.asked + factsOfEstimatesAlone).compactMap { asked -> Influence? in
      guard workload[asked.fact] != nil || open.contains(asked.fact) else { return nil }
      return influence(of: asked, decision, known, leader, workload, weights, others, &scratch)
    }.sorted { left, right in
      (left.changesStorage ? 0 : 1, left.couldChange ? 0 : 1, -left.reach, left.fact.rawValue)
        < (
          right.changesStorage ? 0 : 1, right.couldChange ? 0 : 1, -right.reach, right.fact.rawValue
        )
    }
  }

  /// The facts for which rules wait: those that they name, and those that estimates are made from where
  /// they wait for one.
  private func openFacts(of decision: Decision, _ workload: Workload) -> Set<Fact> {
    let waiting = decision.pendingRules.map { rules[$0] }
    let named = Set(waiting.flatMap(\.workloadFacts))
    let isEstimated =
      workload[.dataSize] != nil
      && waiting.contains { $0.planFacts.contains(where: \.isFigure) }
    return isEstimated ? named.union(Fact.estimated) : named
  }

  /// The quantities that estimates are made from and that no rule names.
  private var factsOfEstimatesAlone: [RuleTables.AskedFact] {
    let asked = Set(tables.asked.map(\.fact))
    return Fact.estimated.filter { !asked.contains($0) && $0.type.dimension != nil }.map { fact in
      RuleTables.AskedFact(fact: fact, cells: Cells(fact.type, tests: []), reach: 0)
    }
  }

  private func influence(
    of asked: RuleTables.AskedFact, _ decision: Decision, _ known: [FigureTable]?, _ leader: Int?,
    _ workload: Workload,
    _ weights: Weights, _ others: (Workload) -> Configuration?,
    _ scratch: inout Decision
  ) -> Influence {
    let fact = asked.fact
    let leader = leader.map { tables.plans[$0] }
    let isEstimated = Fact.estimated.contains(fact) || Fact.kept.contains(fact)
    var tried: [Int64: Trial] = [:]
    func trial(_ value: Int64) -> Trial {
      if let known = tried[value] { return known }
      let result = decideAnew(value)
      tried[value] = result
      return result
    }
    func decideAnew(_ value: Int64) -> Trial {
      var changed = workload
      changed[fact] = value
      guard fact != .dataPurpose || !changed.deniesItsRuns else { return .impossible }
      guard let (complete, _) = try? changed.completed() else { return .impossible }
      tables.decide(
        complete, by: inForce, weights: weights, figures: decision.figures, into: &scratch)
      guard tables.contradictions(in: scratch).isEmpty else { return .impossible }
      guard complete.namesNoJob == workload.namesNoJob else {
        // What is for something else has no input mode: that alone is no other outcome.
        let best = others(complete)
        return .best(best.map { leader?.isWay(ofReading: $0) ?? false } == true ? leader : best)
      }
      if isEstimated || !scratch.steps.costTheSame(as: decision.steps) {
        decideByEstimates(
          complete, weights, tables: fact == .trainingRegion ? nil : known, into: &scratch)
        if fact == .trainingRegion, scratch.figures.unpriced != decision.figures.unpriced {
          // A price that no page has for one of the Regions is no difference between them: what rules say of
          // the Region is.
          tables.decide(
            complete, by: inForce, weights: weights, figures: decision.figures, into: &scratch)
        }
      }
      return .best(scratch.best(among: tables.candidates).map { tables.plans[$0] })
    }
    let met = figures.metValues(of: fact)
    var cells = asked.cells
    if fact == .budgetMonthly {
      let budgets = leastBudgets(of: tables.plainPlans, taking: decision.steps, for: workload)
      cells = cells.divided(at: budgets, fact.type)
    } else if isEstimated, cells.isQuantity, workload[.dataSize] != nil {
      cells = cells.divided(at: fact.marks, fact.type)
      cells = cells.divided(
        at: cells.alternatives(of: fact, met).map(\.value).turns(of: trial), fact.type)
    }
    let outcomes = cells.alternatives(of: fact, met).compactMap { cell, value in
      if case .best(let best) = trial(value), best != leader {
        (cell: cell, best: best)
      } else {
        nil
      }
    }
    return Influence(
      fact: fact, outcomes: describe(outcomes, of: fact, cells, met),
      storageOutcomes: describe(
        outcomes.map { ($0.cell, cells.isQuantity ? $0.best?.ofStorage(in: outcomes) : $0.best) },
        of: fact, cells, met),
      changesStorage: outcomes.contains { $0.best?.storage != leader?.storage },
      reach: asked.reach)
  }

  /// Joins neighbouring cells that lead to the same plan.
  private func describe(
    _ outcomes: [(cell: Int, best: Configuration?)], of fact: Fact, _ cells: Cells,
    _ met: ClosedRange<Int64>
  ) -> [Outcome] {
    var groups: [(cells: [Int], best: Configuration?)] = []
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
        condition: cells.text(of: group.cells, fact, met),
        configuration: group.best)
    }
  }
}

extension StepSet {
  /// The steps on which estimates depend.
  private static let estimated = StepSet(
    [
      .linkBucket, .preloadData, .deleteAfterRun, .buyThroughput, .packFiles, .copyData,
      .uploadData, .restoreData,
      .changeClass,
    ])

  /// Whether a plan with these steps costs what it costs with others.
  func costTheSame(as other: StepSet) -> Bool {
    intersection(Self.estimated) == other.intersection(Self.estimated)
  }
}

extension [StepSet] {
  /// Whether plans with these steps cost what they cost with others, each of them.
  func costTheSame(as others: [StepSet]) -> Bool {
    zip(self, others).allSatisfy { $0.costTheSame(as: $1) }
  }
}

extension Configuration {
  /// The storage alone, where the outcomes name several of its configurations.
  fileprivate func ofStorage(
    in outcomes: [(cell: Int, best: Configuration?)]
  ) -> Configuration {
    let alike = outcomes.compactMap(\.best).filter { $0.storage == storage }
    return alike.allSatisfy { $0 == self } ? self : Configuration(storage, traits: [])
  }

  /// Whether this is a storage with all traits of another, and perhaps an input mode beside.
  fileprivate func isWay(ofReading other: Configuration) -> Bool {
    storage == other.storage && other.traits.allSatisfy(traits.contains)
  }
}

/// What a value of a fact leads to.
private enum Trial: Equatable {
  /// This plan; `nil` where every plan is excluded.
  case best(Configuration?)

  /// The value contradicts the other facts.
  case impossible
}

extension Fact {
  /// Values that are tried of a quantity because rules name none, or few: a grid over what is usual.
  fileprivate var marks: [Int64] {
    guard let dimension = type.dimension else { return [] }
    switch dimension {
    case .duration: return dimension.units.map(\.steps).filter { $0 >= 1_000_000 }
    case .count, .rate, .monthlyRate, .hourlyPrice:
      let one = dimension.units.first?.steps ?? dimension.stepsOfOne
      return [one, 10 * one, 100 * one, 1_000 * one, 10_000 * one]
    default: return []
    }
  }
}

extension [Int64] {
  /// Where the outcome turns between two neighbours that lead to different ones, each time that it does.
  fileprivate func turns(of outcome: (Int64) -> Trial) -> [Int64] {
    zip(self, dropFirst()).flatMap { first, last in
      var found: [Int64] = []
      var start = first
      while let turn = Self.turn(from: start, to: last, of: outcome) {
        found.append(turn)
        start = turn
      }
      return found
    }
  }

  /// The first turn that halving finds; `nil` where there is none, or at the second value only.
  ///
  /// A turn is found to a hundredth of the value, and rounded up to three digits.
  private static func turn(
    from first: Int64, to last: Int64, of outcome: (Int64) -> Trial
  ) -> Int64? {
    guard last - first > 1 else { return nil }
    let here = outcome(first)
    guard here != .impossible, outcome(last) != here, outcome(last - 1) != here else { return nil }
    var (low, high) = (first, last - 1)
    while high - low > Swift.max(1, high / 100) {
      let middle = low + (high - low) / 2
      if outcome(middle) == here { low = middle } else { high = middle }
    }
    var grain: Int64 = 1
    while high / grain >= 1000 { grain *= 10 }
    let turn = (high + grain - 1) / grain * grain
    return turn < last ? turn : nil
  }
}

extension Cells {
  /// A value of each cell worth trying: for sets, those with one member, and for quantities the least that
  /// users are met with.
  fileprivate func alternatives(
    of fact: Fact, _ met: ClosedRange<Int64>
  ) -> [(cell: Int, value: Int64)] {
    if case .choices(let names) = fact.type {
      return names.indices.map { ($0, 1 << Int64($0)) }
    }
    guard isQuantity else { return representatives.enumerated().map { ($0.offset, $0.element) } }
    let last = bounds.map { $0 - 1 } + [Dimension.largest]
    return zip(representatives, last).enumerated()
      .filter { $0.element.0 <= met.upperBound && $0.element.1 >= met.lowerBound }
      .map { ($0.offset, max($0.element.0, met.lowerBound)) }
  }

  /// The values of some cells, as text that follows the fact's name.
  fileprivate func text(of cells: [Int], _ fact: Fact, _ met: ClosedRange<Int64>) -> String {
    switch fact.type {
    case .flag: cells.first == 1 ? " is yes" : " is no"
    case .choice(let names), .choices(let names):
      " is " + cells.map { names[$0] }.joined(separator: " or ")
    case .quantity: range(from: cells.first ?? 0, through: cells.last ?? 0, fact, met)
    }
  }

  /// The ends of a range that are within what users are met with; that the fact is stated where none is.
  private func range(
    from first: Int, through last: Int, _ fact: Fact, _ met: ClosedRange<Int64>
  ) -> String {
    let hasLower = first > 0 && bounds[first - 1] > max(1, met.lowerBound)
    let hasUpper = last < bounds.count && bounds[last] <= met.upperBound
    let lower = hasLower ? text(ofBound: first - 1, " >= ", " > ", fact) : nil
    let upper = hasUpper ? text(ofBound: last, " < ", " <= ", fact) : nil
    if hasLower, hasUpper, !isStepAbove[first - 1], bounds[last] - 1 == bounds[first - 1] {
      return " is \(fact.text(bounds[first - 1]))"
    }
    let ends = [lower, upper].compactMap(\.self)
    return ends.isEmpty ? " is stated" : ends.joined(separator: " and")
  }

  private func text(ofBound index: Int, _ sign: String, _ signBelow: String, _ fact: Fact) -> String
  {
    isStepAbove[index]
      ? signBelow + fact.text(bounds[index] - 1) : sign + fact.text(bounds[index])
  }
}
