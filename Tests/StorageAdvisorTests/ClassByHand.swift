import Testing

/// What a class charges in us-east-1, copied by hand from the published prices.
struct ClassByHand: Sendable {
  let name: String
  let storage: Double
  let put: Double
  let get: Double
  var retrieval = 0.0
  var write = 0.0
  var minimumDays = 0.0
  var minimumSize = 0.0
  var isArchive = false
  var restoreRequest = 0.0
  var isTiered = false

  /// The optional archive tier: after how many days, and its price.
  var archiveTier: (days: Double, price: Double)?

  static let all = [
    ClassByHand(name: "s3", storage: 0.023, put: 0.005, get: 0.0004),
    ClassByHand(
      name: "s3.intelligent-tiering", storage: 0.023, put: 0.005, get: 0.0004, isTiered: true),
    ClassByHand(
      name: "s3.intelligent-tiering.archive-access", storage: 0.023, put: 0.005, get: 0.0004,
      isTiered: true, archiveTier: (90, 0.0036)),
    ClassByHand(
      name: "s3.intelligent-tiering.deep-archive-access", storage: 0.023, put: 0.005, get: 0.0004,
      isTiered: true, archiveTier: (180, 0.00099)),
    ClassByHand(
      name: "s3.standard-ia", storage: 0.0125, put: 0.01, get: 0.001, retrieval: 0.01,
      minimumDays: 30, minimumSize: 131_072),
    ClassByHand(
      name: "s3.one-zone-ia", storage: 0.01, put: 0.01, get: 0.001, retrieval: 0.01,
      minimumDays: 30, minimumSize: 131_072),
    ClassByHand(
      name: "s3.glacier-instant", storage: 0.004, put: 0.02, get: 0.01, retrieval: 0.03,
      minimumDays: 90, minimumSize: 131_072),
    ClassByHand(
      name: "s3.glacier-flexible", storage: 0.0036, put: 0.03, get: 0.0004, retrieval: 0.01,
      minimumDays: 90, isArchive: true, restoreRequest: 0.05),
    ClassByHand(
      name: "s3.deep-archive", storage: 0.00099, put: 0.05, get: 0.0004, retrieval: 0.02,
      minimumDays: 180, isArchive: true, restoreRequest: 0.1),
    ClassByHand(
      name: "s3.express-one-zone", storage: 0.11, put: 0.00113, get: 0.00003, retrieval: 0.0006,
      write: 0.0032),
  ]

  /// The classes of EFS for files that are in its Regional Standard class now: what moves within a file
  /// system is tiered, what goes to one in a single zone is written there first.
  static let efs = [
    ClassByHand(
      name: "efs.elastic", storage: 0.3, put: 0, get: 0, retrieval: 0.03, minimumSize: 4096),
    ClassByHand(
      name: "efs.elastic.infrequent-access", storage: 0.016, put: 0, get: 0, retrieval: 0.04,
      write: 0.01, minimumSize: 131_072),
    ClassByHand(
      name: "efs.elastic.archive", storage: 0.008, put: 0, get: 0, retrieval: 0.06, write: 0.03,
      minimumDays: 90, minimumSize: 131_072),
    ClassByHand(
      name: "efs.elastic.one-zone", storage: 0.16, put: 0, get: 0, retrieval: 0.03, write: 0.06,
      minimumSize: 4096),
    ClassByHand(
      name: "efs.elastic.one-zone.infrequent-access", storage: 0.0133, put: 0, get: 0,
      retrieval: 0.04, write: 0.07, minimumSize: 131_072),
  ]

  /// Whether jobs read it as it is, without a restore.
  var isReadable: Bool { !isArchive && archiveTier == nil }

  private var isEFS: Bool { name.hasPrefix("efs") }

  /// A read counts 32 KiB at least, in steps of 1 KiB, and what colder classes add in steps of 128 KiB.
  private func efsRead(_ size: Double) -> Double {
    metered(size, in: 1024) * 0.03 + metered(size, in: 131_072) * (retrieval - 0.03)
  }

  private func metered(_ size: Double, in step: Double) -> Double {
    (max(size, 32_768) / step).rounded(.up) * step
  }

  /// US dollars for a thousand objects.
  func cost(size: Double, reads: Double, days: Double) -> Double {
    let (month, gib, objects) = (730.0 / 24, 1_073_741_824.0, 1000.0)
    let readings = reads * days / month
    var total = objects * put / 1000 + objects * size / gib * write
    let read = isEFS ? efsRead(size) : size * retrieval
    total += readings * objects * (get / 1000 + read / gib)
    // What goes to another file system is read from the one in several zones.
    if name.contains("one-zone"), isEFS { total += objects * metered(size, in: 1024) * 0.03 / gib }
    if isTiered, size >= 131_072 {
      let (held, archived) = tiered(days: days, interval: reads > 0 ? month / reads : days)
      if let archiveTier {
        let beside = (32_000 * archiveTier.price + 8_000 * 0.023) / gib
        total += objects * beside * archived / month
      }
      return total + objects * size / gib * held / month + objects / 1000 * 0.0025 * days / month
    }
    var monthly = objects * max(size, minimumSize) / gib * storage
    if isArchive {
      monthly += objects * 32_000 / gib * storage
      total += objects * 8_000 / gib * 0.023 * days / month
      total += readings * objects * (restoreRequest / 1000 + size / gib * 0.023 / month)
    }
    // Beside each file are 2 KiB that stay in Standard.
    if isEFS {
      total += objects * 2048 / gib * (name.contains("one-zone") ? 0.16 : 0.3) * days / month
    }
    return total + monthly * max(days, minimumDays) / month
  }

  /// The price of a GB over all days, and the days in the archive tier: from read to read, each
  /// tier from its day on.
  private func tiered(days: Double, interval: Double) -> (held: Double, archived: Double) {
    var (left, held, archived) = (days, 0.0, 0.0)
    let last = archiveTier?.days ?? .infinity
    while left > 1e-9 {
      let stretch = min(interval, left)
      held += min(stretch, 30) * 0.023
      held += min(max(stretch - 30, 0), 60) * 0.0125
      held += max(min(stretch, last) - 90, 0) * 0.004
      held += max(stretch - last, 0) * (archiveTier?.price ?? 0)
      archived += max(stretch - last, 0)
      left -= stretch
    }
    return (held, archived)
  }
}

/// One cell of the grid of object sizes, reads and days.
struct KeepingCell: Sendable, CustomTestStringConvertible {
  let size: Int64
  let thousandthsOfReads: Int64
  let days: Int64

  var testDescription: String {
    "\(size) B, \(thousandthsOfReads) reads in 1000 months, \(days) days"
  }

  /// 1 KB to 1 GB, never to a hundred reads a month, 1 to 3,650 days, with the sizes and days at
  /// which classes begin or cease to bill a minimum.
  static let grid: [KeepingCell] =
    [1_000, 30_000, 131_071, 131_072, 250_000, 1_000_000, 100_000_000, 1_000_000_000]
    .flatMap { size in
      [0, 83, 260, 500, 1_000, 1_100, 10_000, 100_000].flatMap { reads in
        [1, 15, 16, 30, 90, 180, 365, 3_650].map { days in
          KeepingCell(size: size, thousandthsOfReads: reads, days: days)
        }
      }
    }

  /// A smaller grid, with days next to those at which classes begin or cease to bill a minimum.
  static let irregular: [KeepingCell] =
    [3_000, 131_073, 20_000_000].flatMap { size in
      [0, 77, 400, 2_000, 30_000].flatMap { reads in
        [2, 29, 31, 89, 91, 179, 181, 1_000].map { days in
          KeepingCell(size: size, thousandthsOfReads: reads, days: days)
        }
      }
    }
}
