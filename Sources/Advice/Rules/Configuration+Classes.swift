extension Configuration {
  /// The classes of S3 whose costs are compared, the one that is expected first.
  public static let s3Classes: [Configuration] = [
    Configuration(.s3, .standard), Configuration(.s3, .intelligentTiering),
    Configuration(.s3, .intelligentTiering, .archiveAccess),
    Configuration(.s3, .intelligentTiering, .deepArchiveAccess),
    Configuration(.s3, .standardIA), Configuration(.s3, .oneZoneIA),
    Configuration(.s3, .glacierInstant), Configuration(.s3, .glacierFlexible),
    Configuration(.s3, .deepArchive), Configuration(.s3, .expressOneZone),
  ]

  /// The classes of EFS whose costs are compared: those of file systems with Elastic throughput,
  /// which has all of them.
  public static let efsClasses: [Configuration] = [
    Configuration(.efs, .elastic, .regional),
    Configuration(.efs, .elastic, .regional, .infrequentAccess),
    Configuration(.efs, .elastic, .regional, .archive),
    Configuration(.efs, .elastic, .oneZone),
    Configuration(.efs, .elastic, .oneZone, .infrequentAccess),
  ]

  /// The classes that are compared for a storage; none where it has no classes that data rests in.
  package static func classes(of storage: Storage) -> [Configuration] {
    switch storage {
    case .s3: s3Classes
    case .efs: efsClasses
    default: []
    }
  }

  /// The classes in which the data of a configuration may be kept, without giving up what else is said of
  /// it: its zones and its throughput, of which only Elastic goes with Archive.
  static func classes(besides configuration: Configuration) -> [Configuration] {
    let all = classes(of: configuration.storage)
    guard configuration.storage == .efs else { return all }
    let throughput = [Trait.bursting, .provisioned].first(where: configuration.traits.contains)
    return all.filter { each in
      each.traits.contains(.oneZone) == configuration.traits.contains(.oneZone)
        && (throughput == nil || !each.traits.contains(.archive))
    }.map { each in
      guard let throughput else { return each }
      return Configuration(.efs, traits: each.traits.map { $0 == .elastic ? throughput : $0 })
    }
  }

  /// Whether nothing is colder about the class: S3 Standard, EFS Standard.
  package var isUsualClass: Bool {
    storage == .s3 ? traits.contains(.standard) : !isColdClass
  }

  /// Whether a class is named that charges less for keeping data and more for reading it.
  package var isColdClass: Bool {
    switch storage {
    case .s3: hasStorageClass && !traits.contains(.standard) && !traits.contains(.expressOneZone)
    case .efs: traits.contains(.infrequentAccess) || traits.contains(.archive)
    default: false
    }
  }

  /// What is compared where classes are: a class of S3 without an input mode, or one of EFS, whose
  /// throughput is Elastic where nobody says; `nil` for anything else.
  package var keptClass: Configuration? {
    switch storage {
    case .s3:
      hasStorageClass && Set(traits).isDisjoint(with: [.file, .fastFile, .pipe]) ? self : nil
    case .efs:
      Set(traits).isDisjoint(with: [.elastic, .bursting, .provisioned])
        ? Configuration(.efs, traits: [.elastic] + traits) : self
    default: nil
    }
  }
}

extension Configuration {
  /// The class of the storage in which the configuration keeps objects.
  package var objectClass: Trait {
    storage.classes.first(where: traits.contains) ?? .standard
  }

  /// The configuration with another class of its storage.
  func with(_ storageClass: Trait) -> Configuration {
    Configuration(
      storage, traits: storage.traits.filter { $0 == storageClass || traits.contains($0) })
  }

  /// The storage with all that is said of it but the class and, for S3, what reads it; `nil` for
  /// storage without classes.
  var withoutClass: Configuration? {
    switch storage {
    case .s3:
      Configuration(.s3, traits: traits.filter { $0 == .archiveAccess || $0 == .deepArchiveAccess })
    case .efs:
      Configuration(.efs, traits: traits.filter { !storage.classes.contains($0) }).keptClass
    default: nil
    }
  }

  /// What reads objects that are in a class: S3 Standard stands for whichever class they are in.
  func reading(_ place: Configuration) -> Configuration {
    guard storage == .s3, place.storage == .s3, traits.contains(.standard),
      place.objectClass != .expressOneZone
    else { return self }
    return Configuration(.s3, traits: traits.map { $0 == .standard ? place.objectClass : $0 })
  }

  /// Whether the data is in one Availability Zone only.
  var isOneZone: Bool { traits.contains(where: \.isOneZone) }
}

extension Trait {
  /// Whether data is in one Availability Zone only.
  var isOneZone: Bool { self == .oneZone || self == .oneZoneIA || self == .expressOneZone }
}

extension Configuration {
  /// Two choices that the service does not offer together; `nil` where it offers what is named.
  package var conflict: (Trait, Trait)? {
    for (place, trait) in traits.enumerated() {
      for other in traits.dropFirst(place + 1) {
        let excludes = Self.exclusive.contains { group in
          group.contains(trait) && group.contains(other)
        }
        if excludes { return (trait, other) }
      }
    }
    return nil
  }

  /// The configuration with some choices of its storage in the place of those that do not go with them.
  func choosing(_ chosen: [Trait]) -> Configuration {
    let given = Self.exclusive.filter { !$0.isDisjoint(with: chosen) }
      .reduce(into: Set<Trait>()) { $0.formUnion($1) }
    return Configuration(
      storage,
      traits: storage.traits.filter {
        chosen.contains($0) || traits.contains($0) && !given.contains($0)
      })
  }

  /// Choices of which a configuration has one at most, of whichever storage.
  private static let exclusive: [Set<Trait>] = [
    [.file, .fastFile, .pipe, .mountpoint], Trait.s3Classes,
    [.elastic, .bursting, .provisioned], [.regional, .oneZone],
    [.standard, .infrequentAccess, .archive],
    // Archive goes with Elastic throughput, on file systems in several zones.
    [.archive, .oneZone], [.archive, .bursting], [.archive, .provisioned], [.archive, .maxIO],
    [.elastic, .maxIO],
    [.scratch2, .persistent1, .persistent2, .intelligentTiering],
  ]
}

extension [Configuration] {
  /// How many keep data in a colder class than the usual one of their storage.
  var countOfColderClasses: Int64 { Int64(count { $0.isColdClass }) }
}
