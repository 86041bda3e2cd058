internal import Advice
public import Reading
internal import RuleText

extension Answer {
  /// The answer as Markdown, for pasting below the question.
  public func markdown() -> String {
    let place = file.position(of: question.text.first?.lowerBound ?? 0)
    var lines = [
      "## \(file.path.escaped):\(place.line)", "",
      abstentionText.map { "**No answer:** \($0.escaped)." }
        ?? "**Answer: \(letters.joined(separator: ", "))**", "",
    ]
    lines += (otherTimesText + [passedOverText].compactMap(\.self)).flatMap {
      ["\($0.escaped).", ""]
    }
    lines += [
      "| option | plan | points | because |", "|---|---|---|---|",
    ]
    for option in parameters?.options ?? [] { lines.append(option.row) }
    for option in figures?.options ?? [] { lines.append(option.row) }
    for option in options where parameters == nil && figures == nil {
      let judged = option.judged
      let reasons = judged.map {
        $0.exclusions.isEmpty ? Array($0.reasons.joinedByFigures.prefix(3)) : $0.exclusions
      }
      lines.append(
        "| \(option.letter) | \(judged?.plan.titleWithAges.escaped ?? "")"
          + (option.piece.map { ": " + file.quoted($0).escaped } ?? "") + " | "
          + (judged.map { $0.exclusions.isEmpty ? "\($0.points)" : "out" } ?? "") + " | "
          + (reasons ?? []).map { $0.rule.because.escaped }.joined(separator: "; ") + " |")
    }
    let costs = keepingSentences
    if !costs.isEmpty { lines += [""] + costs.map(\.escaped) }
    let read = facts.table(in: file, features: offeredFeatures)
    return (lines + (read.isEmpty ? [] : [""] + read) + [""]).joined(separator: "\n")
  }
}

extension Plan {
  /// The configuration, and at which ages data moves or goes.
  fileprivate var titleWithAges: String {
    guard let lifecycle else { return configuration.title }
    let titles = zip(steps, stepTitles).filter { lifecycle.steps.contains($0.0) }.map(\.1)
    return "\(configuration.title): \(titles.joined(separator: "; "))"
  }
}

extension Description {
  /// The facts that were read and their words, as a Markdown section.
  public func markdown() -> String {
    (["", "### Read", ""] + facts.table(in: file, features: facts.features)
      + facts.leftOver(in: file) + [""])
      .joined(separator: "\n")
  }
}

extension StatedFacts {
  /// What was not understood, as a paragraph; empty where that is nothing.
  fileprivate func leftOver(in file: SourceFile) -> [String] {
    notUnderstood.isEmpty
      ? []
      : ["", "Not understood: \(notUnderstood.map(file.quoted).joined(separator: ", ").escaped)"]
  }

  /// The facts that were found with their words, as a Markdown table; empty where there are none.
  fileprivate func table(in file: SourceFile, features: [FeatureFinding]) -> [String] {
    guard !findings.isEmpty || !features.isEmpty else { return [] }
    return ["| fact | value | words |", "|---|---|---|"]
      + findings.map { finding in
        "| `\(finding.fact.name)` | \(finding.fact.text(finding.value)) | "
          + "\(file.quoted(finding.words).escaped) |"
      }
      + features.map { feature in
        "| asks for | \(feature.feature.featureTitle) | \(file.quoted(feature.words).escaped) |"
      }
  }
}
