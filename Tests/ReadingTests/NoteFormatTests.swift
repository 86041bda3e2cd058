import Reading
import RuleText
import Testing

/// One way to write a part of a note.
struct Format: Sendable, CustomTestStringConvertible {
  let text: String
  var testDescription: String { text.debugDescription }

  init(_ text: String) { self.text = text }
}

@Suite struct `Formats of notes` {
  private static let question = "Where should the pictures go?"
  private static let options = "- A) A bucket\n- B) A file system\n- C) A disk\n"

  private func read(_ text: String) -> (file: SourceFile, questions: [Question], mistakes: [String])
  {
    let (page, _) = Page.ofNote(SourceFile(path: "note.md", text: text))
    let (questions, diagnostics) = Question.read(page)
    return (page.file, questions, diagnostics.map { "\($0.underlined): \($0.message)" })
  }

  private func expectPictures(_ note: String, stated: [String] = ["B"]) {
    let (file, questions, mistakes) = read(note)
    #expect(mistakes == [])
    #expect(questions.map { file.text($0.text) } == [Self.question])
    #expect(questions.map { $0.options.map(\.letter) } == [["A", "B", "C"]])
    #expect(
      questions.map { $0.options.map { file.text($0.text) } }
        == [["A bucket", "A file system", "A disk"]])
    #expect(questions.map { $0.stated.map(\.value) } == [stated])
  }

  @Test(
    arguments: [
      "Q1. ", "Q. ", "**Q1)** ", "문제 1. ", "[문제 1]\n", "# Question: ", "__Question:__ ", "**문제：** ",
      "Question\n--------\n\n", "1. ", "**問題:** ", "**題目：** ", "QUESTION NO: 12\n",
      "❓ **Question:** ",
      "<b>Question:</b> ", "",
    ].map(Format.init))
  func `a question may be labelled in many ways`(_ label: Format) {
    expectPictures("\(label.text)\(Self.question)\n\n\(Self.options)\nAnswer: B\n")
  }

  @Test(
    arguments: [
      "(A) @", "a) @", "A - @", "[A] @", "- [ ] A) @", "1. @", "①  @", "가. @", "Ａ． @", "A、@",
      "Option A: @",
      "보기 A) @", "- **A** @", "> A) @", "| A | @ |", "A)\u{A0}@", "A)@", "- A.@", "A\\) @", "Ⓐ @",
      "A)\n@", "<li>A) @</li>", "ア. @", "ア @", "ア．@", "가.@", "A.@", "**A.** @", "1) @",
      "❶ @", "🅐 @", "### A) @\n", "#### A\n\n@\n", "~~A) @~~", "- A — @", "☐ A) @",
    ].map(Format.init))
  func `options may be marked in many ways`(_ mark: Format) {
    let marks = [
      "A": "ABC", "a": "abc", "1": "123", "①": "①②③", "가": "가나다", "Ａ": "ＡＢＣ", "Ⓐ": "ⒶⒷⒸ",
      "ア": "アイウ", "❶": "❶❷❸", "🅐": "🅐🅑🅒",
    ]
    let first =
      ["Ⓐ", "①", "가", "Ａ", "ア", "❶", "🅐", "1", "A", "a"].first { mark.text.contains($0) } ?? ""
    let lines = zip(marks[first] ?? "", ["A bucket", "A file system", "A disk"]).map {
      letter, words in
      mark.text.replacing(first, with: String(letter)).replacing("@", with: words) + "\n"
    }
    let note = "**Question:** \(Self.question)\n\n\(lines.joined())\n**Answer: B**\n"
    expectPictures(note)
    expectPictures(note.replacing("\n", with: "\r"))
  }

  @Test func `options may stand on one line`() {
    for line in [
      "A) A bucket  B) A file system  C) A disk", "① A bucket ② A file system ③ A disk",
      "A. A bucket B. A file system C. A disk", "1) A bucket / 2) A file system / 3) A disk",
      "a) A bucket; b) A file system; c) A disk", "| A) A bucket | B) A file system | C) A disk |",
    ] {
      expectPictures("Question: \(Self.question)\n\n\(line)\n\nAnswer: B\n")
      expectPictures("Question: \(Self.question) \(line)\n\nAnswer: B\n")
    }
    expectPictures(
      "Question: \(Self.question)<br>A. A bucket<br>B. A file system<br>C. A disk<br>Answer: B")
    expectPictures(
      "Q: \(Self.question) [A: A bucket / B: A file system / C: A disk]\nA: B\n")
  }

  @Test(
    arguments: [
      "<ol><li>A bucket</li><li>A file system</li><li>A disk</li></ol>",
      "<ol type=\"A\">\n<li>A bucket</li>\n<li>A file system</li>\n<li>A disk</li>\n</ol>",
      "<ul><li>A bucket<li>A file system<li>A disk</ul>",
      "<table><tr><td>A</td><td>A bucket</td></tr><tr><td>B</td><td>A file system</td></tr>"
        + "<tr><td>C</td><td>A disk</td></tr></table>",
      "- A bucket\n- A file system\n- A disk", "* A bucket\n* A file\n  system\n* A disk",
      "Options:\n\n- A bucket\n\n- A file system\n\n- A disk",
      "- [ ] A bucket\n- [ ] A file system\n- [ ] A disk",
      "- [ ] A A bucket\n- [ ] B A file system\n- [ ] C A disk",
      "| Option | What |\n|:--|---|\n| A | A bucket |\n| B | A file system |\n| C | A disk |",
      "| A | B | C |\n|---|---|---|\n| A bucket | A file system | A disk |",
      "|  | A | B | C |\n|---|---|---|---|\n| What | A bucket | A file system | A disk |",
    ].map(Format.init))
  func `options may be items of lists and cells of tables`(_ options: Format) {
    for answer in ["Answer: B", "Answer: A file system", "정답 ②", "A: B", "?\nB", "정답: 2번"] {
      expectPictures("Question: \(Self.question)\n\n\(options.text)\n\n\(answer)\n")
    }
    expectPictures("\(Self.question)\n\n\(options.text)\n\nAnswer: B\n")
  }

  @Test(
    arguments: [
      "A) A bucket\nB) A file system ✅\nC) A disk", "A) A bucket ❌\n✅ B) A file system\nC) A disk",
      "A) A bucket\nB) ✔️ A file system\nC) A disk",
      "A) A bucket\nB) A file system (correct)\nC) A disk",
      "A. A bucket\n**B. A file system** ← answer\nC. A disk",
      "A) A bucket\nB) A file system **(정답)**\nC) A disk (오답)",
      "A) A bucket\nB) A file system ✅ since it is shared\nC) A disk",
      "A) A bucket\nB) A file system\n   ✅ Right, for it is shared.\nC) A disk",
      "- [ ] A bucket\n- [x] A file system\n- [ ] A disk",
      "- [ ] A) A bucket\n- [X] B) A file system\n- [ ] C) A disk",
      "☐ A bucket\n☑ A file system\n☐ A disk",
      "| Option | What | Right? |\n|---|---|---|\n| A | A bucket | |\n| B | A file system | ✅ |\n"
        + "| C | A disk | |",
    ].map(Format.init))
  func `an option may be marked as right, and its words do not show it`(_ options: Format) {
    expectPictures("Question: \(Self.question)\n\n\(options.text)\n")
    expectPictures("\(Self.question)\n\n\(options.text)\n")
  }

  @Test(
    arguments: [
      "Answer: B\n\nQuestion: @", "정답: ②\n\nQuestion: @", "## Answer\n\nB\n\n## Question\n\n@",
      "---\nanswer: B\n---\n\n@",
      "> [!question] Pictures\n> Where should the pictures go?\n> A) A bucket\n> B) A file system\n> C) A disk\n\n"
        + "> [!success]- Answer\n> B) A file system",
      "> [!question] Where should the pictures go?\n> - [ ] A bucket\n> - [x] A file system\n> - [ ] A disk",
      "> @\n\n> Answer: B",
      "```text\nQuestion: @\nAnswer: B\n```",
      "```yaml\nquestion: >\n  Where should the pictures go?\noptions:\n  A: A bucket\n  B: A file system\n"
        + "  C: A disk\nanswer: B\n```",
      "@\n<details><summary>Show the answer</summary>B</details>",
      "@\n<details>\n<summary>정답 보기</summary>\n\n정답: B\n\n</details>",
      "<h2>Question</h2><p>@</p><p>Answer: B</p>",
      "Where should the pictures go?[^x]\n\n* A — A bucket\n* B — A file system\n* C — A disk\n\n[^x]: Answer: B",
      "- Q: Where should the pictures go?\n  - A) A bucket\n  - B) A file system\n  - C) A disk\n  - 정답: B",
      "1. Where should the pictures go?\n   - a. A bucket\n   - b. A file system\n   - c. A disk\n\nAns. b",
      "1. Where should the pictures go?\n   a) A bucket\n   b) A file system\n   c) A disk\n   Answer(s): B",
      "1. Where should the pictures go?\n   1) A bucket\n   2) A file system\n   3) A disk\n   답: 2",
      "**Q1** – Where should the pictures go?\n\nA: A bucket\nB: A file system\nC: A disk\nA: B",
      "**❓ Question 7** @\n\n정답 2번",
      "| # | Question | A | B | C | Answer |\n|---|---|---|---|---|---|\n"
        + "| 1 | Where should the pictures go? | A bucket | A file system | A disk | B |",
    ].map(Format.init))
  func `a whole note may have many shapes`(_ note: Format) {
    expectPictures(note.text.replacing("@", with: "\(Self.question)\n\n\(Self.options)"))
  }

  @Test func `answers above their questions are those of the next`() {
    let question = "Question: \(Self.question)\n\n\(Self.options)\n"
    let (_, questions, mistakes) = read(
      "Answer: B\n\n\(question)Answer: C\n\n\(question)Answer: A\n\n\(question)")
    #expect(mistakes == [])
    #expect(questions.map { $0.stated.map(\.value) } == [["B"], ["C"], ["A"]])
  }

  @Test func `questions without labels may follow each other`() {
    let (file, questions, _) = read(
      "1. Where?\n   a. Here\n   b. There\n2. When?\n   a. Now\n   b. Then\n\nWhich?[^1]\n\n- A: This\n"
        + "- B: That\n\nWhose?[^2]\n\n- A: Mine\n- B: Yours\n\n[^1]: Answer: B\n[^2]: Answer: A\n")
    #expect(questions.map { file.text($0.text) } == ["Where?", "When?", "Which?", "Whose?"])
    #expect(questions.map { $0.stated.map(\.value) } == [[], [], ["B"], ["A"]])
  }

  @Test(
    arguments: [
      "**Question:** Where?\n- A) Here\n- B) There\n\nIt is late.\nWhen?\n- A) Now\n- B) Then\n",
      "**Question:** Pick one.\n\n**Options:**\n1) Here\n2) There\n\nWhen?\n1) Now\n2) Then\n",
      "**Question:** Where?\n- A) Here\n- B) There\n\n## Next\n\nIt is late.\n\nWhen?\n- A) Now\n- B) Then\n",
      "질문: 어디?\n1) 여기\n2) 저기\n\n## Q2 (odd)\n\n**When** is it?\n- [ ] Now\n- [ ] Then\n",
      "Question: Where?\n- A) Here\n- B) There\n\nAnswer: A\n\nWhen?\n- A) Now\n- B) Then\n",
      "1. Where?\n- A) Here\n- B) There\n2. When?\na. Now\nb. Then\n",
      "Question: Where?\n- A) Here\n- B) There\n\n---\n\nWhen?\n\n| A | B |\n|---|---|\n| Now | Then |\n",
      "Question: Where?\n- A) Here\n- B) There\n**When?**\n- A) Now\n- B) Then\n",
    ].map(Format.init))
  func `words that ask below options begin the next question, labelled or not`(_ note: Format) {
    let (file, questions, mistakes) = read(note.text)
    #expect(mistakes == [])
    #expect(questions.map(\.options.count) == [2, 2])
    let last = questions.last.map { file.text($0.text) }
    #expect(last?.contains("When") == true)
    #expect(last?.contains("It is late.") == note.text.contains("It is late."))
    #expect(questions.last?.options.map { file.text($0.text) } == ["Now", "Then"])
  }

  @Test(
    arguments: [
      "Two needs:\n1) zones\n2) NFS\n\nWhat meets both?\n1) Here\n2) There\n",
      "Two needs?\n1) zones\n2) NFS\n\nWhat meets both?\nA) Here\nB) There\n",
    ].map(Format.init))
  func `a list in a question that is asked behind it is part of it`(_ note: Format) {
    let (file, questions, mistakes) = read("Question: \(note.text)")
    #expect(mistakes == [])
    #expect(questions.map { file.text($0.text).suffix(26) } == ["zones NFS What meets both?"])
    #expect(questions.first?.options.map { file.text($0.text) } == ["Here", "There"])
  }

  @Test func `letters that begin again where it does not show why make no question`() {
    let (_, questions, mistakes) = read(
      "Question: Choose.\n- A) Here\n- B) There\n\nWhen?\n- A) Now\n- B) Then\n")
    #expect(questions == [])
    #expect(mistakes == ["- A) Now: the options begin again at `A`"])
    let (_, others, warnings) = read(
      "Choose.\n\nA) Here\nB) There\n\nWhen?\nA) Now\nB) Then\n\n# Next\n\nWhose?\n\nA) Mine\nB) Yours\n"
    )
    #expect(others.count == 1)
    #expect(warnings.count == 1)
  }

  @Test(
    arguments: [
      "Why not the other?\n\n- A) It is near\n- B) It is far\n", "왜 틀렸나?\n- A) 가깝다\n- B) 멀다\n",
      "B는 왜 틀렸나?\n- A) 가깝다\n- B) 멀다\n", "Explained:\n- A) It is near\n- B) It is far\n",
    ].map(Format.init))
  func `explanations letter by letter are no question`(_ words: Format) {
    for answer in ["", "Answer: A\n\n", "### Notes\n\n"] {
      let (_, questions, mistakes) = read(
        "Question: Where?\n- A) Here\n- B) There\n\n\(answer)\(words.text)")
      #expect(mistakes == [])
      #expect(questions.map(\.options.count) == [2])
    }
  }

  @Test(arguments: ["", "Answer: A\n\n"].map(Format.init))
  func `a list below words that ask, of which no question is made, is told`(_ answer: Format) {
    let (_, questions, mistakes) = read(
      "Question: Where?\n- A) Here\n- B) There\n\n\(answer.text)When?\n1) Now\n2) Then\n\n"
        + "More:\n1. Whose?\n2. Why?\n")
    #expect(questions.count == 1)
    #expect(
      mistakes == ["1) Now: the list stands below words that ask, and no question was made of it"])
  }

  @Test(
    arguments: [
      "Answer: (B)", "## Answer\n\nB", "## 정답\n\nB) A file system", "정답은 B입니다.", "답: B",
      "The correct answer is B.", "Answer: b", "Answer: \"B\"", "✅ 정답: B", "정답: ②", "Answer - B",
      "Answer: Ｂ", "> **Answer: B**", "**Answer: B** (because C is wrong)",
      "Answer: B, because A cannot",
      "<details><summary>Answer</summary>\n\nB\n</details>", "答案：B", "Solution: B", "정답 ②",
      "정답: 2번",
      "Ans. b", "Answer(s): B", "정답 → ②", "The correct answer is B, not C.", "【答案】B", "정답 : 2",
      "Answer: || B ||", "Correct choice: B", "### Answer\n\n#### B\n",
    ].map(Format.init))
  func `the answer may be stated in many ways`(_ line: Format) {
    expectPictures("Question: \(Self.question)\n\n\(Self.options)\n\(line.text)\n")
  }

  @Test(
    arguments: [
      "Answer: BC", "Answers: B & C", "정답: B와 C", "Answer: B/C", "Answer: (B), (C)", "정답: ②, ③",
    ].map(Format.init))
  func `several letters may be joined in many ways`(_ line: Format) {
    expectPictures(
      "Question: \(Self.question)\n\n\(Self.options)\n\(line.text)\n", stated: ["B", "C"])
  }

  @Test(
    arguments: [
      "## Answers\n\n1. B\n2. A, C", "Answers: 1-B, 2-A, C", "정답: 1) B  2) A, C",
      "Answer: Q1: B, Q2: AC", "정답: 1-②, 2-①③", "## Answer key\n\n1-2\n2-1,3",
      "---\n## Answers\n\n| Question | Answer |\n|---|---|\n| 1 | B |\n| 2 | A, C |",
      "| 1 | 2 |\n|---|---|\n| B | AC |",
      "정답표\n\n| 번호 | 정답 |\n|---|---|\n| 1번 | ② |\n| 2번 | ①, ③ |",
    ].map(Format.init))
  func `a key tells the question of each letter`(_ key: Format) {
    let question = "\(Self.question)\n\n\(Self.options)\n"
    let (_, questions, mistakes) = read(
      "Question 1: \(question)Question 2: \(question)\(key.text)\n")
    #expect(mistakes == [])
    #expect(questions.map { $0.stated.map(\.value) } == [["B"], ["A", "C"]])
  }

  @Test(
    arguments: [
      "Answer all requests quickly.", "## Answer and why\n\nA common idea is a bucket.",
      "Answer: Amazon", "Answer 2 of the guide is long.", "Key point: B is dear.", "정답률: 80%",
    ].map(Format.init))
  func `a sentence states no letter`(_ line: Format) {
    expectPictures("Question: \(Self.question)\n\n\(Self.options)\n\(line.text)\n", stated: [])
  }

  @Test(
    arguments: [
      "**Key point:** A bucket is cheapest.", "**핵심:** 버킷이 싸다.", "**Tags:** storage, bucket",
      "*Hint: think of the bill.*", "> 힌트: 버킷", "Domain: Storage", "<!-- a bucket\nis meant -->",
      "---",
      "💡 A bucket is cheapest.", "[bill]: https://example.com/bucket",
      "### Hint\n\nA bucket is cheapest.",
    ].map(Format.init))
  func `asides are read neither before options nor below them`(_ aside: Format) {
    expectPictures(
      "Question: \(Self.question)\n\n\(aside.text)\n\n**Options:**\n\n\(Self.options)\nAnswer: B\n")
    expectPictures(
      "Question: \(Self.question)\n\n\(Self.options)\(aside.text)\nA disk is slow.\n\nAnswer: B\n")
  }

  @Test func `addresses of links are not read`() {
    let (file, questions, _) = read(
      "Question: Where ([guide](https://example.com/efs))?\n- A) [Here](https://example.com/s3)\n- B) There"
    )
    #expect(questions.map { file.text($0.text) } == ["Where ( guide                          )?"])
    #expect(questions.first?.options.map { file.text($0.text) } == ["Here", "There"])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<", "[", "[a](", "<b", "(", "- ", "1. ", "A) ", "? A) ", "[^", "<li>", "*", "| A ", "[!",
    ].map(Format.init))
  func `markup that never closes ends soon`(_ mark: Format) {
    let marks = String(repeating: mark.text, count: 50_000)
    let (file, questions, _) = read("\(marks)\n\nQuestion: Where?\n- A) Here\n- B) There\n")
    #expect(questions.last.map { file.text($0.text) } == "Where?")
  }

  @Test(.timeLimit(.minutes(1))) func `very many tags are hidden soon`() {
    let tags = String(repeating: "<ul>", count: 250_000)
    let (page, mistakes) = Page.ofNote(SourceFile(path: "note.md", text: "\(tags)\nWhere?\n"))
    #expect(mistakes == [])
    #expect(page.file.bytes.count == 1_000_008)
    #expect(!page.file.bytes.contains(UInt8(ascii: "<")))
  }

  @Test func `what a question asks for is part of it, whatever its form`() {
    let needs = """
      A team keeps pictures.
      Present size: 4 TB.

      Requirements:

      - two zones
      - **Access:** over NFS

      1. today
      2. tomorrow

      Where should the pictures go?

      **Constraints:** no disk

      **(Select TWO.)**
      """
    let (file, questions, mistakes) = read(
      "**Question:** \(needs)\n\n\(Self.options)  as: a volume\n\nAnswer: B, C\n")
    #expect(mistakes == [])
    let words = needs.split(separator: "\n").joined(separator: " ")
      .replacing("1. ", with: "").replacing("2. ", with: "")
    #expect(questions.map { file.text($0.text) } == [words])
    #expect(questions.first?.options.last.map { file.text($0.text) } == "A disk as: a volume")
    #expect(questions.first?.asked(in: file).count == 2)
  }

  @Test(
    arguments: [
      "Choose any two.", "Which combination of two steps fits?", "(복수 선택: 2)", "(정답 2개)",
      "２つ選んでください。",
      "请选择两项。", "(Select TWO.)", "두 가지를 고르시오.",
    ].map(Format.init))
  func `the number that is asked for is read`(_ words: Format) {
    let (file, questions, _) = read("Question: Where? \(words.text)\n\n\(Self.options)")
    #expect(questions.map { $0.asked(in: file).count } == [2])
  }

  @Test(arguments: ["Select all that apply.", "모두 고르시오.", "すべて選択してください。"].map(Format.init))
  func `a question for all that fit has no number`(_ words: Format) {
    let (file, questions, _) = read("Question: Where? \(words.text)\n\n\(Self.options)")
    #expect(questions.map { $0.asked(in: file).isOpenEnded } == [true])
  }

  @Test func `syllables in pieces are put together, on their lines`() {
    let pieces = "\u{1106}\u{116E}\u{11AB}\u{110C}\u{1166}: \u{110B}\u{1165}\u{1103}\u{1175}?"
    let (file, questions, _) = read("# A title\n\n\(pieces)\n\n\(Self.options)")
    #expect(questions.map { file.text($0.text) } == ["어디?"])
    #expect(questions.first?.text.first.map { file.position(of: $0.lowerBound).line } == 3)
  }

  @Test(
    arguments: [
      "- A) Here\n- C) There\n- D) Elsewhere", "- A) Here\n- A) There\n- B) Elsewhere", "- A) Here",
    ].map(Format.init))
  func `options out of turn and single ones make no question`(_ options: Format) {
    let (_, questions, mistakes) = read("Question: Where?\n\n\(options.text)\n\nAnswer: A\n")
    #expect(questions == [])
    #expect(mistakes.count == 1)
  }

  @Test(arguments: ["-", "- [x]", "> -", "|", "**", "- **", "1)"].map(Format.init))
  func `marks without words may end a note`(_ end: Format) {
    let (_, questions, _) = read("Question: Where?\n\n\(Self.options)\n\n\(end.text)")
    #expect(questions.count == 1)
  }
}
