import Advice
import StorageAdvisor
import Testing

/// Where somebody computed that two classes cost the same.
struct ClassBreakEven: Sendable, CustomTestStringConvertible {
  let id: String

  /// The class that costs less below the value, and the one that does above.
  let below: String
  let above: String

  /// The facts that are not varied.
  let facts: String

  /// What is varied, with values just below and just above what was published.
  let fact: String
  let values: (String, String)

  var testDescription: String { "\(id): \(below), \(above), \(facts), \(fact) \(values)" }
}

/// Break-evens of us-east-1 that were computed from the prices alone: without the fee for entering a
/// class, and where storage is compared without minimum durations over ten years.
@Suite struct `Where classes cost the same` {
  @Test(arguments: reads + sizes + days + efs)
  func `is where others found it`(_ row: ClassBreakEven) throws {
    func isCheaperBelow(_ value: String) throws -> Bool {
      let workload = try Recommending.workload("data.files=1 \(row.facts) \(row.fact)=\(value)")
      let comparison = try Recommending.book.classes(for: workload)
      func cost(_ name: String) throws -> Exact {
        let cost = try #require(comparison.ranking.first { $0.configuration.name == name })
        let fees = KeepingCost.Fee.allCases.filter { $0 != .entering }
        return fees.compactMap { cost.amount($0).value }.reduce(.zero, +)
      }
      return try cost(row.below) < cost(row.above)
    }
    #expect(try isCheaperBelow(row.values.0))
    #expect(try !isCheaperBelow(row.values.1))
  }

  @Test func `is where the monitoring of a cold object costs what its tier saves`() throws {
    // B4: 249.66 KiB in the tier for infrequent access, 137.97 KiB in the one for archives.
    let tiering = Configuration(.s3, .intelligentTiering)
    func bill(_ meter: Meter, _ quantity: Exact) throws -> Exact {
      let lines = Recommending.book.figures.bill(
        [(meter, quantity)], for: tiering, in: .usEast1)
      return try #require(lines.first?.amount.value)
    }
    let monitoring = try bill(.monitoredObjects, Exact(1, over: 1000))
    for (tier, hundredths) in [(Meter.infrequentStorage, 24_966), (.archiveInstantStorage, 13_797)]
    {
      func saving(_ kibibytes: Int64) throws -> Exact {
        let size = Exact(kibibytes, over: 100 << 20)
        return try bill(.storage, size) - bill(tier, size)
      }
      #expect(try saving(Int64(hundredths) - 1) < monitoring)
      #expect(try monitoring < saving(Int64(hundredths) + 1))
    }
  }
}

/// Reads a month: B1, B2, B3, B7, B11 and B13, to the last digit that was published.
private let reads: [ClassBreakEven] = {
  let sizes = ["128KiB", "256KiB", "1MiB", "10MiB", "100MiB", "1GiB"]
  let rows: [(String, String, String, [Int])] = [
    ("B1", "s3.standard-ia", "s3", [704, 842, 989, 1043, 1049, 1049]),
    ("B2", "s3.glacier-instant", "s3.standard-ia", [90, 149, 290, 406, 423, 424]),
    ("B3", "s3.glacier-instant", "s3", [174, 274, 477, 613, 631, 633]),
    ("B7", "s3.one-zone-ia", "s3", [871, 1043, 1224, 1292, 1299, 1299]),
  ]
  func row(
    _ id: String, _ below: String, _ above: String, _ size: String, _ thousandths: Int,
    within: Int = 1, _ facts: String = ""
  ) -> ClassBreakEven {
    ClassBreakEven(
      id: id, below: below, above: above,
      facts: "data.file-size=\(size) data.retention=3650days \(facts)",
      fact: "access.reads-per-month",
      values: (number(thousandths - within), number(thousandths + within + 1)))
  }
  return rows.flatMap { id, below, above, values in
    zip(sizes, values).map { row(id, below, above, $0, $1) }
  } + [
    row("B11", "s3", "s3.express-one-zone", "4KiB", 900, within: 5),
    row("B11", "s3", "s3.express-one-zone", "10KiB", 2_280, within: 5),
    row("B11", "s3", "s3.express-one-zone", "39KiB", 9_310, within: 5),
    row("B13", "s3.deep-archive", "s3.glacier-flexible", "100GiB", 261),
    row("B13", "s3.deep-archive", "s3.glacier-flexible", "100GiB", 1_044, "needs.latency=48h"),
  ]
}()

/// Sizes of objects that nobody reads, in KiB: B1, B3 and B6.
private let sizes: [ClassBreakEven] = [
  ("B1", "s3.standard-ia", 69, 70), ("B3", "s3.glacier-instant", 22, 23),
  ("B6", "s3.glacier-flexible", 15, 16), ("B6", "s3.deep-archive", 9, 10),
].map { id, above, small, large in
  ClassBreakEven(
    id: id, below: "s3", above: above, facts: "data.retention=3650days access.reads-per-month=0",
    fact: "data.file-size", values: ("\(small)KiB", "\(large)KiB"))
}

/// Days: B9, where a minimum duration in the class costs what Standard does.
private let days: [ClassBreakEven] = [
  ("s3.standard-ia", 16), ("s3.one-zone-ia", 13), ("s3.glacier-instant", 15),
  ("s3.glacier-flexible", 14), ("s3.deep-archive", 7),
].map { above, day in
  ClassBreakEven(
    id: "B9", below: "s3", above: above, facts: "data.file-size=1GiB access.reads-per-month=0",
    fact: "data.retention", values: ("\(day)days", "\(day + 1)days"))
}

/// EFS: B8.
private let efs: [ClassBreakEven] = [
  ("efs.elastic.infrequent-access", "efs.elastic", "28.39", "28.41"),
  ("efs.elastic.archive", "efs.elastic", "9.73", "9.74"),
  ("efs.elastic.archive", "efs.elastic.infrequent-access", "0.399", "0.401"),
].map { below, above, least, most in
  ClassBreakEven(
    id: "B8", below: below, above: above,
    facts: "data.location=efs data.file-size=1GiB data.retention=3650days",
    fact: "access.reads-per-month", values: (least, most))
}

/// Thousandths as a number.
private func number(_ thousandths: Int) -> String {
  let digits = String(thousandths % 1000 + 1000).dropFirst()
  return "\(thousandths / 1000).\(digits)"
}
