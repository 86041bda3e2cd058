internal import Advice
internal import RuleText

extension TextMatcher {
  /// Thoughts in which something else is spoken of than the data as it is now: what was, what another team
  /// has, a person who waits for another.
  struct Asides {
    /// Their words.
    var words: Set<Int> = []

    /// The phrases that told them from the rest.
    var phrases: Set<Int> = []
  }

  /// Finds such thoughts: each ends with its sentence, before a word that comes back to the data (*but now*,
  /// *지금은*), before *but* and *while*, and behind a Korean ending such as *…지만*.
  func findAsides() -> Asides {
    let found = matches(.ages)
    func isOf(_ action: AgedAction, _ match: Match) -> Bool {
      book.phrases[match.phrase].meaning == .age(action)
    }
    let returns = found.filter { isOf(.here, $0) }
    return found.filter { isOf(.aside, $0) }.reduce(into: Asides()) { asides, match in
      guard let aside = match.tokens.first,
        let sentence = sentences.first(where: { $0.contains(aside) })
      else { return }
      func isReturn(_ place: Int) -> Bool { returns.contains { $0.tokens.first == place } }
      func isCut(_ place: Int) -> Bool {
        isReturn(place) || endsThought(place - 1) || begins(.contrasting, at: place)
      }
      let before = (sentence.lowerBound + 1)..<max(sentence.lowerBound + 1, aside + 1)
      let behind = (aside + 1)..<max(aside + 1, sentence.upperBound)
      let start = before.last(where: isCut) ?? sentence.lowerBound
      let end = behind.first(where: isCut) ?? sentence.upperBound
      asides.words.formUnion(start..<end)
      asides.phrases.insert(match.phrase)
      asides.phrases.formUnion(
        returns.filter { [start, end].contains($0.tokens.first) }.map(\.phrase))
    }
  }

  /// Whether what a match says of ages and waits is said of something else.
  func isAside(_ match: Match) -> Bool {
    !asides.words.isEmpty && !asides.words.isDisjoint(with: match.tokens)
  }
}
