public import Advice
public import RuleText

extension Answer {
  /// Answers every question of a note.
  ///
  /// - Parameters:
  ///   - file: The note, in Markdown.
  ///   - rules: The rule book that judges the options.
  ///   - phrases: The phrases by which words are read.
  /// - Returns: The answers, in the note's order, and what is wrong with the note; a note with
  ///   mistakes may still have questions that can be answered.
  public static func read(
    _ file: SourceFile, rules: RuleBook, phrases: PhraseBook
  ) -> (answers: [Answer], diagnostics: [Diagnostic]) {
    let (page, mistakes) = Page.ofNote(file)
    guard mistakes.isEmpty else { return ([], mistakes) }
    let (questions, faults) = Question.read(page)
    guard !questions.isEmpty || !faults.isEmpty else {
      return ([], [Question.faultOfNone(in: page)])
    }
    let answers = questions.map { Answer($0, of: page.file, rules: rules, phrases: phrases) }
    return (answers, faults)
  }
}
