package import JSONText
package import RuleText

/// A CreateTrainingJob request, or the output of DescribeTrainingJob.
package struct JobRequest: Sendable {
  /// The object of the request.
  package let root: JSONNode

  /// Whether it is the description of a job that exists.
  package let isDescription: Bool

  /// The text in UTF-8, in which ``root`` has its places.
  let bytes: [UInt8]

  /// Reads a request.
  ///
  /// - Parameters:
  ///   - bytes: JSON text in UTF-8, at most a megabyte.
  ///   - book: What requests may hold.
  /// - Throws: `JobRequestMistake` where it is no JSON object.
  package init(_ bytes: [UInt8], book: ParameterBook) throws(JobRequestMistake) {
    do {
      let limits = JSONLimits(maximumBytes: 1 << 20, maximumDepth: 32, maximumValues: 100_000)
      root = try JSONParser(limits: limits).parse(bytes)
    } catch {
      throw JobRequestMistake(error.message, at: error.offset, in: bytes)
    }
    guard let members = root.members else {
      throw JobRequestMistake(
        "a request is one object, found \(root.noun)", at: root.range.lowerBound, in: bytes)
    }
    isDescription = members.contains { book.described.contains($0.name) }
    self.bytes = bytes
  }
}

/// Why a text is no request, and where.
package struct JobRequestMistake: Error, Hashable, Sendable {
  /// What is wrong, as one phrase.
  package let message: String

  /// The line at which it shows, from 1.
  package let line: Int

  /// The column at which it shows, from 1, in Unicode scalars.
  package let column: Int

  init(_ message: String, at offset: Int, in bytes: [UInt8]) {
    self.message = message
    let position = JSONPosition(of: offset, in: bytes)
    (line, column) = (position.line, position.column)
  }
}

extension JobRequest {
  /// The channels, in their order; an element that is no object is an empty channel.
  var channels: [JSONNode] { root["InputDataConfig"]?.elements ?? [] }

  /// The node at a path of names.
  func node(_ names: String...) -> JSONNode? { root.node(at: names) }

  /// Every node at a path; each element of a list on the way counts.
  ///
  /// - Parameters:
  ///   - path: The names.
  ///   - elements: The elements to take, by the names of their lists.
  /// - Returns: The nodes, in their order; none where there is nothing.
  func nodes(at path: [String], in elements: [[String]: Int] = [:]) -> [JSONNode] {
    path.indices.reduce([root]) { nodes, place in
      let next = nodes.compactMap { $0[path[place]] }
      guard place < path.count - 1 else { return next }
      let chosen = elements[Array(path[...place])]
      return next.flatMap { node in
        guard let all = node.elements else { return [node] }
        guard let chosen else { return all }
        return all.indices.contains(chosen) ? [all[chosen]] : []
      }
    }
  }
}

extension JSONNode {
  /// The node at a path of names below this one.
  func node(at names: [String]) -> JSONNode? {
    names.reduce(self as JSONNode?) { node, name in node?[name] }
  }

  /// Whether something is said: `false` and an empty list say that there is nothing.
  var isGiven: Bool { flag != false && elements?.isEmpty != true }

  /// The text of a string.
  var text: String? { if case .string(let text) = kind { text } else { nil } }

  /// The truth value of `true` or `false`.
  var flag: Bool? { if case .bool(let flag) = kind { flag } else { nil } }

  /// The number, where it is whole and an `Int` holds it.
  var integer: Int? { if case .number(let digits) = kind { Int(digits) } else { nil } }
}
