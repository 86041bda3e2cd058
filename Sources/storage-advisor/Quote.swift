internal import StorageAdvisor
internal import SystemFiles

extension PriceAction {
  /// Prints what is billed for quantities that meters showed.
  @Sendable static func quote(_ words: [String], _ arguments: Arguments) throws -> Outcome {
    guard !words.isEmpty else {
      throw UsageMistake(
        "`prices quote` needs a quantity",
        help: "such as storage=100GiB-month; meters are \(MeteredQuantity.meters)")
    }
    let figures = try arguments.pricedBook().figures
    let region = try arguments.region() ?? figures.referenceRegion
    let plans = try arguments.plans() ?? []
    guard plans.count <= 1 else {
      throw UsageMistake(
        "a quote is for one plan",
        help: "write another plan before its quantity, such as s3.standard-ia:storage=1TiB-month")
    }
    let instance = try arguments.instance()
    let usage = try words.map {
      try MeteredQuantity($0, of: plans.first, instance, hoursPerMonth: figures.hoursPerMonth)
    }
    for each in usage {
      guard let plan = each.plan, !figures.has(each.meter, of: plan) else { continue }
      let meters = Meter.allCases.filter {
        $0.hasSubject && $0 != .instance && figures.has($0, of: plan)
      }
      throw UsageMistake(
        "`\(plan.name)` has no meter `\(each.meter.rawValue)`",
        help: "it is billed for \(meters.map(\.rawValue).joined(separator: ", "))")
    }
    let bills = usage.map(\.plan).uniqued.map { plan in
      let own = usage.filter { $0.plan == plan }.map { (meter: $0.meter, quantity: $0.quantity) }
      return (plan: plan, lines: figures.bill(own, for: plan, instance: instance, in: region))
    }
    let output =
      switch try arguments.format() {
      case .text: bills.quote(in: region, style: TextStyle(isColoured: SystemFile.wantsColour))
      case .json: bills.json(in: region)
      case .markdown: bills.markdown(in: region)
      }
    return Outcome(
      output: output,
      messages: usage.contains(where: \.isDecimal)
        ? "note: what AWS bills as GB is 2^30 bytes: write GiB for the GB of a bill, TiB for its TB\n"
        : "")
  }
}

/// A quantity that a meter showed, and the storage that it is billed by.
private struct MeteredQuantity {
  let plan: Configuration?
  let meter: Meter
  let quantity: Exact

  /// Whether bytes are counted in powers of ten, as no bill does.
  let isDecimal: Bool

  static var meters: String { Meter.names.joined(separator: ", ") }

  /// Reads `storage=10TiB-month`, `storage=132000GiB-hours`, `read-requests=9000000`, `instance=3.5h`,
  /// and with a plan of its own `efs.archive:storage=1TiB-month`.
  init(
    _ word: String, of usual: Configuration?, _ instance: InstanceType?, hoursPerMonth: Int
  ) throws {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let names = (parts.first ?? "").split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = names.last.map(String.init) ?? ""
    guard let meter = Meter(rawValue: name), parts.count == 2 else {
      throw UsageMistake(
        "`\(word.shown)` is no quantity of a meter",
        help: nearestHelp(to: name, among: Meter.names)
          ?? "meters are \(Self.meters)")
    }
    guard
      let quantity = Exact(quantity: String(parts[1]), of: meter, hoursPerMonth: hoursPerMonth)
    else {
      let units = meter.quantityUnits.joined(separator: ", ")
      throw UsageMistake(
        "`\(word.shown)` is no quantity of a meter",
        help: "write a number" + (units.isEmpty ? "" : " and one of \(units)"))
    }
    self.meter = meter
    self.quantity = quantity
    isDecimal = meter.units[0].name.hasPrefix("GiB") && !parts[1].contains("iB")
    plan = names.count == 2 ? try Arguments.plan(String(names[0])) : usual
    if meter == .instance, instance == nil {
      throw UsageMistake(
        "`instance` is billed by instance type, and none is named",
        help: "add one, such as --instance ml.g5.12xlarge")
    }
    if meter != .instance, meter.hasSubject, plan == nil {
      throw UsageMistake(
        "`\(meter.rawValue)` is billed by storage, and no plan is named",
        help: "add one, such as --plan s3.fast-file")
    }
  }
}

extension Arguments {
  /// The instance type whose hours a quote bills.
  fileprivate func instance() throws -> InstanceType? {
    guard let name = try value(of: .instance) else { return nil }
    guard let instance = InstanceType(rawValue: name) else {
      throw UsageMistake(
        "`\(name.shown)` is no instance type of SageMaker",
        help: nearestHelp(to: name, among: InstanceType.names))
    }
    return instance
  }
}
