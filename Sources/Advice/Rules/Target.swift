/// What a rule's verdict is about.
public enum Target: Hashable, Sendable {
  /// Every configuration of the storage that has all the traits: `efs`, `efs.one-zone`.
  case storage(Storage, [Trait])

  /// Every plan that takes the step.
  case step(Step)

  /// Every plan that offers the feature of a storage, where the feature is asked for.
  case feature(String, Storage)

  /// The plan that the rule's plan facts were asked of.
  case thisPlan

  /// How text writes the target.
  public var name: String {
    switch self {
    case .storage(let storage, let traits):
      ([storage.rawValue] + traits.map(\.rawValue)).joined(separator: ".")
    case .step(let step): step.rawValue
    case .feature(let name, _): name
    case .thisPlan: "this plan"
    }
  }

  /// Whether a plan with this configuration and these steps is meant.
  package func covers(_ configuration: Configuration, steps: some Sequence<Step>) -> Bool {
    Coverage(self).holds(configuration, steps: StepSet(steps))
  }

  /// Whether the target is a feature.
  package var isFeature: Bool { if case .feature = self { true } else { false } }
}
