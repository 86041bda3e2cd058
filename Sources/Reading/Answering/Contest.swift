internal import Advice
internal import RuleText

/// The plans of all options against each other.
///
/// A class, because verdicts and answers pass it on, and it holds a whole rule book.
final class Contest: Sendable {
  let options: [Answer.JudgedOption]

  private let workload: Workload
  private let features: Set<String>
  private let rules: RuleBook
  private let judge: Judge
  private let broken: Rule?

  /// Decides between the plans of options.
  ///
  /// - Parameters:
  ///   - readings: The options.
  ///   - workload: The facts that the question states.
  ///   - features: The features that it asks for.
  ///   - rules: The rule book.
  init(
    _ readings: [OptionReading], _ workload: Workload, asking features: Set<String>,
    _ rules: RuleBook
  ) {
    let workload = workload.whole
    let plans = readings.compactMap(\.plan)
    let decision = rules.decide(
      plans, for: workload, asking: features, weights: Weights())
    let judge = rules.judge(plans, for: workload, decision)
    var judged = plans.indices.map(judge.plan)[...]
    self.workload = workload
    self.features = features
    self.rules = rules
    self.judge = judge
    broken = rules.contradictions(in: decision).first
    options = readings.map { reading in
      Answer.JudgedOption(
        letter: reading.letter, judged: reading.plan == nil ? nil : judged.popFirst())
    }
  }

  /// What keeping the data costs in the classes that options name, computed anew at each call; `nil`
  /// where that is not known.
  var keeping: ClassComparison? { rules.keeping(judge, for: workload) }

  /// The letters of the best options, or why none are chosen.
  ///
  /// - Parameters:
  ///   - asked: What the question asks for.
  ///   - limit: The least lead that decides.
  /// - Returns: The letters, or none and the reason.
  func choose(
    _ asked: Question.Asked, limit: Int = Lead.closeLimit
  ) -> ([String], Answer.Abstention?) {
    if workload.stated.isEmpty, features.isEmpty { return ([], .noFacts) }
    if let broken { return ([], .contradiction(broken.because)) }
    let unread = options.indices.filter { options[$0].judged == nil }
    guard unread.count < options.count else { return ([], .noPlans) }
    let ranked = options.indices.filter { options[$0].judged?.exclusions.isEmpty ?? false }
      .sorted { (-points($0), $0) < (-points($1), $1) }
    let chosen = ranked.reduce(into: [Int]()) { chosen, option in
      guard chosen.count < asked.count, !chosen.contains(where: { contradict($0, option) }) else {
        return
      }
      chosen.append(option)
    }
    guard chosen.count == asked.count else { return ([], .tooFewPlans(asked: asked.count)) }
    guard options.contains(where: \.bearsOnStatedFacts) else { return ([], .nothingToGoBy) }
    // Of several that are asked for, more than one may be among those that are not understood, unless
    // as many do what the question asks for.
    let isAsked = chosen.allSatisfy { options[$0].offersAskedFeature }
    guard asked.count == 1 || unread.count < 2 || isAsked else {
      return ([], .notUnderstood(unread.map { options[$0].letter }))
    }
    guard let last = chosen.last else { return ([], .noPlans) }

    // An option whose words are not understood may be anything: it counts as one without points, and
    // twice the usual lead is asked for.
    let others =
      ranked.filter { option in
        !chosen.contains { $0 == option || contradict($0, option) }
      } + unread
    if let highest = others.map(points).max() {
      let rivals = others.filter { points($0) == highest }
      let margin = points(last) - highest
      if margin == 0, let same = rivals.first(where: { plan($0) == plan(last) }) {
        return ([], .samePlan([last, same].map { options[$0].letter }))
      }
      if margin < limit * (unread.isEmpty ? 1 : 2) {
        return (
          [],
          .close(
            chosen: [options[last].letter], next: rivals.map { options[$0].letter },
            margin: max(0, margin))
        )
      }
    }
    let isSupported = chosen.allSatisfy { options[$0].isFavouredByStatedFacts }
    let isLeft = others.allSatisfy {
      options[$0].isDisfavouredByStatedFacts || options[$0].isUnfitForAnyWorkload
    }
    // Of several that are asked for, each must be right for a reason of its own, or all others be excluded.
    guard isSupported || isLeft && (asked.count == 1 || others.isEmpty) else {
      return ([], .nothingToGoBy)
    }
    return (chosen.map { options[$0].letter }.sorted(), nil)
  }

  /// The option with most points of those that nothing excludes, besides one.
  func best(besides letter: String? = nil) -> Answer.JudgedOption? {
    options.filter { $0.letter != letter && $0.judged?.exclusions.isEmpty == true }
      .max { ($0.judged?.points ?? 0) < ($1.judged?.points ?? 0) }
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
    for index in judge.decision.pendingRules {
      let rule = rules.rules[index]
      guard rule.score != nil || rule.verdict.isExclusion else { continue }
      let touched = plans.count(where: rule.covers)
      guard touched > 0, touched < plans.count else { continue }
      for condition in rule.conditions {
        if case .workload(let fact) = condition.subject, workload[fact] == nil {
          counts[fact, default: 0] += 1
        }
      }
    }
    return Fact.allCases.filter { counts[$0] != nil }
      .sorted { (-(counts[$0] ?? 0), $0.rawValue) < (-(counts[$1] ?? 0), $1.rawValue) }
  }

  /// Whether two options cannot be chosen together: they move data of one age to different classes.
  private func contradict(_ one: Int, _ other: Int) -> Bool {
    guard let own = plan(one)?.lifecycle?.moves, let moves = plan(other)?.lifecycle?.moves else {
      return false
    }
    return own.contains { move in
      moves.contains { $0.age == move.age && $0.storageClass != move.storageClass }
    }
  }

  private func points(_ option: Int) -> Int { options[option].judged?.points ?? 0 }

  private func plan(_ option: Int) -> Plan? { options[option].judged?.plan }
}

extension Answer.JudgedOption {
  /// Whether a stated fact brought about a rule that gives the option points, takes some, or excludes it.
  fileprivate var bearsOnStatedFacts: Bool {
    isFavouredByStatedFacts || isDisfavouredByStatedFacts
      || (judged?.exclusions.contains { $0.rule.asksForMoreThanGoals } ?? false)
  }

  /// Whether the option does what the question asks for by a feature.
  fileprivate var offersAskedFeature: Bool {
    judged?.reasons.contains { $0.rule.verdict.target?.isFeature == true } ?? false
  }

  var isFavouredByStatedFacts: Bool {
    judged?.reasons.contains { $0.points > 0 && $0.rule.asksForMoreThanGoals } ?? false
  }

  var isDisfavouredByStatedFacts: Bool {
    judged?.reasons.contains { $0.points < 0 && $0.rule.asksForMoreThanGoals } ?? false
  }
}

extension Answer.JudgedOption {
  /// Whether a strong reason that holds for every workload speaks against the option: it is no place
  /// for files at all.
  var isUnfitForAnyWorkload: Bool {
    judged?.reasons.contains {
      $0.points <= -Strength.strongly.points && $0.rule.conditions.isEmpty
    }
      ?? false
  }
}

extension RuleBook {
  /// What the rules say of plans.
  func judge(_ plans: [Plan], for workload: Workload) -> [JudgedPlan] {
    let workload = workload.whole
    let judge = judge(plans, for: workload, decide(plans, for: workload, weights: Weights()))
    return plans.indices.map(judge.plan)
  }

  fileprivate func judge(
    _ plans: [Plan], for workload: Workload, _ decision: Decision
  ) -> Judge {
    Judge(
      book: self, plans: plans, decision: decision,
      weights: Weights().effective(for: workload))
  }
}

extension Rule {
  /// Whether a fact of the workload other than its goals is asked for, a feature, or an estimate, which
  /// comes from such facts: goals weigh reasons, and alone are none.
  fileprivate var asksForMoreThanGoals: Bool {
    workloadFacts.contains { $0 != .goals } || planFacts.contains { $0 != .steps }
      || verdict.target?.isFeature == true
  }
}
