internal import Advice
internal import JSONText

extension TrainingJob {
  /// A script with the classes of the SageMaker Python SDK (version 2), ended by a line break.
  package func script() -> String {
    let input = isFileSystem ? "FileSystemInput" : "TrainingInput"
    let (module, estimator) = estimator
    return """
      from sagemaker.\(module) import \(estimator)
      from sagemaker.inputs import \(input)

      estimator = \(estimator)(
      \(Self.lines(arguments)))
      data = \(input)(
      \(Self.lines(inputArguments)))
      estimator.fit({\(Python.quoted(channel)): data}, job_name=\(Python.quoted(name)))

      """
  }

  private var isFileSystem: Bool { if case .fileSystem = source { true } else { false } }

  /// The class that runs the algorithm, and the module in which it is.
  private var estimator: (module: String, name: String) {
    switch algorithm {
    case .image: ("estimator", "Estimator")
    case .resource: ("algorithm", "AlgorithmEstimator")
    }
  }

  private static func lines(_ arguments: [(String, String)]) -> String {
    arguments.map { "    \($0)=\($1),\n" }.joined()
  }

  private var arguments: [(String, String)] {
    var arguments: [(String, String)] =
      switch algorithm {
      case .image(let image): [("image_uri", Python.quoted(image))]
      case .resource(let name): [("algorithm_arn", Python.quoted(name))]
      }
    arguments += [
      ("role", Python.quoted(role)),
      ("instance_count", "\(instances)"),
      ("instance_type", Python.quoted(instanceType)),
      ("volume_size", "\(volume)"),
      ("input_mode", Python.quoted(mode.requestName)),
      ("output_path", Python.quoted(output)),
      ("max_run", "\(maxRuntime)"),
    ]
    if !subnets.isEmpty, !securityGroups.isEmpty {
      arguments.append(("subnets", Python.list(subnets)))
      arguments.append(("security_group_ids", Python.list(securityGroups)))
    }
    if let keepAlive { arguments.append(("keep_alive_period_in_seconds", "\(keepAlive)")) }
    if let spot {
      arguments.append(("use_spot_instances", "True"))
      arguments.append(("max_wait", "\(spot.longestWait)"))
      arguments.append(("checkpoint_s3_uri", Python.quoted(spot.checkpoints)))
    }
    if !tags.isEmpty {
      let labels = tags.map {
        "{\"Key\": \(Python.quoted($0.key)), \"Value\": \(Python.quoted($0.value))}"
      }
      arguments.append(("tags", "[\(labels.joined(separator: ", "))]"))
    }
    return arguments
  }

  private var inputArguments: [(String, String)] {
    var arguments: [(String, String)]
    switch source {
    case .fileSystem(let id, let type, let directory, let isWritten):
      arguments = [
        ("file_system_id", Python.quoted(id)),
        ("file_system_type", Python.quoted(type == .efs ? "EFS" : "FSxLustre")),
        ("directory_path", Python.quoted(directory)),
        ("file_system_access_mode", Python.quoted(isWritten ? "rw" : "ro")),
      ]
    case .s3(let uri, let type, let attributes, let isSharded):
      arguments = [
        ("s3_data", Python.quoted(uri)),
        ("s3_data_type", Python.quoted(type.requestName)),
        ("distribution", Python.quoted(isSharded ? "ShardedByS3Key" : "FullyReplicated")),
        ("input_mode", Python.quoted(mode.requestName)),
      ]
      if !attributes.isEmpty { arguments.append(("attribute_names", Python.list(attributes))) }
    }
    if let contentType { arguments.append(("content_type", Python.quoted(contentType))) }
    return arguments
  }
}

/// Values as Python writes them.
enum Python {
  /// A text between double quotes that stands for itself: the escapes of JSON are Python's, too.
  static func quoted(_ text: String) -> String { JSONWriter(.compact).text(of: .string(text)) }

  static func list(_ texts: [String]) -> String {
    "[\(texts.map(quoted).joined(separator: ", "))]"
  }
}
