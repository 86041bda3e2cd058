public import Advice
public import RuleText

/// What the advisor makes of a question: its facts, its options as plans, and the choice.
public struct Answer: Sendable {
  /// An option with what the rules say of it.
  public struct JudgedOption: Sendable {
    /// The letter, `A` to `Z`.
    public let letter: String

    /// The plan that the option's words mean, beside those of the others; `nil` where they mean none.
    package let weighed: WeighedPlan?

    /// The words of the option that mean the plan, where the option has several plans for several
    /// things; `nil` where all its words mean one.
    public package(set) var piece: [Range<Int>]?

    /// The plan with every rule that holds for it, made anew at each call; `nil` where the words mean none.
    public var judged: JudgedPlan? { weighed?.judged }
  }

  /// Why no option is chosen.
  public enum Abstention: Hashable, Sendable {
    /// The question asks for what does not fit.
    case asksForTheOpposite

    /// The question asks for all that fit, however many they are.
    case asksForAll

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

    /// One reason alone puts the first option ahead, and much speaks for the second.
    case contested(String, by: String)

    /// The question asks for a feature that the second option offers, and none of the first does.
    case disregarded(feature: String, [String], by: String)

    /// The options differ by ages, and the question names a time of which nothing was made.
    case timeNotRead(String)

    /// No fact that was found bears on the options.
    case nothingToGoBy

    /// Without the fact, the second letters would be far ahead of the first.
    case hangsOnOneFact(Fact, [String], [String])

    /// Several options are asked for, and these were not understood.
    case notUnderstood([String])

    /// Nothing speaks for the letters that does not speak for all options.
    case leftOver([String])

    /// The question says several things of the fact, and by one the first letters would be chosen, by
    /// another the second.
    case disputed(Fact, [String], [String])

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

  /// The fact that does not count, because it alone would exclude what is chosen, and seems misread; `nil` where all
  /// facts count.
  public let passedOver: Fact?

  /// Where nothing is chosen, unknown facts that would tell options apart, the most asked for first;
  /// computed anew at each call.
  public var missing: [Fact] { undecided?.missing ?? [] }

  /// What the question asks of the parameters of a training job; `nil` where it asks nothing of them.
  package let parameters: ParameterAnswer?

  /// The day as of which this is said, where it is another than the rule book's own.
  public let asOf: Day?

  /// What the answer was or will be on other days, where it is another; no letters stand for none.
  public let otherTimes: [PeriodOutcome<[String]>]

  /// What keeping the data costs in the classes that options name, computed anew at each call; `nil`
  /// where the facts do not tell.
  public var keeping: ClassComparison? { contest?.keeping }

  /// The options against each other, where they are for one thing.
  private let contest: Contest?

  /// The same, where nothing is chosen and more facts would help.
  private let undecided: Contest?

  /// What the question asks of a figure of the world; `nil` where it asks for none.
  package let figures: FigureAnswer?

  /// Every phrase that the reading used, by its place in the book.
  package let phrases: Set<Int>
}

extension Answer {
  /// Answers a question from the words of the question and its options alone.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - file: The note in which it stands.
  ///   - rules: The rule book that judges the options.
  ///   - phrases: The phrases by which words are read.
  ///   - ignored: Phrases that are passed over, by their place in the book.
  ///   - estimates: What was estimated by the rule book of the options before.
  ///   - comparesTimes: Whether it is answered as of other days, too.
  package init(
    _ question: Question, of file: SourceFile, rules: RuleBook, phrases: PhraseBook,
    ignoring ignored: Set<Int> = [], remembering estimates: EstimateMemory = EstimateMemory(),
    comparesTimes: Bool = true
  ) {
    let reader = WordReader(file, book: phrases.asOf(rules.day), ignoring: ignored)
    self.init(question, reader, rules: rules, estimates, comparesTimes: comparesTimes)
  }

  private init(
    _ question: Question, _ reader: WordReader, rules: RuleBook, _ estimates: EstimateMemory,
    comparesTimes: Bool
  ) {
    let file = reader.file
    let judge = QuestionJudge(reader: reader, rules: rules, estimates: estimates)
    var asked = question.asked(reader.text(question.text).tokens, in: file)
    let opposite = reader.text(question.text).oppositePhrases
    if !opposite.isEmpty { asked.isOpposite = true }
    let (joins, plain) = question.joins(reader)
    var whole = judge.judge(plain, asked)
    var judged = [whole]
    switch judge.parts(of: plain, asked) {
    case .one: break
    case .several(let parts):
      judged = parts.map { judge.judge($0, Question.Asked(), of: whole.facts.workload) }
    case .placed(let parts):
      judged = parts.map { judge.judge($0, of: plain, whole.facts.workload) }
    case .unclear where whole.isFarAhead: break
    case .unclear:
      whole.abstention = .asksForSeveralThings
      judged = [whole]
    }
    var total: ([String], Abstention?)?
    if judged.count == 1, let parts = judge.optionParts(of: plain, asked) {
      let verdicts = judge.judge(parts, asked, of: whole.facts.workload)
      total = OptionParts.choose(verdicts)
      if total != nil { judged = zip(verdicts, parts.questions).map { $0.inPieces(of: $1) } }
    }
    self.question = question
    self.file = file
    asOf = rules.day == rules.date ? nil : rules.day
    facts = whole.facts
    let own = judged.flatMap(\.options)
    options = (own + joins.map { JudgedOption(letter: $0.letter, weighed: nil) })
      .sorted { $0.letter < $1.letter }
    contest = judged.count == 1 ? whole.contest : nil
    parameters = ParameterAnswer(question, asked, reader)
    figures = FigureAnswer(question, asked, rules.figures, reader)
    phrases = judged.reduce(whole.phrases.union(opposite)) { $0.union($1.phrases) }
      .union(parameters?.phrases ?? []).union(figures?.phrases ?? [])
    var undecided: Contest?
    var passedOver: Fact?
    if let parameters, parameters.abstention == nil || whole.abstention != nil {
      (letters, abstention) = (parameters.letters, parameters.abstention)
    } else if asked.isOpenEnded {
      (letters, abstention) = ([], .asksForAll)
    } else if let figures {
      (letters, abstention) = (figures.letters, nil)
    } else if asked.count == 1, !asked.isOpposite,
      let settled = joins.settle(
        own, chosen: judged.flatMap(\.letters), asksForBest: facts.workload.goals != nil)
    {
      (letters, abstention) = settled
    } else if let total {
      (letters, abstention) = total
    } else if let refusing = judged.first(where: { $0.abstention != nil }) {
      (letters, abstention) = ([], refusing.abstention)
      undecided = refusing.undecided
    } else {
      (letters, abstention) = (judged.flatMap(\.letters).sorted(), nil)
      passedOver = judged.lazy.compactMap(\.passedOver).first
    }
    (self.undecided, self.passedOver) = (undecided, passedOver)
    guard comparesTimes, parameters == nil, figures == nil else {
      otherTimes = []
      return
    }
    let current = (choice: letters, rules: options.rulesThatHold)
    otherTimes = rules.outcomesAtOtherTimes(
      for: facts.workload.whole, plans: options.compactMap(\.weighed?.plan),
      changes: reader.book.changes, current: current
    ) { rules in
      let other = Answer(
        question, reader.asOf(rules.day), rules: rules, EstimateMemory(), comparesTimes: false)
      return (other.letters, other.options.rulesThatHold)
    }
  }
}

extension [Answer.JudgedOption] {
  /// The rules that score, exclude or warn of some option.
  fileprivate var rulesThatHold: Set<Rule> {
    Set(compactMap(\.judged).flatMap { $0.reasons + $0.exclusions + $0.cautions }.map(\.rule))
  }
}

extension Workload {
  /// The facts with those that follow from them; as they are where they contradict each other.
  var whole: Workload { (try? completed().workload) ?? self }
}
