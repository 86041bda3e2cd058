/// Sequences of words, each with the lists that have it: those that begin alike share a branch.
struct WordTree: Sendable {
  /// The place of a branch: it stands for the words on the way to it.
  typealias Branch = Int

  private struct Node {
    /// The lists that have the words on the way to the branch, in ascending order.
    var lists: [WordChoices.Number] = []

    /// The branches that go on with one more word, in the order of these words.
    var next: [Step] = []
  }

  /// One more word behind a branch.
  private struct Step {
    let word: Int
    let branch: Branch
  }

  /// The branches while sequences are added.
  private var nodes: [Node] = []

  /// For each word the branch of all that begins with it; -1 where nothing does.
  private var roots: [Branch] = []

  /// The lists and the steps of all branches, branch by branch, and where those of a branch begin: to walk
  /// along them touches no reference counts.
  private var lists: [WordChoices.Number] = []
  private var listStarts = [0]
  private var steps: [Step] = []
  private var stepStarts = [0]

  /// Adds a word, or words that follow each other, to a list; lists are added in ascending order.
  mutating func add(_ words: some Collection<Int>, to list: WordChoices.Number) {
    guard let first = words.first else { return }
    var branch = makeRoot(of: first)
    for word in words.dropFirst() { branch = makeBranch(word, of: branch) }
    nodes[branch].lists.append(list)
  }

  private mutating func makeRoot(of word: Int) -> Branch {
    while roots.count <= word { roots.append(-1) }
    if roots[word] >= 0 { return roots[word] }
    roots[word] = nodes.count
    nodes.append(Node())
    return nodes.count - 1
  }

  private mutating func makeBranch(_ word: Int, of branch: Branch) -> Branch {
    let place = Self.place(of: word, in: nodes[branch].next, nodes[branch].next.indices)
    if place < nodes[branch].next.count, nodes[branch].next[place].word == word {
      return nodes[branch].next[place].branch
    }
    nodes[branch].next.insert(Step(word: word, branch: nodes.count), at: place)
    nodes.append(Node())
    return nodes.count - 1
  }

  /// Prepares to walk along the branches; sequences that come later have none.
  mutating func index() {
    for node in nodes {
      lists += node.lists
      listStarts.append(lists.count)
      steps += node.next
      stepStarts.append(steps.count)
    }
    nodes = []
  }

  /// The first place of some steps whose word is not before another.
  private static func place(of word: Int, in steps: [Step], _ places: Range<Int>) -> Int {
    var (lower, upper) = (places.lowerBound, places.upperBound)
    while lower < upper {
      let middle = (lower + upper) / 2
      if steps[middle].word < word { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// The branch of all that begins with a word; `nil` where nothing does.
  func root(of word: Int) -> Branch? {
    word < roots.count && roots[word] >= 0 ? roots[word] : nil
  }

  /// The branch that goes on with a word; `nil` where there is none.
  ///
  /// - Complexity: O(log n) in the number of words that a branch goes on with.
  func branch(_ word: Int, of branch: Branch) -> Branch? {
    let place = Self.place(of: word, in: steps, stepStarts[branch]..<stepStarts[branch + 1])
    guard place < stepStarts[branch + 1], steps[place].word == word else { return nil }
    return steps[place].branch
  }

  /// Whether no sequence goes on behind a branch.
  func isLeaf(_ branch: Branch) -> Bool { stepStarts[branch] == stepStarts[branch + 1] }

  /// Whether a list has the words on the way to a branch.
  func has(_ list: WordChoices.Number, at branch: Branch) -> Bool {
    lists(at: branch).contains(list)
  }

  /// The lists that have the words on the way to a branch, in ascending order.
  func lists(at branch: Branch) -> ArraySlice<WordChoices.Number> {
    lists[listStarts[branch]..<listStarts[branch + 1]]
  }
}
