import Advice
import StorageAdvisor
import Testing

/// A line that somebody published of a bill, and what meters showed for it.
struct PublishedLine: Sendable, CustomTestStringConvertible {
  let id: String
  let what: String
  let region: Region
  let usage: [Usage]

  /// US dollars, with as many digits as were published.
  let published: String

  /// How far ours may be away, in hundred-thousandths of what is published, where rounding on the
  /// way there is known; else ours is the same to the last digit.
  var tolerance: Int64 = 0

  /// Who published it.
  let source: String

  var testDescription: String { "\(id): \(what)" }
}

extension PublishedLine {
  /// Expects that the prices of the rule book lead to what was published.
  func expectSame() throws {
    let lines = usage.flatMap { usage in
      Recommending.book.figures.bill(
        [(usage.meter, usage.quantity)], for: usage.of, instance: usage.instance, in: region)
    }
    let amounts = lines.compactMap(\.amount.value)
    try #require(amounts.count == lines.count, "a price is missing")
    let ours = amounts.reduce(.zero, +)
    let published = try #require(Exact(decimal: published))
    guard tolerance > 0 else {
      let places = self.published.split(separator: ".").dropFirst().first?.utf8.count ?? 0
      #expect(ours.decimal(places: places) == self.published)
      return
    }
    let away = max(ours - published, published - ours)
    #expect(away < published * Exact(tolerance, over: 100_000), "\(ours.decimal(places: 4))")
  }
}

/// What one meter showed.
struct Usage: Sendable {
  let meter: Meter
  let quantity: Exact

  /// The storage, or the network where there is none.
  var of: Configuration?
  var instance: InstanceType?
}

/// Every worked example of a bill that was found, each line as published and as ours.
@Suite struct `Bills that others worked out` {
  static let figures = Recommending.book.figures

  @Test(arguments: s3 + efs + lustre + network + training)
  func `come out the same`(_ line: PublishedLine) throws { try line.expectSame() }

  @Test func `byte-hours are gibibyte-months of 744 hours`() {
    // Amazon S3 FAQ, copies: 100 GB for 15 days and 100 TB for 16 days are 42259901212262400
    // byte-hours.
    let byteHours =
      Exact(100 << 30) * Exact(15 * 24) + Exact(100 << 40) * Exact(16 * 24)
    #expect(byteHours.decimal(places: 0) == "42259901212262400")
    let months = byteHours * Exact(1, over: 1 << 30) * Exact(1, over: 744)
    #expect(months == Exact(52_900))
    let bill = Self.figures.bill(
      [(.storage, months)], for: Configuration(.s3, .standard), in: .usEast1)
    // 51,200 at 0.023 and the rest at 0.022.
    #expect(bill.map(\.prices.count) == [2])
    #expect(bill.first?.amount.value?.decimal(places: 2) == "1215.00")
  }

  @Test(arguments: [
    ("fsx-lustre.scratch-2", "us-east-1", "1200GiB", "168.00"),
    ("fsx-lustre.scratch-2", "us-west-2", "4800GiB", "672.00"),
    ("fsx-lustre.persistent-1.50", "us-west-2", "4800GiB", "672.00"),
    ("fsx-lustre.persistent-1.100", "us-west-2", "4800GiB", "912.00"),
    ("fsx-lustre.persistent-1.200", "us-west-2", "4800GiB", "1392.00"),
  ]) func `estimates of file systems come out the same`(
    _ row: (target: String, region: String, size: String, published: String)
  ) throws {
    // W7 and W8 (AWS, 2022; an AmazonFSx offer file of 2026-07-14), months of 720 hours.
    guard case .storage(let storage, let traits)? = Target(name: row.target) else {
      Issue.record("no storage")
      return
    }
    var figures = Self.figures
    figures.hoursPerMonth = 720
    let workload = try Recommending.workload(
      "data.size=\(row.size) training.region=\(row.region) training.zones=1")
    let estimates = try Recommending.book.with(figures).estimates(
      of: [Configuration(storage, traits: traits)], for: workload)
    let storageLine = estimates.first?.monthly.first { $0.meter == .storage }
    #expect(storageLine?.amount.value?.decimal(places: 2) == row.published)
  }

  @Test func `provisioned throughput pays from 14 MiB/s where the note says so`() throws {
    // W14: 2,600 GB a month read at 0.04 cost what 14.4 MiB/s at 7.20 do; the note says about 14.
    let (read, kept) = (Exact(2_600), Exact(1))
    let elastic = Self.figures.bill(
      [(.read, read)], for: Configuration(.efs, .elastic), in: .apNortheast1)
    let provisioned = Self.figures.bill(
      [(.throughput, kept)], for: Configuration(.efs, .provisioned), in: .apNortheast1)
    let one = try #require(provisioned.first?.amount.value)
    let rate = elastic.first?.amount.value?.divided(by: one)
    #expect(rate?.decimal(places: 2) == "14.44")
  }

  @Test(arguments: [
    // AWS's examples, as its pages had them: five hours of 2,400 GB at 0.14 in a month of 720; and
    // 132,000 GB-hours in one of 744, of which AWS cuts the fraction.
    ("12000GiB-hours", 720, "fsx-lustre.scratch-2", "2.33"),
    ("132000GiB-hours", 744, "efs.elastic.regional", "53.23"),
    // Amazon S3 FAQ, as recalled: a version of 4 GB for 31 days and, beside it, one of 5 GB for 16.
    ("4896GiB-hours", 744, "s3.standard", "0.15"),
  ]) func `quantities by the hour are months of the length that is asked for`(
    _ row: (quantity: String, hours: Int, target: String, published: String)
  ) throws {
    let kept = try #require(
      Exact(quantity: row.quantity, of: .storage, hoursPerMonth: row.hours))
    let configuration = try #require(Configuration(anyName: row.target))
    let bill = Self.figures.bill([(.storage, kept)], for: configuration, in: .usEast1)
    #expect(bill.first?.amount.value?.decimal(places: 2) == row.published)
  }

  @Test func `what has no price is no bill of nothing`() {
    let bill = Self.figures.bill(
      [(.backup, Exact(100))], for: Configuration(.fsxLustre, .scratch2), in: .usEast1)
    #expect(bill.first?.amount.value == nil)
    let price = Need.price(.backup, .storage(.fsxLustre, [.scratch2]), elsewhere: [])
    #expect(bill.first?.amount.needs == [price])
  }

  @Test func `an estimate counts the throughput that storage includes`() throws {
    // W6 (infracost, 2024-07): 230 GB and 100 MiB/s, which carry 300 of reads, are 69.00 and
    // 531.00 USD.
    let estimate = try Recommending.book.estimates(
      of: [Configuration(.efs, .provisioned, .regional)],
      for: Recommending.workload("data.size=230GiB needs.throughput=300MiB/s")
    ).first
    let lines = estimate?.monthly.map { "\($0.meter) \($0.amount.value?.decimal(places: 2) ?? "")" }
    #expect(lines == ["storage 69.00", "throughput 531.00"])
  }
}

private let express = Configuration(.s3, .expressOneZone)
private let elastic = Configuration(.efs, .elastic)
private let regionalRare = Configuration(.efs, .bursting, .regional, .infrequentAccess)
private let oneZoneRare = Configuration(.efs, .bursting, .oneZone, .infrequentAccess)
private let provisioned = Configuration(.efs, .provisioned)
private let oneZone = Configuration(.efs, .bursting, .oneZone)
private let scratch = Configuration(.fsxLustre, .scratch2)
private let persistent250 = Configuration(.fsxLustre, .persistent2, .tier250)
private let persistent1000 = Configuration(.fsxLustre, .persistent2, .tier1000)

private let s3: [PublishedLine] = {
  let source = "AWS S3 FAQ, S3 Express pricing examples (2025-04)"
  // A request for 10 KB, counted in KiB as price lists do.
  func kibibytes(_ count: Int64) -> Exact { Exact(count, over: 1 << 20) }
  let small: [(String, Usage, String)] = [
    ("storage", Usage(meter: .storage, quantity: Exact(10), of: express), "1.10"),
    ("PUT", Usage(meter: .writeRequests, quantity: Exact(1_000), of: express), "1.13"),
    ("GET", Usage(meter: .readRequests, quantity: Exact(9_000), of: express), "0.27"),
    ("upload", Usage(meter: .write, quantity: kibibytes(10_000_000), of: express), "0.03"),
    ("retrieval", Usage(meter: .read, quantity: kibibytes(90_000_000), of: express), "0.05"),
  ]
  // 10 TiB for 8 hours on 30 of 31 days.
  let kept = Exact(10 << 10) * Exact(240, over: 744)
  let large: [(String, Usage, String, Int64)] = [
    // AWS's 3303.77 GB-months are 0.016 % more than bytes / 2^30 / 744 hours.
    ("storage", Usage(meter: .storage, quantity: kept, of: express), "363.41", 20),
    (
      "PUT", Usage(meter: .writeRequests, quantity: Exact(157_286_400, over: 1000), of: express),
      "177.73", 0
    ),
    (
      "GET", Usage(meter: .readRequests, quantity: Exact(314_572_800, over: 1000), of: express),
      "9.44", 0
    ),
    // The stored copy ends after the GET line: these were worked out from the same prices.
    ("upload", Usage(meter: .write, quantity: Exact(307_200), of: express), "983.04", 0),
    ("retrieval", Usage(meter: .read, quantity: Exact(614_400), of: express), "368.64", 0),
  ]
  return small.map {
    PublishedLine(
      id: "W1", what: $0.0, region: .usEast1, usage: [$0.1], published: $0.2, source: source)
  } + [
    PublishedLine(
      id: "W1", what: "total", region: .usEast1, usage: small.map(\.1), published: "2.58",
      source: source)
  ]
    + large.map {
      PublishedLine(
        id: "W2", what: $0.0, region: .usEast1, usage: [$0.1], published: $0.2, tolerance: $0.3,
        source: source)
    } + [
      PublishedLine(
        id: "W2", what: "total", region: .usEast1, usage: large.map(\.1), published: "1902.21",
        source: "the same prices, worked out by others"),
      PublishedLine(
        id: "W19", what: "100 PUT/s for a month", region: .apNortheast2,
        usage: [
          Usage(
            meter: .writeRequests, quantity: Exact(260_000), of: Configuration(.s3, .standard))
        ], published: "1170.00", source: "AWS Price List rules for ap-northeast-2 (2026-10)"),
    ]
}()

private let efs: [PublishedLine] = {
  let golden = "infracost golden file (2024-07)"
  let effective = "AWS EFS pricing, 20 % in Standard and 80 % in IA (2022)"
  let gibibyteHours = Exact(100 * 15 * 24 + 250 * 16 * 24)
  let rows: [(String, String, Region, [Usage], String, Int64, String)] = [
    (
      "W3", "storage of 177 GB-months", .usEast1,
      [Usage(meter: .storage, quantity: Exact(177), of: elastic)], "53.10", 0,
      "AWS EFS pricing (older copy)"
    ),
    // AWS cuts 177.42 GB-months to 177.
    (
      "W3", "storage of 132000 GB-hours", .usEast1,
      [Usage(meter: .storage, quantity: gibibyteHours * Exact(1, over: 744), of: elastic)],
      "53.10", 250, "AWS EFS pricing (older copy)"
    ),
    (
      "W5", "Standard", .usEast1,
      [
        Usage(meter: .storage, quantity: Exact(2, over: 10), of: elastic),
        Usage(meter: .storage, quantity: Exact(8, over: 10), of: regionalRare),
      ], "0.08", 0, effective
    ),
    (
      "W5", "One Zone", .usEast1,
      [
        Usage(meter: .storage, quantity: Exact(2, over: 10), of: oneZone),
        Usage(meter: .storage, quantity: Exact(8, over: 10), of: oneZoneRare),
      ], "0.043", 0, effective
    ),
    (
      "W6", "Standard", .usEast1,
      [Usage(meter: .storage, quantity: Exact(230), of: provisioned)], "69.00", 0, golden
    ),
    (
      "W6", "88.5 MiB/s", .usEast1,
      [Usage(meter: .throughput, quantity: Exact(885, over: 10), of: provisioned)], "531.00", 0,
      golden
    ),
    (
      "W6", "IA", .usEast1,
      [Usage(meter: .storage, quantity: Exact(100), of: regionalRare)], "2.50", 0, golden
    ),
    (
      "W6", "IA read", .usEast1,
      [Usage(meter: .classRead, quantity: Exact(50), of: regionalRare)], "0.50", 0, golden
    ),
    (
      "W6", "IA write", .usEast1,
      [Usage(meter: .tiering, quantity: Exact(100), of: regionalRare)], "1.00", 0, golden
    ),
    (
      "W6", "One Zone", .usEast1,
      [Usage(meter: .storage, quantity: Exact(230), of: oneZone)], "36.80", 0, golden
    ),
    (
      "W6", "One Zone IA", .usEast1,
      [Usage(meter: .storage, quantity: Exact(100), of: oneZoneRare)], "1.33", 0, golden
    ),
    // The bill has writes at 0.07 in it that were not metered apart.
    (
      "W13", "Elastic", .apNortheast1,
      [Usage(meter: .read, quantity: Exact(235_206, over: 1000), of: elastic)], "9.4655", 1_000,
      "a bill of 2026-09-16 in ap-northeast-1"
    ),
    (
      "W14", "Elastic", .apNortheast1,
      [Usage(meter: .read, quantity: Exact(2_600), of: elastic)], "104", 0,
      "a decision record of 2026-09-17"
    ),
    (
      "W14", "Provisioned", .apNortheast1,
      [Usage(meter: .throughput, quantity: Exact(24), of: provisioned)], "172.80", 0,
      "a decision record of 2026-09-17"
    ),
    (
      "W18", "first write", .usEast1,
      [Usage(meter: .write, quantity: Exact(1_200), of: elastic)], "72.00", 0,
      "a storage cost note of 2026-10-08"
    ),
  ]
  // The whole file has Standard storage twice, and what is read and written in One Zone-IA too.
  let counted = ["Standard", "Standard", "88.5 MiB/s", "IA", "IA read", "IA write", "One Zone"]
  let all =
    counted.flatMap { what in rows.first { $0.0 == "W6" && $0.1 == what }?.3 ?? [] } + [
      Usage(meter: .storage, quantity: Exact(100), of: oneZoneRare),
      Usage(meter: .classRead, quantity: Exact(50), of: oneZoneRare),
      Usage(meter: .tiering, quantity: Exact(100), of: oneZoneRare),
    ]
  return rows.map {
    PublishedLine(
      id: $0.0, what: $0.1, region: $0.2, usage: $0.3, published: $0.4, tolerance: $0.5,
      source: $0.6)
  } + [
    PublishedLine(
      id: "W6", what: "the whole file", region: .usEast1, usage: all, published: "712.63",
      source: golden)
  ]
}()

private let lustre: [PublishedLine] = {
  let offer = "AmazonFSx offer file of us-west-2, 2026-07-14, months of 720 hours"
  let seoul = "AmazonFSx offer file of ap-northeast-2, 2026-08-20, months of 730 hours"
  let hour = Exact(1, over: 730)
  func capacity(_ configuration: Configuration, _ hours: Int64) -> Usage {
    Usage(
      meter: .storage, quantity: Exact(4_800) * Exact(hours, over: 720), of: configuration)
  }
  func metadata(_ count: Int64) -> [Usage] {
    [
      Usage(meter: .storage, quantity: Exact(28_800) * hour, of: persistent1000),
      Usage(meter: .metadataIOPS, quantity: Exact(count) * hour, of: persistent1000),
    ]
  }
  func old(_ tier: Advice.Trait) -> Configuration { Configuration(.fsxLustre, .persistent1, tier) }
  let hourly: [(Configuration, String)] = [
    (scratch, "0.9333"), (old(.tier50), "0.9333"), (old(.tier100), "1.2667"),
    (old(.tier200), "1.9333"),
  ]
  let oneMonth = Usage(meter: .storage, quantity: Exact(1_200), of: scratch)
  return [
    PublishedLine(
      id: "W7", what: "least capacity", region: .usEast1, usage: [oneMonth], published: "168.00",
      source: "AWS blog of 2022, through a gist"),
    PublishedLine(
      id: "W9", what: "an hour with 36,000 IOPS", region: .apNortheast2, usage: metadata(36_000),
      published: "29.6088", source: seoul),
    PublishedLine(
      id: "W9", what: "an hour with 48,000 IOPS", region: .apNortheast2, usage: metadata(48_000),
      published: "30.6279", source: seoul),
  ]
    + hourly.map { configuration, published in
      PublishedLine(
        id: "W8", what: "an hour of \(configuration.name)", region: .usWest2,
        usage: [capacity(configuration, 1)], published: published, source: offer)
    }
    + [Region.usEast2, .usWest2].flatMap { region in
      [(720, "1008.00", "672.00"), (8, "11.20", "7.47")].flatMap { hours, persistent, temporary in
        // W10 states the differences: 336.00 a month, 3.73 for eight hours.
        [
          PublishedLine(
            id: "W10", what: "PERSISTENT_2, \(hours) h, \(region.rawValue)", region: region,
            usage: [capacity(persistent250, Int64(hours))], published: persistent, source: offer),
          PublishedLine(
            id: "W10", what: "SCRATCH_2, \(hours) h, \(region.rawValue)", region: region,
            usage: [capacity(scratch, Int64(hours))], published: temporary, source: offer),
        ]
      }
    }
}()

private let network: [PublishedLine] = {
  let hours = Usage(meter: .natHours, quantity: Exact(730))
  let traffic = Usage(meter: .natTraffic, quantity: Exact(100))
  let golden = "infracost golden file (2024-07)"
  return [
    PublishedLine(
      id: "W16", what: "hours", region: .usEast1, usage: [hours], published: "32.85",
      source: golden),
    PublishedLine(
      id: "W16", what: "traffic", region: .usEast1, usage: [traffic], published: "4.50",
      source: golden),
    PublishedLine(
      id: "W16", what: "total", region: .usEast1, usage: [hours, traffic], published: "37.35",
      source: golden),
    PublishedLine(
      id: "W20", what: "2 TB through NAT", region: .apNortheast2,
      usage: [Usage(meter: .natTraffic, quantity: Exact(2_048))], published: "121",
      source: "AWS Price List rules for ap-northeast-2 (2026-10), in whole dollars"),
  ]
}()

private let training: [PublishedLine] = [
  (4_130, "0.439"), (4_153, "0.441"), (3_380, "0.359"), (156_633, "16.642"), (51_177, "5.438"),
  (3_277, "0.348"), (3_230, "0.343"), (49_073, "5.214"),
].map { (tenths: Int64, published: String) in
  PublishedLine(
    id: "sagemaker-bencher", what: "\(tenths) tenths of a second", region: .usEast1,
    usage: [
      Usage(
        meter: .instance, quantity: Exact(tenths, over: 36_000),
        instance: InstanceType(rawValue: "ml.p3.2xlarge"))
    ], published: published, source: "aws-samples/sagemaker-bencher at 3.825 USD an hour (2022)")
}
