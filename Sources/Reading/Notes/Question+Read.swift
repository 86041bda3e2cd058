package import RuleText

extension Question {
  /// How many options a question may have: one a letter.
  package static let maximumOptions = 26

  /// How many bytes a question, or one of its options, may have.
  package static let maximumLength = 1 << 14

  /// Finds the questions of a note.
  ///
  /// Front matter, headings, fences, asides, and what stands before a question or behind its options are
  /// passed over; words that ask behind options begin the next question.
  ///
  /// - Returns: The questions that have words and options, in their order, and what is wrong.
  package static func read(_ page: Page) -> (questions: [Question], diagnostics: [Diagnostic]) {
    let reader = reader(of: page)
    // A note without questions has a mistake that says more.
    let loose = reader.questions.isEmpty ? [] : reader.looseLists
    let diagnostics = reader.diagnostics + loose.map { .looseList(at: $0, in: page.file) }
    return (reader.questions, diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// What looks most like a question in a note that has none, and what it lacks.
  package static func faultOfNone(in page: Page) -> Diagnostic {
    let reader = reader(of: page)
    if let place = reader.questionWithoutOptions {
      return .noOptions(at: place, in: page.file)
    }
    if let place = reader.optionWithoutQuestion {
      return .noWords(at: place, in: page.file)
    }
    return .noQuestion(in: page.file)
  }

  private static func reader(of page: Page) -> QuestionReader {
    let file = page.file
    var reader = QuestionReader(file: file)
    for block in page.blocks {
      let range: Range<Int>
      switch block {
      case .prose(let prose): range = prose
      case .fence(let fence):
        reader.endParagraph()
        guard file.holdsQuestion(fence) else { continue }
        range = fence.body
      }
      var lines = file.seenLines(in: range)[...]
      while let line = lines.first {
        if let table = NoteTable(lines, in: file), reader.read(table) {
          lines = lines.dropFirst(2 + table.rows.count)
        } else {
          reader.read(line)
          lines = lines.dropFirst()
        }
      }
    }
    reader.finish()
    return reader
  }
}

extension SourceFile {
  /// Whether a fence shows a question as text: its first line has the label of one.
  fileprivate func holdsQuestion(_ fence: Page.Fence) -> Bool {
    guard ["", "text", "txt", "md", "markdown", "yaml", "yml"].contains(fence.info.value) else {
      return false
    }
    return QuestionLine.label(line(at: fence.body.lowerBound), in: self)?.0 == .question
  }

  /// The lines of a part of the file as they are seen on the rendered page, without their ends.
  fileprivate func seenLines(in range: Range<Int>) -> [Range<Int>] {
    // A byte-order mark is no part of the first line.
    let start =
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? max(range.lowerBound, 3) : range.lowerBound
    return bytes[min(start, range.upperBound)..<range.upperBound]
      .split(omittingEmptySubsequences: false) {
        $0 == UInt8(ascii: "\n") || $0 == Self.softLineEnd
      }
      .map {
        $0.last == UInt8(ascii: "\r")
          ? $0.startIndex..<$0.endIndex - 1 : $0.startIndex..<$0.endIndex
      }
  }
}

extension Diagnostic {
  fileprivate static func noQuestion(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .malformedNote, "the note has no question with options", in: file, at: file.line(at: 0),
      help: "write `**Question:** …` and options such as `- A) …`")
  }

  fileprivate static func noOptions(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .malformedNote, "the question has no options", in: file, at: range.prefix(80),
      help: "write a line such as `- A) …` for each below it")
  }

  fileprivate static func noWords(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .malformedNote, "the options have no question", in: file, at: range.prefix(80),
      help: "write `**Question:** …` above them")
  }
}
