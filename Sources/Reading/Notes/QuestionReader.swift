internal import RuleText

/// Finds questions in a note, line by line.
struct QuestionReader {
  let file: SourceFile
  private(set) var questions: [Question] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// A question that had no options, and an option that had no question.
  private(set) var questionWithoutOptions: Range<Int>?
  private(set) var optionWithoutQuestion: Range<Int>?

  private var state = State.outside
  private var body = QuestionBody()
  private var list = OptionList()
  private var stated: [Spelled<String>] = []

  /// Words without a label that are a question, if options follow them: a numbered paragraph, or one
  /// that asks.
  private var paragraph = QuestionBody()
  private var isNumbered = false
  private var isParagraphEnded = false

  /// Whether the note labels its questions: then there are no others.
  private var labelsQuestions = false

  /// Whether the question so far is what stands above a question's label.
  private var isScenario = false

  /// Whether the question has no label: what looks like it and has faults is none.
  private var isUnlabelled = false

  /// Whether the question is a quote.
  private var isQuoted = false

  /// The words of the question's heading, which count where there are no others.
  private var headingWords: Range<Int>?

  /// What is wrong with the options of this question.
  private var fault: Diagnostic?

  /// Where the reader is.
  private enum State {
    /// In front matter, which a line of hyphens ends.
    case frontMatter
    case outside
    case question

    /// Below a heading between a question and its options.
    case aside

    /// In an option that later lines go on with.
    case option

    /// Between options.
    case options

    /// Below a line that belongs to no option.
    case belowOptions

    /// Where the next words are the answer.
    case answer
  }

  init(file: SourceFile) { self.file = file }

  mutating func read(_ line: Range<Int>) {
    if line.lowerBound <= 3, file.text(line).hasSuffix("---"), questions.isEmpty, body.isEmpty {
      state = .frontMatter
      return
    }
    if state == .frontMatter {
      if ["---", "..."].contains(file.text(line)) { state = .outside }
      return
    }
    let line = QuestionLine(line, in: file)
    switch line.kind {
    case .blank: endParagraph()
    case .rule: readRule()
    case .heading(let label, let rest): readHeading(label, rest)
    case .label(let label, let rest): readLabel(label, rest, line)
    case .option(let mark): readOption(mark, line)
    case .words(let head): readWords(line, head)
    }
  }

  mutating func endParagraph() {
    if state == .option { state = .options }
    body.endParagraph()
    isParagraphEnded = true
  }

  /// Ends the question that is being read, if there is one.
  mutating func finish() {
    if let headingWords { body.begin(with: headingWords, in: file) }
    let text = body.text
    let isList = list.mayBeOfText && list.asksBehind(in: file)
    let isNone = isUnlabelled && (fault != nil || list.options.count < 2)
    if isNone {
      // Prose with a list.
    } else if let fault {
      diagnostics.append(fault)
    } else if !text.isEmpty, list.options.isEmpty || isList {
      questionWithoutOptions = questionWithoutOptions ?? text.first
    } else if !text.isEmpty {
      add(text, list.options)
    }
    (body, list, stated, state) = (QuestionBody(), OptionList(), [], .outside)
    (fault, headingWords, isScenario, isQuoted, isUnlabelled) = (nil, nil, false, false, false)
    endOfParagraphs()
  }

  private mutating func add(_ text: [Range<Int>], _ options: [Question.Option]) {
    let isTooLong = [text, options.flatMap(\.text)].contains { pieces in
      pieces.reduce(0) { $0 + $1.count } > Question.maximumLength
    }
    if isTooLong {
      diagnostics.append(.questionTooLong(at: text.first ?? 0..<0, in: file))
    } else if options.count == 1 {
      diagnostics.append(.oneOption(at: list.start ?? 0..<0, in: file))
    } else {
      diagnostics += list.empty.map { .emptyOption($0.letter, at: $0.line, in: file) }
      questions.append(Question(text: text, options: options, stated: stated))
    }
  }
}

extension QuestionReader {
  private mutating func readRule() {
    switch state {
    case .option, .options: state = .belowOptions
    case .outside: endOfParagraphs()
    default: break
    }
  }

  private mutating func readHeading(_ label: QuestionLine.Label?, _ rest: Range<Int>) {
    switch label {
    case .question:
      finish()
      (state, labelsQuestions) = (.question, true)
      headingWords = rest.isEmpty ? nil : rest
    case .options: beginOptions()
    case .answer: readAnswer(rest, isLabelled: true)
    case .part, nil:
      switch state {
      case .question where !body.isEmpty || headingWords != nil: state = .aside
      // The answer may stand below a heading of its own.
      case .option where labelsQuestions, .options where labelsQuestions,
        .belowOptions where labelsQuestions:
        state = .belowOptions
      case .aside: break
      default: finish()
      }
    }
  }

  private mutating func readLabel(
    _ label: QuestionLine.Label, _ rest: Range<Int>, _ line: QuestionLine
  ) {
    switch label {
    case .question:
      if !isScenario || !list.options.isEmpty { finish() }
      (state, labelsQuestions, isScenario) = (.question, true, false)
      isQuoted = line.marks.isQuoted
      if !rest.isEmpty { body.addPart(rest, in: file) }
    case .options: beginOptions()
    case .answer: readAnswer(rest, isLabelled: true)
    case .part:
      switch state {
      case .outside:
        state = .question
        isScenario = true
        isQuoted = line.marks.isQuoted
        body.addPart(rest.isEmpty ? line.range : rest, in: file)
      case .question: body.addPart(line.range, in: file)
      default: readWords(line, .formatted)
      }
    }
  }

  private mutating func beginOptions() {
    if state == .outside { adoptParagraph() }
    guard !body.isEmpty || headingWords != nil else { return }
    moveListToText()
    list.isLabelled = true
    state = .options
  }

  /// What was read as options is a list in the question.
  private mutating func moveListToText() {
    for piece in list.options.flatMap(\.text) + list.textBehind { body.addPart(piece, in: file) }
    (list, fault) = (OptionList(), nil)
  }

  private mutating func adoptParagraph() {
    body = paragraph
    (state, isUnlabelled) = (.question, true)
    endOfParagraphs()
  }

  private mutating func endOfParagraphs() {
    (paragraph, isNumbered, isParagraphEnded) = (QuestionBody(), false, false)
  }

  private mutating func readOption(_ mark: OptionMark, _ line: QuestionLine) {
    switch state {
    case .frontMatter: break
    case .answer: readAnswer(line.range, isLabelled: true)
    case .outside:
      if labelsQuestions { break }
      let mayBegin = mark.index == 0 && !mark.style.series.isOfLists && !paragraph.isEmpty
      if mayBegin, isNumbered || paragraph.asks {
        adoptParagraph()
        take(mark, line)
      } else if mark.style.series == .numbers, !mark.rest.isEmpty {
        beginParagraph(mark.rest)
      } else {
        optionWithoutQuestion = optionWithoutQuestion ?? line.range
      }
    case .question, .aside:
      let isInAside = state == .aside && mark.style.series.isOfLists
      if mark.index == 0, !isInAside, !body.isEmpty || headingWords != nil {
        take(mark, line)
      } else {
        readWords(line, nil)
      }
    case .option, .options, .belowOptions: readLaterOption(mark, line)
    }
  }

  private mutating func readLaterOption(_ mark: OptionMark, _ line: QuestionLine) {
    switch list.place(of: mark) {
    case .next: take(mark, line)
    case .otherList where list.mayBeOfText && !mark.style.series.isOfLists && mark.index == 0:
      moveListToText()
      take(mark, line)
    case .again where isNumbered && mark.index == 0:
      let next = paragraph
      finish()
      paragraph = next
      adoptParagraph()
      take(mark, line)
    case .again where state == .options && !list.textBehind.isEmpty && mark.index == 0:
      // A list in the question stands before it is asked; behind the options they are explained.
      guard list.asksBehind(in: file) else {
        state = .belowOptions
        break
      }
      moveListToText()
      take(mark, line)
    case .again where state != .belowOptions:
      fault = fault ?? .outOfTurn(mark.index, list.options.count, at: line.range, in: file)
    case .otherList where state == .options && mark.style.series == .numbers:
      if !labelsQuestions { beginParagraph(mark.rest) }
      list.textBehind.append(mark.rest)
    case .again, .otherList: readWords(line, nil)
    }
  }

  private mutating func beginParagraph(_ words: Range<Int>) {
    endOfParagraphs()
    paragraph.addPart(words, in: file)
    isNumbered = true
  }

  private mutating func take(_ first: OptionMark, _ line: QuestionLine) {
    for mark in first.cut(in: file) where fault == nil {
      if list.options.count == Question.maximumOptions {
        fault = .tooManyOptions(at: line.range, in: file)
      } else {
        list.append(mark, line)
      }
    }
    state = .option
  }

  private mutating func readWords(_ line: QuestionLine, _ ownHead: QuestionLine.Head?) {
    let head = line.marks.isQuoted && !isQuoted ? .formatted : ownHead
    switch state {
    case .question: body.add(line.range, head: head, in: file)
    case .option:
      if list.isContinued(by: line, head) {
        list.extend(line.range)
      } else {
        state = .belowOptions
      }
    case .options:
      list.textBehind.append(line.range)
      if isNumbered { paragraph.add(line.range, head: head, in: file) }
    case .outside:
      if isParagraphEnded, !isNumbered { endOfParagraphs() }
      paragraph.add(line.range, head: head, in: file)
    case .answer: readAnswer(line.range, isLabelled: false)
    case .frontMatter, .aside, .belowOptions: break
    }
  }

  /// Letters at the start of what stands behind a label; below one, only such that are no words.
  private mutating func readAnswer(_ rest: Range<Int>, isLabelled: Bool) {
    guard !list.options.isEmpty else { return }
    if rest.isEmpty {
      state = .answer
      return
    }
    let key = AnswerKey(rest, in: file).entries
    if key.isEmpty {
      let answer = AnswerLetters(LineScan(rest, in: file))
      if isLabelled || answer.isMarked { stated = answer.letters }
    } else {
      readKey(key)
    }
    // A key that answers other questions goes on below.
    guard key.isEmpty || !stated.isEmpty else {
      state = .answer
      return
    }
    for letter in stated
    where fault == nil && !list.options.contains(where: { $0.letter == letter.value }) {
      diagnostics.append(.noSuchLetter(letter, in: file))
    }
    finish()
  }
}

extension QuestionReader {
  /// Takes the answers of a key to this question and to those before it.
  private mutating func readKey(_ key: [(question: Int, answer: Range<Int>)]) {
    for (number, range) in key {
      let letters = AnswerLetters(LineScan(range, in: file)).letters
      if number == questions.count + 1 {
        stated = letters
      } else if questions.indices.contains(number - 1), questions[number - 1].stated.isEmpty {
        let question = questions[number - 1]
        questions[number - 1] = Question(
          text: question.text, options: question.options, stated: letters)
      }
    }
  }
}

extension OptionList {
  /// Whether a line behind the options asks.
  fileprivate func asksBehind(in file: SourceFile) -> Bool {
    textBehind.contains(where: file.asks)
  }
}
