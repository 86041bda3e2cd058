internal import Advice
internal import RuleText

/// A choice that is ahead by enough, and what may put it in doubt: one thing that is misread must not turn
/// an answer round.
struct Choice {
  /// The letters that are chosen.
  let letters: [String]

  let contest: Contest
  let readings: [OptionReading]

  /// The facts that count: those of the question, or what a part of it shares with the whole.
  let workload: Workload

  let facts: StatedFacts
  let asked: Question.Asked

  /// The question's text.
  let text: TextMatcher

  let judge: QuestionJudge

  /// Why it is not made; `nil` where nothing puts it in doubt.
  var doubt: Answer.Abstention? {
    isOnlyLeftOver ?? turnsByAnotherWait ?? turnsWithoutAnExclusion ?? turnsWithoutOneFact
      ?? disregardsAFeature ?? leavesATimeUnread ?? isContested
  }
}

extension Choice {
  /// Points by which another option must be ahead without one fact for that fact not to count: as many
  /// as a strong reason that serves a goal.
  private static let turnedLead = Strength.strongly.points * Weights.goalFactor

  /// Points by which an option that one fact alone excludes must be ahead without it for the choice to be
  /// doubted: a strong reason and a moderate one.
  private static let outcastLead = Strength.strongly.points + Strength.moderately.points

  /// The choice with another value of a fact.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - value: Its value; `nil` for none.
  ///   - limit: The least lead that decides.
  /// - Returns: The letters that are chosen then, if others, and the options against each other.
  private func other(
    with fact: Fact, _ value: Int64?, limit: Int = Lead.closeLimit
  ) -> (letters: [String], contest: Contest)? {
    var told = workload
    told[fact] = value
    let contest = judge.weigh(readings, for: told, asking: facts.featureNames)
    let (letters, refusal) = contest.choose(asked, limit: limit)
    return refusal == nil && letters != self.letters ? (letters, contest) : nil
  }

  /// Whether options are only left over, where not everything was understood.
  private var isOnlyLeftOver: Answer.Abstention? {
    let unread = readings.filter {
      letters.contains($0.letter) && $0.isUnread(asking: facts.featureNames)
    }
    if !unread.isEmpty { return .notUnderstood(unread.map(\.letter)) }
    let isUnderstood = facts.conflicts.isEmpty && readings.allSatisfy { $0.plan != nil }
    return contest.mayChoose(letters, isUnderstood: isUnderstood) ? nil : .leftOver(letters)
  }

  /// Whether what is said of a wait in one place leads to another choice than what is said in another.
  private var turnsByAnotherWait: Answer.Abstention? {
    for conflict in facts.conflicts where conflict.fact == .needsLatency {
      for finding in conflict.findings {
        guard let other = other(with: conflict.fact, finding.value) else { continue }
        return .disputed(conflict.fact, letters, other.letters)
      }
    }
    return nil
  }

  /// Whether one fact alone excludes an option for which all the others speak strongly.
  ///
  /// Quantities are stated in numbers and units, and not doubted; a ban on a storage is there to turn the
  /// answer round. What two strong reasons speak for stands by itself: on 1,800 questions such choices were never
  /// wrong (5), and others mostly (11 of 16).
  private var turnsWithoutAnExclusion: Answer.Abstention? {
    let chosen = contest.options.filter { letters.contains($0.letter) }.map(\.points)
    guard chosen.min() ?? 0 < QuestionJudge.strongLead else { return nil }
    let outcasts = contest.outcasts
    for fact in contest.excludingFacts where fact != .storageExcluded {
      guard let other = other(with: fact, nil), !outcasts.isDisjoint(with: other.letters),
        other.contest.lead(of: other.letters, over: letters) >= Self.outcastLead
      else { continue }
      return .hangsOnOneFact(fact, letters, other.letters)
    }
    return nil
  }

  /// Whether another option would be far ahead but for one fact, a word of which may be misread.
  ///
  /// What is excluded stays so: ``turnsWithoutAnExclusion`` asks whether one fact may do that.
  private var turnsWithoutOneFact: Answer.Abstention? {
    let outcasts = contest.outcasts
    for fact in Fact.allCases where workload[fact] != nil && contest.mayHang(letters, on: fact) {
      guard let other = other(with: fact, nil),
        other.contest.lead(of: other.letters, over: letters) >= Self.turnedLead,
        outcasts.isDisjoint(with: other.letters)
      else { continue }
      return .hangsOnOneFact(fact, letters, other.letters)
    }
    return nil
  }

  /// Whether another option does what the question asks for, and none of those that are chosen does.
  private var disregardsAFeature: Answer.Abstention? {
    let wanted = facts.featureNames.subtracting(facts.hintedFeatures)
    func offered(_ option: Answer.JudgedOption) -> Set<String> {
      wanted.intersection(option.weighed?.plan.features ?? [])
    }
    let offering = contest.options.filter { !offered($0).isEmpty }
    guard let rival = offering.first, !offering.contains(where: { letters.contains($0.letter) }),
      let feature = offered(rival).min()
    else { return nil }
    return .disregarded(feature: feature, letters, by: rival.letter)
  }

  /// Whether another option differs from one that is chosen by its ages alone, and the question names
  /// a time of which nothing was made.
  private var leavesATimeUnread: Answer.Abstention? {
    func plans(where isMeant: (String) -> Bool) -> [Plan] {
      contest.options.filter { $0.isLeft && isMeant($0.letter) }.compactMap(\.weighed?.plan)
    }
    let own = plans(where: letters.contains)
    let others = plans { !letters.contains($0) }
    guard others.contains(where: { other in own.contains { $0.differsByAges(from: other) } }) else {
      return nil
    }
    return text.times(besides: facts.readWords).first.map { time in
      .timeNotRead(judge.reader.file.text(time))
    }
  }

  /// Whether one option is chosen for one reason while much speaks for another.
  private var isContested: Answer.Abstention? {
    guard letters.count == 1 else { return nil }
    return contest.rival(of: letters[0]).map { .contested(letters[0], by: $0) }
  }
}

extension Choice {
  /// Points by which an excluded option must be ahead without one fact for that fact to seem misread.
  ///
  /// These are five strong reasons. On 1,080 questions that nobody had learned from, such options were always
  /// right (3), and below it either was.
  private static let overwhelmingLead = 5 * Strength.strongly.points

  /// The fact that seems misread where a choice is not made: the question has a right answer, which it excludes.
  ///
  /// Where every option is excluded, that is the fact without which one is furthest ahead; else the one for
  /// which alone an option is excluded that would be far ahead. Of several answers, a fact may exclude all but
  /// too few without being misread.
  ///
  /// - Parameter abstention: Why the choice is not made.
  /// - Returns: The fact; `nil` where none seems misread.
  func misreadFact(_ abstention: Answer.Abstention?) -> Fact? {
    guard asked.count == 1 else { return nil }
    switch abstention {
    case .tooFewPlans:
      let leads = contest.excludingFacts.compactMap { fact -> (fact: Fact, lead: Int)? in
        guard let other = other(with: fact, nil) else { return nil }
        return (fact, other.contest.lead(of: other.letters))
      }
      return leads.max { $0.lead < $1.lead }?.fact
    case .hangsOnOneFact(let fact, _, let letters)
    where !contest.outcasts.isDisjoint(with: letters):
      let lead = other(with: fact, nil)?.contest.lead(of: letters, over: self.letters)
      return lead ?? 0 >= Self.overwhelmingLead ? fact : nil
    default: return nil
    }
  }
}

extension Plan {
  /// Whether a plan does the same with the data at other ages.
  fileprivate func differsByAges(from other: Plan) -> Bool {
    configuration == other.configuration && steps == other.steps && lifecycle != other.lifecycle
  }
}

extension Contest {
  /// The letters of the options that are excluded.
  fileprivate var outcasts: Set<String> { Set(options.filter(\.isExcluded).map(\.letter)) }

  /// The facts for which options are excluded, in their declared order, and whose words may be misread: quantities are
  /// stated in numbers and units, and classes by their names.
  fileprivate var excludingFacts: [Fact] {
    let rules = options.filter(\.isExcluded).flatMap { $0.weighed?.exclusions ?? [] }
    return Set(rules.flatMap(\.workloadFacts))
      .filter { $0.type.dimension == nil && $0 != .dataStorageClass }
      .sorted { $0.rawValue < $1.rawValue }
  }

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
}
