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

  /// What storage is sold in, and how fast it is: a template asks for what an estimate prices.
  let figures: FigureBook

  /// Whether the job carries its facts as tags, for whoever reads its request later.
  let tagsFacts: Bool

  /// Makes a provision.
  package init(
    _ plan: Plan, for workload: Workload, names: Names, book: ParameterBook,
    figures: FigureBook, tagsFacts: Bool = false
  ) {
    self.tagsFacts = tagsFacts
    self.plan = plan
    self.workload = workload
    self.names = names
    self.book = book
    self.figures = figures
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

  /// Whether programs write into what is mounted for them.
  var writesFiles: Bool {
    isFileSystem && (workload.needsInPlaceWrites == true || workload.needsBucketExport == true)
  }

  /// Whether what programs write reaches the linked bucket by itself.
  var exportsFiles: Bool {
    linksBucket && !usesExistingFileSystem && workload.needsBucketExport == true
  }

  /// Whether a bucket is made for the data.
  var makesBucket: Bool {
    if isFileSystem {
      return linksBucket && !usesExistingFileSystem
        && (plan.steps.contains(.createBucket) || (bringsData && workload.dataLocation != .s3))
    }
    return isExpress || workload.dataLocation != .s3 || plan.steps.contains(.createBucket)
  }

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
      case .choice(let types)? = ProvisionName.instanceType.kind(book), types.contains(type)
    else { return nil }
    return type
  }

  /// The longest run in seconds: the usual one where nothing is said.
  ///
  /// A run that computes for longer is given twice its time: it waits for data, too.
  var maxRuntime: Int {
    if let given = names.number(.maxRuntime) { return given }
    let computed = workload.runsDuration.map { min(Int64(mostRuntime), $0.components.seconds) }
    return max(
      usual(.maxRuntime) ?? mostRuntime, min(mostRuntime, Int(computed ?? 0) * 2))
  }

  /// How many minutes a job is waited for: twice its longest run, as it may wait for capacity.
  var minutesOfRun: Int { maxRuntime / 60 * 2 + minutesToWait }

  /// The longest run that the service takes, in seconds.
  var mostRuntime: Int { most(ProvisionName.maxRuntime.kind(book)) }

  /// The number that requests usually have for a name.
  private func usual(_ name: ProvisionName) -> Int? { name.parameter.flatMap { book[$0]?.usual } }

  /// How many labels a job may have.
  var mostTags: Int { most(book[["Tags"]]?.kind) }

  /// The largest number of a kind, or the largest count of its elements.
  private func most(_ kind: ParameterKind?) -> Int {
    switch kind {
    case .number(let extent), .list(let extent, _): extent.most ?? .max
    default: .max
    }
  }

  var isOnSpot: Bool { workload.runsOnSpot == true }

  /// The name of the job where none is given.
  var jobName: String {
    names[.jobName] ?? "train-" + plan.configuration.name.replacing(".", with: "-")
  }

  var channel: String { names[.channel] ?? "train" }

  /// What the plan buys, and an estimate prices.
  var purchase: Purchase { figures.purchase(of: plan, for: workload) }

  /// The gigabytes of the largest training volume.
  var largestVolume: Int { most(ProvisionName.volumeSize.kind(book)) }

  /// The gigabytes of the training volume: what File mode downloads, but no less than usual.
  package var volume: Int {
    if let given = names.number(.volumeSize) { return given }
    let downloaded = storage == .s3 ? purchase.volume.map { $0.parts(of: 1_000_000_000) } : nil
    return min(largestVolume, max(usual(.volumeSize) ?? 1, downloaded ?? 1))
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

extension Int64 {
  /// How many parts of a size hold this many bytes.
  func parts(of size: Int64) -> Int { Int(self / size) + (self % size > 0 ? 1 : 0) }
}
