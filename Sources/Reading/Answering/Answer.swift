public import Advice
public import RuleText

/// What the advisor makes of a question: its facts, its options as plans, and the choice.
public struct Answer: Sendable {
  /// An option with what the rules say of it.
  public struct JudgedOption: Sendable {
    /// The letter, `A` to `Z`.
    public let letter: String

    /// The plan that the option's words mean; `nil` where they mean none.
    public let judged: JudgedPlan?
  }

  /// Why no option is chosen.
  public enum Abstention: Hashable, Sendable {
    /// The question asks for what does not fit.
    case asksForTheOpposite

    /// No fact was found in the words.
    case noFacts

    /// No option names a storage.
    case noPlans

    /// More options are asked for than are left.
    case tooFewPlans(asked: Int)

    /// The best options, by their letters, read as one plan.
    case samePlan([String])

    /// The best option is level with the next, or nearly so.
    case close(chosen: [String], next: [String], margin: Int)

    /// No fact that was found bears on the options.
    case nothingToGoBy

    /// Without the fact, the second letters would be chosen and not the first.
    case hangsOnOneFact(Fact, [String], [String])

    /// Another number of options is asked for than has the parameters that are asked for.
    case parameters(asked: Int, fitting: [String])

    /// Options are for several things, and the words do not show which of them is said of what.
    case asksForSeveralThings

    /// The facts that were found cannot be true together, for the reason given.
    case contradiction(String)
  }

  package let question: Question

  /// The note in which the question stands.
  public let file: SourceFile

  /// The facts that the question states.
  public let facts: StatedFacts

  /// Every option with what the rules say of it.
  public let options: [JudgedOption]

  /// The letters that are chosen, in their order; empty where the words do not decide.
  public let letters: [String]

  /// Why nothing is chosen; `nil` where something is.
  public let abstention: Abstention?

  /// Where nothing is chosen, unknown facts that would tell options apart, the most asked for first.
  public let missing: [Fact]

  /// What the question asks of the parameters of a training job; `nil` where it asks nothing of them.
  package let parameters: ParameterAnswer?

  /// What the question asks of a figure of the world; `nil` where it asks for none.
  package let figures: FigureAnswer?

  /// Every phrase that the reading used, by its place in the book.
  package let phrases: Set<Int>
}

extension Answer {
  /// Answers a question from the words of the question and its options alone.
  package init(
    _ question: Question, of file: SourceFile, rules: RuleBook, phrases book: PhraseBook,
    ignoring ignored: Set<Int> = []
  ) {
    let reader = QuestionJudge(file: file, rules: rules, book: book, ignored: ignored)
    let asked = question.asked(in: file)
    var whole = reader.judge(question, asked)
    var judged = [whole]
    switch reader.parts(of: question, asked) {
    case .one: break
    case .several(let parts):
      judged = parts.map { reader.judge($0, Question.Asked(), of: whole.facts.workload) }
    case .unclear:
      whole.abstention = .asksForSeveralThings
      judged = [whole]
    }
    self.question = question
    self.file = file
    facts = whole.facts
    options = judged.flatMap(\.options).sorted { $0.letter < $1.letter }
    parameters = ParameterAnswer(question, of: file, book: book, ignoring: ignored)
    figures = FigureAnswer(
      question, of: file, figures: rules.figures, book: book, ignoring: ignored)
    phrases = judged.reduce(whole.phrases) { $0.union($1.phrases) }
      .union(parameters?.phrases ?? []).union(figures?.phrases ?? [])
    if let parameters {
      (letters, abstention, missing) = (parameters.letters, parameters.abstention, [])
    } else if let figures {
      (letters, abstention, missing) = (figures.letters, nil, [])
    } else if let refusing = judged.first(where: { $0.abstention != nil }) {
      (letters, abstention, missing) = ([], refusing.abstention, refusing.missing)
    } else {
      (letters, abstention, missing) = (judged.flatMap(\.letters).sorted(), nil, [])
    }
  }
}
