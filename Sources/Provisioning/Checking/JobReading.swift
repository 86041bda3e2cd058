package import Advice
internal import JSONText
package import RuleText

/// What a request shows of the workload, and of the storage that it uses now.
package struct JobReading: Sendable {
  /// A fact, and the place in the request that shows it.
  package struct Finding: Hashable, Sendable {
    package let fact: Fact
    package let path: String
  }

  /// The facts.
  package private(set) var workload = Workload()

  /// Where each fact stands, in the order of the facts.
  package private(set) var findings: [Finding] = []

  /// The storage and traits that the channels use; `nil` where they use several or none.
  package private(set) var present: Configuration?

  /// Reads a request.
  package init(_ request: JobRequest, book: ParameterBook) {
    let root = JSONPath()
    readTags(request)
    readChannels(request, root.member("InputDataConfig"), book)
    let resources = root.member("ResourceConfig")
    if let instances = request.instanceCount, instances > 0 {
      let isCount = request.node("ResourceConfig", "InstanceCount") != nil
      let path = resources.member(isCount ? "InstanceCount" : "InstanceGroups")
      state(.trainingInstances, "\(instances)", path)
    }
    if let type = request.node("ResourceConfig", "InstanceType")?.text {
      state(.trainingInstanceType, type, resources.member("InstanceType"))
    }
    state(.trainingCompute, "sagemaker", root)
    if let isOnSpot = request.root["EnableManagedSpotTraining"]?.flag {
      state(.runsOnSpot, isOnSpot ? "yes" : "no", root.member("EnableManagedSpotTraining"))
    }
    if request.root["VpcConfig"]?.members != nil {
      state(.trainingVPC, "yes", root.member("VpcConfig"))
    }
    readAlgorithm(request, root.member("AlgorithmSpecification"), book)
    if let (region, path) = request.shownRegion { state(.trainingRegion, region, path) }
    findings = Fact.allCases.compactMap { fact in findings.first { $0.fact == fact } }
  }

  /// The prefix of the tags in which a request carries facts that it has no place for.
  static let tagPrefix = "storage-advisor:"

  /// States a fact, unless an earlier part of the request says it already.
  private mutating func state(_ fact: Fact, _ value: String, _ path: JSONPath) {
    guard workload[fact] == nil else { return }
    do {
      try workload.state(fact.name, value)
      findings.append(Finding(fact: fact, path: path.text))
    } catch {
      // What is no value of the fact says nothing.
    }
  }

  /// The facts that the tags of a request carry.
  package static func taggedFacts(of request: JobRequest) -> Workload {
    var reading = JobReading()
    reading.readTags(request)
    return reading.workload
  }

  private init() {}

  private mutating func readTags(_ request: JobRequest) {
    for (index, tag) in (request.root["Tags"]?.elements ?? []).enumerated() {
      guard let key = tag["Key"]?.text, key.hasPrefix(Self.tagPrefix),
        let fact = Fact(name: String(key.dropFirst(Self.tagPrefix.count))),
        let value = tag["Value"]?.text
      else { continue }
      // Tags take no commas.
      state(fact, value.replacing("+", with: ","), JSONPath().member("Tags").element(index))
    }
  }

  private mutating func readAlgorithm(
    _ request: JobRequest, _ path: JSONPath, _ book: ParameterBook
  ) {
    switch request.algorithm(book) {
    case .builtIn?, .builtInForFiles?:
      state(.trainingAlgorithm, "built-in", path.member("TrainingImage"))
    case .container?: state(.trainingAlgorithm, "container", path.member("TrainingImage"))
    case .resource?, nil: break
    }
  }

  private mutating func readChannels(
    _ request: JobRequest, _ path: JSONPath, _ book: ParameterBook
  ) {
    let configurations = Set(request.channels.compactMap { request.configuration(of: $0) })
    let sources = Set(configurations.map(\.storage))
    present = configurations.count == 1 ? configurations.first : nil
    let ownRegion = request.region(Workload())
    for (index, channel) in request.channels.enumerated() {
      let path = path.element(index)
      if sources.count == 1, let storage = sources.first {
        state(.dataLocation, storage.rawValue, path.member("DataSource"))
      }
      if let format = channel["ContentType"]?.text.flatMap(DataFormat.init(contentType:)) {
        state(.dataFormat, format.rawValue, path.member("ContentType"))
      }
      guard let source = channel.node(at: ["DataSource", "S3DataSource"]) else { continue }
      let place = path.member("DataSource").member("S3DataSource")
      let selection = DataSelection.allCases.first {
        $0.requestName == source["S3DataType"]?.text
      }
      if let selection { state(.dataSelection, selection.rawValue, place.member("S3DataType")) }
      if channel.isSharded {
        state(.needsServiceSharding, "yes", place.member("S3DataDistributionType"))
      }
      if let own = ownRegion,
        let other = source["S3Uri"]?.text.flatMap(S3Location.init)?.region
      {
        state(.dataInJobRegion, own == other ? "yes" : "no", place.member("S3Uri"))
      }
    }
  }
}

extension JobRequest {
  /// The storage of a channel, with the traits that a request shows.
  fileprivate func configuration(of channel: JSONNode) -> Configuration? {
    switch channel.source {
    case .efs?: return Configuration(.efs)
    case .fsxLustre?: return Configuration(.fsxLustre)
    case .dataset?, nil: return nil
    case .s3?:
      let trait: Trait? = mode(of: channel).map {
        switch $0 {
        case .file: .file
        case .fastFile: .fastFile
        case .pipe: .pipe
        }
      }
      let location = channel.node(at: ["DataSource", "S3DataSource", "S3Uri"])?.text
        .flatMap(S3Location.init)
      let storageClass: Trait = location?.isExpress == true ? .expressOneZone : .standard
      return Configuration(.s3, traits: [trait, storageClass].compactMap(\.self))
    }
  }
}

extension DataFormat {
  /// The format that a MIME type names; `nil` for others.
  init?(contentType: String) {
    let type = contentType.prefix { $0 != ";" }.lowercased()
    switch type {
    case "text/csv": self = .csv
    case "application/json", "application/jsonlines": self = .json
    case "application/x-parquet": self = .parquet
    case "application/x-recordio", "application/x-recordio-protobuf": self = .recordIO
    case "application/x-tfrecord": self = .tfRecord
    case "application/x-image", "image/jpeg", "image/png": self = .images
    default: return nil
    }
  }
}
