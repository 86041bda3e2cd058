extension Target {
  /// Finds the target that text writes as `name`: a storage with traits, a step, or `this plan`.
  package init?(name: String) {
    if let known = Self.byName[name] {
      self = known
      return
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let storage = Storage(rawValue: first) else { return nil }
    let traits = parts.dropFirst().compactMap(Trait.init(rawValue:))
    guard traits.count == parts.count - 1, traits.allSatisfy(storage.traits.contains) else {
      return nil
    }
    self = .storage(storage, traits)
  }

  /// The targets that rules mostly name; other combinations of traits are looked up in parts.
  private static let byName: [String: Target] = {
    var targets: [String: Target] = ["this plan": .thisPlan]
    for step in Step.ordered { targets[step.rawValue] = .step(step) }
    for configuration in Configuration.all {
      let storage = configuration.storage
      for traits in [[]] + configuration.traits.map({ [$0] }) {
        let target = Target.storage(storage, traits)
        targets[target.name] = target
      }
    }
    return targets
  }()

  /// The names of storages, of storages with one trait, of configurations and of steps.
  package static let allNames: [String] = {
    var names: [String] = []
    for configuration in Configuration.all {
      let storage = configuration.storage.rawValue
      let own = [storage] + configuration.storage.traits.map { "\(storage).\($0.rawValue)" }
      for name in own + [configuration.name] where !names.contains(name) { names.append(name) }
    }
    return names + Step.allCases.map(\.rawValue) + ["this plan"]
  }()
}

extension Configuration {
  /// Finds the configuration that text writes as `anyName`: a storage with any of its traits.
  public init?(anyName name: String) {
    if let known = Configuration(name: name) {
      self = known
      return
    }
    guard case .storage(let storage, let traits)? = Target(name: name) else { return nil }
    self.init(storage, traits: traits)
  }
}
