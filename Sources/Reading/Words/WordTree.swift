/// Sequences of words, each with the lists that have it: those that begin alike share a branch.
struct WordTree: Sendable {
  /// The place of a branch: it stands for the words on the way to it.
  typealias Branch = Int

  private struct Node {
    /// The lists that have the words on the way to the branch.
    var lists: [WordChoices.Number] = []

    /// The branches that go on with one more word, in the order of these words.
    var next: [(word: Int, branch: Branch)] = []
  }

  private var nodes: [Node] = []

  /// For each word the branch of all that begins with it.
  private var roots: [Branch?] = []

  /// Adds a word, or words that follow each other, to a list.
  mutating func add(_ words: some Collection<Int>, to list: WordChoices.Number) {
    guard let first = words.first else { return }
    var branch = makeRoot(of: first)
    for word in words.dropFirst() { branch = makeBranch(word, of: branch) }
    nodes[branch].lists.append(list)
  }

  private mutating func makeRoot(of word: Int) -> Branch {
    while roots.count <= word { roots.append(nil) }
    if let known = roots[word] { return known }
    roots[word] = nodes.count
    nodes.append(Node())
    return nodes.count - 1
  }

  private mutating func makeBranch(_ word: Int, of branch: Branch) -> Branch {
    let place = place(of: word, in: branch)
    if place < nodes[branch].next.count, nodes[branch].next[place].word == word {
      return nodes[branch].next[place].branch
    }
    nodes[branch].next.insert((word, nodes.count), at: place)
    nodes.append(Node())
    return nodes.count - 1
  }

  /// The first place in a branch whose word is not before another.
  private func place(of word: Int, in branch: Branch) -> Int {
    var (lower, upper) = (0, nodes[branch].next.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if nodes[branch].next[middle].word < word { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// The branch of all that begins with a word; `nil` where nothing does.
  func root(of word: Int) -> Branch? { word < roots.count ? roots[word] : nil }

  /// The branch that goes on with a word; `nil` where there is none.
  ///
  /// - Complexity: O(log n) in the number of words that a branch goes on with.
  func branch(_ word: Int, of branch: Branch) -> Branch? {
    let place = place(of: word, in: branch)
    guard place < nodes[branch].next.count, nodes[branch].next[place].word == word else {
      return nil
    }
    return nodes[branch].next[place].branch
  }

  /// Whether no sequence goes on behind a branch.
  func isLeaf(_ branch: Branch) -> Bool { nodes[branch].next.isEmpty }

  /// The lists that have the words on the way to a branch.
  func lists(at branch: Branch) -> [WordChoices.Number] { nodes[branch].lists }
}
