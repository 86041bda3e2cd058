internal import Advice
internal import JSONText

extension [LimitFigure] {
  /// What was taken because nobody said it, as a sentence; `nil` where nothing was.
  var assumptionSentence: String? {
    guard !isEmpty else { return nil }
    let parts = map { "\($0.limit.assumptionTitle) = \($0.text)" }
    return "assumed: " + parts.joined(separator: ", ") + " "
      + map(\.provenance.text).uniqued.joined(separator: ", ")
  }

  /// The same for programs: limits, their values, and who states them.
  var assumptionsJSON: JSONValue {
    .array(
      map { limit in
        .members([
          ("limit", .string(limit.limit.rawValue)), ("value", .string(limit.text)),
          ("source", .string(limit.provenance.citation.source.name)),
        ])
      })
  }
}

extension Limit {
  /// What is assumed, in few words.
  fileprivate var assumptionTitle: String {
    let condition = ", where nobody says"
    return title.hasSuffix(condition) ? String(title.dropLast(condition.count)) : title
  }
}
