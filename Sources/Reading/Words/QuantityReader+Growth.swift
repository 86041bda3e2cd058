extension QuantityReader {
  /// Whether a range tells how far something is to grow, as in "increase the rate from 3,000 to 9,000":
  /// what is wanted is its end.
  ///
  /// - Parameters:
  ///   - start: The place of the first number.
  ///   - end: The place behind the last.
  /// - Returns: Whether it does.
  func isGrowth(from start: Int, to end: Int) -> Bool {
    let sentence = tokens[start].sentence
    let before = tokens[max(0, start - 8)..<start].filter { $0.sentence == sentence }
    let behind = tokens[min(end, tokens.count)..<min(end + 3, tokens.count)]
      .filter { $0.sentence == sentence }
    return before.last?.word == "from" && before.contains { Self.growing.contains($0.stem) }
      || behind.contains { token in Self.koreanGrowing.contains { token.word.hasPrefix($0) } }
  }

  private static let growing = Set(
    [
      "increase", "raise", "grow", "grew", "grown", "expand", "boost", "rise", "rose", "climb",
      "swell",
      "went",
    ].map(\.englishStem))

  private static let koreanGrowing = ["늘리", "늘려", "높이", "높여", "올리", "올려", "확장"]
}
