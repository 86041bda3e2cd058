extension QuantityReader {
  /// Amounts of money in other currencies than US dollars, by their tokens: no fact is read of them.
  var foreignAmounts: [Range<Int>] {
    tokens.indices.compactMap(foreignAmount).reduce(into: []) { amounts, amount in
      if amounts.last.map({ $0.upperBound <= amount.lowerBound }) ?? true { amounts.append(amount) }
    }
  }

  private func foreignAmount(at place: Int) -> Range<Int>? {
    if Self.outlinesOfSigns.mayHave(tokens[place].word), Self.signs.contains(tokens[place].word) {
      return number(at: place + 1).map { place..<$0.next }
    }
    guard let (_, next) = number(at: place) else { return nil }
    let last = tokens[next - 1]
    // "500만원": the currency stands in the word that multiplies.
    if last.script == .hangul, let start = last.word.firstIndex(where: { $0 == "원" }),
      start > last.word.startIndex, Self.currencies.contains(String(last.word[start...]))
    {
      return place..<next
    }
    guard next < tokens.count, tokens[next].sentence == tokens[place].sentence,
      Self.currencies.contains(tokens[next].word)
    else { return nil }
    return place..<next + 1
  }

  private static let signs: Set<String> = ["€", "£", "¥", "₩", "￥", "￦"]
  private static let outlinesOfSigns = WordOutlines(signs)

  private static let currencies: Set<String> = [
    "eur", "euro", "euros", "gbp", "won", "krw", "yen", "jpy", "cny", "yuan", "円", "元",
    "유로", "유로의", "유로를", "유로입니다", "엔", "엔의", "엔을", "원", "원이", "원은", "원을", "원의", "원으로", "원까지", "원이다",
    "원입니다", "원이고", "원이며",
  ]
}
