import Advice
import StorageAdvisor
import Testing

/// What a class charges in us-east-1, copied by hand from the published prices.
private struct ByHand {
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

  static let all = [
    ByHand(name: "s3", storage: 0.023, put: 0.005, get: 0.0004),
    ByHand(name: "s3.intelligent-tiering", storage: 0.023, put: 0.005, get: 0.0004, isTiered: true),
    ByHand(
      name: "s3.standard-ia", storage: 0.0125, put: 0.01, get: 0.001, retrieval: 0.01,
      minimumDays: 30, minimumSize: 131_072),
    ByHand(
      name: "s3.one-zone-ia", storage: 0.01, put: 0.01, get: 0.001, retrieval: 0.01,
      minimumDays: 30, minimumSize: 131_072),
    ByHand(
      name: "s3.glacier-instant", storage: 0.004, put: 0.02, get: 0.01, retrieval: 0.03,
      minimumDays: 90, minimumSize: 131_072),
    ByHand(
      name: "s3.glacier-flexible", storage: 0.0036, put: 0.03, get: 0.0004, retrieval: 0.01,
      minimumDays: 90, isArchive: true, restoreRequest: 0.05),
    ByHand(
      name: "s3.deep-archive", storage: 0.00099, put: 0.05, get: 0.0004, retrieval: 0.02,
      minimumDays: 180, isArchive: true, restoreRequest: 0.1),
    ByHand(
      name: "s3.express-one-zone", storage: 0.11, put: 0.00113, get: 0.00003, retrieval: 0.0006,
      write: 0.0032),
  ]

  /// US dollars for a thousand objects.
  func cost(size: Double, reads: Double, days: Double) -> Double {
    let (month, gib, objects) = (730.0 / 24, 1_073_741_824.0, 1000.0)
    let readings = reads * days / month
    var total = objects * put / 1000 + objects * size / gib * write
    total += readings * objects * (get / 1000 + size / gib * retrieval)
    if isTiered, size >= 131_072 {
      // Day by day in steps of an interval: 30 days at the first price, 60 at the second.
      let interval = reads > 0 ? month / reads : days
      var left = days
      var held = 0.0
      while left > 1e-9 {
        let stretch = min(interval, left)
        held += min(stretch, 30) * 0.023
        held += min(max(stretch - 30, 0), 60) * 0.0125
        held += max(stretch - 90, 0) * 0.004
        left -= stretch
      }
      return total + objects * size / gib * held / month + objects / 1000 * 0.0025 * days / month
    }
    var monthly = objects * max(size, minimumSize) / gib * storage
    if isArchive {
      monthly += objects * (32_000 * storage + 8_000 * 0.023) / gib
      total += readings * objects * (restoreRequest / 1000 + size / gib * 0.023 / month)
    }
    return total + monthly * max(days, minimumDays) / month
  }
}

/// One cell of the grid.
struct KeepingCell: Sendable, CustomTestStringConvertible {
  let size: Int64
  let thousandthsOfReads: Int64
  let days: Int64

  var testDescription: String {
    "\(size) B, \(thousandthsOfReads) reads in 1000 months, \(days) days"
  }

  static let grid: [KeepingCell] =
    [1_000, 30_000, 131_072, 250_000, 1_000_000, 1_000_000_000].flatMap { size in
      [0, 83, 500, 1_000, 100_000].flatMap { reads in
        [1, 16, 30, 180, 365, 3_650].map { days in
          KeepingCell(size: size, thousandthsOfReads: reads, days: days)
        }
      }
    }

  var workload: Workload {
    var workload = Workload()
    workload.dataFileSize = Bytes(size)
    workload.dataFiles = 1000
    workload.accessReadsPerMonth = MonthlyRate(thousandths: thousandthsOfReads)
    workload.dataRetention = .seconds(days * 86_400)
    return workload
  }
}

@Suite struct `The cost of keeping data in a class` {
  @Test func `is lowest for the class that is named, in every cell of the grid`() throws {
    var winners: Set<String> = []
    for cell in KeepingCell.grid {
      let comparison = try Recommending.book.classes(for: cell.workload)
      let byHand = ByHand.all.map { rival in
        (
          rival.name,
          rival.cost(
            size: Double(cell.size), reads: Double(cell.thousandthsOfReads) / 1000,
            days: Double(cell.days))
        )
      }
      let lowest = try #require(byHand.map(\.1).min())
      let cheapest = try #require(comparison.cheapest)
      let own = try #require(byHand.first { $0.0 == cheapest.configuration.name })
      #expect(own.1 <= lowest * (1 + 1e-9), "\(cell): \(own), lowest \(lowest)")
      for cost in comparison.ranking {
        let total = try #require(cost.total.value?.decimal(places: 15))
        let ours = try #require(Double(total))
        let theirs = try #require(byHand.first { $0.0 == cost.configuration.name }).1
        #expect(abs(ours - theirs) <= theirs * 1e-9 + 1e-12, "\(cell): \(cost.configuration.name)")
      }
      // What decides is a fee that the next class pays more for, unless both cost the same.
      let next = try #require(comparison.ranking.dropFirst().first?.total.value)
      let isTie = cheapest.total.value == next
      #expect((comparison.decidingFee == nil) == isTie)
      winners.insert(cheapest.configuration.name)
    }
    #expect(winners.count >= 5, "\(winners.sorted())")
  }
}
