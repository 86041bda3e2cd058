internal import Advice
internal import RuleText

/// Doubts of a choice that is ahead by enough: whether one thing that is misread would turn it.
///
/// A wrong answer that is given with confidence costs more than none.
extension QuestionJudge {
  /// Points by which another option must be ahead without one fact for that fact not to count: as many
  /// as a strong reason that serves a goal.
  private static let turnedLead = Strength.strongly.points * Weights.goalFactor

  /// Whether another option would be far ahead but for one fact, a word of which may be misread.
  ///
  /// What is excluded stays so: `doubt` asks whether one fact may do that.
  func reversal(
    _ chosen: [String], _ contest: Contest, _ readings: [OptionReading], _ workload: Workload,
    _ features: Set<String>, _ asked: Question.Asked
  ) -> Answer.Abstention? {
    let excluded = contest.options.filter(\.isExcluded)
    for fact in Fact.allCases where workload[fact] != nil && contest.mayHang(chosen, on: fact) {
      var without = workload
      without[fact] = nil
      let other = Contest(readings, without, asking: features, rules)
      let (letters, refusal) = other.choose(asked)
      if refusal == nil, letters != chosen,
        other.lead(of: letters, over: chosen) >= Self.turnedLead,
        !excluded.contains(where: { letters.contains($0.letter) })
      {
        return .hangsOnOneFact(fact, chosen, letters)
      }
    }
    return nil
  }

  /// Whether a fact that the question may state in scattered words leads to another choice.
  ///
  /// Quantities are stated in numbers and units; goals alone are no reason.
  func suspicion(
    _ chosen: [String], _ contest: Contest, _ readings: [OptionReading], _ workload: Workload,
    _ features: Set<String>, _ asked: Question.Asked, _ question: Question
  ) -> Answer.Abstention? {
    let open = contest.isMissing
    let facts = reader.text(question.text).scatteredFacts { fact in
      open[fact.rawValue] && fact.type.dimension == nil && fact != .goals
    }
    for finding in facts {
      var told = workload
      told[finding.fact] = finding.value
      let other = Contest(readings, told, asking: features, rules)
      let (letters, refusal) = other.choose(asked, limit: Self.hintedLead)
      if refusal == nil, letters != chosen,
        other.lead(of: letters, over: chosen) >= Self.hintedLead
      {
        return .hintedAt(finding.fact, chosen, letters)
      }
    }
    return nil
  }

  /// Whether another option differs from one that is chosen by its ages alone, and the question names
  /// a time of which nothing was made.
  func oversight(
    _ chosen: [String], _ contest: Contest, _ facts: StatedFacts, _ question: Question
  ) -> Answer.Abstention? {
    func plans(where isMeant: (String) -> Bool) -> [Plan] {
      contest.options.filter { $0.isLeft && isMeant($0.letter) }.compactMap(\.weighed?.plan)
    }
    let own = plans(where: chosen.contains)
    let others = plans { !chosen.contains($0) }
    guard others.contains(where: { other in own.contains { $0.differsByAges(from: other) } }) else {
      return nil
    }
    return reader.text(question.text).times(besides: facts.readWords).first.map { time in
      .timeNotRead(reader.file.text(time))
    }
  }

  /// Whether another option does what the question asks for, and none of those that are chosen does.
  func disregard(
    _ chosen: [String], _ contest: Contest, _ facts: StatedFacts
  ) -> Answer.Abstention? {
    let asked = facts.featureNames.subtracting(facts.hintedFeatures)
    func offered(_ option: Answer.JudgedOption) -> Set<String> {
      asked.intersection(option.weighed?.plan.features ?? [])
    }
    let offering = contest.options.filter { !offered($0).isEmpty }
    guard let rival = offering.first, !offering.contains(where: { chosen.contains($0.letter) }),
      let feature = offered(rival).min()
    else { return nil }
    return .disregarded(feature: feature, chosen, by: rival.letter)
  }
}

extension Plan {
  /// Whether a plan does the same with the data at other ages.
  fileprivate func differsByAges(from other: Plan) -> Bool {
    configuration == other.configuration && steps == other.steps && lifecycle != other.lifecycle
  }
}

extension Contest {
  /// Whether options that are chosen may not be ahead without a fact, by what the rules count that ask
  /// for others.
  fileprivate func mayHang(_ letters: [String], on fact: Fact) -> Bool {
    // Estimates come of many facts.
    let others = judge.scores.filter {
      !$0.rule.workloadFacts.contains(fact) && $0.rule.planFacts.isEmpty
    }
    func points(_ plan: WeighedPlan) -> Int {
      others.reduce(0) { $1.covers(plan) ? $0 + $1.points : $0 }
    }
    let open = options.filter(\.isLeft)
    let own =
      open.filter { letters.contains($0.letter) }.compactMap { $0.weighed.map(points) }.min() ?? 0
    return open.contains { option in
      !letters.contains(option.letter) && option.weighed.map(points) ?? 0 > own
    }
  }
}

extension TextMatcher {
  /// The times of a day and longer that stand outside of some words, by their bytes.
  fileprivate func times(besides words: [Range<Int>]) -> [Range<Int>] {
    var times: [Range<Int>] = []
    var place = 0
    while place < tokens.count {
      guard let (steps, next) = quantity(at: place, .duration) else {
        place += 1
        continue
      }
      let time = tokens[place].range.lowerBound..<tokens[next - 1].range.upperBound
      if steps.upperBound >= Microseconds.day, !words.contains(where: time.overlaps) {
        times.append(time)
      }
      place = next
    }
    return times
  }

  /// Which of the facts that are meant the text states in words that stand near each other, in whatever
  /// order, each value once; words that all state something else state no more.
  fileprivate func scatteredFacts(
    where isMeant: (Fact) -> Bool
  ) -> [(fact: Fact, value: Int64)] {
    let found = scattered(.facts) { phrase in
      book.phrases[phrase].meaning.facts.contains { isMeant($0.fact) }
    }
    let taken = Set(matches(.facts).flatMap(\.tokens))
    var values: [(fact: Fact, value: Int64)] = []
    for match in found where !match.isNegated && !taken.isSuperset(of: match.tokens) {
      for stated in book.phrases[match.phrase].meaning.facts where isMeant(stated.fact) {
        guard case .fixed(let value) = stated.value,
          !values.contains(where: { $0 == (stated.fact, value) })
        else { continue }
        values.append((stated.fact, value))
      }
    }
    return values
  }
}
