/// One piece of work that a plan takes before or beside training.
public enum Step: String, FactChoice {
  // What the place of the data implies
  case uploadData = "upload-data"
  case copyData = "copy-data"
  case exportData = "export-data"
  case createFileSystem = "create-file-system"
  case createBucket = "create-bucket"
  case linkBucket = "link-bucket"
  case configureVPC = "configure-vpc"

  // What a plan may add by its own choice
  case packFiles = "pack-files"
  case convertFormat = "convert-format"
  case rewriteCode = "rewrite-code"
  case extraCompute = "extra-compute"
  case keepLocalPath = "keep-local-path"
  case splitData = "split-data"
  case reduceData = "reduce-data"
}

extension Step {
  /// What to do, as a short imperative phrase.
  public var title: String {
    switch self {
    case .uploadData: "move the data to AWS"
    case .copyData: "copy the data into the new storage"
    case .exportData: "export the data from the database to files"
    case .createFileSystem: "create the file system"
    case .createBucket: "create the bucket"
    case .linkBucket: "link the file system to the bucket"
    case .configureVPC: "run jobs in a VPC that reaches the file system"
    case .packFiles: "pack small files into shards"
    case .convertFormat: "convert the data to another format"
    case .rewriteCode: "change the training code"
    case .extraCompute: "run an instance or a cluster beside training"
    case .keepLocalPath: "keep the data on a local path"
    case .splitData: "split the data"
    case .reduceData: "reduce the data"
    }
  }
}

extension Step {
  /// The steps in their declared order; `allCases` makes a new array at each call.
  static let ordered = allCases

  /// The step's place in ``ordered``.
  var index: Int { Self.ordered.firstIndex(of: self) ?? 0 }
}
