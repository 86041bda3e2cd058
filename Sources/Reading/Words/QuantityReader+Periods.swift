internal import Advice
internal import RuleText

extension QuantityReader {
  /// A period that is counted: "the first month" and "the following year" are one, "year four" lies
  /// between three and four.
  func countedPeriod(at place: Int) -> (steps: ClosedRange<Int64>, next: Int)? {
    let before = tokens[..<place].lastIndex { !$0.isWord(.whole) }
    func follows(_ role: QuantityRole) -> Bool { before.map { tokens[$0].isWord(role) } ?? false }
    if let unit = periodUnit(at: place), number(at: place) == nil {
      // "The first day" and "the end of the day" are points in time.
      if unit.days > 1, follows(.beforeOne) && !tokens[place].isPlural || isEndOfPeriod(at: place) {
        return period(1, unit, from: 1, next: place + 1)
      }
      if isRestOfPeriod(at: place) { return period(1, unit, from: 0, next: place + 1) }
      if unit.days > 1, isOfOrigin(at: place) { return period(1, unit, from: 1, next: place + 1) }
      // "A budget a month. 2 TB of clips", "5 runs a week, 3 epochs each": another thought begins.
      guard let (number, next) = number(at: place + 1), periodUnit(at: next) == nil,
        tokens[place + 1].clause == tokens[place].clause, self.unit(at: next) == nil
      else { return nil }
      let span = lastPeriod(behind: next, of: place)
      // "Days 0 to 30" are as many as "days 1 to 30".
      guard let count = number.smallWhole ?? (number == DecimalNumber(0) && span != nil ? 1 : nil)
      else {
        return nil
      }
      return period(max(span?.count ?? 0, count), unit, from: count - 1, next: span?.next ?? next)
    }
    if case .days(let count) = tokens[place].sense { return days(count, next: place + 1) }
    if let unit = unitOfOrigin(at: place) { return period(1, unit, from: 1, next: place + 1) }
    if tokens[place].isWord(.half) { return halfPeriod(behind: place + 1) }
    if let (number, next) = number(at: place), let count = number.smallWhole, unit(at: next) == nil
    {
      let turned = follows(.turn) ? UnitWord.year : nil
      // "Another ten", "ten more": the unit is that of the time before.
      let end = isAddition(at: next) ? next + 1 : next
      let isOfSameUnit = follows(.sameUnit) || follows(.onTop) || end > next
      let same = isOfSameUnit ? unitOfBefore(at: place, behind: end) : nil
      return (turned ?? same)
        .flatMap { period(count, $0, from: count, next: next) }
    }
    // "for a month", "a wait of a day", "no more than an hour", "for a year and a half"
    if let (unit, next) = unitOfOne(at: place) {
      return period(1, unit, from: 1, next: next).map(withRest)
    }
    return ordinalPeriod(at: place)
  }

  /// Whether a time comes on top of another that was named: *another 6 years*, *6 more years*, *6년 더*.
  ///
  /// - Parameter time: Its tokens.
  /// - Returns: Whether it does.
  func isAddition(_ time: Range<Int>) -> Bool {
    let around = max(0, time.lowerBound - 1)..<min(tokens.count, time.upperBound + 1)
    return tokens[around].contains {
      $0.sentence == tokens[time.lowerBound].sentence && $0.isWord(.onTop)
    }
  }

  /// Whether a word between a number and its unit says so: *five more years*.
  func isAddition(at place: Int) -> Bool {
    place < tokens.count && tokens[place].isWord(.onTop)
  }

  /// "The second year" lies between one and two, "the first and the fifth birthday" between one and five.
  private func ordinalPeriod(at place: Int) -> (steps: ClosedRange<Int64>, next: Int)? {
    guard case .ordinal(let first) = tokens[place].sense else { return nil }
    func begin(_ unit: Int) -> Int64 {
      tokens[unit].roles.contains(.birthday) ? first : first - 1
    }
    if let half = halfOfPeriod(first, behind: place + 1) { return half }
    let name = tokens[(place + 1)...].firstIndex { !$0.isWord(.whole) } ?? place + 1
    if let unit = periodUnit(at: name) {
      // "after the second year"
      let before = tokens[..<place].last { !$0.isLight }
      let isBehind = before?.isWord(.behind) ?? false
      return period(first, unit, from: isBehind ? first : begin(name), next: name + 1)
    }
    guard place + 2 < tokens.count, tokens[place + 1].isWord(.span, or: .joint),
      let last = tokens[(place + 2)...].firstIndex(where: { !$0.isLight }),
      case .ordinal(let count) = tokens[last].sense, count > first,
      let unit = periodUnit(at: last + 1)
    else { return nil }
    return period(count, unit, from: begin(last + 1), next: last + 2)
  }

  /// "The second half of the year", "the first half year".
  private func halfOfPeriod(_ count: Int64, behind place: Int)
    -> (steps: ClosedRange<Int64>, next: Int)?
  {
    guard count <= 2, place < tokens.count, tokens[place].isWord(.half) else { return nil }
    if let half = otherHalf(count, behind: place + 1) { return half }
    guard let name = tokens[(place + 1)...].prefix(3).firstIndex(where: { !$0.isLight }),
      let whole = periodUnit(at: name).flatMap({ period(1, $0, from: 0, next: name + 1) }),
      let half = halfPeriod(behind: name)
    else { return nil }
    return count == 1
      ? (0...half.steps.upperBound, half.next)
      : (half.steps.upperBound...whole.steps.upperBound, half.next)
  }

  /// "For the first half year …, in the second half …": the period is that of the half before.
  private func otherHalf(_ count: Int64, behind place: Int)
    -> (steps: ClosedRange<Int64>, next: Int)?
  {
    let before = tokens[max(0, place - 22)..<(place - 2)]
    let name = tokens[place...].prefix(3).firstIndex { !$0.isLight }
    guard count == 2, name.map({ periodUnit(at: $0) == nil }) ?? true,
      let first = before.lastIndex(where: { $0.isWord(.half) }),
      let unit = tokens[(first + 1)...].prefix(3).firstIndex(where: { !$0.isLight }),
      let whole = periodUnit(at: unit).flatMap({ period(1, $0, from: 0, next: place) }),
      let half = halfPeriod(behind: unit)
    else { return nil }
    return (half.steps.upperBound...whole.steps.upperBound, place)
  }

  /// From the end of one period to the end of another.
  private func period(_ last: Int64, _ unit: UnitWord, from first: Int64, next: Int)
    -> (steps: ClosedRange<Int64>, next: Int)?
  {
    func steps(_ count: Int64) -> Int64? {
      self.steps(DecimalNumber(unit.times(count)), unit.name, .duration)
    }
    guard first >= 0, let start = steps(first), let end = steps(last) else { return nil }
    // Seven years are longer than 85 months of 30 days.
    return (start...max(start, end), next)
  }

  /// "In the following four": the unit is that of the time before.
  private func unitOfBefore(at place: Int, behind next: Int) -> UnitWord? {
    guard next == tokens.count || tokens[next].clause > tokens[place].clause else { return nil }
    return tokens[max(0, place - 20)..<place].lazy.reversed()
      .compactMap { self.words.units[$0.stem] }
      .first { $0.dimension == .duration && ["days", "weeks"].contains($0.name) }
  }

  /// The unit in which ages are counted; any unit in Korean, behind *첫* and *둘째*.
  private func periodUnit(at place: Int) -> UnitWord? {
    guard place >= 0, place < tokens.count else { return nil }
    let token = tokens[place]
    if token.script == .latin { return words.counted[token.word] ?? words.counted[token.stem] }
    guard token.script == .hangul, place > 0, tokens[place - 1].countsPeriods else { return nil }
    return token.first(in: words.counted)
      ?? unit(at: place).flatMap { $0.unit.dimension == .duration ? $0.unit : nil }
  }

  /// Whether a period is the one in which something came to be: "the week in which they arise".
  private func isOfOrigin(at place: Int) -> Bool {
    guard place > 0, tokens[place - 1].isWord(.beforeOrigin) else { return false }
    return tokens[(place + 1)...].prefix(2).contains {
      $0.isWord(.origin) && $0.clause == tokens[place].clause
    }
  }

  /// The unit of the Korean period in which something came to be: "만들어진 달에는", "지난 분기".
  private func unitOfOrigin(at place: Int) -> UnitWord? {
    let token = tokens[place]
    guard token.script == .hangul, place > 0, tokens[place - 1].isWord(.beforeOrigin) else {
      return nil
    }
    return words.unit(of: token.word).flatMap { $0.days > 1 ? $0 : nil }
  }

  /// Whether a period stands at the end of "until the end of the year".
  private func isEndOfPeriod(at place: Int) -> Bool {
    let before = Array(tokens[max(0, place - 5)..<place].filter { !$0.isLight }.suffix(2))
    return before.count == 2 && before[0].isWord(.until) && before[1].isWord(.end)
  }

  /// Whether a period stands at the end of "the rest of the year".
  private func isRestOfPeriod(at place: Int) -> Bool {
    tokens[max(0, place - 3)..<place].last { !$0.isLight }?.isWord(.rest) ?? false
  }

  /// The unit of a single one, and the place behind it: "a day" where the word before tells of a time and not
  /// of a frequency.
  private func unitOfOne(at place: Int) -> (unit: UnitWord, next: Int)? {
    guard place > 0, tokens[place].sense == .article,
      let name = tokens[(place + 1)...].firstIndex(where: { !$0.isWord(.whole) }),
      tokens[name].isWord(.unitOfOne),
      let unit = unit(at: name)?.unit ?? words.counted[tokens[name].word]
    else { return nil }
    let before = tokens[place - 1]
    let behind = name + 1 < tokens.count ? tokens[name + 1] : nil
    // "Until it is a year old", "a day's wait", "for a quarter of them".
    if let behind, behind.isWord(.old, or: .genitive) { return (unit, name + 1) }
    let isQuarter = unit.factor == 90
    if isQuarter, let behind, behind.isWord(.of) { return nil }
    if unit.name == "weeks" || isQuarter {
      return before.isWord(.beforeWeek) ? (unit, name + 1) : nil
    }
    let isUpTo = before.isWord(.range) && place > 1 && tokens[place - 2].isWord(.up)
    return isUpTo || before.isWord(.beforeTime) ? (unit, name + 1) : nil
  }

  /// "half a year", "half an hour", "the following half year".
  private func halfPeriod(behind place: Int) -> (steps: ClosedRange<Int64>, next: Int)? {
    let isArticle = place < tokens.count && tokens[place].sense == .article
    guard let (unit, next) = unit(at: isArticle ? place + 1 : place), unit.dimension == .duration
    else { return nil }
    return half(of: unit).map { ($0...$0, next) }
  }

  private func days(_ count: Int64, next: Int) -> (steps: ClosedRange<Int64>, next: Int)? {
    steps(DecimalNumber(count), "days", .duration).map { ($0...$0, next) }
  }

  /// The end of a span of counted periods: "to six", "-30", "and month six", behind a plural also "and six".
  ///
  /// - Parameters:
  ///   - place: The place behind the first number.
  ///   - name: That of the word for the unit.
  /// - Returns: The number and the place behind it; `nil` where only one period is named.
  func lastPeriod(behind place: Int, of name: Int) -> (count: Int64, next: Int)? {
    guard place < tokens.count, let unit = periodUnit(at: name) else { return nil }
    func count(at place: Int) -> (count: Int64, next: Int)? {
      number(at: place).flatMap { number in number.value.smallWhole.map { ($0, number.next) } }
    }
    if tokens[place].isJoined { return count(at: place) }
    let isSpan = tokens[place].isWord(.span)
    guard place + 1 < tokens.count, isSpan || tokens[place].isWord(.joint) else { return nil }
    if words.units[tokens[place + 1].stem]?.name == unit.name { return count(at: place + 2) }
    guard isSpan || tokens[name].isPlural, let last = count(at: place + 1) else { return nil }
    // "In months two and three", but not "in months two and 30 TB".
    return isSpan || self.unit(at: last.next) == nil ? last : nil
  }

  /// A time with what is named on top of it: "4년 6개월", "5 years and 90 days", "a year and a half".
  func withRest(
    _ time: (steps: ClosedRange<Int64>, next: Int)
  ) -> (steps: ClosedRange<Int64>, next: Int) {
    guard tokens[time.next - 1].isWord(.divisible), let whole = unit(at: time.next - 1)?.unit,
      let (more, next) = part(of: whole, behind: time.next),
      let least = time.steps.lowerBound.sum(more), let most = time.steps.upperBound.sum(more)
    else { return time }
    return (least...most, next)
  }

  /// So many of a smaller unit, or half of a unit, behind a time: "and 90 days", "and a half".
  private func part(of whole: UnitWord, behind place: Int) -> (steps: Int64, next: Int)? {
    if let next = endOfHalf(at: place), unit(at: next) == nil {
      return half(of: whole).map { ($0, next) }
    }
    guard place < tokens.count else { return nil }
    let start = tokens[place].isWord(.joint) ? place + 1 : place
    guard let (number, next) = number(at: start), let count = number.smallWhole,
      let (unit, end) = unit(at: next), unit.dimension == .duration,
      tokens[next].clause == tokens[place - 1].clause,
      let part = steps(DecimalNumber(unit.times(count)), unit.name, .duration),
      let one = steps(DecimalNumber(whole.factor), whole.name, .duration), part < one
    else { return nil }
    return (part, end)
  }

  /// The place behind "and a half", also without "and".
  func endOfHalf(at place: Int) -> Int? {
    guard
      let half = tokens[min(place, tokens.count)...].prefix(3).firstIndex(where: {
        $0.isWord(.half)
      }),
      tokens[place..<half].allSatisfy({ $0.isWord(.joint) || $0.sense == .article }),
      half == place || tokens[place].isWord(.joint),
      half + 1 == tokens.count || !tokens[half + 1].isWord(.of)
    else { return nil }
    return half + 1
  }

  /// Half of a unit; of a year, 180 days.
  func half(of unit: UnitWord) -> Int64? {
    if unit.factor == 365 { return steps(DecimalNumber(180), "days", .duration) }
    return DecimalNumber(5, exponent: -1).times(DecimalNumber(unit.factor))
      .flatMap { steps($0, unit.name, .duration) }
  }
}

extension TextToken {
  /// Whether an English word for a unit is plural: "previous years" are any number.
  fileprivate var isPlural: Bool { script == .latin && word.hasSuffix("s") }

  /// Whether the word counts a period behind it, also where the unit is no word of its own.
  fileprivate var countsPeriods: Bool {
    if case .ordinal = sense { return true }
    return isWord(.beforeFirst)
  }
}
