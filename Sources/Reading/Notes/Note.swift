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
  /// A note that could be read, and what is wrong with it or in its place.
  package struct Reading: Sendable {
    package let note: Note?
    package let diagnostics: [Diagnostic]

    /// Where its question begins, or else what is wrong.
    package var position: SourcePosition? {
      guard let note, let start = note.question?.start else { return diagnostics.first?.position }
      return note.file.position(of: start)
    }

    fileprivate init(_ note: Note?, _ diagnostics: [Diagnostic]) {
      (self.note, self.diagnostics) = (note, diagnostics)
    }
  }

  /// Reads the notes of a file: one for each of its questions, or one that has none.
  ///
  /// A note's fences are those between its question and the next one's, and the first note's those
  /// above it, too. Its known answer is that of its fence or else the one that its question states.
  ///
  /// - Returns: A reading for each note, and at least one.
  package static func read(_ original: SourceFile) -> [Reading] {
    let (page, mistakes) = Page.ofNote(original)
    guard mistakes.isEmpty else { return [Reading(nil, mistakes)] }
    let (questions, faults) = Question.read(page)
    guard !questions.isEmpty else { return [read(page, page.fences, nil, faults)] }
    let ends = questions.dropFirst().map(\.start) + [.max]
    var start = 0
    return zip(questions, ends).map { question, end in
      defer { start = end }
      let own = start..<end
      return read(
        page, page.fences.filter { own.contains($0.range.lowerBound) }, question,
        faults.filter { own.contains($0.range.lowerBound) })
    }
  }

  /// Reads one note of a page.
  private static func read(
    _ page: Page, _ ownFences: [Page.Fence], _ question: Question?, _ faults: [Diagnostic]
  ) -> Reading {
    let file = page.file
    let faults = faults + (question?.strayLetters ?? []).map { .noSuchLetter($0, in: file) }
    let fences = NoteFences.read(ownFences, of: file)
    guard fences.diagnostics.isEmpty else { return Reading(nil, fences.diagnostics) }
    if let fenced = fences.answer, fences.figure == nil,
      let stray = ([fenced] + fences.datedAnswers.map(\.answer)).lazy
        .compactMap(fences.strayLetter).first
    {
      return Reading(nil, [.noSuchOption(stray, in: file)])
    }
    guard question?.isWhole ?? faults.isEmpty else { return Reading(nil, faults) }
    guard let answer = fences.answer ?? question?.statedAnswer else {
      let place = question.map { file.line(at: $0.start) } ?? page.title?.range ?? file.line(at: 0)
      return Reading(nil, faults + [.noAnswer(at: place, in: file)])
    }
    let stray = question.flatMap { fences.contradicts($0, answer) }
    let title = page.title?.value ?? file.name
    return Reading(
      Note(file: file, title: title, fences: fences, answer: answer, question: question),
      faults + (stray.map { [.answersDiffer($0, in: file)] } ?? [])
    )
  }
}

extension Question {
  /// Where the question's words begin.
  fileprivate var start: Int { text.first?.lowerBound ?? 0 }

  /// Whether each option has words, and each letter of the stated answer an option.
  fileprivate var isWhole: Bool {
    options.allSatisfy { !$0.text.isEmpty } && strayLetters.isEmpty
  }

  /// The letters of the stated answer that have no option.
  fileprivate var strayLetters: [Spelled<String>] {
    stated.filter { letter in !options.contains { $0.letter == letter.value } }
  }

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

  fileprivate static func noSuchLetter(
    _ letter: Spelled<String>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .malformedNote, "the answer names an option `\(letter.value)` that the question has not",
      in: file, at: letter.range)
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
