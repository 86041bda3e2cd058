internal import Advice
internal import JSONText
internal import RuleText

/// A training job, complete: everything that its request says.
package struct TrainingJob: Hashable, Sendable {
  /// What runs.
  enum Algorithm: Hashable, Sendable {
    case image(String)
    case resource(String)
  }

  /// Where the data is.
  enum Source: Hashable, Sendable {
    case s3(uri: String, type: DataSelection, attributes: [String], isSharded: Bool)
    case fileSystem(id: String, type: Storage, directory: String, isWritten: Bool)
  }

  /// How Spot capacity is used.
  struct Spot: Hashable, Sendable {
    let longestWait: Int
    let checkpoints: String
  }

  let name: String
  let role: String
  let algorithm: Algorithm
  let mode: InputMode
  let channel: String
  let contentType: String?
  let source: Source
  let output: String
  let instanceType: String
  let instances: Int
  let volume: Int
  let keepAlive: Int?
  let subnets: [String]
  let securityGroups: [String]
  let maxRuntime: Int
  let spot: Spot?

  /// Labels of the job.
  let tags: [Tag]

  /// A label.
  struct Tag: Hashable, Sendable {
    let key: String
    let value: String
  }
}

/// Names that a document cannot do without and that were not given.
package struct MissingNames: Error, Hashable, Sendable {
  /// The names, in the order of a request.
  package let names: [ProvisionName]

  /// Where each comes from, in the same order.
  package let origins: [String]
}

extension Provision {
  /// The training job of the plan.
  ///
  /// - Throws: `MissingNames` with every name that is not given and cannot be made up.
  package func trainingJob() throws(MissingNames) -> TrainingJob {
    var missing: [ProvisionName] = []
    func need(_ name: ProvisionName) -> String {
      if let value = names[name] { return value }
      missing.append(name)
      return ""
    }
    let role = need(.role)
    let algorithm =
      names[.algorithm].map { TrainingJob.Algorithm.resource($0) }
      ?? .image(need(.image))
    let source = isFileSystem ? fileSystem(need) : bucket(need)
    let output = need(.outputPath)
    let instanceType = statedInstanceType ?? need(.instanceType)
    if isFileSystem {
      _ = need(.subnet)
      _ = need(.securityGroup)
    }
    guard missing.isEmpty else {
      throw MissingNames(names: missing, origins: missing.map { $0.origin(book) })
    }
    return TrainingJob(
      name: jobName, role: role, algorithm: algorithm, mode: mode, channel: channel,
      contentType: names[.contentType], source: source, output: output,
      instanceType: instanceType, instances: instances, volume: volume,
      keepAlive: isOnSpot ? nil : names.number(.keepAlive), subnets: names.all(.subnet),
      securityGroups: names.all(.securityGroup), maxRuntime: maxRuntime,
      spot: isOnSpot
        ? TrainingJob.Spot(
          longestWait: longestWait, checkpoints: checkpointPath(output: output)) : nil,
      tags: tagsFacts ? factTags : [])
  }

  /// The facts as labels, so that a request can be read back: those that fit, in their order.
  private var factTags: [TrainingJob.Tag] {
    workload.stated.prefix(mostTags).map { fact in
      TrainingJob.Tag(
        key: JobReading.tagPrefix + fact.name,
        value: (workload.text(of: fact) ?? "").replacing(", ", with: "+"))
    }
  }

  /// Twice the longest run, but no more than the service takes: as long again for waiting.
  var longestWait: Int { max(maxRuntime, min(maxRuntime, mostRuntime / 2) * 2) }

  private func fileSystem(_ need: (ProvisionName) -> String) -> TrainingJob.Source {
    let id = need(.fileSystemID)
    let mountName = storage == .fsxLustre ? need(.mountName) : ""
    return .fileSystem(
      id: id, type: storage, directory: directory(mountName: mountName), isWritten: writesFiles)
  }

  private func bucket(_ need: (ProvisionName) -> String) -> TrainingJob.Source {
    let uri = need(.s3URI)
    let selection = dataSelection
    return .s3(
      uri: uri, type: selection,
      attributes: selection != .augmentedManifest
        ? [] : names.all(.attribute).isEmpty ? [need(.attribute)] : names.all(.attribute),
      isSharded: isSharded(uri))
  }

  /// How the objects are named, where mode and location take it: else by their prefix.
  var dataSelection: DataSelection {
    if names[.s3URI]?.hasSuffix("/") == true { return .prefix }
    return switch workload.dataSelection {
    case .manifest? where mode != .fastFile: .manifest
    case .augmentedManifest? where mode == .pipe: .augmentedManifest
    default: .prefix
    }
  }

  /// Whether the service is to deal the objects out, and there are enough of them.
  private func isSharded(_ uri: String) -> Bool {
    guard workload.needsServiceSharding == true, instances > 1 else { return false }
    if dataSelection == .prefix, S3Location(uri)?.namesOneObject == true { return false }
    return workload.dataFiles.map { $0 >= instances } ?? true
  }
}
