internal import Advice
package import RuleText

/// A note of the corpus: a scenario, and what a reader should make of it.
package struct Note: Sendable {
  package let file: SourceFile
  package let title: String

  /// What the fences say of the scenario and its answer.
  package let fences: NoteFences
  package let answer: NoteFences.Answer
}

extension Note {
  /// Reads a note.
  ///
  /// - Returns: The note, or `nil` where it has no answer or something in it is wrong; and what is
  ///   wrong.
  package static func read(_ file: SourceFile) -> (note: Note?, diagnostics: [Diagnostic]) {
    let (page, mistakes) = Page.read(file)
    guard mistakes.isEmpty else { return (nil, mistakes) }
    let fences = NoteFences.read(page)
    guard fences.diagnostics.isEmpty else { return (nil, fences.diagnostics) }
    guard let answer = fences.answer else {
      return (nil, [.noAnswer(at: page.title?.range ?? file.line(at: 0), in: file)])
    }
    if case .options(let letters, _) = answer,
      let stray = letters.first(where: { letter in
        !fences.options.contains { $0.letter.value == letter.value }
      })
    {
      return (nil, [.noSuchOption(stray, in: file)])
    }
    let title = page.title?.value ?? file.name
    return (Note(file: file, title: title, fences: fences, answer: answer), [])
  }
}

extension Diagnostic {
  fileprivate static func noAnswer(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .malformedNote, "the note has no answer", in: file, at: range, help: "add an ```answer fence")
  }

  fileprivate static func noSuchOption(_ letter: Spelled<String>, in file: SourceFile) -> Diagnostic
  {
    Diagnostic(
      .malformedNote, "there is no option `\(letter.value)`", in: file, at: letter.range,
      help: "the ```options fence says what each letter is")
  }
}

extension Note {
  /// The rules that the note says must hold.
  package var namedRules: Set<String> {
    let answerRules =
      switch answer {
      case .options(_, let rules), .nothing(_, let rules): rules
      case .target(let claim): claim.rules
      }
    let all = answerRules + fences.excluded.flatMap(\.rules) + fences.cautions
    return Set(all.map(\.value))
  }
}
