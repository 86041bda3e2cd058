internal import Advice

extension Contest {
  /// Whether options may be chosen that have no more points than others for what speaks for them.
  ///
  /// What is merely left over is right only where everything was understood, and what has more against
  /// it than for it only where the question speaks against all others.
  ///
  /// - Parameters:
  ///   - letters: The letters of the options.
  ///   - isUnderstood: Whether every option was read, and the question contradicts itself nowhere.
  /// - Returns: Whether they may be chosen.
  func mayChoose(_ letters: [String], isUnderstood: Bool) -> Bool {
    let others = options.filter { !letters.contains($0.letter) && !$0.isImpossible }
    return options.filter { letters.contains($0.letter) }.allSatisfy { option in
      if hasOwnReason(option, besides: letters) { return true }
      let isFair =
        option.points > -Lead.closeLimit
        || !option.isUnfitForAnyWorkload && others.allSatisfy(\.isRefused) || others.isEmpty
      return isFair && (isUnderstood || others.isEmpty)
    }
  }

  /// Whether something speaks for an option that does not speak for all that were read; those that are
  /// chosen with it may share its reason.
  private func hasOwnReason(
    _ option: Answer.JudgedOption, besides chosen: [String]
  ) -> Bool {
    guard let plan = option.weighed else { return false }
    let others = options.filter { !chosen.contains($0.letter) }.compactMap(\.weighed)
    return judge.scores.contains { score in
      score.points > 0 && score.covers(plan)
        && (others.isEmpty || !others.allSatisfy(score.covers))
    }
  }
}

extension Contest {
  /// How much may speak for the next option where one reason decides.
  private enum Opposition {
    /// The share, in per cent, of all that tells the option from the next one, where the reason is a feature that was
    /// asked for.
    ///
    /// On 2,262 questions, each with the rules of before it was learned from, choices beyond it were wrong once in five
    /// times, and those from 15 per cent to it never.
    static let toFeatures = 25

    /// The points that rules give the next option for what is no feature, as much as a strong one: with less, the share
    /// is of what speaks against the feature's own option, which was weighed already.
    ///
    /// On 1,260 questions, choices beyond that share were never wrong below it (16), and four times in nine from it on.
    static let pointsToFeatures = 4

    /// The lead of two strong reasons, for which no one reason can be to blame that the option is ahead: on 1,620
    /// questions, choices were never wrong from it on (7), and four times in six below it.
    static let lead = QuestionJudge.strongLead

    /// The share where the option is ahead by no more than a close lead, for one reason or two: beyond it, choices
    /// were as often right as wrong.
    static let toCloseLeads = 35
  }

  /// The option that has much for it where the chosen one would not be ahead but for one reason; `nil`
  /// where there is none.
  func rival(of letter: String) -> String? {
    guard let own = options.first(where: { $0.letter == letter })?.weighed, !own.isExcluded,
      let next = best(besides: letter), let other = next.weighed, next.isFavouredByStatedFacts
    else { return nil }
    let differences = judge.scores.filter { $0.covers(own) != $0.covers(other) }
      .map { (rule: $0.rule, points: $0.covers(own) ? $0.points : -$0.points) }
    let speaking = differences.map(\.points).filter { $0 > 0 }
    let total = differences.reduce(0) { $0 + abs($1.points) }
    let margin = own.points - other.points
    guard margin < Opposition.lead, speaking.max() ?? 0 >= margin else { return nil }
    let share = (total - speaking.reduce(0, +)) * 100 / max(1, total)
    let forOther = judge.scores
      .filter { $0.points > 0 && !$0.rule.isFeature && $0.covers(other) && !$0.covers(own) }
      .reduce(0) { $0 + $1.points }
    let isContested =
      differences.contains { $0.points >= margin && $0.rule.isFeature }
      ? share >= Opposition.toFeatures && forOther >= Opposition.pointsToFeatures
      : margin <= Lead.closeLimit && speaking.count <= 2 && share >= Opposition.toCloseLeads
    return isContested ? next.letter : nil
  }
}

extension Answer.JudgedOption {
  /// Whether the option is excluded for what it is, whatever the question says.
  fileprivate var isImpossible: Bool {
    weighed?.exclusions.contains {
      $0.workloadFacts.isEmpty
        && $0.planFacts.allSatisfy { $0 == .refusedMoves || $0 == .infrequentAge }
    } ?? false
  }

  /// Whether what the question says excludes the option, or speaks against it.
  fileprivate var isRefused: Bool { isExcluded || isDisfavouredByStatedFacts }
}
