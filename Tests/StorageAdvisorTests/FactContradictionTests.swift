import Advice
import StorageAdvisor
import Testing

/// Sizes and counts that cannot be true together.
@Suite struct `Sizes that contradict each other` {
  @Test(arguments: [
    (
      "data.size=1GB data.file-size=2GB",
      "data.size and data.file-size: a file of 2 GB does not fit into 1 GB"
    ),
    (
      "data.size=5GB data.files=10 data.file-size=1MB",
      "data.size, data.files and data.file-size: 10 files of 1 MB are not 5 GB"
    ),
  ])
  func `are refused`(_ row: (facts: String, message: String)) throws {
    let workload = try Recommending.workload(row.facts)
    let mistake = try #require(throws: FactMistake.self) {
      try Recommending.book.recommend(for: workload)
    }
    #expect(mistake.message.contains(row.message.split(separator: ": ")[1]))
  }

  @Test(arguments: [
    "data.size=0GB", "data.files=0", "data.file-size=0B", "data.retention=0days", "runs.epochs=0",
    "training.instances=0",
    "training.zones=0",
  ])
  func `are refused at nothing`(_ fact: String) throws {
    let workload = try Recommending.workload("data.location=s3 \(fact)")
    let mistake = try #require(throws: FactMistake.self) {
      try Recommending.book.recommend(for: workload)
    }
    #expect(mistake.message == "`\(fact.prefix { $0 != "=" })` cannot be 0")
    #expect(mistake.help == "leave it out where it is not known")
  }

  @Test(arguments: ["runs.per-week=0", "runs.duration=0s", "training.instance-price=0USD/h"])
  func `may be nothing where that is a workload of its own`(_ fact: String) throws {
    #expect(throws: Never.self) { try Recommending.recommend("data.location=s3 \(fact)") }
  }

  @Test func `are none where a file is all of the data`() throws {
    let workload = try Recommending.workload("data.size=2GB data.file-size=2GB")
    #expect(try workload.completed().workload[.dataFiles] == 1)
  }
}
