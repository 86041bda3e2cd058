import Reading
import RuleText
import Testing

/// A note in one of the ways in which people write them, and the letters that it states.
struct Style: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let note: String
  let stated: [String]
}

private let styles: [Style] = [
  Style(
    testDescription: "labels, list marks, a bold answer line",
    note: """
      # Where to keep it

      **Question:** Where should the
      pictures go?

      **Options:**

      - A) A bucket
      - B) A file system
        that two zones share

      **Answer: B) A file system**

      - **A** - not the words of an option
      """, stated: ["B"]),
  Style(
    testDescription: "Korean labels",
    note: """
      ## 📝 관련 문제

      **문제:** Where should the pictures go?

      **보기:**

      A. A bucket
      B. A file system that two zones share

      정답: B
      """, stated: ["B"]),
  Style(
    testDescription: "bold letters, a number, two answers",
    note: """
      **Question 12:** Where should the pictures go?

      - **A)** A bucket
      - **B)** A file system that two zones share

      Correct answer: A, B
      """, stated: ["A", "B"]),
  Style(
    testDescription: "headings in place of labels, answers joined by a word",
    note: """
      ## Question

      Where should the pictures go?

      ## Options

      * A: A bucket
      * B: A file system that two zones share

      **정답: A and B**
      """, stated: ["A", "B"]),
  Style(
    testDescription: "front matter that speaks of a question",
    note: """
      ---

      title: question: none
      ---

      Question: Where should the pictures go?
      A) A bucket
      B) A file system that two zones share
      Answer: B
      """, stated: ["B"]),
]

@Suite struct `Reading a question` {
  private func read(_ text: String) -> (file: SourceFile, questions: [Question], mistakes: [String])
  {
    let file = SourceFile(path: "note.md", text: text)
    let (questions, diagnostics) = Question.read(Page.read(file).page)
    return (file, questions, diagnostics.map { "\($0.underlined): \($0.message)" })
  }

  @Test(arguments: styles) func `finds the same question in every style`(_ style: Style) throws {
    let (file, questions, mistakes) = read(style.note)
    #expect(mistakes == [])
    let question = try #require(questions.first)
    #expect(questions.count == 1)
    #expect(file.text(question.text) == "Where should the pictures go?")
    #expect(question.options.map(\.letter) == ["A", "B"])
    #expect(
      question.options.map { file.text($0.text) }
        == ["A bucket", "A file system that two zones share"])
    #expect(question.stated.map(\.value) == style.stated)
  }

  @Test(arguments: styles) func `does not mind Windows line ends and a byte-order mark`(
    _ style: Style
  ) throws {
    let note = "\u{FEFF}" + style.note.replacing("\n", with: "\r\n")
    let (file, questions, mistakes) = read(note)
    #expect(mistakes == [])
    #expect(questions.map { file.text($0.text) } == ["Where should the pictures go?"])
    #expect(questions.map { $0.stated.map(\.value) } == [style.stated])
  }

  @Test func `finds several questions in one note`() {
    let note = styles.map(\.note).joined(separator: "\n\n")
    #expect(read(note).questions.count == styles.count)
  }

  @Test func `passes over fences`() {
    let (_, questions, _) = read(
      "Question: Where?\n\nA) Here\nB) There\n\n```answer\nA\n```\n\nAnswer: B\n")
    #expect(questions.map { $0.stated.map(\.value) } == [["B"]])
  }

  @Test func `an answer that is no option is a mistake of the note, and not of its question`() {
    let text = "Question: Where?\nA) Here\nB) There\nAnswer: D"
    #expect(read(text).mistakes == [])
    let faults = Note.read(SourceFile(path: "note.md", text: text)).flatMap(\.diagnostics)
    #expect(faults.map(\.message) == ["the answer names an option `D` that the question has not"])
  }

  @Test(arguments: ["options", "parameters"]) func `a fence gives each letter to one option`(
    _ fence: String
  ) {
    let lines = (0..<70).map { "\($0 < 69 ? "A" : "B") is s3\n" }.joined()
    let text = "# Note\n\n```\(fence)\n\(lines)```\n\n```answer\nA\n```\n"
    let faults = Note.read(SourceFile(path: "note.md", text: text)).flatMap(\.diagnostics)
    #expect(
      faults.map(\.line)
        == (5...72).map {
          "note.md:\($0):1: error: there is an option `A` already; give each option its own letter"
        })
  }

  @Test func `names an option without words`() {
    #expect(
      read("Question: Where?\nA) Here\nB)\nAnswer: A").mistakes == ["B): option `B` has no text"])
  }

  @Test func `a note without options has no question`() {
    #expect(read("Question: Where?\n\nAnswer: A").questions == [])
  }

  @Test func `ten thousand options are bounded`() {
    let options = (0..<10_000).map { "A) number \($0)\n" }.joined()
    let question = read("Question: Where?\n" + options).questions.first
    #expect((question?.options.count ?? 0) <= Question.maximumOptions)
  }
}
