/// The lists of words of which one stands in the place of a term, each list once.
struct WordChoices: Sendable {
  /// The place of a list among all.
  typealias Number = Int

  private struct List: Hashable {
    let words: Set<Int>
    let sequences: Set<[Int]>
  }

  private var numbers: [List: Number] = [:]

  /// The words and sequences of all lists.
  private(set) var tree = WordTree()

  /// How many lists there are.
  var count: Int { numbers.count }

  /// The number of a list, which is taken in where it is new; `nil` where it has no words.
  mutating func number(of words: Set<Int>, _ sequences: [[Int]]) -> Number? {
    let list = List(words: words, sequences: Set(sequences))
    if list.words.isEmpty, list.sequences.isEmpty { return nil }
    if let known = numbers[list] { return known }
    let number = numbers.count
    numbers[list] = number
    for word in words { tree.add(CollectionOfOne(word), to: number) }
    for sequence in list.sequences { tree.add(sequence, to: number) }
    return number
  }
}
