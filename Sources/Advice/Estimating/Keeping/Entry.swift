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
  /// Whether a lifecycle rule moves the objects.
  var isMove: Bool { if case .moving = self { true } else { false } }

  /// Whether objects are there already, or lifecycle rules bring them.
  var isByRules: Bool {
    switch self {
    case .none, .moving: true
    case .writing, .copying: false
    }
  }
}
