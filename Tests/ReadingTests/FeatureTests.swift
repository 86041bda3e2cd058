import Advice
import Reading
import RuleText
import Testing

private let words = SourceFile(
  path: "rules/words/all.md",
  text: """
    # Words

    ```words
    not "not"
    already "already"
    switching-off "turn-off", "끈다"
    ```

    ```plans
    s3
        "s3"
    efs
        "efs"
    message-queue
        "queue"
    ```

    ```phrases
    data.location is s3
        "bucket"
    ```

    ```asked
    purpose
        "what does ... do"
    cause
        "why"
    ```

    """)

/// The page of a feature, with a fence replaced where a test asks for it.
private func page(
  _ feature: String = "of s3\nbecause \"bells ring\"\nsource guide, \"bells\"",
  asked: String = "```asked-for\n\"told ... new|fresh\"\n```\n",
  offered: String = "```offered\n\"bell\", \"ringing\"\n```\n", name: String = "ring-bells"
) -> SourceFile {
  SourceFile(
    path: "rules/features/\(name).md",
    text: "# Bells ring\n\n```feature\n\(feature)\n```\n\n\(asked)\n\(offered)")
}

/// A feature page with a mistake, and what is said of it.
struct FeatureFault: Sendable, CustomTestStringConvertible {
  let page: SourceFile
  let mistakes: [String]
  var testDescription: String { mistakes.joined(separator: "; ") }

  init(_ page: SourceFile, _ mistakes: String...) { (self.page, self.mistakes) = (page, mistakes) }
}

@Suite struct `Features of a storage` {
  private func answer(_ text: String, _ pages: SourceFile...) throws -> Answer {
    let files = pages + [Sample.sources, words]
    let (rules, _, mistakes) = RuleBook.load(files.filter { $0.folder != "words" })
    let (phrases, faults) = PhraseBook.load(
      files.filter(\.isPhrasePage) + Sample.quantities)
    #expect((mistakes + faults).map(\.line) == [])
    let note = SourceFile(path: "note.md", text: text)
    let question = try #require(Question.read(Page.read(note).page).questions.first)
    return Answer(question, of: note, rules: rules, phrases: phrases)
  }

  @Test func `decide where a question asks for them`() throws {
    let answer = try answer(
      "**Question:** A program is told of every new file. How?\n\n- A) S3\n- B) The bell of S3\n- C) EFS\n",
      page())
    #expect(answer.letters == ["B"])
    #expect(answer.facts.features.map(\.feature) == ["ring-bells"])
    let bell = try #require(answer.options[1].judged)
    #expect(bell.plan.features == ["ring-bells"])
    #expect(bell.reasons.map(\.rule.because) == ["bells ring"])
    #expect(bell.points == 12)
  }

  @Test func `make an option that names no storage a plan on their own`() throws {
    let answer = try answer(
      "**Question:** A program is told of every new file. How?\n\n- A) EFS\n- B) By ringing\n",
      page())
    #expect(answer.letters == ["B"])
    #expect(answer.options[1].judged?.plan.configuration.storage == .s3)
  }

  @Test(arguments: [
    "A program is not told of new files.", "A program reads files.",
  ]) func `count nothing where they are not asked for`(_ sentence: String) throws {
    let answer = try answer(
      "**Question:** \(sentence) How?\n\n- A) S3\n- B) The bell of S3\n", page())
    #expect(answer.letters == [])
    #expect(answer.options.allSatisfy { $0.judged?.points == 0 })
  }

  @Test func `are not asked for by what says that they are there`() throws {
    let other = page(
      asked: "```asked-for\n\"rings\"\n```\n", offered: "```offered\n\"chime\"\n```\n",
      name: "hang-chimes")
    let there = try answer(
      "**Question:** A program is already told by a chime of every new file that rings. How is it told of fresh ones?\n\n"
        + "- A) The bell of S3\n- B) The chime of S3\n", page(), other)
    #expect(there.letters == ["A"])
    let wanted = try answer(
      "**Question:** A program is told by a chime of every file that rings. How?\n\n"
        + "- A) The bell of S3\n- B) The chime of S3\n", page(), other)
    #expect(wanted.letters == ["B"])
  }

  @Test(arguments: ["Turn off the bell of S3", "S3 bell을 끈다"])
  func `are not offered by what does away with them`(_ option: String) throws {
    let answer = try answer(
      "**Question:** A program is told of every new file. How?\n\n- A) EFS\n- B) \(option)\n",
      page())
    #expect(answer.letters == [])
    #expect(answer.options[1].judged?.plan.features == [])
  }

  @Test func `say nothing for an option of which no more is read, and nobody asks for them`() throws
  {
    let rule = SourceFile(
      path: "rules/all/buckets-stay-buckets.md",
      text: """
        # Buckets stay buckets

        ```rule
        when data.location is s3
        exclude efs
        because "no"
        source guide
        ```

        ```cases
        fires data.location is s3
        silent data.location is efs
        ```
        """)
    let answer = try answer(
      "**Question:** A bucket is full. What now?\n\n- A) EFS\n- B) A ringing in the ears\n",
      page(), rule)
    #expect(answer.letters == [])
    #expect(answer.abstention == .notUnderstood(["B"]))
  }

  @Test func `are asked for in another order where nothing else decides`() throws {
    let options = "How?\n\n- A) S3\n- B) The bell of S3\n"
    let answer = try answer(
      "**Question:** New files come, and a program is told. \(options)", page())
    #expect(answer.letters == ["B"])
    let unasked = try self.answer("**Question:** New files come, and stay. \(options)", page())
    #expect(unasked.letters == [])
  }

  @Test func `add up where several are asked for`() throws {
    let other = page(
      asked: "```asked-for\n\"quiet\"\n```\n", offered: "```offered\n\"cushion\"\n```\n",
      name: "lay-cushions")
    let answer = try answer(
      "**Question:** A program is told of every new file, and quiet. How?\n\n"
        + "- A) The bell of S3\n- B) The bell of S3 on a cushion\n- C) A cushion in EFS\n",
      page(), other)
    #expect(answer.letters == ["B"])
    #expect(answer.options.map { $0.judged?.points } == [12, 24, 12])
  }

  @Test func `are found each by itself, where the words of one lie in those of another`() throws {
    let other = page(
      asked: "```asked-for\n\"told ... new file\"\n```\n",
      offered: "```offered\n\"bell of s3\"\n```\n", name: "lay-cushions")
    let answer = try answer(
      "**Question:** A program is told of every new file. How?\n\n- A) S3\n- B) The bell of S3\n",
      page(), other)
    #expect(answer.facts.features.map(\.feature) == ["lay-cushions", "ring-bells"])
    #expect(answer.options.map { $0.judged?.points } == [0, 24])
  }

  /// A rule that holds a storage to be no place for files.
  private var nature: SourceFile {
    SourceFile(
      path: "rules/nature/queues-hold-no-files.md",
      text: """
        # Queues hold no files

        ```rule
        when always
        disfavour message-queue strongly on fit
        because "a queue holds no files"
        source guide
        ```

        ```cases
        fires
        ```

        """)
  }

  @Test func `lift what speaks against the nature of a storage`() throws {
    let question = "**Question:** A program is told of every new file. How?\n\n"
    let answer = try answer(
      question + "- A) S3\n- B) A queue\n- C) A queue with a bell\n", page(), nature)
    #expect(answer.options.map { $0.judged?.points } == [0, -4, 12])
    #expect(answer.letters == ["C"])
  }

  @Test func `are named by a question for a purpose that its options say`() throws {
    let answer = try answer(
      "**Question:** What does the bell of a bucket do?\n\n"
        + "- A) Programs are told of new files\n- B) It keeps files in S3\n", page())
    #expect(answer.letters == ["A"])
    #expect(answer.options.map { $0.judged?.points } == [12, nil])
  }

  @Test func `alone count where a question asks for a cause`() throws {
    let question = "A program is not told of new files in a bucket."
    let answer = try answer(
      "**Question:** \(question) Why?\n\n- A) S3\n- B) EFS\n", page())
    #expect(answer.abstention == .noFacts)
    #expect(answer.options.allSatisfy { $0.judged == nil })
  }

  @Test func `come with the name of their storage where nothing else decides`() throws {
    let answer = try answer(
      "**Question:** A program is told of every new file. Where from?\n\n- A) EFS\n- B) S3\n",
      page())
    #expect(answer.letters == ["B"])
  }

  @Test(arguments: [
    FeatureFault(
      page(offered: ""), "malformed-pattern: the page of a feature has no patterns of this kind"),
    FeatureFault(
      page("of s4\nbecause \"bells ring\"\nsource guide"),
      "unknown-target: there is no storage, configuration or step `s4`"),
    FeatureFault(
      page("of s3.standard\nbecause \"bells ring\"\nsource guide"),
      "unknown-target: `s3.standard` is no storage"),
    FeatureFault(
      page("of s3\nbecause \"bells ring\"\nsource guid"),
      "unknown-source: there is no source `guid`"),
    FeatureFault(page("of s3\nsource guide"), "expected: expected `because`, found `source`"),
    FeatureFault(page(name: "bells"), "misnamed-page: the file name `bells` is no rule id"),
  ]) func `are refused where a page is wrong`(_ fault: FeatureFault) {
    let files = [fault.page, Sample.sources, words]
    let mistakes =
      RuleBook.load(files.filter { $0.folder != "words" }).diagnostics
      + PhraseBook.load(files.filter(\.isPhrasePage)).diagnostics
    #expect(
      mistakes.filter { $0.code != .uncitedSource }.map { "\($0.code.rawValue): \($0.message)" }
        == fault.mistakes)
  }
}
