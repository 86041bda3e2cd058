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
  let judge: Judge
  private let broken: Rule?

  /// Decides between the plans of options.
  ///
  /// - Parameters:
  ///   - readings: The options.
  ///   - workload: The facts that the question states.
  ///   - features: The features that it asks for.
  ///   - rules: The rule book.
  ///   - estimates: What was estimated of the options before.
  init(
    _ readings: [OptionReading], _ workload: Workload, asking features: Set<String>,
    _ rules: RuleBook, _ estimates: EstimateMemory
  ) {
    let workload = workload.whole
    let plans = readings.compactMap(\.plan)
    let decision = rules.decide(
      plans, for: workload, asking: features, weights: Weights(), remembering: estimates)
    let judge = rules.judge(plans, for: workload, decision)
    var places = plans.indices[...]
    (self.workload, self.features, self.rules, self.judge) = (workload, features, rules, judge)
    broken = rules.contradictions(in: decision).first
    options = readings.map { reading in
      Answer.JudgedOption(
        letter: reading.letter,
        weighed: reading.plan == nil ? nil : places.popFirst().map { judge[$0] })
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
    let unread = options.indices.filter { options[$0].weighed == nil }
    guard unread.count < options.count else { return ([], .noPlans) }
    let ranked = options.indices.filter { options[$0].isLeft }
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
    options.filter { $0.letter != letter && $0.isLeft }.max { $0.points < $1.points }
  }

  /// How far the weakest of some options is ahead of the strongest of all others that are left.
  func lead(of letters: [String]) -> Int {
    lead(of: letters, over: options.filter(\.isLeft).map(\.letter))
  }

  /// How far the weakest of some options is ahead of the strongest of others that are not among them.
  func lead(of letters: [String], over others: [String]) -> Int {
    func points(_ letters: [String]) -> [Int] {
      options.filter { letters.contains($0.letter) }.map(\.points)
    }
    let rivals = others.filter { !letters.contains($0) }
    return (points(letters).min() ?? 0) - (points(rivals).max() ?? 0)
  }

  /// The unknown facts for which rules wait that concern some options and not others, the most asked for
  /// first.
  var missing: [Fact] {
    var counts = [Int](repeating: 0, count: workload.values.count)
    for condition in judge.openRules.flatMap(\.conditions) {
      if case .workload(let fact) = condition.subject, workload[fact] == nil {
        counts[fact.rawValue] += 1
      }
    }
    return Fact.allCases.filter { counts[$0.rawValue] > 0 }
      .sorted { (-counts[$0.rawValue], $0.rawValue) < (-counts[$1.rawValue], $1.rawValue) }
  }

  /// Whether two options cannot be chosen together: they move data of one age to different classes, or to one class
  /// at different ages.
  private func contradict(_ one: Int, _ other: Int) -> Bool {
    guard let own = plan(one)?.lifecycle?.moves, let moves = plan(other)?.lifecycle?.moves else {
      return false
    }
    return own.contains { move in
      moves.contains { ($0.age == move.age) != ($0.storageClass == move.storageClass) }
    }
  }

  private func points(_ option: Int) -> Int { options[option].points }

  private func plan(_ option: Int) -> Plan? { options[option].weighed?.plan }
}

extension Answer.JudgedOption {
  /// The points of its plan; none where it has no plan.
  var points: Int { weighed?.points ?? 0 }

  /// Whether it has a plan that nothing excludes.
  var isLeft: Bool { weighed?.isExcluded == false }

  /// Whether a rule excludes its plan.
  var isExcluded: Bool { weighed?.isExcluded == true }

  /// Whether a rule counts for its plan that is meant, by what it gives.
  func isScored(where isMeant: (Rule, Int) -> Bool) -> Bool {
    weighed?.isScored(where: isMeant) ?? false
  }

  /// Whether a stated fact brought about a rule that gives the option points, takes some, or excludes it.
  fileprivate var bearsOnStatedFacts: Bool {
    isScored { $1 != 0 && $0.asksForMoreThanGoals }
      || weighed?.exclusions.contains(where: \.asksForMoreThanGoals) == true
  }

  /// Whether the option does what the question asks for by a feature.
  fileprivate var offersAskedFeature: Bool { isScored { rule, _ in rule.isFeature } }

  var isFavouredByStatedFacts: Bool { isScored { $1 > 0 && $0.asksForMoreThanGoals } }

  var isDisfavouredByStatedFacts: Bool { isScored { $1 < 0 && $0.asksForMoreThanGoals } }

  /// Whether a strong reason that holds for every workload speaks against the option: it is no place
  /// for files at all.
  var isUnfitForAnyWorkload: Bool {
    isScored { $1 <= -Strength.strongly.points && $0.conditions.isEmpty }
  }
}

extension RuleBook {
  /// What the rules say of plans.
  func judge(_ plans: [Plan], for workload: Workload) -> Judge {
    let workload = workload.whole
    return judge(plans, for: workload, decide(plans, for: workload, weights: Weights()))
  }

  fileprivate func judge(
    _ plans: [Plan], for workload: Workload, _ decision: Decision
  ) -> Judge {
    Judge(
      book: self, plans: plans, decision: decision,
      weights: Weights().effective(for: workload))
  }
}
