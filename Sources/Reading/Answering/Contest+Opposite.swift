internal import Advice

extension Contest {
  /// The letter of the one option that does not fit, where a question asks for that, or why none is chosen.
  ///
  /// It is the only one that a rule excludes; where none is excluded, one against which stated facts speak
  /// and that all others leave behind.
  ///
  /// - Parameters:
  ///   - asked: What the question asks for.
  ///   - limit: How far the others must be ahead.
  /// - Returns: The letter, or none and the reason.
  func chooseUnfit(_ asked: Question.Asked, limit: Int) -> ([String], Answer.Abstention?) {
    guard asked.count == 1, options.allSatisfy({ $0.weighed != nil }) else {
      return ([], .asksForTheOpposite)
    }
    let excluded = options.filter(\.isExcluded)
    if excluded.count == 1 { return (excluded.map(\.letter), nil) }
    let lowest = options.map(\.points).sorted().prefix(2)
    let worst = options.first { $0.points == lowest.first }
    guard excluded.isEmpty, let worst, worst.isDisfavouredByStatedFacts, lowest.count == 2,
      lowest[1] - lowest[0] >= limit
    else { return ([], .asksForTheOpposite) }
    return ([worst.letter], nil)
  }
}

extension SubjectContest {
  /// The letter of the one description that does not fit the storage, or why none is chosen.
  ///
  /// What alone is impossible does not fit, however well or badly the others do.
  func chooseUnfit() -> ([String], Answer.Abstention?) {
    let impossible = options.filter(\.isExcluded)
    if impossible.count == 1 { return (impossible.map(\.letter), nil) }
    let unfit = options.indices.filter { lead($0, ofExcluded: -1) <= 0 }
    let isClear = options.indices.allSatisfy {
      isRead[$0] && (unfit.contains($0) || lead($0) >= Lead.closeLimit)
    }
    guard isClear, unfit.count == 1 else { return ([], .asksForTheOpposite) }
    return (unfit.map { options[$0].letter }, nil)
  }
}
