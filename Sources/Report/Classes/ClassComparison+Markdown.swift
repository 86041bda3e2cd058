public import Advice

extension ClassComparison {
  /// The comparison for design documents: a table of costs and the reasons.
  public func markdown() -> String {
    var lines = ["**\(verdict)**" + (decision.map { " \($0)" } ?? "")]
    lines += notes.flatMap { ["", $0] }
    lines += [keptSentence, assumptions.assumptionSentence].compactMap(\.self).flatMap { ["", $0] }
    if !ranking.isEmpty {
      lines += ["", "| class | USD | of which |", "|---|---:|---|"]
      lines += ranking.map { cost in
        "| \(cost.configuration.classTitle) | \(cost.total.text(\.dollars)) | \(cost.feesText) |"
      }
    }
    if let lifecycle { lines += [""] + lifecycle.markdown }
    if let versionSentence { lines += ["", "Replaced versions: \(versionSentence)"] }
    if !turns.isEmpty { lines += [""] + turns.map { "- \($0.sentence)" } }
    if !unpriced.isEmpty {
      lines +=
        ["", "Known in part:", ""]
        + unpriced.map {
          "- \($0.configuration.classTitle), \($0.total.text(\.dollars)): needs \($0.total.needs.text)"
        }
    }
    if !excluded.isEmpty {
      lines +=
        ["", "Excluded:", ""]
        + excluded.map { each in
          "- \(each.configuration.classTitle): "
            + each.reasons.map(\.text).joined(separator: "; ")
        }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
