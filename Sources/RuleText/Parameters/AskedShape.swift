/// A shape that the advisor asks for by name: what users state, what requests are judged by, and what new
/// storage is made with.
package enum AskedShape: String, CaseIterable, Sendable {
  case mountName = "mount-name"
  case subnetID = "subnet-id"
  case securityGroupID = "security-group-id"
  case vpcID = "vpc-id"
  case bucketName = "bucket-name"
  case zone
  case gigabytes
  case instanceWithStorage = "instance-with-storage"
  case directoryWord = "directory-word"
  case algorithmOfFiles = "algorithm-of-files"
  case algorithmOfFilesOrPipes = "algorithm-of-files-or-pipes"
  case nfsPorts = "nfs-ports"
  case lustrePorts = "lustre-ports"
  case filesLoadedAtOnce = "files-loaded-at-once"
  case minutesToWait = "minutes-to-wait"
  case provisionedThroughput = "provisioned-throughput"
  case lustreVersion = "lustre-version"
  case lustreCompression = "lustre-compression"
  case lustreMountOptions = "lustre-mount-options"
  case importedEvents = "imported-events"
  case efsPerformanceMode = "efs-performance-mode"
  case actionsInVPC = "actions-in-vpc"
  case exportedEvents = "exported-events"
  case minutesToExport = "minutes-to-export"
  case gpuDirectInstances = "gpu-direct-instances"
  case efsClient = "efs-client"
  case efsDriver = "efs-driver"
  case efsAddOn = "efs-add-on"
  case lustreClient = "lustre-client"
  case lustreDriver = "lustre-driver"
  case lustreAddOn = "lustre-add-on"
  case bucketDriver = "bucket-driver"
  case bucketAddOn = "bucket-add-on"
}

extension AskedShape {
  /// How the shape is written.
  enum Form: String {
    case text
    case words = "one of"
    case extent = "number"
    case numbers = "number of"
  }

  var form: Form {
    switch self {
    case .mountName, .subnetID, .securityGroupID, .vpcID, .bucketName, .zone, .instanceWithStorage:
      .text
    case .gigabytes, .provisionedThroughput: .extent
    case .nfsPorts, .lustrePorts, .filesLoadedAtOnce, .minutesToWait, .minutesToExport:
      .numbers
    case .directoryWord, .algorithmOfFiles, .algorithmOfFilesOrPipes, .lustreVersion,
      .lustreCompression, .lustreMountOptions, .importedEvents, .efsPerformanceMode, .actionsInVPC,
      .exportedEvents, .gpuDirectInstances, .efsClient, .efsDriver, .efsAddOn, .lustreClient,
      .lustreDriver, .lustreAddOn, .bucketDriver, .bucketAddOn:
      .words
    }
  }
}

extension ParameterKind {
  /// Whether what is asked of a shape can be taken from the kind.
  func has(_ form: AskedShape.Form) -> Bool {
    switch (self, form) {
    case (.text, .text), (.choice, .words), (.number, .extent), (.numbers, .numbers): true
    default: false
    }
  }
}

extension ParameterBook {
  /// Shapes that the advisor asks for and none of some pages has, each missed at the top of the first page
  /// of parameters.
  package func missingShapes(in pages: [SourceFile]) -> [Diagnostic] {
    guard let page = pages.first(where: { $0.folder == "parameters" }) ?? pages.first else {
      return []
    }
    return AskedShape.allCases.filter { shape($0) == nil }.map { .missingShape($0, in: page) }
  }
}

extension Diagnostic {
  fileprivate static func missingShape(_ shape: AskedShape, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .unknownShape, "no page has the shape `\(shape.rawValue)`", in: file, at: 0..<0,
      help: "add `shape \(shape.rawValue) \(shape.form.rawValue) …` to a ```parameters fence")
  }

  static func wrongShape(
    _ word: Spelled<String>, _ shape: AskedShape, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, "the shape `\(word.value)` cannot be of this kind", in: file, at: word.range,
      help: "write `shape \(word.value) \(shape.form.rawValue) …`")
  }
}
