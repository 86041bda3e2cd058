/// What the data is and where, as typed properties, one a fact, in their declared order.
extension Workload {
  /// Where the training data is now: `data.location`.
  public var dataLocation: DataLocation? {
    get { value(.dataLocation) }
    set { state(newValue, .dataLocation) }
  }

  /// Whether the data is in the AWS Region in which training runs: `data.in-job-region`.
  public var dataInJobRegion: Bool? {
    get { value(.dataInJobRegion) }
    set { state(newValue, .dataInJobRegion) }
  }

  /// Bytes a second of the line over which data that is not on AWS gets there: `data.line-rate`.
  public var dataLineRate: Throughput? {
    get { value(.dataLineRate) }
    set { state(newValue, .dataLineRate) }
  }

  /// Bytes that one copy of the training data takes: `data.size`.
  public var dataSize: Bytes? {
    get { value(.dataSize) }
    set { state(newValue, .dataSize) }
  }

  /// Number of files or objects of training data: `data.files`.
  public var dataFiles: Int? {
    get { value(.dataFiles) }
    set { state(newValue, .dataFiles) }
  }

  /// Bytes of a typical file or object: `data.file-size`.
  public var dataFileSize: Bytes? {
    get { value(.dataFileSize) }
    set { state(newValue, .dataFileSize) }
  }

  /// Whether small files may be packed into larger containers: `data.can-be-packed`.
  public var dataCanBePacked: Bool? {
    get { value(.dataCanBePacked) }
    set { state(newValue, .dataCanBePacked) }
  }

  /// Whether the data takes much less space when it is compressed: `data.is-compressible`.
  public var dataIsCompressible: Bool? {
    get { value(.dataIsCompressible) }
    set { state(newValue, .dataIsCompressible) }
  }

  /// How the data is laid out as files: `data.format`.
  public var dataFormat: DataFormat? {
    get { value(.dataFormat) }
    set { state(newValue, .dataFormat) }
  }

  /// How a job names the objects that it reads: `data.selection`.
  public var dataSelection: DataSelection? {
    get { value(.dataSelection) }
    set { state(newValue, .dataSelection) }
  }

  /// When the training data changes: `data.changes`.
  public var dataChanges: DataChange? {
    get { value(.dataChanges) }
    set { state(newValue, .dataChanges) }
  }

  /// Whether another durable copy exists, or the data can be made again: `data.can-be-recreated`.
  public var dataCanBeRecreated: Bool? {
    get { value(.dataCanBeRecreated) }
    set { state(newValue, .dataCanBeRecreated) }
  }

  /// Whether a run reads the whole data or a part of it: `data.read-share`.
  public var dataReadShare: ReadShare? {
    get { value(.dataReadShare) }
    set { state(newValue, .dataReadShare) }
  }

  /// Whether nobody can say how large the data becomes: `data.grows-unpredictably`.
  public var dataGrowsUnpredictably: Bool? {
    get { value(.dataGrowsUnpredictably) }
    set { state(newValue, .dataGrowsUnpredictably) }
  }

  /// Whether people edit the same files from notebooks or home directories: `data.is-shared-by-people`.
  public var dataIsSharedByPeople: Bool? {
    get { value(.dataIsSharedByPeople) }
    set { state(newValue, .dataIsSharedByPeople) }
  }

  /// What the data is kept for: `data.purpose`.
  public var dataPurpose: Set<DataPurpose>? {
    get { value(.dataPurpose) }
    set { state(newValue, .dataPurpose) }
  }

  /// Class of S3 in which the objects are now: `data.storage-class`.
  public var dataStorageClass: ObjectClass? {
    get { value(.dataStorageClass) }
    set { state(newValue, .dataStorageClass) }
  }

  /// How long the data is kept: `data.retention`.
  public var dataRetention: Duration? {
    get { value(.dataRetention) }
    set { state(newValue, .dataRetention) }
  }

  /// How long versions that were replaced are kept: `data.version-retention`.
  public var dataVersionRetention: Duration? {
    get { value(.dataVersionRetention) }
    set { state(newValue, .dataVersionRetention) }
  }

  /// Whether parts of uploads that nobody completed pile up: `data.unfinished-uploads`.
  public var dataUnfinishedUploads: Bool? {
    get { value(.dataUnfinishedUploads) }
    set { state(newValue, .dataUnfinishedUploads) }
  }

  /// Whether replaced versions are paid for and no longer wanted: `data.old-versions-pile-up`.
  public var dataOldVersionsPileUp: Bool? {
    get { value(.dataOldVersionsPileUp) }
    set { state(newValue, .dataOldVersionsPileUp) }
  }

  /// Whether the data is larger than the disks of the training instances: `data.exceeds-local-disks`.
  public var dataExceedsLocalDisks: Bool? {
    get { value(.dataExceedsLocalDisks) }
    set { state(newValue, .dataExceedsLocalDisks) }
  }
}
