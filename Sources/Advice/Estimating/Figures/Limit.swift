/// A bound or a speed of the world that times and capacities are computed from.
public enum Limit: String, FactChoice {
  // Before the first batch
  case mountTime = "mount-time"
  case downloadThroughput = "download-throughput"
  case downloadRate = "download-rate"
  case listingRate = "listing-rate"

  // While training reads
  case readThroughput = "read-throughput"
  case readThroughputPerSize = "read-throughput-per-size"
  case burstThroughputPerSize = "burst-throughput-per-size"
  case minimumBurstThroughput = "minimum-burst-throughput"
  case burstCredits = "burst-credits"
  case clientThroughput = "client-throughput"
  case localDiskThroughput = "local-disk-throughput"
  case networkThroughput = "network-throughput"
  case fileRate = "file-rate"
  case requestRate = "request-rate"

  /// The virtual CPUs of the instances by which rates of files are stated: others open more, or fewer, at a time.
  case readingCPUs = "reading-vcpus"

  /// The virtual CPUs that come with each `xlarge` in the name of an instance's size.
  case xlargeCPUs = "xlarge-vcpus"
  case openRate = "open-rate"
  case operationRate = "operation-rate"
  case metadataOpenRate = "metadata-open-rate"

  // What is bought
  case minimumCapacity = "minimum-capacity"
  case capacityStep = "capacity-step"

  /// The least capacity of a file system that clients reach by EFA.
  case minimumCapacityWithEFA = "minimum-capacity-with-efa"
  case minimumThroughput = "minimum-throughput"
  case throughputStep = "throughput-step"
  case includedThroughputPerSize = "included-throughput-per-size"

  /// Metadata operations a second that capacity includes, by the capacity above which it does.
  case includedMetadataIOPS = "included-metadata-iops"
  case metadataIOPSPerSize = "metadata-iops-per-size"
  case minimumMetadataIOPS = "minimum-metadata-iops"
  case metadataIOPSStep = "metadata-iops-step"
  case mostMetadataIOPS = "most-metadata-iops"
  case minimumCache = "minimum-cache"
  case largestCache = "largest-cache"
  case readMultiple = "read-multiple"
  case requestSize = "request-size"
  case listingPage = "listing-page"
  case volumeHeadroom = "volume-headroom"
  case localDisk = "local-disk"
  case largestVolume = "largest-volume"
  case packedFileSize = "packed-file-size"

  // Once
  case creationTime = "creation-time"
  case importRate = "import-rate"
  case loadThroughput = "load-throughput"
  case writeThroughput = "write-throughput"
  case writeRate = "write-rate"

  /// The share of a line that a transfer uses.
  case lineUse = "line-use"

  // What a class of storage bills at least, and when it moves what nobody reads
  case minimumDuration = "minimum-duration"
  case minimumObjectSize = "minimum-object-size"
  case minimumMovedSize = "minimum-moved-size"
  case minimumReadSize = "minimum-read-size"
  case readStep = "read-step"
  case classReadStep = "class-read-step"
  case objectOverhead = "object-overhead"
  case indexOverhead = "index-overhead"
  case minimumMonitoredSize = "minimum-monitored-size"
  case infrequentAfter = "infrequent-after"
  case archiveInstantAfter = "archive-instant-after"
  case archiveTierAfter = "archive-tier-after"
  case archiveTierOverhead = "archive-tier-overhead"
  case archiveTierIndexOverhead = "archive-tier-index-overhead"
  case firstByteTime = "first-byte-time"
  case bulkFirstByteTime = "bulk-first-byte-time"
  case expeditedFirstByteTime = "expedited-first-byte-time"
  case expeditedObjectSize = "expedited-object-size"
  case restoredCopyTime = "restored-copy-time"

  // What is taken where nobody says what is kept, or says in a word how often it is read
  case usualObjectSize = "usual-object-size"
  case usualObjectCount = "usual-object-count"
  case usualRetention = "usual-retention"
  case usualReplacedVersions = "usual-replaced-versions"
  case usualFrequentReads = "usual-frequent-reads"
  case usualMonthlyReads = "usual-monthly-reads"
  case mostMonthlyReads = "most-monthly-reads"
  case usualQuarterlyReads = "usual-quarterly-reads"
  case usualRareReads = "usual-rare-reads"

  // What is taken where nobody says in how many zones instances start
  case usualTrainingZones = "usual-training-zones"

  // What is taken where nobody says how many runs read at the same time
  case usualConcurrentRuns = "usual-concurrent-runs"

  // Between which values of a fact users are met
  case leastRuns = "least-runs"
  case mostRuns = "most-runs"
  case leastEpochs = "least-epochs"
  case mostEpochs = "most-epochs"
  case leastSize = "least-size"
  case mostSize = "most-size"
  case leastFileSize = "least-file-size"
  case mostFileSize = "most-file-size"
  case leastThroughput = "least-throughput"
  case mostThroughput = "most-throughput"
  case leastInstancePrice = "least-instance-price"
  case mostInstancePrice = "most-instance-price"

  // The job around the data
  case environmentTime = "environment-time"
  case jobOverhead = "job-overhead"
}

/// How a limit is written, and what its value is kept in.
package enum LimitForm: Hashable, Sendable {
  /// A quantity: `150 MB/s`, `12 s`, `1200 GiB`.
  case quantity(Dimension)

  /// One quantity for each unit of another: `200 MB/s per TiB`, `130 per s`.
  case ratio(Dimension, per: Dimension)

  /// A number of hundredths: `120 percent`.
  case percent
}

extension Limit {
  /// How the limit is written.
  package var form: LimitForm {
    switch self {
    case .mountTime, .creationTime, .environmentTime, .jobOverhead, .minimumDuration,
      .infrequentAfter, .archiveInstantAfter, .archiveTierAfter, .firstByteTime,
      .bulkFirstByteTime, .expeditedFirstByteTime, .restoredCopyTime, .usualRetention:
      .quantity(.duration)
    case .downloadThroughput, .readThroughput, .minimumBurstThroughput, .clientThroughput,
      .localDiskThroughput,
      .networkThroughput,
      .loadThroughput, .writeThroughput, .minimumThroughput, .throughputStep:
      .quantity(.throughput)
    case .minimumCapacity, .minimumCapacityWithEFA, .capacityStep, .minimumCache, .largestCache,
      .requestSize, .localDisk,
      .largestVolume, .packedFileSize,
      .burstCredits, .minimumObjectSize, .minimumMovedSize, .minimumReadSize, .readStep,
      .classReadStep, .objectOverhead, .indexOverhead, .minimumMonitoredSize, .archiveTierOverhead,
      .archiveTierIndexOverhead, .expeditedObjectSize, .usualObjectSize, .leastSize, .mostSize,
      .leastFileSize, .mostFileSize:
      .quantity(.bytes)
    case .listingPage, .includedMetadataIOPS, .minimumMetadataIOPS, .metadataIOPSStep,
      .mostMetadataIOPS, .readMultiple, .usualObjectCount, .usualReplacedVersions,
      .usualTrainingZones, .usualConcurrentRuns, .readingCPUs, .xlargeCPUs, .leastEpochs,
      .mostEpochs:
      .quantity(.count)
    case .leastRuns, .mostRuns: .quantity(.rate)
    case .leastThroughput, .mostThroughput: .quantity(.throughput)
    case .leastInstancePrice, .mostInstancePrice: .quantity(.hourlyPrice)
    case .usualFrequentReads, .usualMonthlyReads, .usualQuarterlyReads, .usualRareReads,
      .mostMonthlyReads:
      .quantity(.monthlyRate)
    case .downloadRate, .listingRate, .fileRate, .requestRate, .importRate, .openRate,
      .operationRate, .metadataOpenRate, .writeRate:
      .ratio(.count, per: .duration)
    case .metadataIOPSPerSize: .ratio(.count, per: .bytes)
    case .readThroughputPerSize, .burstThroughputPerSize, .includedThroughputPerSize:
      .ratio(.throughput, per: .bytes)
    case .volumeHeadroom, .lineUse: .percent
    }
  }

  /// Whether the limit belongs to a storage or an instance, rather than to every job.
  package var hasSubject: Bool {
    switch self {
    case .environmentTime, .jobOverhead, .packedFileSize, .usualObjectSize, .usualObjectCount,
      .usualRetention, .usualReplacedVersions, .usualFrequentReads, .usualMonthlyReads,
      .usualQuarterlyReads, .usualRareReads, .mostMonthlyReads, .usualTrainingZones,
      .usualConcurrentRuns,
      .readingCPUs, .xlargeCPUs, .lineUse, .localDiskThroughput,
      .leastRuns, .mostRuns, .leastEpochs, .mostEpochs, .leastSize, .mostSize, .leastFileSize,
      .mostFileSize, .leastThroughput, .mostThroughput, .leastInstancePrice, .mostInstancePrice:
      false
    default: true
    }
  }

  /// Whether the limit grows by tiers of the capacity that is bought.
  package var isTiered: Bool { self == .includedMetadataIOPS }

  /// Whether the limit is what is taken for the reads of which only a word says how often.
  var isOfReads: Bool {
    switch self {
    case .usualFrequentReads, .usualMonthlyReads, .usualQuarterlyReads, .usualRareReads: true
    default: false
    }
  }

  /// Whether all runs share it that read at the same time, rather than each having its own.
  var isShared: Bool {
    [
      .readThroughput, .readThroughputPerSize, .burstThroughputPerSize, .requestRate,
      .operationRate,
    ].contains(self)
  }

  /// Whether the limit is that of an instance's readers, of which larger instances have more.
  var isOfReaders: Bool { self == .fileRate || self == .openRate }

  /// Whether the limit counts requests or files, whatever is in them.
  var isOfRequests: Bool {
    [.requestRate, .fileRate, .openRate, .operationRate].contains(self)
  }

  /// Whether the limit belongs to a type of instance, rather than to a storage.
  package var isOfInstance: Bool { self == .networkThroughput || self == .localDisk }

  /// What the limit is, for people.
  public var title: String {
    switch self {
    case .mountTime: "time to mount or prepare the channel"
    case .downloadThroughput: "download rate of an instance"
    case .downloadRate: "files that an instance downloads a second"
    case .listingRate: "objects listed a second"
    case .readThroughput: "read throughput of the storage"
    case .readThroughputPerSize: "read throughput of the capacity"
    case .burstThroughputPerSize: "burst throughput of the stored data"
    case .minimumBurstThroughput: "burst throughput of little data"
    case .burstCredits: "burst credits that little data saves"
    case .clientThroughput: "throughput of one client"
    case .localDiskThroughput: "throughput of the instance's own disks"
    case .networkThroughput: "network of the instances"
    case .fileRate: "files that an instance opens a second"
    case .requestRate: "requests a second"
    case .openRate: "small files that an instance opens a second"
    case .operationRate: "operations of the file system a second"
    case .metadataOpenRate: "metadata operations of the file system"
    case .minimumCapacity: "least capacity"
    case .capacityStep: "step of capacity"
    case .minimumCapacityWithEFA: "least capacity with EFA"
    case .minimumThroughput: "least throughput"
    case .throughputStep: "step of throughput"
    case .includedThroughputPerSize: "throughput that storage includes"
    case .includedMetadataIOPS: "metadata operations a second that capacity includes"
    case .metadataIOPSPerSize: "metadata operations a second that large capacity includes"
    case .minimumMetadataIOPS: "least metadata operations a second"
    case .metadataIOPSStep: "step of metadata operations a second"
    case .mostMetadataIOPS: "most metadata operations a second"
    case .minimumCache: "least read cache"
    case .largestCache: "largest read cache"
    case .readMultiple: "bytes read for each byte of provisioned throughput"
    case .requestSize: "bytes that one request reads"
    case .listingPage: "objects that one list request names"
    case .volumeHeadroom: "training volume, in hundredths of the data"
    case .localDisk: "disks of the instance itself"
    case .largestVolume: "largest training volume"
    case .packedFileSize: "size of a file into which small ones are packed"
    case .creationTime: "time to create the storage"
    case .importRate: "objects imported a second"
    case .loadThroughput: "rate of the first read from the bucket"
    case .writeThroughput: "write throughput of the storage"
    case .writeRate: "files written a second"
    case .lineUse: "line to AWS"
    case .readingCPUs: "vCPUs of the instances whose rates of files are stated"
    case .xlargeCPUs: "vCPUs for each xlarge in the name of a size"
    case .minimumDuration: "time that is billed at least"
    case .minimumObjectSize: "size that is billed at least for an object"
    case .minimumMovedSize: "least size of an object that lifecycle rules move"
    case .minimumReadSize: "size that is billed at least for a read"
    case .readStep: "step in which a read is billed"
    case .classReadStep: "step in which a read from the colder class is billed"
    case .objectOverhead: "billed beside each object, at the class's price"
    case .indexOverhead: "billed beside each object, at the price of the Standard class"
    case .minimumMonitoredSize: "least size of a monitored object"
    case .infrequentAfter: "time without a read until storage costs less"
    case .archiveInstantAfter: "time without a read until storage costs least"
    case .archiveTierAfter: "time without a read until a restore is needed"
    case .archiveTierOverhead: "billed beside each object in an archive tier, at its price"
    case .archiveTierIndexOverhead:
      "billed beside each object in an archive tier, at the price of S3 Standard"
    case .firstByteTime: "time to the first byte"
    case .bulkFirstByteTime: "time to the first byte of a bulk restore"
    case .expeditedFirstByteTime: "time to the first byte of an expedited restore"
    case .expeditedObjectSize: "largest object of an expedited restore"
    case .restoredCopyTime: "time that a restored copy is kept at least"
    case .usualObjectSize: "size of an object, where nobody says"
    case .usualObjectCount: "number of objects, where nobody says"
    case .usualRetention: "time beyond the last age that is named, where nobody says"
    case .usualReplacedVersions: "replaced versions of each object, where nobody says"
    case .usualFrequentReads: "reads a month of a file that is read often"
    case .usualMonthlyReads: "reads a month of a file that is read about once a month"
    case .mostMonthlyReads: "most reads a month of data that is called read monthly"
    case .usualQuarterlyReads: "reads a month of a file that is read about once a quarter"
    case .usualRareReads: "reads a month of a file that is hardly read"
    case .usualTrainingZones: "zones in which instances start, where nobody says"
    case .usualConcurrentRuns: "runs that read at a time, where nobody says"
    case .leastRuns: "fewest runs a week that are met"
    case .mostRuns: "most runs a week that are met"
    case .leastEpochs: "fewest epochs that are met"
    case .mostEpochs: "most epochs that are met"
    case .leastSize: "least data that is met"
    case .mostSize: "most data that is met"
    case .leastFileSize: "smallest files that are met"
    case .mostFileSize: "largest files that are met"
    case .leastThroughput: "least throughput that is met"
    case .mostThroughput: "most throughput that is met"
    case .leastInstancePrice: "lowest price of an instance that is met"
    case .mostInstancePrice: "highest price of an instance that is met"
    case .environmentTime: "time to prepare the job's environment"
    case .jobOverhead: "time to start and end a job"
    }
  }
}
