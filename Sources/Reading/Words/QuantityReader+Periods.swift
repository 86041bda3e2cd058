internal import Advice

extension QuantityReader {
  /// A period that is counted: "the first month" and "the following year" are one, "the fourth year"
  /// and "year four" lie between three and four.
  func countedPeriod(at place: Int) -> (steps: ClosedRange<Int64>, next: Int)? {
    func unit(at place: Int) -> UnitWord? {
      guard place >= 0, place < tokens.count, tokens[place].script == .latin else { return nil }
      return ["week", "month", "year"].contains(tokens[place].stem)
        ? UnitWord.words[tokens[place].stem] : nil
    }
    func period(_ number: Int64, _ unit: UnitWord, from: Int64, next: Int)
      -> (steps: ClosedRange<Int64>, next: Int)?
    {
      guard let start = steps(DecimalNumber(from * unit.factor), unit.name, .duration),
        let end = steps(DecimalNumber(number * unit.factor), unit.name, .duration)
      else { return nil }
      return (start...end, next)
    }
    let before = place > 0 ? tokens[place - 1].word : ""
    if let unit = unit(at: place), number(at: place) == nil {
      if ["first", "following", "next"].contains(before) {
        return period(1, unit, from: 1, next: place + 1)
      }
      guard let (number, next) = number(at: place + 1), let count = number.smallWhole,
        self.unit(at: next) == nil
      else { return nil }
      let (last, end) = lastPeriod(behind: next, unit.name) ?? (count, next)
      return period(max(last, count), unit, from: count - 1, next: end)
    }
    if case .days(let count) = tokens[place].sense { return days(count, next: place + 1) }
    if tokens[place].word == "half" { return halfPeriod(behind: place + 1) }
    // "for a month", "a wait of a day", "no more than an hour"
    if let unit = unitOfOne(at: place) { return period(1, unit, from: 1, next: place + 2) }
    guard case .ordinal(let count) = tokens[place].sense, let unit = unit(at: place + 1) else {
      return nil
    }
    return period(count, unit, from: count - 1, next: place + 2)
  }

  /// Whether a time comes on top of another that was named: *another 6 years*, *6 more years*, *6년 더*.
  ///
  /// - Parameter time: Its tokens.
  /// - Returns: Whether it does.
  func isAddition(_ time: Range<Int>) -> Bool {
    let around = max(0, time.lowerBound - 1)..<min(tokens.count, time.upperBound + 1)
    return tokens[around].contains {
      $0.sentence == tokens[time.lowerBound].sentence && Self.additions.contains($0.word)
    }
  }

  static let additions: Set<String> = [
    "another", "further", "additional", "more", "extra", "더", "추가", "추가로",
  ]

  /// The unit of a single one: "a day" where the word before tells of a time and not of a frequency.
  private func unitOfOne(at place: Int) -> UnitWord? {
    guard place > 0, tokens[place].sense == .article,
      let (unit, _) = unit(at: place + 1), Self.unitsOfOne.contains(tokens[place + 1].word)
    else { return nil }
    let before = tokens[place - 1].word
    let isTime =
      before == "to"
      ? place > 1 && tokens[place - 2].word == "up" : Self.wordsBeforeTimes.contains(before)
    return isTime ? unit : nil
  }

  /// "half a year", "half an hour", "the following half year".
  private func halfPeriod(behind place: Int) -> (steps: ClosedRange<Int64>, next: Int)? {
    let isArticle = place < tokens.count && tokens[place].sense == .article
    guard let (unit, next) = unit(at: isArticle ? place + 1 : place), unit.dimension == .duration
    else { return nil }
    if unit.factor == 365 { return days(180, next: next) }
    let half = DecimalNumber(5, exponent: -1).times(DecimalNumber(unit.factor))
    return half.flatMap { steps($0, unit.name, .duration) }.map { ($0...$0, next) }
  }

  private func days(_ count: Int64, next: Int) -> (steps: ClosedRange<Int64>, next: Int)? {
    steps(DecimalNumber(count), "days", .duration).map { ($0...$0, next) }
  }

  /// "within a week" mostly says how often, and "under a millisecond" less than one.
  private static let unitsOfOne: Set<String> = [
    "minute", "hour", "day", "fortnight", "month", "year", "decade",
  ]

  /// Words that a time follows, as in "within a day"; behind others "a day" says how often.
  private static let wordsBeforeTimes: Set<String> = [
    "for", "after", "about", "roughly", "within", "of", "than", "under", "over", "around", "nearly",
    "almost", "approximately", "least", "most", "exactly", "takes", "take", "lasts", "last",
    "lasting", "another", "until", "wait", "waits",
  ]

  /// The end of a span of counted periods: "to six", "and month six".
  private func lastPeriod(behind place: Int, _ unit: String) -> (count: Int64, next: Int)? {
    guard place + 1 < tokens.count, ["to", "and", "through", "until"].contains(tokens[place].word)
    else { return nil }
    let isNamed = UnitWord.words[tokens[place + 1].stem].map { $0.name == unit } ?? false
    guard let (number, next) = number(at: place + (isNamed ? 2 : 1)), let count = number.smallWhole,
      isNamed || tokens[place].word != "and"
    else { return nil }
    return (count, next)
  }
}
