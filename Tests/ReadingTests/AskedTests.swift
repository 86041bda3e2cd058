import Reading
import RuleText
import Testing

@Suite struct `What a question asks for` {
  @Test(arguments: [
    ("Which storage fits?", 1, false),
    ("Which storage fits? (Select two.)", 2, false),
    ("Which fit? (Choose THREE.)", 3, false),
    ("Which two services fit?", 2, false),
    ("Select the two that fit.", 2, false),
    ("The team can select one of two Regions. Which storage fits?", 1, false),
    ("어떤 것이 맞는가? (두 개를 선택)", 2, false),
    ("알맞은 조치 두 가지는?", 2, false),
    ("함께 취해야 할 두 가지 조치는 무엇인가?", 2, false),
    ("두 개 팀의 스토리지는?", 1, false),
    ("맞는 것 2가지를 고르시오.", 2, false),
    ("Which is NOT a file system?", 1, true),
    ("All of these fit EXCEPT which?", 1, true),
    ("A shared disk is NOT needed. Which storage fits?", 1, false),
    ("Which storage that does NOT forget fits?", 1, false),
    ("It is not shared. Which storage fits?", 1, false),
    ("Which statement is INCORRECT?", 1, true),
    ("Analysts select two columns a day. Which storage fits?", 1, false),
    ("Select 5 of 400 columns. Which storage fits?", 1, false),
    ("You should select 2 of 2. Which storage fits?", 2, false),
    ("Which six departments' files fit?", 1, false),
    ("Jobs wait 9 hours, of which two are spent on restores. Which storage fits?", 1, false),
    ("A job mounts a disk. Two prerequisites?", 2, false),
    ("Two zones fail. Which storage fits?", 1, false),
    ("Is it shared by two teams?", 1, false),
    ("부서 3개를 선택해 저장한다. 어떤 것이 맞는가?", 1, false),
  ])
  func `one, several, or the opposite`(_ text: String, _ count: Int, _ isOpposite: Bool) throws {
    let note = "**Question:** \(text)\n\n- A) A bucket\n- B) A disk\n"
    let page = Page.read(SourceFile(path: "n.md", text: note)).page
    let question = try #require(Question.read(page).questions.first)
    let asked = question.asked(in: page.file)
    #expect(asked.count == count)
    #expect(asked.isOpposite == isOpposite)
  }
}
