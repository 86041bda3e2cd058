package import RuleText

extension Question {
  /// How many options a question may have: one a letter.
  package static let maximumOptions = 26

  /// How many bytes a question, or one of its options, may have.
  package static let maximumLength = 1 << 14

  /// Finds the questions of a note.
  ///
  /// Front matter, headings, fences, and what stands before a question or behind its answer are
  /// passed over.
  ///
  /// - Returns: The questions that have words and options, in their order, and what is wrong.
  package static func read(_ page: Page) -> (questions: [Question], diagnostics: [Diagnostic]) {
    var reader = QuestionReader(file: page.file)
    for block in page.blocks {
      guard case .prose(let range) = block else {
        reader.endParagraph()
        continue
      }
      var start = range.lowerBound
      while start < range.upperBound {
        let line = page.file.line(at: start)
        reader.read(max(line.lowerBound, page.file.byteOrderMark)..<line.upperBound)
        start = max(start, page.file.endOfLine(line)) + 1
      }
    }
    reader.finish()
    return (reader.questions, reader.diagnostics)
  }
}

/// Reads a note line by line.
private struct QuestionReader {
  let file: SourceFile
  var questions: [Question] = []
  var diagnostics: [Diagnostic] = []

  private var state = State.outside
  private var text: [Range<Int>] = []
  private var options: [Question.Option] = []
  private var stated: [Spelled<String>] = []

  /// Where the reader is.
  private enum State {
    /// In front matter, which a line of hyphens ends.
    case frontMatter
    case outside
    case question

    /// In an option that later lines go on with.
    case option

    /// Between options.
    case options
  }

  init(file: SourceFile) { self.file = file }

  mutating func read(_ line: Range<Int>) {
    if line.lowerBound <= 3, file.text(line).hasSuffix("---"), questions.isEmpty, text.isEmpty {
      state = .frontMatter
      return
    }
    if state == .frontMatter {
      if file.text(line) == "---" { state = .outside }
      return
    }
    switch QuestionLine(line, in: file) {
    case .blank: endParagraph()
    case .heading(let label): readHeading(label)
    case .label(let label, let rest): readLabel(label, rest)
    case .option(let letter, let rest): readOption(letter, rest, line)
    case .words(let words): readWords(words)
    }
  }

  mutating func endParagraph() {
    if state == .option { state = .options }
  }

  /// Ends the question that is being read, if there is one.
  mutating func finish() {
    let isTooLong = [text, options.flatMap(\.text)].contains { pieces in
      pieces.reduce(0) { $0 + $1.count } > Question.maximumLength
    }
    if isTooLong {
      diagnostics.append(.questionTooLong(at: text.first ?? 0..<0, in: file))
    } else if !text.isEmpty, !options.isEmpty {
      questions.append(Question(text: text, options: options, stated: stated))
    }
    (text, options, stated, state) = ([], [], [], .outside)
  }

  private mutating func readHeading(_ label: QuestionLine.Label?) {
    switch label {
    case .question:
      finish()
      state = .question
    case .options: if !text.isEmpty { state = .options }
    case .answer: break
    case nil: finish()
    }
  }

  private mutating func readLabel(_ label: QuestionLine.Label, _ rest: Range<Int>) {
    switch label {
    case .question:
      finish()
      state = .question
      if !rest.isEmpty { text.append(rest) }
    case .options:
      if !text.isEmpty { state = .options }
    case .answer:
      guard !options.isEmpty else { return }
      readAnswer(rest)
      finish()
    }
  }

  private mutating func readOption(_ letter: String, _ rest: Range<Int>, _ line: Range<Int>) {
    guard state != .outside, !text.isEmpty else { return }
    let next = UInt8(ascii: "A") + UInt8(min(options.count, Question.maximumOptions))
    guard letter.utf8.first == next else {
      // A sentence may begin with a letter and a point; an option has its turn.
      readWords(rest)
      return
    }
    if rest.isEmpty { diagnostics.append(.emptyOption(letter, at: line, in: file)) }
    options.append(Question.Option(letter: letter, text: rest.isEmpty ? [] : [rest]))
    state = .option
  }

  private mutating func readWords(_ words: Range<Int>) {
    switch state {
    case .question: text.append(words)
    case .option:
      guard let last = options.popLast() else { return }
      options.append(Question.Option(letter: last.letter, text: last.text + [words]))
    case .frontMatter, .outside, .options: break
    }
  }

  /// Letters at the start, joined by commas or words for "and": `B`, `B, D`, `A and C`, `D) …`.
  private mutating func readAnswer(_ rest: Range<Int>) {
    var place = rest.lowerBound
    while let letter = letter(at: place, in: rest) {
      stated.append(letter)
      place = letter.range.upperBound
      guard
        let separator = separators.first(where: {
          file.bytes[place..<rest.upperBound].starts(with: $0.utf8)
        })
      else { break }
      place += separator.utf8.count
    }
    for letter in stated where !options.contains(where: { $0.letter == letter.value }) {
      diagnostics.append(.noSuchLetter(letter, in: file))
    }
  }

  private let separators = [", and ", ", ", ",", " and ", " & ", "/", "와 ", "과 ", " 및 "]

  /// A capital letter that is no part of a word.
  private func letter(at place: Int, in rest: Range<Int>) -> Spelled<String>? {
    guard place < rest.upperBound, (0x41...0x5A).contains(file.bytes[place]) else { return nil }
    let after = place + 1
    if after < rest.upperBound {
      let byte = file.bytes[after]
      let lower = byte | 0x20
      if (0x61...0x7A).contains(lower) || (0x30...0x39).contains(byte) { return nil }
    }
    return Spelled(file.text(place..<after), place..<after)
  }
}

extension SourceFile {
  /// How many bytes of a byte-order mark the file begins with.
  fileprivate var byteOrderMark: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The offset of the line end behind a line's text.
  fileprivate func endOfLine(_ line: Range<Int>) -> Int {
    line.upperBound < bytes.count && bytes[line.upperBound] == UInt8(ascii: "\r")
      ? line.upperBound + 1 : line.upperBound
  }
}

extension Diagnostic {
  fileprivate static func questionTooLong(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .tooLarge, "the question or its options are longer than \(Question.maximumLength) bytes",
      in: file, at: range.prefix(40))
  }

  fileprivate static func emptyOption(
    _ letter: String, at range: Range<Int>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(.malformedNote, "option `\(letter)` has no text", in: file, at: range)
  }

  fileprivate static func noSuchLetter(_ letter: Spelled<String>, in file: SourceFile) -> Diagnostic
  {
    Diagnostic(
      .malformedNote, "the answer names an option `\(letter.value)` that the question has not",
      in: file, at: letter.range)
  }
}
