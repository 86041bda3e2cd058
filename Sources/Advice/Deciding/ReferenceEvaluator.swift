extension RuleBook {
  /// Decides between any plans.
  ///
  /// - Parameters:
  ///   - plans: At most 64 plans.
  ///   - workload: The facts.
  ///   - features: The features that are asked for.
  ///   - weights: How much each criterion counts, before goals.
  /// - Returns: The decision, with a place for each plan.
  package func decide(
    _ plans: [Plan], for workload: Workload, asking features: Set<String> = [], weights: Weights
  ) -> Decision {
    // The tables know at once what the workload says: only rules that hold, or that ask something
    // of plans, are read.
    let known = tables.whatHolds(for: workload, by: inForce)
    let features = features.compactMap(place(ofFeature:))
    var decision = read(
      (known.rulesToRead + features).sorted(), areKnownToHold: true, plans, for: workload,
      asking: features, weights: weights)
    for word in decision.pending.indices { decision.pending[word] |= known.pending[word] }
    return decision
  }

  /// Decides between any plans, by reading every rule in turn.
  ///
  /// This is the definition of what the rules mean: ``decide(_:for:weights:)`` and ``RuleTables``
  /// must agree with it.
  package func decideByReading(
    _ plans: [Plan], for workload: Workload, weights: Weights
  ) -> Decision {
    let places = rules.indices.filter { inForce[$0 / 64] >> UInt64($0 % 64) & 1 != 0 }
    return read(places, plans, for: workload, weights: weights)
  }

  /// Reads the rules of these places, in order.
  ///
  /// - Parameters:
  ///   - places: The places.
  ///   - areKnownToHold: Whether those of these rules hold that ask nothing of plans.
  ///   - plans: The plans.
  ///   - workload: The facts.
  ///   - features: The places of the rules on features that are asked for.
  ///   - weights: How much each criterion counts, before goals.
  /// - Returns: The decision.
  private func read(
    _ places: [Int], areKnownToHold: Bool = false, _ plans: [Plan], for workload: Workload,
    asking features: [Int] = [], weights: Weights
  ) -> Decision {
    precondition(plans.count <= 64, "a decision is between at most 64 plans")
    let weight = weights.effective(for: workload)
    var decision = Decision(
      fired: noRules, pending: noRules, firedFor: [], steps: plans.map(\.stepSet),
      colderClasses: plans.map(\.configuration).countOfColderClasses,
      figures: .none, points: plans.map { _ in 0 }, excluded: 0, isInformed: false)
    /// Whether a rule holds that asks nothing of plans; `nil` for one that does.
    func truth(of rule: Rule) -> Truth? {
      rule.isAboutPlans ? nil : areKnownToHold ? .yes : rule.truth(for: workload)
    }
    let starts = tables.starts
    for index in places where starts.requirements <= index && index < starts.contradictions {
      guard case .require(let step, let target) = rules[index].verdict,
        truth(of: rules[index]) == .yes
      else { continue }
      for (index, plan) in plans.enumerated() where target.covers(plan.configuration, steps: []) {
        decision.steps[index].insert(step)
      }
    }

    decision.figures = planFigures(of: plans, taking: decision.steps, for: workload)
    let exclusions = starts.exclusions..<starts.cautions
    for index in places where exclusions.contains(index) {
      judge(index, truth(of: rules[index]), plans, workload, weight, &decision)
    }
    // Costs are compared among the plans that are left.
    decision.figures.compareCosts(among: plans.candidates & ~decision.excluded)
    for index in places where !exclusions.contains(index) {
      judge(
        index, truth(of: rules[index]), plans, workload, weight, &decision,
        sparing: plansSpared(by: features, rules[index], plans))
    }
    decision.firedFor.sort { $0.rule < $1.rule }
    return decision
  }

  /// The plans, as bits, against which a rule on the nature or the price of a storage does not speak,
  /// because they offer a feature that is asked for: what is no place for files may be the right service,
  /// and what costs more than another storage may alone do what is needed.
  private func plansSpared(by features: [Int], _ rule: Rule, _ plans: [Plan]) -> UInt64 {
    guard !features.isEmpty, rule.asksForGoalsAlone, case .disfavour = rule.verdict,
      case .storage = rule.verdict.target
    else { return 0 }
    let targets = features.compactMap { rules[$0].verdict.target }
    return plans.enumerated().reduce(0) { bits, plan in
      let offersOne = targets.contains { $0.covers(plan.element, steps: StepSet()) }
      return offersOne ? bits | 1 << UInt64(plan.offset) : bits
    }
  }

  /// Asks one rule of every plan but those that are spared; `general` is what holds for all of them.
  private func judge(
    _ index: Int, _ general: Truth?, _ plans: [Plan], _ workload: Workload,
    _ weight: SIMD8<Int32>, _ decision: inout Decision, sparing spared: UInt64 = 0
  ) {
    if general == .no { return }
    let rule = rules[index]
    var holdsFor: UInt64 = 0
    var waitsFor: UInt64 = 0
    for number in plans.indices {
      let truth =
        general
        ?? rule.truth(for: workload) { fact in
          let value = decision.value(fact, of: number)
          return value == Workload.unknown ? nil : value
        } atLeast: { fact in
          decision.figures.least(of: number, fact)
        }
      switch truth {
      case .yes: holdsFor |= 1 << UInt64(number)
      case .unknown: waitsFor |= 1 << UInt64(number)
      case .no: break
      }
    }
    guard holdsFor | waitsFor != 0 else { return }
    decision.note(
      rule, at: index, isGeneral: !rule.isAboutPlans && spared == 0, holdsFor: holdsFor & ~spared,
      waitsFor: waitsFor, of: plans, weight)
  }

  private var noRules: [UInt64] { [UInt64](repeating: 0, count: inForce.count) }
}

extension Decision {
  fileprivate mutating func note(
    _ rule: Rule, at index: Int, isGeneral: Bool, holdsFor: UInt64, waitsFor: UInt64,
    of plans: [Plan], _ weight: SIMD8<Int32>
  ) {
    let bit: UInt64 = 1 << UInt64(index % 64)
    if waitsFor != 0 { pending[index / 64] |= bit }
    guard holdsFor != 0 else { return }
    if isGeneral { fired[index / 64] |= bit }
    var touched: UInt64 = 0
    for number in plans.indices where holdsFor & (1 << UInt64(number)) != 0 {
      if rule.target?.covers(plans[number], steps: steps[number]) ?? false {
        touched |= 1 << UInt64(number)
      }
    }
    guard touched != 0 else { return }
    let given = rule.points(weight)
    for number in plans.indices where touched & (1 << UInt64(number)) != 0 {
      points[number] += given
    }
    if rule.verdict.isExclusion { excluded |= touched }
    if !isGeneral { firedFor.append(PlanFinding(rule: index, plans: touched)) }
    if rule.isInformative { isInformed = true }
  }
}

extension Rule {
  /// The points that the rule gives to what it is about.
  ///
  /// A feature is a rule only where it is asked for, and what is asked for counts as a stated goal does.
  ///
  /// - Parameter weights: A lane for each criterion, goals taken in.
  /// - Returns: The points, below zero where the rule speaks against it; 0 where it scores nothing.
  func points(_ weights: SIMD8<Int32>) -> Int32 {
    guard let (strength, criterion) = verdict.score else { return 0 }
    let factor = verdict.target?.isFeature == true ? Weights.goalFactor : 1
    return Int32(strength * factor) * weights[criterion.index]
  }

  /// Whether the rule holds whatever the workload is, but for its goals.
  fileprivate var asksForGoalsAlone: Bool {
    conditions.allSatisfy { $0.subject == .workload(.goals) }
  }
}

extension [Plan] {
  /// The plans of the storages that are recommended, as bits.
  fileprivate var candidates: UInt64 {
    enumerated().reduce(0) {
      $1.element.configuration.storage.isCandidate ? $0 | 1 << UInt64($1.offset) : $0
    }
  }
}
