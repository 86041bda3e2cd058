internal import RuleText

extension QuestionReader {
  mutating func beginOptions() {
    if state == .outside { adoptParagraph() }
    guard isInQuestion else { return }
    moveListToText()
    list.isLabelled = true
    state = .options
  }

  /// What was read as options is a list in the question.
  private mutating func moveListToText() {
    for piece in list.options.flatMap(\.text) + list.textBehind { body.addPart(piece, in: file) }
    (list, fault) = (OptionList(), nil)
  }

  mutating func adoptParagraph() {
    (body, number) = (paragraph, paragraphNumber)
    (state, isUnlabelled) = (.question, true)
    endOfParagraphs()
  }

  /// Ends the question that is read, and begins that of the words below its options.
  private mutating func beginNext() {
    let next = (paragraph, paragraphNumber)
    list.textBehind = []
    close()
    (paragraph, paragraphNumber) = next
    adoptParagraph()
  }

  /// Begins the question that asks below the options of this one and has a list of boxes, if there is
  /// one.
  mutating func beginNextOfBoxes() {
    guard !list.options.isEmpty, paragraph.hasBoxes, paragraph.asksAnew(in: file) else { return }
    beginNext()
    adoptItems()
  }

  /// Takes the list at the end of a question that has no options as its options, if there is one.
  @discardableResult
  mutating func adoptItems() -> Bool {
    guard list.options.isEmpty else { return false }
    if state == .outside { adoptParagraph() }
    if let headingWords { body.begin(with: headingWords, in: file) }
    let items = body.takeItems(in: file)
    // "- [ ] A text": each has its letter.
    let letters = items.enumerated().map {
      file.wordsBehindLetter($0.offset, of: $0.element[0].words)
    }
    for (item, words) in zip(items, letters) {
      takeItem(item, letters.contains(nil) ? item[0].words : words ?? item[0].words)
    }
    return !list.options.isEmpty
  }

  /// Takes an item of a list as an option, with the lines that go on with it.
  mutating func takeItem(_ lines: [QuestionLine], _ words: Range<Int>) {
    guard let line = lines.first else { return }
    let (words, verdict) = file.words(of: words)
    take(OptionMark(.bullets, list.options.count, words, line.marks.verdict ?? verdict), line)
    for line in lines.dropFirst() { list.extend(line.range) }
  }

  /// Reads a table that holds options or answers.
  ///
  /// - Returns: Whether it does; the lines of any other are read like others.
  mutating func read(_ table: NoteTable) -> Bool {
    switch table.meaning(in: file) {
    case .words: return false
    case .key(let entries):
      readKey(entries)
      state = .answer
    case .options(let options):
      if state == .outside { adoptParagraph() }
      if !list.options.isEmpty, paragraph.asksAnew(in: file) { beginNext() }
      guard isInQuestion, list.options.isEmpty else { return false }
      read(options, in: table)
    case .questions(let rows):
      for row in rows {
        finish()
        (state, labelsQuestions) = (.question, true)
        for cell in row.question { body.addPart(cell, in: file) }
        read(row.options, in: table)
        if let answer = row.answer { readAnswer(answer, isLabelled: true) }
      }
    }
    return true
  }

  /// Takes the cells of each option.
  private mutating func read(_ options: [[Range<Int>]], in table: NoteTable) {
    for (index, cells) in options.enumerated() {
      let read = cells.map(file.words)
      let words = read.map(\.words).filter { !$0.isEmpty }
      let place = cells.first ?? table.lines[table.lines.startIndex]
      list.append(
        OptionMark(
          .capitals, index, words.first ?? place.lowerBound..<place.lowerBound,
          read.lazy.compactMap(\.verdict).first),
        QuestionLine(place, in: file))
      for more in words.dropFirst() { list.extend(more) }
    }
    state = .options
  }

  /// The option whose mark is a heading: `### B) …`, or the letter alone.
  func headedOption(_ line: QuestionLine) -> OptionMark? {
    switch state {
    case .frontMatter, .outside, .answer: return nil
    case .question, .aside, .option, .options, .belowOptions: break
    }
    let words = line.heading(in: file)
    let letter = file.symbol(in: words).map {
      OptionMark($0.series, $0.index, words.upperBound..<words.upperBound, nil)
    }
    guard isInQuestion, let mark = letter ?? OptionMark(words, in: file),
      !mark.style.series.isOfLists, list.place(of: mark) == .next
    else { return nil }
    return mark
  }

  mutating func readOption(_ mark: OptionMark, _ line: QuestionLine) {
    switch state {
    case .frontMatter: break
    case .answer: readAnswer(line.words, isLabelled: true)
    case .outside: readFirstOption(mark, line)
    case .question, .aside:
      let isInAside = state == .aside && mark.style.series.isOfLists
      if mark.index == 0, mark.statesAnswer(in: file), adoptItems() {
        readAnswer(mark.rest, isLabelled: true)
      } else if mark.index == 0, !isInAside, isInQuestion {
        take(mark, line)
      } else if mark.style.series == .numbers, state == .question, body.isEmpty {
        number = mark.index + 1
        body.addPart(mark.rest, in: file)
      } else {
        readWords(line, nil)
      }
    case .option, .options, .belowOptions:
      if mark.statesAnswer(in: file), list.options.count > 1 {
        readAnswer(mark.rest, isLabelled: true)
      } else {
        readLaterOption(mark, line)
      }
    }
  }

  /// An option whose question has no label, or the number of such a question.
  private mutating func readFirstOption(_ mark: OptionMark, _ line: QuestionLine) {
    let series = mark.style.series
    let mayBegin =
      mark.index == 0 && !paragraph.isEmpty && (!labelsQuestions || paragraph.asksAnew(in: file))
    // A numbered question asks, and its options mostly do not.
    let isFirst = series != .numbers || mark.style.sign == ")" && !file.asks(mark.rest)
    if mayBegin, isFirst, !series.isOfLists || isNumbered || paragraph.asks {
      adoptParagraph()
      take(mark, line)
    } else {
      noteLoose(mark, line)
      if series == .numbers, !mark.rest.isEmpty {
        beginParagraph(mark)
      } else {
        optionWithoutQuestion = optionWithoutQuestion ?? line.range
      }
    }
  }

  private mutating func readLaterOption(_ mark: OptionMark, _ line: QuestionLine) {
    let place = list.place(of: mark)
    let isNextNumber = mark.index == number && line.indent <= list.indent
    switch place {
    case .next: take(mark, line)
    case .again where startsNext(mark, place), .otherList where startsNext(mark, place):
      // Options that are marked as those of a labelled question are such, too.
      let isUnlabelled = isUnlabelled || place == .otherList
      beginNext()
      self.isUnlabelled = isUnlabelled
      take(mark, line)
    case .otherList where list.mayBeOfText && !mark.style.series.isOfLists && mark.index == 0:
      moveListToText()
      take(mark, line)
    case .again where state == .options && !list.textBehind.isEmpty && mark.index == 0:
      // A list in the question stands before it is asked; behind the options they are explained.
      guard list.asksBehind(in: file) else {
        state = .belowOptions
        break
      }
      guard list.mayBeOfText else {
        fault = fault ?? .beginsAgain(at: line.range, in: file)
        if isUnlabelled { looseLists.append(line.range) }
        break
      }
      moveListToText()
      take(mark, line)
    case .again where state != .belowOptions:
      fault = fault ?? .outOfTurn(mark.index, list.options.count, at: line.range, in: file)
    case .otherList
    where mark.style.series == .numbers
      && (state == .options || line.indent < list.indent || isNextNumber):
      state = .options
      noteLoose(mark, line)
      if !labelsQuestions || mark.index == number {
        beginParagraph(mark)
      } else {
        list.textBehind.append(mark.rest)
      }
    case .again, .otherList:
      noteLoose(mark, line)
      readWords(line, nil)
    }
  }

  /// Whether a first mark begins the options of another question, that of the words below these.
  private func startsNext(_ mark: OptionMark, _ place: OptionList.Place) -> Bool {
    guard mark.index == 0 else { return false }
    let isWeaker = mark.style.series.isOfLists && !list.mayBeOfText && place == .otherList
    let asksAnew = paragraph.asksAnew(in: file)
    if isNumbered, asksAnew || !isWeaker { return true }
    guard !isWeaker else { return false }
    if isUnlabelled { return paragraph.isNext(to: body) }
    // What is not asked before its options has a list in its text, and so has what has options of
    // another kind behind it.
    let isList = list.mayBeOfText && place == .otherList
    return asksAnew
      && (isHeaded || list.isLabelled || !list.ticked.isEmpty || !isList && body.asks(in: file))
  }

  /// Notes a list of two or more marks below words that ask, of which no question is made.
  private mutating func noteLoose(_ mark: OptionMark, _ line: QuestionLine) {
    let series = mark.style.series
    // A numbered question is no option.
    guard series != .numbers || !file.asks(mark.rest) else { return }
    if mark.index == 0 {
      looseMark = paragraph.asksAnew(in: file) ? (series, line.range) : nil
    } else if let first = looseMark, mark.index == 1, first.series == series {
      looseLists.append(first.line)
      looseMark = nil
    }
  }

  private mutating func beginParagraph(_ mark: OptionMark) {
    endOfParagraphs()
    paragraph.addPart(mark.rest, in: file)
    isNumbered = true
    paragraphNumber = mark.index + 1
  }

  private mutating func take(_ first: OptionMark, _ line: QuestionLine) {
    for mark in first.cut(in: file) where fault == nil {
      if list.options.count == Question.maximumOptions {
        fault = .tooManyOptions(at: line.range, in: file)
      } else {
        list.append(mark, line)
      }
    }
    endOfParagraphs()
    state = .option
  }
}

extension OptionMark {
  /// Whether it is the other side of a card: `A: B`.
  fileprivate func statesAnswer(in file: SourceFile) -> Bool {
    index == 0 && style.series == .capitals && style.sign == ":"
      && AnswerLetters(LineScan(rest, in: file)).isMarked
  }
}

extension SourceFile {
  /// What stands behind the capital that counts an item: `B text`.
  fileprivate func wordsBehindLetter(_ index: Int, of words: Range<Int>) -> Range<Int>? {
    var scan = LineScan(words, in: self)
    guard scan.takeSymbol() == OptionSymbol(series: .capitals, index: index), scan.skipSpaces() > 0
    else { return nil }
    return scan.rest
  }
}
