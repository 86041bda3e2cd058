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

  /// The day as of which this is said, where it is another than the rule book's own.
  public let asOf: Day?

  /// What the answer was or will be on other days, where it is another; no letters stand for none.
  public let otherTimes: [PeriodOutcome<[String]>]

  /// Every phrase that the reading used, by its place in the book.
  package let phrases: Set<Int>
}

extension Answer {
  /// Answers a question from the words of the question and its options alone.
  package init(
    _ question: Question, of file: SourceFile, rules: RuleBook, phrases: PhraseBook,
    ignoring ignored: Set<Int> = []
  ) {
    self.init(
      question, of: file, rules: rules, phrases: phrases, ignoring: ignored, comparesTimes: true)
  }

  private init(
    _ question: Question, of file: SourceFile, rules: RuleBook, phrases: PhraseBook,
    ignoring ignored: Set<Int>, comparesTimes: Bool
  ) {
    let book = phrases.asOf(rules.day)
    let facts = StatedFacts(question.text, of: file, book: book, ignoring: ignored)
    let home =
      facts.namedStorage
      ?? facts.workload.dataLocation.flatMap { Storage(rawValue: $0.rawValue) }
    func read(home: Storage?) -> [OptionReading] {
      question.options.map {
        OptionReading($0, of: file, home: home, book: book, ignoring: ignored)
      }
    }
    var readings = read(home: home)
    // Where all options that name a storage name one and the same, the others are about it, too.
    let storages = Set(readings.compactMap(\.plan?.configuration.storage))
    if home == nil {
      let only = storages.count == 1 ? storages.first : nil
      let usual = facts.workload.usualHome
      let other = only?.isCandidate == true ? only : usual ?? only
      if let other { readings = read(home: other) }
    }
    readings = readings.withUnspokenTraits()
    self.question = question
    self.file = file
    self.facts = facts
    parameters = ParameterAnswer(question, of: file, book: book, ignoring: ignored)
    self.phrases = readings.reduce(facts.phrases) { $0.union($1.phrases) }
      .union(parameters?.phrases ?? [])

    let asked = question.asked(in: file)
    let contest = Contest(readings, facts.workload, rules)
    let (chosen, refusal) = contest.choose(asked)
    options = contest.options
    asOf = rules.day == rules.date ? nil : rules.day
    if let parameters {
      otherTimes = []
      (letters, abstention, missing) = (parameters.letters, parameters.abstention, [])
      return
    }
    let doubt =
      refusal == nil ? Self.doubt(chosen, options, readings, facts.workload, rules, asked) : nil
    letters = doubt == nil ? chosen : []
    abstention = refusal ?? doubt
    missing = abstention == nil ? [] : contest.missing
    guard comparesTimes else {
      otherTimes = []
      return
    }
    let current = (choice: letters, rules: options.rulesThatHold)
    otherTimes = rules.outcomesAtOtherTimes(
      for: contest.workload, plans: readings.compactMap(\.plan), changes: phrases.changes,
      current: current
    ) { rules in
      let other = Answer(
        question, of: file, rules: rules, phrases: phrases, ignoring: ignored, comparesTimes: false)
      return (other.letters, other.options.rulesThatHold)
    }
  }

  /// Points by which all other facts must speak for an excluded option to put the exclusion in doubt:
  /// two strong reasons.
  private static let strongLead = 2 * Strength.strongly.points

  /// Whether one fact alone excludes an option for which all the others speak strongly.
  ///
  /// One misread word should not turn an answer round: where it could, none is given. Quantities are
  /// stated in numbers and units, and not doubted.
  private static func doubt(
    _ chosen: [String], _ options: [JudgedOption], _ readings: [OptionReading],
    _ workload: Workload, _ rules: RuleBook, _ asked: Question.Asked
  ) -> Abstention? {
    let excluded = options.filter { $0.judged?.exclusions.isEmpty == false }
    let letters = Set(excluded.map(\.letter))
    let facts = Set(excluded.flatMap { $0.judged?.exclusions ?? [] }.flatMap(\.rule.workloadFacts))
    for fact in Fact.allCases where facts.contains(fact) && fact.type.dimension == nil {
      var without = workload
      without[fact] = nil
      let contest = Contest(readings, without, rules)
      let (other, refusal) = contest.choose(asked)
      if refusal == nil, !letters.isDisjoint(with: other),
        contest.lead(of: other, over: chosen) >= strongLead
      {
        return .hangsOnOneFact(fact, chosen, other)
      }
    }
    return nil
  }
}

extension Workload {
  /// Where the data of training jobs is where nobody says otherwise.
  fileprivate var usualHome: Storage? {
    dataPurpose?.contains(.training) == true || trainingCompute == .sageMaker ? .s3 : nil
  }
}

/// The plans of all options against each other.
private struct Contest {
  let options: [Answer.JudgedOption]

  /// The facts, completed.
  let workload: Workload

  private let rules: RuleBook
  private let decision: Decision
  private let broken: Rule?

  init(_ readings: [OptionReading], _ workload: Workload, _ rules: RuleBook) {
    let workload = (try? workload.completed().workload) ?? workload
    let plans = readings.compactMap(\.plan)
    let decision = rules.decide(plans, for: workload, weights: Weights())
    let judge = Judge(
      book: rules, plans: plans, decision: decision,
      weights: Weights().effective(for: workload))
    var judged = plans.indices.map(judge.plan)[...]
    self.workload = workload
    self.rules = rules
    self.decision = decision
    broken = rules.contradictions(in: workload).first
    options = readings.map { reading in
      Answer.JudgedOption(
        letter: reading.letter, judged: reading.plan == nil ? nil : judged.popFirst())
    }
  }

  /// The letters of the best options, or why none are chosen.
  func choose(_ asked: Question.Asked) -> ([String], Answer.Abstention?) {
    if asked.isOpposite { return ([], .asksForTheOpposite) }
    if workload.stated.isEmpty { return ([], .noFacts) }
    if let broken { return ([], .contradiction(broken.because)) }
    let unread = options.indices.filter { options[$0].judged == nil }
    guard unread.count < options.count else { return ([], .noPlans) }
    let ranked = options.indices.filter { options[$0].judged?.exclusions.isEmpty ?? false }
      .sorted { (-points($0), $0) < (-points($1), $1) }
    guard ranked.count >= asked.count else { return ([], .tooFewPlans(asked: asked.count)) }
    let chosen = ranked.prefix(asked.count)
    guard options.contains(where: \.bearsOnStatedFacts) else { return ([], .nothingToGoBy) }
    guard let last = chosen.last else { return ([], .noPlans) }

    // An option whose words are not understood may be anything: it counts as one without points, and
    // twice the usual lead is asked for.
    let others = ranked.dropFirst(asked.count) + unread
    if let highest = others.map(points).max() {
      let rivals = others.filter { points($0) == highest }
      let margin = points(last) - highest
      if margin == 0, let same = rivals.first(where: { plan($0) == plan(last) }) {
        return ([], .samePlan([last, same].map { options[$0].letter }))
      }
      if margin < Lead.closeLimit * (unread.isEmpty ? 1 : 2) {
        return (
          [],
          .close(
            chosen: [options[last].letter], next: rivals.map { options[$0].letter },
            margin: max(0, margin))
        )
      }
    }
    let isSupported = chosen.allSatisfy { options[$0].isFavouredByStatedFacts }
    let isLeft = others.allSatisfy { options[$0].isDisfavouredByStatedFacts }
    guard isSupported || isLeft else { return ([], .nothingToGoBy) }
    return (chosen.map { options[$0].letter }.sorted(), nil)
  }

  /// How far the weakest of some options is ahead of the strongest of others that are not among them.
  func lead(of letters: [String], over others: [String]) -> Int {
    func points(_ letters: [String]) -> [Int] {
      options.filter { letters.contains($0.letter) }.map { $0.judged?.points ?? 0 }
    }
    let rivals = others.filter { !letters.contains($0) }
    return (points(letters).min() ?? 0) - (points(rivals).max() ?? 0)
  }

  /// The unknown facts for which rules wait that concern some options and not others.
  var missing: [Fact] {
    var counts: [Fact: Int] = [:]
    let plans = options.compactMap { $0.judged?.plan }
    for index in decision.pendingRules {
      let rule = rules.rules[index]
      guard rule.verdict.score != nil || rule.verdict.isExclusion, let target = rule.verdict.target
      else { continue }
      let touched = plans.count { target.covers($0.configuration, steps: $0.steps) }
      guard touched > 0, touched < plans.count else { continue }
      for condition in rule.conditions {
        if let fact = condition.subject.workloadFact, workload[fact] == nil {
          counts[fact, default: 0] += 1
        }
      }
    }
    return Fact.allCases.filter { counts[$0] != nil }
      .sorted { (-(counts[$0] ?? 0), $0.rawValue) < (-(counts[$1] ?? 0), $1.rawValue) }
  }

  private func points(_ option: Int) -> Int { options[option].judged?.points ?? 0 }

  private func plan(_ option: Int) -> Plan? { options[option].judged?.plan }
}

extension [Answer.JudgedOption] {
  /// The rules that score, exclude or warn of some option.
  fileprivate var rulesThatHold: Set<Rule> {
    Set(compactMap(\.judged).flatMap { $0.reasons + $0.exclusions + $0.cautions }.map(\.rule))
  }
}

extension Answer.JudgedOption {
  /// Whether a stated fact brought about a rule that gives the option points, takes some, or excludes it.
  fileprivate var bearsOnStatedFacts: Bool {
    isFavouredByStatedFacts || isDisfavouredByStatedFacts
      || (judged?.exclusions.contains { $0.rule.asksForMoreThanGoals } ?? false)
  }

  fileprivate var isFavouredByStatedFacts: Bool {
    judged?.reasons.contains { $0.points > 0 && $0.rule.asksForMoreThanGoals } ?? false
  }

  fileprivate var isDisfavouredByStatedFacts: Bool {
    judged?.reasons.contains { $0.points < 0 && $0.rule.asksForMoreThanGoals } ?? false
  }
}

extension Rule {
  /// Whether a fact of the workload other than its goals is asked for: goals weigh reasons, and alone
  /// are none.
  fileprivate var asksForMoreThanGoals: Bool { workloadFacts.contains { $0 != .goals } }
}
