import Testing

@testable import Reading

@Suite struct `A tree of words` {
  private let tree: WordTree = {
    var tree = WordTree()
    tree.add([7], to: 0)
    tree.add([7, 3], to: 1)
    tree.add([7, 1], to: 2)
    tree.add([7, 3, 9], to: 3)
    tree.add([7, 3], to: 4)
    tree.index()
    return tree
  }()

  @Test func `has one branch for all that begins alike`() throws {
    let root = try #require(tree.root(of: 7))
    let branch = try #require(tree.branch(3, of: root))
    let longer = try #require(tree.branch(9, of: branch))
    #expect(tree.lists(at: root) == [0])
    #expect(tree.lists(at: branch) == [1, 4])
    #expect(tree.lists(at: longer) == [3])
    #expect(tree.isLeaf(longer))
    #expect(!tree.isLeaf(root))
  }

  @Test func `has no branch for what no sequence goes on with`() throws {
    let root = try #require(tree.root(of: 7))
    #expect(tree.root(of: 3) == nil)
    #expect(tree.root(of: 100) == nil)
    #expect(tree.branch(2, of: root) == nil)
    #expect(tree.branch(9, of: root) == nil)
  }
}
