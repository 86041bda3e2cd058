/// The facts as typed properties, one a fact, in their declared order.
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

  /// Order in which training reads its data: `access.pattern`.
  public var accessPattern: AccessPattern? {
    get { value(.accessPattern) }
    set { state(newValue, .accessPattern) }
  }

  /// Whether thousands of clients or threads work at the same time: `access.is-highly-parallel`.
  public var accessIsHighlyParallel: Bool? {
    get { value(.accessIsHighlyParallel) }
    set { state(newValue, .accessIsHighlyParallel) }
  }

  /// How often a file is read once it is no longer new: `access.frequency`.
  public var accessFrequency: AccessFrequency? {
    get { value(.accessFrequency) }
    set { state(newValue, .accessFrequency) }
  }

  /// Whether the burst credits of the file system run out: `access.exhausts-burst-credits`.
  public var accessExhaustsBurstCredits: Bool? {
    get { value(.accessExhaustsBurstCredits) }
    set { state(newValue, .accessExhaustsBurstCredits) }
  }

  /// How the reading of a file changes with time: `access.trend`.
  public var accessTrend: AccessTrend? {
    get { value(.accessTrend) }
    set { state(newValue, .accessTrend) }
  }

  /// Times a month that each file is read as a whole: `access.reads-per-month`.
  public var accessReadsPerMonth: MonthlyRate? {
    get { value(.accessReadsPerMonth) }
    set { state(newValue, .accessReadsPerMonth) }
  }

  /// How old files become that are still read often: `access.hot-for`.
  public var accessHotFor: Duration? {
    get { value(.accessHotFor) }
    set { state(newValue, .accessHotFor) }
  }

  /// How often a file is read that is older than ``needsImmediateFor``: `access.later-frequency`.
  public var accessLaterFrequency: AccessFrequency? {
    get { value(.accessLaterFrequency) }
    set { state(newValue, .accessLaterFrequency) }
  }

  /// Training runs on this data a week: `runs.per-week`.
  public var runsPerWeek: WeeklyRate? {
    get { value(.runsPerWeek) }
    set { state(newValue, .runsPerWeek) }
  }

  /// Times that one run reads the data: `runs.epochs`.
  public var runsEpochs: Int? {
    get { value(.runsEpochs) }
    set { state(newValue, .runsEpochs) }
  }

  /// Time of one run in which accelerators compute: `runs.duration`.
  public var runsDuration: Duration? {
    get { value(.runsDuration) }
    set { state(newValue, .runsDuration) }
  }

  /// Whether the same data is trained on again and again, as in tuning: `runs.repeated`.
  public var runsRepeated: Bool? {
    get { value(.runsRepeated) }
    set { state(newValue, .runsRepeated) }
  }

  /// Jobs that read the data at the same time: `runs.concurrent`.
  public var runsConcurrent: Int? {
    get { value(.runsConcurrent) }
    set { state(newValue, .runsConcurrent) }
  }

  /// Whether training runs on Spot capacity and may be interrupted: `runs.on-spot`.
  public var runsOnSpot: Bool? {
    get { value(.runsOnSpot) }
    set { state(newValue, .runsOnSpot) }
  }

  /// What runs the training: `training.compute`.
  public var trainingCompute: TrainingCompute? {
    get { value(.trainingCompute) }
    set { state(newValue, .trainingCompute) }
  }

  /// Instances of one run: `training.instances`.
  public var trainingInstances: Int? {
    get { value(.trainingInstances) }
    set { state(newValue, .trainingInstances) }
  }

  /// Type of the training instances: `training.instance-type`.
  public var trainingInstanceType: InstanceType? {
    get { value(.trainingInstanceType) }
    set { state(newValue, .trainingInstanceType) }
  }

  /// US dollars that one training instance costs an hour: `training.instance-price`.
  public var trainingInstancePrice: HourlyPrice? {
    get { value(.trainingInstancePrice) }
    set { state(newValue, .trainingInstancePrice) }
  }

  /// Whose training code it is: `training.algorithm`.
  public var trainingAlgorithm: TrainingAlgorithm? {
    get { value(.trainingAlgorithm) }
    set { state(newValue, .trainingAlgorithm) }
  }

  /// Input modes that the training code can read: `training.input-modes`.
  public var trainingInputModes: Set<InputMode>? {
    get { value(.trainingInputModes) }
    set { state(newValue, .trainingInputModes) }
  }

  /// How the data is to reach the training code: `training.delivery`.
  public var trainingDelivery: TrainingDelivery? {
    get { value(.trainingDelivery) }
    set { state(newValue, .trainingDelivery) }
  }

  /// Operating systems of the machines that open the data: `training.operating-systems`.
  public var trainingOperatingSystems: Set<OperatingSystem>? {
    get { value(.trainingOperatingSystems) }
    set { state(newValue, .trainingOperatingSystems) }
  }

  /// Availability Zones in which instances may start: `training.zones`.
  public var trainingZones: Int? {
    get { value(.trainingZones) }
    set { state(newValue, .trainingZones) }
  }

  /// Whether jobs may run inside a VPC of the team's own: `training.vpc`.
  public var trainingVPC: Bool? {
    get { value(.trainingVPC) }
    set { state(newValue, .trainingVPC) }
  }

  /// AWS Region in which training runs: `training.region`.
  public var trainingRegion: Region? {
    get { value(.trainingRegion) }
    set { state(newValue, .trainingRegion) }
  }

  /// US dollars that storage may cost a month: `budget.monthly`.
  public var budgetMonthly: Dollars? {
    get { value(.budgetMonthly) }
    set { state(newValue, .budgetMonthly) }
  }

  /// What matters most: `goals`.
  public var goals: Set<Criterion>? {
    get { value(.goals) }
    set { state(newValue, .goals) }
  }
}
