/// A value that is one of a fixed list of names, as facts of the type *choice* have it.
public protocol FactChoice: CaseIterable, RawRepresentable<String>, Hashable, Sendable
where AllCases == [Self] {}

extension FactChoice {
  package static var names: [String] { allCases.map(\.rawValue) }
}

/// Where the training data is now.
public enum DataLocation: String, FactChoice {
  case s3
  case efs
  case fsxLustre = "fsx-lustre"
  case fsxWindows = "fsx-windows"
  case fsxONTAP = "fsx-ontap"
  case ebs
  case instanceStore = "instance-store"
  case onPremises = "on-premises"
  case otherCloud = "other-cloud"
  case database
  case notCollected = "not-collected"
}

/// How the training data is laid out as files.
public enum DataFormat: String, FactChoice {
  case tfRecord = "tfrecord"
  case recordIO = "recordio"
  case webDataset = "webdataset"
  case parquet
  case csv
  case json
  case images
  case media
}

/// How a training job names the objects that it reads from S3.
public enum DataSelection: String, FactChoice {
  case prefix
  case manifest
  case augmentedManifest = "augmented-manifest"
}

/// A storage class of S3 in which objects lie.
public enum ObjectClass: String, FactChoice {
  case standard
  case standardIA = "standard-ia"
  case oneZoneIA = "one-zone-ia"
  case intelligentTiering = "intelligent-tiering"
  case glacierInstant = "glacier-instant"
  case glacierFlexible = "glacier-flexible"
  case deepArchive = "deep-archive"
  case expressOneZone = "express-one-zone"
}

/// When the training data changes.
public enum DataChange: String, FactChoice {
  case never
  case betweenRuns = "between-runs"
  case duringRuns = "during-runs"
}

/// How firmly stored versions are kept from being deleted or replaced.
public enum RetentionLock: String, FactChoice {
  /// Administrators with a permission of their own may lift it.
  case governance
  /// Nobody may lift or shorten it, the owner of the account included.
  case compliance
  /// It has no end until somebody lifts it.
  case legalHold = "legal-hold"
}

/// How data from outside comes into AWS.
public enum DataTransfer: String, FactChoice {
  /// Over the network, repeated and checked by a service.
  case online
  /// On a device that is sent, because the line is too slow.
  case device
}

/// How the data reaches the training code.
public enum TrainingDelivery: String, FactChoice {
  /// All of it is on the local volume before the code starts.
  case download
  /// It is streamed while the code opens it as files.
  case fileStream = "file-stream"
  /// It is streamed through named pipes.
  case pipeStream = "pipe-stream"
}

/// How much of the data one run reads.
public enum ReadShare: String, FactChoice {
  case whole
  case part
}

/// What data is kept for.
public enum DataPurpose: String, FactChoice {
  case training
  /// Simulations and other tightly coupled computing on many machines.
  case hpc
  case analytics
  case website
  /// Files that people upload and download through an application.
  case userFiles = "user-files"
  case backups
  case logs
  case database
}

/// A product whose own functions must go on working.
public enum StorageFeature: String, FactChoice {
  case activeDirectory = "active-directory"
  case windowsFileServer = "windows-file-server"
  case netAppONTAP = "netapp-ontap"
  case openZFS = "openzfs"
  case tapeLibrary = "tape-library"
}

/// How often a file is read once it is no longer new.
public enum AccessFrequency: String, FactChoice {
  /// Every day or more often.
  case frequent
  /// About once a month.
  case monthly
  /// About once in three months.
  case quarterly
  /// Once or twice a year, or hardly ever.
  case rare
}

/// How the reading of a file changes with time.
public enum AccessTrend: String, FactChoice {
  case steady
  case fallsWithAge = "falls-with-age"
  case unpredictable
}

/// The order in which training reads its data.
public enum AccessPattern: String, FactChoice {
  case sequential
  case random
}

/// A protocol by which programs reach the data.
public enum AccessProtocol: String, FactChoice {
  case nfs
  case smb
  case iscsi
  case lustre
  case s3API = "s3-api"
  case hdfs
}

/// What runs the training.
public enum TrainingCompute: String, FactChoice {
  case sageMaker = "sagemaker"
  case hyperPod = "hyperpod"
  case ec2
  case eks
  case ecs
  case fargate
  case lambda
  case emr
}

/// Whose training code it is.
public enum TrainingAlgorithm: String, FactChoice {
  case builtIn = "built-in"
  case script
  case container
}

/// An input mode of SageMaker training.
public enum InputMode: String, FactChoice {
  case file
  case fastFile = "fast-file"
  case pipe
}

/// An operating system of the clients that read the data.
public enum OperatingSystem: String, FactChoice {
  case linux
  case windows
  case macOS = "macos"
}

/// An AWS Region, as AWS writes it: all that are open to the public, to governments of the US and in China.
public enum Region: String, FactChoice {
  case usEast1 = "us-east-1"
  case usEast2 = "us-east-2"
  case usWest1 = "us-west-1"
  case usWest2 = "us-west-2"
  case caCentral1 = "ca-central-1"
  case caWest1 = "ca-west-1"
  case mxCentral1 = "mx-central-1"
  case saEast1 = "sa-east-1"
  case saWest1 = "sa-west-1"
  case euWest1 = "eu-west-1"
  case euWest2 = "eu-west-2"
  case euWest3 = "eu-west-3"
  case euCentral1 = "eu-central-1"
  case euCentral2 = "eu-central-2"
  case euNorth1 = "eu-north-1"
  case euSouth1 = "eu-south-1"
  case euSouth2 = "eu-south-2"
  case afSouth1 = "af-south-1"
  case ilCentral1 = "il-central-1"
  case meCentral1 = "me-central-1"
  case meSouth1 = "me-south-1"
  case meWest1 = "me-west-1"
  case apEast1 = "ap-east-1"
  case apEast2 = "ap-east-2"
  case apNortheast1 = "ap-northeast-1"
  case apNortheast2 = "ap-northeast-2"
  case apNortheast3 = "ap-northeast-3"
  case apSouth1 = "ap-south-1"
  case apSouth2 = "ap-south-2"
  case apSoutheast1 = "ap-southeast-1"
  case apSoutheast2 = "ap-southeast-2"
  case apSoutheast3 = "ap-southeast-3"
  case apSoutheast4 = "ap-southeast-4"
  case apSoutheast5 = "ap-southeast-5"
  case apSoutheast6 = "ap-southeast-6"
  case apSoutheast7 = "ap-southeast-7"
  case cnNorth1 = "cn-north-1"
  case cnNorthwest1 = "cn-northwest-1"
  case usGovEast1 = "us-gov-east-1"
  case usGovWest1 = "us-gov-west-1"
}

/// What a recommendation is judged by; also what a team can state as a goal.
public enum Criterion: String, FactChoice {
  /// Fewer steps and less to build, change and look after.
  case effort
  /// Fewer US dollars.
  case cost
  /// Less time until the first batch of a run.
  case startup
  /// More data per second, so that accelerators do not wait.
  case throughput
  /// Data and jobs that outlive failures.
  case resilience
  /// What the storage is made for.
  case fit
}

extension Criterion {
  /// The criteria in their declared order; `allCases` makes a new array at each call.
  package static let ordered = allCases

  /// The criterion's place in ``ordered``.
  package var index: Int { Self.ordered.firstIndex(of: self) ?? 0 }
}
