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
  case preloadData = "preload-data"
  case deleteAfterRun = "delete-after-run"
  case transferByService = "transfer-by-service"
  case synchronizeCopies = "synchronize-copies"
  case storePerMachine = "store-per-machine"
  case runOwnServer = "run-own-server"
  case moveByAge = "move-by-age"
  case deleteByAge = "delete-by-age"
  case replicateAcrossRegions = "replicate-across-regions"
  case deliverByCDN = "deliver-by-cdn"
  case cacheInMemory = "cache-in-memory"
  case queryInPlace = "query-in-place"
  case handOutLinks = "hand-out-links"
  case lockForGovernance = "lock-for-governance"
  case lockForCompliance = "lock-for-compliance"
  case abortUploads = "abort-uploads"
  case deleteOldVersions = "delete-old-versions"
  case useAccessPoints = "use-access-points"
  case accelerateUploads = "accelerate-uploads"
  case shardObjects = "shard-objects"
  case keepVersions = "keep-versions"
  case holdVersions = "hold-versions"
  case restoreExpedited = "restore-expedited"
  case restoreInBulk = "restore-in-bulk"
  case limitToPrefix = "limit-to-prefix"
  case shipDevice = "ship-device"
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
    case .preloadData: "load all the data beforehand"
    case .deleteAfterRun: "delete the file system after the run"
    case .transferByService: "move the data by a managed transfer service"
    case .synchronizeCopies: "keep copies alike by a script or a function"
    case .storePerMachine: "give each machine a store of its own"
    case .runOwnServer: "run a storage server of one's own"
    case .moveByAge: "move objects to a colder class by age"
    case .deleteByAge: "delete objects by age"
    case .replicateAcrossRegions: "replicate to other Regions"
    case .deliverByCDN: "deliver through Amazon CloudFront"
    case .cacheInMemory: "cache in memory"
    case .queryInPlace: "query the files where they are"
    case .handOutLinks: "hand out signed links"
    case .lockForGovernance: "lock versions, with administrators who may lift the lock"
    case .lockForCompliance: "lock versions so that nobody can delete them"
    case .abortUploads: "remove the parts of uploads that were never completed"
    case .deleteOldVersions: "delete versions that were replaced"
    case .useAccessPoints: "give each program an access point"
    case .accelerateUploads: "upload through the nearest edge location"
    case .shardObjects: "give each instance its own share of the objects"
    case .keepVersions: "keep earlier versions of objects"
    case .holdVersions: "hold versions until somebody lifts the hold"
    case .restoreExpedited: "restore archived objects within minutes"
    case .restoreInBulk: "restore archived objects in bulk"
    case .limitToPrefix: "limit the rule to a prefix"
    case .shipDevice: "send the data on a device"
    }
  }
}

extension Step {
  /// The steps in their declared order; `allCases` makes a new array at each call.
  static let ordered = allCases

  /// The step's place in ``ordered``.
  var index: Int { Self.ordered.firstIndex(of: self) ?? 0 }
}
