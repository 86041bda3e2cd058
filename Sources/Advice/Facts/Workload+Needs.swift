/// What storage must do, as typed properties, one a fact, in their declared order.
extension Workload {
  /// Longest acceptable time to the first byte of a file: `needs.latency`.
  public var needsLatency: Duration? {
    get { value(.needsLatency) }
    set { state(newValue, .needsLatency) }
  }

  /// How old files become that still open at once: `needs.immediate-for`.
  public var needsImmediateFor: Duration? {
    get { value(.needsImmediateFor) }
    set { state(newValue, .needsImmediateFor) }
  }

  /// Longest acceptable time to the first byte of a file older than ``needsImmediateFor``:
  /// `needs.later-latency`.
  public var needsLaterLatency: Duration? {
    get { value(.needsLaterLatency) }
    set { state(newValue, .needsLaterLatency) }
  }

  /// Bytes a second that all training instances read together: `needs.throughput`.
  public var needsThroughput: Throughput? {
    get { value(.needsThroughput) }
    set { state(newValue, .needsThroughput) }
  }

  /// Bytes a second that each training instance reads: `needs.instance-throughput`.
  ///
  /// With ``trainingInstances`` it makes ``needsThroughput``, where that is not stated.
  public var needsInstanceThroughput: Throughput? {
    get { value(.needsInstanceThroughput) }
    set { state(newValue, .needsInstanceThroughput) }
  }

  /// Bytes a second that are needed for each TiB of a file system's capacity: `needs.throughput-per-tebibyte`.
  public var needsThroughputPerTebibyte: Throughput? {
    get { value(.needsThroughputPerTebibyte) }
    set { state(newValue, .needsThroughputPerTebibyte) }
  }

  /// Size of which a file system is made, where that is decided whatever is stored and read: `needs.capacity`.
  public var needsCapacity: Bytes? {
    get { value(.needsCapacity) }
    set { state(newValue, .needsCapacity) }
  }

  /// Input and output operations a second: `needs.iops`.
  public var needsIOPS: Int? {
    get { value(.needsIOPS) }
    set { state(newValue, .needsIOPS) }
  }

  /// Whether programs need a POSIX file system: directories, permissions, seeks: `needs.posix`.
  public var needsPOSIX: Bool? {
    get { value(.needsPOSIX) }
    set { state(newValue, .needsPOSIX) }
  }

  /// Protocols that programs must use to reach the data: `needs.protocol`.
  public var needsProtocol: Set<AccessProtocol>? {
    get { value(.needsProtocol) }
    set { state(newValue, .needsProtocol) }
  }

  /// Whether several machines have the same files open at the same time: `needs.shared-access`.
  public var needsSharedAccess: Bool? {
    get { value(.needsSharedAccess) }
    set { state(newValue, .needsSharedAccess) }
  }

  /// Whether programs write into files: edit, append, checkpoint beside the data: `needs.in-place-writes`.
  public var needsInPlaceWrites: Bool? {
    get { value(.needsInPlaceWrites) }
    set { state(newValue, .needsInPlaceWrites) }
  }

  /// Whether the data stays available when an Availability Zone fails: `needs.zone-failure-tolerance`.
  public var needsZoneFailureTolerance: Bool? {
    get { value(.needsZoneFailureTolerance) }
    set { state(newValue, .needsZoneFailureTolerance) }
  }

  /// Whether machines in several Availability Zones read the data: `needs.multi-zone-access`.
  public var needsMultiZoneAccess: Bool? {
    get { value(.needsMultiZoneAccess) }
    set { state(newValue, .needsMultiZoneAccess) }
  }

  /// Whether machines on premises open the same files: `needs.on-premises-access`.
  public var needsOnPremisesAccess: Bool? {
    get { value(.needsOnPremisesAccess) }
    set { state(newValue, .needsOnPremisesAccess) }
  }

  /// Whether the data must outlive the failure of any one server: `needs.durability`.
  public var needsDurability: Bool? {
    get { value(.needsDurability) }
    set { state(newValue, .needsDurability) }
  }

  /// Whether urgent restores succeed at busy times, too: `needs.guaranteed-restores`.
  public var needsGuaranteedRestores: Bool? {
    get { value(.needsGuaranteedRestores) }
    set { state(newValue, .needsGuaranteedRestores) }
  }

  /// Whether the storage is backed up on a schedule: `needs.backups`.
  public var needsBackups: Bool? {
    get { value(.needsBackups) }
    set { state(newValue, .needsBackups) }
  }

  /// Whether deleting a version takes a second factor: `needs.second-factor`.
  public var needsSecondFactor: Bool? {
    get { value(.needsSecondFactor) }
    set { state(newValue, .needsSecondFactor) }
  }

  /// Whether the training code stays as it is: `needs.unchanged-code`.
  public var needsUnchangedCode: Bool? {
    get { value(.needsUnchangedCode) }
    set { state(newValue, .needsUnchangedCode) }
  }

  /// Whether an instance boots from the storage: `needs.boot-volume`.
  public var needsBootVolume: Bool? {
    get { value(.needsBootVolume) }
    set { state(newValue, .needsBootVolume) }
  }

  /// Whether one instance needs a raw block device, as databases do: `needs.block-device`.
  public var needsBlockDevice: Bool? {
    get { value(.needsBlockDevice) }
    set { state(newValue, .needsBlockDevice) }
  }

  /// Whether SageMaker, not the code, splits the objects between instances: `needs.service-sharding`.
  public var needsServiceSharding: Bool? {
    get { value(.needsServiceSharding) }
    set { state(newValue, .needsServiceSharding) }
  }

  /// Whether data moves from storage to accelerator memory past the CPU: `needs.gpu-direct-storage`.
  public var needsGPUDirectStorage: Bool? {
    get { value(.needsGPUDirectStorage) }
    set { state(newValue, .needsGPUDirectStorage) }
  }

  /// Whether the storage is needed while jobs run and is deleted afterwards: `needs.temporary-storage`.
  public var needsTemporaryStorage: Bool? {
    get { value(.needsTemporaryStorage) }
    set { state(newValue, .needsTemporaryStorage) }
  }

  /// Whether programs open files in directories of a mounted file system: `needs.file-system`.
  public var needsFileSystem: Bool? {
    get { value(.needsFileSystem) }
    set { state(newValue, .needsFileSystem) }
  }

  /// Whether earlier versions of a file can be had again: `needs.versions`.
  public var needsVersions: Bool? {
    get { value(.needsVersions) }
    set { state(newValue, .needsVersions) }
  }

  /// Whether objects from before replication began are replicated, too: `needs.existing-replicated`.
  public var needsExistingReplicated: Bool? {
    get { value(.needsExistingReplicated) }
    set { state(newValue, .needsExistingReplicated) }
  }

  /// Whether copies that can be read are kept in more than one Region: `needs.multi-region`.
  public var needsMultiRegion: Bool? {
    get { value(.needsMultiRegion) }
    set { state(newValue, .needsMultiRegion) }
  }

  /// Whether people query the stored files with SQL: `needs.sql-queries`.
  public var needsSQLQueries: Bool? {
    get { value(.needsSQLQueries) }
    set { state(newValue, .needsSQLQueries) }
  }

  /// Whether files that programs write reach a bucket by themselves: `needs.bucket-export`.
  public var needsBucketExport: Bool? {
    get { value(.needsBucketExport) }
    set { state(newValue, .needsBucketExport) }
  }

  /// Whether browsers or apps fetch the files over the internet: `needs.internet-access`.
  public var needsInternetAccess: Bool? {
    get { value(.needsInternetAccess) }
    set { state(newValue, .needsInternetAccess) }
  }

  /// Whether readers get the files from caches near them: `needs.global-delivery`.
  public var needsGlobalDelivery: Bool? {
    get { value(.needsGlobalDelivery) }
    set { state(newValue, .needsGlobalDelivery) }
  }

  /// Whether machines on premises read data in AWS at local speed: `needs.local-cache`.
  public var needsLocalCache: Bool? {
    get { value(.needsLocalCache) }
    set { state(newValue, .needsLocalCache) }
  }

  /// Whether changes in a bucket appear in a file system by themselves: `needs.bucket-import`.
  public var needsBucketImport: Bool? {
    get { value(.needsBucketImport) }
    set { state(newValue, .needsBucketImport) }
  }

  /// Products whose own functions must go on working: `needs.compatibility`.
  public var needsCompatibility: Set<StorageFeature>? {
    get { value(.needsCompatibility) }
    set { state(newValue, .needsCompatibility) }
  }

  /// Whether AWS runs the storage servers: `needs.managed-service`.
  public var needsManagedService: Bool? {
    get { value(.needsManagedService) }
    set { state(newValue, .needsManagedService) }
  }

  /// Whether files and the objects of a bucket follow each other: `needs.bucket-link`.
  public var needsBucketLink: Bool? {
    get { value(.needsBucketLink) }
    set { state(newValue, .needsBucketLink) }
  }

  /// How firmly stored versions are kept from being deleted: `needs.retention-lock`.
  public var needsRetentionLock: RetentionLock? {
    get { value(.needsRetentionLock) }
    set { state(newValue, .needsRetentionLock) }
  }

  /// Whether each program sees its own directory only: `needs.separate-directories`.
  public var needsSeparateDirectories: Bool? {
    get { value(.needsSeparateDirectories) }
    set { state(newValue, .needsSeparateDirectories) }
  }

  /// Whether files reach one bucket over long distances of the internet: `needs.far-uploads`.
  public var needsFarUploads: Bool? {
    get { value(.needsFarUploads) }
    set { state(newValue, .needsFarUploads) }
  }

  /// Whether a rule is to hold for one prefix of a bucket only: `needs.rules-for-a-part`.
  public var needsRulesForAPart: Bool? {
    get { value(.needsRulesForAPart) }
    set { state(newValue, .needsRulesForAPart) }
  }

  /// How data from outside is to come into AWS: `needs.transfer`.
  public var needsTransfer: DataTransfer? {
    get { value(.needsTransfer) }
    set { state(newValue, .needsTransfer) }
  }
}
