/// Something that AWS measures and bills.
public enum Meter: String, FactChoice {
  /// Bytes kept, or capacity that is provisioned.
  case storage
  case read
  case write
  case readRequests = "read-requests"
  case writeRequests = "write-requests"
  case throughput
  case metadataIOPS = "metadata-iops"
  case monitoredObjects = "monitored-objects"

  // Classes of storage
  case infrequentStorage = "infrequent-storage"
  case archiveInstantStorage = "archive-instant-storage"
  case archiveTierStorage = "archive-tier-storage"
  case transitionRequests = "transition-requests"
  case restoreRequests = "restore-requests"
  case bulkRead = "bulk-read"
  case bulkRestoreRequests = "bulk-restore-requests"
  case expeditedRead = "expedited-read"
  case expeditedRestoreRequests = "expedited-restore-requests"

  /// Bytes read from a colder class of EFS, beside what its throughput charges for them.
  case classRead = "class-read"
  case tiering

  // Intelligent-Tiering of file systems
  case cacheStorage = "cache-storage"
  case monitoredStorage = "monitored-storage"

  // Beside the data
  /// Bytes that stay in the bucket to which a file system is linked, billed as S3 Standard.
  case bucketStorage = "bucket-storage"

  /// Bytes that stay where they were copied from, billed as before: a file system beside them is a copy to work on.
  case sourceStorage = "source-storage"

  /// Bytes that a copy reads from where the data was, billed by the throughput of the source.
  case sourceRead = "source-read"

  /// The names of archived objects, billed as S3 Standard.
  case indexStorage = "index-storage"

  /// Bytes and requests that fill a file system out of a bucket, billed by the class of the objects.
  case bucketRead = "bucket-read"
  case bucketReadRequests = "bucket-read-requests"
  case bucketListRequests = "bucket-list-requests"

  /// Copies of archived objects for as long as they are restored, billed as S3 Standard.
  case restoredCopy = "restored-copy"

  /// Units of capacity that are kept for urgent restores.
  case restoreCapacity = "restore-capacity"

  /// Versions that were replaced, each billed as the storage of its class.
  case versionStorage = "version-storage"
  case backup
  case trainingVolume = "training-volume"
  case crossZone = "cross-zone"
  case crossRegion = "cross-region"
  case transferService = "transfer-service"
  case natHours = "nat-hours"
  case natTraffic = "nat-traffic"
  case endpointHours = "endpoint-hours"

  /// Bytes that leave AWS for the internet.
  case transferOut = "transfer-out"

  /// Bytes that are replicated within a promised time.
  case timedReplication = "timed-replication"

  /// Bytes that take the way of Transfer Acceleration, or through a Multi-Region Access Point.
  case acceleratedTransfer = "accelerated-transfer"
  case routedTransfer = "routed-transfer"

  // Work on many objects of a bucket at once
  case batchJobs = "batch-jobs"
  case batchObjects = "batch-objects"
  case listedObjects = "listed-objects"
  case analyzedObjects = "analyzed-objects"

  /// Objects that Storage Class Analysis watches for a month.
  case watchedObjects = "watched-objects"

  /// Tags that objects have for a month.
  case objectTags = "object-tags"

  /// Bytes of which S3 computes a checksum on demand.
  case checksums
  case instance
}

/// A unit in which price lists count what a meter measures.
package struct MeterUnit: Hashable, Sendable {
  /// How price pages write the unit: `GiB-month`.
  package let name: String

  /// What is counted; byte quantities are billed in GiB, which price lists call GB.
  package let dimension: Dimension

  /// How many of the dimension's smallest steps one unit is.
  package let steps: Int64

  init(_ name: String, _ dimension: Dimension, _ steps: Int64) {
    self.name = name
    self.dimension = dimension
    self.steps = steps
  }
}

extension Meter {
  /// Whether it grows with each run, in which data is read.
  var isOfRuns: Bool {
    switch self {
    case .read, .classRead, .readRequests, .writeRequests, .crossZone, .trainingVolume, .bucketRead,
      .bucketReadRequests, .bucketListRequests:
      true
    default: false
    }
  }

  /// Whether it grows with the time for which the storage is there.
  var isOfPresence: Bool {
    switch self {
    case .storage, .indexStorage, .throughput, .metadataIOPS, .cacheStorage, .monitoredStorage: true
    default: false
    }
  }

  /// Whether it is billed beside the storage that a plan makes and what is read of it.
  var isBesideStorage: Bool {
    switch self {
    case .bucketStorage, .sourceStorage, .sourceRead, .indexStorage, .bucketRead,
      .bucketReadRequests,
      .bucketListRequests, .restoredCopy, .restoreRequests, .backup, .crossZone:
      true
    default: false
    }
  }

  /// The units in which the meter's prices are written; the first is the one that is shown.
  package var units: [MeterUnit] {
    switch self {
    case .storage, .infrequentStorage, .archiveInstantStorage, .archiveTierStorage, .bucketStorage,
      .sourceStorage,
      .indexStorage, .restoredCopy, .versionStorage, .backup, .trainingVolume, .cacheStorage,
      .monitoredStorage:
      [MeterUnit("GiB-month", .bytes, 1 << 30)]
    case .read, .write, .checksums, .sourceRead, .bucketRead, .bulkRead, .expeditedRead, .classRead,
      .tiering, .crossZone,
      .crossRegion, .transferService, .natTraffic, .transferOut, .timedReplication,
      .acceleratedTransfer, .routedTransfer:
      [MeterUnit("GiB", .bytes, 1 << 30)]
    case .readRequests, .writeRequests, .transitionRequests, .restoreRequests,
      .bulkRestoreRequests, .expeditedRestoreRequests, .bucketReadRequests, .bucketListRequests:
      [MeterUnit("thousand", .count, 1000)]
    case .restoreCapacity: [MeterUnit("unit-month", .count, 1)]
    case .throughput:
      [
        MeterUnit("MiB/s-month", .throughput, 1 << 20),
        MeterUnit("MB/s-month", .throughput, 1_000_000),
      ]
    case .metadataIOPS: [MeterUnit("IOPS-month", .count, 1)]
    case .monitoredObjects: [MeterUnit("thousand-month", .count, 1000)]
    case .batchJobs: [MeterUnit("job", .count, 1)]
    case .batchObjects, .listedObjects, .analyzedObjects, .watchedObjects:
      [MeterUnit("million", .count, 1_000_000)]
    case .objectTags: [MeterUnit("ten-thousand-month", .count, 10_000)]
    case .natHours, .endpointHours, .instance: [MeterUnit("h", .duration, Microseconds.hour)]
    }
  }

  /// What is billed, for people.
  public var title: String {
    switch self {
    case .storage: "storage"
    case .read: "data read"
    case .write: "data written"
    case .readRequests: "read requests"
    case .writeRequests: "write and list requests"
    case .throughput: "provisioned throughput"
    case .metadataIOPS: "metadata IOPS"
    case .monitoredObjects: "monitored objects"
    case .infrequentStorage: "storage of what was not read for a while"
    case .archiveInstantStorage: "storage of what was not read for long"
    case .transitionRequests: "transitions into the class"
    case .archiveTierStorage: "storage in an archive tier"
    case .restoreRequests: "restore requests"
    case .bulkRead: "data restored in bulk"
    case .bulkRestoreRequests: "bulk restore requests"
    case .expeditedRead: "data restored in minutes"
    case .expeditedRestoreRequests: "expedited restore requests"
    case .classRead: "data read from the colder class"
    case .tiering: "data moved into the class"
    case .cacheStorage: "read cache"
    case .monitoredStorage: "monitored storage"
    case .bucketStorage: "storage in the bucket"
    case .sourceStorage: "storage of the source"
    case .sourceRead: "data read from the source"
    case .indexStorage: "names and metadata"
    case .bucketRead: "data read from the bucket"
    case .bucketReadRequests: "requests that read the bucket"
    case .bucketListRequests: "requests that list the bucket"
    case .restoredCopy: "restored copies"
    case .restoreCapacity: "capacity for urgent restores"
    case .versionStorage: "storage of replaced versions"
    case .backup: "backups"
    case .trainingVolume: "training volume"
    case .crossZone: "traffic between zones"
    case .crossRegion: "traffic between Regions"
    case .transferService: "transfer service"
    case .natHours: "NAT gateway hours"
    case .natTraffic: "NAT gateway traffic"
    case .endpointHours: "interface endpoint hours"
    case .transferOut: "traffic to the internet"
    case .timedReplication: "replication within 15 minutes"
    case .acceleratedTransfer: "traffic by Transfer Acceleration"
    case .routedTransfer: "traffic through Multi-Region Access Points"
    case .batchJobs: "jobs of S3 Batch Operations"
    case .batchObjects: "objects in such jobs"
    case .listedObjects: "objects listed by S3 Inventory"
    case .analyzedObjects: "objects in advanced metrics of Storage Lens"
    case .watchedObjects: "objects in Storage Class Analysis"
    case .objectTags: "tags of objects"
    case .checksums: "checksums of data at rest"
    case .instance: "accelerators that wait"
    }
  }

  /// Whether the price belongs to a storage or an instance, rather than to the network alone.
  package var hasSubject: Bool {
    switch self {
    case .natHours, .natTraffic, .endpointHours, .crossRegion, .transferService, .transferOut,
      .timedReplication, .acceleratedTransfer, .routedTransfer, .batchJobs, .batchObjects,
      .listedObjects, .analyzedObjects, .watchedObjects, .objectTags, .checksums:
      false
    default: true
    }
  }
}

extension Meter {
  /// Whether every storage can be used in this way, so that one without a price does it for nothing.
  var isOfEveryStorage: Bool {
    switch self {
    case .read, .write, .readRequests, .writeRequests: true
    default: false
    }
  }
}

extension Meter {
  /// Whether prices are for what is kept for a month.
  private var isMonthly: Bool { units[0].name.hasSuffix("-month") }

  /// The units in which a person may write a quantity of the meter.
  package var quantityUnits: [String] {
    let names = units[0].dimension.units.map(\.name)
    guard isMonthly else { return names }
    let kept = names.isEmpty ? [units[0].name.droppingSuffix("-month")] : names
    return ["-month", "-days", "-hours"].flatMap { ending in kept.map { $0 + ending } }
  }

  /// What is left of a written unit without its `-month`, `-days` or `-hours`, and what part of a month
  /// it stands for; `nil` where such an ending is missing.
  fileprivate func unit(
    _ written: String, hoursPerMonth: Int
  ) -> (name: String, share: Exact)? {
    guard isMonthly else { return (written, Exact(1)) }
    let hours = Int64(hoursPerMonth)
    let shares = [
      ("-month", Exact(1)), ("-days", Exact(24, over: hours)), ("-hours", Exact(1, over: hours)),
    ]
    return shares.first { written.hasSuffix($0.0) }
      .map { (written.droppingSuffix($0.0), $0.1) }
  }
}

extension Exact {
  /// Reads a quantity of a meter, such as `10 TiB-month`, `9000000` or `3.5 h`, in its first unit.
  ///
  /// What is kept by the month may be written by the day or the hour too, as `132000 GiB-hours`; a bare
  /// count of it is for a month.
  package init?(quantity text: String, of meter: Meter, hoursPerMonth: Int = 730) {
    let number = text.prefix { $0 == "." || ("0"..."9").contains($0) }
    let written = String(text[number.endIndex...]).trimmingSpaces
    guard let value = Exact(decimal: String(number)) else { return nil }
    let unit = meter.units[0]
    let isCount = unit.dimension.units.isEmpty
    if isCount, written.isEmpty {
      self = value * Exact(1, over: unit.steps)
      return
    }
    guard let (name, share) = meter.unit(written, hoursPerMonth: hoursPerMonth) else { return nil }
    if isCount {
      guard unit.name == "\(name)-month" else { return nil }
      self = value * share
      return
    }
    guard let written = unit.dimension.units.first(where: { $0.name == name }) else { return nil }
    self = value * share * Exact(written.steps, over: unit.steps)
  }
}

extension String {
  fileprivate func droppingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
