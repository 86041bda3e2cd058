internal import Advice
internal import RuleText

/// Finds phrases in a text.
final class TextMatcher {
  let book: PhraseBook
  let tokens: [TextToken]

  /// The storages that the text names, in their order.
  var mentions: [Mention] = []

  /// The tokens with which they begin.
  var mentionStarts: NumberSet

  /// The phrases that found them.
  var mentionPhrases: Set<Int> = []

  /// Phrases that are passed over, by their place in the book.
  private let ignored: Set<Int>

  /// Whether only the phrases are looked for by which options are read.
  private var isOption: Bool

  /// The phrases that the text may have.
  private var candidates: PhraseCandidates

  /// What was found of each kind that was asked for; there are few.
  private var found: [(kind: PhraseBook.Kind, matches: [Match])] = []

  /// Where the words of these phrases stand.
  private(set) var words: WordPlaces

  /// The sentences, by their tokens.
  let sentences: [Range<Int>]

  private let quantities: QuantityReader

  /// The quantities that were asked for: many patterns ask for the same.
  private var measured: [Measurement: (steps: ClosedRange<Int64>, next: Int)?] = [:]

  /// Which words deny what stands beside them.
  private(set) var denials: [Bool] = []

  /// The thoughts in which something else is spoken of than the data as it is now.
  private(set) lazy var asides = findAsides()

  /// A place and what is to be measured there.
  private struct Measurement: Hashable {
    let place: Int
    let dimension: Dimension
  }

  init(_ book: PhraseBook, tokens: [TextToken], isOption: Bool, ignored: Set<Int>) {
    self.book = book
    self.tokens = tokens
    self.isOption = isOption
    self.ignored = ignored
    mentionStarts = NumberSet(below: tokens.count)
    (words, candidates) = Self.locate(book, in: tokens, isOption: isOption, ignored: ignored)
    quantities = QuantityReader(tokens: tokens, words: book.quantityWords)
    var sentences: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where tokens[index].sentence != tokens[start].sentence {
      sentences.append(start..<index)
      start = index
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    self.sentences = sentences
    let (negation, seeming) = (book.list(.negation), book.list(.seemingNegation))
    denials = tokens.indices.map {
      words.begins(negation, at: $0) && !words.begins(seeming, at: $0)
    }
  }
}

extension TextMatcher {
  /// Whether a word is a number that says no more than *millions*.
  func isVague(_ token: TextToken) -> Bool { quantities.many(token) != nil }

  /// Whether a word or a sequence of a list begins at a token.
  func begins(_ list: KnownList, at place: Int) -> Bool { words.begins(book.list(list), at: place) }

  /// Finds the phrases that a text may have, and where their words stand.
  private static func locate(
    _ book: PhraseBook, in tokens: [TextToken], isOption: Bool, ignored: Set<Int>
  ) -> (words: WordPlaces, candidates: PhraseCandidates) {
    let table = book.table
    var candidates = PhraseCandidates()
    let words = WordPlaces(
      of: table, in: tokens, TokenWords(tokens, in: book.lexicon),
      below: isOption ? table.optionListCount : table.choices.count
    ) { lists in
      var wanted = book.listsOutsidePatterns
      var found = table.candidates(in: lists, isOption: isOption)
      if !ignored.isEmpty { found.removeAll(where: ignored.contains) }
      for phrase in found { table.addLists(of: phrase, to: &wanted) }
      candidates = PhraseCandidates(found, of: book.kinds)
      return wanted
    }
    return (words, candidates)
  }

  /// Makes sure that phrases of a kind are looked for, also one by which no option is read.
  private func include(_ kind: PhraseBook.Kind) {
    guard isOption, !kind.isOfOptions else { return }
    isOption = false
    (words, candidates) = Self.locate(book, in: tokens, isOption: false, ignored: ignored)
  }

  /// The quantity that begins at a token, and the place behind it.
  func quantity(at place: Int, _ dimension: Dimension) -> (steps: ClosedRange<Int64>, next: Int)? {
    guard quantities.mayBegin(at: place) else { return nil }
    let measurement = Measurement(place: place, dimension: dimension)
    if let known = measured[measurement] { return known }
    let quantity = quantities.quantity(at: place, dimension)
    measured[measurement] = .some(quantity)
    return quantity
  }

  /// A time and all that it comes on top of: *a year at hand and then six more years* are seven.
  ///
  /// - Parameters:
  ///   - steps: The time in smallest steps.
  ///   - time: Its tokens.
  /// - Returns: Both together; the time alone where it adds to none.
  func total(_ steps: Int64, at time: Range<Int>) -> Int64 {
    guard quantities.isAddition(time) else { return steps }
    let sentence = tokens[time.lowerBound].sentence
    for place in (0..<time.lowerBound).reversed() where tokens[place].sentence + 1 >= sentence {
      guard let (before, next) = quantity(at: place, .duration), next <= time.lowerBound,
        before.upperBound >= Microseconds.day
      else { continue }
      return steps.sum(total(before.upperBound, at: place..<next)) ?? steps
    }
    return steps
  }

  /// Whether a time comes on top of another.
  func comesOnTop(_ time: Range<Int>?) -> Bool { time.map(quantities.isAddition) ?? false }

  /// Amounts in currencies that are not read, by their tokens.
  var foreignAmounts: [Range<Int>] { quantities.foreignAmounts }

  /// Every phrase of a kind that is found, by place; looked for once.
  func matches(_ kind: PhraseBook.Kind) -> [Match] {
    if let known = found.first(where: { $0.kind == kind }) { return known.matches }
    let matches = findMatches(kind)
    found.append((kind, matches))
    return matches
  }

  /// The phrases of a kind that the text may have, by their place in the book.
  func candidates(_ kind: PhraseBook.Kind) -> ArraySlice<Int> {
    include(kind)
    return candidates[kind]
  }

  private func findMatches(_ kind: PhraseBook.Kind) -> [Match] {
    var found: [Match] = []
    // One match is used for all that is tried, most of which is none: its memory is taken once.
    var match = Match(phrase: 0, tokens: [])
    for phrase in candidates(kind) {
      guard let first = book.table.parts(of: phrase).first else { continue }
      let term = book.table.terms[book.table.parts[first].terms.lowerBound]
      var (rest, sentence) = (tokens.indices, 0)
      while let start = beginning(of: term, in: rest) {
        while sentences[sentence].upperBound <= start { sentence += 1 }
        match.begin(phrase)
        if complete(&match, from: start, in: sentences[sentence]) { found.append(match) }
        rest = start + 1..<tokens.count
      }
    }
    found.sort { ($0.head.lowerBound, $0.phrase) < ($1.head.lowerBound, $1.phrase) }
    return found
  }

  /// The phrases of a kind whose words all stand in one sentence or in two that follow each other, in
  /// whatever order and however far apart: what they say is no more than likely.
  ///
  /// - Returns: The first of each phrase.
  func scattered(_ kind: PhraseBook.Kind) -> [Match] {
    candidates(kind).sorted().compactMap { phrase in
      let parts = book.table.parts(of: phrase).map { book.table.parts[$0] }
      let isExcluded = parts.contains { part in
        part.sign == .absent && sentences.contains { find(part, phrase, in: $0) != nil }
      }
      let terms = parts.filter { $0.sign != .absent }.flatMap(\.terms)
      guard !isExcluded, terms.count > 1 else { return nil }
      return neighbours.lazy.compactMap { self.gather(phrase, terms, in: $0) }.first
    }
  }

  /// Each sentence with the one behind it.
  private var neighbours: [Range<Int>] {
    guard sentences.count > 1 else { return sentences }
    return zip(sentences, sentences.dropFirst()).map { $0.lowerBound..<$1.upperBound }
  }

  /// Finds terms anywhere in a part of the text, each in the first words that no other has taken.
  private func gather(_ phrase: Int, _ terms: [Int], in part: Range<Int>) -> Match? {
    var match = Match(phrase: phrase, tokens: [])
    let isFound = terms.allSatisfy { term in
      var rest = part
      while let place = beginning(of: book.table.terms[term], in: rest) {
        if take(term, at: place, &match, rest: { $1.takesEachOnce }) { return true }
        rest = place + 1..<part.upperBound
      }
      return false
    }
    guard isFound else { return nil }
    match.tokens.sort()
    deny(&match, in: part)
    return match
  }

  /// Whether something that can stand for a term may begin at a place.
  private func mayBegin(_ term: PatternTable.Term, at place: Int) -> Bool {
    words.begins(term.choice, at: place)
      || (term.quantity != nil || term.isNumber) && quantities.mayBegin(at: place)
      || term.isStorage && mentionStarts.contains(place)
  }

  /// The first place of a part of the text at which something that can stand for a term may begin.
  private func beginning(of term: PatternTable.Term, in part: Range<Int>) -> Int? {
    guard !term.isMeasure else { return part.first { mayBegin(term, at: $0) } }
    return term.choice.flatMap { words.beginning(of: $0, in: part) }
  }

  /// Completes a match that has only its phrase; returns whether the phrase begins at a token.
  private func complete(_ match: inout Match, from start: Int, in sentence: Range<Int>) -> Bool {
    let (table, places) = (book.table, book.table.parts(of: match.phrase))
    guard let first = places.first, find(table.parts[first], from: start, in: sentence, &match)
    else { return false }
    match.head = start..<(match.tokens.max() ?? start) + 1
    for place in places.dropFirst() {
      let part = table.parts[place]
      switch part.sign {
      case .sentence:
        guard let more = find(part, match.phrase, in: sentence) else { return false }
        match.join(more)
      case .text:
        let phrase = match.phrase
        let found = sentences.lazy.compactMap { self.find(part, phrase, in: $0) }.first
        guard let more = found else { return false }
        match.join(more)
      case .absent:
        guard find(part, match.phrase, in: sentence) == nil else { return false }
      }
    }
    deny(&match, in: sentence)
    // "never edited, and must never be lost": what holds a denial and is denied by another begins too early.
    return !(match.isNegated && match.tokens.contains { denials[$0] })
  }

  private func find(_ part: PatternTable.Part, _ phrase: Int, in sentence: Range<Int>) -> Match? {
    let first = book.table.terms[part.terms.lowerBound]
    var match = Match(phrase: phrase, tokens: [])
    var rest = sentence
    while let start = beginning(of: first, in: rest) {
      if find(part, from: start, in: sentence, &match) { return match }
      rest = start + 1..<sentence.upperBound
    }
    return nil
  }

  /// Adds a part that begins at a token to a match; returns whether it does, and else adds nothing.
  private func find(
    _ part: PatternTable.Part, from start: Int, in sentence: Range<Int>, _ match: inout Match
  ) -> Bool {
    take(part.terms.lowerBound, at: start, &match) { next, match in
      findRest(part.terms.dropFirst(), from: next, in: sentence, &match)
    }
  }

  /// Finds the terms that are left, each within its gap behind the one before.
  ///
  /// What stands in brackets takes up nothing of a gap that is too wide with it: *keep the files (60 GB a day) for 7 years*.
  private func findRest(
    _ terms: Range<Int>, from place: Int, in sentence: Range<Int>, _ match: inout Match
  ) -> Bool {
    guard let term = terms.first else { return true }
    let gap = book.table.terms[term].gap
    var skipped = 0
    var skippedOutside = 0
    // A run of Chinese or Japanese is one token that may hold several words.
    let behind = place
    let isOutside = place > sentence.lowerBound && !tokens[place - 1].isInBrackets
    var place = place > 0 && tokens[place - 1].script == .han ? place - 1 : place
    while place < sentence.upperBound {
      let token = tokens[place]
      if place >= behind, place > sentence.lowerBound, token.clause != tokens[place - 1].clause {
        skipped += Pattern.clauseWeight
        if !token.isInBrackets, !tokens[place - 1].isInBrackets {
          skippedOutside += Pattern.clauseWeight
        }
      }
      if skipped > gap {
        guard isOutside, skippedOutside <= gap else { return false }
        if token.isInBrackets {
          place += 1
          continue
        }
        skipped = skippedOutside
      }
      let isFound = take(term, at: place, &match) { next, match in
        findRest(terms.dropFirst(), from: next, in: sentence, &match)
      }
      if isFound { return true }
      if !token.isLight {
        skipped += 1
        if !token.isInBrackets { skippedOutside += 1 }
      }
      place += 1
    }
    return false
  }

  /// Takes one term at a place, in every way in which it can stand there until the rest is found, too:
  /// the longest words first.
  ///
  /// - Parameters:
  ///   - term: The term's place in the table.
  ///   - place: The token at which it begins.
  ///   - match: What was found before; as it was, where the rest is not found.
  ///   - rest: Whether the rest is found, from the place behind the term on.
  /// - Returns: Whether it all was found.
  private func take(
    _ term: Int, at place: Int, _ match: inout Match, rest: (Int, inout Match) -> Bool
  ) -> Bool {
    let term = book.table.terms[term]
    let before = match.tokens.count
    if let choice = term.choice, words.begins(choice, at: place) {
      for taken in words.sequences(of: choice, at: place) {
        match.tokens += taken
        if rest((taken.last ?? place) + 1, &match) { return true }
        match.tokens.removeSubrange(before...)
      }
      if words.hasWord(of: choice, at: place) {
        match.tokens.append(place)
        if rest(place + 1, &match) { return true }
        match.tokens.removeSubrange(before...)
      }
    }
    let (quantity, quantityTokens, mention) = (match.quantity, match.quantityTokens, match.mention)
    guard term.isMeasure, let next = measure(term, at: place, &match) else { return false }
    if rest(next, &match) { return true }
    match.tokens.removeSubrange(before...)
    (match.quantity, match.quantityTokens, match.mention) = (quantity, quantityTokens, mention)
    return false
  }

  /// Takes a quantity, a number or a storage at a place; gives the place behind it.
  private func measure(_ term: PatternTable.Term, at place: Int, _ match: inout Match) -> Int? {
    if let dimension = term.quantity,
      let (steps, next) = quantity(at: place, dimension)
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
}
