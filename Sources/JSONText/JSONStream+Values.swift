// Reading what is wanted of a text whose form is known, and passing the rest.
extension JSONStream {
  /// Reads an object.
  ///
  /// - Parameters:
  ///   - what: What the object should be, as a phrase that reads after "expected".
  ///   - read: Reads or passes the value of a member, given its name.
  /// - Throws: `JSONMistake` where there is no object, or what `read` throws.
  package func members(of what: String, _ read: (String) throws -> Void) throws {
    let event = try next()
    guard event == .beginObject else { throw wrongKind(what, event) }
    while case .name(let name)? = try next() { try read(name) }
  }

  /// Reads a string, or a number as it is written.
  ///
  /// - Parameters:
  ///   - what: What the value should be, as a phrase that reads after "expected".
  ///   - isFit: Whether a text is one.
  /// - Returns: The text, its escapes read, or the digits.
  /// - Throws: `JSONMistake` where there is another value.
  package func text(
    of what: String, where isFit: (String) -> Bool = { _ in true }
  ) throws -> String {
    let event = try next()
    switch event {
    case .string(let text), .number(let text):
      guard isFit(text) else {
        throw JSONMistake.wrongKind(what, found: JSONMistake.quoted(text), at: lastRange)
      }
      return text
    default: throw wrongKind(what, event)
    }
  }

  /// Passes a value, whatever it is.
  package func skip() throws {
    var depth = 0
    repeat {
      switch try next() {
      case .beginObject, .beginArray: depth += 1
      case .endObject, .endArray: depth -= 1
      case nil: return
      default: break
      }
    } while depth > 0
  }

  private func wrongKind(_ what: String, _ event: JSONEvent?) -> JSONMistake {
    .wrongKind(what, found: event?.noun ?? "the end of the text", at: lastRange)
  }
}
