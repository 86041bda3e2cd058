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

  /// For each word the lists that have it, and the sequences that begin with it.
  private var byWord: [(lists: [Number], sequences: [Int])] = []

  /// The words of all sequences, one behind the other.
  private(set) var words: [Int] = []

  /// Where the words of each sequence stand.
  private(set) var sequences: [Range<Int>] = []

  /// For each sequence the lists that have it.
  private(set) var listsOfSequences: [[Number]] = []

  /// How many lists there are.
  var count: Int { numbers.count }

  /// The number of a list, which is taken in where it is new; `nil` where it has no words.
  mutating func number(of words: Set<Int>, _ sequences: [[Int]]) -> Number? {
    let list = List(words: words, sequences: Set(sequences))
    if list.words.isEmpty, list.sequences.isEmpty { return nil }
    if let known = numbers[list] { return known }
    let number = numbers.count
    numbers[list] = number
    for word in words {
      makeRoom(for: word)
      byWord[word].lists.append(number)
    }
    for sequence in list.sequences { listsOfSequences[place(of: sequence)].append(number) }
    return number
  }

  private mutating func place(of sequence: [Int]) -> Int {
    if let known = numbersOfSequences[sequence] { return known }
    let place = sequences.count
    numbersOfSequences[sequence] = place
    sequences.append(words.count..<words.count + sequence.count)
    words += sequence
    listsOfSequences.append([])
    makeRoom(for: sequence[0])
    byWord[sequence[0]].sequences.append(place)
    return place
  }

  private mutating func makeRoom(for word: Int) {
    while byWord.count <= word { byWord.append(([], [])) }
  }

  /// The lists that have a word.
  func lists(with word: Int) -> [Number] { word < byWord.count ? byWord[word].lists : [] }

  /// The sequences that begin with a word.
  func sequences(from word: Int) -> [Int] { word < byWord.count ? byWord[word].sequences : [] }
}
