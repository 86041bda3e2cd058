internal import RuleText

/// Finds questions in a note, line by line.
struct QuestionReader {
  let file: SourceFile
  var questions: [Question] = []
  var diagnostics: [Diagnostic] = []

  /// The number that stands beside each question, and its footnote; `nil` where none does.
  var names: [(number: Int?, footnote: String?)] = []

  /// A question that had no options, and an option that had no question.
  private(set) var questionWithoutOptions: Range<Int>?
  var optionWithoutQuestion: Range<Int>?

  var state = State.outside
  var body = QuestionBody()
  var list = OptionList()

  /// The letters that are stated as right for the question that is read or comes next.
  var stated: [Spelled<String>] = []

  /// Words without a label that are a question, if options follow them: a numbered paragraph, or one
  /// that asks.
  var paragraph = QuestionBody()
  var isNumbered = false
  var paragraphNumber: Int?
  var isParagraphEnded = false

  /// Whether a heading stands above the paragraph: then all words below it are one question.
  var isHeaded = false

  /// Whether the note labels its questions: then others are those that ask.
  var labelsQuestions = false

  /// Lists that may be the options of a question and of which none was made.
  var looseLists: [Range<Int>] = []

  /// The first mark of a list that belongs to no question, and stands below words that ask.
  var looseMark: (series: OptionSymbol.Series, line: Range<Int>)?

  /// The number of the question that is read.
  var number: Int?

  /// Whether the question so far is what stands above a question's label.
  private var isScenario = false

  /// Whether the question has no label: what looks like it and has faults is none.
  var isUnlabelled = false

  /// Whether the question is a quote.
  private var isQuoted = false

  /// The words of the question's heading, which count where there are no others.
  var headingWords: Range<Int>?

  /// What is wrong with the options of this question.
  var fault: Diagnostic?

  /// Where the reader is.
  enum State {
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

  /// Whether a question is being read.
  var isInQuestion: Bool { !body.isEmpty || headingWords != nil }

  mutating func read(_ range: Range<Int>) {
    if range.lowerBound <= 3, file.text(range).hasSuffix("---"), questions.isEmpty, body.isEmpty {
      state = .frontMatter
      return
    }
    let line = QuestionLine(range, in: file)
    if state == .frontMatter {
      readFrontMatter(line)
      return
    }
    if let options = file.options(behindQuestionIn: line) {
      read(QuestionLine(file.trimSeparators(range.lowerBound..<options.lowerBound), in: file))
      read(QuestionLine(options, in: file))
    } else {
      read(line)
    }
  }

  private mutating func read(_ line: QuestionLine) {
    switch line.kind {
    case .blank: endParagraph()
    case .rule: readRule()
    case .heading(let label, let number, let rest): readHeading(label, number, rest, line)
    case .label(let label, let number, let rest): readLabel(label, number, rest, line)
    case .option(let mark): readOption(mark, line)
    case .words(let head): readWords(line, head)
    }
  }

  mutating func endParagraph() {
    if state == .option, list.options.last?.text.isEmpty == false { state = .options }
    body.endParagraph()
    isParagraphEnded = true
  }

  /// Ends the question that is being read, if there is one, and one of boxes below it.
  mutating func finish() {
    beginNextOfBoxes()
    close()
  }

  /// Ends the question whose words and options were read last.
  mutating func close() {
    adoptItems()
    if let headingWords { body.begin(with: headingWords, in: file) }
    let text = body.text
    let isList = list.mayBeOfText && list.asksBehind(in: file)
    if stated.isEmpty, list.ticked.count < list.options.count { stated = list.ticked }
    if isUnlabelled, fault != nil || list.options.count < 2 || isPlain {
      // Prose with a list, unless it asks.
      if list.options.count > 1, !list.hasItems, body.asksAnew(in: file), let start = list.start {
        looseLists.append(start)
      }
    } else if let fault {
      diagnostics.append(fault)
    } else if !text.isEmpty, list.options.isEmpty || isList {
      questionWithoutOptions = questionWithoutOptions ?? text.first
    } else if !text.isEmpty {
      add(text, list.options)
    }
    // What is stated above a question is that of the next.
    if isInQuestion { stated = [] }
    (body, list, state) = (QuestionBody(), OptionList(), .outside)
    (fault, headingWords, number, looseMark) = (nil, nil, nil, nil)
    (isScenario, isQuoted, isUnlabelled) = (false, false, false)
    endOfParagraphs()
  }

  /// Whether nothing but options shows that what was read is a question.
  private var isPlain: Bool {
    let isKnown = !stated.isEmpty || number != nil || body.reference != nil
    return !isKnown && (list.mayBeOfText || !body.asks(in: file))
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
      questions.append(Question(text: text, options: options, stated: []))
      names.append((number, body.reference))
      state(stated, for: questions.count - 1)
    }
  }
}

extension QuestionReader {
  private mutating func readRule() {
    switch state {
    case .option, .options, .belowOptions:
      state = .belowOptions
      endOfParagraphs()
    case .outside: endOfParagraphs()
    default: break
    }
  }

  private mutating func readHeading(
    _ label: QuestionLine.Label?, _ number: Int?, _ rest: Range<Int>, _ line: QuestionLine
  ) {
    if state == .answer, label == nil {
      readAnswer(line.heading(in: file), isLabelled: false)
      return
    }
    switch label {
    case .question:
      finish()
      (state, labelsQuestions, self.number) = (.question, true, number)
      isQuoted = line.marks.isQuoted
      headingWords = rest.isEmpty ? nil : rest
    case .options: beginOptions()
    case .answer: readAnswer(rest, isLabelled: true, line.marks.footnote)
    case .part, nil:
      if let mark = headedOption(line) {
        readOption(mark, line)
        return
      }
      switch state {
      case .question where isInQuestion: state = .aside
      // The answer may stand below a heading of its own.
      case .option where labelsQuestions, .options where labelsQuestions,
        .belowOptions where labelsQuestions:
        beginNextOfBoxes()
        endOfParagraphs()
        (state, isHeaded) = (.belowOptions, true)
      case .aside: break
      default:
        finish()
        isHeaded = labelsQuestions
      }
    }
  }

  private mutating func readLabel(
    _ label: QuestionLine.Label, _ number: Int?, _ rest: Range<Int>, _ line: QuestionLine
  ) {
    switch label {
    case .question:
      if !isScenario || !list.options.isEmpty { finish() }
      (state, labelsQuestions, isScenario, self.number) = (.question, true, false, number)
      isQuoted = line.marks.isQuoted
      if !rest.isEmpty, !file.isYAMLBlock(rest) { body.addPart(rest, in: file) }
    case .options: beginOptions()
    case .answer: readAnswer(rest, isLabelled: true, line.marks.footnote)
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

  mutating func readWords(_ line: QuestionLine, _ ownHead: QuestionLine.Head?) {
    let head = line.marks.isQuoted && !isQuoted ? .formatted : ownHead
    switch state {
    case .question: body.add(line, head: head, in: file)
    case .option where list.hasItems && line.isItem && line.indent <= list.indent:
      takeItem([line], line.words)
    case .option:
      if line.marks.verdict == .right { list.tick(at: line.range) }
      if list.isContinued(by: line, head) {
        list.extend(line.content)
      } else {
        state = .belowOptions
        addToParagraph(line, head)
      }
    case .options where list.isLabelled && line.isItem && (list.hasItems || list.options.isEmpty):
      takeItem([line], line.words)
    case .options:
      list.textBehind.append(line.content)
      addToParagraph(line, head)
    case .outside, .belowOptions: addToParagraph(line, head)
    case .answer: readAnswer(line.words, isLabelled: false)
    case .frontMatter, .aside: break
    }
  }

  private mutating func addToParagraph(_ line: QuestionLine, _ head: QuestionLine.Head?) {
    if isParagraphEnded, !isNumbered, !isHeaded, !line.isItem { endOfParagraphs() }
    isParagraphEnded = false
    paragraph.add(line, head: head, in: file)
  }

  mutating func endOfParagraphs() {
    (paragraph, paragraphNumber) = (QuestionBody(), nil)
    (isNumbered, isParagraphEnded, isHeaded) = (false, false, false)
  }
}

extension QuestionLine {
  /// The words of a heading.
  func heading(in file: SourceFile) -> Range<Int> {
    var scan = LineScan(words, in: file)
    scan.skip { $0 == "#" }
    return file.trimEmphasis(scan.rest)
  }
}

extension SourceFile {
  /// Whether the words of a label are the sign that they follow below.
  fileprivate func isYAMLBlock(_ words: Range<Int>) -> Bool {
    [">", "|", ">-", "|-"].contains(text(words))
  }
}
