/// One way to serve a workload: a configuration and the steps it takes to get there.
public struct Plan: Hashable, Sendable {
  /// The storage and its traits.
  public let configuration: Configuration

  /// The steps, each once, in their declared order.
  public let steps: [Step]

  /// What happens to the data as it ages; `nil` where no ages are named.
  public let lifecycle: Lifecycle?

  /// The features that the plan makes use of, by the names of their pages.
  public let features: Set<String>

  /// Makes a plan; a lifecycle adds the steps that it takes.
  public init(
    _ configuration: Configuration, steps: Set<Step> = [], lifecycle: Lifecycle? = nil,
    features: Set<String> = []
  ) {
    self.features = features
    self.configuration = configuration
    let all = steps.union(lifecycle?.steps ?? [])
    self.steps = Step.allCases.filter(all.contains)
    self.lifecycle = lifecycle
  }
}

extension Plan {
  /// The plan with some of its parts replaced; what is not given stays.
  ///
  /// A lifecycle adds the steps that it takes; those of the old one stay unless steps are given.
  package func with(
    _ configuration: Configuration? = nil, steps: Set<Step>? = nil, lifecycle: Lifecycle? = nil,
    features: Set<String>? = nil
  ) -> Plan {
    Plan(
      configuration ?? self.configuration, steps: steps ?? Set(self.steps),
      lifecycle: lifecycle ?? self.lifecycle, features: features ?? self.features)
  }

  /// The plan with other steps.
  func with(_ steps: StepSet) -> Plan { with(steps: Set(steps.steps)) }

  /// The plan with the trait that is meant where nothing is said.
  package func withUnspokenTrait(comparesClasses: Bool) -> Plan {
    with(configuration.withUnspokenTrait(comparesClasses: comparesClasses))
  }
}

/// Steps as bits, in their declared order.
struct StepSet: Hashable, Sendable {
  var bits: UInt64

  init(bits: UInt64 = 0) { self.bits = bits }

  init(_ steps: some Sequence<Step>) {
    bits = steps.reduce(0) { $0 | Self.bit($1) }
  }

  var steps: [Step] {
    bits == 0 ? [] : Step.ordered.filter { bits & Self.bit($0) != 0 }
  }

  func contains(_ step: Step) -> Bool { bits & Self.bit(step) != 0 }

  static func bit(_ step: Step) -> UInt64 { 1 << UInt64(step.index) }
}
