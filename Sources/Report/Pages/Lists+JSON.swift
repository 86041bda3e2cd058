internal import Advice
internal import JSONText
internal import RuleText

// The lists that the command prints, as one JSON document each.

extension [Fact] {
  /// The facts with what they mean and what values they take.
  package func json() -> String {
    document(
      .array(
        map { fact in
          .members([
            ("fact", .string(fact.name)),
            ("meaning", .string(fact.meaning)),
            ("question", .string(fact.question)),
            ("expects", .string(fact.expectation)),
            ("values", .array(fact.type.names.map(JSONValue.string))),
            ("units", .array((fact.type.dimension?.units ?? []).map { .string($0.name) })),
          ])
        }))
  }
}

extension [Rule] {
  /// The rules with what they say and who says so.
  package func json() -> String {
    document(
      .array(
        map { rule in
          .members([
            ("rule", .string(rule.id)),
            ("topic", .string(rule.topic)),
            ("when", .array(rule.conditions.map { .string($0.text) })),
            ("says", .string(rule.verdictText)),
            ("because", .string(rule.because)),
            ("source", .string(rule.citation.source.name)),
            ("detail", .optional(rule.citation.detail)),
            ("doubt", .optional(rule.citation.doubt)),
            ("since", .optional(rule.period.since?.text)),
            ("until", .optional(rule.period.until?.text)),
          ])
        }))
  }
}

extension [Diagnostic] {
  /// The mistakes with their places.
  package func json() -> String { document(.array(map(\.jsonValue))) }

  /// The mistakes as a Markdown list.
  package func markdown() -> String { map { "- `\($0.line)`\n" }.joined() }
}

extension Diagnostic {
  /// The mistake with its place.
  var jsonValue: JSONValue {
    .members([
      ("code", .string(code.rawValue)), ("message", .string(message)),
      ("file", .string(file.path)), ("line", .integer(position.line)),
      ("column", .integer(position.column)), ("text", .string(underlined)),
      ("label", .optional(label)), ("help", .optional(help)),
    ])
  }
}

private func document(_ value: JSONValue) -> String { JSONWriter(.pretty).text(of: value) + "\n" }
