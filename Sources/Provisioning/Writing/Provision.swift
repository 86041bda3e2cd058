package import Advice
package import RuleText

/// What is to be set up: a plan for a workload, with the names that the team gives.
package struct Provision: Sendable {
  /// The plan.
  package let plan: Plan

  /// The facts, with those that follow from them.
  package let workload: Workload
  package let names: Names
  let book: ParameterBook

  /// Whether the job carries its facts as tags, for whoever reads its request later.
  let tagsFacts: Bool

  /// Makes a provision.
  package init(
    _ plan: Plan, for workload: Workload, names: Names, book: ParameterBook,
    tagsFacts: Bool = false
  ) {
    self.tagsFacts = tagsFacts
    self.plan = plan
    self.workload = workload
    self.names = names
    self.book = book
  }
}

extension Provision {
  var storage: Storage { plan.configuration.storage }

  var isFileSystem: Bool { storage != .s3 }

  func has(_ trait: Trait) -> Bool { plan.configuration.traits.contains(trait) }

  var isExpress: Bool { has(.expressOneZone) }

  /// Whether the file system is there already, because the data is in it or its id is given.
  package var usesExistingFileSystem: Bool {
    if names[.fileSystemID] != nil { return isFileSystem }
    return isFileSystem && workload.dataLocation?.rawValue == storage.rawValue
      && workload.dataInJobRegion != false && !plan.steps.contains(.copyData)
  }

  /// Whether a Lustre file system shows the objects of a bucket; intelligent tiering cannot.
  var linksBucket: Bool { storage == .fsxLustre && !has(.intelligentTiering) }

  /// The input mode: that of the plan, and File for what is mounted.
  var mode: InputMode {
    guard storage == .s3 else { return .file }
    return has(.pipe) ? .pipe : has(.fastFile) ? .fastFile : .file
  }

  /// How many instances work on the job; one where nothing is said.
  var instances: Int { max(1, workload.trainingInstances ?? 1) }

  /// The instance type that the facts state, where training jobs have it and none is given.
  var statedInstanceType: String? {
    guard names[.instanceType] == nil, let type = workload.text(of: .trainingInstanceType),
      case .choice(let types)? = Name.instanceType.kind(book), types.contains(type)
    else { return nil }
    return type
  }

  /// The longest run in seconds: a day where nothing is said, as the service has it.
  var maxRuntime: Int { names.number(.maxRuntime) ?? 86_400 }

  var isOnSpot: Bool { workload.runsOnSpot == true }

  /// The name of the job where none is given.
  var jobName: String {
    names[.jobName] ?? "train-" + plan.configuration.name.replacing(".", with: "-")
  }

  var channel: String { names[.channel] ?? "train" }

  /// The largest training volume: that of the EBS type behind it.
  static let largestVolume = 16_384

  /// The gigabytes of the training volume: in File mode from S3 the data and a fifth more, with the
  /// usual 30 as the least.
  var volume: Int {
    if let given = names.number(.volumeSize) { return given }
    guard storage == .s3, mode == .file, let size = workload.dataSize?.count else { return 30 }
    let gigabytes = Int(size / 1_000_000_000) + 1
    return min(Self.largestVolume, max(30, gigabytes + gigabytes / 5 + 1))
  }

  /// The directory of the data in the file system; on Lustre below its mount name.
  func directory(mountName: String) -> String {
    let directory = names[.directory] ?? ""
    guard storage == .fsxLustre else {
      return directory.hasPrefix("/") ? directory : "/\(directory)"
    }
    let path = directory.hasPrefix("/") ? String(directory.dropFirst()) : directory
    return path == mountName || path.hasPrefix("\(mountName)/")
      ? "/\(path)" : "/\(mountName)/\(path)"
  }

  /// Where checkpoints are kept: beside the model where nothing is said.
  func checkpointPath(output: String) -> String {
    names[.checkpointPath] ?? output + (output.hasSuffix("/") ? "" : "/") + "checkpoints/"
  }
}
