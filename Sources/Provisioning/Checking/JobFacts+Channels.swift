internal import Advice
internal import JSONText
internal import RuleText

extension JobRequest {
  /// What the request shows of each channel.
  func channelFacts(
    _ book: ParameterBook, _ figures: FigureBook, _ workload: Workload, job: JobFacts
  ) -> [JobFacts] {
    var names: Set<String> = []
    var isFirstDownload = true
    let groups = Set(instanceGroups.compactMap { $0["InstanceGroupName"]?.text })
    let instances = instanceCount
    let ownRegion = region(workload)
    return channels.map { channel in
      var facts = JobFacts()
      let name = channel["ChannelName"]?.text
      facts.state(.repeatsName, name.map { !names.insert($0).inserted } ?? false)
      facts.state(.source, channel.source)
      facts.state(.mode, mode(of: channel))
      facts.state(.compressed, channel["CompressionType"]?.text == "Gzip")
      facts.state(.recordWrapped, channel["RecordWrapperType"]?.text == "RecordIO")
      facts.state(.sharded, channel.isSharded)
      facts.state(.groupsExist, channel.instanceGroupNames.map(groups.isSuperset))
      stateDirectory(of: channel, book, &facts)
      if let source = channel.node(at: ["DataSource", "S3DataSource"]) {
        stateObjects(of: source, in: ownRegion, workload, instances, &facts)
        // The size that a caller states is that of all the data: it is put down to one channel.
        if mode(of: channel) == .file, isFirstDownload {
          let needed = figures.downloadedBytes(
            workload, by: instances, isSharded: channel.isSharded)
          if let needed, let volume = job[.volume] { facts.state(.fitsVolume, needed <= volume) }
          isFirstDownload = false
        }
      }
      return facts
    }
  }

  /// The input mode of a channel: its own, or else the job's.
  func mode(of channel: JSONNode) -> InputMode? {
    let own = channel["InputMode"] ?? node("AlgorithmSpecification", "TrainingInputMode")
    switch own?.text {
    case "File": return .file
    case "FastFile": return .fastFile
    case "Pipe": return .pipe
    default: return nil
    }
  }

  private func stateDirectory(
    of channel: JSONNode, _ book: ParameterBook, _ facts: inout JobFacts
  ) {
    guard
      let path = channel.node(at: ["DataSource", "FileSystemDataSource", "DirectoryPath"])?.text
    else { return }
    guard path.hasPrefix("/") else { return facts.state(.directory, JobFact.Directory.relative) }
    guard channel.source == .fsxLustre else {
      return facts.state(.directory, JobFact.Directory.absolute)
    }
    let first = path.split(separator: "/").first.map(String.init) ?? ""
    let isWord: Bool =
      if case .choice(let words)? = book.shape(.directoryWord) { words.contains(first) } else {
        false
      }
    let isMountName = book.shape(.mountName).map { $0.problem(with: first) == nil } ?? true
    facts.state(
      .directory, isMountName && !isWord ? JobFact.Directory.absolute : .withoutMountName)
  }

  private func stateObjects(
    of source: JSONNode, in region: String?, _ workload: Workload, _ instances: Int?,
    _ facts: inout JobFacts
  ) {
    let type: JobFact.DataType? =
      switch source["S3DataType"]?.text {
      case "S3Prefix": .prefix
      case "ManifestFile": .manifest
      case "AugmentedManifestFile": .augmentedManifest
      case "Converse": .converse
      default: nil
      }
    facts.state(.dataType, type)
    facts.state(.attributes, source["AttributeNames"]?.elements?.isEmpty == false)
    let location = source["S3Uri"]?.text.flatMap(S3Location.init)
    facts.state(.endsInSlash, source["S3Uri"]?.text?.hasSuffix("/"))
    let isOneObject = type == .prefix && location?.namesOneObject == true
    if let objects = isOneObject ? 1 : workload.dataFiles, let instances {
      facts.state(.enoughObjects, objects >= instances)
    }
    if workload.dataInJobRegion == false {
      facts.state(.inRegion, false)
    } else if let region, let other = location?.region {
      facts.state(.inRegion, region == other)
    }
  }

  /// The groups of instances, in their order.
  var instanceGroups: [JSONNode] { node("ResourceConfig", "InstanceGroups")?.elements ?? [] }

  /// The instances of the job, those of its groups together.
  var instanceCount: Int? {
    if let count = node("ResourceConfig", "InstanceCount")?.integer { return count }
    let counts = instanceGroups.compactMap { $0["InstanceCount"]?.integer }
    return counts.isEmpty
      ? nil
      : counts.reduce(0) { sum, count in
        let (total, overflow) = sum.addingReportingOverflow(count)
        return overflow ? .max : total
      }
  }
}

extension FigureBook {
  /// The bytes that each of some instances keeps of the data, with room to work.
  fileprivate func downloadedBytes(
    _ workload: Workload, by instances: Int?, isSharded: Bool
  ) -> Int64? {
    var download = workload
    download.trainingInstances = instances
    download.needsServiceSharding = isSharded
    return purchase(of: Plan(Configuration(.s3, .file)), for: download).volume
  }
}

extension JSONNode {
  /// Where the data of a channel is.
  var source: JobFact.Source? {
    guard let source = self["DataSource"] else { return nil }
    if let system = source["FileSystemDataSource"] {
      switch system["FileSystemType"]?.text {
      case "EFS": return .efs
      case "FSxLustre": return .fsxLustre
      default: return nil
      }
    }
    return source["S3DataSource"] != nil ? .s3 : source["DatasetSource"] != nil ? .dataset : nil
  }

  /// The groups of instances that a channel names; `nil` where it names none.
  fileprivate var instanceGroupNames: [String]? {
    node(at: ["DataSource", "S3DataSource", "InstanceGroupNames"])?.elements?.compactMap(\.text)
  }

  /// Whether a channel asks that instances share its files, wherever it asks.
  var isSharded: Bool {
    let name = "S3DataDistributionType"
    let places = [
      self[name], node(at: ["DataSource", "S3DataSource", name]),
      node(at: ["DataSource", "FileSystemDataSource", name]), node(at: ["DataSource", name]),
    ]
    return places.contains { $0?.text == "ShardedByS3Key" }
  }
}
