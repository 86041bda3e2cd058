/// The words by which the parts of a note are labelled, in every language that notes are read in.
enum LabelWords {
  /// A word in small letters, as bytes.
  struct Word: Sendable, ExpressibleByStringLiteral {
    let letters: [UInt8]

    /// Whether it goes on in other Latin letters, where such stand behind it.
    let isLatin: Bool

    init(stringLiteral text: String) {
      letters = Array(text.utf8)
      isLatin = letters.allSatisfy { $0 < 0x80 }
    }
  }

  /// The words that announce each part, longer ones before those that begin like them.
  private static let all: [(word: Word, label: QuestionLine.Label)] = [
    ("question", .question), ("문제", .question), ("질문", .question), ("題目", .question),
    ("题目", .question), ("問題", .question), ("问题", .question), ("問", .question),
    ("문", .question), ("q", .question),
    ("answer choices", .options), ("answer options", .options), ("options", .options),
    ("choices", .options), ("보기", .options), ("선택지", .options), ("選択肢", .options),
    ("选项", .options),
    ("the correct answer", .answer), ("correct answers", .answer), ("correct answer", .answer),
    ("correct option", .answer), ("correct choice", .answer), ("right answer", .answer),
    ("suggested answer", .answer), ("correct", .answer), ("the answer", .answer),
    ("answer key", .answer), ("answers", .answer), ("answer", .answer), ("ans", .answer),
    ("solution", .answer), ("key", .answer),
    ("정답 및 해설", .answer), ("정답 보기", .answer), ("정답과 해설", .answer), ("정답표", .answer),
    ("정답", .answer),
    ("해답", .answer), ("답안", .answer), ("답", .answer), ("正解", .answer), ("正答", .answer),
    ("解答", .answer), ("答え", .answer), ("正确答案", .answer), ("参考答案", .answer), ("答案", .answer),
    ("答", .answer),
    ("scenario", .part), ("requirements", .part), ("requirement", .part), ("constraints", .part),
    ("conditions", .part), ("given", .part), ("시나리오", .part), ("요구 사항", .part),
    ("요구사항", .part), ("제약", .part), ("조건", .part), ("상황", .part), ("要件", .part),
    ("条件", .part), ("要求", .part),
  ]

  /// One of them, with its place among all.
  typealias Entry = (rank: Int, word: Word, label: QuestionLine.Label)

  /// The same by their first byte.
  private static let byFirstByte: [[Entry]] = (0...255).map { byte in
    all.indices.filter { all[$0].word.letters.first == byte }
      .map { ($0, all[$0].word, all[$0].label) }
  }

  /// Those that may begin with a byte, in whatever case.
  static func all(from byte: UInt8) -> [Entry] {
    byFirstByte[Int(byte.isLatinLetter ? byte | 0x20 : byte)]
  }

  /// The kinds of callouts that hold a question or its answer.
  static let callouts: [(word: Word, label: QuestionLine.Label)] = [
    ("question", .question), ("faq", .question), ("help", .question), ("quiz", .question),
    ("success", .answer), ("check", .answer), ("done", .answer), ("answer", .answer),
    ("solution", .answer),
  ]

  /// Words before the letter of an option.
  static let options: [Word] = ["option", "choice", "보기", "선택지"]

  /// Words that ask for a reason.
  static let reasons: [Word] = ["why", "왜", "なぜ", "为什么", "為什麼"]

  /// What may stand between the word for the answer and its letter in a sentence.
  static let copulas: [Word] = ["is", "are", "은", "는", "は"]

  /// Words that join the letters of an answer, besides signs.
  static let conjunctions: [Word] = ["and", "와", "과", "및", "と", "和"]

  /// What stands before the number of a question in a key of answers.
  static let keyed: [Word] = ["question", "q", "문제"]

  /// Words that say beside an option that it is the answer, and that it is none.
  static let right: [Word] = [
    "the correct answer", "correct answer", "correct", "the answer", "right answer", "answer", "정답",
    "답", "正解", "正答", "正确答案", "正确",
  ]
  static let wrong: [Word] = ["incorrect", "wrong", "오답", "틀림", "不正解", "誤り", "错误"]

  /// Letters that count options in Korean and in Japanese, in their order.
  static let koreanLetters = Array("가나다라마바사아자차카타파하".unicodeScalars)
  static let kana = Array("アイウエオカキクケコ".unicodeScalars)
}
