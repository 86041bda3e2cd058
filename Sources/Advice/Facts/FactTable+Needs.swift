extension FactDeclaration {
  /// The facts of what programs and people need of the storage.
  static let ofNeeds: [FactDeclaration] = [
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
      .needsThroughputPerTebibyte, "needs.throughput-per-tebibyte", .quantity(.throughput),
      "bytes a second that are needed for each TiB of a file system's capacity",
      asks: "How many bytes a second are needed for each TiB of capacity?"),
    .init(
      .needsCapacity, "needs.capacity", .quantity(.bytes),
      "size of which a file system is made, where that is decided whatever is stored and read",
      asks: "Is it decided how large the file system is made?"),
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
  ]
}
