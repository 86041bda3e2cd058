/// One way to serve a workload: a configuration and the steps it takes to get there.
public struct Plan: Hashable, Sendable {
  /// The storage and its traits.
  public let configuration: Configuration

  /// What happens to the data as it ages; `nil` where no ages are named.
  public let lifecycle: Lifecycle?

  /// The features that the plan makes use of, by the names of their pages.
  public let features: Set<String>

  /// The steps, as bits.
  let stepSet: StepSet

  /// The steps, each once, in their declared order.
  public var steps: [Step] { stepSet.steps }

  /// Makes a plan; a lifecycle adds the steps that it takes.
  public init(
    _ configuration: Configuration, steps: Set<Step> = [], lifecycle: Lifecycle? = nil,
    features: Set<String> = []
  ) {
    self.init(configuration, StepSet(steps), lifecycle, features)
  }

  private init(
    _ configuration: Configuration, _ steps: StepSet, _ lifecycle: Lifecycle?,
    _ features: Set<String>
  ) {
    self.configuration = configuration
    stepSet = steps.union(StepSet(lifecycle?.steps ?? []))
    (self.lifecycle, self.features) = (lifecycle, features)
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
      configuration ?? self.configuration, steps.map { StepSet($0) } ?? stepSet,
      lifecycle ?? self.lifecycle, features ?? self.features)
  }

  /// The plan with other steps.
  func with(_ steps: StepSet) -> Plan { Plan(configuration, steps, lifecycle, features) }

  /// The plan with the trait that is meant where nothing is said.
  package func withUnspokenTrait(comparesClasses: Bool) -> Plan {
    with(configuration.withUnspokenTrait(comparesClasses: comparesClasses))
  }
}
