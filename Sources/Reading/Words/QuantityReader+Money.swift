internal import RuleText

extension QuantityReader {
  /// Amounts of money in other currencies than US dollars, by their tokens: no fact is read of them.
  var foreignAmounts: [Range<Int>] {
    tokens.indices.compactMap(foreignAmount).reduce(into: []) { amounts, amount in
      if amounts.last.map({ $0.upperBound <= amount.lowerBound }) ?? true { amounts.append(amount) }
    }
  }

  private func foreignAmount(at place: Int) -> Range<Int>? {
    if tokens[place].isWord(.otherSign) {
      return number(at: place + 1).map { place..<$0.next }
    }
    guard let (_, next) = number(at: place) else { return nil }
    // "500만원": the currency stands in the word that multiplies.
    let last = tokens[next - 1].word
    if tokens[next - 1].script == .hangul,
      last.indices.dropFirst().contains(where: { isOtherMoney(String(last[$0...])) })
    {
      return place..<next
    }
    guard next < tokens.count, tokens[next].sentence == tokens[place].sentence,
      tokens[next].isWord(.otherMoney)
    else { return nil }
    return place..<next + 1
  }

  private func isOtherMoney(_ word: String) -> Bool {
    words.entry(of: word)?.roles.contains(QuantityRoles(.otherMoney)) ?? false
  }
}
