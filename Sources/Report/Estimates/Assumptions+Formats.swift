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

  /// The same in few words, without who says so.
  var assumptionPhrase: String? {
    isEmpty ? nil : "assumed: " + map(\.assumptionText).joined(separator: ", ")
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

extension LimitFigure {
  /// What is assumed, as a number of things where it is one.
  fileprivate var assumptionText: String {
    let ending = value == Exact(1) ? "" : "s"
    return switch limit {
    case .usualTrainingZones: "\(text) zone\(ending)"
    case .usualConcurrentRuns: "\(text) run\(ending) at a time"
    default: "\(limit.assumptionTitle) = \(text)"
    }
  }
}

extension Limit {
  /// What is assumed, in few words.
  fileprivate var assumptionTitle: String {
    let condition = ", where nobody says"
    return title.hasSuffix(condition) ? String(title.dropLast(condition.count)) : title
  }
}
