internal import Advice
internal import RuleText

/// The facts that phases of the data's life amount to.
///
/// New data is read often for a while (`access.hot-for`), then seldom (`access.frequency`), and from
/// some age on it may be waited for (`needs.immediate-for`, `needs.later-latency`) or is read less
/// still (`access.later-frequency`).
struct PhaseFacts {
  /// The facts that the whole text seems to state and that are said of a phase of its data alone.
  private(set) var replaced: Set<Fact> = [
    .accessHotFor, .accessFrequency, .accessTrend, .needsLatency,
  ]

  private static let fallsWithAge = AccessTrend.fallsWithAge.steps

  private(set) var findings: [StatedFacts.Finding] = []
  private(set) var phrases: Set<Int> = []

  /// What cannot be said by the facts: of phases between new data and old there is one.
  private(set) var conflicts: [StatedFacts.Conflict] = []

  /// Takes the facts from what is said of each phase; `nil` where that tells no phases apart.
  ///
  /// - Parameters:
  ///   - readings: What is said of each phase.
  ///   - whole: What the whole text says.
  init?(_ readings: [PhaseReading], besides whole: StatedFacts) {
    let more = readings.last { $0.keptUntil != nil }
    let retention = more?.keptUntil ?? whole.workload[.dataRetention]
    let gone = readings.last { $0.hint(.phaseGone) != nil && $0.from ?? 0 > 0 }
    let goneAt = gone.flatMap { $0.isRead ? $0.end ?? $0.from : $0.from }
    let end = retention ?? goneAt ?? Dimension.largest
    func isOfPhase(_ reading: PhaseReading) -> Bool { reading.from.map { $0 < end } ?? false }
    // What stands behind the age at which data is deleted is said of all ages before.
    let always = readings.filter { !isOfPhase($0) }
    var phases = readings.filter(isOfPhase)
      .reduce(into: [SaidPhase]()) { phases, reading in phases.add(SaidPhase(reading)) }
    // What is said of new data may stand before any age is named.
    if let first = phases.first, first.from > 0 {
      phases.insert(SaidPhase(from: 0, readings: always), at: 0)
    }
    phases.joinAlike()
    phrases = readings.reduce(into: []) { $0.formUnion($1.phrases) }
    if retention == nil, let gone, let goneAt, let hint = gone.hint(.phaseGone) {
      add(.dataRetention, goneAt, gone.words + hint.words)
      phrases.insert(hint.phrase)
    }
    if let more, let end = more.keptUntil, let hint = more.hint(.phaseMore) {
      add(.dataRetention, end, more.words + hint.words)
      phrases.insert(hint.phrase)
    }
    if let rise = readings.filter(isOfPhase).rise {
      conflicts = [.init(fact: .accessFrequency, findings: rise)]
      return
    }
    guard phases.count > 1, phases.dropFirst().contains(where: { $0.says }) else {
      replaced = []
      addOnlyPhase(phases.first, before: end, of: whole)
      if findings.isEmpty { return nil }
      return
    }
    var usual = always.lazy.compactMap { $0.facts.finding(of: .needsLatency) }.first
    let isHot = phases[0].isHot(until: phases[1].from, before: phases[1])
    if isHot {
      // What a phase says of a wait is said of no other.
      if phases.allSatisfy({ $0.latency == nil }) {
        usual = usual ?? whole.finding(of: .needsLatency)
      }
      phrases.formUnion(phases[0].frequency?.phrases ?? [])
      add(.accessHotFor, phases[1].from, phases[1].words)
      phases.removeFirst()
    }
    let between = phases.dropLast().compactMap(\.frequency)
    if Set(between.map(\.value)).count > 1 {
      conflicts = [.init(fact: .accessFrequency, findings: between)]
    } else {
      add(.accessFrequency, phases[0].frequency)
    }
    add(.accessTrend, Self.fallsWithAge, phases[0].words)
    guard let last = phases.dropFirst().last else {
      let latency = phases[0].latency ?? usual
      // New data that is read all the time is not waited for: the wait is of what is older, or of all where
      // all lies in one class.
      guard isHot, let latency, latency.value > Workload.atOnce,
        whole.workload[.dataStorageClass] == nil
      else {
        add(.needsLatency, latency)
        return
      }
      add(.needsImmediateFor, phases[0].from, phases[0].words)
      add(.accessLaterFrequency, phases[0].frequency)
      add(.needsLaterLatency, latency)
      return
    }
    add(.needsImmediateFor, last.from, last.words)
    add(.accessLaterFrequency, last.frequency)
    add(.needsLaterLatency, last.latency ?? usual)
  }

  /// Adds what is said of new data alone: "read daily for 30 days", and nothing of what is older.
  ///
  /// - Parameters:
  ///   - phase: What is said of it.
  ///   - end: The age at which data is deleted.
  ///   - whole: What the whole text says.
  private mutating func addOnlyPhase(
    _ phase: SaidPhase?, before end: Int64, of whole: StatedFacts
  ) {
    let often = AccessFrequency.frequent.steps
    guard let phase, phase.from == 0, let age = phase.end, age < end,
      whole.workload.accessTrend != .unpredictable,
      let frequency = phase.frequency, frequency.value == often,
      phase.isOfNewData(frequency.words)
    else { return }
    phrases.formUnion(frequency.phrases)
    add(.accessHotFor, age, phase.words + frequency.words)
    add(.accessTrend, Self.fallsWithAge, phase.words)
    if whole.workload[.accessFrequency] == often { replaced = [.accessFrequency] }
  }

  private mutating func add(_ fact: Fact, _ value: Int64, _ words: [Range<Int>]) {
    findings.append(.init(fact: fact, value: value, words: words, phrases: []))
  }

  /// Adds what a part of the text says, perhaps of another fact.
  private mutating func add(_ fact: Fact, _ finding: StatedFacts.Finding?) {
    guard let finding else { return }
    phrases.formUnion(finding.phrases)
    findings.append(
      .init(fact: fact, value: finding.value, words: finding.words, phrases: finding.phrases))
  }
}

extension PhaseReading {
  /// The age at which data is deleted of which the text says how much longer it is kept.
  fileprivate var keptUntil: Int64? {
    guard let from, from > 0, let more = hint(.phaseMore)?.time else { return nil }
    return from.sum(more)?.wholeYears
  }
}

extension [PhaseReading] {
  /// What is said of a phase in which data is read seldom, and of one no younger in which it is read often:
  /// nobody says so of one kind of data that ages; `nil` where nothing of the kind is said.
  fileprivate var rise: [StatedFacts.Finding]? {
    let told = compactMap { reading in
      SaidPhase(reading).frequency.map { (from: reading.from ?? 0, frequency: $0) }
    }.filter { $0.from > 0 }
    for often in told where often.frequency.value == AccessFrequency.frequent.steps {
      let seldom = told.first {
        $0.from <= often.from && $0.frequency.value != often.frequency.value
      }
      if let seldom { return [seldom.frequency, often.frequency] }
    }
    return nil
  }
}

extension Int64 {
  /// A time made of months and years, in smallest steps, as whole years where it is a few days short:
  /// "for a month, and for the eleven months that follow".
  var wholeYears: Int64 {
    let year = 365 * Microseconds.day
    let rest = self % year
    return rest >= year - 10 * Microseconds.day ? self - rest + year : self
  }
}

/// What a text says of data of one age and older.
private struct SaidPhase {
  let from: Int64
  var readings: [PhaseReading]

  init(from: Int64, readings: [PhaseReading]) { (self.from, self.readings) = (from, readings) }

  init(_ reading: PhaseReading) { self.init(from: reading.from ?? 0, readings: [reading]) }

  var frequency: StatedFacts.Finding? {
    let said =
      finding(of: .accessFrequency) ?? hint(.phaseFrequent, AccessFrequency.frequent)
      ?? hint(.phaseQuarterly, AccessFrequency.quarterly)
      ?? hint(.phaseMonthly, AccessFrequency.monthly) ?? hint(.phaseRare, AccessFrequency.rare)
    // "A few times in the first week" is often, though few times a month are not.
    guard let said, said.value == AccessFrequency.monthly.steps, isShort else { return said }
    return .init(
      fact: .accessFrequency, value: AccessFrequency.frequent.steps, words: said.words,
      phrases: said.phrases)
  }

  /// Whether the phase is over within a fortnight.
  private var isShort: Bool {
    readings.contains { reading in
      reading.end.map { $0 - from <= 14 * Microseconds.day } ?? false
    }
  }

  /// How soon it must open then; at once where the words also say up to which age.
  var latency: StatedFacts.Finding? {
    finding(of: .needsLatency).flatMap { isAge($0) ? nil : $0 }
      ?? finding(of: .needsImmediateFor).map {
        .init(fact: .needsLatency, value: Workload.atOnce, words: $0.words, phrases: $0.phrases)
      }
      ?? hint(.phaseAtOnce, .needsLatency, Workload.atOnce) ?? wait
  }

  /// Whether what seems to be a wait is the age at which the phase begins: "older than a month are restored".
  private func isAge(_ finding: StatedFacts.Finding) -> Bool {
    finding.value == from
      && finding.words.contains { word in words.contains(where: word.overlaps) }
  }

  /// A time that readers wait; what takes longer than a month is no wait.
  private var wait: StatedFacts.Finding? {
    let hints = readings.flatMap(\.hints).filter { $0.action == .phaseWait }
    return hints.lazy.compactMap { hint in
      hint.time.flatMap { time in
        time > PhaseReading.longestWait
          ? nil
          : .init(fact: .needsLatency, value: time, words: hint.words, phrases: [hint.phrase])
      }
    }.first
  }

  private func hint(_ action: AgedAction, _ frequency: AccessFrequency) -> StatedFacts.Finding? {
    hint(action, .accessFrequency, frequency.steps)
  }

  /// What a single word says.
  private func hint(_ action: AgedAction, _ fact: Fact, _ value: Int64) -> StatedFacts.Finding? {
    readings.lazy.compactMap { $0.hint(action) }.first.map {
      .init(fact: fact, value: value, words: $0.words, phrases: [$0.phrase])
    }
  }

  /// Whether anything is said of how the data is read then.
  var says: Bool { frequency != nil || latency != nil }

  /// Whether the data is new and read often.
  ///
  /// - Parameters:
  ///   - end: The age at which the phase ends. Data of which nobody says how often it is read is new for a
  ///     quarter at most, if it must open at once, or up to the age from which it is read seldom.
  ///   - next: What is said of the phase behind it.
  /// - Returns: Whether it is.
  func isHot(until end: Int64, before next: SaidPhase) -> Bool {
    if let frequency { return frequency.value == AccessFrequency.frequent.steps }
    if next.frequency?.value == AccessFrequency.rare.steps { return true }
    return latency == nil || finding(of: .accessHotFor) != nil || end <= Self.quarter
  }

  private static let quarter: Int64 = 92 * Microseconds.day

  /// Whether words stand in a sentence that says up to which age data is new.
  func isOfNewData(_ words: [Range<Int>]) -> Bool {
    readings.compactMap(\.sentenceOfNewData).contains { sentence in
      words.allSatisfy { sentence.contains($0.lowerBound) }
    }
  }

  /// The age at which it ends, where the text says so.
  var end: Int64? { readings.compactMap(\.end).max() }

  /// The age up to which it is read often, where the text says so.
  var endOfHot: Int64? {
    frequency?.value == AccessFrequency.frequent.steps && from == 0 ? end : nil
  }

  /// What lies between new data that is read often up to an age, and a phase that begins later: of it
  /// nothing is said.
  func gap(before next: SaidPhase) -> SaidPhase? {
    guard let endOfHot, next.from > endOfHot else { return nil }
    var gap = SaidPhase(from: endOfHot, readings: [])
    gap.ownWords = words
    return gap
  }

  /// The words that name the ages where no reading has them.
  private var ownWords: [Range<Int>] = []

  /// The words that name the ages.
  var words: [Range<Int>] { ownWords + readings.flatMap(\.words) }

  private func finding(of fact: Fact) -> StatedFacts.Finding? {
    readings.lazy.compactMap { $0.facts.finding(of: fact) }.first
  }
}

extension [SaidPhase] {
  /// Adds a phase, in the order of their ages.
  fileprivate mutating func add(_ phase: SaidPhase) {
    if let same = firstIndex(where: { $0.from == phase.from }) {
      self[same].readings += phase.readings
    } else {
      insert(phase, at: firstIndex { $0.from > phase.from } ?? count)
    }
  }

  /// Joins phases of which the same is said, or nothing, to those before them.
  fileprivate mutating func joinAlike() {
    self = reduce(into: []) { phases, phase in
      guard let last = phases.last, phases.count > 1 || last.says else {
        return phases.append(phase)
      }
      let isAlike =
        phase.frequency?.value == last.frequency?.value
        && phase.latency?.value == last.latency?.value
      if phase.says && !isAlike {
        if phases.count == 1, let gap = last.gap(before: phase) { phases.append(gap) }
        phases.append(phase)
      } else if phases.count == 1, !phase.says, phase.end != nil, last.endOfHot == phase.from {
        // Nobody knows how data of that age is read.
        phases.append(phase)
      }
    }
    while count > 1, let last, !last.says { removeLast() }
  }
}

extension StatedFacts {
  /// What the text says of a fact; where it says several things, the first.
  fileprivate func finding(of fact: Fact) -> Finding? {
    findings.first { $0.fact == fact }
      ?? conflicts.first { $0.fact == fact }?.findings.min { $0.start < $1.start }
  }
}

extension StatedFacts.Finding {
  fileprivate var start: Int { words.map(\.lowerBound).min() ?? 0 }
}
