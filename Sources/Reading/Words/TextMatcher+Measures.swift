internal import Advice

extension TextMatcher {
  /// What says how much of something there is, by its tokens: numbers in digits with their unit or the two words
  /// that follow, and the names of types of instances.
  var measures: [Range<Int>] {
    tokens.indices.compactMap(measure).reduce(into: []) { measures, measure in
      if measures.last.map({ $0.upperBound <= measure.lowerBound }) ?? true {
        measures.append(measure)
      }
    }
  }

  private func measure(at place: Int) -> Range<Int>? {
    if tokens[place].word.hasPrefix("ml."), tokens[place].word.hasSuffix("xlarge") {
      return place..<place + 1
    }
    guard tokens[place].script == .digits, tokens[place].number != nil else { return nil }
    let dimensions: [Dimension] = [.throughput, .bytes, .duration, .money]
    if let next = dimensions.lazy.compactMap({ self.quantity(at: place, $0)?.next }).first {
      return place..<next
    }
    let counted = tokens[(place + 1)...].prefix(2).prefix {
      $0.clause == tokens[place].clause && $0.sentence == tokens[place].sentence
        && $0.number == nil && !$0.isLight
    }
    return counted.isEmpty ? nil : place..<place + 1 + counted.count
  }
}
