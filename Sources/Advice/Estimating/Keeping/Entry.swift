/// How objects come into a class.
enum Entry: Sendable {
  /// They are there.
  case none

  /// They are written there, from outside the storage.
  case writing

  /// A lifecycle rule moves them.
  case moving

  /// They are copied there, out of a class with these figures: no rule makes the move.
  case copying(FigureTable)

  /// Finds the way from one class to another.
  ///
  /// - Parameters:
  ///   - configuration: The class to which the objects come.
  ///   - place: The class in which they are now; `nil` where they are elsewhere.
  ///   - figures: The moves that rules make, and the prices.
  ///   - region: The Region whose prices are taken.
  init(
    into configuration: Configuration, from place: Configuration?, _ figures: FigureBook,
    in region: Region
  ) {
    guard let place, place.storage == configuration.storage else {
      self = .writing
      return
    }
    let (from, to) = (place.objectClass, configuration.objectClass)
    let staysInZones = place.traits.contains(.oneZone) == configuration.traits.contains(.oneZone)
    if staysInZones, from == to {
      self = .none
    } else if staysInZones,
      figures.transitions.contains(where: {
        $0.storage == place.storage && $0.from == from && $0.to == to
      })
    {
      self = .moving
    } else {
      self = .copying(figures.table(for: place, in: region))
    }
  }
}

extension Entry {
  /// Whether objects are there already, or lifecycle rules bring them.
  var isByRules: Bool {
    switch self {
    case .none, .moving: true
    case .writing, .copying: false
    }
  }
}

extension Configuration {
  /// The class of the storage in which the configuration keeps objects.
  package var objectClass: Trait {
    storage.classes.first(where: traits.contains) ?? .standard
  }
}

extension Configuration {
  /// What reads objects that are in a class: S3 Standard stands for whichever class they are in.
  func reading(_ place: Configuration) -> Configuration {
    guard storage == .s3, place.storage == .s3, traits.contains(.standard),
      place.objectClass != .expressOneZone
    else { return self }
    return Configuration(.s3, traits: traits.map { $0 == .standard ? place.objectClass : $0 })
  }
}

extension FigureTable {
  /// The bytes that are billed for reading a file once.
  func billedRead(of size: Exact) -> Exact {
    let least = max(size, limit(.minimumReadSize)?.value ?? .zero)
    return least.inSteps(of: limit(.readStep))
  }
}

extension Exact {
  /// As many whole steps as the number begins; the number itself where there are no steps.
  func inSteps(of step: LimitFigure?) -> Exact {
    guard let step = step?.value, let count = divided(by: step) else { return self }
    return count.roundedUp * step
  }
}
