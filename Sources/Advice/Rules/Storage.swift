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
}

extension Storage {
  /// Whether the advisor recommends this storage, or only points to it.
  public var isCandidate: Bool { self == .s3 || self == .efs || self == .fsxLustre }

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
    }
  }
}

/// One choice within a storage: an input mode, a throughput mode, a deployment type, a class.
public enum Trait: String, FactChoice {
  // S3: input mode, class
  case file
  case fastFile = "fast-file"
  case pipe
  case standard
  case expressOneZone = "express-one-zone"

  // EFS: throughput mode, zones
  case elastic
  case provisioned
  case bursting
  case regional
  case oneZone = "one-zone"

  // FSx for Lustre: deployment, megabytes a second per tebibyte
  case scratch2 = "scratch-2"
  case persistent2 = "persistent-2"
  case intelligentTiering = "intelligent-tiering"
  case tier125 = "125"
  case tier250 = "250"
  case tier500 = "500"
  case tier1000 = "1000"
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
    case .elastic: "Elastic throughput"
    case .provisioned: "Provisioned throughput"
    case .bursting: "Bursting throughput"
    case .regional: "Regional"
    case .oneZone: "One Zone"
    case .scratch2: "SCRATCH_2"
    case .persistent2: "PERSISTENT_2"
    case .intelligentTiering: "Intelligent-Tiering"
    case .tier125: "125 MB/s/TiB"
    case .tier250: "250 MB/s/TiB"
    case .tier500: "500 MB/s/TiB"
    case .tier1000: "1000 MB/s/TiB"
    }
  }

  /// Whether names and titles leave the trait out because it is what one expects.
  var isUnspoken: Bool { self == .standard || self == .regional }
}
