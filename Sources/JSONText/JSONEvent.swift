/// A step of reading a JSON text in order.
package enum JSONEvent: Hashable, Sendable {
  /// `{`: members follow, each a name and then a value, up to `endObject`.
  case beginObject

  /// `}`
  case endObject

  /// `[`: values follow, up to `endArray`.
  case beginArray

  /// `]`
  case endArray

  /// The name of a member, its escapes read; its value follows.
  case name(String)

  /// The word `null`.
  case null

  /// The word `true` or `false`.
  case bool(Bool)

  /// A number, its digits exactly as written.
  case number(String)

  /// A string, its escapes read.
  case string(String)
}

extension JSONEvent {
  /// What begins here as a phrase that reads after "found": `a number`.
  var noun: String {
    switch self {
    case .beginObject: "an object"
    case .endObject: "the end of an object"
    case .beginArray: "an array"
    case .endArray: "the end of an array"
    case .name: "a name"
    case .null: "`null`"
    case .bool(let bool): "`\(bool)`"
    case .number: "a number"
    case .string: "a string"
    }
  }
}
