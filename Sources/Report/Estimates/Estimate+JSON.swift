public import Advice
internal import JSONText

extension [Estimate] {
  /// The estimates as one JSON object, ended by a line end.
  ///
  /// Amounts are US dollars, times are seconds, both as numbers, or `null` where something is
  /// missing: then `needs` says what.
  ///
  /// - Parameters:
  ///   - workload: The facts whose values formulas show; `nil` for their names alone.
  ///   - hoursPerMonth: The length of a month that they were made with.
  /// - Returns: The object as text.
  public func json(for workload: Workload? = nil, hoursPerMonth: Int) -> String {
    let complete = workload.map { (try? $0.completed())?.workload ?? $0 }
    let estimates = complete.map { complete in map { $0.valued(by: complete) } } ?? self
    let members: [(String, JSONValue)] = [
      ("region", first.map { .string($0.region.rawValue) } ?? .null),
      ("hoursPerMonth", .integer(hoursPerMonth)),
      ("estimates", .array(estimates.map(\.json))),
    ]
    return JSONWriter(.pretty).text(of: .members(members)) + "\n"
  }
}

extension Estimate {
  /// The whole estimate.
  var json: JSONValue {
    .members(
      [
        ("storage", .string(configuration.storage.rawValue)),
        ("configuration", .string(configuration.name)),
        ("region", .string(region.rawValue)),
      ] + figureMembers + [
        ("once", onceCost.dollarsJSON),
        ("perRun", .array(perRun.inBill.map(\.json))),
        ("monthly", .array(monthly.inBill.map(\.json))),
        ("onceLines", .array(once.inBill.map(\.json))),
        (
          "unpricedLines",
          .members([
            ("monthly", .array(monthly.leftOut.map(\.json))),
            ("once", .array(once.leftOut.map(\.json))),
            ("perRun", .array(perRun.leftOut.map(\.json))),
          ])
        ),
        ("assumptions", assumptions.assumptionsJSON),
        ("waiting", waiting.json),
        ("times", .array(times.map(\.json))),
        (
          "figures",
          .array(
            figures.map { figure in
              .members([
                ("figure", .string(figure.text)),
                ("source", .string(figure.provenance.citation.source.name)),
                ("stated", .string(figure.provenance.stated)),
                ("confidence", .string(figure.provenance.confidence.rawValue)),
                ("old", .bool(figure.provenance.isOld)),
                ("doubt", figure.provenance.citation.doubt.map { .string($0) } ?? .null),
              ])
            })
        ),
      ])
  }

  /// The figures that are also shown beside a ranking.
  var figureMembers: [(String, JSONValue)] {
    [
      ("monthlyCost", monthlyCost.dollarsJSON),
      (
        "knownMonthlyCost",
        lacksStoragePrice ? .null : .number(knownMonthlyCost.exactDollars)
      ),
      ("unpriced", .array(monthly.leftOut.map { .string($0.meter.rawValue) })),
      ("monthlyCostIfDeleted", monthlyCostIfDeleted?.dollarsJSON ?? .null),
      ("monthlyCostIfKept", monthlyCostIfKept?.dollarsJSON ?? .null),
      ("setUpTime", time(.setUp).secondsJSON),
      (
        "keepingPace",
        keepingPace.map { pace in
          .members([
            ("bytesPerSecond", .number(pace.throughput.decimal(places: 0))),
            ("reached", .bool(pace.isReached)),
            ("monthlyCost", pace.monthlyCost.dollarsJSON),
            ("waitingCost", pace.waitingCost.dollarsJSON),
          ])
        } ?? .null
      ),
      (
        "moreMetadata",
        moreMetadata.map { more in
          .members([
            ("operationsPerSecond", .number(more.operations.decimal(places: 0))),
            ("filesPerSecond", .number(more.files.decimal(places: 0))),
            ("monthlyCost", more.monthlyCost.dollarsJSON),
          ])
        } ?? .null
      ),
      (
        "furtherSteps",
        .array(
          furtherSteps.map { further in
            .members([
              ("step", .string(further.step.rawValue)),
              ("monthlyCost", further.estimate.monthlyCost.dollarsJSON),
              ("once", further.estimate.onceCost.dollarsJSON),
              ("waitingCost", further.estimate.waiting.amount.dollarsJSON),
              ("startUpTime", further.estimate.time(.startUp).secondsJSON),
              ("epochTime", further.estimate.time(.epoch).secondsJSON),
            ])
          })
      ),
      ("waitingCost", waiting.amount.dollarsJSON),
      ("startUpCost", waitingToStart.amount.dollarsJSON),
      ("totalCost", totalCost.dollarsJSON),
      ("runCost", runCost.dollarsJSON),
      ("runShare", runShare.dollarsJSON),
      ("startUpTime", time(.startUp).secondsJSON),
      ("epochTime", time(.epoch).secondsJSON),
      (
        "readingShare",
        readingShare.value.map { .number($0.decimal(places: 4, keepsZeros: false)) } ?? .null
      ),
      ("waitingTimePerWeek", time(.waitingPerWeek).secondsJSON),
      ("marked", .array(markedNames.map { .string($0) })),
      (
        "needs",
        .array((wholeMonthlyCost.needs + waiting.amount.needs).uniqued.map { .string($0.text) })
      ),
    ]
  }
}

extension [(plan: Configuration?, lines: [CostLine])] {
  /// The bills of several plans as one JSON object, ended by a line end: amounts are US dollars.
  public func json(in region: Region) -> String {
    let sum = flatMap(\.lines).map(\.amount).sum
    let members: [(String, JSONValue)] = [
      ("region", .string(region.rawValue)),
      (
        "bills",
        .array(
          map { plan, lines in
            .members([
              ("configuration", plan.map { .string($0.name) } ?? .null),
              ("lines", .array(lines.map(\.json))),
            ])
          })
      ),
      ("usd", sum.dollarsJSON),
      ("usdAtLeast", .number((sum.least ?? .zero).exactDollars)),
    ]
    return JSONWriter(.pretty).text(of: .members(members)) + "\n"
  }
}

extension CostLine {
  fileprivate var json: JSONValue {
    .members([
      ("meter", .string(meter.rawValue)),
      ("usd", amount.value.map { .number($0.decimal(places: 6)) } ?? .null),
      ("usdAtLeast", amount.least.map { .number($0.decimal(places: 6)) } ?? .null),
      (
        "quantity",
        quantity.value.map { .number($0.decimal(places: 6, keepsZeros: false)) } ?? .null
      ),
      ("unit", .string(unit)),
      ("prices", .array(prices.map { .string($0.text) })),
      ("formula", .string(formula)),
      ("marked", .bool(isMarked)),
      ("needs", .array(amount.needs.map { .string($0.text) })),
    ])
  }
}

extension TimeLine {
  fileprivate var json: JSONValue {
    .members([
      ("time", .string(kind.rawValue)),
      ("seconds", value.secondsJSON),
      ("secondsAtLeast", value.least.map { Known.known($0).secondsJSON } ?? .null),
      (
        "secondsAsPaid",
        timeAsPaid.map { Known.known($0).secondsJSON } ?? .null
      ),
      (
        "secondsAtLeastAsPaid",
        leastAsPaid.map { Known.known($0).secondsJSON } ?? .null
      ),
      (
        "paidBytesPerSecond",
        paidThroughput.map { .number($0.decimal(places: 0)) } ?? .null
      ),
      ("secondsAsBought", asBought.map { Known.known($0).secondsJSON } ?? .null),
      ("formula", .string(formula)),
      ("boundBy", binding.map { .string($0.rawValue) } ?? .null),
      ("marked", .bool(isMarked)),
      ("tolerancePercent", tolerance.map { .integer($0) } ?? .null),
      ("needs", .array(value.needs.map { .string($0.text) })),
    ])
  }
}

extension BreakEven {
  /// The value at which two plans change places.
  var json: JSONValue {
    .members([
      ("fact", .string(fact.name)),
      ("value", .string(text)),
      ("present", .string(presentText)),
      ("cheaperNow", .string(cheaper.configuration.name)),
      ("cheaperBeyond", .string(rival.configuration.name)),
      ("direction", .string(isAbove ? "up" : "down")),
      ("compares", .string(basis.rawValue)),
      ("met", .bool(isMet)),
      ("marked", .bool(isMarked)),
    ])
  }
}

extension Known<Exact> {
  var dollarsJSON: JSONValue { value.map { .number($0.exactDollars) } ?? .null }

  fileprivate var secondsJSON: JSONValue {
    value.map { .number(($0 * Exact(1, over: 1_000_000)).decimal(places: 3, keepsZeros: false)) }
      ?? .null
  }
}
