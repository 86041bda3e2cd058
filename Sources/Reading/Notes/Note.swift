internal import Advice
package import RuleText

/// A note of the corpus: a scenario, and what a reader should make of it.
package struct Note: Sendable {
  package let file: SourceFile
  package let title: String

  /// What the fences say of the scenario and its answer.
  package let fences: NoteFences

  /// The answer of the rule book's own date, or of the day that ``asOf(_:)`` chose.
  package let answer: NoteFences.Answer

  /// The question in the note's words, where it has one.
  package let question: Question?
}

extension Note {
  /// Reads a note, whose known answer is that of its fence or else the one that its question states.
  ///
  /// - Returns: The note, or `nil` where it has no answer or something in it is wrong; and what is
  ///   wrong.
  package static func read(_ original: SourceFile) -> (note: Note?, diagnostics: [Diagnostic]) {
    let (page, mistakes) = Page.ofNote(original)
    let file = page.file
    guard mistakes.isEmpty else { return (nil, mistakes) }
    let fences = NoteFences.read(page)
    guard fences.diagnostics.isEmpty else { return (nil, fences.diagnostics) }
    if let fenced = fences.answer, fences.figure == nil,
      let stray = ([fenced] + fences.datedAnswers.map(\.answer)).lazy
        .compactMap(fences.strayLetter).first
    {
      return (nil, [.noSuchOption(stray, in: file)])
    }
    let (questions, faults) = Question.read(page)
    guard faults.isEmpty else { return (nil, faults) }
    guard let answer = fences.answer ?? questions.first?.statedAnswer else {
      return (nil, [.noAnswer(at: page.title?.range ?? file.line(at: 0), in: file)])
    }
    let stray = questions.first.flatMap { fences.contradicts($0, answer) }
    let title = page.title?.value ?? file.name
    return (
      Note(file: file, title: title, fences: fences, answer: answer, question: questions.first),
      stray.map { [.answersDiffer($0, in: file)] } ?? []
    )
  }
}

extension Question {
  /// The answer that the question states; `nil` where it states none.
  fileprivate var statedAnswer: NoteFences.Answer? {
    stated.isEmpty ? nil : .options(stated, because: [])
  }
}

extension NoteFences {
  /// A letter of the answer that is no option's.
  fileprivate func strayLetter(in answer: Answer) -> Spelled<String>? {
    guard case .options(let letters, _) = answer else { return nil }
    let known = options.map(\.letter.value) + parameters.map(\.letter.value)
    return letters.first { !known.contains($0.value) }
  }

  /// The letter that the question states as right and the answer fence does not, if there is one.
  fileprivate func contradicts(_ question: Question, _ answer: Answer) -> Spelled<String>? {
    question.stated.first { letter in
      switch answer {
      case .options(let letters, _):
        return !letters.contains { $0.value == letter.value }
      case .target(let claim):
        guard let option = options.first(where: { $0.letter.value == letter.value }) else {
          return false
        }
        let plan = option.plan
        return !claim.target.covers(plan.configuration, steps: plan.steps)
          && !plan.configuration.target.covers(claim.target)
      case .nothing:
        return options.contains {
          $0.letter.value == letter.value && $0.plan.configuration.storage.isCandidate
        }
      }
    }
  }
}

extension Configuration {
  /// What the configuration's name names: without traits that nobody says.
  fileprivate var target: Target { Target(name: name) ?? .storage(storage, traits) }
}

extension Target {
  /// Whether every configuration that the other target names is meant, too.
  fileprivate func covers(_ other: Target) -> Bool {
    guard case .storage(let storage, let traits) = other else { return false }
    return covers(Configuration(storage, traits: traits), steps: [])
  }
}

extension Diagnostic {
  fileprivate static func answersDiffer(_ letter: Spelled<String>, in file: SourceFile)
    -> Diagnostic
  {
    Diagnostic(
      .answersDiffer, "the question's answer `\(letter.value)` is not that of the answer fence",
      in: file, at: letter.range, help: "the fence counts")
  }

  fileprivate static func noAnswer(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingAnswer, "the note has no known answer", in: file, at: range,
      help: "add a line such as `**Answer: B**` below the options, or an ```answer fence")
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
    let answers = [answer] + fences.datedAnswers.map(\.answer)
    let all = answers.flatMap(\.rules) + fences.excluded.flatMap(\.rules) + fences.cautions
    return Set(all.map(\.value))
  }
}

extension NoteFences.Answer {
  /// The rules that the answer names.
  fileprivate var rules: [Spelled<String>] {
    switch self {
    case .options(_, let rules), .nothing(_, let rules): rules
    case .target(let claim): claim.rules
    }
  }
}
