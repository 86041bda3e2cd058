internal import Advice
internal import JSONText

extension TrainingJob {
  /// The request for `aws sagemaker create-training-job --cli-input-json`, ended by a line break.
  package func json() -> String { JSONWriter(.pretty).text(of: request) + "\n" }

  /// The request as the service has it.
  var request: JSONValue {
    var members: [(String, JSONValue)] = [
      ("TrainingJobName", .string(name)),
      ("RoleArn", .string(role)),
      ("AlgorithmSpecification", algorithmSpecification),
      ("InputDataConfig", .array([channelValue])),
      ("OutputDataConfig", .members([("S3OutputPath", .string(output))])),
      ("ResourceConfig", resources),
    ]
    if !subnets.isEmpty, !securityGroups.isEmpty {
      members.append(
        (
          "VpcConfig",
          .members([
            ("SecurityGroupIds", .array(securityGroups.map(JSONValue.string))),
            ("Subnets", .array(subnets.map(JSONValue.string))),
          ])
        ))
    }
    members.append(("StoppingCondition", stoppingCondition))
    if let spot {
      members.append(("EnableManagedSpotTraining", .bool(true)))
      members.append(("CheckpointConfig", .members([("S3Uri", .string(spot.checkpoints))])))
    }
    if !tags.isEmpty {
      let labels = tags.map {
        JSONValue.members([("Key", .string($0.key)), ("Value", .string($0.value))])
      }
      members.append(("Tags", .array(labels)))
    }
    return .members(members)
  }

  private var algorithmSpecification: JSONValue {
    let algorithm: (String, JSONValue) =
      switch algorithm {
      case .image(let image): ("TrainingImage", .string(image))
      case .resource(let name): ("AlgorithmName", .string(name))
      }
    return .members([algorithm, ("TrainingInputMode", .string(mode.requestName))])
  }

  private var channelValue: JSONValue {
    var members: [(String, JSONValue)] = [
      ("ChannelName", .string(channel)), ("DataSource", dataSource),
    ]
    if let contentType { members.append(("ContentType", .string(contentType))) }
    members.append(("InputMode", .string(mode.requestName)))
    return .members(members)
  }

  private var dataSource: JSONValue {
    switch source {
    case .fileSystem(let id, let type, let directory, let isWritten):
      return .members([
        (
          "FileSystemDataSource",
          .members([
            ("FileSystemId", .string(id)),
            ("FileSystemType", .string(type == .efs ? "EFS" : "FSxLustre")),
            ("FileSystemAccessMode", .string(isWritten ? "rw" : "ro")),
            ("DirectoryPath", .string(directory)),
          ])
        )
      ])
    case .s3(let uri, let type, let attributes, let isSharded):
      var members: [(String, JSONValue)] = [
        ("S3DataType", .string(type.requestName)),
        ("S3Uri", .string(uri)),
        (
          "S3DataDistributionType", .string(isSharded ? "ShardedByS3Key" : "FullyReplicated")
        ),
      ]
      if !attributes.isEmpty {
        members.append(("AttributeNames", .array(attributes.map(JSONValue.string))))
      }
      return .members([("S3DataSource", .members(members))])
    }
  }

  private var resources: JSONValue {
    var members: [(String, JSONValue)] = [
      ("InstanceType", .string(instanceType)),
      ("InstanceCount", .integer(instances)),
      ("VolumeSizeInGB", .integer(volume)),
    ]
    if let keepAlive { members.append(("KeepAlivePeriodInSeconds", .integer(keepAlive))) }
    return .members(members)
  }

  private var stoppingCondition: JSONValue {
    var members: [(String, JSONValue)] = [("MaxRuntimeInSeconds", .integer(maxRuntime))]
    if let spot { members.append(("MaxWaitTimeInSeconds", .integer(spot.longestWait))) }
    return .members(members)
  }
}

extension InputMode {
  /// How requests write the mode.
  var requestName: String {
    switch self {
    case .file: "File"
    case .fastFile: "FastFile"
    case .pipe: "Pipe"
    }
  }
}

extension DataSelection {
  /// How requests write the kind of data.
  var requestName: String {
    switch self {
    case .prefix: "S3Prefix"
    case .manifest: "ManifestFile"
    case .augmentedManifest: "AugmentedManifestFile"
    }
  }
}
