import Advice
import StorageAdvisor
import Testing

/// Every worked example of a class's fees that was found.
@Suite struct `Bills of classes that others worked out` {
  @Test(arguments: golden + archives + faq + efsFAQ + restores)
  func `come out the same`(_ line: PublishedLine) throws { try line.expectSame() }

  @Test func `count 40 thousand bytes beside each archived object`() throws {
    // C5: 100,000 objects of 1 GB are billed as 100,003.2 GB there and 0.8 GB in Standard.
    let objects = Exact(100_000)
    for storageClass in [flexible, deep] {
      func limit(_ limit: Limit) throws -> Exact {
        let own = FigureSubject.storage(storageClass.storage, storageClass.traits)
        let figure = Recommending.book.figures.limits.first {
          $0.limit == limit && $0.subject == own
        }
        return try #require(figure).value
      }
      #expect(try limit(.objectOverhead) * objects == Exact(3_200_000_000))
      #expect(try limit(.indexOverhead) * objects == Exact(800_000_000))
    }
  }

  @Test(arguments: [(30, "0.0072"), (60, "0.0036"), (90, "0.0000")])
  func `charge the rest of 90 days in Flexible Retrieval`(_ row: (day: Int, usd: String)) throws {
    // C6: a GB that is deleted on day 30 or 60 is billed 60 or 30 days more, in months of 30 days.
    let cost = try cost(of: flexible, "data.file-size=1GiB data.retention=\(row.day)days")
    #expect(cost.amount(.earlyDeletion).value?.decimal(places: 4) == row.usd)
  }

  @Test func `bill 6 KB as 128 KB in One Zone-IA`() throws {
    // C7: 122 KB are billed beyond the object's own 6.
    let small = try cost(of: oneZoneIA, "data.file-size=6KiB data.retention=30days")
    let large = try cost(of: oneZoneIA, "data.file-size=128KiB data.retention=30days")
    let own = try #require(small.amount(.storage).value)
    let beyond = try #require(small.amount(.smallObjects).value)
    #expect(own + beyond == large.amount(.storage).value)
    #expect(beyond * Exact(6) == own * Exact(122))
  }

  @Test(arguments: [
    (standardIA, 10, "0.83"), (glacierInstant, 30, "0.80"), (flexible, 30, "0.72"),
    (deep, 30, "0.50"), (deep, 90, "0.30"),
  ]) func `charge 100 GB that leave early`(_ row: (Configuration, day: Int, usd: String)) throws {
    // B9: 0.833, 0.8, 0.72, 0.495 and 0.297 USD, in months of 30 days.
    let cost = try cost(of: row.0, "data.file-size=100GiB data.retention=\(row.day)days")
    #expect(cost.amount(.earlyDeletion).value?.decimal(places: 2) == row.usd)
  }

  /// What an object that nobody reads costs in a class, in months of 30 days.
  private func cost(of storageClass: Configuration, _ facts: String) throws -> KeepingCost {
    var figures = Recommending.book.figures
    figures.hoursPerMonth = 720
    let comparison = try Recommending.book.with(figures).classes(
      for: Recommending.workload("data.files=1 access.reads-per-month=0 \(facts)"))
    return try #require(comparison.ranking.first { $0.configuration == storageClass })
  }
}

private let standard = Configuration(.s3, .standard)
private let standardIA = Configuration(.s3, .standardIA)
private let oneZoneIA = Configuration(.s3, .oneZoneIA)
private let glacierInstant = Configuration(.s3, .glacierInstant)
private let flexible = Configuration(.s3, .glacierFlexible)
private let deep = Configuration(.s3, .deepArchive)
private let tiering = Configuration(.s3, .intelligentTiering)
private let archiveTier = Configuration(.s3, .intelligentTiering, .archiveAccess)
private let deepTier = Configuration(.s3, .intelligentTiering, .deepArchiveAccess)
private let efsStandard = Configuration(.efs, .elastic, .regional)
private let efsRare = Configuration(.efs, .elastic, .regional, .infrequentAccess)
private let efsArchive = Configuration(.efs, .elastic, .regional, .archive)

/// A class, a meter, what it showed, and what was published for it.
private typealias Row = (Configuration, Meter, quantity: Exact, published: String)

private func lines(
  _ id: String, _ source: String, _ rows: [Row], tolerance: Int64 = 0
) -> [PublishedLine] {
  rows.map { row in
    PublishedLine(
      id: id, what: "\(row.1.rawValue) of \(row.0.name)", region: .usEast1,
      usage: [Usage(meter: row.1, quantity: row.quantity, of: row.0)], published: row.published,
      tolerance: tolerance, source: source)
  }
}

/// What C18 has.
///
/// Not taken over: its standard restore requests (0.03 a thousand; the offer has 0.05), the
/// early deletion from Intelligent-Tiering that ended in 2021, and S3 Select, so not its total.
private let golden = lines(
  "C18", "infracost golden file (us-east-1, 2025-07-04)",
  [
    (tiering, .storage, Exact(20_000), "460.00"),
    (tiering, .infrequentStorage, Exact(20_000), "250.00"),
    (archiveTier, .archiveTierStorage, Exact(20_000), "72.00"),
    (deepTier, .archiveTierStorage, Exact(20_000), "19.80"),
    (tiering, .monitoredObjects, Exact(20), "0.05"),
    (tiering, .transitionRequests, Exact(20), "0.20"),
    (standardIA, .storage, Exact(30_000), "375.00"), (standardIA, .read, Exact(30_000), "300.00"),
    (oneZoneIA, .storage, Exact(40_000), "400.00"), (oneZoneIA, .read, Exact(40_000), "400.00"),
    (flexible, .storage, Exact(50_000), "180.00"), (flexible, .read, Exact(50_000), "500.00"),
    (flexible, .expeditedRestoreRequests, Exact(50), "500.00"),
    (flexible, .expeditedRead, Exact(50_000), "1500.00"),
    (flexible, .transitionRequests, Exact(50), "1.50"),
    (deep, .storage, Exact(60_000), "59.40"), (deep, .read, Exact(60_000), "1200.00"),
    (deep, .restoreRequests, Exact(60), "6.00"), (deep, .bulkRestoreRequests, Exact(60), "1.50"),
    (deep, .bulkRead, Exact(60_000), "150.00"), (deep, .transitionRequests, Exact(60), "3.00"),
  ])

/// What C19, C21 and C23 have.
///
/// C20 (10 million objects of 10 KB) and C22 (an early deletion) are named there without any figure.
/// Of C19 the restored copy is not taken over: 550 USD for 100 TB and 7 days have
/// the price of the first 50 TB throughout, where the tiers make 537.60.
private let archives =
  lines(
    "C19", "a public S3 atlas: 1 PB as 1,048,576 objects of 1 GB (2026-09-28)",
    [
      (standard, .storage, Exact(1_048_576), "22583.3"),
      (glacierInstant, .storage, Exact(1_048_576), "4194.3"),
      (flexible, .storage, Exact(1_048_576), "3774.87"),
      (deep, .storage, Exact(1_048_576), "1038.09"),
      (deep, .writeRequests, Exact(1_048_576, over: 1000), "52"),
      (deep, .bulkRead, Exact(102_400), "256"), (deep, .read, Exact(102_400), "2048"),
    ])
  + lines(
    "C21", "a public S3 atlas: a million objects of 4 KB (2026-09-28)",
    [
      (standard, .storage, Exact(4_000_000, over: 1 << 20), "0.09"),
      (standardIA, .storage, Exact(128_000_000, over: 1 << 20), "1.53"),
    ])
  + lines(
    "C23", "a public S3 atlas: what stands beside 10 billion objects, 40 KiB each (2026-09-28)",
    [
      (standard, .storage, Exact(80_000_000_000, over: 1 << 20), "1730"),
      (deep, .storage, Exact(320_000_000_000, over: 1 << 20), "302"),
    ])

/// C2, C3 and C17.
private let faq =
  lines(
    "C2", "AWS S3 FAQ: requests of 31 days",
    [
      (standard, .writeRequests, Exact(310), "1.55"),
      (standard, .readRequests, Exact(620), "0.25"),
    ])
  + lines("C3", "AWS S3 FAQ: 300 GB read", [(standardIA, .read, Exact(300), "3.00")])
  + lines(
    "C17", "AWS Solutions guidance: 261 USD less for 100 TB of a thousand GB (2026)",
    [
      (flexible, .storage, Exact(100_000), "360.00"), (deep, .storage, Exact(100_000), "99.00"),
    ])

/// What C12 has.
///
/// Not taken over: 8.70 USD for Infrequent Access, which has 0.0165 a GB and no longer holds. What
/// AWS adds up for reading it leaves out what Elastic throughput charges for the same bytes.
private let efsFAQ = lines(
  "C12", "AWS EFS FAQ: a month in three classes",
  [
    (efsStandard, .storage, Exact(108_000, over: 744), "43.55"),
    (efsRare, .storage, Exact(392_400, over: 744), "8.44"),
    (efsRare, .tiering, Exact(100), "1.00"), (efsRare, .classRead, Exact(800), "8.00"),
    (efsArchive, .storage, Exact(1_508_400, over: 744), "16.22"),
    (efsArchive, .read, Exact(100), "3.00"), (efsArchive, .classRead, Exact(100), "3.00"),
    (efsArchive, .tiering, Exact(50), "1.50"),
  ])

/// C8, B5, B10 and B12.
private let restores =
  lines(
    "C8", "AWS re:Post: 15 million objects of 100 TB in all; Deep Archive by the same prices",
    [
      (flexible, .expeditedRestoreRequests, Exact(15_000), "150000"),
      (flexible, .expeditedRead, Exact(102_400), "3072"),
      (deep, .restoreRequests, Exact(15_000), "1500"), (deep, .read, Exact(102_400), "2048"),
      (deep, .bulkRestoreRequests, Exact(15_000), "375"),
      (deep, .bulkRead, Exact(102_400), "256"),
    ])
  + lines(
    "B5", "one read of a GB, by the same prices",
    [
      (standardIA, .read, Exact(1), "0.01"), (glacierInstant, .read, Exact(1), "0.03"),
      (tiering, .read, Exact(1), "0.00"),
    ])
  + lines(
    "B10", "ten epochs over 1 TiB, by the same prices",
    [
      (standardIA, .read, Exact(10_240), "102.40"),
      (glacierInstant, .read, Exact(10_240), "307.20"),
    ])
  + lines(
    "B12", "a restore of 1 TiB, by the same prices",
    [
      (deep, .bulkRead, Exact(1024), "2.56"), (deep, .read, Exact(1024), "20.48"),
      (flexible, .read, Exact(1024), "10.24"), (flexible, .bulkRead, Exact(1024), "0"),
      (flexible, .expeditedRead, Exact(1024), "30.72"),
      (standard, .storage, Exact(1024 * 7, over: 30), "5.50"),
      (standard, .storage, Exact(1024), "23.55"),
    ])
