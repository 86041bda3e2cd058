import Advice
import Testing

/// A quantity as text, and what it is.
struct Reading: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let value: String
  var testDescription: String { "\(name)=\(text)" }
}

@Suite struct `Stating facts` {
  @Test(arguments: [
    Reading(name: "data.size", text: "400GB", value: "400 GB"),
    Reading(name: "data.size", text: "400 GB", value: "400 GB"),
    Reading(name: "data.size", text: "1.5TB", value: "1.5 TB"),
    Reading(name: "data.size", text: "1200 GiB", value: "1200 GiB"),
    Reading(name: "data.size", text: "4.8TiB", value: "4.8 TiB"),
    Reading(name: "data.size", text: "0.1 KiB", value: "102 B"),
    Reading(name: "data.size", text: "0 B", value: "0 B"),
    Reading(name: "data.size", text: "9EB", value: "9 EB"),
    Reading(name: "needs.throughput", text: "60 GiB/s", value: "60 GiB/s"),
    Reading(name: "needs.throughput", text: "10Gbps", value: "10 Gbps"),
    Reading(name: "needs.latency", text: "0.5 ms", value: "500 us"),
    Reading(name: "needs.latency", text: "90 min", value: "1.5 h"),
    Reading(name: "needs.latency", text: "12 hours", value: "12 h"),
    Reading(name: "data.retention", text: "90d", value: "90 days"),
    Reading(name: "data.retention", text: "1 month", value: "30 days"),
    Reading(name: "data.retention", text: "7years", value: "2555 days"),
    Reading(name: "runs.per-week", text: "0.25", value: "0.25"),
    Reading(name: "runs.per-week", text: "30", value: "30"),
    Reading(name: "budget.monthly", text: "167.50 USD", value: "167.5 USD"),
    Reading(name: "needs.posix", text: "true", value: "yes"),
    Reading(name: "goals", text: "startup,cost", value: "cost, startup"),
  ]) func `reads a value and writes it back`(_ reading: Reading) throws {
    var workload = Workload()
    try workload.state(reading.name, reading.text)
    let fact = try #require(Fact(name: reading.name))
    #expect(workload.text(of: fact) == reading.value)
    var again = Workload()
    try again.state(reading.name, reading.value)
    #expect(again == workload)
  }

  @Test(arguments: [
    ("data.locatoin=s3", "there is no fact `data.locatoin`", "did you mean `data.location`?"),
    ("data.location=esf", "`data.location` cannot be `esf`", "did you mean `efs`?"),
    (
      "data.size=400", "`data.size` needs a unit: `400` has none",
      "expected a number with a unit, such as `400 GB`"
    ),
    (
      "data.size=-1GB", "`data.size` cannot be below zero: `-1GB`",
      "expected a number with a unit, such as `400 GB`"
    ),
    (
      "data.size=99999999999999999999TB", "`data.size` is out of range: `99999999999999999999TB`",
      "the largest value is 9 EB"
    ),
    ("data.size=4 GBs", "`data.size` has no unit `GBs`", "did you mean `GB`?"),
    (
      "data.retention=30m", "`data.retention` has no unit `m`",
      "expected one of the units us, ms, s, min, h, days, weeks, months, years"
    ),
    (
      "data.size=0.0001 B", "`data.size` is finer than can be kept: `0.0001 B`",
      "the smallest step is 1 B"
    ),
    (
      "data.size=1.2.3GB", "`data.size` cannot be `1.2.3GB`: not a number",
      "expected a number with a unit, such as `400 GB`"
    ),
    (
      "data.size=", "`data.size` cannot be ``: not a number",
      "expected a number with a unit, such as `400 GB`"
    ),
    ("needs.posix=maybe", "`needs.posix` is yes or no, not `maybe`", "expected `yes` or `no`"),
    (
      "runs.per-week=5 GB", "`runs.per-week` is a plain number: `5 GB` has a unit",
      "expected a number, such as `20`"
    ),
    (
      "goals=speed", "`goals` cannot be `speed`",
      "expected any of effort, cost, startup, throughput, resilience, fit"
    ),
  ]) func `says what is wrong and what was expected`(_ row: (String, String, String)) {
    let parts = row.0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    var workload = Workload()
    do {
      try workload.state(String(parts[0]), String(parts[1]))
      Issue.record("no error")
    } catch {
      #expect(error.message == row.1)
      #expect(error.help == row.2)
    }
    #expect(workload == Workload())
  }

  @Test func `a fact stated twice keeps its first value`() throws {
    var workload = Workload()
    try workload.state("data.size", "1 TB")
    try workload.state("data.size", "1000 GB")
    #expect(throws: FactMistake.statedTwice(.dataSize, "1 TB", "2 TB")) {
      try workload.state("data.size", "2TB")
    }
    #expect(workload.dataSize == .terabytes(1))
  }

  private static let times: [(time: Duration, microseconds: Int64)] = [
    (.milliseconds(900), 900_000), (.milliseconds(-900), 0), (.zero, 0),
    (.seconds(-9_223_372_036_855), 0), (.seconds(Int64.max), Dimension.largest),
    (.seconds(9_223_372_036_854) + .milliseconds(900), Dimension.largest),
  ]

  @Test(arguments: times) func `a time is never too long or below zero`(
    _ row: (time: Duration, microseconds: Int64)
  ) {
    var workload = Workload()
    workload.needsLatency = row.time
    #expect(workload[.needsLatency] == row.microseconds)
  }

  @Test func `properties and text are the same facts`() throws {
    var typed = Workload()
    typed.dataLocation = .fsxLustre
    typed.goals = [.cost, .startup]
    typed.needsPOSIX = false
    typed.runsPerWeek = WeeklyRate(3)
    typed.needsLatency = .milliseconds(2)
    var written = Workload()
    try written.state("data.location", "fsx-lustre")
    try written.state("goals", "cost,startup")
    try written.state("needs.posix", "no")
    try written.state("runs.per-week", "3")
    try written.state("needs.latency", "2ms")
    #expect(typed == written)
    #expect(typed.goals == [.startup, .cost])
    typed.forget(.goals)
    #expect(typed.goals == nil)
  }

  @Test func `the table is in the order of the cases`() {
    #expect(Fact.table.map(\.fact) == Fact.allCases)
    #expect(Set(Fact.table.map(\.name)).count == Fact.allCases.count)
    for fact in Fact.allCases { #expect(fact.type.names.count <= 256) }
    // Every subset of a set is a cell of the compiled tables.
    for case .choices(let names) in Fact.allCases.map(\.type) { #expect(names.count <= 8) }
  }

  @Test func `the third of size, number and file size follows`() throws {
    var workload = Workload()
    workload.dataSize = .gigabytes(54)
    workload.dataFiles = 1_500_000
    let (complete, derived) = try workload.completed()
    #expect(derived == [.dataFileSize])
    #expect(complete.dataFileSize == Bytes(36_000))
  }

  @Test func `programs that need POSIX open files in a file system`() throws {
    var workload = Workload()
    workload.needsPOSIX = true
    let (complete, derived) = try workload.completed()
    #expect(derived == [.needsFileSystem])
    #expect(complete.needsFileSystem == true)
    workload.needsFileSystem = false
    #expect(try workload.completed().derived == [])
    workload.needsFileSystem = nil
    workload.needsPOSIX = false
    #expect(try workload.completed().derived == [])
  }

  @Test func `a size that does not fit the files is a contradiction`() {
    var workload = Workload()
    workload.dataSize = .gigabytes(54)
    workload.dataFiles = 1_500_000
    workload.dataFileSize = .gigabytes(1)
    #expect(throws: FactMistake.self) { try workload.completed() }
  }

  @Test func `throughput follows from that of each instance`() throws {
    var workload = Workload()
    workload.needsInstanceThroughput = Throughput(bytesPerSecond: 200_000_000)
    #expect(try workload.completed().workload[.needsThroughput] == nil)
    workload.trainingInstances = 64
    #expect(try workload.completed().workload[.needsThroughput] == 12_800_000_000)
    workload.needsThroughput = Throughput(bytesPerSecond: 5_000_000_000)
    #expect(try workload.completed().derived == [])
    workload.needsThroughput = nil
    workload.trainingInstances = .max
    #expect(throws: FactMistake.self) { try workload.completed() }
  }
}
