/// What the table of facts says of one fact.
package struct FactDeclaration: Sendable {
  package let fact: Fact
  package let name: String
  package let type: FactType
  package let meaning: String
  package let question: String

  init(_ fact: Fact, _ name: String, _ type: FactType, _ meaning: String, asks question: String) {
    self.fact = fact
    self.name = name
    self.type = type
    self.meaning = meaning
    self.question = question
  }
}

extension Fact {
  /// The fact's row of the table.
  package var declaration: FactDeclaration { Self.table[rawValue] }

  /// One row a fact, in the order of the cases: `Fact.table[fact.rawValue].fact == fact`.
  package static let table: [FactDeclaration] = [
    .init(
      .dataLocation, "data.location", .choice(DataLocation.names),
      "where the training data is now",
      asks: "Where is the training data now?"),
    .init(
      .dataInJobRegion, "data.in-job-region", .flag,
      "the data is in the AWS Region in which training runs",
      asks: "Is the data in the Region in which training runs?"),
    .init(
      .dataLineRate, "data.line-rate", .quantity(.throughput),
      "bytes a second of the line over which data that is not on AWS gets there",
      asks: "How fast is the line from where the data is to AWS?"),
    .init(
      .dataSize, "data.size", .quantity(.bytes),
      "bytes that one copy of the training data takes",
      asks: "How large is the training data?"),
    .init(
      .dataFiles, "data.files", .quantity(.count),
      "number of files or objects of training data",
      asks: "How many files or objects is it?"),
    .init(
      .dataFileSize, "data.file-size", .quantity(.bytes),
      "bytes of a typical file or object",
      asks: "How large is a typical file?"),
    .init(
      .dataCanBePacked, "data.can-be-packed", .flag,
      "small files may be packed into larger containers",
      asks: "May small files be packed into shards, such as TFRecord or WebDataset?"),
    .init(
      .dataIsCompressible, "data.is-compressible", .flag,
      "the data takes much less space when it is compressed",
      asks: "Does the data shrink much when it is compressed?"),
    .init(
      .dataFormat, "data.format", .choice(DataFormat.names),
      "how the data is laid out as files",
      asks: "In which format is the data?"),
    .init(
      .dataSelection, "data.selection", .choice(DataSelection.names),
      "how a job names the objects that it reads",
      asks: "Does a job read a whole prefix, or what a manifest lists?"),
    .init(
      .dataChanges, "data.changes", .choice(DataChange.names),
      "when the training data changes",
      asks: "Does the data change between runs, during runs, or never?"),
    .init(
      .dataCanBeRecreated, "data.can-be-recreated", .flag,
      "another durable copy exists, or the data can be made again",
      asks: "Is there another durable copy, or can the data be made again?"),
    .init(
      .dataReadShare, "data.read-share", .choice(ReadShare.names),
      "whether a run reads the whole data or a part of it",
      asks: "Does a run read the whole data, or a part?"),
    .init(
      .dataGrowsUnpredictably, "data.grows-unpredictably", .flag,
      "nobody can say how large the data becomes",
      asks: "Does the data grow in a way that cannot be planned?"),
    .init(
      .dataIsSharedByPeople, "data.is-shared-by-people", .flag,
      "people edit the same files from notebooks or home directories",
      asks: "Do people work on the same files, from notebooks or home directories?"),
    .init(
      .dataPurpose, "data.purpose", .choices(DataPurpose.names),
      "what the data is kept for",
      asks: "What is the data kept for: training, a website, backups, logs …?"),
    .init(
      .dataStorageClass, "data.storage-class", .choice(ObjectClass.names),
      "class of S3 in which the objects are now",
      asks: "In which storage class of S3 are the objects now?"),
    .init(
      .dataRetention, "data.retention", .quantity(.duration),
      "how long the data is kept",
      asks: "How long is the data kept?"),
    .init(
      .dataVersionRetention, "data.version-retention", .quantity(.duration),
      "how long versions that were replaced are kept",
      asks: "How long are versions kept that were replaced?"),
    .init(
      .dataUnfinishedUploads, "data.unfinished-uploads", .flag,
      "parts of uploads that nobody completed pile up",
      asks: "Are parts of interrupted uploads stored and paid for?"),
    .init(
      .dataOldVersionsPileUp, "data.old-versions-pile-up", .flag,
      "versions that were replaced are paid for and no longer wanted",
      asks: "Do replaced versions of objects pile up?"),
    .init(
      .dataExceedsLocalDisks, "data.exceeds-local-disks", .flag,
      "the data is larger than the disks of the training instances",
      asks: "Is the data larger than the disks of the training instances?"),
    .init(
      .needsLatency, "needs.latency", .quantity(.duration),
      "longest acceptable time to the first byte of a file",
      asks: "How soon must the first byte of a file arrive?"),
    .init(
      .needsImmediateFor, "needs.immediate-for", .quantity(.duration),
      "how old files become that still open at once; older ones may be waited for",
      asks: "Up to which age must a file open at once?"),
    .init(
      .needsLaterLatency, "needs.later-latency", .quantity(.duration),
      "longest acceptable time to the first byte of a file older than `needs.immediate-for`",
      asks: "How soon must the first byte of an older file arrive?"),
    .init(
      .needsThroughput, "needs.throughput", .quantity(.throughput),
      "bytes a second that all training instances read together",
      asks: "How many bytes a second do all training instances read together?"),
    .init(
      .needsInstanceThroughput, "needs.instance-throughput", .quantity(.throughput),
      "bytes a second that each training instance reads",
      asks: "How many bytes a second does each training instance read?"),
    .init(
      .needsIOPS, "needs.iops", .quantity(.count),
      "input and output operations a second",
      asks: "How many operations a second are needed?"),
    .init(
      .needsPOSIX, "needs.posix", .flag,
      "programs need a POSIX file system: directories, permissions, seeks",
      asks: "Does the code need a POSIX file system?"),
    .init(
      .needsProtocol, "needs.protocol", .choices(AccessProtocol.names),
      "protocols that programs must use to reach the data",
      asks: "By which protocols must programs reach the data?"),
    .init(
      .needsSharedAccess, "needs.shared-access", .flag,
      "several machines have the same files open at the same time",
      asks: "Must several machines have the same files open at once?"),
    .init(
      .needsInPlaceWrites, "needs.in-place-writes", .flag,
      "programs write into files: edit, append, checkpoint beside the data",
      asks: "Do programs change or append to files in place?"),
    .init(
      .needsZoneFailureTolerance, "needs.zone-failure-tolerance", .flag,
      "the data stays available when an Availability Zone fails",
      asks: "Must the data stay available when an Availability Zone fails?"),
    .init(
      .needsMultiZoneAccess, "needs.multi-zone-access", .flag,
      "machines in several Availability Zones read the data",
      asks: "Do machines in several Availability Zones read the data?"),
    .init(
      .needsOnPremisesAccess, "needs.on-premises-access", .flag,
      "machines on premises open the same files",
      asks: "Do machines on premises open the same files?"),
    .init(
      .needsDurability, "needs.durability", .flag,
      "the data must outlive the failure of any one server",
      asks: "Must the data outlive the failure of a storage server?"),
    .init(
      .needsGuaranteedRestores, "needs.guaranteed-restores", .flag,
      "urgent restores from an archive succeed at busy times, too",
      asks: "Must urgent restores succeed even when demand is high?"),
    .init(
      .needsBackups, "needs.backups", .flag,
      "the storage is backed up on a schedule",
      asks: "Must the storage be backed up?"),
    .init(
      .needsSecondFactor, "needs.second-factor", .flag,
      "deleting a version takes a second factor, such as a code from a device",
      asks: "Must deleting a version take a code from a device as well?"),
    .init(
      .needsUnchangedCode, "needs.unchanged-code", .flag,
      "the training code stays as it is",
      asks: "Must the training code stay as it is?"),
    .init(
      .needsBootVolume, "needs.boot-volume", .flag,
      "an instance boots from the storage",
      asks: "Must an instance boot from it?"),
    .init(
      .needsBlockDevice, "needs.block-device", .flag,
      "one instance needs a raw block device, as databases do",
      asks: "Is a block device needed?"),
    .init(
      .needsServiceSharding, "needs.service-sharding", .flag,
      "SageMaker, not the code, splits the objects between instances",
      asks: "Should SageMaker split the objects between the instances?"),
    .init(
      .needsGPUDirectStorage, "needs.gpu-direct-storage", .flag,
      "data moves from storage to accelerator memory past the CPU",
      asks: "Is GPUDirect Storage needed?"),
    .init(
      .needsTemporaryStorage, "needs.temporary-storage", .flag,
      "the storage is needed while jobs run and is deleted afterwards",
      asks: "Is the storage only needed while jobs run?"),
    .init(
      .needsFileSystem, "needs.file-system", .flag,
      "programs open files in directories of a mounted file system",
      asks: "Do programs open files in a mounted file system?"),
    .init(
      .needsVersions, "needs.versions", .flag,
      "earlier versions of a file can be had again",
      asks: "Must earlier versions of a file be kept?"),
    .init(
      .needsExistingReplicated, "needs.existing-replicated", .flag,
      "objects that were there before replication began are replicated, too",
      asks: "Must objects from before replication began be replicated, too?"),
    .init(
      .needsMultiRegion, "needs.multi-region", .flag,
      "copies that can be read are kept in more than one AWS Region",
      asks: "Are copies wanted in more than one Region?"),
    .init(
      .needsSQLQueries, "needs.sql-queries", .flag,
      "people query the stored files with SQL",
      asks: "Will the stored files be queried with SQL?"),
    .init(
      .needsBucketExport, "needs.bucket-export", .flag,
      "files that programs write to a file system reach a bucket by themselves",
      asks: "Must files that programs write reach a bucket by themselves?"),
    .init(
      .needsInternetAccess, "needs.internet-access", .flag,
      "browsers or apps fetch the files over the internet, each by its URL",
      asks: "Do browsers or apps fetch the files over the internet?"),
    .init(
      .needsGlobalDelivery, "needs.global-delivery", .flag,
      "many or far-away readers get the files from caches near them",
      asks: "Are the readers many or far away, so that caches near them help?"),
    .init(
      .needsLocalCache, "needs.local-cache", .flag,
      "machines on premises read data in AWS at the speed of a local disk",
      asks: "Must machines on premises read the data in AWS at local speed?"),
    .init(
      .needsBucketImport, "needs.bucket-import", .flag,
      "new and changed objects of a bucket appear in a file system by themselves",
      asks: "Must changes in the bucket appear in the file system by themselves?"),
    .init(
      .needsCompatibility, "needs.compatibility", .choices(StorageFeature.names),
      "products whose own functions must go on working",
      asks: "Which product's own functions must go on working, such as SnapMirror or tapes?"),
    .init(
      .needsManagedService, "needs.managed-service", .flag,
      "AWS runs the storage servers, not the team",
      asks: "Must AWS run the storage servers?"),
    .init(
      .needsBucketLink, "needs.bucket-link", .flag,
      "files in a file system and objects in a bucket follow each other",
      asks: "Must files appear from a bucket, or results go back to it, by themselves?"),
    .init(
      .needsRetentionLock, "needs.retention-lock", .choice(RetentionLock.names),
      "how firmly stored versions are kept from being deleted or replaced",
      asks: "Must nobody be able to delete the data early, or only some administrators?"),
    .init(
      .needsSeparateDirectories, "needs.separate-directories", .flag,
      "each program sees its own directory only, as a user of its own",
      asks: "Must each program be confined to its own directory of the file system?"),
    .init(
      .needsFarUploads, "needs.far-uploads", .flag,
      "files reach one bucket over long distances of the internet",
      asks: "Do people far away upload to the bucket over the internet?"),
    .init(
      .needsRulesForAPart, "needs.rules-for-a-part", .flag,
      "a rule is to hold for one prefix of a bucket, and not for the rest",
      asks: "Is a rule to hold for a part of the bucket only?"),
    .init(
      .needsTransfer, "needs.transfer", .choice(DataTransfer.names),
      "how data from outside is to come into AWS",
      asks: "Is the data to come over the network, or on a device because the line is too slow?"),
    .init(
      .accessPattern, "access.pattern", .choice(AccessPattern.names),
      "order in which training reads its data",
      asks: "Does training read sequentially or at random?"),
    .init(
      .accessIsHighlyParallel, "access.is-highly-parallel", .flag,
      "thousands of clients or threads work at the same time, and may wait a little longer",
      asks: "Do thousands of clients or threads work at the same time?"),
    .init(
      .accessFrequency, "access.frequency", .choice(AccessFrequency.names),
      "how often a file is read once it is no longer new",
      asks: "How often is a file read once it is no longer new?"),
    .init(
      .accessExhaustsBurstCredits, "access.exhausts-burst-credits", .flag,
      "the burst credits of the file system run out",
      asks: "Do the burst credits of the file system run out?"),
    .init(
      .accessTrend, "access.trend", .choice(AccessTrend.names),
      "how the reading of a file changes with time",
      asks: "Does reading fall with age, stay the same, or can nobody tell?"),
    .init(
      .accessReadsPerMonth, "access.reads-per-month", .quantity(.monthlyRate),
      "times a month that each file is read as a whole",
      asks: "How many times a month is each file read as a whole?"),
    .init(
      .accessHotFor, "access.hot-for", .quantity(.duration),
      "how old files become that are still read often; older ones are read seldom",
      asks: "Up to which age is a file read often?"),
    .init(
      .accessLaterFrequency, "access.later-frequency", .choice(AccessFrequency.names),
      "how often a file is read that is older than `needs.immediate-for`",
      asks: "How often is a file read that need not open at once any more?"),
    .init(
      .runsPerWeek, "runs.per-week", .quantity(.rate),
      "training runs on this data a week",
      asks: "How many runs a week train on this data?"),
    .init(
      .runsEpochs, "runs.epochs", .quantity(.count),
      "times that one run reads the data",
      asks: "How many epochs has a run?"),
    .init(
      .runsDuration, "runs.duration", .quantity(.duration),
      "time of one run in which accelerators compute, without waiting for data",
      asks: "How long does one run compute, when it never waits for data?"),
    .init(
      .runsRepeated, "runs.repeated", .flag,
      "the same data is trained on again and again, as in tuning",
      asks: "Is the same data trained on again and again?"),
    .init(
      .runsConcurrent, "runs.concurrent", .quantity(.count),
      "jobs that read the data at the same time",
      asks: "How many jobs read the data at the same time?"),
    .init(
      .runsOnSpot, "runs.on-spot", .flag,
      "training runs on Spot capacity and may be interrupted",
      asks: "Does training run on Spot capacity?"),
    .init(
      .trainingCompute, "training.compute", .choice(TrainingCompute.names),
      "what runs the training",
      asks: "What runs the training?"),
    .init(
      .trainingInstances, "training.instances", .quantity(.count),
      "instances of one run",
      asks: "How many instances has a run?"),
    .init(
      .trainingInstanceType, "training.instance-type", .choice(InstanceType.names),
      "type of the training instances, as SageMaker writes it",
      asks: "Which type are the training instances?"),
    .init(
      .trainingInstancePrice, "training.instance-price", .quantity(.hourlyPrice),
      "US dollars that one training instance costs an hour; goes before the type's own price",
      asks: "What does one training instance cost an hour?"),
    .init(
      .trainingAlgorithm, "training.algorithm", .choice(TrainingAlgorithm.names),
      "whose training code it is",
      asks: "Is it a built-in algorithm, a script in a framework container, or an own container?"),
    .init(
      .trainingInputModes, "training.input-modes", .choices(InputMode.names),
      "input modes that the training code can read",
      asks: "Which input modes can the training code read?"),
    .init(
      .trainingDelivery, "training.delivery", .choice(TrainingDelivery.names),
      "how the data is to reach the training code",
      asks: "Should the data be downloaded first, streamed as files, or streamed through a pipe?"),
    .init(
      .trainingOperatingSystems, "training.operating-systems", .choices(OperatingSystem.names),
      "operating systems of the machines that open the data",
      asks: "Which operating systems open the data?"),
    .init(
      .trainingZones, "training.zones", .quantity(.count),
      "Availability Zones in which instances may start",
      asks: "In how many Availability Zones may instances start?"),
    .init(
      .trainingVPC, "training.vpc", .flag,
      "jobs may run inside a VPC of the team's own",
      asks: "May jobs run inside your own VPC?"),
    .init(
      .trainingRegion, "training.region", .choice(Region.names),
      "AWS Region in which training runs",
      asks: "In which Region does training run?"),
    .init(
      .storageExcluded, "storage.excluded", .choices(Storage.candidateNames),
      "storage services that may not be used",
      asks: "Is there a storage service that you may not use?"),
    .init(
      .budgetMonthly, "budget.monthly", .quantity(.money),
      "US dollars that storage may cost a month",
      asks: "What may storage cost a month?"),
    .init(
      .goals, "goals", .choices(Criterion.names),
      "what matters most",
      asks: "What matters most: effort, cost, startup, throughput, resilience?"),
  ]
}
