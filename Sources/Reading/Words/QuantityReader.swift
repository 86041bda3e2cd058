internal import Advice
internal import RuleText

/// Reads numbers with their units out of a text.
///
/// A class, because every pattern with a number asks it: to copy it would count many references.
final class QuantityReader {
  let tokens: [TextToken]

  /// What words say of numbers.
  let words: QuantityWords

  /// The number that begins at each token, and the place behind it.
  private var numbers: [(value: DecimalNumber, next: Int)?] = []

  /// The numbers that end a range.
  private var rangeEnds: Set<Int> = []

  /// For each token whether a quantity may begin there.
  private var begins: [Bool] = []

  init(tokens: [TextToken], words: QuantityWords) {
    self.tokens = tokens
    self.words = words
    numbers = tokens.indices.map { readNumber(at: $0) }
    rangeEnds = findRangeEnds()
    begins = tokens.indices.map(isBegin)
  }

  /// Whether a quantity may begin at a token.
  func mayBegin(at place: Int) -> Bool { begins[place] }

  private func isBegin(_ place: Int) -> Bool {
    guard tokens[place].maySayQuantity else { return false }
    return numbers[place] != nil || isRatePrefix(place) || tokens[place].isWord(.dollarSign)
      || isDayPrefix(place) || countedPeriod(at: place) != nil
  }

  /// "day 30": where the unit stands first.
  private func isDayPrefix(_ place: Int) -> Bool {
    tokens[place].isWord(.day)
      && tokens[place].clause == tokens[min(place + 1, tokens.count - 1)].clause
      && number(at: place + 1).map { unit(at: $0.next) == nil } ?? false
  }

  /// The number that begins at a token: digits or words, with words that multiply it.
  func number(at place: Int) -> (value: DecimalNumber, next: Int)? {
    place < numbers.count ? numbers[place] : nil
  }

  /// The number that begins at a token; of a range, its lower end and the place behind the upper.
  func numberOrRange(at place: Int) -> (value: DecimalNumber, next: Int)? {
    guard let (value, next) = number(at: place) else { return nil }
    guard let upper = upperEnd(behind: next, from: place), let (_, end) = number(at: upper) else {
      return (value, next)
    }
    return (value, end)
  }

  /// "초당 40GB": where the rate stands first.
  private func isRatePrefix(_ place: Int) -> Bool {
    switch tokens[place].script {
    case .latin, .digits: false
    case .hangul: tokens[place].isWord(.everySecond)
    case .han: words.everySecond.contains(where: tokens[place].word.hasPrefix)
    }
  }

  /// The quantity that begins at a token, in steps of the dimension, and the place behind it.
  ///
  /// Of a range such as "10 to 20 TB" both ends are given, and its upper end begins no quantity.
  ///
  /// - Returns: `nil` where there is none of this dimension.
  func quantity(at start: Int, _ dimension: Dimension) -> (steps: ClosedRange<Int64>, next: Int)? {
    guard !rangeEnds.contains(start) else { return nil }
    var start = start
    let isRate = isRatePrefix(start)
    if isRate {
      guard dimension == .throughput else { return nil }
      start += 1
    } else if start > 0, dimension == .bytes, isRatePrefix(start - 1) {
      return nil
    }
    if tokens[start].isWord(.dollarSign) {
      guard let (number, next) = amount(at: start + 1) else { return nil }
      return price(number, unitEnd: next, numberAt: start, dimension)
        .map { ($0.steps...$0.steps, $0.next) }
    }
    if dimension == .duration, isDayPrefix(start), let (number, next) = number(at: start + 1),
      lastPeriod(behind: next, of: start) == nil
    {
      return steps(number, "days", .duration).map { ($0...$0, next) }
    }
    if dimension == .duration, let period = countedPeriod(at: start) { return period }
    // "Up to month three somebody opens a clip": a number that counts months counts nothing else.
    if dimension != .duration, start > 0, tokens[start - 1].sense == .opening,
      let (_, next) = countedPeriod(at: start - 1), next > start
    {
      return nil
    }
    guard let (number, afterNumber) = number(at: start) else { return nil }
    let single = measure(number, unitAt: afterNumber, dimension, isRate: isRate)
    if let upper = upperEnd(behind: single?.next ?? afterNumber, from: start),
      let (upperNumber, afterUpper) = self.number(at: upper),
      let most = measure(upperNumber, unitAt: afterUpper, dimension, isRate: isRate),
      let least = single ?? measure(number, unitAt: afterUpper, dimension, isRate: isRate),
      least.steps <= most.steps
    {
      return (least.steps...most.steps, most.next)
    }
    // "3-5 MB files": what the upper end measures is not counted.
    if afterNumber < tokens.count, tokens[afterNumber].isJoined, single?.next == afterNumber,
      let (_, afterUpper) = self.number(at: afterNumber), unit(at: afterUpper) != nil
    {
      return nil
    }
    return single.map { ($0.steps...$0.steps, $0.next) }
      .map { dimension == .duration ? withRest($0) : $0 }
  }

  /// The number that begins at a token, and the place behind it, with the letter that multiplies it:
  /// "$10k", "$0.5M".
  private func amount(at place: Int) -> (value: DecimalNumber, next: Int)? {
    guard let (number, next) = number(at: place) else { return nil }
    guard isNamePart(behind: next), let multiplier = words.letters[tokens[next].word],
      let product = number.times(multiplier)
    else { return (number, next) }
    return (product, next + 1)
  }

  /// Whether letters follow the number without a space, as in "3D": it is part of a name.
  func isNamePart(behind place: Int) -> Bool {
    place > 0 && place < tokens.count && tokens[place].script == .latin
      && tokens[place - 1].script == .digits
      && tokens[place].range.lowerBound == tokens[place - 1].range.upperBound
  }

  /// A number with the unit that stands at a place.
  private func measure(
    _ number: DecimalNumber, unitAt place: Int, _ dimension: Dimension, isRate: Bool
  ) -> (steps: Int64, next: Int)? {
    switch dimension {
    case .count, .rate, .monthlyRate:
      guard unit(at: place) == nil, !isNamePart(behind: place) || tokens[place].word == "x" else {
        return nil
      }
      return steps(number, "", dimension).map { ($0, place) }
    case .bytes, .throughput:
      guard let (unit, afterUnit) = unit(at: place), unit.dimension != .duration else {
        return nil
      }
      let afterRate = unit.dimension == .throughput ? afterUnit : rateEnd(at: afterUnit)
      switch dimension {
      case .bytes:
        guard afterRate == nil, hourEnd(at: afterUnit) == nil, !isRate, unit.dimension == .bytes
        else { return nil }
        return steps(number, unit.name, .bytes).map { ($0, afterUnit) }
      default:
        guard let end = afterRate ?? (isRate ? afterUnit : nil) else { return nil }
        let name = unit.dimension == .throughput ? unit.name : unit.name + "/s"
        return steps(number, name, .throughput).map { ($0, end) }
      }
    case .duration:
      // "five more years", "two and a half years"
      let half = endOfHalf(at: place)
      let place = half ?? (isAddition(at: place) ? place + 1 : place)
      guard let (unit, afterUnit) = unit(at: place), unit.dimension == dimension else {
        return nil
      }
      let scaled =
        number.smallWhole.map { DecimalNumber(unit.times($0)) }
        ?? number.times(DecimalNumber(unit.factor)) ?? number
      let more = half == nil ? 0 : self.half(of: unit)
      return steps(scaled, unit.name, dimension).flatMap { $0.sum(more ?? 0) }.map {
        ($0, afterUnit)
      }
    case .money, .hourlyPrice:
      guard let (unit, afterUnit) = unit(at: place), unit.dimension == .money else { return nil }
      return price(number, unitEnd: afterUnit, numberAt: place - 1, dimension)
    case .ratio:
      return nil
    }
  }

  /// US dollars, or dollars an hour where the words say so: "$32 an hour", "시간당 32달러".
  private func price(
    _ number: DecimalNumber, unitEnd end: Int, numberAt start: Int, _ dimension: Dimension
  ) -> (steps: Int64, next: Int)? {
    switch dimension {
    case .money: return steps(number, "USD", .money).map { ($0, end) }
    case .hourlyPrice:
      let isRate = start > 0 && tokens[start - 1].isWord(.everyHour)
      guard let next = isRate ? end : hourEnd(at: end) else { return nil }
      return steps(number, "USD/h", .hourlyPrice).map { ($0, next) }
    default: return nil
    }
  }

  /// The place behind "an hour", "per hour", "/h", "hourly".
  private func hourEnd(at place: Int) -> Int? {
    guard place < tokens.count else { return nil }
    if tokens[place].isWord(.anHour) { return place + 1 }
    guard place + 1 < tokens.count, tokens[place].isWord(.per, or: .article),
      tokens[place + 1].isWord(.hour)
    else { return nil }
    return place + 2
  }

  /// The place of the number that ends a range: behind "to", between "between" and "and", or joined by
  /// a dash.
  private func upperEnd(behind place: Int, from start: Int) -> Int? {
    // "us-east-1 to 32 instances": what is joined to a name is no number of its own.
    guard place < tokens.count, tokens[place].sentence == tokens[start].sentence,
      !tokens[start].isJoined
    else { return nil }
    if tokens[place].isJoined { return number(at: place) == nil ? nil : place }
    if words.endsRange(tokens[place - 1]), number(at: place) != nil { return place }
    guard number(at: place + 1) != nil else { return nil }
    let isBetween = start > 0 && tokens[start - 1].isWord(.between)
    let isJoint = tokens[place].isWord(.range) || isBetween && tokens[place].isWord(.joint)
    return isJoint ? place + 1 : nil
  }

  /// The places of numbers that end a range.
  private func findRangeEnds() -> Set<Int> {
    tokens.indices.reduce(into: []) { ends, start in
      guard let (_, afterNumber) = number(at: start) else { return }
      let own = unit(at: afterNumber)
      guard let upper = upperEnd(behind: own?.next ?? afterNumber, from: start),
        let (_, afterUpper) = number(at: upper)
      else { return }
      // "three days to 5 TB" is no range.
      let isAlike = own == nil || own?.unit.dimension == unit(at: afterUpper)?.unit.dimension
      if isAlike { ends.insert(upper) }
    }
  }

  /// The unit that begins at a token, and the place behind it.
  func unit(at place: Int) -> (unit: UnitWord, next: Int)? {
    // "hundreds of gigabytes"
    let isVague = place > 0 && place < tokens.count && many(tokens[place - 1]) != nil
    let place = isVague && tokens[place].isWord(.of) ? place + 1 : place
    guard place < tokens.count else { return nil }
    let token = tokens[place]
    if isNamePart(behind: place), isAmountOfData(at: place),
      let unit = words.letterUnits[token.word]
    {
      return (unit, place + 1)
    }
    // "30th day"
    if token.isWord(.ordinalEnding), isNamePart(behind: place) {
      return unit(at: place + 1)
    }
    if let unit = words.units[token.word] ?? words.units[token.stem] {
      return (unit, place + 1)
    }
    if let time = unitOfTime(at: place) { return time }
    guard token.script == .hangul || token.script == .han else { return nil }
    return token.first(in: words.units).map { ($0, place + 1) }
  }

  /// A unit of time behind words that change nothing, and one that is counted: "three full years", "one quarter".
  private func unitOfTime(at place: Int) -> (unit: UnitWord, next: Int)? {
    guard place > 0, number(at: place - 1) != nil || tokens[place - 1].isWord(.whole) else {
      return nil
    }
    if tokens[place].isWord(.whole) {
      guard place + 1 < tokens.count, tokens[place + 1].clause == tokens[place].clause,
        let time = unit(at: place + 1), time.unit.dimension == .duration
      else { return nil }
      return time
    }
    // "One quarter of the files" is no time.
    let isPart = place + 1 < tokens.count && tokens[place + 1].isWord(.of)
    return isPart ? nil : words.counted[tokens[place].word].map { ($0, place + 1) }
  }

  /// Whether a letter at a number measures data, as in "500G of logs", and is no name
  /// ("5G network", "10G link").
  private func isAmountOfData(at place: Int) -> Bool {
    guard place + 1 < tokens.count, tokens[place + 1].sentence == tokens[place].sentence else {
      return false
    }
    return tokens[place + 1].isWord(.behindData)
  }

  /// The place behind "per second", "a second", "each second", "/s".
  private func rateEnd(at place: Int) -> Int? {
    guard place < tokens.count else { return nil }
    if tokens[place].isWord(.aSecond) { return place + 1 }
    guard place + 1 < tokens.count, tokens[place].isWord(.per, or: .article),
      tokens[place + 1].isWord(.second)
    else { return nil }
    return place + 2
  }

  func steps(_ number: DecimalNumber, _ unit: String, _ dimension: Dimension) -> Int64? {
    try? dimension.steps(number: number.text, unit: unit)
  }
}

extension TextToken {
  /// Whether a number or a quantity may begin with the word: most English words say nothing of them.
  var maySayQuantity: Bool { sense != nil || script != .latin }

  /// The longest word for a unit with which the word begins, where particles follow it.
  func first(in units: [String: UnitWord]) -> UnitWord? {
    (1...5).reversed().lazy.compactMap { units[String(word.prefix($0))] }.first
  }
}
