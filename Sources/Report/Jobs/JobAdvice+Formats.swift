package import Advice
internal import JSONText
package import Provisioning

/// A request that was read, and what is advised about it.
package struct JobReport: Sendable {
  let path: String
  let reading: JobReading
  let advice: JobAdvice

  /// The workload that was judged, with the facts of the call.
  let workload: Workload

  /// What the change costs or saves; `nil` where nothing is to change.
  let saving: JobSaving?

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - path: The name of the request.
  ///   - reading: What it shows.
  ///   - advice: What is advised.
  ///   - workload: The workload that was judged.
  ///   - recommendation: What was recommended for it.
  package init(
    path: String, reading: JobReading, advice: JobAdvice, workload: Workload,
    recommendation: Recommendation
  ) {
    saving = JobSaving(advice, recommendation)
    self.path = path
    self.reading = reading
    self.advice = advice
    self.workload = workload
  }
}

extension JobReport {
  /// The facts that were read, then the advice, for people.
  package func text(style: TextStyle = TextStyle()) -> String {
    var lines = [style.paint("Read from \(path)", .bold)]
    for finding in reading.findings {
      lines += style.wrap(
        place(of: finding), lead: "  \(finding.fact.name) \(value(of: finding.fact))  ")
    }
    lines += [""] + style.wrap(verdict, paint: { style.paint($0, .bold) })
    if let saving { lines += style.wrap(saving.text) }
    for reason in advice.reasons.prefix(3) {
      lines += style.wrap(
        "\(reason.rule.because) [\(reason.rule.citation.source.name)]",
        lead: "  \(reason.points == 0 ? "  " : reason.points.signed)  ")
    }
    return (lines + [""]).map { $0 + "\n" }.joined()
  }

  /// The advice and the facts as a section of Markdown.
  package func markdown() -> String {
    let rows = reading.findings.map {
      "| `\($0.fact.name)` | \(value(of: $0.fact).escaped) | \(place(of: $0).escaped) |"
    }
    let reasons = advice.reasons.prefix(3).map { "- \($0.rule.because.escaped)" }
    return
      (["**\(verdict.escaped)** \((saving?.text ?? "").escaped)", ""] + reasons
      + ["", "| fact | value | read from |", "|---|---|---|"] + rows + [""])
      .map { $0 + "\n" }.joined()
  }

  /// The member `job` of the recommendation.
  var jsonValue: JSONValue {
    .members([
      ("file", .string(path)),
      ("advice", .string("\(advice.verdict)")),
      (
        "nearestChange",
        advice.nearest.map { .string($0.plan.configuration.name) } ?? .null
      ),
      ("present", .optional(reading.present?.name)),
      ("saving", .optional(saving?.dollars)),
      ("savingText", .optional(saving?.text)),
      (
        "facts",
        .array(
          reading.findings.map { finding in
            .members([
              ("fact", .string(finding.fact.name)),
              ("value", .optional(reading.workload.text(of: finding.fact))),
              ("path", .string(finding.path)),
              ("overridden", .bool(isOverridden(finding.fact))),
            ])
          })
      ),
    ])
  }

  private func isOverridden(_ fact: Fact) -> Bool { workload[fact] != reading.workload[fact] }

  private func value(of fact: Fact) -> String { workload.text(of: fact) ?? "" }

  private func place(of finding: JobReading.Finding) -> String {
    guard isOverridden(finding.fact) else { return finding.path }
    let read = reading.workload.text(of: finding.fact) ?? ""
    return "said on the call; \(finding.path) says \(read)"
  }

  /// The change within the storage that the request uses, as a sentence; empty where none is better.
  private var nearest: String {
    guard let choice = advice.choice, let nearest = advice.nearest else { return "" }
    let name = nearest.plan.configuration
    let margin = choice.points - nearest.points
    let call = margin <= Lead.closeLimit ? ", a close call" : ""
    let behind = margin == 0 ? "is level with that" : "is \(margin.points) behind that"
    return " Within \(name.storage.title), \(name.title) (\(name.name)) \(behind)\(call)."
  }

  private var verdict: String {
    let present = reading.present?.title ?? "no one storage"
    switch advice.verdict {
    case .unclear:
      return reading.present == nil
        ? "The request reads from no one storage: nothing to compare."
        : "The facts do not decide whether \(present) should change."
    case .keep: return "Keep \(present)."
    case .change:
      let choice = advice.choice?.plan.configuration
      let lead =
        advice.present?.exclusions.isEmpty == true
        ? " by \(((advice.choice?.points ?? 0) - (advice.present?.points ?? 0)).points)" : ""
      return "Change from \(present) to \(choice?.title ?? "") (\(choice?.name ?? ""))\(lead)."
        + nearest
    }
  }
}
