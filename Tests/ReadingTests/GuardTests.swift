import Advice
import Reading
import RuleText
import Testing

/// Words and rules of which a question can be made that is half understood.
private let pages = [
  Sample.sources,
  rule("s3-is-cheap", "when goals is cost\nfavour s3 moderately on cost"),
  rule("posix-is-no-bucket", "when needs.posix\nexclude s3.glacier-flexible"),
  rule("many-share-efs", "when needs.shared-access\nfavour efs strongly on fit"),
  rule(
    "seldom-is-glacier", "when access.frequency is rare\nfavour s3.glacier-flexible strongly on fit"
  ),
  rule(
    "rates-are-glacier",
    "when needs.iops >= 9\nfavour s3.glacier-flexible moderately on fit"),
  rule("blocks-are-no-buckets", "when needs.block-device\nexclude s3"),
  rule("blocks-are-no-files", "when needs.block-device\nexclude efs"),
  rule("nine-are-glacier", "when data.files >= 9\nfavour s3.glacier-flexible strongly on cost"),
  rule("many-are-glacier", "when data.files >= 99\nfavour s3.glacier-flexible strongly on cost"),
  SourceFile(
    path: "rules/words/all.md",
    text: """
      # Words

      ```words
      not "not"
      ```

      ```plans
      s3
          "s3"
      s3.standard-ia
          "ia"
      s3.glacier-flexible
          "glacier"
      efs
          "efs"
      other-service
          "courier"
      transfer-by-service
          "courier"
      ```

      ```roles
      destination
          "to {storage}"
      ```

      ```phrases
      goals is cost
          "cheap"
      needs.posix
          "posix"
      needs.shared-access
          "share"
      access.frequency is rare
          "seldom"
      access.frequency is frequent
          "often"
      needs.latency is at most 1 s
          "at once"
      needs.latency is mentioned
          "opens in #"
      needs.iops is mentioned
          "# iops"
      needs.block-device
          "blocks"
      data.files is mentioned
          "# files"
      ```

      ```ages
      phase-wait
          "wait #"
      ```
      """),
]

private func rule(_ id: String, _ body: String) -> SourceFile {
  SourceFile(
    path: "rules/all/\(id).md",
    text: "# Rule\n\n```rule\n\(body)\nbecause \"\(id)\"\nsource guide\n```\n")
}

@Suite struct `Answers that are not given` {
  private func answer(_ text: String) throws -> Answer {
    let rules = RuleBook.load(pages.filter { $0.folder != "words" }).book
    let (phrases, faults) = PhraseBook.load(
      pages.filter(\.isPhrasePage) + Sample.quantities)
    #expect(faults.map(\.line) == [])
    let note = SourceFile(path: "note.md", text: "**Question:** " + text)
    let question = try #require(Question.read(Page.read(note).page).questions.first)
    return Answer(question, of: note, rules: rules, phrases: phrases)
  }

  @Test func `what is left over is right where everything was understood`() throws {
    let options = "\n\n- A) S3 IA\n- B) S3 Glacier\n"
    let clear = try answer("A cheap place for POSIX programs that read it seldom?" + options)
    #expect(clear.letters == ["A"])
    let mixed = try answer(
      "A cheap place for POSIX programs that read it seldom and often?" + options)
    #expect(mixed.letters == [])
    #expect(mixed.abstention == .leftOver(["A"]))
  }

  @Test func `several options are not chosen beside several that are not understood`() throws {
    let answer = try answer(
      "Which share a cheap place? (Choose two.)\n\n- A) EFS\n- B) S3\n- C) Fur\n- D) Feathers\n")
    #expect(answer.letters == [])
    #expect(answer.abstention == .notUnderstood(["C", "D"]))
  }

  @Test func `several options may share the reason for which they are chosen`() throws {
    let answer = try answer(
      "Which share the files? (Choose two.)\n\n- A) EFS with IA\n- B) EFS\n- C) Fur\n")
    #expect(answer.letters == ["A", "B"])
  }

  @Test func `a transfer ends where the question says that data goes`() throws {
    let options = "\n\n- A) A courier\n- B) S3\n"
    let told = try answer("Files go to EFS, where people share them. How?" + options)
    let plan = try #require(told.options[0].judged?.plan)
    #expect(plan.configuration.storage == .efs)
    #expect(plan.steps == [.transferByService])
    #expect(told.letters == ["A"])
    let untold = try answer("Files go away, and people share them. How?" + options)
    #expect(untold.options[0].judged?.plan.configuration.storage == .otherService)
  }

  @Test func `one fact alone keeps out nothing that is six points ahead without it`() throws {
    let options = "\n\n- A) S3 IA\n- B) S3 Glacier\n"
    let four = try answer("A cheap place for POSIX programs that read it seldom?" + options)
    #expect(four.letters == ["A"])
    let six = try answer("A cheap place for POSIX programs that read it seldom, 9 IOPS?" + options)
    #expect(six.letters == [])
    #expect(six.abstention == Answer.Abstention.hangsOnOneFact(.needsPOSIX, ["A"], ["B"]))
  }

  @Test(arguments: [(9, [], nil), (99, ["B"], Fact.needsPOSIX)])
  func `a fact that outweighs five strong reasons is passed over`(
    files: Int, letters: [String], passedOver: Fact?
  ) throws {
    let answer = try answer(
      "A cheap place for \(files) files of POSIX programs that read them seldom?\n\n"
        + "- A) S3 IA\n- B) S3 Glacier\n")
    #expect(answer.letters == letters)
    #expect(answer.passedOver == passedOver)
  }

  @Test(arguments: [("Which", ["B"], Fact.needsBlockDevice), ("Which two", [], nil)])
  func `a fact that excludes every option is passed over where one is asked for`(
    asked: String, letters: [String], passedOver: Fact?
  ) throws {
    let answer = try answer(
      "\(asked) of these let people share blocks?\n\n- A) S3\n- B) EFS\n- C) S3 IA\n")
    #expect(answer.letters == letters)
    #expect(answer.passedOver == passedOver)
  }

  @Test(arguments: ["Some must open at once", "Some opens in 0 seconds"])
  func `what must open at once and may wait for hours is a conflict`(_ start: String) throws {
    let answer = try answer(start + ", for others we wait 12 hours.\n\n- A) S3\n- B) EFS\n")
    #expect(answer.facts.conflicts.map(\.fact) == [.needsLatency])
  }

  @Test(arguments: [
    ("Increase the rate from 3,000 to 9,000 IOPS", 9000), ("3,000에서 9,000 IOPS로 늘리려", 9000),
    ("It takes from 3,000 to 9,000 IOPS", 9000),
  ]) func `a range is wanted to its end`(_ text: String, _ rate: Int64) throws {
    let answer = try answer(text + "?\n\n- A) S3\n- B) EFS\n")
    #expect(answer.facts.workload[.needsIOPS] == rate)
  }
}
