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
      if hasOwnReason(option) { return true }
      let isFair =
        (option.judged?.points ?? 0) > -Lead.closeLimit
        || !option.isUnfitForAnyWorkload && others.allSatisfy(\.isRefused) || others.isEmpty
      return isFair && (isUnderstood || others.isEmpty)
    }
  }

  /// Whether something speaks for an option that does not speak for all that were read.
  private func hasOwnReason(_ option: Answer.JudgedOption) -> Bool {
    let others = options.filter { $0.judged != nil && $0.letter != option.letter }
    return option.favours.contains { rule in
      others.isEmpty || !others.allSatisfy { $0.favours.contains(rule) }
    }
  }
}

extension Answer.JudgedOption {
  /// The rules that give the option points.
  fileprivate var favours: Set<Rule> {
    Set(judged?.reasons.filter { $0.points > 0 }.map(\.rule) ?? [])
  }

  /// Whether the option is excluded for what it is, whatever the question says.
  fileprivate var isImpossible: Bool {
    judged?.exclusions.contains {
      $0.rule.workloadFacts.isEmpty
        && $0.rule.planFacts.allSatisfy { $0 == .refusedMoves || $0 == .infrequentAge }
    } ?? false
  }

  /// Whether what the question says excludes the option, or speaks against it.
  fileprivate var isRefused: Bool {
    judged?.exclusions.isEmpty == false || isDisfavouredByStatedFacts
  }
}
