public import Advice

extension [Estimate] {
  /// The estimates as Markdown, for pasting into a design document.
  ///
  /// - Parameters:
  ///   - workload: The facts from which they were made.
  ///   - hoursPerMonth: The length of a month that they were made with.
  ///   - isVerbose: Whether formulas show the values of what they name.
  /// - Returns: The document.
  public func markdown(
    for workload: Workload, hoursPerMonth: Int, isVerbose: Bool = false
  ) -> String {
    let complete = (try? workload.completed())?.workload ?? workload
    let region = first?.region.rawValue ?? ""
    let note = workload.trainingRegion == nil ? ", no Region is stated" : ""
    let head = [
      "## What storing the training data costs", "",
      "Prices of \(region)\(note); a month of \(hoursPerMonth) hours; US dollars before tax.",
    ]
    let table =
      markdownTable(
        "### Plans", ["plan", "a month", "waiting", "each run adds", "start-up", "an epoch"],
        map { estimate in
          [
            "`\(estimate.configuration.name)`", estimate.monthlyText.escaped,
            estimate.waitingText.escaped, estimate.runText.escaped,
            estimate.timeText(.startUp).escaped, estimate.epochText.escaped,
          ]
        }) + (boundTexts + markTexts(namesThem: true)).flatMap { ["", $0.escaped] }
    let estimates = isVerbose ? map { $0.valued(by: complete) } : self
    return ([head, table] + estimates.map(\.markdown)).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}

extension Estimate {
  fileprivate var markdown: [String] {
    let bills = [("a month", monthly + [waiting]), ("once", once), ("each run adds", perRun)]
    let costs = bills.flatMap { often, lines in lines.map { (often, $0) } }.map { often, line in
      [
        often, line.meter.title, line.amountText.escaped,
        line.amount.value == nil
          ? "needs \(line.amount.needs.text)".escaped
          : "\(line.quantity.text { $0.withFourPlaces }) \(line.unit): \(line.formula)".escaped,
        line.prices.map { "\($0.text) \($0.provenance.text)" }.joined(separator: "; ").escaped,
      ]
    }
    let times = times.map { line in
      [
        line.title, line.text.escaped,
        line.value.value == nil ? "needs \(line.value.needs.text)".escaped : line.formula.escaped,
        line.binding?.title ?? "", line.tolerance.map { "within \($0) %" } ?? "",
      ]
    }
    let figures = figures.map { "- \("\($0.text) \($0.provenance.text)".escaped)" }
    let assumed = assumptions.assumptionSentence.map { ["", $0.escaped] } ?? []
    return markdownTable(
      "### \(configuration.title.escaped)", ["", "billed", "US dollars", "quantity", "prices"],
      costs)
      + assumed
      + alternatives.flatMap { ["", "\($0.amount) \($0.title): \($0.text)".escaped] }
      + [""] + markdownTable(nil, ["time", "", "formula", "bound by", "band"], times)
      + [""] + figures
  }
}

/// A Markdown table below a heading; nothing where it has no rows.
func markdownTable(_ title: String?, _ columns: [String], _ rows: [[String]]) -> [String] {
  guard !rows.isEmpty else { return [] }
  func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
  return (title.map { [$0, ""] } ?? []) + [row(columns), row(columns.map { _ in "---" })]
    + rows.map(row)
}
