/// The lists of words of which one stands in the place of a term, each list once.
struct WordChoices: Sendable {
  /// The place of a list among all.
  typealias Number = Int

  private struct List: Hashable {
    let words: Set<Int>
    let sequences: Set<[Int]>
  }

  private var numbers: [List: Number] = [:]
  private var numbersOfSequences: [[Int]: Int] = [:]

  /// For each word the lists that have it.
  private var byWord: [Int: [Number]] = [:]

  /// Words that follow each other, by the first of them.
  private var sequencesByWord: [Int: [Int]] = [:]
  private var sequences: [[Int]] = []

  /// For each sequence the lists that have it.
  private var bySequence: [[Number]] = []

  /// How many lists there are.
  var count: Int { numbers.count }

  /// The number of a list, which is taken in where it is new; `nil` where it has no words.
  mutating func number(of words: Set<Int>, _ sequences: [[Int]]) -> Number? {
    let list = List(words: words, sequences: Set(sequences))
    if list.words.isEmpty, list.sequences.isEmpty { return nil }
    if let known = numbers[list] { return known }
    let number = numbers.count
    numbers[list] = number
    for word in words { byWord[word, default: []].append(number) }
    for sequence in list.sequences { add(sequence, to: number) }
    return number
  }

  private mutating func add(_ sequence: [Int], to list: Number) {
    if let known = numbersOfSequences[sequence] {
      bySequence[known].append(list)
      return
    }
    numbersOfSequences[sequence] = sequences.count
    sequencesByWord[sequence[0], default: []].append(sequences.count)
    sequences.append(sequence)
    bySequence.append([list])
  }
}

extension WordChoices {
  /// Tells of each list that has the word.
  func forEachList(with word: Int, _ body: (Number) -> Void) {
    byWord[word]?.forEach(body)
  }

  /// Tells of each sequence that begins with the word, and of the lists that have it.
  func forEachSequence(from word: Int, _ body: ([Int], [Number]) -> Void) {
    sequencesByWord[word]?.forEach { body(sequences[$0], bySequence[$0]) }
  }
}
