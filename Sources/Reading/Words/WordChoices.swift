/// The lists of words of which one stands in the place of a term.
struct WordChoices: Sendable {
  /// The place of a list among all.
  typealias Number = Int

  /// How many lists there are.
  private(set) var count = 0

  /// The single words of the lists, list by list.
  private var words: [(word: Int, list: Number)] = []

  /// The lists that have each word, word by word, and where those of a word begin: in groups, for common
  /// words are in thousands.
  private var lists: [NumberGroup] = []
  private var starts: [Int] = [0]

  /// How common each list is, as far as patterns tell: how many lists have its words, and how many sequences
  /// it has.
  private(set) var commonness: [Int] = []

  /// The sequences of all lists.
  private(set) var tree = WordTree()

  /// Takes in a list; `nil` where it has no words.
  mutating func add(_ words: [Int], _ sequences: [[Int]]) -> Number? {
    if words.isEmpty, sequences.isEmpty { return nil }
    for word in words { self.words.append((word, count)) }
    for sequence in sequences { tree.add(sequence, to: count) }
    commonness.append(sequences.count)
    count += 1
    return count - 1
  }

  /// Prepares to tell the lists of a word; lists that come later have none.
  mutating func index() {
    let wordCount = (words.map(\.word).max() ?? -1) + 1
    var ends = [Int](repeating: 0, count: wordCount)
    for (word, _) in words { ends[word] += 1 }
    for word in ends.indices.dropFirst() { ends[word] += ends[word - 1] }
    var lists = [Number](repeating: 0, count: words.count)
    for (word, list) in words.reversed() {
      ends[word] -= 1
      lists[ends[word]] = list
    }
    words = []
    for (word, start) in ends.enumerated() {
      let own = lists[start..<(word + 1 < wordCount ? ends[word + 1] : lists.count)]
      for list in own { commonness[list] += own.count }
      self.lists.appendGroups(of: own)
      starts.append(self.lists.count)
    }
    tree.index()
  }

  /// Adds the lists that have a single word, but for those for which the set has no room.
  func addLists(of word: Int, to set: inout NumberSet) {
    for place in groups(of: word) {
      guard set.insert(lists[place]) else { return }
    }
  }

  /// Does something with the place of every list that has a single word among some lists.
  func forEachList(of word: Int, among places: NumberPlaces, _ body: (Int) -> Void) {
    for place in groups(of: word) { places.forEachPlace(of: lists[place], body) }
  }

  /// Where the groups of the lists are that have a single word.
  private func groups(of word: Int) -> Range<Int> {
    word + 1 < starts.count ? starts[word]..<starts[word + 1] : 0..<0
  }
}
