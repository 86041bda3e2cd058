internal import Advice
internal import RuleText

extension PhraseBook {
  /// A phrase that is found wherever another of the same meaning is.
  var redundancies: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let outlines = PatternOutlines(phrases.map(\.pattern))
    let groups = Dictionary(grouping: phrases.indices) { phrases[$0].meaning }
    for members in groups.values.sorted(by: { $0[0] < $1[0] }) {
      // A longer phrase of these takes words or numbers from other facts, and so has its use.
      for index in members
      where !phrases[index].meaning.isNothing && !phrases[index].pattern.asksForNumber {
        let covering = members.first { other in
          other != index && outlines.mayCover(other, index)
            && phrases[other].pattern.covers(phrases[index].pattern)
            && [.always, phrases[index].period].contains(phrases[other].period)
            && (other < index || !phrases[index].pattern.covers(phrases[other].pattern))
        }
        if let covering { diagnostics.append(.redundant(phrases[index], phrases[covering])) }
      }
    }
    return diagnostics
  }
}

/// The terms of patterns, each as a few bits of its words: two patterns of one meaning seldom have words in
/// common, and to compare bits shows that at once.
private struct PatternOutlines {
  /// A bit for each word of a term, and for the first of each of its sequences; several share one.
  private var terms: [UInt64] = []

  /// Where the terms of each pattern begin, and where those of the last end.
  private var starts = [0]

  init(_ patterns: [Pattern]) {
    for pattern in patterns {
      for part in pattern.parts {
        for term in part.terms {
          let words = term.words + term.sequences.compactMap(\.first)
          terms.append(words.reduce(0) { $0 | 1 << UInt64($1 % 64) })
        }
      }
      starts.append(terms.count)
    }
  }

  /// Whether a pattern may cover another: each of its terms has all words of one of the other's terms.
  func mayCover(_ pattern: Int, _ other: Int) -> Bool {
    for own in starts[pattern]..<starts[pattern + 1] {
      let others = starts[other]..<starts[other + 1]
      guard others.contains(where: { terms[$0] & ~terms[own] == 0 }) else { return false }
    }
    return true
  }
}

extension Diagnostic {
  fileprivate static func redundant(_ phrase: PhraseBook.Phrase, _ other: PhraseBook.Phrase)
    -> Diagnostic
  {
    Diagnostic(
      .duplicatePhrase, "the phrase is found wherever \"\(other.text.value)\" is", in: phrase.file,
      at: phrase.text.range, help: "leave it out: the other stands at \(other.place)")
  }
}
