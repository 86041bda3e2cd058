/// A JSON value, free of the text that it came from.
///
/// Two numbers are equal where their digits are: `1.0` is not `1`.
package enum JSONValue: Hashable, Sendable {
  /// The word `null`.
  case null

  /// The word `true` or `false`.
  case bool(Bool)

  /// A number, its digits exactly as written: `1.50` stays `1.50`.
  case number(String)

  /// A string, its escapes read.
  case string(String)

  /// The elements, in order.
  case array([JSONValue])

  /// The members, in the order in which they are written, each name once.
  case object([JSONMember])
}

/// A name in an object, and its value.
package struct JSONMember: Hashable, Sendable {
  /// The name, its escapes read.
  package let name: String

  /// What the name stands for.
  package let value: JSONValue

  /// Creates a member.
  package init(name: String, value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// Returns `number` as a JSON number.
  package static func integer(_ number: some BinaryInteger) -> JSONValue {
    .number("\(number)")
  }

  /// Finds the value of the member that is called `name`; `nil` where there is none.
  ///
  /// Names are compared byte by byte. The time is linear in the number of members.
  package subscript(name: String) -> JSONValue? {
    members?.first { $0.name.isExactly(name) }?.value
  }
}

// Each is `nil` where the value is of another kind.
extension JSONValue {
  /// The digits of a number, exactly as written.
  package var digits: String? {
    if case .number(let digits) = self { digits } else { nil }
  }

  /// The number, where it is written without a point or an exponent and an `Int` holds it.
  package var integer: Int? { digits.flatMap { Int($0) } }

  /// The text of a string.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements of an array.
  package var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object.
  package var members: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSONValue {
  /// An object of names and values, in this order.
  package static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONMember(name: $0.0, value: $0.1) })
  }

  /// A string, or `null` where there is none.
  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
