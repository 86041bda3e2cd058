internal import Advice
public import Reading
internal import RuleText

extension Answer {
  /// The answer as Markdown, for pasting below the question.
  public func markdown() -> String {
    var lines = [
      "## \(file.path.escaped)", "",
      abstentionText.map { "**No answer:** \($0.escaped)." }
        ?? "**Answer: \(letters.joined(separator: ", "))**", "",
      "| option | plan | points | because |", "|---|---|---|---|",
    ]
    for option in options {
      let judged = option.judged
      let reasons = judged.map { $0.exclusions.isEmpty ? Array($0.reasons.prefix(3)) : $0.exclusions }
      lines.append(
        "| \(option.letter) | \(judged?.plan.configuration.title.escaped ?? "") | "
          + (judged.map { $0.exclusions.isEmpty ? "\($0.points)" : "out" } ?? "") + " | "
          + (reasons ?? []).map { $0.rule.because.escaped }.joined(separator: "; ") + " |")
    }
    if !facts.findings.isEmpty { lines += ["", "| fact | value | words |", "|---|---|---|"] }
    for finding in facts.findings {
      lines.append(
        "| `\(finding.fact.name)` | \(finding.fact.text(finding.value)) | "
          + "\(facts.quoted(finding, in: file).escaped) |")
    }
    return (lines + [""]).joined(separator: "\n")
  }
}
