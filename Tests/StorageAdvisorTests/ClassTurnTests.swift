import Advice
import RandomWorkloads
import StorageAdvisor
import Testing

/// Where another class becomes the cheapest, tried by asking again with other facts.
@Suite struct `The turns of classes` {
  @Test func `are true just below and just above, whatever else is known`() throws {
    var random = SplitMix64(state: 131)
    var tried = 0
    for _ in 0..<8 {
      let facts = Self.facts(&random)
      let comparison = try Self.classes(facts)
      for turn in comparison.turns {
        tried += 1
        let before = turn.steps + (turn.isAbove ? -1 : 1)
        #expect(
          try Self.cheapest(facts, turn.fact, turn.steps) == turn.rival, "\(facts) \(turn)")
        #expect(
          try Self.cheapest(facts, turn.fact, before) == comparison.cheapest?.configuration,
          "\(facts) \(turn)")
      }
    }
    #expect(tried > 8)
  }

  @Test func `keep the number of files that was stated`() throws {
    let stated = "data.location=s3 data.files=1000000 data.file-size=200KB data.retention=365days "
    let turns = try Self.classes(stated + "access.reads-per-month=0.05").turns
    let ofSize = try #require(turns.first { $0.fact == .dataFileSize })
    let changed = try Recommending.workload(stated + "access.reads-per-month=0.05")
    var there = changed
    there[.dataFileSize] = ofSize.steps
    #expect(try Recommending.book.classes(for: there).kept?.count == Exact(1_000_000))
  }

  @Test func `keep the data as large where the size of a file follows`() throws {
    let stated = "data.location=s3 data.size=2TB data.retention=365days access.reads-per-month=0.05"
    let comparison = try Self.classes(stated + " data.files=20000000")
    let turns = comparison.turns.filter { $0.fact == .dataFileSize }
    #expect(!turns.isEmpty)
    for turn in turns {
      let before = turn.steps + (turn.isAbove ? -1 : 1)
      #expect(try Self.cheapest(stated, turn.fact, turn.steps) == turn.rival)
      #expect(
        try Self.cheapest(stated, turn.fact, before) == comparison.cheapest?.configuration)
    }
  }

  private static func facts(_ random: inout SplitMix64) -> String {
    func one(of values: [String]) -> String { values[Int(random.next() % UInt64(values.count))] }
    var facts = [
      "data.location=" + one(of: ["s3", "on-premises", "efs"]),
      "data.files=" + one(of: ["1000", "30000", "1000000"]),
      "data.file-size=" + one(of: ["4KB", "60KB", "131071B", "200KB", "1MB", "50MB"]),
      "access.reads-per-month=" + one(of: ["0", "0.05", "0.3", "1", "4", "20"]),
      "data.retention=" + one(of: ["5days", "29days", "60days", "100days", "200days", "1000days"]),
    ]
    if random.next() % 3 == 0 { facts.append("needs.latency=" + one(of: ["1s", "1h", "24h"])) }
    if random.next() % 3 == 0 { facts.append("needs.zone-failure-tolerance=yes") }
    if random.next() % 3 == 0 { facts.append("data.purpose=training") }
    if facts[0].hasSuffix("s3"), random.next() % 2 == 0 {
      facts.append("data.storage-class=" + one(of: ["standard-ia", "deep-archive"]))
    }
    return facts.joined(separator: " ")
  }

  private static func classes(_ facts: String) throws -> ClassComparison {
    try Recommending.book.classes(for: Recommending.workload(facts))
  }

  private static func cheapest(
    _ facts: String, _ fact: Fact, _ value: Int64
  ) throws -> Configuration? {
    var workload = try Recommending.workload(facts)
    workload[fact] = value
    return try Recommending.book.classes(for: workload).cheapest?.configuration
  }
}
