/// The plans that a target covers, in a form in which asking whether it does touches no arrays.
enum Coverage: Sendable {
  case storage(Storage, TraitSet)

  /// The plans that take the step at this place of the declared order.
  case step(Int)
  case feature(String)
  case thisPlan

  init(_ target: Target) {
    self =
      switch target {
      case .storage(let storage, let traits): .storage(storage, TraitSet(traits))
      case .step(let step): .step(step.index)
      case .feature(let name, _): .feature(name)
      case .thisPlan: .thisPlan
      }
  }

  /// Whether a plan is covered, with the steps that it takes in the end.
  func holds(_ plan: Plan, steps: StepSet) -> Bool {
    if case .feature(let name) = self { return plan.features.contains(name) }
    return holds(plan.configuration, steps: steps)
  }

  /// The same for a plan that offers no feature.
  func holds(_ configuration: Configuration, steps: StepSet) -> Bool {
    switch self {
    case .storage(let storage, let traits):
      configuration.storage == storage && configuration.traitSet.isSuperset(of: traits)
    case .step(let step): steps.contains(at: step)
    case .feature: false
    case .thisPlan: true
    }
  }
}
