public import Advice

extension [Estimate] {
  /// The estimates for people: a table of all plans, then what each figure is made of.
  ///
  /// - Parameters:
  ///   - workload: The facts from which they were made.
  ///   - hoursPerMonth: The length of a month that they were made with.
  ///   - style: Width and colours.
  ///   - isVerbose: Whether formulas show the values of the facts in them.
  /// - Returns: Lines of at most the style's columns, each ended.
  public func text(
    for workload: Workload, hoursPerMonth: Int, style: TextStyle = TextStyle(),
    isVerbose: Bool = false
  ) -> String {
    let complete = (try? workload.completed())?.workload ?? workload
    let report = EstimateReport(style: style)
    let region = first?.region.rawValue ?? ""
    let note = workload.trainingRegion == nil ? " (no Region is stated)" : ""
    let head = style.wrap(
      "Prices of \(region)\(note), a month of \(hoursPerMonth) hours, US dollars before tax.")
    let table =
      report.table(of: self) + report.bounds(of: self) + report.marks(of: self, namesThem: true)
    let estimates = isVerbose ? map { $0.valued(by: complete) } : self
    return ([head, table] + estimates.map(report.lines))
      .joined(separator: [""]).map { $0 + "\n" }.joined()
  }
}

/// The lines of estimates as text.
struct EstimateReport {
  let style: TextStyle

  /// A line for each plan: what it costs, and how long it takes.
  ///
  /// - Parameters:
  ///   - estimates: The plans.
  ///   - title: What stands above their names.
  ///   - hasRuns: Whether training runs read the data, which may wait for it.
  /// - Returns: Lines of at most the style's columns.
  func table(of estimates: [Estimate], title: String = "", hasRuns: Bool = true) -> [String] {
    let rows =
      [[title, "a month"] + (hasRuns ? ["waiting", "start-up", "an epoch"] : [])]
      + estimates.map { estimate in
        [estimate.configuration.name, estimate.monthlyText]
          + (hasRuns
            ? [
              estimate.waitingText, estimate.timeText(.startUp), estimate.epochText,
            ] : [])
      }
    let widths = rows[0].indices.dropFirst().map { column in
      2 + (rows.map { $0[column].displayWidth }.max() ?? 0)
    }
    let free = max(0, style.columns - widths.reduce(0, +))
    let longest = rows.dropFirst().map { $0[0].displayWidth }.max() ?? 0
    // Names are set in, unless the line has just enough room for the longest without.
    let indent = free < longest + 2 && longest <= free ? "" : "  "
    let room = min(free, max(title.displayWidth, longest + indent.count))
    // A name for which the line has no room stands above its figures.
    let lines = rows.enumerated().map { place, row in
      let name = place == 0 ? row[0] : indent + row[0]
      let figures = zip(row.dropFirst(), widths).map { $0.paddedLeft(to: $1) }.joined()
      return name.displayWidth > room
        ? [name, "".padded(to: room) + figures] : [name.padded(to: room) + figures]
    }
    return lines[0].map { style.paint($0, .bold) } + lines.dropFirst().joined()
  }

  /// What each figure of a plan is made of.
  func lines(of estimate: Estimate) -> [String] {
    let name = estimate.configuration
    var lines = style.wrap(
      "\(name.title) (\(name.name))", paint: { style.paint($0, .bold) })
    lines += ["  a month"] + estimate.monthly.flatMap(line) + total(of: estimate)
    lines += assumptions(of: [estimate])
    if !estimate.once.isEmpty { lines += ["  once"] + estimate.once.flatMap(line) }
    lines += ["  accelerators, a month"] + line(of: estimate.waiting)
    if estimate.waiting.amount.value == nil {
      lines += line(of: estimate.waitingToStart, title: "of it, before the start")
    }
    lines += ["  each run adds"] + estimate.perRun.flatMap(line) + run(of: estimate)
    lines += ["  time"] + estimate.times.flatMap(line)
    lines += ["  figures"] + estimate.figures.flatMap(figure)
    return lines
  }

  /// For what figures of the table hold that could be others, as lines.
  func bounds(of estimates: [Estimate]) -> [String] {
    estimates.boundTexts.flatMap { style.wrap($0, lead: "  ") }
  }

  /// What was taken where nobody says, as lines; none where all is said.
  func assumptions(of estimates: [Estimate]) -> [String] {
    estimates.flatMap(\.assumptions).inOrder.assumptionSentence
      .map { style.wrap($0, lead: "  ") } ?? []
  }

  /// What the marks in the table mean and what was taken where nobody says, shortly, as lines; none where there is
  /// neither.
  func footnote(of estimates: [Estimate], hasRuns: Bool) -> [String] {
    let assumed = estimates.flatMap(\.assumptions).inOrder.assumptionPhrase
    let parts = [
      estimates.lackPrices ? "* no price" : nil,
      estimates.restOnDoubt(hasRuns: hasRuns) ? "? doubtful or old (see estimate)" : nil,
      assumed,
    ].compactMap(\.self)
    return parts.isEmpty ? [] : style.wrap(parts.joined(separator: "; "), lead: "  ")
  }

  /// What the marks in the table mean, as lines; none where there are none.
  ///
  /// - Parameters:
  ///   - estimates: The plans of the table.
  ///   - namesThem: Whether the figures are named below it.
  ///   - hasRuns: Whether the table has the columns of training runs.
  /// - Returns: Lines of at most the style's columns.
  func marks(
    of estimates: [Estimate], namesThem: Bool, hasRuns: Bool = true
  ) -> [String] {
    estimates.markTexts(namesThem: namesThem, hasRuns: hasRuns).flatMap {
      style.wrap($0, lead: "  ")
    }
  }

  /// What each run adds in all, and what it comes to with its share of all that is paid.
  private func run(of estimate: Estimate) -> [String] {
    item(
      (estimate.runCost.least ?? .zero).dollars, "together",
      estimate.runCost.value == nil
        ? estimate.perRun.boundText : estimate.perRun.withoutText)
      + item(
        estimate.runShare.text(\.dollars), "share of the month",
        estimate.runShare.value == nil
          ? "needs \(estimate.runShare.needs.text)"
          : "all that is paid a month, by its \(estimate.runsPerMonth.text { $0.number() }) runs"
            + (estimate.monthly.leftOut.isEmpty ? "" : ", \(estimate.monthly.withoutText)"))
  }

  private func total(of estimate: Estimate) -> [String] {
    let total = item(
      estimate.knownMonthlyCost.dollars, "together",
      estimate.monthlyCost.value == nil
        ? estimate.monthly.boundText : estimate.monthly.withoutText)
    return total + estimate.alternatives.flatMap { item($0.amount, $0.title, $0.text) }
  }

  func line(of line: CostLine) -> [String] { self.line(of: line, title: line.meter.title) }

  func line(of line: CostLine, title: String) -> [String] {
    let quantity =
      line.quantity.value.map { quantity in
        "\(quantity.powerOfTen(from: 12) ?? quantity.withFourPlaces) \(line.unit)"
      } ?? ""
    let price = line.prices.map { price in
      (price.above > 0
        ? "\(price.text) above \(price.above.text(in: line.meter))" : price.text)
        + price.provenance.marks
    }.joined(separator: ", ")
    let product = [quantity, price].filter { !$0.isEmpty }.joined(separator: " × ")
    let text =
      line.amount.value == nil
      ? needs(line.amount, line.bound)
      : line.formula.isEmpty ? product : "\(product); \(line.formula)"
    return item(line.amountText, title, text)
  }

  private func line(of line: TimeLine) -> [String] {
    guard let value = line.value.value else {
      guard let paid = line.paidThroughput else {
        return item(line.text, line.title, needs(line.asPaid, line.bound))
      }
      let faster = line.fastest.map { "; \($0) \(line.bound)" } ?? ""
      return item(
        line.text, line.title,
        "needs \(line.value.needs.text); with the \(paid.bytesPerSecond) that the month is for\(faster)"
      )
    }
    let bought = line.asBought.map { "; \($0.timeSpan) with the capacity that is bought" } ?? ""
    let binding = line.binding.map { "; bound by the \($0.title)" } ?? ""
    let band = line.tolerance.map { "; within \($0) %" } ?? ""
    return item(value.timeSpan, line.title, line.formula + bought + binding + band)
  }

  /// What is missing, and for which throughput as much as is known is the least.
  private func needs(_ value: Known<Exact>, _ bound: String) -> String {
    let least = value.least == nil || bound.isEmpty ? "" : "; at least so much \(bound)"
    return "needs \(value.needs.text)\(least)"
  }

  func item(_ value: String, _ title: String, _ text: String) -> [String] {
    let width = 24
    let lead = "  \(value.paddedLeft(to: 14))  "
    guard title.displayWidth >= width, !text.isEmpty else {
      return style.wrap(text, lead: lead + title.padded(to: width)).map(\.trimmingSpacesAtEnd)
    }
    // A title that is too long for its column has a line of its own.
    return [lead + title] + style.wrap(text, lead: "".padded(to: lead.displayWidth + width))
  }

  private func figure(_ figure: (text: String, provenance: Provenance)) -> [String] {
    style.wrap("\(figure.text) \(figure.provenance.text)", lead: "    ")
  }
}

extension Estimate {
  /// What a month costs where the plan is made in another way, each with what that is.
  var alternatives: [(amount: String, title: String, text: String)] {
    let temporary = monthlyCostIfDeleted.map { cost in
      (
        cost.text(\.dollars), "made for each run",
        cost.value == nil ? "needs \(cost.needs.text)" : "and deleted after it"
      )
    }
    let lasting = monthlyCostIfKept.map { cost in
      (
        cost.text(\.dollars), "where it stays",
        "instead of being made for each run and deleted after it, as it is here"
      )
    }
    let pace = keepingPace.map { pace in
      (
        pace.monthlyCost.text(\.dollars), pace.isReached ? "keeping pace" : "read at its fastest",
        "with \(pace.throughputText) bought"
          + (pace.waitingCost.value.map {
            ": accelerators then wait for \($0.dollars) USD a month"
          } ?? "")
      )
    }
    let metadata = moreMetadata.map { more in
      (
        more.monthlyCost.text(\.dollars), "more, for small files",
        "\(more.operations.number()) metadata operations a second beyond these, should "
          + "needs.throughput open \(more.files.number(places: 0)) files a second"
      )
    }
    return [temporary, lasting, pace, metadata].compactMap(\.self)
      + furtherSteps.map { ($0.estimate.monthlyText, $0.title, $0.text) }
  }

  /// The monthly cost, or at least how much of it is known.
  var monthlyText: String {
    let mark = hasMarkedCost ? Self.mark : ""
    if let cost = wholeMonthlyCost.value { return cost.dollars + mark }
    let isUnknown = lacksStoragePrice || knownMonthlyCost.dollars == Exact.zero.dollars
    return (isUnknown ? "unknown" : ">= \(knownMonthlyCost.dollars)" + mark)
      + wholeMonthlyCost.missingPriceMark
  }

  /// A time of the table, with a mark where it rests on a figure that is doubtful or old.
  func timeText(_ kind: TimeLine.Kind) -> String {
    let isMarked = times.contains { $0.kind == kind && $0.isMarked && $0.value.least != nil }
    let line = times.first { $0.kind == kind }
    return (line?.text ?? time(kind).text(\.timeSpan)) + (isMarked ? Self.mark : "")
  }

  /// The time to read the data once, or at least so much where the bytes themselves are timed.
  var epochText: String {
    times.contains { $0.kind == .epoch && $0.isOfRequestsAlone } ? "unknown" : timeText(.epoch)
  }

  /// What accelerators that wait cost a month, or at least before the first batches.
  var waitingText: String {
    let amount = shownWaiting
    let isStartUp = waiting.amount.value == nil && waitingToStart.isMarked
    return amount.text(\.dollars) + (waiting.isMarked || isStartUp ? Self.mark : "")
      + amount.missingPriceMark
  }

  /// What accelerators that wait cost a month or, where that is not known, what they cost at least before the first
  /// batches, by the start-up that stands beside it.
  private var shownWaiting: Known<Exact> {
    guard waiting.amount.value == nil, let start = waitingToStart.amount.least else {
      return waiting.amount
    }
    return .missing(waiting.amount.needs, atLeast: max(waiting.amount.least ?? start, start))
  }
}

extension Int64 {
  /// A number of a meter's smallest steps, with its unit.
  fileprivate func text(in meter: Meter) -> String {
    let unit = meter.units[0]
    return "\(Exact(self, over: unit.steps).number()) \(unit.name)"
  }
}

extension String {
  /// The text without spaces at its end.
  var trimmingSpacesAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
