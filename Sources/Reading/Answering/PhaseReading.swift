internal import Advice
internal import RuleText

/// What a text says of data of certain ages.
struct PhaseReading {
  /// The age at which the phase begins, in smallest steps; `nil` for what holds at all ages.
  let from: Int64?

  /// The age at which it ends, where the text says so.
  var end: Int64?

  /// The sentence that says up to which age data is new; `nil` where none does, or for how long from today.
  let sentenceOfNewData: Range<Int>?

  /// The token with which the words begin that name the ages.
  let start: Int?

  /// What is said of it.
  let facts: StatedFacts

  /// Single words that say how the data is read then, or that nobody needs it.
  let hints: [Hint]

  /// The words that name the ages, in pieces of the text.
  let words: [Range<Int>]

  /// The phrases that told the phases apart.
  let phrases: Set<Int>
}

extension PhaseReading {
  /// What takes longer, a month, is no wait for data.
  static let longestWait: Int64 = 30 * Microseconds.day
}

extension PhaseReading {
  /// A word on a phase.
  struct Hint {
    let action: AgedAction

    /// The time that is named, in smallest steps.
    let time: Int64?

    let words: [Range<Int>]
    let phrase: Int
  }

  func hint(_ action: AgedAction) -> Hint? { hints.first { $0.action == action } }

  /// Whether it is said how often the data is read then: what is deleted as well goes at the end.
  var isRead: Bool { facts.workload[.accessFrequency] != nil }

  /// Whether anything is said of how the data is read then.
  fileprivate var says: Bool {
    !hints.isEmpty
      || facts.findings.contains { $0.fact == .accessFrequency || $0.fact == .needsLatency }
  }
}

extension TextMatcher {
  /// Cuts a text into what it says of data of certain ages: *at first*, *after 30 days*, *until it is a
  /// year old*, *then*.
  ///
  /// A phase begins with the clause that names its age, and goes on up to the next.
  ///
  /// - Parameters:
  ///   - pieces: The text, in pieces of lines.
  ///   - ends: Words that say when data is deleted, and no more of its ages.
  ///   - read: Reads the facts of a part.
  /// - Returns: The phases in the order of the text, what holds at all ages first; empty where no age
  ///   is named.
  func phases(
    in pieces: [Range<Int>], besides ends: [Range<Int>], _ read: ([Range<Int>]) -> StatedFacts
  ) -> [PhaseReading] {
    var marks = phaseMarks(besides: ends)
    var readings = phases(of: marks, in: pieces, read)
    while let idle = marks.first(where: { $0.isIdle(among: readings, and: marks) }) {
      marks.removeAll { $0 == idle }
      readings = phases(of: marks, in: pieces, read)
    }
    return readings
  }

  /// What a text says of data of the ages that are marked.
  private func phases(
    of marks: [PhaseMark], in pieces: [Range<Int>], _ read: ([Range<Int>]) -> StatedFacts
  ) -> [PhaseReading] {
    guard let first = marks.first(where: { $0.action != .phaseAlways }) else { return [] }
    var starts = marks.indices.map { start(of: marks[$0], behind: $0 > 0 ? marks[$0 - 1] : nil) }
    if let place = marks.firstIndex(where: { $0 == first }), place == 0,
      first.action != .phaseFrom && first.action != .phaseThen
    {
      starts[0] = tokens.firstIndex { $0.sentence == tokens[first.start].sentence } ?? starts[0]
    }
    let said = matches(.ages).filter {
      action(of: $0).isOfPhase && !$0.isNegated && !isAside($0)
    }
    let ages = Set(marks.filter { $0.quantity != nil }.flatMap(\.words))
    func reading(
      _ words: Range<Int>, from: Int64?, end: Int64?, _ mark: PhaseMark?, isLost: Bool = false
    ) -> PhaseReading {
      let part = self.pieces(of: words, in: pieces)
      let own = said.filter { match in
        match.tokens.allSatisfy(words.contains) && !(isLost && action(of: match) == .phaseGone)
          // "Older than a month are restored": the age is no wait.
          && !(action(of: match) == .phaseWait
            && match.quantityTokens.map { $0.contains(where: ages.contains) } ?? false)
      }
      let hints = own.map { match in
        PhaseReading.Hint(
          action: action(of: match), time: time(of: match)?.upperBound,
          words: match.tokens.map { tokens[$0].range },
          phrase: match.phrase)
      }
      return PhaseReading(
        from: from, end: end, sentenceOfNewData: mark.flatMap(sentenceOfNewData),
        start: mark?.start,
        facts: read(part), hints: hints,
        words: mark.map { $0.words.map { tokens[$0].range } } ?? [],
        phrases: mark.map { [$0.phrase] } ?? [])
    }
    var readings = [reading(0..<(starts.first ?? 0), from: nil, end: nil, nil)]
    var isLost = false
    for (place, mark) in marks.enumerated() {
      let next = place + 1 < marks.count ? starts[place + 1] : tokens.count
      let words = starts[place]..<max(starts[place], next)
      let known = readings.filter { $0.from != nil }
      guard let ages = isLost && mark.action == .phaseThen ? nil : mark.ages(behind: known) else {
        // What comes then, behind a time that cannot be read, is of no known age.
        isLost = isLost || mark.action != .phaseThen && mark.quantity == nil
        continue
      }
      isLost = false
      let isBehindAnother =
        mark.action == .phaseThen && namesTime(between: marks[..<place].last, and: mark)
      readings.append(reading(words, from: ages.from, end: ages.end, mark, isLost: isBehindAnother))
    }
    return readings
  }

  /// The bytes of the sentence in which a mark says up to which age data is new.
  private func sentenceOfNewData(_ mark: PhaseMark) -> Range<Int>? {
    guard mark.action == .phaseUntil,
      let sentence = sentences.first(where: { $0.contains(mark.start) }),
      let first = sentence.first, let last = sentence.last
    else { return nil }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// Whether a time is named between two marks, so that what comes *then* may come at its end: "for a
  /// quarter …; keep ten years, then purge".
  private func namesTime(between before: PhaseMark?, and mark: PhaseMark) -> Bool {
    guard let before, before.last + 1 < mark.start else { return false }
    return (before.last + 1..<mark.start).contains { place in
      quantity(at: place, .duration).map { $0.steps.upperBound > PhaseReading.longestWait } ?? false
    }
  }

  /// A wait of an hour to a month that the text allows, outside of what names ages.
  func longWait(of file: SourceFile) -> StatedFacts.Finding? {
    matches(.ages).lazy.compactMap { match in
      guard self.action(of: match) == .phaseWait, !match.isNegated, !self.isAside(match),
        let time = match.quantity?.upperBound,
        (Microseconds.hour...PhaseReading.longestWait).contains(time)
      else { return nil }
      return StatedFacts.Finding(
        fact: .needsLatency, value: time,
        words: file.joined(match.tokens.map { self.tokens[$0].range }),
        phrases: [match.phrase])
    }.first
  }

  /// The words that name ages of phases, each age once and by the most words.
  private func phaseMarks(besides ends: [Range<Int>]) -> [PhaseMark] {
    let all = matches(.ages)
    // "For eight years, destroyed then": the time is that of the phase before.
    let then = Set(all.filter { action(of: $0) == .deleteThen }.flatMap(\.tokens))
    let deletions = all.filter {
      action(of: $0) == .delete && !$0.isNegated && then.isDisjoint(with: $0.tokens)
    }.compactMap(\.quantityTokens)
    // "Almost never later": the reading is denied as well.
    let hinted = Set(
      all.filter { action(of: $0).isOfPhase && !$0.isNegated }.flatMap(\.tokens)
        .filter { denials[$0] })
    let found = all.compactMap { match -> PhaseMark? in
      let action = action(of: match)
      // In "90일이 지나면 읽지 않는다" the reading is denied, and not the age.
      guard action.isPhaseMark, !isAside(match), let start = match.tokens.min(),
        let last = match.tokens.max(),
        !match.isDeniedBefore || (max(0, start - 3)..<start).contains(where: hinted.contains)
      else { return nil }
      let isOfEnds = match.quantityTokens.map((ends + deletions).contains) ?? false
      // "1년까지": the ending stands in the word for the unit.
      let quantity =
        time(of: match) ?? self.quantity(at: start, .duration)?.steps
        ?? timeAround(start)
      if action == .phaseDuring, !isCounted(match) { return nil }
      let shortest = action == .phaseFrom ? Microseconds.day : Self.shortestPhase
      let isTooShort = quantity.map { $0.upperBound < shortest } ?? false
      return isOfEnds || isTooShort
        ? nil
        : PhaseMark(
          action: action, start: start, last: last, words: match.tokens, quantity: quantity,
          phrase: match.phrase)
    }
    var marks: [PhaseMark] = []
    for mark in found.sorted(by: { $0.rank.lexicographicallyPrecedes($1.rank) })
    where !marks.contains(where: { $0.overlaps(mark) }) { marks.append(mark) }
    return marks.sorted { $0.start < $1.start }.reduce(into: []) { marks, mark in
      // "Then, for another 83 days": one phase.
      if let last = marks.last, last.action == .phaseThen, mark.action == .phaseFor,
        tokens[last.start].clause == tokens[mark.start].clause
      {
        marks[marks.count - 1] = mark.behind(last)
      } else if mark.action == .phaseAlways, let last = marks.last,
        tokens[last.start].sentence == tokens[mark.start].sentence
      {
        // "After that once a year, and always at once" is said of one phase.
        return
      } else {
        marks.append(mark)
      }
    }
  }

  /// The time that a match names; in "1년까지" and "five more years" other words stand within it.
  private func time(of match: Match) -> ClosedRange<Int64>? {
    match.quantity
      ?? match.tokens.sorted().lazy.compactMap { self.quantity(at: $0, .duration)?.steps }.first
  }

  /// The time within which a word stands: "31일부터 1년까지".
  private func timeAround(_ place: Int) -> ClosedRange<Int64>? {
    guard place > 0, let time = quantity(at: place - 1, .duration), time.next > place else {
      return nil
    }
    return time.steps
  }

  /// Whether a match names a period that is counted, "year two", or one that heads what is said of it,
  /// "31-90 days: …", and not how long something takes.
  private func isCounted(_ match: Match) -> Bool {
    guard let quantity = match.quantity, let time = match.quantityTokens,
      quantity.lowerBound < quantity.upperBound
    else { return false }
    let isHead = match.tokens.last.map { tokens[$0].word == ":" && $0 == time.upperBound } ?? false
    return isHead || tokens[time.lowerBound].number == nil
  }

  private func action(of match: Match) -> AgedAction {
    if case .age(let action) = book.phrases[match.phrase].meaning { action } else { .move }
  }

  /// What is done within a day is a wait, and no age; what is so *after a day* is one.
  private static var shortestPhase: Int64 { Microseconds.day + 1 }

  /// The token with which the part of a mark begins: the first of its clause, or behind the last word
  /// that joins it to what was said of the phase before.
  private func start(of mark: PhaseMark, behind before: PhaseMark?) -> Int {
    let clause = tokens.firstIndex { $0.clause == tokens[mark.start].clause } ?? mark.start
    guard let before else { return clause }
    if clause > before.last {
      return endsItsPart(mark, clause)
        ? (tokens.firstIndex { $0.clause == tokens[before.last].clause + 1 } ?? clause) : clause
    }
    let joint = ((before.last + 1)..<max(before.last + 1, mark.start)).last {
      begins(.turning, at: $0)
    }
    return joint ?? max(mark.start, before.last + 1)
  }

  /// Whether a mark stands alone behind what is said of its phase: "opened at random, by anybody, during
  /// months two to six, and …".
  private func endsItsPart(_ mark: PhaseMark, _ clause: Int) -> Bool {
    let next = tokens[mark.last...].firstIndex { $0.clause > tokens[mark.last].clause }
    let isLast =
      next.map {
        begins(.turning, at: $0)
          || tokens[$0].sentence > tokens[mark.last].sentence
      } ?? true
    return clause > 0 && tokens[clause - 1].sentence == tokens[mark.start].sentence
      && clause == mark.start && isLast
      && tokens[mark.last].clause == tokens[clause].clause
      && (next ?? tokens.count) == mark.last + 1
  }

  /// The bytes of some words, within the pieces of the text.
  private func pieces(of words: Range<Int>, in pieces: [Range<Int>]) -> [Range<Int>] {
    guard let first = words.first, let last = words.last else { return [] }
    let range = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    return pieces.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
  }
}

/// Words that name an age at which a phase begins or ends.
private struct PhaseMark: Equatable {
  let action: AgedAction
  let start: Int
  let last: Int
  let words: [Int]
  let quantity: ClosedRange<Int64>?
  let phrase: Int

  /// What counts first: words that stand together, then more of them.
  var rank: [Int] { [last - start + 1 - words.count, -words.count, start, phrase] }

  /// The mark with the words of the one before it.
  func behind(_ before: PhaseMark) -> PhaseMark {
    PhaseMark(
      action: action, start: before.start, last: last, words: before.words + words,
      quantity: quantity, phrase: phrase)
  }

  func overlaps(_ other: PhaseMark) -> Bool { start <= other.last && other.start <= last }

  /// Whether the mark is of no phase: nothing is said of one, and ages within it are named behind it.
  ///
  /// "They lie there for 3 years. For 40 days they are read every day, and beyond 40 days hardly ever."
  func isIdle(among readings: [PhaseReading], and marks: [PhaseMark]) -> Bool {
    guard let own = readings.first(where: { $0.start == start }), !own.says, let end = own.end
    else { return false }
    return marks.contains { other in
      (other.action == .phaseFrom || other.action == .phaseUntil) && other.start > start
        && other.quantity.map { $0.upperBound < end } ?? false
    }
  }

  /// The ages between which the phase lies; `nil` where that cannot be told.
  ///
  /// - Parameter phases: The phases before it.
  /// - Returns: The age at which it begins, `nil` for all ages, and the one at which it ends.
  func ages(behind phases: [PhaseReading]) -> (from: Int64?, end: Int64?)? {
    let before = phases.last
    let past = before?.end ?? before?.from ?? 0
    switch action {
    case .phaseAlways: return (nil, nil)
    case .phaseThen:
      // "Once they are 30 days old, it falls: from then on …": what is open goes on.
      let open = before?.from.flatMap { $0 > 0 ? $0 : nil }
      return (before?.end ?? open).map { ($0, nil) }
    case .phaseBefore:
      // Phases may be told backwards, the last one first.
      guard let end = before?.from, end > 0 else { return nil }
      return (phases.compactMap(\.from).filter { $0 < end }.max() ?? 0, end)
    case .phaseFrom:
      guard let quantity else { return nil }
      // "From month seven": the period itself is no end.
      let width = quantity.upperBound - quantity.lowerBound
      let end = Self.periods.contains(width) ? nil : quantity.upperBound
      // "After these 30 days": an age that was named before.
      let isNamed = phases.contains {
        $0.from == quantity.lowerBound || $0.end == quantity.lowerBound
      }
      if isNamed { return (quantity.lowerBound, end) }
      // "From day 91 on", behind "for 90 days".
      let isNextDay = past > 0 && quantity.lowerBound - past <= Microseconds.day
      return (isNextDay ? past : max(quantity.lowerBound, past), end)
    case .phaseDuring:
      // "0-30 days: …; 31-90 days: …".
      return quantity.map { ages in
        let isNextDay = past > 0 && ages.lowerBound - past <= Microseconds.day
        return (isNextDay ? past : max(ages.lowerBound, past), ages.upperBound)
      }
    case .phaseUntil:
      guard let end = quantity?.upperBound else { return nil }
      if end > past { return (past, end) }
      // "Beyond a year hardly ever, up to a year daily": of an age that was named.
      let named = phases.flatMap { [$0.from, $0.end].compactMap(\.self) }
      return named.contains(end) && end > 0 ? (named.filter { $0 < end }.max() ?? 0, end) : nil
    case .phaseFor:
      return quantity.flatMap { past.sum($0.upperBound) }.map { (past, $0.wholeYears) }
    default: return nil
    }
  }

  /// The lengths of no time, a day, a week, a fortnight, a month, a quarter and a year.
  private static let periods = [0, 1, 7, 14, 30, 90, 365].map { $0 * Microseconds.day }
}
