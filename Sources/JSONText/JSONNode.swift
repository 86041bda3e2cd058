/// A JSON value, and where in the text it stands.
package struct JSONNode: Hashable, Sendable {
  /// What a node is.
  package enum Kind: Hashable, Sendable {
    /// The word `null`.
    case null

    /// The word `true` or `false`.
    case bool(Bool)

    /// A number, its digits exactly as written.
    case number(String)

    /// A string, its escapes read.
    case string(String)

    /// The elements, in order.
    case array([JSONNode])

    /// The members, in the order in which they are written, each name once.
    case object([Member])
  }

  /// A name in an object, where it stands, and its value.
  package struct Member: Hashable, Sendable {
    /// The name, its escapes read.
    package let name: String

    /// The bytes of the name, its quotes included, counted from the start of the text.
    package let nameRange: Range<Int>

    /// What the name stands for.
    package let node: JSONNode
  }

  /// What the node is.
  package let kind: Kind

  /// The bytes of the node, its quotes or brackets included, counted from the start of the text.
  package let range: Range<Int>
}

extension JSONNode {
  /// The node's value, without places; the time is linear in the size of the node.
  package var value: JSONValue {
    switch kind {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .number(let digits): .number(digits)
    case .string(let text): .string(text)
    case .array(let nodes): .array(nodes.map(\.value))
    case .object(let members):
      .object(members.map { JSONMember(name: $0.name, value: $0.node.value) })
    }
  }

  /// The node's kind as a phrase that reads after "found": `a number`.
  package var noun: String {
    switch kind {
    case .null: "`null`"
    case .bool(let bool): "`\(bool)`"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// The elements of an array; `nil` where the node is of another kind.
  package var elements: [JSONNode]? {
    if case .array(let elements) = kind { elements } else { nil }
  }

  /// The members of an object; `nil` where the node is of another kind.
  package var members: [Member]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// Finds the node of the member that is called `name`; `nil` where there is none.
  ///
  /// Names are compared byte by byte. The time is linear in the number of members.
  package subscript(name: String) -> JSONNode? {
    members?.first { $0.name.isExactly(name) }?.node
  }
}
