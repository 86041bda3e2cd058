package import RuleText

extension Question {
  /// How many options a question may have: one a letter.
  package static let maximumOptions = 26

  /// How many bytes a question, or one of its options, may have.
  package static let maximumLength = 1 << 14

  /// Finds the questions of a note.
  ///
  /// Front matter, headings, fences, asides, and what stands before a question or behind its options
  /// are passed over.
  ///
  /// - Returns: The questions that have words and options, in their order, and what is wrong.
  package static func read(_ page: Page) -> (questions: [Question], diagnostics: [Diagnostic]) {
    let reader = reader(of: page)
    return (reader.questions, reader.diagnostics)
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
      guard case .prose(let range) = block else {
        reader.endParagraph()
        continue
      }
      var start = range.lowerBound
      while start < range.upperBound {
        let line = file.line(at: start)
        reader.read(max(line.lowerBound, file.byteOrderMark)..<line.upperBound)
        start = max(start, file.endOfLine(line)) + 1
      }
    }
    reader.finish()
    return reader
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
