/// Writes JSON text; the same value gives the same text, everywhere.
package struct JSONWriter: Sendable {
  /// How a text is laid out.
  package enum Style: Hashable, Sendable {
    /// One line without spaces.
    case compact

    /// Indented by two spaces; what fits on the rest of a line of 100 columns stays there.
    case pretty
  }

  /// How the text is laid out.
  package let style: Style

  /// Creates a writer.
  package init(_ style: Style) {
    self.style = style
  }

  /// Returns the text of `value`, without a line break at its end; linear in its length.
  ///
  /// Control characters, quotes, backslashes, U+2028 and U+2029 are escaped, nothing else is.
  ///
  /// - Precondition: Each number is one that JSON has; `NaN` is none.
  package func text(of value: JSONValue) -> String {
    var output = JSONOutput(style: style)
    output.append(value, indent: style == .pretty ? 0 : nil)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}

extension JSONOutput {
  /// Writes `value` on the rest of the line if it and `tail` scalars more fit, or else on several.
  ///
  /// Where `indent` is `nil`, one line has to do, however long.
  fileprivate mutating func append(_ value: JSONValue, indent: Int? = nil, tail: Int = 0) {
    if indent != nil, attempt(limit: 100 - tail, { $0.append(value) }) { return }
    switch value {
    case .null: append("null")
    case .bool(let bool): append(bool ? "true" : "false")
    case .number(let digits): append(digits: digits)
    case .string(let text): append(quoting: text)
    case .array(let elements):
      append("[", elements, "]", indent) { $0.append($1, indent: $2, tail: $3) }
    case .object(let members):
      append("{", members, "}", indent) { output, member, indent, tail in
        output.append(name: member.name)
        output.append(member.value, indent: indent, tail: tail)
      }
    }
  }

  private mutating func append<Part>(
    _ open: StaticString, _ parts: [Part], _ close: StaticString, _ indent: Int?,
    _ append: (inout Self, Part, _ indent: Int?, _ tail: Int) -> Void
  ) {
    self.append(open)
    for (index, part) in parts.enumerated() {
      if index > 0 { self.append(",") }
      if let indent {
        breakLine(indent: indent + 2)
      } else if index > 0, style == .pretty {
        self.append(" ")
      }
      append(&self, part, indent.map { $0 + 2 }, index < parts.count - 1 ? 1 : 0)
      guard !isTooLong else { return }
    }
    if let indent { breakLine(indent: indent) }
    self.append(close)
  }
}
