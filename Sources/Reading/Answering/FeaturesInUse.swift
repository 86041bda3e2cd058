internal import RuleText

extension TextMatcher {
  /// The features that are there before anything is asked for, each with the sentences that say so: *the
  /// clicks are already delivered by Firehose*.
  ///
  /// Such a sentence has a word of the list `{already}` and what an option would offer the feature by; the
  /// last sentence asks, and says nothing of the kind.
  var featuresInUse: [String: Set<Int>] {
    let said = Set(
      tokens.indices.filter { begins(.already, at: $0) }.map { tokens[$0].sentence }
    ).subtracting([tokens.last?.sentence ?? 0])
    guard !said.isEmpty else { return [:] }
    var features: [String: Set<Int>] = [:]
    for match in matches(.featuresOffered) where !match.isNegated {
      guard case .featureOffered(let name, _) = book.phrases[match.phrase].meaning,
        let sentence = match.tokens.first.map({ tokens[$0].sentence }), said.contains(sentence)
      else { continue }
      features[name, default: []].insert(sentence)
    }
    return features
  }

  /// Whether all words of a match stand in one of some sentences.
  func isSaid(_ match: Match, in sentences: Set<Int>) -> Bool {
    let own = Set(match.tokens.map { tokens[$0].sentence })
    return own.count == 1 && own.isSubset(of: sentences)
  }
}
