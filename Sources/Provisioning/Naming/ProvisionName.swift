package import RuleText

/// Something that only the team can name: an id, an address, or a setting of the job.
///
/// The raw value is the option of the command that takes it: `--role`.
public enum ProvisionName: String, CaseIterable, Hashable, Sendable {
  case jobName = "--job-name"
  case role = "--role"
  case image = "--image"
  case algorithm = "--algorithm"
  case instanceType = "--instance-type"
  case s3URI = "--s3-uri"
  case outputPath = "--output-path"
  case fileSystemID = "--file-system-id"
  case mountName = "--mount-name"
  case directory = "--directory"
  case vpc = "--vpc"
  case subnet = "--subnet"
  case securityGroup = "--security-group"
  case zone = "--zone"
  case channel = "--channel"
  case contentType = "--content-type"
  case attribute = "--attribute"
  case volumeSize = "--volume-size"
  case maxRuntime = "--max-runtime"
  case keepAlive = "--keep-alive"
  case checkpointPath = "--checkpoint-path"
}

extension ProvisionName {
  /// What stands for the value in help and messages.
  package var placeholder: String {
    switch self {
    case .jobName, .algorithm, .channel, .mountName, .attribute: "NAME"
    case .role: "ARN"
    case .image: "IMAGE"
    case .instanceType, .contentType: "TYPE"
    case .s3URI, .outputPath, .checkpointPath: "S3-URI"
    case .fileSystemID, .vpc, .subnet, .securityGroup: "ID"
    case .directory: "PATH"
    case .zone: "ZONE"
    case .volumeSize: "GB"
    case .maxRuntime, .keepAlive: "SECONDS"
    }
  }

  /// What the name is, as a phrase.
  public var meaning: String {
    switch self {
    case .jobName: "the job's name"
    case .role: "the IAM role that SageMaker assumes"
    case .image: "the container image that trains"
    case .algorithm: "an algorithm resource, in place of an image"
    case .instanceType: "the instances' type, such as ml.g5.xlarge"
    case .s3URI: "where the training data is, or will be, in S3"
    case .outputPath: "where in S3 the model is kept"
    case .fileSystemID: "the file system, where there is one"
    case .mountName: "the mount name of the Lustre file system"
    case .directory: "the directory of the data in the file system"
    case .vpc: "the VPC of the file system"
    case .subnet: "a subnet of the job; may be repeated"
    case .securityGroup: "a security group of the job; may be repeated"
    case .zone: "the Availability Zone of one-zone storage"
    case .channel: "the channel's name; train is the default"
    case .contentType: "the MIME type of the data"
    case .attribute: "an attribute of an augmented manifest; may be repeated"
    case .volumeSize: "the training volume's size, in place of the computed one"
    case .maxRuntime: "the longest run, in place of the usual one"
    case .keepAlive: "keep the instances warm for as long after the job"
    case .checkpointPath: "where in S3 checkpoints are kept"
    }
  }

  /// Where a value comes from, as a phrase.
  package func origin(_ book: ParameterBook) -> String {
    switch self {
    case .mountName: "aws fsx describe-file-systems shows LustreConfiguration.MountName"
    case .vpc: "aws ec2 describe-vpcs"
    default: parameter.flatMap { book[$0]?.origin } ?? ""
    }
  }

  /// Whether a job may have several.
  public var isRepeated: Bool { [.subnet, .securityGroup, .attribute].contains(self) }

  /// The parameter of a request in which the name lands.
  var parameter: [String]? {
    let path: String? =
      switch self {
      case .jobName: "TrainingJobName"
      case .role: "RoleArn"
      case .image: "AlgorithmSpecification.TrainingImage"
      case .algorithm: "AlgorithmSpecification.AlgorithmName"
      case .instanceType: "ResourceConfig.InstanceType"
      case .s3URI: "InputDataConfig.DataSource.S3DataSource.S3Uri"
      case .outputPath: "OutputDataConfig.S3OutputPath"
      case .fileSystemID: "InputDataConfig.DataSource.FileSystemDataSource.FileSystemId"
      case .directory: "InputDataConfig.DataSource.FileSystemDataSource.DirectoryPath"
      case .subnet: "VpcConfig.Subnets"
      case .securityGroup: "VpcConfig.SecurityGroupIds"
      case .channel: "InputDataConfig.ChannelName"
      case .contentType: "InputDataConfig.ContentType"
      case .attribute: "InputDataConfig.DataSource.S3DataSource.AttributeNames"
      case .volumeSize: "ResourceConfig.VolumeSizeInGB"
      case .keepAlive: "ResourceConfig.KeepAlivePeriodInSeconds"
      case .maxRuntime: "StoppingCondition.MaxRuntimeInSeconds"
      case .checkpointPath: "CheckpointConfig.S3Uri"
      case .mountName, .vpc, .zone: nil
      }
    return path.map { $0.split(separator: ".").map(String.init) }
  }

  /// What a value is: the narrowest kind that the pages know.
  func kind(_ book: ParameterBook) -> ParameterKind? {
    let shape: AskedShape? =
      switch self {
      case .mountName: .mountName
      case .vpc: .vpcID
      case .subnet: .subnetID
      case .securityGroup: .securityGroupID
      case .volumeSize: .gigabytes
      case .zone: .zone
      default: nil
      }
    if let shape { return book.shape(shape) }
    let kind = parameter.flatMap { book[$0]?.kind }
    if case .list(_, let element?)? = kind { return element }
    return kind
  }
}
