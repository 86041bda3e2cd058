public import Advice

extension Recommendation {
  /// The recommendation as Markdown, for pasting into a design document.
  public func markdown() -> String {
    let parts: [[String]] = [
      markdownVerdict, markdownNotes, markdownReasons, markdownSteps,
      storageClass?.markdown ?? [], markdownAges, markdownRanking,
      avoidedWaitingText().map { ["\($0.escaped)."] } ?? [], markdownBreakEvens, markdownExcluded,
      markdownUnknown, markdownCautions, markdownFacts, markdownSources,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// What is to be said of the verdict, a sentence each.
  private var markdownNotes: [String] {
    (otherTimesText + [unpricedText].compactMap(\.self) + betterOutsideText)
      .map { "\($0.escaped)." }
  }

  private var markdownVerdict: [String] {
    guard let choice, let lead else {
      switch abstention {
      case .nothingFits:
        return ["## Training data storage: none of S3, EFS and FSx for Lustre fits"]
          + (alternatives.isEmpty ? [] : ["", "Look at instead:", ""])
          + alternatives.map { plan in
            "- **\(plan.plan.configuration.title.escaped)**"
              + (plan.reasons.first.map { ": \($0.rule.because.escaped)" } ?? "")
          }
      default:
        return ["## Training data storage: not enough is known"]
      }
    }
    var line = choice.points.points
    if let margin = lead.margin, let runnerUp {
      let rival = title(of: runnerUp.plan.configuration).escaped
      line +=
        lead.isTie
        ? ", a tie with \(rival), broken by \(lead.tieBreak)"
        : ", \(margin) ahead of \(rival)\(lead.isClose ? ": a close call" : "")"
    }
    if let close = closeConfigurationText { line += "; \(close)" }
    return [
      "## Training data storage: \(title(of: choice.plan.configuration).escaped)", "", line + ".",
    ]
  }

  private var markdownAges: [String] {
    let sentences = sentencesOnAges
    return sentences.isEmpty ? [] : ["### Ages", ""] + sentences.map { "- \($0.escaped)" }
  }

  private var markdownReasons: [String] {
    guard let choice else { return [] }
    let reasons = lead?.difference.isEmpty == false ? lead?.difference ?? [] : choice.reasons
    let against = runnerUp.map { " (against \(title(of: $0.plan.configuration).escaped))" } ?? ""
    return markdownTable(
      "### Why\(against)", ["points", "criterion", "because", "source"],
      reasons.map { reason in
        [
          reason.points.signed, reason.rule.verdict.score?.criterion.rawValue ?? "",
          subject(of: reason).escaped + reason.markdownText(bandText(of: reason)),
          "[\(reason.rule.citation.source.name)]",
        ]
      })
  }

  private var markdownSteps: [String] {
    guard let steps = choice?.plan.steps, !steps.isEmpty else { return [] }
    return ["### Steps", ""]
      + steps.enumerated().map { "\($0.offset + 1). \($0.element.title.capitalized.escaped)" }
  }

  private var markdownRanking: [String] {
    let estimates = ranking.map(estimate)
    return markdownTable(
      "### Ranking",
      [
        "plan", "points", "steps", "USD a month", "waiting", "each run adds", "start-up",
        "an epoch",
      ],
      zip(ranking, estimates).map { plan, estimate in
        [
          "\(title(of: plan.plan.configuration).escaped) (`\(plan.plan.configuration.name)`)",
          "\(plan.points)", plan.plan.steps.map(\.rawValue).joined(separator: ", "),
          estimate.monthlyText.escaped, estimate.waitingText.escaped,
          estimate.runText.escaped, estimate.timeText(.startUp).escaped,
          estimate.epochText.escaped,
        ]
      }) + notes(on: estimates)
  }

  private func notes(on estimates: [Estimate]) -> [String] {
    ([pricedClassText].compactMap(\.self) + estimates.boundTexts
      + estimates.markTexts(namesThem: false))
      .flatMap { ["", $0.escaped] }
  }

  private var markdownBreakEvens: [String] {
    let lines = breakEvens.toldFirst(.max).map { "- \($0.sentence.escaped)" }
    return lines.isEmpty ? [] : ["### Where costs change places", ""] + lines
  }

  private var markdownExcluded: [String] {
    markdownTable(
      "### Excluded", ["plan", "because", "source"],
      excluded.map { plan in
        [
          plan.plan.configuration.title.escaped,
          plan.exclusions.map { $0.markdownText() }.joined(separator: "; "),
          plan.exclusions.map { "[\($0.rule.citation.source.name)]" }.joined(separator: ", "),
        ]
      })
  }

  private var markdownUnknown: [String] {
    let open = unknown.filter { choice == nil || $0.couldChange }
    return markdownTable(
      "### Not stated", ["fact", "question", "could lead to"],
      open.map { influence in
        [
          "`\(influence.fact.name)`", influence.fact.question.escaped,
          influence.outcomes.map { outcome in
            "`\(influence.fact.name)\(outcome.condition)`: "
              + (outcome.configuration.map(title(of:)) ?? "none of the three").escaped
          }.joined(separator: "; "),
        ]
      })
  }

  private var markdownCautions: [String] {
    guard let cautions = choice?.cautions, !cautions.isEmpty else { return [] }
    return ["### Mind", ""]
      + cautions.map { "- \($0.markdownText()) [\($0.rule.citation.source.name)]" }
  }

  private var markdownFacts: [String] {
    markdownTable(
      "### Facts", ["fact", "value"],
      workload.stated.map { fact in
        [
          "`\(fact.name)`",
          (workload.text(of: fact) ?? "")
            + (derived.contains(fact) ? " (follows from the others)" : ""),
        ]
      })
  }

  private var markdownSources: [String] {
    let reasons =
      (lead?.difference ?? []) + (choice.map { $0.reasons + $0.cautions } ?? [])
      + excluded.flatMap(\.exclusions)
    let sources = Set(reasons.map(\.rule.citation.source)).sorted { $0.name < $1.name }
    return sources.map { source in
      "[\(source.name)]: \(source.address) \"\(source.title.withoutQuotes), read \(source.read)\""
    }
  }
}

extension Reason {
  /// The reason with the doubts about it.
  fileprivate func markdownText(_ band: String = "") -> String {
    (because + band).escaped + (rule.citation.doubt.map { " *(doubtful: \($0.escaped))*" } ?? "")
  }
}

extension String {
  /// The text with the signs escaped that Markdown would read as its own.
  package var escaped: String {
    reduce(into: "") { result, character in
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  fileprivate var withoutQuotes: String { filter { $0 != "\"" && $0 != "\\" } }
}
