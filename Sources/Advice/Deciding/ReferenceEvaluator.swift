extension RuleBook {
  /// Decides between any plans.
  ///
  /// - Parameters:
  ///   - plans: At most 64 plans.
  ///   - workload: The facts.
  ///   - features: The features that are asked for.
  ///   - weights: How much each criterion counts, before goals.
  ///   - memory: What was estimated of the same plans for other workloads.
  /// - Returns: The decision, with a place for each plan.
  package func decide(
    _ plans: [Plan], for workload: Workload, asking features: Set<String> = [], weights: Weights,
    remembering memory: EstimateMemory? = nil
  ) -> Decision {
    tables.decide(
      plans, for: workload, by: inForce, asking: features.compactMap(place(ofFeature:)),
      weights: weights
    ) { planFigures(of: plans, taking: $0, for: workload, remembering: memory) }
  }

  /// Decides between any plans, by reading every rule in turn.
  ///
  /// This is the definition of what the rules mean: ``decide(_:for:asking:weights:remembering:)`` and
  /// ``RuleTables`` must agree with it. Plans that are recommended take steps because these save money.
  package func decideByReading(
    _ plans: [Plan], for workload: Workload, asking features: Set<String> = [], weights: Weights,
    savesMoney: Bool = false
  ) -> Decision {
    precondition(plans.count <= 64, "a decision is between at most 64 plans")
    let features = features.compactMap(place(ofFeature:))
    let places = rules.indices.filter {
      isInForce($0) || features.contains($0)
    }
    let weight = weights.effective(for: workload)
    var decision = Decision(
      words: inForce.count, plans: plans.map(\.configuration), steps: plans.map(\.stepSet),
      for: workload)
    let starts = tables.starts
    for index in places where starts.requirements <= index && index < starts.contradictions {
      let rule = rules[index]
      guard case .require(let step, _) = rule.verdict, !rule.isAboutPlans,
        rule.truth(for: workload) == .yes
      else { continue }
      for (index, plan) in plans.enumerated() where rule.covers(plan, steps: StepSet()) {
        decision.steps[index].insert(step)
      }
    }

    // Estimates may bring about steps, of which later estimates know.
    let requirements = places.filter { rules[$0].requiresByEstimate }
    let undecided = decision
    for _ in 0...StepSet.savingMoney.count {
      let steps = decision.steps
      decision = undecided
      decision.figures = planFigures(of: plans, taking: steps, for: workload)
      guard savesMoney else { break }
      for index in requirements { judge(index, plans, workload, weight, &decision) }
      for finding in decision.firedFor {
        guard case .require(let step, _) = rules[finding.rule].verdict else { continue }
        for index in finding.plans.places {
          decision.steps[index].insert(step)
        }
      }
      if decision.steps == steps { break }
    }
    let exclusions = starts.exclusions..<starts.cautions
    for index in places where exclusions.contains(index) {
      judge(index, plans, workload, weight, &decision)
    }
    // Costs are compared among the plans that are left.
    decision.figures.compareCosts(among: plans.candidates.subtracting(decision.excluded))
    let offering = plansOffering(features, plans)
    for index in places where !exclusions.contains(index) && !requirements.contains(index) {
      let spared = rules[index].speaksAgainstStorageAlone ? offering : PlanSet()
      judge(index, plans, workload, weight, &decision, sparing: spared)
    }
    decision.firedFor.sort { $0.rule < $1.rule }
    return decision
  }

  /// The plans that offer a feature that is asked for.
  private func plansOffering(_ features: [Int], _ plans: [Plan]) -> PlanSet {
    PlanSet(of: plans.count) { plan in
      features.contains { rules[$0].covers(plans[plan]) }
    }
  }

  /// Asks one rule of every plan but those that are spared.
  private func judge(
    _ index: Int, _ plans: [Plan], _ workload: Workload,
    _ weight: SIMD8<Int32>, _ decision: inout Decision, sparing spared: PlanSet = PlanSet()
  ) {
    let rule = rules[index]
    var holdsFor = PlanSet()
    var waitsFor = PlanSet()
    // What asks nothing of plans holds for all of them or for none.
    let general = rule.isAboutPlans ? nil : rule.truth(for: workload)
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
      case .yes: holdsFor.insert(number)
      case .unknown: waitsFor.insert(number)
      case .no: break
      }
    }
    decision.note(
      rule, at: index, isGeneral: !rule.isAboutPlans && spared.isEmpty,
      holdsFor: holdsFor.subtracting(spared),
      waitsFor: waitsFor, of: plans, weight)
  }
}

extension Decision {
  fileprivate mutating func note(
    _ rule: Rule, at index: Int, isGeneral: Bool, holdsFor: PlanSet, waitsFor: PlanSet,
    of plans: [Plan], _ weight: SIMD8<Int32>
  ) {
    let bit: UInt64 = 1 << UInt64(index % 64)
    if !waitsFor.isEmpty { pending[index / 64] |= bit }
    guard !holdsFor.isEmpty else { return }
    if isGeneral { fired[index / 64] |= bit }
    let touched = PlanSet(
      holdsFor.places.filter { rule.covers(plans[$0], steps: steps[$0]) })
    guard !touched.isEmpty else { return }
    let given = rule.points(weight)
    for number in touched.places { points[number] += given }
    if rule.verdict.isExclusion { excluded.formUnion(touched) }
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
    guard let (strength, criterion) = score else { return 0 }
    return Int32(strength) * factor * weights[criterion.index]
  }

  /// How many times its strength the rule counts.
  var factor: Int32 { isFeature ? Int32(Weights.goalFactor) : 1 }
}

extension [Plan] {
  /// The plans of the storages that are recommended.
  fileprivate var candidates: PlanSet {
    PlanSet(of: count) { self[$0].configuration.storage.isCandidate }
  }
}
