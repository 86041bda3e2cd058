/// A storage that a plan can use.
public enum Storage: String, FactChoice {
  case s3
  case efs
  case fsxLustre = "fsx-lustre"

  // Outside the three: named where none of the three fits, never recommended for training data.
  case fsxWindows = "fsx-windows"
  case fsxONTAP = "fsx-ontap"
  case fsxOpenZFS = "fsx-openzfs"
  case s3Files = "s3-files"
  case ebs
  case instanceStore = "instance-store"
  case storageGateway = "storage-gateway"
  case redshift
  case dynamoDB = "dynamodb"
  case database
  case memoryCache = "memory-cache"
  case functionStorage = "function-storage"
  case messageQueue = "message-queue"

  /// A service that stores no files.
  case otherService = "other-service"
}

extension Storage {
  /// Whether the advisor recommends this storage, or only points to it.
  public var isCandidate: Bool { self == .s3 || self == .efs || self == .fsxLustre }

  /// The names of the storages that the advisor recommends.
  static let candidateNames = allCases.filter(\.isCandidate).map(\.rawValue)

  /// The storage's name for people.
  public var title: String {
    switch self {
    case .s3: "Amazon S3"
    case .efs: "Amazon EFS"
    case .fsxLustre: "FSx for Lustre"
    case .fsxWindows: "FSx for Windows File Server"
    case .fsxONTAP: "FSx for NetApp ONTAP"
    case .fsxOpenZFS: "FSx for OpenZFS"
    case .s3Files: "S3 Files"
    case .ebs: "Amazon EBS"
    case .instanceStore: "EC2 instance store"
    case .storageGateway: "AWS Storage Gateway"
    case .redshift: "Amazon Redshift"
    case .dynamoDB: "Amazon DynamoDB"
    case .database: "a relational database"
    case .memoryCache: "an in-memory cache"
    case .functionStorage: "a function's own storage"
    case .messageQueue: "a message queue"
    case .otherService: "a service that stores no files"
    }
  }
}

extension Storage {
  /// The choices that there are within the storage.
  package var traits: [Trait] {
    switch self {
    case .s3:
      [
        .file, .fastFile, .pipe, .mountpoint, .standard, .expressOneZone, .intelligentTiering,
        .archiveAccess, .deepArchiveAccess, .standardIA, .oneZoneIA, .glacierInstant,
        .glacierFlexible, .deepArchive,
      ]
    case .efs:
      [
        .elastic, .bursting, .provisioned, .regional, .oneZone, .maxIO, .generalPurpose, .standard,
        .infrequentAccess, .archive,
      ]
    case .fsxLustre:
      [
        .scratch2, .persistent1, .persistent2, .tier50, .tier100, .tier200, .tier125, .tier250,
        .tier500, .tier1000, .hdd, .tier12, .tier40, .intelligentTiering,
      ]
    case .ebs: [.gp2, .gp3, .provisionedIOPS, .multiAttach, .throughputHDD, .coldHDD]
    case .fsxWindows: [.multiAZ, .singleAZ, .ssd, .hdd]
    case .fsxONTAP: [.multiAZ, .singleAZ]
    case .storageGateway: [.fileGateway, .storedVolumes, .cachedVolumes, .tapes]
    default: []
    }
  }
}

extension Storage {
  /// The storage classes of S3, in their declared order.
  private static let s3Classes = Storage.s3.traits.filter(Trait.s3Classes.contains)

  /// The classes between which lifecycle rules move data; none for a storage without such rules.
  package var classes: [Trait] {
    switch self {
    case .s3: Self.s3Classes
    case .efs: [.standard, .infrequentAccess, .archive]
    default: []
    }
  }
}

/// One choice within a storage: an input mode, a throughput mode, a deployment type, a class.
public enum Trait: String, FactChoice {
  // S3: input mode, class, client
  case file
  case fastFile = "fast-file"
  case pipe
  case standard
  case expressOneZone = "express-one-zone"
  case standardIA = "standard-ia"
  case oneZoneIA = "one-zone-ia"
  case glacierInstant = "glacier-instant"
  case glacierFlexible = "glacier-flexible"
  case deepArchive = "deep-archive"
  case archiveAccess = "archive-access"
  case deepArchiveAccess = "deep-archive-access"
  case mountpoint

  // EFS: throughput mode, zones
  case elastic
  case provisioned
  case bursting
  case regional
  case oneZone = "one-zone"
  case maxIO = "max-io"
  case generalPurpose = "general-purpose"
  case infrequentAccess = "infrequent-access"
  case archive

  // FSx for Lustre: deployment, megabytes a second per tebibyte
  case scratch2 = "scratch-2"
  case persistent1 = "persistent-1"
  case persistent2 = "persistent-2"
  case intelligentTiering = "intelligent-tiering"
  case tier50 = "50"
  case tier100 = "100"
  case tier200 = "200"
  case tier125 = "125"
  case tier250 = "250"
  case tier500 = "500"
  case tier1000 = "1000"
  case hdd
  case tier12 = "12"
  case tier40 = "40"

  // EBS: volume type
  case gp2
  case gp3
  case provisionedIOPS = "provisioned-iops"
  case multiAttach = "multi-attach"
  case throughputHDD = "throughput-hdd"
  case coldHDD = "cold-hdd"

  // FSx for Windows File Server: what it stores on, beside HDD; FSx for NetApp ONTAP, too: zones
  case ssd
  case multiAZ = "multi-az"
  case singleAZ = "single-az"

  // Storage Gateway: what it presents
  case fileGateway = "file-gateway"
  case storedVolumes = "stored-volumes"
  case cachedVolumes = "cached-volumes"
  case tapes
}

extension Trait {
  /// The trait's name for people.
  public var title: String {
    switch self {
    case .file: "File mode"
    case .fastFile: "FastFile mode"
    case .pipe: "Pipe mode"
    case .standard: "Standard"
    case .expressOneZone: "Express One Zone"
    case .standardIA: "Standard-IA"
    case .oneZoneIA: "One Zone-IA"
    case .glacierInstant: "Glacier Instant Retrieval"
    case .glacierFlexible: "Glacier Flexible Retrieval"
    case .deepArchive: "Glacier Deep Archive"
    case .archiveAccess: "Archive Access tier"
    case .deepArchiveAccess: "Deep Archive Access tier"
    case .mountpoint: "Mountpoint"
    case .elastic: "Elastic throughput"
    case .provisioned: "Provisioned throughput"
    case .bursting: "Bursting throughput"
    case .regional: "Regional"
    case .oneZone: "One Zone"
    case .maxIO: "Max I/O"
    case .generalPurpose: "General Purpose"
    case .infrequentAccess: "Infrequent Access"
    case .archive: "Archive"
    case .scratch2: "SCRATCH_2"
    case .persistent1: "PERSISTENT_1"
    case .persistent2: "PERSISTENT_2"
    case .intelligentTiering: "Intelligent-Tiering"
    case .tier50: "50 MB/s/TiB"
    case .tier100: "100 MB/s/TiB"
    case .tier200: "200 MB/s/TiB"
    case .tier125: "125 MB/s/TiB"
    case .tier250: "250 MB/s/TiB"
    case .tier500: "500 MB/s/TiB"
    case .tier1000: "1000 MB/s/TiB"
    case .hdd: "HDD"
    case .tier12: "12 MB/s/TiB"
    case .tier40: "40 MB/s/TiB"
    case .gp2: "gp2"
    case .gp3: "gp3"
    case .provisionedIOPS: "Provisioned IOPS (io1, io2)"
    case .multiAttach: "Multi-Attach"
    case .throughputHDD: "Throughput Optimized HDD (st1)"
    case .coldHDD: "Cold HDD (sc1)"
    case .ssd: "SSD"
    case .multiAZ: "Multi-AZ"
    case .singleAZ: "Single-AZ"
    case .fileGateway: "File Gateway"
    case .storedVolumes: "stored volumes"
    case .cachedVolumes: "cached volumes"
    case .tapes: "Tape Gateway"
    }
  }

  /// The storage classes of S3, of which an object has one.
  static let s3Classes: Set<Trait> = [
    .standard, .expressOneZone, .intelligentTiering, .standardIA, .oneZoneIA, .glacierInstant,
    .glacierFlexible, .deepArchive,
  ]

  /// Whether names and titles leave the trait out because it is what one expects.
  var isUnspoken: Bool { self == .standard || self == .regional }
}
