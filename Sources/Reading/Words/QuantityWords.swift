internal import Advice
internal import RuleText

/// The words by which texts say numbers, times and amounts of money, as the pages define them.
///
/// Each is meant as it is written, in lower case; units and numbers in Korean, Chinese and Japanese stand
/// for every word that begins with them.
struct QuantityWords: Sendable {
  /// What a word says by itself, and what it does beside numbers.
  struct Entry: Sendable {
    var sense: WordSense?
    var roles: QuantityRoles = []
  }

  /// Units by the words for them, and by letters at numbers.
  private(set) var units: [String: UnitWord] = [:]
  private(set) var letterUnits: [String: UnitWord] = [:]

  /// Units of which periods are counted.
  private(set) var counted: [String: UnitWord] = [:]

  /// What words multiply, the least that words for many can mean, and parts of one.
  private(set) var multipliers: [String: DecimalNumber] = [:]
  private(set) var least: [String: DecimalNumber] = [:]
  private(set) var parts: [String: DecimalNumber] = [:]
  private(set) var letters: [String: DecimalNumber] = [:]

  /// Words of Korean, Chinese and Japanese before a number of so much a second.
  private(set) var everySecond: [String] = []

  /// Korean words that are a period by themselves, in days, and words that count one, the longest first.
  private var periods: [(key: String, value: Int64)] = []
  private var counting: [String] = []

  /// What is written behind a Korean unit: behind a single period, and behind the lower end of a range.
  private var periodEndings: [String] = []
  private var rangeEndings: [String] = []

  /// What pages say of some word.
  private var defined: Set<String> = []

  private var entries: [String: Entry] = [:]
  private var outlines = WordOutlines([])
  private var firstCharacters: Set<Unicode.Scalar> = []

  /// Of no page: patterns are cut into words without them.
  static let none = QuantityWords()

  /// What pages say of no word, in the order of its declaration.
  var missing: [String] { QuantityMeaning.names.filter { !defined.contains($0) } }

  /// What a word in lower case says; `nil` for most.
  func entry(of word: String) -> Entry? {
    outlines.mayHave(word) ? entries[word] : nil
  }

  /// The period that a Korean word says by itself, with what is written behind it: *보름간*.
  func period(beginning word: String) -> WordSense? {
    periods.first { word.begins(with: $0.key) }.map { .days($0.value) }
  }

  /// How many characters of a Korean word count the period that is named behind them: *첫해에는*.
  func endOfCount(in word: String) -> Int? {
    counting.first { count in
      word.begins(with: count)
        && counted.keys.contains { word.dropFirst(count.count).hasPrefix($0) }
    }?.unicodeScalars.count
  }

  /// The unit that a Korean word is, perhaps with an ending behind it: *달에는*.
  func unit(of word: String) -> UnitWord? {
    units[word]
      ?? periodEndings.lazy.filter(word.hasSuffix)
      .compactMap { units[String(word.dropLast($0.count))] }.first
  }

  /// Whether a Korean word is a unit of the lower end of a range: *2주에서 3주*.
  func endsRange(_ token: TextToken) -> Bool {
    token.script == .hangul
      && rangeEndings.contains { ending in
        token.word.hasSuffix(ending) && units[String(token.word.dropLast(ending.count))] != nil
      }
  }

  /// Takes in the words below a heading.
  ///
  /// - Returns: Those that say the same twice, or two things at once.
  mutating func define(_ meaning: QuantityMeaning, _ words: [Spelled<String>])
    -> [Spelled<String>]
  {
    defined.insert(meaning.name)
    return words.filter { !add($0.value, meaning) }
  }

  /// Prepares to tell words, when all are taken in.
  mutating func index() {
    outlines = WordOutlines(entries.keys)
    periods.sort { $0.key.count > $1.key.count }
    firstCharacters = Set(
      [multipliers, least].flatMap(\.keys).compactMap { $0.unicodeScalars.first })
  }

  /// What a word of Korean, Chinese or Japanese begins with, where a counter may be written behind.
  func beginning(of token: TextToken, _ words: KeyPath<Self, [String: DecimalNumber]>)
    -> DecimalNumber?
  {
    guard token.script == .hangul || token.script == .han,
      let first = token.word.unicodeScalars.first, firstCharacters.contains(first)
    else { return nil }
    return [4, 3, 2, 1].lazy.compactMap { self[keyPath: words][String(token.word.prefix($0))] }
      .first
  }
}

extension QuantityWords {
  /// Whether a word was not taken in as this before, nor as anything that it cannot be besides.
  private mutating func add(_ word: String, _ meaning: QuantityMeaning) -> Bool {
    switch meaning {
    case .value(let value, let digits):
      guard let number = DecimalNumber(digits: digits) else { return false }
      switch value {
      case .number: return say(.number(number), word)
      case .times:
        return say(.multiplier(number.rounded), word) && multipliers.take(number.rounded, word)
      case .atLeast: return say(.many(number.rounded), word) && least.take(number.rounded, word)
      case .part: return say(.opening, word) && parts.take(number, word)
      case .ordinal: return number.smallWhole.map { say(.ordinal($0), word) } ?? false
      case .letter: return letters.take(number.rounded, word)
      }
    case .unit(let kind, let dimension, let name, let factor):
      let unit = UnitWord(dimension: dimension, name: name, factor: factor)
      switch kind {
      case .unit: return units.take(unit, word)
      case .letterUnit: return letterUnits.take(unit, word)
      case .counted: return counted.take(unit, word) && say(.opening, word)
      case .birthday:
        return counted.take(unit, word) && say(.opening, word) && play(.birthday, word)
      case .period:
        periods.append((word, unit.days))
        return say(.days(unit.days), word)
      }
    case .role(let role):
      if role == .everySecond { everySecond.append(word) }
      if role == .beforeFirst { counting.append(word) }
      if role == .periodEnding { periodEndings.append(word) }
      if role == .range { rangeEndings.append(word) }
      let sense: WordSense? =
        switch role {
        case .light: .light
        case .article: .article
        case .half, .day, .dollarSign: .opening
        default: nil
        }
      return play(QuantityRoles(role), word) && (sense.map { say($0, word) } ?? true)
    }
  }

  /// Whether a word said nothing else by itself before.
  private mutating func say(_ sense: WordSense, _ word: String) -> Bool {
    let known = entries[word]?.sense
    guard known == nil || known == sense && sense == .opening else { return false }
    entries[word, default: Entry()].sense = sense
    return true
  }

  private mutating func play(_ role: QuantityRoles, _ word: String) -> Bool {
    entries[word, default: Entry()].roles.insert(role).inserted
  }
}

extension [String: UnitWord] {
  fileprivate mutating func take(_ unit: UnitWord, _ word: String) -> Bool {
    updateValue(unit, forKey: word) == nil
  }
}

extension [String: DecimalNumber] {
  fileprivate mutating func take(_ number: DecimalNumber, _ word: String) -> Bool {
    updateValue(number, forKey: word) == nil
  }
}

/// What a word does beside numbers, all at once.
struct QuantityRoles: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ role: QuantityRole) {
    self.init(rawValue: 1 << UInt64(role.rawValue))
  }

  /// It counts the ends of periods.
  static let birthday = Self(rawValue: 1 << 63)
}

extension String {
  /// Whether a word begins with another in the same bytes, as words of texts do, which are composed.
  fileprivate func begins(with other: String) -> Bool { utf8.starts(with: other.utf8) }
}
