/// The phrases that a text may have, kind by kind: each kind is looked for by itself.
struct PhraseCandidates {
  /// Their places in the book.
  private var phrases: [Int] = []

  /// Where those of each kind begin, and where those of the last end.
  private var starts = [Int](repeating: 0, count: PhraseBook.Kind.count + 1)

  /// No phrase.
  init() {}

  /// Sorts phrases by their kinds; those of one kind keep their order.
  ///
  /// - Parameters:
  ///   - found: The places of the phrases in the book.
  ///   - kinds: The kind of each phrase of the book.
  init(_ found: [Int], of kinds: [PhraseBook.Kind]) {
    for phrase in found { starts[kinds[phrase].rawValue + 1] += 1 }
    for kind in 1...PhraseBook.Kind.count { starts[kind] += starts[kind - 1] }
    var next = starts
    phrases = found
    for phrase in found {
      phrases[next[kinds[phrase].rawValue]] = phrase
      next[kinds[phrase].rawValue] += 1
    }
  }

  /// Those of a kind.
  subscript(kind: PhraseBook.Kind) -> ArraySlice<Int> {
    phrases[starts[kind.rawValue]..<starts[kind.rawValue + 1]]
  }
}
