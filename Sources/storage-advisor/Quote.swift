internal import StorageAdvisor
internal import SystemFiles

extension PriceAction {
  /// Prints what is billed for quantities that meters showed.
  @Sendable static func quote(_ words: [String], _ arguments: Arguments) throws -> Outcome {
    guard !words.isEmpty else {
      throw UsageMistake(
        "`prices quote` needs a quantity",
        help: "such as storage=100GiB-month; meters are \(meters)")
    }
    let figures = try arguments.pricedBook().figures
    let region = try arguments.region() ?? figures.referenceRegion
    let plans = try arguments.plans() ?? []
    guard plans.count <= 1 else { throw UsageMistake("a quote is for one plan") }
    let usage = try words.map { try Self.usage($0, hoursPerMonth: figures.hoursPerMonth) }
    let instance = try arguments.instance()
    for (meter, _) in usage {
      if meter == .instance, instance == nil {
        throw UsageMistake(
          "`instance` is billed by instance type, and none is named",
          help: "add one, such as --instance ml.g5.12xlarge")
      }
      if meter != .instance, meter.hasSubject, plans.isEmpty {
        throw UsageMistake(
          "`\(meter.rawValue)` is billed by storage, and no plan is named",
          help: "add one, such as --plan s3.fast-file")
      }
    }
    let lines = figures.bill(usage, for: plans.first, instance: instance, in: region)
    return Outcome(
      output: lines.quote(in: region, style: TextStyle(isColoured: SystemFile.wantsColour)))
  }

  private static var meters: String { Meter.names.joined(separator: ", ") }

  /// Reads `storage=10TiB-month`, `storage=132000GiB-hours`, `read-requests=9000000`, `instance=3.5h`.
  private static func usage(
    _ word: String, hoursPerMonth: Int
  ) throws -> (meter: Meter, quantity: Exact) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    guard let meter = Meter(rawValue: name), parts.count == 2 else {
      throw UsageMistake(
        "`\(word.shown)` is no quantity of a meter",
        help: nearestName(to: name, among: Meter.names).map { "did you mean `\($0)`?" }
          ?? "meters are \(meters)")
    }
    guard
      let quantity = Exact(quantity: String(parts[1]), of: meter, hoursPerMonth: hoursPerMonth)
    else {
      let units = meter.quantityUnits.joined(separator: ", ")
      throw UsageMistake(
        "`\(word.shown)` is no quantity of a meter",
        help: "write a number" + (units.isEmpty ? "" : " and one of \(units)"))
    }
    return (meter, quantity)
  }
}

extension Arguments {
  /// The instance type whose hours a quote bills.
  fileprivate func instance() throws -> InstanceType? {
    guard let name = try value(of: .instance) else { return nil }
    guard let instance = InstanceType(rawValue: name) else {
      throw UsageMistake(
        "`\(name.shown)` is no instance type of SageMaker",
        help: nearestName(to: name, among: InstanceType.names).map { "did you mean `\($0)`?" })
    }
    return instance
  }
}
