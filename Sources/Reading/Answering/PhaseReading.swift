internal import Advice
internal import RuleText

/// What a text says of data of certain ages.
struct PhaseReading {
  /// The age at which the phase begins, in smallest steps; `nil` for what holds at all ages.
  let from: Int64?

  /// The age at which it ends, where the text says so.
  var end: Int64?

  /// What is said of it.
  let facts: StatedFacts

  /// The words that name the ages, in pieces of the text.
  let words: [Range<Int>]

  /// The phrases that told the phases apart.
  let phrases: Set<Int>
}

extension TextMatcher {
  /// Cuts a text into what it says of data of certain ages: *at first*, *after 30 days*, *until it is a
  /// year old*, *then*.
  ///
  /// A phase begins with the clause that names its age, and goes on up to the next.
  ///
  /// - Parameters:
  ///   - pieces: The text, in pieces of lines.
  ///   - read: Reads the facts of a part.
  /// - Returns: The phases in the order of the text, what holds at all ages first; empty where no age
  ///   is named.
  func phases(
    in pieces: [Range<Int>], _ read: ([Range<Int>]) -> StatedFacts
  ) -> [PhaseReading] {
    let marks = phaseMarks()
    guard let first = marks.first(where: { $0.action != .phaseAlways }) else { return [] }
    var starts = marks.indices.map { start(of: marks[$0], behind: $0 > 0 ? marks[$0 - 1] : nil) }
    if let place = marks.firstIndex(where: { $0 == first }), place == 0,
      first.action == .phaseUntil || first.action == .phaseFor
    {
      starts[0] = tokens.firstIndex { $0.sentence == tokens[first.start].sentence } ?? starts[0]
    }
    func reading(_ words: Range<Int>, from: Int64?, end: Int64?, _ mark: PhaseMark?) -> PhaseReading {
      let part = self.pieces(of: words, in: pieces)
      return PhaseReading(
        from: from, end: end, facts: read(part),
        words: mark.map { $0.words.map { tokens[$0].range } } ?? [],
        phrases: mark.map { [$0.phrase] } ?? [])
    }
    var readings = [reading(0..<(starts.first ?? 0), from: nil, end: nil, nil)]
    for (place, mark) in marks.enumerated() {
      let words = starts[place]..<max(starts[place], place + 1 < marks.count ? starts[place + 1] : tokens.count)
      let before = readings.last { $0.from != nil }
      guard let ages = mark.ages(behind: before) else { continue }
      readings.append(reading(words, from: ages.from, end: ages.end, mark))
    }
    return readings
  }

  /// The words that name ages of phases, each age once and by the most words.
  private func phaseMarks() -> [PhaseMark] {
    let found = matches(.ages).filter { match in
      guard case .age(let action) = book.phrases[match.phrase].meaning else { return false }
      return action.isOfPhases && !match.isNegated
    }
    var marks: [PhaseMark] = []
    for match in found.sorted(by: { ($0.tokens.count, $1.phrase) > ($1.tokens.count, $0.phrase) }) {
      guard case .age(let action) = book.phrases[match.phrase].meaning,
        let start = match.tokens.min(), let last = match.tokens.max()
      else { continue }
      let mark = PhaseMark(
        action: action, start: start, last: last, words: match.tokens, quantity: match.quantity,
        phrase: match.phrase)
      if !marks.contains(where: { $0.overlaps(mark) }) { marks.append(mark) }
    }
    return marks.sorted { $0.start < $1.start }
  }

  /// The token with which the part of a mark begins: the first of its clause, or behind the last word
  /// that joins it to what was said of the phase before.
  private func start(of mark: PhaseMark, behind before: PhaseMark?) -> Int {
    let clause = tokens.firstIndex { $0.clause == tokens[mark.start].clause } ?? mark.start
    guard let before, clause <= before.last else { return clause }
    let joint = tokens[(before.last + 1)..<max(before.last + 1, mark.start)].lastIndex {
      ["and", "but", "then", "while", "whereas"].contains($0.word)
    }
    return joint ?? max(mark.start, before.last + 1)
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

  func overlaps(_ other: PhaseMark) -> Bool { start <= other.last && other.start <= last }

  /// The ages between which the phase lies; `nil` where that cannot be told.
  ///
  /// - Parameter before: The phase before it.
  func ages(behind before: PhaseReading?) -> (from: Int64?, end: Int64?)? {
    let past = before.map { $0.end ?? $0.from ?? 0 }
    switch action {
    case .phaseAlways: return (nil, nil)
    case .phaseThen: return before?.end.map { ($0, nil) }
    case .phaseFrom:
      guard let quantity else { return nil }
      let end = quantity.upperBound > quantity.lowerBound ? quantity.upperBound : nil
      return (max(quantity.lowerBound, past ?? 0), end)
    case .phaseUntil:
      guard let quantity, quantity.upperBound > before?.end ?? 0 else { return nil }
      return (before?.end ?? past ?? 0, quantity.upperBound)
    case .phaseFor:
      guard let quantity else { return nil }
      let from = before?.end ?? past ?? 0
      let (end, overflow) = from.addingReportingOverflow(quantity.upperBound)
      return overflow || end > Dimension.largest ? nil : (from, end)
    default: return nil
    }
  }
}
