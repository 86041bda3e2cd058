import StorageAdvisor
import Testing

/// Questions that ask for more than the best storage of one workload.
@Suite struct `Questions of other shapes` {
  private static func answer(_ question: String, _ options: [String]) throws -> Answer {
    let lines = zip("ABCDEF", options).map { "- \($0)) \($1)" }.joined(separator: "\n")
    let text = "**Question:** \(question)\n\n**Options:**\n\n\(lines)\n"
    return try #require(Answering.answers(text).first)
  }

  @Test func `what is said of one part is not held against another`() throws {
    let answer = try Self.answer(
      "A studio needs projects that Linux servers in three zones share over NFS, and downloads that "
        + "fans fetch with a browser. Which fit? (Select TWO.)",
      [
        "Amazon EFS for the projects", "Amazon S3 for the downloads", "Amazon EBS for the projects",
        "Amazon EFS for the downloads",
      ])
    #expect(answer.letters == ["A", "B"])
  }

  @Test func `parts may stand before the storage, in Korean, too`() throws {
    let answer = try Self.answer(
      "여러 가용 영역의 Linux 서버는 NFS로 프로젝트를 공유해야 하고, 설명서는 누구나 웹에서 내려받는다. (2개 선택)",
      ["프로젝트에는 Amazon EFS", "설명서에는 Amazon S3", "프로젝트에는 Amazon EBS", "설명서에는 Amazon EBS"])
    #expect(answer.letters == ["A", "B"])
  }

  @Test func `parts that the words do not tell apart are left open`() throws {
    let answer = try Self.answer(
      "Linux servers share files over NFS. Which fit? (Select TWO.)",
      ["Amazon EFS for the reports", "Amazon S3 for the plans", "Amazon EBS for the reports"])
    #expect(answer.letters == [])
    #expect(
      answer.abstentionText
        == "options are for several things, and the words do not show which is said of what")
  }

  @Test func `options may describe the storage that the question names`() throws {
    let options = [
      "A file system that Linux servers mount over NFS",
      "Object storage that is reached through an API",
      "A raw block device for one instance",
    ]
    #expect(try Self.answer("Which describes Amazon S3?", options).letters == ["B"])
    #expect(try Self.answer("Which describes Amazon EFS?", options).letters == ["A"])
    #expect(
      try Self.answer("Compared with Amazon S3, which is Amazon EFS?", options).letters == ["A"])
  }

  @Test func `what is copied from outside AWS is uploaded`() throws {
    let answer = try Self.answer(
      "The files are on premises in the data center. Where should they be kept?",
      ["Copy the files to Amazon S3", "Amazon EBS"])
    #expect(answer.options.first?.judged?.plan.steps.contains(.uploadData) == true)
    #expect(answer.options.first?.judged?.plan.steps.contains(.copyData) == false)
  }

  @Test func `hints count where nothing is stated, and words that they come from are shown`() throws
  {
    let answer = try Self.answer(
      "Students listen to lectures on their smartphones. Where should the lectures be kept?",
      ["Amazon EBS", "Amazon S3", "EC2 instance store"])
    #expect(answer.letters == ["B"])
    #expect(answer.facts.workload.needsInternetAccess == true)
  }
}
