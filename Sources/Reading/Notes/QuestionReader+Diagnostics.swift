internal import RuleText

extension Diagnostic {
  static func questionTooLong(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .tooLarge, "the question or its options are longer than \(Question.maximumLength) bytes",
      in: file, at: range.prefix(40))
  }

  static func emptyOption(
    _ letter: String, at range: Range<Int>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(.emptyOption, "option `\(letter)` has no text", in: file, at: range)
  }

  static func oneOption(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .malformedNote, "the question has one option only", in: file, at: range,
      help: "mark the others in the same way")
  }

  static func tooManyOptions(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .tooLarge, "a question has at most \(Question.maximumOptions) options", in: file, at: range)
  }

  static func outOfTurn(
    _ index: Int, _ count: Int, at range: Range<Int>, in file: SourceFile
  ) -> Diagnostic {
    let letter = OptionMark.letter(index)
    return Diagnostic(
      .malformedNote,
      index < count
        ? "there is an option `\(letter)` already" : "option `\(letter)` is out of turn",
      in: file, at: range, help: "the next option is `\(OptionMark.letter(count))`")
  }

  /// Options that begin again below words that ask, where it does not show what the first ones are.
  static func beginsAgain(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .malformedNote, "the options begin again at `A`", in: file, at: range,
      help: "write `**Question:** …` above each question")
  }

  static func looseList(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .looseOptions, "the list stands below words that ask, and no question was made of it",
      in: file, at: range, help: "write `**Question:** …` above it, and `- A) …` before each option"
    )
  }
}
