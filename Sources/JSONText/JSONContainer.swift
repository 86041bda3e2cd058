/// An array or an object whose end is still to be read.
struct JSONContainer {
  let start: Int
  let isObject: Bool

  /// The elements, or the members' values.
  var nodes: [JSONNode] = []

  /// The members' names; while a value is read, one more than there are nodes.
  var names = JSONNames()

  init(start: Int, isObject: Bool) {
    self.start = start
    self.isObject = isObject
  }

  var closingBracket: Unicode.Scalar { isObject ? "}" : "]" }

  var expectedEnd: JSONExpectation { isObject ? .commaOrBrace : .commaOrBracket }

  var expectedValue: JSONExpectation {
    isObject ? .valueAfterColon : nodes.isEmpty ? .elementOrEnd : .elementAfterComma
  }

  func node(end: Int) -> JSONNode {
    guard isObject else { return JSONNode(kind: .array(nodes), range: start..<end) }
    let members = zip(names.all, nodes).map { name, node in
      JSONNode.Member(name: name.text, nameRange: name.range, node: node)
    }
    return JSONNode(kind: .object(members), range: start..<end)
  }
}
