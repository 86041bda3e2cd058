internal import RuleText

extension QuestionReader {
  /// A line of front matter: it may state the answer.
  mutating func readFrontMatter(_ line: QuestionLine) {
    if ["---", "..."].contains(file.text(line.range)) { state = .outside }
    guard case .label(.answer, _, let rest) = line.kind else { return }
    let letters = AnswerLetters(LineScan(rest, in: file))
    if letters.endsThere { stated = letters.letters }
  }

  /// Letters at the start of what stands behind a label; below one, only such that are no words.
  mutating func readAnswer(_ rest: Range<Int>, isLabelled: Bool, _ footnote: String? = nil) {
    if let footnote, body.reference != footnote {
      guard let index = names.lastIndex(where: { $0.footnote == footnote }) else { return }
      state(AnswerLetters(LineScan(rest, in: file)).letters, for: index)
      return
    }
    beginNextOfBoxes()
    if !isInQuestion || list.options.isEmpty { adoptItems() }
    if rest.isEmpty {
      state = .answer
      return
    }
    let key = AnswerKey(rest, in: file).entries
    if !key.isEmpty {
      readKey(key)
      // It may go on below.
      state = .answer
      return
    }
    let answer = AnswerLetters(LineScan(rest, in: file))
    var letters = list.letters(saying: rest, in: file)
    if letters.isEmpty, isLabelled || answer.isMarked { letters = answer.letters }
    if list.options.isEmpty {
      readAnswerAlone(letters)
    } else if stated.isEmpty {
      stated = letters
      finish()
    } else {
      // The question has its answer above, and so has the next.
      finish()
      stated = letters
    }
  }

  /// An answer that stands below no options: it is that of the last question if that has none yet, or
  /// else of the one that is read or comes next.
  private mutating func readAnswerAlone(_ letters: [Spelled<String>]) {
    guard !letters.isEmpty else { return }
    if !isInQuestion, let last = questions.last, last.stated.isEmpty {
      state(letters, for: questions.count - 1)
    } else {
      stated = letters
    }
    if state == .answer { state = .outside }
  }

  /// Takes the answers of a key to this question and to those before it.
  mutating func readKey(_ key: [AnswerKey.Entry]) {
    let next = isInQuestion ? number ?? questions.count + 1 : nil
    for entry in key {
      let letters = entry.answer.letters
      if entry.question == next {
        stated = letters
      } else if let index = index(ofQuestion: entry.question) {
        state(letters, for: index)
      }
    }
  }

  /// The place of the question with a number: its own, or else the one by which it is counted.
  private func index(ofQuestion number: Int) -> Int? {
    let isCounted = names.allSatisfy { $0.number == nil }
    let index = isCounted ? number - 1 : names.lastIndex { $0.number == number }
    return index.flatMap { questions.indices.contains($0) ? $0 : nil }
  }

  /// Notes what is stated as right for a question, where nothing is yet.
  mutating func state(_ letters: [Spelled<String>], for index: Int) {
    let question = questions[index]
    guard question.stated.isEmpty else { return }
    questions[index] = Question(text: question.text, options: question.options, stated: letters)
  }
}

extension OptionList {
  /// Whether a line behind the options asks, and not for a reason.
  func asksBehind(in file: SourceFile) -> Bool {
    textBehind.contains { file.asks($0) && !file.asksForReason($0) }
  }
}
