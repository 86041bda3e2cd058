package import RuleText

extension Question {
  /// What a question asks its reader to do.
  package struct Asked: Hashable, Sendable {
    /// How many options are asked for.
    package var count = 1

    /// Whether all that fit are asked for, however many they are.
    package var isOpenEnded = false

    /// Whether it asks for what does not fit: "Which is NOT …".
    package var isOpposite = false
  }

  /// How many options the question's words ask for, and whether for the unfit ones.
  package func asked(in file: SourceFile) -> Asked {
    asked(TextToken.tokens(in: text, of: file), in: file)
  }

  /// The same, where the question's text was taken apart before.
  func asked(_ tokens: [TextToken], in file: SourceFile) -> Asked {
    var asked = Asked()
    for index in tokens.indices where tokens[index].mayAsk {
      let token = tokens[index]
      let rest = tokens[(index + 1)...].prefix { $0.sentence == token.sentence }.words
      let last = index > 0 ? tokens[index - 1] : nil
      if let count = token.count(before: rest, behind: last, of: options.count)
        ?? token.countAsked(before: rest, behind: last, of: options.count, in: file)
      {
        if count > 1 { asked.count = count }
      } else if token.asksForAll(before: rest) {
        asked.isOpenEnded = true
      } else if ChoosingWords.opposites.contains(token.word),
        // In capitals, as such questions shout it.
        file.text(token.range).allSatisfy(\.isUppercase),
        tokens[..<index].filter({ $0.sentence == token.sentence })[...].words.askWhich
      {
        asked.isOpposite = true
      }
    }
    if asked.count > 1 { asked.isOpenEnded = false }
    return asked
  }

  /// Whether a line tells how many options to choose.
  static func asksToChoose(_ line: String) -> Bool {
    let tokens = TextToken.tokens(of: line)[...].words
    return tokens.indices.contains { index in
      let rest = tokens[(index + 1)...].prefix(5)
      return tokens[index].count(before: rest, behind: index > 0 ? tokens[index - 1] : nil) != nil
        || tokens[index].asksForAll(before: rest)
    }
  }
}

extension ArraySlice<TextToken> {
  /// The tokens without the signs between a name and its value: *정답 수: 2*.
  fileprivate var words: Self { filter { $0.word != ":" }[...] }

  /// Whether the words before a shouted one ask which thing it is true of: *a disk is NOT needed* asks
  /// nothing, and *which storage that does NOT forget* asks for what fits.
  fileprivate var askWhich: Bool {
    contains { ["which", "what", "all", "every", "each"].contains($0.word) }
      && !suffix(3).contains { ["that", "who", "must", "should"].contains($0.word) }
  }
}

extension ArraySlice<TextToken> {
  /// Whether a Korean question asks for so many things at its end.
  ///
  /// So do *두 가지는?* and *두 가지 조치는 무엇인가?*, but not *두 개 팀의 스토리지는?*
  fileprivate var areAskedFor: Bool {
    let counted = prefix { token in
      !ChoosingWords.koreanWhats.contains(where: token.word.hasPrefix)
    }
    return counted.count <= 2 && count - counted.count <= 1
      && counted.last.map { ChoosingWords.koreanTopics.contains(where: $0.word.hasSuffix) } ?? false
  }

  /// Whether the words are a number of so many things as there are not options: *5 of 400 attributes*.
  fileprivate func areOfOthers(than options: Int?) -> Bool {
    guard let options, dropFirst().first?.word == "of" else { return false }
    let whole = dropFirst(2).first { !ChoosingWords.fillers.contains($0.word) }?.number
    return whole.map { $0 != DecimalNumber(Int64(options)) } ?? false
  }
}

extension TextToken {
  /// Whether the word may ask for something: most do not, and are looked up once.
  fileprivate var mayAsk: Bool {
    switch script {
    case .latin: ChoosingWords.outlines.mayHave(word) && ChoosingWords.latin.contains(word)
    case .hangul: ChoosingWords.korean.contains(word) || smallNumber != nil
    case .digits: number != nil
    // All verbs that ask have one of these characters.
    case .han: word.unicodeScalars.contains { $0 == "選" || $0 == "选" }
    }
  }

  /// How many options the word asks for, with those behind it.
  ///
  /// - Parameters:
  ///   - rest: The words behind it in its sentence.
  ///   - last: The word before it.
  ///   - options: How many options there are, where that is known.
  /// - Returns: The number; `nil` where the word asks for none.
  fileprivate func count(
    before rest: ArraySlice<TextToken>, behind last: TextToken?, of options: Int? = nil
  ) -> Int? {
    // "(Select two.)", "Choose any two", but not "analysts select two"
    if ChoosingWords.verbs.contains(word) {
      let isAsking =
        last.map { $0.clause != clause || ChoosingWords.beforeVerbs.contains($0.word) } ?? true
      let chosen = rest.drop { ChoosingWords.fillers.contains($0.word) }
      return isAsking && !chosen.areOfOthers(than: options) ? chosen.first?.smallNumber : nil
    }
    // "Which two services", "combination of two", but not "which six departments" of four options, nor "of which two"
    if ChoosingWords.nouns.contains(word) {
      guard last?.word != "of" || last?.clause != clause else { return nil }
      return rest.prefix(2).first { !ChoosingWords.fillers.contains($0.word) }?.smallNumber
        .flatMap { $0 > options ?? .max ? nil : $0 }
    }
    // "복수 선택: 2", "정답 2개"
    if let next = rest.first, let number = next.smallNumber, next.script == .digits {
      if ChoosingWords.announcing.contains(word) { return number }
      if script == .han, ChoosingWords.hanVerbs.contains(where: word.hasSuffix) { return number }
    }
    // "两项" and the like stand in one word with the verb.
    if script == .han, ChoosingWords.hanVerbs.contains(where: word.contains),
      let number = ChoosingWords.hanCounts.first(where: { word.contains($0.word) })
    {
      return number.count
    }
    // "두 개를 선택", "2가지를 고르세요", "2つ選んで", "알맞은 조치 두 가지는?"
    guard let number = smallNumber, number <= options ?? .max, let counter = rest.first,
      ChoosingWords.counters.contains(where: counter.word.hasPrefix),
      rest.prefix(3).contains(where: \.asksToChoose) || rest.areAskedFor
    else { return nil }
    return number
  }

  /// How many options a sentence asks for that has nothing but a number and what is counted.
  ///
  /// So does *Two settings?*
  fileprivate func countAsked(
    before rest: ArraySlice<TextToken>, behind last: TextToken?, of options: Int,
    in file: SourceFile
  ) -> Int? {
    guard script == .latin || script == .digits, last?.sentence != sentence,
      (1...3).contains(rest.count), let number = smallNumber, number <= options,
      let end = rest.last?.range.upperBound, end < file.bytes.count
    else { return nil }
    return file.bytes[end] == UInt8(ascii: "?") ? number : nil
  }

  /// "Select all that apply", "모두 고르시오": however many fit.
  fileprivate func asksForAll(before rest: ArraySlice<TextToken>) -> Bool {
    if ChoosingWords.verbs.contains(word) || ChoosingWords.ticks.contains(word),
      rest.first?.word == "all"
    {
      return rest.prefix(4).contains { ["apply", "fit", "correct"].contains($0.word) }
    }
    if script == .han, ChoosingWords.hanVerbs.contains(where: word.contains) {
      return ChoosingWords.hanForAll.contains(where: word.contains)
    }
    return ChoosingWords.koreanForAll.contains(word)
      && rest.prefix(2).contains(where: \.asksToChoose)
  }

  /// The small number that the word is.
  private var smallNumber: Int? {
    if let count = ChoosingWords.counts[word] { return count }
    guard let number, number.exponent == 0, (0...9).contains(number.mantissa) else { return nil }
    return Int(number.mantissa)
  }

  private var asksToChoose: Bool {
    ChoosingWords.koreanVerbs.contains(where: word.hasPrefix)
      || script == .han && ChoosingWords.hanVerbs.contains(where: word.contains)
  }
}

/// The words by which questions ask for several options.
private enum ChoosingWords {
  static let verbs: Set<String> = ["select", "choose", "pick"]
  static let ticks: Set<String> = ["check", "mark", "tick"]
  static let nouns: Set<String> = ["which", "combination"]

  /// Words by which a question asks for what does not fit.
  static let opposites: Set<String> = [
    "not", "except", "wrong", "incorrect", "false", "unsuitable",
  ]

  /// The English words that ask for something, besides numbers.
  static let latin = verbs.union(ticks).union(nouns).union(opposites).union(counts.keys)
  static let outlines = WordOutlines(latin)

  /// Words behind which a verb still asks the reader.
  static let beforeVerbs: Set<String> = [
    "please", "you", "should", "must", "to", "and", "then", "now",
  ]
  static let fillers: Set<String> = ["the", "any", "exactly", "of", "correct"]
  static let koreanVerbs = ["선택", "고르", "골라"]
  static let koreanTopics = ["는", "은"]
  static let koreanWhats = ["무엇", "뭐", "뭘"]
  static let hanVerbs = ["選", "选", "選択", "选择", "選ん"]
  static let counters = ["개", "가지", "つ", "個", "个", "項", "项"]
  static let announcing: Set<String> = ["선택", "정답", "복수선택"]
  static let koreanForAll: Set<String> = ["모두", "전부"]

  /// The Korean words that ask for something, besides numbers.
  static let korean = announcing.union(koreanForAll)
  static let hanForAll = ["すべて", "全て", "所有", "全部"]

  /// How many options people ask for, in the words of those who set questions.
  static let counts = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
    "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "석": 3,
    "넉": 4,
  ]
  static let hanCounts: [(word: String, count: Int)] = [
    ("两项", 2), ("两个", 2), ("二つ", 2), ("兩項", 2), ("二项", 2), ("三项", 3), ("三个", 3), ("三つ", 3),
    ("四项", 4),
  ]
}
