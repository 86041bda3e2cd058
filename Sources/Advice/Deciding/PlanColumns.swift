/// What rules ask of plans, a column each, so that asking touches no reference counts.
struct PlanColumns: Sendable {
  /// The steps that the plans take in the end; none until it is known which are required.
  var steps: [StepSet]
  private let storages: [Storage]
  private let traits: [TraitSet]
  private let plans: [Plan]

  /// The plans that have features: few do.
  private var featured = PlanSet()

  init(_ plans: [Plan], taking steps: [StepSet]? = nil) {
    self.plans = plans
    self.steps = steps ?? [StepSet](repeating: StepSet(), count: plans.count)
    storages = plans.map(\.configuration.storage)
    traits = plans.map(\.configuration.traitSet)
    featured = those { !plans[$0].features.isEmpty }
  }

  /// All plans.
  var all: PlanSet { .all(of: steps.count) }

  /// The plans of the storages that are recommended.
  var candidates: PlanSet { those { storages[$0].isCandidate } }

  /// The plans that are covered, with the steps that they take.
  func covered(by coverage: Coverage?) -> PlanSet {
    switch coverage {
    case nil: PlanSet()
    case .thisPlan: all
    case .feature where featured.isEmpty: featured
    case .feature(let name): those { plans[$0].features.contains(name) }
    case .step(let step): those { steps[$0].contains(at: step) }
    case .storage(let storage, let needed):
      those { storages[$0] == storage && traits[$0].isSuperset(of: needed) }
    }
  }

  @inline(__always)
  private func those(where isMeant: (Int) -> Bool) -> PlanSet {
    PlanSet(of: steps.count, where: isMeant)
  }
}
