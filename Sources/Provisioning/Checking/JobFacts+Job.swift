internal import Advice
internal import JSONText
internal import RuleText

extension JobRequest {
  /// What the request shows of the job itself.
  func jobFacts(_ book: ParameterBook, _ workload: Workload) -> JobFacts {
    var facts = JobFacts()
    let serverless = root["ServerlessJobConfig"] != nil
    facts.state(.vpc, root["VpcConfig"] != nil)
    let counts =
      [node("ResourceConfig", "InstanceCount")] + instanceGroups.map { $0["InstanceCount"] }
    facts[.instances] = counts.compactMap { $0?.integer }.min().map(Int64.init)
    facts.state(.localStorage, hasLocalStorage(book))
    facts[.volume] = serverless ? nil : volume(book)
    facts.state(.namesVolume, node("ResourceConfig", "VolumeSizeInGB") != nil)
    facts.state(.namesGroups, !instanceGroups.isEmpty)
    facts.state(.volumeKey, node("ResourceConfig", "VolumeKmsKeyId")?.text?.isEmpty == false)
    let registry = node(
      "AlgorithmSpecification", "TrainingImageConfig", "TrainingRepositoryAccessMode")
    facts.state(.privateRegistry, registry?.text == "Vpc")
    facts.state(.algorithm, algorithm(book))
    stateSpot(&facts)
    facts.state(
      .warmPool, (node("ResourceConfig", "KeepAlivePeriodInSeconds")?.integer ?? 0) > 0)
    facts[.longestHyperparameter] = root["HyperParameters"]?.members?
      .compactMap { $0.node.text?.unicodeScalars.count }.max().map(Int64.init)
    let output = node("OutputDataConfig", "S3OutputPath")?.text.flatMap(S3Location.init)
    facts.state(.outputIsExpress, output?.isExpress)
    facts.state(.outputKey, node("OutputDataConfig", "KmsKeyId")?.text?.isEmpty == false)
    if let own = region(workload) {
      facts.state(.outputInRegion, output?.region.map { $0 == own })
      stateNames(own, &facts)
    }
    return facts
  }

  /// What the ARNs of keys and of the role say beside the Region of the job.
  private func stateNames(_ region: String, _ facts: inout JobFacts) {
    func isIn(_ path: String...) -> Bool? {
      root.node(at: path)?.text.flatMap(RegionName.inARN).map { $0 == region }
    }
    facts.state(.volumeKeyInRegion, isIn("ResourceConfig", "VolumeKmsKeyId"))
    facts.state(.outputKeyInRegion, isIn("OutputDataConfig", "KmsKeyId"))
    facts.state(.planInRegion, isIn("ResourceConfig", "TrainingPlanArn"))
    let checkpoints = node("CheckpointConfig", "S3Uri")?.text.flatMap(S3Location.init)
    facts.state(.checkpointsInRegion, checkpoints?.region.map { $0 == region })
    let partition = node("RoleArn")?.text.flatMap(RegionName.partition(inARN:))
    facts.state(.roleInPartition, partition.map { $0 == RegionName.partition(ofRegion: region) })
  }

  private func stateSpot(_ facts: inout JobFacts) {
    // A value that is no flag is reported as such, and says nothing here.
    let spot = root["EnableManagedSpotTraining"]
    facts.state(.spot, spot == nil ? false : spot?.flag)
    facts.state(.checkpoints, node("CheckpointConfig", "S3Uri") != nil)
    let run = node("StoppingCondition", "MaxRuntimeInSeconds")?.integer
    let wait = node("StoppingCondition", "MaxWaitTimeInSeconds")?.integer
    if let run, let wait { facts.state(.waitsLongEnough, wait >= run) }
    facts[.longestWait] = wait.map { Int64($0).multipliedReportingOverflow(by: 1_000_000) }
      .map { $0.overflow ? Dimension.largest : $0.partialValue }
  }

  /// The types of the instances, whichever way the request names them.
  private var instanceTypes: [String] {
    let lists = ["InstanceGroups", "InstancePreferences"].flatMap {
      node("ResourceConfig", $0)?.elements ?? []
    }
    return ([node("ResourceConfig", "InstanceType")] + lists.map { $0["InstanceType"] })
      .compactMap { $0?.text }
  }

  /// Whether every instance type has disks of its own; `nil` where none is named.
  private func hasLocalStorage(_ book: ParameterBook) -> Bool? {
    guard !instanceTypes.isEmpty, let shape = book.shape(.instanceWithStorage) else {
      return nil
    }
    return instanceTypes.allSatisfy { shape.problem(with: $0) == nil }
  }

  /// The volume in bytes: what is asked for, or the default of types without disks of their own.
  private func volume(_ book: ParameterBook) -> Int64? {
    guard let resources = root["ResourceConfig"] else { return nil }
    guard let node = resources["VolumeSizeInGB"] else {
      return hasLocalStorage(book) == false ? bytes(ofGigabytes: usual(book)) : nil
    }
    return bytes(ofGigabytes: node.integer)
  }

  /// The gigabytes of a training volume where nobody says another number.
  private func usual(_ book: ParameterBook) -> Int? {
    book[["ResourceConfig", "VolumeSizeInGB"]]?.usual
  }

  private func bytes(ofGigabytes gigabytes: Int?) -> Int64? {
    guard let gigabytes, gigabytes >= 0 else { return nil }
    let (bytes, overflow) = Int64(gigabytes).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? Dimension.largest : bytes
  }

  /// Whose code runs, from the image's name or the algorithm's.
  func algorithm(_ book: ParameterBook) -> JobFact.Algorithm? {
    if node("AlgorithmSpecification", "AlgorithmName") != nil { return .resource }
    guard let image = node("AlgorithmSpecification", "TrainingImage")?.text else { return nil }
    let repository = image.split(separator: "/").last?.prefix { $0 != ":" && $0 != "@" } ?? ""
    func isOne(of shape: AskedShape) -> Bool {
      guard case .choice(let names)? = book.shape(shape) else { return false }
      return names.contains(String(repository))
    }
    if isOne(of: .algorithmOfFiles) { return .builtInForFiles }
    return isOne(of: .algorithmOfFilesOrPipes) ? .builtIn : .container
  }

  /// The Region of the job, where a fact or a name tells it.
  func region(_ workload: Workload) -> String? {
    workload.trainingRegion?.rawValue ?? shownRegion?.name
  }

  /// The Region of the job that its names show, and where.
  var shownRegion: (name: String, path: JSONPath)? {
    let places: [([String], (String) -> String?)] = [
      (["TrainingJobArn"], RegionName.inARN),
      (["AlgorithmSpecification", "TrainingImage"], RegionName.inImage),
      (["AlgorithmSpecification", "AlgorithmName"], RegionName.inARN),
      (["ResourceConfig", "TrainingPlanArn"], RegionName.inARN),
      (["OutputDataConfig", "S3OutputPath"], { S3Location($0)?.region }),
    ]
    for (names, read) in places {
      guard let region = root.node(at: names)?.text.flatMap(read) else { continue }
      return (region, names.reduce(JSONPath()) { $0.member($1) })
    }
    return channels.enumerated().lazy.compactMap { index, channel in
      let names = ["DataSource", "S3DataSource", "S3Uri"]
      let region = channel.node(at: names)?.text.flatMap(S3Location.init)?.region
      let path = JSONPath().member("InputDataConfig").element(index)
      return region.map { ($0, names.reduce(path) { $0.member($1) }) }
    }.first
  }
}
