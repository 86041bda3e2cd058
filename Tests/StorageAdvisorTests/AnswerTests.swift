import Foundation
import StorageAdvisor
import SystemFiles
import Testing

/// A note that cannot be answered, and what is said of it.
struct BadNote: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let message: String

  init(_ description: String, _ text: String, says message: String) {
    self.init(description, bytes: Array(text.utf8), says: message)
  }

  init(_ description: String, bytes: [UInt8], says message: String) {
    testDescription = description
    self.bytes = bytes
    self.message = message
  }
}

/// A way to write a note, with the option that it says is right.
struct NoteShape: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let write: @Sendable (_ question: String, _ options: [String], _ right: Int) -> String

  private init(
    _ name: String, _ write: @escaping @Sendable (String, [String], Int) -> String
  ) {
    (testDescription, self.write) = (name, write)
  }

  static let letters = Array("ABCDEF")
  private static let circled = Array("①②③④⑤⑥")
  private static let kana = Array("アイウエオカ")

  private static func list(
    _ options: [String], _ line: (Int, String) -> String
  ) -> String {
    options.enumerated().map { line($0.offset, $0.element) }.joined(separator: "\n")
  }

  static let all = [
    NoteShape("answer above") { question, options, right in
      "Answer: \(letters[right])\n\nQuestion: \(question)\n\n"
        + list(options) { "\(letters[$0]). \($1)" }
    },
    NoteShape("front matter") { question, options, right in
      "---\nanswer: \(letters[right])\n---\n\n\(question)\n\n"
        + list(options) { "\(letters[$0])) \($1)" }
    },
    NoteShape("HTML list") { question, options, right in
      "<p>\(question)</p><ol>" + list(options) { "<li>\($1)</li>" }
        + "</ol><details><summary>정답</summary>\(right + 1)</details>"
    },
    NoteShape("circled") { question, options, right in
      "문제 1. \(question)\n\n" + list(options) { "\(circled[$0]) \($1)" }
        + "\n\n정답 \(circled[right])"
    },
    NoteShape("kana") { question, options, right in
      "問題：\(question)\n\n" + list(options) { "\(kana[$0])　\($1)" } + "\n\n正解：\(kana[right])"
    },
    NoteShape("one line") { question, options, right in
      "Q: \(question) " + list(options) { "\(letters[$0])) \($1)" }.replacing("\n", with: "  ")
        + "\nA: \(letters[right])"
    },
    NoteShape("rows") { question, options, right in
      "\(question)\n\n| Option | What | Right |\n|---|---|---|\n"
        + list(options) { "| \(letters[$0]) | \($1) | \($0 == right ? "✅" : "") |" }
    },
    NoteShape("columns") { question, options, right in
      "**Question:** \(question)\n\n|" + options.indices.map { " \(letters[$0]) |" }.joined()
        + "\n|"
        + options.map { _ in "---|" }.joined() + "\n|" + options.map { " \($0) |" }.joined()
        + "\n\nAns. \(letters[right])"
    },
    NoteShape("boxes") { question, options, right in
      "\(question)\n\n" + list(options) { "- [\($0 == right ? "x" : " ")] \($1)" }
    },
    NoteShape("verdicts") { question, options, right in
      "Question: \(question)\n\n"
        + list(options) {
          "\(letters[$0]) - \($1) \($0 == right ? "✅ HPC over SMB" : "❌ too slow")"
        }
    },
    NoteShape("remark") { question, options, right in
      "Question: \(question)\n\n"
        + list(options) {
          $0 == right ? "**\(letters[$0])) \($1)** (correct)" : "~~\(letters[$0])) \($1)~~"
        }
    },
    NoteShape("words") { question, options, right in
      "Question: \(question)\n\n" + list(options) { "- \($1)" } + "\n\nAnswer: \(options[right])"
    },
    NoteShape("callouts") { question, options, right in
      "> [!question] A quiz\n> \(question)\n>\n" + list(options) { "> - \(letters[$0])) \($1)" }
        + "\n\n> [!success]- Answer\n> \(letters[right])"
    },
    NoteShape("headings") { question, options, right in
      "## Question\n\n\(question)\n\n" + list(options) { "### \(letters[$0])\n\n\($1)\n" }
        + "\n## Answer\n\n### \(letters[right])"
    },
    NoteShape("key") { question, options, right in
      "**1.** \(question)\n\n" + list(options) { "\($0 + 1)) \($1)" }
        + "\n\n## Answer key\n\n| Question | Answer |\n|---|---|\n| 1 | \(letters[right]) |"
    },
    NoteShape("footnote") { question, options, right in
      "\(question)[^1]\n\n" + list(options) { "* \(letters[$0]) — \($1)" }
        + "\n\n[^1]: Answer: \(letters[right])"
    },
    NoteShape("a row for each question") { question, options, right in
      "| # | Question |" + options.indices.map { " \(letters[$0]) |" }.joined()
        + " Answer |\n|---|---|"
        + options.map { _ in "---|" }.joined() + "---|\n| 1 | \(question) |"
        + options.map { " \($0) |" }.joined() + " \(letters[right]) |"
    },
    NoteShape("YAML") { question, options, right in
      "```yaml\nquestion: >\n  \(question)\noptions:\n"
        + list(options) { "  \(letters[$0]): \($1)" }
        + "\nanswer: \(letters[right])\n```"
    },
  ]
}

@Suite struct `Answering` {
  static let question =
    "**Question:** Servers in several zones mount the same files over NFS. Which fits?"

  static func note(_ options: String, after rest: String = "") -> String {
    "# A title\n\n\(question)\n\n**Options:**\n\n\(options)\n\(rest)"
  }

  static func answers(_ text: String) -> [Answer] {
    Answer.read(
      SourceFile(path: "n.md", text: text), rules: Recommending.book,
      phrases: Recommending.phrases
    ).answers
  }

  static let options = "- A) Amazon EBS\n- B) Amazon EFS\n- C) Amazon S3\n"

  @Test func `chooses, with reasons and words`() throws {
    let answer = try #require(Self.answers(Self.note(Self.options)).first)
    #expect(answer.letters == ["B"])
    #expect(answer.options[1].judged?.reasons.isEmpty == false)
    #expect(answer.facts.workload.needsProtocol == [.nfs])
  }

  @Test func `reads the step that is declared last, as every other`() throws {
    let last = try #require(Step.allCases.last)
    #expect(last == .linkFileSystem)
    let answer = try #require(
      Self.answers(Self.note("- A) FSx for Lustre, linked to EFS\n- B) S3\n")).first)
    #expect(answer.options.map { $0.judged?.plan.steps.contains(last) } == [true, false])
  }

  @Test func `S3 means all its classes, beside other classes the Standard one`() throws {
    func names(_ options: String) -> [String?] {
      Self.answers(Self.note(options)).first?.options
        .map { $0.judged.map { $0.plan.configuration.traits.map(\.rawValue).joined() } } ?? []
    }
    #expect(names("- A) Amazon S3\n- B) Amazon EBS\n") == ["", ""])
    #expect(
      names("- A) Amazon S3\n- B) S3 Glacier Deep Archive\n") == ["standard", "deep-archive"])
  }

  @Test(arguments: [
    ("features/ko-lake-rights", "A", "B")
  ]) func `chooses nothing for one reason where much speaks for another option`(
    _ row: (note: String, leader: String, rival: String)
  ) throws {
    let text = try Repository.file("corpus/\(row.note).md").text(0..<Int.max)
    let answer = try #require(Self.answers(text).first)
    #expect(answer.abstention == .contested(row.leader, by: row.rival))
    #expect(answer.letters.isEmpty)
  }

  /// A note whose question is left open, and why.
  struct Doubt: Sendable, CustomTestStringConvertible {
    let note: String
    let abstention: Answer.Abstention
    let text: String

    var testDescription: String { note }
  }

  static let doubts = [
    Doubt(
      note: "adjacent/servers-that-keep-nfs",
      abstention: .hangsOnOneFact(.needsProtocol, ["A"], ["B"]),
      text: "A would be chosen for `needs.protocol` alone, and without it B"),
    Doubt(
      note: "lifecycle/court-tapes-within-four-hours",
      abstention: .disregarded(feature: "tapes-for-decades", ["B"], by: "A"),
      text: "the question asks for `tapes-for-decades`, which A offers and not B"),
  ]

  @Test(arguments: doubts)
  func `chooses nothing where what may be misread would turn the choice`(_ doubt: Doubt) throws {
    let text = try Repository.file("corpus/\(doubt.note).md").text(0..<Int.max)
    let answer = try #require(Self.answers(text).first)
    #expect(answer.abstention == doubt.abstention)
    #expect(answer.abstentionText == doubt.text)
    #expect(answer.letters.isEmpty)
  }

  /// One note of twenty of those that ask a question.
  private static let sample = `The corpus`.paths.enumerated().filter { $0.offset % 20 == 0 }
    .map(\.element).filter { path in
      (try? Repository.file(path)).map { !Question.read(Page.read($0).page).questions.isEmpty }
        ?? false
    }

  @Test func `is tested on many notes`() { #expect(Self.sample.count > 150) }

  @Test(arguments: sample)
  func `reads neither title nor tags, answer nor explanation`(_ path: String) throws {
    let file = try Repository.file(path)
    let question = try #require(Question.read(Page.read(file).page).questions.first)
    let options = question.options.map { "- \($0.letter)) \(file.text($0.text))" }
      .joined(separator: "\n")
    let label = "\n**Question:** \(file.text(question.text))\n\n"
    let words = "\(label)**Options:**\n\n\(options)\n"
    let amid = Self.asides.joined(separator: "\n\n")
    let below = Self.asides[question.text.count % Self.asides.count]
    let plain = Self.answers(words)
    let scrambled = Self.answers(
      """
      ---
      title: fsx-for-lustre-sub-millisecond
      tags: [storage/efs, constraint/cheapest]
      ---
      # The answer is FSx for Lustre, for sub-millisecond reads

      ## Key point

      Data in EFS stays in EFS; HPC on petabytes needs the highest throughput over SMB.
      \(label)
      \(amid)

      **Options:**

      \(options)
      \(below)

      **Answer: A) S3 Glacier Deep Archive, within 12 hours**

      The data is on premises, and hundreds of Windows servers share it over iSCSI.

      ```workload
      data.location is efs
      ```
      """)
    #expect(plain.map(\.letters) == scrambled.map(\.letters))
    #expect(
      plain.map { $0.facts.findings.map(\.value) }
        == scrambled.map { $0.facts.findings.map(\.value) })
    #expect(plain.map { $0.options.map(\.judged) } == scrambled.map { $0.options.map(\.judged) })
  }

  /// Questions with their options whose words need no care in any shape.
  private static let plain: [(words: String, options: [String])] = sample.lazy.compactMap { path in
    guard let file = try? Repository.file(path),
      let question = Question.read(Page.read(file).page).questions.first
    else { return nil }
    let words = file.text(question.text)
    let options = question.options.map { file.text($0.text) }
    let isPlain =
      words.hasSuffix("?") && !words.contains { "|<>:*[".contains($0) }
      && !options.joined().contains { "|<>:*[?".contains($0) }
    return isPlain ? (words, options) : nil
  }.prefix(3).map(\.self)

  @Test(arguments: NoteShape.all)
  func `the same is read and chosen whatever option a note of any shape says is right`(
    _ shape: NoteShape
  ) throws {
    #expect(Self.plain.count == 3)
    for (words, options) in Self.plain {
      let notes = options.indices.map { shape.write(words, options, $0) }
      let answers = try notes.map { try #require(Self.answers($0).first, "\($0)") }
      #expect(
        answers.map { $0.question.stated.map(\.value) }
          == options.indices.map { ["\(NoteShape.letters[$0])"] })
      for answer in answers {
        #expect(answer.file.text(answer.question.text) == words)
        #expect(answer.question.options.map { answer.file.text($0.text) } == options)
        #expect(answer.letters == answers[0].letters)
      }
    }
  }

  /// What may stand between a question and its options, or directly below the last.
  private static let asides = [
    "**Key point:** HPC on petabytes needs the highest throughput over SMB.",
    "**핵심**: EFS에 있는 데이터는 EFS에 둔다.",
    "*Hint: data in EFS stays in EFS.*",
    "> The data is on premises, and Windows servers share it over iSCSI.",
    "Domain: Amazon FSx for Lustre",
    "해설: 밀리초 미만의 지연 시간이 필요하므로 FSx for Lustre가 맞다.",
    "Reference: Amazon S3 Glacier Deep Archive",
    "💡 Only FSx for Windows File Server speaks SMB.",
    "<!-- the answer is EFS:\nNFS in several zones -->",
    "---",
  ]

  @Test func `gives one line of JSON for each question, with the contract's names`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "answer-\(UUID()).md").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try SystemFile.write(
      Self.note(Self.options, after: "**Answer: B) Amazon EFS**\n\n") + Self.question
        + "\n\n- A) Amazon MQ\n- B) AWS Artifact\n", to: path)
    let run = try CommandRun(["answer", path, "--format", "json"])
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 2)
    let objects = try lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects[0]["answer"] as? [String] == ["B"])
    #expect(objects[0]["stated"] as? [String] == ["B"])
    #expect(objects[0]["confident"] as? Bool == true)
    #expect(objects[0]["abstained"] is NSNull)
    #expect(objects[1]["answer"] as? [String] == [])
    #expect(objects[1]["abstained"] is String)
    let options = try #require(objects[0]["options"] as? [[String: Any]])
    #expect(
      Set(options[1].keys) == [
        "letter", "configuration", "storage", "steps", "features", "points", "excluded", "reasons",
      ])
    let facts = try #require(objects[0]["facts"] as? [[String: Any]])
    #expect(facts.allSatisfy { $0["words"] is String && $0["line"] is Int })
    #expect(run.status == 0)
  }

  @Test(arguments: [
    BadNote("binary", bytes: [0x00, 0xFF, 0xFE, 0x01, 0x80], says: "not UTF-8"),
    BadNote(
      "Korean in another encoding", bytes: [0xB9, 0xAE, 0xC1, 0xA6, 0x3A], says: "not UTF-8"),
    BadNote("empty", "", says: "has no question"),
    BadNote("no options", "**Question:** Which fits?\n", says: "the question has no options"),
    BadNote(
      "no question", "- A) Amazon EFS\n- B) Amazon S3\n", says: "the options have no question"),
    BadNote(
      "an option out of turn", note("- A) Amazon EFS\n- C) Amazon S3\n"),
      says: "option `C` is out of turn"),
    BadNote(
      "a letter twice", note("- A) Amazon EBS\n- A) Amazon EFS\n- B) Amazon S3\n"),
      says: "there is an option `A` already"),
    BadNote("one option", note("- A) Amazon EFS\n"), says: "the question has one option only"),
    BadNote(
      "an option without text", note("- A) Amazon EFS\n- B)\n- C) Amazon S3\n"), says: "option `B`"),
    BadNote(
      "an open fence", note(options) + "```workload\ndata.size is 4 GB\n", says: "fence"),
    BadNote(
      "a line of a megabyte", "**Question:** " + String(repeating: "S3 ", count: 400_000),
      says: "larger"),
  ]) func `says what is wrong with a note, and goes on with the others`(_ bad: BadNote) throws {
    let folder = FileManager.default.temporaryDirectory
    let (one, two) = (
      folder.appending(path: "\(UUID()).md"), folder.appending(path: "\(UUID()).md")
    )
    defer {
      try? FileManager.default.removeItem(at: one)
      try? FileManager.default.removeItem(at: two)
    }
    try Data(bad.bytes).write(to: one)
    try SystemFile.write(Self.note(Self.options), to: two.path())
    let run = try CommandRun(["answer", one.path(), two.path()])
    #expect(run.messages.contains(bad.message), "\(run.messages)")
    #expect(run.output.contains("Answer: B"))
    #expect(run.status == 2)
  }

  @Test func `shows for each value the words that are closest to it`() throws {
    let answer = try #require(
      Self.answers(
        "**Question:** It must cost as little as possible, at the lowest cost, with the least "
          + "operational overhead. Linux servers mount NFS. Which?\n\n" + Self.options
      ).first)
    let words = answer.facts.findings.map { finding in
      "\(finding.fact.name): " + finding.words.map(answer.file.text).joined(separator: " … ")
    }
    #expect(words.last == "goals: lowest cost … least operational overhead")
  }

  @Test func `reasons that grade one figure are told as one`() throws {
    let note = try Repository.file("corpus/asked/agronomy-institute-trains-crop-model.md")
    let (answers, _) = Answer.read(note, rules: Recommending.book, phrases: Recommending.phrases)
    let answer = try #require(answers.first)
    let graded = answer.options.first?.judged?.reasons.filter {
      $0.rule.id.hasPrefix("keeping-it-costs-") && $0.points < 0
    }
    try #require(graded?.count ?? 0 > 1)
    for text in [answer.text(isVerbose: true), answer.text(), answer.markdown()] {
      #expect(text.contains("at least three times"))
      #expect(!text.contains("one and a half times"))
    }
    let points = graded?.reduce(0) { $0 + $1.points } ?? 0
    #expect(answer.text().contains("\(points)  all the fees of this plan together"))
  }

  @Test func `the Markdown of each question is headed by its line`() {
    let answers = Self.answers(Self.note(Self.options) + Self.note(Self.options))
    let heads = answers.compactMap { $0.markdown().split(separator: "\n").first }
    #expect(heads == ["## n.md:3", "## n.md:13"])
  }

  @Test func `does not depend on the answer line`() throws {
    let texts = ["", "Answer: I think C??\n", "**Answer: F) …**\n"].map { answer in
      Self.note(Self.options, after: answer)
    }
    for text in texts {
      let (answers, diagnostics) = Answer.read(
        SourceFile(path: "note.md", text: text), rules: Recommending.book,
        phrases: Recommending.phrases)
      #expect(answers.map(\.letters) == [["B"]])
      #expect(diagnostics == [])
    }
  }

  @Test func `gives an object for each question that cannot be read, in its place`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "answer-\(UUID()).md").path()
    defer { try? FileManager.default.removeItem(at: URL(filePath: path)) }
    try SystemFile.write(
      Self.note("- A) Amazon EFS\n- C) Amazon S3\n") + Self.note(Self.options)
        + Self.note("- A) Amazon EFS\n- B)\n- C) Amazon S3\n") + Self.note("- A) Amazon EFS\n"),
      to: path)
    let run = try CommandRun(["answer", path, "--format", "json"])
    let objects = try run.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let messages = objects.map { ($0["diagnostic"] as? [String: Any])?["message"] as? String }
    #expect(
      messages == [
        "option `C` is out of turn", nil, nil, "the question has one option only",
      ])
    try #require(objects.count == 4)
    #expect(objects[0]["answer"] as? [String] == [])
    #expect(objects[0]["abstained"] as? String == messages[0])
    #expect(objects[1]["answer"] as? [String] == ["B"])
    #expect(Set(objects[1].keys).isSubset(of: objects[0].keys))
    #expect(run.status == 2)
  }

  @Test func `bears ten thousand options`() {
    let options = (0..<10_000).map { "\(["A", "B", "C"][$0 % 3])) Amazon EFS\n" }.joined()
    #expect(Self.answers(Self.note(options)).isEmpty)
    let lettered = (0..<40).map { _ in "- Amazon EFS\n" }.joined()
    #expect(Self.answers(Self.note(lettered)).isEmpty)
  }
}
