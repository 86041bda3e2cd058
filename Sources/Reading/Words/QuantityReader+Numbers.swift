internal import Advice
internal import RuleText

extension QuantityReader {
  /// Reads the number that begins at a token, in digits or in words, and gives the place behind it.
  func readNumber(at start: Int) -> (value: DecimalNumber, next: Int)? {
    guard tokens[start].maySayQuantity else { return nil }
    var place = start
    var value: DecimalNumber
    if let (part, next) = part(at: place) {
      value = part
      place = next
    } else if let vague = many(tokens[place]) {
      // "tens of thousands", "hundreds of millions"
      value = vague
      place += 1
      if place + 1 < tokens.count, tokens[place].isWord(.of),
        let more = many(tokens[place + 1]), let product = value.times(more)
      {
        return (product, place + 2)
      }
      return (value, place)
    } else {
      switch tokens[place].sense {
      case .number(let number): value = number
      case .multiplier(let multiplier): value = multiplier
      default: return nil
      }
      place += 1
    }
    while place < tokens.count, tokens[place].sentence == tokens[start].sentence {
      if let multiplier = multiplier(of: tokens[place]) ?? letterMultiplier(at: place, value),
        let product = value.times(multiplier)
      {
        value = product
        place += 1
      } else if value.mantissa >= 20, value.mantissa < 100, value.exponent == 0,
        tokens[place].script == .latin, let more = tokens[place].number, more.mantissa < 10
      {
        // "forty five"
        value = DecimalNumber(value.mantissa + more.mantissa)
        place += 1
      } else {
        break
      }
    }
    return (value, place)
  }

  /// "half a petabyte", "half a million", "a couple hundred": a word for a part or a pair, where a unit
  /// of data or a word that multiplies follows.
  private func part(at place: Int) -> (value: DecimalNumber, next: Int)? {
    guard case .opening = tokens[place].sense, let value = words.parts[tokens[place].word]
    else { return nil }
    var next = place + 1
    if next < tokens.count, tokens[next].isWord(.of, or: .article) { next += 1 }
    guard next < tokens.count, tokens[next].sentence == tokens[place].sentence,
      multiplier(of: tokens[next]) != nil || unit(at: next)?.unit.dimension == .bytes
    else { return nil }
    return (value, next)
  }

  /// `5M images`, `300k files`: a letter at the number that multiplies what is counted.
  private func letterMultiplier(at place: Int, _ value: DecimalNumber) -> DecimalNumber? {
    guard isNamePart(behind: place), place + 1 < tokens.count,
      let multiplier = words.letters[tokens[place].word],
      tokens[place + 1].sentence == tokens[place].sentence
    else { return nil }
    let followingUnit = unit(at: place + 1)?.unit.dimension
    guard followingUnit.map({ $0 == .money }) ?? true,
      tokens[place + 1].script == .hangul || tokens[place + 1].word.count > 2,
      tokens[place + 1].script != .digits,
      !tokens[place + 1].isWord(.per)
    else { return nil }
    // "4K video" tells of a picture's width, "5k IOPS" of none.
    let isWidth =
      followingUnit == nil && tokens[place + 1].isWord(.behindWidth)
      && multiplier == DecimalNumber(1000).rounded
      && [2, 4, 5, 8].contains(value.smallWhole)
    return isWidth ? nil : multiplier
  }

  /// The least that a word for many can mean.
  func many(_ token: TextToken) -> DecimalNumber? {
    if case .many(let number) = token.sense { return number }
    return words.beginning(of: token, \.least)
  }

  /// The multiplier that a word is, also with a counter behind it: `300만`, `300만개`, `300万个文件`.
  private func multiplier(of token: TextToken) -> DecimalNumber? {
    if case .multiplier(let multiplier) = token.sense { return multiplier }
    return words.multipliers[token.stem] ?? words.beginning(of: token, \.multipliers)
  }
}
