import StorageAdvisor
import Testing

/// What estimates of a plan charge for objects and files that are in a colder class.
@Suite struct `Estimates of colder classes` {
  @Test(arguments: ["glacier-flexible", "deep-archive"])
  func `count 40 thousand bytes beside each archived object`(_ storageClass: String) throws {
    // C5, AWS S3 FAQ: 100,000 objects of 1 GB are 100,003.2 GB there and 0.8 GB in S3 Standard.
    for (plan, storage) in [
      ("s3.fast-file", Meter.storage), ("fsx-lustre.scratch-2", .bucketStorage),
    ] {
      let bytes = try Self.quantities(
        of: plan,
        "data.location=s3 data.files=100000 data.file-size=1GB data.storage-class=\(storageClass)")
      #expect(bytes(storage) == "100003200000000", "\(plan)")
      #expect(bytes(.indexStorage) == "800000000", "\(plan)")
    }
  }

  @Test(arguments: ["efs.elastic", "efs.elastic.infrequent-access", "efs.elastic.archive"])
  func `keep names and metadata of files in EFS Standard`(_ plan: String) throws {
    let facts = "data.location=efs data.files=1048576 data.file-size=128KiB"
    #expect(try Self.quantities(of: plan, facts)(.indexStorage) == "2147483648")
    let configuration = try #require(Configuration(anyName: plan))
    let estimate = try #require(
      Recommending.book.estimates(of: [configuration], for: Recommending.workload(facts)).first)
    // 2 GiB at 0.30.
    let line = estimate.monthly.first { $0.meter == .indexStorage }
    #expect(line?.amount.value?.decimal(places: 2) == "0.60")
  }

  @Test(arguments: [
    ("1KB", "32768", "131072"), ("40KB", "40000", "131072"), ("1MB", "1000000", "1000000"),
  ]) func `read small files of Infrequent Access in steps of 128 KiB beside those of 32`(
    _ row: (fileSize: String, read: String, classRead: String)
  ) throws {
    // EFS metering: 32 KiB at least for Elastic throughput, steps of 128 KiB in the colder classes.
    let bytes = try Self.quantities(
      of: "efs.elastic.infrequent-access",
      "data.location=efs data.files=1 data.file-size=\(row.fileSize) access.reads-per-month=1")
    #expect(bytes(.read) == row.read)
    #expect(bytes(.classRead) == row.classRead)
  }

  /// The bytes that each meter of a month shows.
  private static func quantities(
    of plan: String, _ facts: String
  ) throws -> (Meter) -> String? {
    let configuration = try #require(Configuration(anyName: plan))
    let estimate = try #require(
      Recommending.book.estimates(of: [configuration], for: Recommending.workload(facts)).first)
    return { meter in
      estimate.monthly.first { $0.meter == meter }?.quantity.value
        .map { ($0 * Exact(1 << 30)).decimal(places: 0) }
    }
  }
}
