/// One way to set a storage up: the storage and its traits, perhaps not all of them.
public struct Configuration: Hashable, Sendable {
  /// The storage.
  public let storage: Storage

  /// The choices made within the storage, in the order in which names say them.
  public let traits: [Trait]

  /// The same without their order.
  let traitSet: TraitSet

  /// Makes a configuration.
  ///
  /// - Parameters:
  ///   - storage: The storage.
  ///   - traits: Choices within the storage; those left out are undecided.
  public init(_ storage: Storage, _ traits: Trait...) {
    self.init(storage, traits: traits)
  }

  package init(_ storage: Storage, traits: [Trait]) {
    (self.storage, self.traits, traitSet) = (storage, traits, TraitSet(traits))
  }

  /// The name that text, the command line and JSON use: `efs.elastic.one-zone`.
  public var name: String {
    ([storage.rawValue] + traits.filter { !$0.isUnspoken }.map(\.rawValue)).joined(separator: ".")
  }

  /// The name for people: `FSx for Lustre, PERSISTENT_2, 125 MB/s/TiB`.
  public var title: String {
    ([storage.title] + traits.filter { !$0.isUnspoken }.map(\.title)).joined(separator: ", ")
  }

  /// Whether a storage class of S3 is named.
  package var hasStorageClass: Bool { !Trait.s3Classes.isDisjoint(with: traits) }

  /// The configuration with the trait that is meant where nothing is said: S3 Standard, Regional EFS.
  ///
  /// - Parameter comparesClasses: Whether classes of S3 are compared. Else S3 stands for all of them.
  /// - Returns: The configuration itself where something is said, or nothing is usual.
  package func withUnspokenTrait(comparesClasses: Bool) -> Configuration {
    let unspoken: Trait? =
      switch storage {
      case .s3 where comparesClasses && !hasStorageClass: .standard
      case .efs where !traits.contains(.oneZone) && !traits.contains(.regional): .regional
      default: nil
      }
    return unspoken.map { Configuration(storage, traits: traits + [$0]) } ?? self
  }

  /// Finds the configuration that text writes as `name`, among the built-in ones.
  public init?(name: String) {
    guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

extension Configuration {
  /// Every configuration that is ranked, simplest first; the order breaks ties.
  public static let candidates: [Configuration] = s3 + efs + fsxLustre

  /// Every storage outside the three, without traits.
  public static let outside: [Configuration] =
    Storage.allCases.filter { !$0.isCandidate }.map { Configuration($0) }

  /// The candidates, then the storages outside the three.
  public static let all: [Configuration] = candidates + outside

  /// Every configuration that is ranked for data that no training job reads: an input mode is a way in
  /// which such jobs read a bucket.
  static let candidatesWithoutInputModes: [Configuration] =
    [Configuration(.s3, .standard), Configuration(.s3, .expressOneZone)] + efs + fsxLustre

  /// The three storages alone and with each of their traits, and with what is meant where nothing is said.
  static let withOneTrait: [Configuration] = [.s3, .efs, .fsxLustre].flatMap { storage in
    ([[]] + storage.traits.map { [$0] }).map {
      Configuration(storage, traits: $0).withUnspokenTrait(comparesClasses: true)
    }
  }

  private static let s3: [Configuration] = [.standard, .expressOneZone].flatMap { storageClass in
    [.file, .fastFile, .pipe].map { Configuration(.s3, $0, storageClass) }
  }

  private static let efs: [Configuration] = [.regional, .oneZone].flatMap { zones in
    [.elastic, .bursting, .provisioned].map { Configuration(.efs, $0, zones) }
  }

  private static let fsxLustre: [Configuration] =
    [Configuration(.fsxLustre, .scratch2)]
    + [.tier125, .tier250, .tier500, .tier1000].map { Configuration(.fsxLustre, .persistent2, $0) }
    + [Configuration(.fsxLustre, .intelligentTiering)]
}
