/// A list of endings that the reading itself looks for, of words that are written together with them.
enum KnownEndings: Int, CaseIterable {
  /// Behind which another thought begins: *-지만*.
  case thought

  /// That make a word what something is for or said of: *-에는*.
  case topic

  /// That join a word to the next: *-와*.
  case joint

  /// How pages name the list.
  var name: String {
    switch self {
    case .thought: "thought-endings"
    case .topic: "topic-endings"
    case .joint: "joint-endings"
    }
  }
}

/// Endings of words, the longest first.
struct WordEndings: Sendable {
  private(set) var endings: [String] = []

  /// Their last characters: most words have none of these.
  private var lastCharacters: Set<Unicode.Scalar> = []

  /// Takes in endings.
  mutating func add(_ endings: some Sequence<String>) {
    self.endings = (self.endings + endings).sorted { ($1.count, $0) < ($0.count, $1) }
    lastCharacters.formUnion(endings.compactMap(\.unicodeScalars.last))
  }

  /// The longest ending that a word has with at least so many characters before it.
  func ending(of word: String, behind least: Int = 0) -> String? {
    guard let last = word.unicodeScalars.last, lastCharacters.contains(last) else { return nil }
    return endings.first { word.hasSuffix($0) && word.count >= $0.count + least }
  }

  /// Whether a word is nothing but an ending.
  func contains(_ word: String) -> Bool { endings.contains(word) }
}
