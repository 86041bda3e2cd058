internal import Advice

/// Reads numbers with their units out of a text.
struct QuantityReader {
  let tokens: [TextToken]

  /// The number that begins at each token, and the place behind it.
  private var numbers: [(value: DecimalNumber, next: Int)?] = []

  init(tokens: [TextToken]) {
    self.tokens = tokens
    numbers = tokens.indices.map { readNumber(at: $0) }
  }

  /// Whether a quantity may begin at a token.
  func mayBegin(at place: Int) -> Bool {
    numbers[place] != nil || isRatePrefix(place) || tokens[place].word == "$"
  }

  /// The number that begins at a token: digits or words, with words that multiply it.
  func number(at place: Int) -> (value: DecimalNumber, next: Int)? {
    place < numbers.count ? numbers[place] : nil
  }

  /// "초당 40GB": where the rate stands first.
  private func isRatePrefix(_ place: Int) -> Bool {
    tokens[place].script != .latin
      && (tokens[place].word == "초당" || tokens[place].word.hasPrefix("每秒"))
  }

  /// The quantity that begins at a token, in steps of the dimension, and the place behind it.
  ///
  /// - Returns: `nil` where there is none of this dimension.
  func quantity(at start: Int, _ dimension: Dimension) -> (steps: Int64, next: Int)? {
    var start = start
    let ratePrefix = isRatePrefix(start)
    if ratePrefix {
      guard dimension == .throughput else { return nil }
      start += 1
    } else if start > 0, dimension == .bytes, isRatePrefix(start - 1) {
      return nil
    }
    if tokens[start].word == "$" {
      guard dimension == .money, let (number, next) = number(at: start + 1) else { return nil }
      return steps(number, "USD", .money).map { ($0, next) }
    }
    guard let (number, afterNumber) = number(at: start) else { return nil }
    switch dimension {
    case .count, .rate:
      guard unit(at: afterNumber) == nil else { return nil }
      return steps(number, "", dimension).map { ($0, afterNumber) }
    case .bytes, .throughput:
      guard let (unit, afterUnit) = unit(at: afterNumber), unit.dimension != .duration else {
        return nil
      }
      let afterRate = unit.dimension == .throughput ? afterUnit : rateEnd(at: afterUnit)
      switch dimension {
      case .bytes:
        guard afterRate == nil, !ratePrefix, unit.dimension == .bytes else { return nil }
        return steps(number, unit.name, .bytes).map { ($0, afterUnit) }
      default:
        guard let end = afterRate ?? (ratePrefix ? afterUnit : nil) else { return nil }
        let name = unit.dimension == .throughput ? unit.name : unit.name + "/s"
        return steps(number, name, .throughput).map { ($0, end) }
      }
    case .duration, .money:
      guard let (unit, afterUnit) = unit(at: afterNumber), unit.dimension == dimension else {
        return nil
      }
      let scaled = number.times(DecimalNumber(unit.factor)) ?? number
      return steps(scaled, unit.name, dimension).map { ($0, afterUnit) }
    case .hourlyPrice, .ratio:
      return nil
    }
  }

  private func readNumber(at start: Int) -> (value: DecimalNumber, next: Int)? {
    var place = start
    var value: DecimalNumber
    if let vague = NumberWords.vague[tokens[place].word] {
      // "tens of thousands", "hundreds of millions"
      value = vague
      place += 1
      if place + 1 < tokens.count, tokens[place].word == "of",
        let more = NumberWords.vague[tokens[place + 1].word], let product = value.times(more)
      {
        return (product, place + 2)
      }
      return (value, place)
    }
    if let number = tokens[place].number {
      value = number
      place += 1
    } else if let multiplier = NumberWords.multipliers[tokens[place].word] {
      value = multiplier
      place += 1
    } else {
      return nil
    }
    while place < tokens.count, tokens[place].sentence == tokens[start].sentence {
      let word = tokens[place].word
      if let multiplier = multiplier(of: tokens[place]), let product = value.times(multiplier) {
        value = product
        place += 1
      } else if value.mantissa >= 20, value.mantissa < 100, value.exponent == 0,
        tokens[place].script == .latin, let more = NumberWords.numbers[word], more < 10
      {
        // "forty five"
        value = DecimalNumber(value.mantissa + more)
        place += 1
      } else {
        break
      }
    }
    return (value, place)
  }

  /// The multiplier that a word is, also with a Korean counter behind it: `300만`, `300만개`.
  private func multiplier(of token: TextToken) -> DecimalNumber? {
    if let exact = NumberWords.multipliers[token.word] ?? NumberWords.multipliers[token.stem] {
      return exact
    }
    guard token.script == .hangul else { return nil }
    for length in [2, 1] {
      let start = String(token.word.prefix(length))
      if token.word.count > length, let found = NumberWords.multipliers[start] { return found }
    }
    return nil
  }

  private func unit(at place: Int) -> (unit: UnitWord, next: Int)? {
    // "hundreds of gigabytes"
    let isVague =
      place > 0 && place < tokens.count && NumberWords.vague[tokens[place - 1].word] != nil
    let place = isVague && tokens[place].word == "of" ? place + 1 : place
    guard place < tokens.count else { return nil }
    let token = tokens[place]
    if let unit = UnitWord.words[token.word] ?? UnitWord.words[token.stem] {
      return (unit, place + 1)
    }
    guard token.script == .hangul || token.script == .han else { return nil }
    // The longest word that the token begins with; particles follow it.
    var length = min(token.word.count, 5)
    while length > 0 {
      if let unit = UnitWord.words[String(token.word.prefix(length))] { return (unit, place + 1) }
      length -= 1
    }
    return nil
  }

  /// The place behind "per second", "a second", "each second", "/s".
  private func rateEnd(at place: Int) -> Int? {
    guard place < tokens.count else { return nil }
    if ["s", "sec"].contains(tokens[place].word) { return place + 1 }
    guard place + 1 < tokens.count, ["per", "a", "each", "every"].contains(tokens[place].word),
      ["second", "sec", "s"].contains(tokens[place + 1].word)
    else { return nil }
    return place + 2
  }

  private func steps(_ number: DecimalNumber, _ unit: String, _ dimension: Dimension) -> Int64? {
    try? dimension.steps(number: number.text, unit: unit)
  }
}

/// A unit as people write it.
struct UnitWord: Sendable {
  let dimension: Dimension
  let name: String

  /// How many of the unit one of the word is: a month counts as 30 days.
  var factor: Int64 = 1

  static let words: [String: UnitWord] = {
    var words: [String: UnitWord] = [:]
    func add(_ dimension: Dimension, _ name: String, _ factor: Int64 = 1, _ spellings: String...) {
      for spelling in spellings {
        words[spelling] = UnitWord(dimension: dimension, name: name, factor: factor)
      }
    }
    add(.bytes, "B", 1, "byte", "bytes", "바이트")
    add(.bytes, "KB", 1, "kb", "kilobyte", "kilobytes", "킬로바이트")
    add(.bytes, "MB", 1, "mb", "megabyte", "megabytes", "메가바이트", "메가")
    add(.bytes, "GB", 1, "gb", "gigabyte", "gigabytes", "gig", "gigs", "기가바이트", "기가")
    add(.bytes, "TB", 1, "tb", "terabyte", "terabytes", "테라바이트", "테라")
    add(.bytes, "PB", 1, "pb", "petabyte", "petabytes", "페타바이트", "페타")
    add(.bytes, "KiB", 1, "kib")
    add(.bytes, "MiB", 1, "mib")
    add(.bytes, "GiB", 1, "gib")
    add(.bytes, "TiB", 1, "tib")
    add(.bytes, "PiB", 1, "pib")
    add(.throughput, "Gbps", 1, "gbps")
    add(.throughput, "Mbps", 1, "mbps")
    add(.throughput, "MB/s", 1, "mbs")
    add(.throughput, "GB/s", 1, "gbs")
    add(.duration, "us", 1, "microsecond", "microseconds", "마이크로초")
    add(.duration, "ms", 1, "ms", "millisecond", "milliseconds", "밀리초", "ミリ秒", "毫秒")
    add(.duration, "s", 1, "second", "seconds", "초", "秒")
    add(.duration, "min", 1, "minute", "minutes", "min", "분", "分")
    add(.duration, "h", 1, "hour", "hours", "시간", "時間", "小时")
    add(.duration, "days", 1, "day", "days", "일", "日", "天")
    add(.duration, "weeks", 1, "week", "weeks", "주", "주일", "週")
    add(.duration, "days", 30, "month", "months", "개월", "달", "か月", "月")
    add(.duration, "days", 365, "year", "years", "년", "해", "年")
    add(.money, "USD", 1, "usd", "dollar", "dollars", "달러")
    return words
  }()
}
