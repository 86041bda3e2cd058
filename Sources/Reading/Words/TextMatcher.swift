internal import Advice
internal import RuleText

/// Finds phrases in a text.
struct TextMatcher {
  let book: PhraseBook
  let tokens: [TextToken]

  /// The storages that the text names, in their order.
  var mentions: [Mention] = []

  /// The phrases that found them.
  var mentionPhrases: Set<Int> = []

  /// Phrases that are passed over.
  private let ignored: Set<Int>
  private let words: [[Int]]

  /// Whether the text has a word, by its number in the lexicon.
  private let isInText: [Bool]
  private let sentences: [Range<Int>]
  private let quantities: QuantityReader

  /// Which words deny what stands beside them.
  private var denials: [Bool] = []

  /// A storage that a text names.
  struct Mention: Hashable, Sendable {
    let storage: Storage
    var traits: [Trait]

    /// From the first of its words to behind the last.
    var tokens: Range<Int>
  }

  /// A phrase that was found.
  struct Match: Hashable, Sendable {
    /// The place of the phrase in the book.
    let phrase: Int

    /// The words that were matched, in their order.
    var tokens: [Int]

    /// How far the pattern's first part reaches.
    var head: Range<Int> = 0..<0

    /// What `#` measured, of a range both ends, and the words that say it.
    var quantity: ClosedRange<Int64>?
    var quantityTokens: Range<Int>?

    /// Which of the mentions `{storage}` stands for.
    var mention: Int?

    /// Whether a word beside it says the opposite.
    var isNegated = false
  }

  init(_ book: PhraseBook, tokens: [TextToken], ignored: Set<Int>) {
    self.book = book
    self.ignored = ignored.union(book.passedOver)
    self.tokens = tokens
    words = tokens.map { book.lexicon.numbers(in: $0) }
    var isInText = [Bool](repeating: false, count: book.lexicon.numbers.count)
    for word in words.joined() { isInText[word] = true }
    self.isInText = isInText
    quantities = QuantityReader(tokens: tokens)
    var sentences: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where tokens[index].sentence != tokens[start].sentence {
      sentences.append(start..<index)
      start = index
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    self.sentences = sentences
    denials = tokens.indices.map {
      begins(book.negations, at: $0) && !begins(book.seemingNegations, at: $0)
    }
  }
}

extension TextMatcher {
  /// The quantity that begins at a token, and the place behind it.
  func quantity(at place: Int, _ dimension: Dimension) -> (steps: ClosedRange<Int64>, next: Int)? {
    quantities.quantity(at: place, dimension)
  }

  /// Every phrase of a kind that is found, by place.
  func matches(_ kind: PhraseBook.Kind) -> [Match] {
    let index = book.indices[kind.rawValue]
    var found: [Match] = []
    for sentence in sentences {
      for start in sentence {
        for word in words[start] {
          for phrase in index.byFirstWord[word] ?? [] {
            if let match = match(phrase, at: start, in: sentence) { found.append(match) }
          }
        }
        var others = quantities.mayBegin(at: start) ? index.byNumber : []
        if mentions.contains(where: { $0.tokens.lowerBound == start }) { others += index.byStorage }
        for phrase in others {
          if let match = match(phrase, at: start, in: sentence) { found.append(match) }
        }
      }
    }
    return found
  }

  private func match(_ phrase: Int, at start: Int, in sentence: Range<Int>) -> Match? {
    guard book.needs.areMet(for: phrase, by: isInText), !ignored.contains(phrase) else {
      return nil
    }
    let pattern = book.phrases[phrase].pattern
    guard let first = pattern.parts.first,
      var match = self.match(first, phrase, at: start, in: sentence)
    else { return nil }
    match.head = start..<(match.tokens.max() ?? start) + 1
    for part in pattern.parts.dropFirst() {
      switch part.sign {
      case .sentence:
        guard let more = find(part, phrase, in: sentence) else { return nil }
        match.join(more)
      case .text:
        guard let more = sentences.lazy.compactMap({ find(part, phrase, in: $0) }).first else {
          return nil
        }
        match.join(more)
      case .absent:
        guard find(part, phrase, in: sentence) == nil else { return nil }
      }
    }
    match.isNegated = isNegated(match, in: sentence)
    // "never edited, and must never be lost": what holds a denial and is denied by another begins too early.
    let isDeniedTwice = match.isNegated && match.tokens.contains { denials[$0] }
    return isDeniedTwice ? nil : match
  }

  private func find(_ part: Pattern.Part, _ phrase: Int, in sentence: Range<Int>) -> Match? {
    sentence.lazy.compactMap { match(part, phrase, at: $0, in: sentence) }.first
  }

  private func match(
    _ part: Pattern.Part, _ phrase: Int, at start: Int, in sentence: Range<Int>
  ) -> Match? {
    var match = Match(phrase: phrase, tokens: [])
    guard let next = take(part.terms[0], at: start, &match) else { return nil }
    return matchRest(part.terms[...].dropFirst(), from: next, in: sentence, match)
  }

  /// Matches the terms that are left, each within its gap behind the one before.
  private func matchRest(
    _ terms: ArraySlice<Pattern.Term>, from place: Int, in sentence: Range<Int>, _ match: Match
  ) -> Match? {
    guard let term = terms.first else { return match }
    var skipped = 0
    // A run of Chinese or Japanese is one token that may hold several words.
    var place = place > 0 && tokens[place - 1].script == .han ? place - 1 : place
    while place < sentence.upperBound {
      if place > sentence.lowerBound, tokens[place].clause != tokens[place - 1].clause {
        skipped += Pattern.clauseWeight
      }
      guard skipped <= term.gap else { return nil }
      var attempt = match
      if let next = take(term, at: place, &attempt),
        let whole = matchRest(terms.dropFirst(), from: next, in: sentence, attempt)
      {
        return whole
      }
      if !tokens[place].isLight { skipped += 1 }
      place += 1
    }
    return nil
  }

  /// Matches one term at a place; gives the place behind it.
  private func take(_ term: Pattern.Term, at place: Int, _ match: inout Match) -> Int? {
    if !term.words.isEmpty, words[place].contains(where: term.words.contains) {
      match.tokens.append(place)
      return place + 1
    }
    for sequence in term.sequences {
      if let ends = takeSequence(sequence, at: place) {
        match.tokens += ends
        return (ends.last ?? place) + 1
      }
    }
    if let dimension = term.quantity,
      let (steps, next) = quantities.quantity(at: place, dimension)
    {
      match.quantity = steps
      match.quantityTokens = place..<next
      match.tokens += place..<next
      return next
    }
    if term.isNumber, let (number, next) = quantities.numberOrRange(at: place), number.isAboveOne {
      match.tokens += place..<next
      return next
    }
    if term.isStorage,
      let mention = mentions.firstIndex(where: { $0.tokens.lowerBound == place })
    {
      match.mention = mention
      match.tokens += mentions[mention].tokens
      return mentions[mention].tokens.upperBound
    }
    return nil
  }

  /// Words that follow each other, with nothing but light words between.
  private func takeSequence(_ sequence: [Int], at start: Int) -> [Int]? {
    var place = start
    var taken: [Int] = []
    for word in sequence {
      while !taken.isEmpty, place < tokens.count, tokens[place].isLight,
        !words[place].contains(word)
      {
        place += 1
      }
      guard place < tokens.count, tokens[place].sentence == tokens[start].sentence,
        words[place].contains(word)
      else { return nil }
      taken.append(place)
      place += 1
    }
    return taken
  }

  /// Whether a word before an English match or inside it, or behind a Korean one, says the opposite.
  private func isNegated(_ match: Match, in sentence: Range<Int>) -> Bool {
    let own = match.tokens.filter(sentence.contains)
    guard let last = own.max() else { return false }
    func isNegation(_ place: Int) -> Bool { denials[place] && !own.contains(place) }
    /// Whether one of the three words before a word of the match is one.
    func isDenied(_ word: Int) -> Bool {
      var weight = 0
      var place = word - 1
      while place >= sentence.lowerBound, weight < 3, tokens[place].clause == tokens[word].clause,
        !own.contains(place)
      {
        if tokens[place].script == .latin, isNegation(place) { return true }
        if !tokens[place].isLight { weight += 1 }
        place -= 1
      }
      return false
    }
    if own.contains(where: isDenied) { return true }
    // Behind "…, but" another verb is denied.
    if ["지만", "는데", "으며"].contains(where: tokens[last].word.hasSuffix) { return false }
    let behind = tokens[(last + 1)..<max(last + 1, min(last + 3, sentence.upperBound))]
    return behind.indices.contains { place in
      tokens[place].script != .latin && tokens[place].clause == tokens[last].clause
        && isNegation(place)
    }
  }
}

extension TextMatcher {
  /// Whether a word of the list stands at a place.
  private func begins(_ concept: PatternCompiler.Concept, at place: Int) -> Bool {
    words[place].contains(where: concept.words.contains)
      || concept.sequences.contains { takeSequence($0, at: place) != nil }
  }
}

extension TextMatcher.Match {
  fileprivate mutating func join(_ other: TextMatcher.Match) {
    tokens = Set(tokens).union(other.tokens).sorted()
    quantity = quantity ?? other.quantity
    quantityTokens = quantityTokens ?? other.quantityTokens
    mention = mention ?? other.mention
  }
}

extension [TextMatcher.Match] {
  /// The matches without those whose words are only some of another's, by `isRival`.
  func withoutPartial(_ isRival: (TextMatcher.Match, TextMatcher.Match) -> Bool) -> Self {
    let reach = map { ($0.tokens.min() ?? 0, $0.tokens.max() ?? 0) }
    let words = map { Set($0.tokens) }
    return indices.filter { index in
      !indices.contains { other in
        // Most matches lie apart: comparing their ends is enough.
        reach[other].0 <= reach[index].0 && reach[other].1 >= reach[index].1
          && words[other].count > words[index].count
          && words[index].isStrictSubset(of: words[other]) && isRival(self[index], self[other])
      }
    }.map { self[$0] }
  }

  /// The matches without those that others silence: others that have all their words, perhaps no more,
  /// and by `silences` speak of the same.
  func heard(
    besides silent: Self, _ silences: (TextMatcher.Match, TextMatcher.Match) -> Bool
  ) -> Self {
    let silentWords = silent.map { Set($0.tokens) }
    return filter { match in
      !silent.indices.contains { index in
        silentWords[index].isSuperset(of: match.tokens) && silences(silent[index], match)
      }
    }
  }
}
