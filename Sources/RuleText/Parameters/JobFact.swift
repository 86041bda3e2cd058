package import Advice

/// Something that a rule on requests can ask of a training job or of one of its channels.
package enum JobFact: String, CaseIterable, Hashable, Sendable {
  // The job
  case vpc = "job.vpc"
  case instances = "job.instances"
  case localStorage = "job.local-storage"
  case namesGroups = "job.names-groups"
  case volume = "job.volume"
  case namesVolume = "job.names-volume"
  case volumeKey = "job.volume-key"
  case volumeKeyInRegion = "job.volume-key-in-region"
  case planInRegion = "job.plan-in-region"
  case privateRegistry = "job.private-registry"
  case roleInPartition = "job.role-in-partition"
  case algorithm = "job.algorithm"
  case spot = "job.spot"
  case checkpoints = "job.checkpoints"
  case checkpointsInRegion = "job.checkpoints-in-region"
  case waitsLongEnough = "job.waits-long-enough"
  case longestWait = "job.longest-wait"
  case warmPool = "job.warm-pool"
  case longestHyperparameter = "job.longest-hyperparameter"
  case outputIsExpress = "job.output-is-express"
  case outputKey = "job.output-key"
  case outputKeyInRegion = "job.output-key-in-region"
  case outputInRegion = "job.output-in-region"

  // One of its channels
  case source = "channel.source"
  case mode = "channel.mode"
  case dataType = "channel.data-type"
  case sharded = "channel.sharded"
  case compressed = "channel.compressed"
  case recordWrapped = "channel.record-wrapped"
  case attributes = "channel.attributes"
  case repeatsName = "channel.repeats-name"
  case inRegion = "channel.in-region"
  case fitsVolume = "channel.fits-volume"
  case enoughObjects = "channel.enough-objects"
  case groupsExist = "channel.groups-exist"
  case endsInSlash = "channel.ends-in-slash"
  case directory = "channel.directory"
}

extension JobFact {
  /// Whether each channel has a value of its own.
  package var isOfChannel: Bool { rawValue.hasPrefix("channel.") }

  /// The names of the values of ``source``.
  package enum Source: String, FactChoice {
    case s3
    case efs
    case fsxLustre = "fsx-lustre"
    case dataset
  }

  /// The names of the values of ``dataType``.
  package enum DataType: String, FactChoice {
    case prefix
    case manifest
    case augmentedManifest = "augmented-manifest"
    case converse
  }

  /// The names of the values of ``algorithm``.
  package enum Algorithm: String, FactChoice {
    /// A built-in algorithm that reads files or pipes.
    case builtIn = "built-in"
    /// A built-in algorithm that reads files only.
    case builtInForFiles = "built-in-for-files"
    /// An algorithm resource, such as one of AWS Marketplace.
    case resource
    /// A container of the team's own, or one of a framework.
    case container
  }

  /// The names of the values of ``directory``.
  package enum Directory: String, FactChoice {
    case absolute
    case relative
    /// The first name of the path cannot be a mount name of Lustre.
    case withoutMountName = "without-mount-name"
  }

  /// The type of the fact's values.
  package var type: FactType {
    switch self {
    case .vpc, .localStorage, .volumeKey, .spot, .checkpoints, .waitsLongEnough, .warmPool,
      .outputIsExpress, .outputKey, .outputInRegion, .sharded, .compressed, .recordWrapped,
      .attributes, .repeatsName, .inRegion, .fitsVolume, .enoughObjects, .endsInSlash,
      .namesGroups, .namesVolume, .volumeKeyInRegion, .outputKeyInRegion, .privateRegistry,
      .roleInPartition, .groupsExist, .checkpointsInRegion, .planInRegion:
      .flag
    case .instances, .longestHyperparameter: .quantity(.count)
    case .volume: .quantity(.bytes)
    case .longestWait: .quantity(.duration)
    case .algorithm: .choice(Algorithm.allCases.map(\.rawValue))
    case .source: .choice(Source.allCases.map(\.rawValue))
    case .mode: .choice(InputMode.allCases.map(\.rawValue))
    case .dataType: .choice(DataType.allCases.map(\.rawValue))
    case .directory: .choice(Directory.allCases.map(\.rawValue))
    }
  }

  /// What the fact means, as a phrase.
  package var meaning: String {
    switch self {
    case .vpc: "the job runs in a VPC of the team's own"
    case .instances: "instances of the job, or of its smallest group"
    case .localStorage: "the instance type has NVMe disks of its own"
    case .namesGroups: "the instances are named in groups"
    case .volume: "size of the training volume; the usual one where none is asked for"
    case .namesVolume: "the size of the training volume is asked for"
    case .volumeKey: "a KMS key for the training volume is named"
    case .volumeKeyInRegion: "the key for the volume is of the job's Region, as far as names show"
    case .privateRegistry: "the image is pulled from a registry inside the VPC"
    case .roleInPartition: "the role is of the partition of the job's Region, as far as names show"
    case .algorithm: "whose training code runs"
    case .spot: "the job runs on Spot capacity"
    case .checkpoints: "checkpoints are kept in S3"
    case .checkpointsInRegion:
      "the bucket of the checkpoints is in the job's Region, as far as names show"
    case .planInRegion: "the training plan is of the job's Region, as far as names show"
    case .waitsLongEnough: "the longest wait is not below the longest run"
    case .longestWait: "longest wait for Spot capacity and the run"
    case .warmPool: "instances are kept warm after the job"
    case .longestHyperparameter: "characters of the longest value of a hyperparameter"
    case .outputIsExpress: "the output goes to a directory bucket of S3 Express One Zone"
    case .outputKey: "a KMS key for the output is named"
    case .outputKeyInRegion: "the key for the output is of the job's Region, as far as names show"
    case .outputInRegion: "the output's bucket is in the job's Region, as far as names show"
    case .source: "where the channel's data is"
    case .mode: "input mode of the channel, or else of the job"
    case .dataType: "how the channel names its objects"
    case .sharded: "each instance is to get a part of the objects"
    case .compressed: "SageMaker is to decompress the data"
    case .recordWrapped: "SageMaker is to wrap objects as RecordIO"
    case .attributes: "attributes of an augmented manifest are named"
    case .repeatsName: "an earlier channel has the same name"
    case .inRegion: "the channel's bucket is in the job's Region, as far as names and facts show"
    case .fitsVolume:
      "the volume holds the data, and room to work; or the disks of the type hold it"
    case .enoughObjects: "there are at least as many objects as instances"
    case .groupsExist: "every group of instances that the channel names is one of the job's"
    case .endsInSlash: "the channel's location ends in a slash"
    case .directory: "what the directory of the file system looks like"
    }
  }
}

/// The facts of a job or of a channel that a request shows; the others are unknown.
package struct JobFacts: Hashable, Sendable {
  private var values: [JobFact: Int64] = [:]

  package init() {}

  /// The value as ``JobFact/type`` has it: a flag is 0 or 1, a choice the index of its name.
  package subscript(fact: JobFact) -> Int64? {
    get { values[fact] }
    set { values[fact] = newValue }
  }

  /// States a flag.
  package mutating func state(_ fact: JobFact, _ flag: Bool?) {
    values[fact] = flag.map { $0 ? 1 : 0 }
  }

  /// States a choice.
  package mutating func state<Choice: FactChoice>(_ fact: JobFact, _ choice: Choice?) {
    values[fact] = choice.flatMap { Choice.allCases.firstIndex(of: $0) }.map(Int64.init)
  }

  /// These facts, and the other's where it has any.
  package func joined(with other: JobFacts) -> JobFacts {
    var result = self
    result.values.merge(other.values) { $1 }
    return result
  }
}
