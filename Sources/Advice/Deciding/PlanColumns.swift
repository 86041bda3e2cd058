/// What rules ask of plans, a column each, so that asking touches no reference counts.
struct PlanColumns: Sendable {
  /// The steps that the plans take in the end; none until it is known which are required.
  var steps: [StepSet]
  private let storages: [Storage]
  private let traits: [TraitSet]
  private let plans: [Plan]

  /// The plans that have features, as bits: few do.
  private var featured: UInt64 = 0

  init(_ plans: [Plan], taking steps: [StepSet]? = nil) {
    self.plans = plans
    self.steps = steps ?? [StepSet](repeating: StepSet(), count: plans.count)
    storages = plans.map(\.configuration.storage)
    traits = plans.map(\.configuration.traitSet)
    featured = bits { !plans[$0].features.isEmpty }
  }

  /// All plans, as bits.
  var all: UInt64 { bits { _ in true } }

  /// The plans of the storages that are recommended, as bits.
  var candidates: UInt64 { bits { storages[$0].isCandidate } }

  /// The plans that are covered, with the steps that they take, as bits.
  func covered(by coverage: Coverage?) -> UInt64 {
    switch coverage {
    case nil: 0
    case .thisPlan: all
    case .feature where featured == 0: 0
    case .feature(let name): bits { plans[$0].features.contains(name) }
    case .step(let step): bits { steps[$0].contains(at: step) }
    case .storage(let storage, let needed):
      bits { storages[$0] == storage && traits[$0].isSuperset(of: needed) }
    }
  }

  @inline(__always)
  private func bits(where isMeant: (Int) -> Bool) -> UInt64 {
    steps.indices.reduce(0) { isMeant($1) ? $0 | 1 << UInt64($1) : $0 }
  }
}
