/// What a word says of numbers and times by itself, or that it says nothing at all.
///
/// Each word is looked up once, when a text is cut into tokens: most say nothing of this.
enum WordSense: Hashable, Sendable {
  /// It is a number: *seven*.
  case number(DecimalNumber)

  /// It multiplies the number before it: *million*.
  case multiplier(DecimalNumber)

  /// It says that there are many, at least so many: *dozens*.
  case many(DecimalNumber)

  /// It counts periods: *second*.
  case ordinal(Int64)

  /// It is a period of so many days: *보름*.
  case days(Int64)

  /// A quantity may begin with it, by the words beside it: *$*, *day 30*, *half a year*.
  case opening

  /// It carries no meaning of its own: gaps do not count it.
  case light

  /// It is as light, and a quantity may begin with it: *a year*.
  case article

  /// What a word in lower case says; `nil` for most.
  init?(_ word: String) {
    guard Self.outlines.mayHave(word), let known = Self.words[word] else { return nil }
    self = known
  }

  private static let outlines = WordOutlines(words.keys)

  private static let words: [String: WordSense] = {
    var words = NumberWords.numbers.mapValues { WordSense.number(DecimalNumber($0)) }
    words.merge(NumberWords.multipliers.mapValues(WordSense.multiplier)) { first, _ in first }
    words.merge(NumberWords.vague.mapValues(WordSense.many)) { first, _ in first }
    words.merge(ordinals.mapValues(WordSense.ordinal)) { first, _ in first }
    words.merge(periods.mapValues(WordSense.days)) { first, _ in first }
    for word in openings { words[word] = .opening }
    for word in lightWords { words[word] = .light }
    for word in ["a", "an"] { words[word] = .article }
    return words
  }()

  private static let ordinals: [String: Int64] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8,
    "ninth": 9, "tenth": 10,
  ]

  private static let periods: [String: Int64] = ["반년": 180, "보름": 15, "한달": 30]

  private static let openings = [
    "$", "day", "half", "week", "weeks", "month", "months", "year", "years",
    "quarter", "birthday", "anniversary", "반", "couple",
  ]

  private static let lightWords = [
    "the", "of", "its", "their", "our", "your", "his", "her", "my", "own", "this", "that", "these",
    "those", "amazon", "aws", "very", "just", "also", "all", "any", "some", "which", "who", "is",
    "are", "was", "were", "be", "been", "s", ":",
  ]
}
