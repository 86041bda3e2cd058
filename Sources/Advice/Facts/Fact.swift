/// One thing that can be known of a training workload.
///
/// A fact is declared three times, always in the same order: here, as a row of the table of facts with
/// its name, type and meaning, and as a property of ``Workload``.
public enum Fact: Int, CaseIterable, Hashable, Sendable {
  // The data
  case dataLocation
  case dataInJobRegion
  case dataLineRate
  case dataSize
  case dataFiles
  case dataFileSize
  case dataCanBePacked
  case dataIsCompressible
  case dataFormat
  case dataSelection
  case dataChanges
  case dataCanBeRecreated
  case dataReadShare
  case dataGrowsUnpredictably
  case dataIsSharedByPeople
  case dataPurpose
  case dataStorageClass
  case dataRetention
  case dataVersionRetention
  case dataUnfinishedUploads
  case dataOldVersionsPileUp
  case dataExceedsLocalDisks

  // What the workload needs of its storage
  case needsLatency
  case needsImmediateFor
  case needsLaterLatency
  case needsThroughput
  case needsInstanceThroughput
  case needsThroughputPerTebibyte
  case needsCapacity
  case needsIOPS
  case needsPOSIX
  case needsProtocol
  case needsSharedAccess
  case needsInPlaceWrites
  case needsZoneFailureTolerance
  case needsMultiZoneAccess
  case needsOnPremisesAccess
  case needsDurability
  case needsGuaranteedRestores
  case needsBackups
  case needsSecondFactor
  case needsUnchangedCode
  case needsBootVolume
  case needsBlockDevice
  case needsServiceSharding
  case needsGPUDirectStorage
  case needsTemporaryStorage
  case needsFileSystem
  case needsVersions
  case needsExistingReplicated
  case needsMultiRegion
  case needsSQLQueries
  case needsBucketExport
  case needsInternetAccess
  case needsGlobalDelivery
  case needsLocalCache
  case needsBucketImport
  case needsCompatibility
  case needsManagedService
  case needsBucketLink
  case needsRetentionLock
  case needsSeparateDirectories
  case needsFarUploads
  case needsRulesForAPart
  case needsTransfer

  // How it is read
  case accessPattern
  case accessIsHighlyParallel
  case accessFrequency
  case accessExhaustsBurstCredits
  case accessTrend
  case accessReadsPerMonth
  case accessHotFor
  case accessLaterFrequency

  // The runs
  case runsPerWeek
  case runsEpochs
  case runsDuration
  case runsRepeated
  case runsConcurrent
  case runsOnSpot

  // The training
  case trainingCompute
  case trainingInstances
  case trainingInstanceType
  case trainingInstancePrice
  case trainingAlgorithm
  case trainingInputModes
  case trainingDelivery
  case trainingOperatingSystems
  case trainingZones
  case trainingVPC
  case trainingRegion

  // The team
  case storageExcluded
  case budgetMonthly
  case goals
}

extension Fact {
  /// The name by which text, the command line and JSON write the fact.
  public var name: String { Self.names[rawValue] }

  /// The type of the fact's values.
  public var type: FactType { Self.types[rawValue] }

  /// What the fact means, as a phrase.
  public var meaning: String { declaration.meaning }

  /// The question that asks a person for the fact.
  public var question: String { declaration.question }

  /// Finds the fact that text writes as `name`.
  ///
  /// - Parameter name: A name such as `data.location`.
  public init?(name: String) {
    guard let fact = Self.byName[name] else { return nil }
    self = fact
  }

  // Copies of two columns: a whole row of the table is many references to count.
  private static let names = table.map(\.name)
  private static let types = table.map(\.type)

  private static let byName: [String: Fact] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// The type of a fact's values.
public enum FactType: Hashable, Sendable {
  /// Yes or no.
  case flag

  /// One of the names.
  case choice([String])

  /// Any of the names, at most eight of them.
  case choices([String])

  /// A number with the dimension's units.
  case quantity(Dimension)

  /// Whether a value is several names at once.
  package var isSet: Bool { if case .choices = self { true } else { false } }
}
