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
    ("data.size=5GB data.files=0", "data.size and data.files: 5 GB are not in 0 files"),
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

  @Test func `are none where a file is all of the data`() throws {
    let workload = try Recommending.workload("data.size=2GB data.file-size=2GB")
    #expect(try workload.completed().workload[.dataFiles] == 1)
  }
}
