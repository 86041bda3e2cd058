import Foundation
import SystemFiles
import Testing

@Suite struct `Testing notes` {
  private static let question = Answering.question + "\n\n" + Answering.options

  /// Runs `test` on a folder with such files.
  private func run(_ files: [String: String], _ more: [String] = []) throws -> (
    run: CommandRun, folder: String
  ) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "notes-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try SystemFile.write(text, to: folder.appending(path: name).path(percentEncoded: false))
    }
    return (try CommandRun(["test", folder.path()] + more), folder.path())
  }

  @Test func `an answer line is a known answer`() throws {
    let (run, folder) = try run([
      "a.md": Self.question + "\n**Answer: B**\n", "b.MD": Self.question + "\n정답: A\n",
      "c.markdown": Self.question, "d.txt": "no note",
    ])
    #expect(run.output.hasPrefix("right     \(folder)/a.md\nwrong     \(folder)/b.MD\n"))
    #expect(run.output.contains("unkeyed   \(folder)/c.markdown\n"))
    #expect(run.output.hasSuffix("notes without a known answer: 1\n1 passed, 1 failed\n"))
    #expect(run.messages == "")
    #expect(run.status == 1)
  }

  @Test func `the fence goes before the answer line, with a warning`() throws {
    let fences = "\n```options\nA is ebs\nB is efs\nC is s3\n```\n\n```answer\nB\n```\n"
    let workload = "\n```workload\nneeds.protocol is nfs\n```\n"
    let (run, _) = try run(["a.md": Self.question + "\nAnswer: C\n" + workload + fences])
    #expect(
      run.messages.hasPrefix(
        "warning[answers-differ]: the question's answer `C` is not that of the answer fence\n"))
    #expect(run.output.hasSuffix("\n1 passed, 0 failed\n"))
    #expect(run.status == 0)
  }

  @Test func `each question of a file is a note of its own`() throws {
    let fences = """

      ```workload
      needs.protocol is nfs
      ```

      ```options
      A is ebs
      B is efs
      C is s3
      ```

      ```answer
      B
      ```


      """
    let (run, folder) = try run([
      "a.md": [
        Self.question + "\nAnswer: B\n\n", Self.question + fences,
        Self.question + "\nAnswer: D\n\n",
        Self.question + "\n\n", Self.question + "\nAnswer: C\n",
      ].joined()
    ])
    let results = run.output.split(separator: "\n").filter { $0.contains(folder) }
    #expect(
      results.map { $0.prefix { $0 != " " } } == ["right", "right", "unread", "unkeyed", "wrong"])
    let numbers = results.compactMap { $0.split(separator: ":").last.flatMap { Int($0) } }
    #expect(numbers.count == 5 && numbers == numbers.sorted())
    #expect(run.messages.contains("the answer names an option `D` that the question has not"))
    #expect(run.output.hasSuffix("notes without a known answer: 1\n2 passed, 2 failed\n"))
    #expect(run.status == 1)
  }

  @Test func `what cannot be read does not stop the rest`() throws {
    let (run, _) = try run(
      ["a.md": Self.question + "\nAnswer: B\n"], ["/no/such/note.md"])
    #expect(run.messages == "error: cannot read `/no/such/note.md`: no such file or directory\n")
    #expect(run.output.hasSuffix("\n1 passed, 0 failed\n"))
    #expect(run.status == 2)
  }

  @Test func `a test of nothing is an error`() throws {
    let (run, folder) = try run([:])
    #expect(
      run.messages == """
        error: there is no note with a known answer at \(folder)
          help: name Markdown files, or folders that hold some; an answer is a line such as `**Answer: B**` \
        below the options

        """)
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  @Test func `what is fitted to one note is told of the book's own notes, or when asked`() throws {
    let files = ["a.md": Self.question + "\nAnswer: B\n"]
    let warning = "to one note only"
    #expect(try !run(files).run.output.contains(warning))
    #expect(try run(files, ["--coverage"]).run.output.contains(warning))
  }

  @Test func `the columns of the table have names of their own`() throws {
    let (run, _) = try run(["a.md": Self.question + "\nAnswer: B\n"])
    let head = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("class ") })
    let names = head.components(separatedBy: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    #expect(names.count == 8)
    #expect(Set(names).count == names.count)
  }

  @Test func `names of files are shown without control characters`() throws {
    let (run, folder) = try run(["a\u{1B}[31m.md": Self.question + "\nAnswer: B\n"])
    #expect(run.output.hasPrefix("right     \(folder)/a?[31m.md\n"))
  }
}
