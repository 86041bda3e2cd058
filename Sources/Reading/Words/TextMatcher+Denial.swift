internal import Advice
internal import RuleText

extension TextMatcher {
  /// Notes of a match whether words beside it say the opposite.
  ///
  /// - Parameters:
  ///   - match: What was found.
  ///   - sentence: The sentence in which its first part stands.
  func deny(_ match: inout Match, in sentence: Range<Int>) {
    // "After how many days without access …": a figure is asked for in any case.
    if book.kinds[match.phrase] == .figures { return }
    let mayBeNeedless = book.mayBeNeedless[match.phrase]
    match.isDeniedBefore =
      isDeniedBefore(match, in: sentence)
      || mayBeNeedless && isInNeedlessList(match, in: sentence)
    match.isDeniedBehind =
      isDeniedBehind(match, in: sentence)
      || mayBeNeedless && isNeedless(match, in: sentence)
  }

  /// Whether an English word before a match or inside it says the opposite, or a Chinese one directly
  /// before it.
  private func isDeniedBefore(_ match: Match, in sentence: Range<Int>) -> Bool {
    /// Whether one of the three words before a word of the match is one.
    func isDenied(_ word: Int) -> Bool {
      var weight = 0
      var place = word - 1
      while place >= sentence.lowerBound, weight < 3, tokens[place].clause == tokens[word].clause,
        !match.tokens.contains(place)
      {
        if tokens[place].script == .latin, denials[place] { return true }
        if tokens[place].script == .han { return weight == 0 && denials[place] }
        if !tokens[place].isLight { weight += 1 }
        place -= 1
      }
      return false
    }
    return match.tokens.contains { sentence.contains($0) && isDenied($0) }
  }

  /// Whether a match stands in a list of what need not be: *no requirement for locks, shared writes or
  /// sub-millisecond latency*.
  ///
  /// The list begins with a word of `{needless-list}`, and ends where a word of `{joining}` other than
  /// *or* joins another thought.
  private func isInNeedlessList(_ match: Match, in sentence: Range<Int>) -> Bool {
    guard let first = match.tokens.first(where: sentence.contains) else { return false }
    for place in (sentence.lowerBound..<first).reversed() {
      if begins(.needlessList, at: place) { return true }
      if begins(.joining, at: place), tokens[place].word != "or" { return false }
    }
    return false
  }

  /// Whether a Korean word directly behind a match says the opposite.
  private func isDeniedBehind(_ match: Match, in sentence: Range<Int>) -> Bool {
    guard let last = match.tokens.last(where: sentence.contains) else { return false }
    // Behind "…, but" and "… and" another verb is denied.
    if endsThought(last) { return false }
    let behind = (last + 1)..<max(last + 1, min(last + 3, sentence.upperBound))
    return behind.contains { place in
      tokens[place].script != .latin && tokens[place].clause == tokens[last].clause
        && denials[place] && !match.tokens.contains(place)
    }
  }

  /// Whether words behind a match say that it need not be: *SMB support is not required*.
  ///
  /// Such words stand in the same clause, at most two words behind the last of the match, and no word that
  /// joins another thought stands between.
  private func isNeedless(_ match: Match, in sentence: Range<Int>) -> Bool {
    guard let last = match.tokens.last(where: sentence.contains) else { return false }
    var weight = 0
    for place in (last + 1)..<max(last + 1, sentence.upperBound) {
      let token = tokens[place]
      guard token.clause == tokens[last].clause, !begins(.joining, at: place),
        !endsThought(place - 1)
      else { return false }
      if begins(.needless, at: place) { return true }
      let isParticle =
        token.script == .hangul && tokens[place - 1].script != .hangul
        && token.range.lowerBound == tokens[place - 1].range.upperBound
      if !token.isLight, !isParticle { weight += 1 }
      guard weight <= 2 else { return false }
    }
    return false
  }
}

extension TextMatcher {
  /// Whether words beside a match do away with what it names: *turn off Block Public Access*.
  ///
  /// English words stand at most two words before it, Korean ones behind it.
  func isSwitchedOff(_ match: Match) -> Bool {
    guard let first = match.tokens.min(), let last = match.tokens.max() else { return false }
    let beside = max(0, first - 3)..<min(tokens.count, last + 3)
    return beside.contains { place in
      begins(.switchingOff, at: place) && !match.tokens.contains(place)
        && tokens[place].clause == tokens[first].clause
        && (place < first) == (tokens[place].script == .latin)
    }
  }

  /// Whether a Korean word ends in "…, but" or "… and", so that what follows is another thought; in
  /// *쓰고 싶지 않다* it is the same.
  func endsThought(_ place: Int) -> Bool {
    guard tokens[place].script == .hangul,
      book.endings(.thought).ending(of: tokens[place].word) != nil
    else { return false }
    return place + 1 == tokens.count || !begins(.sameThought, at: place + 1)
  }
}

extension PhrasePage.Meaning {
  /// Whether it can be said of the meaning that it need not be: of what a workload needs or asks for, not
  /// of where its data is or what becomes of it.
  var mayBeNeedless: Bool {
    switch self {
    case .facts(let facts), .hint(let facts):
      facts.allSatisfy { $0.fact.isWish }
    case .featureAsked: true
    default: false
    }
  }
}

extension Fact {
  /// Whether the fact is something that a workload wants.
  fileprivate var isWish: Bool {
    name.hasPrefix("needs.") || self == .goals || self == .runsOnSpot
  }
}
