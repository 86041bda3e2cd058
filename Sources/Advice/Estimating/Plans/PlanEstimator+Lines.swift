/// Lines of the bill.
extension PlanEstimator {
  func prices(of meter: Meter) -> FigureBook.PriceList { table.prices(of: meter) }

  /// The line of a meter; `nil` where the configuration is not billed for it.
  func line(
    _ meter: Meter, _ steps: Known<Exact>, _ formula: @autoclosure () -> String
  ) -> CostLine? {
    switch prices(of: meter) {
    case .free where meter != .storage: return nil
    case .free:
      // Storage is never free: the configuration is not decided, so that no price describes it.
      let subject = FigureSubject.storage(configuration.storage, configuration.traits)
      return line(meter, steps, missing: .price(meter, subject, elsewhere: []), formula())
    case .tiers(let prices): return line(meter, steps, prices, explains ? formula() : "")
    case .unknown(let regions):
      let subject = FigureSubject.storage(configuration.storage, configuration.traits)
      return line(
        meter, steps, missing: .price(meter, subject, elsewhere: regions), formula())
    }
  }

  func line(
    _ meter: Meter, _ steps: Known<Exact>, _ prices: [Price], _ formula: String
  ) -> CostLine {
    var line = line(
      meter, steps, steps.rising { Self.charge($0, prices) },
      explains
        ? prices.filter { price in
          price.above == 0 || (steps.value.map { $0 > Exact(price.above) } ?? true)
        } : [], formula)
    line.isBorrowed = prices.contains { $0.region ?? demand.region != demand.region }
    return line
  }

  /// A line with its quantity in the unit that prices count in, where somebody reads it.
  func line(
    _ meter: Meter, _ steps: Known<Exact>, _ amount: Known<Exact>, _ prices: [Price],
    _ formula: String
  ) -> CostLine {
    guard explains else {
      return CostLine(
        meter: meter, amount: amount, quantity: .missing([]), unit: "", prices: [], formula: "")
    }
    let unit = meter.unit(of: prices)
    return CostLine(
      meter: meter, amount: amount, quantity: steps.map { $0 * Exact(1, over: unit.steps) },
      unit: unit.name, prices: prices, formula: formula)
  }

  func line(
    _ meter: Meter, _ steps: Known<Exact>, missing: Need, _ formula: String
  ) -> CostLine {
    line(meter, steps, steps.flatMap { $0.isZero ? .zero : .missing([missing]) }, [], formula)
  }

  /// US dollars for a quantity: each tier's price for the part that falls into it.
  static func charge(_ steps: Exact, _ prices: [Price]) -> Exact {
    var amount = Exact.zero
    for (index, price) in prices.enumerated() {
      let end = index + 1 < prices.count ? min(steps, Exact(prices[index + 1].above)) : steps
      amount = amount + (end - Exact(price.above)) * price.dollarsPerStep
    }
    return amount
  }

  /// A line that the bucket is billed for by another of its meters; `nil` where it is not billed for it.
  func bucketLine(
    _ meter: Meter, _ priced: Meter, _ steps: Known<Exact>, _ formula: @autoclosure () -> String,
    in table: FigureTable? = nil, of place: Configuration? = nil
  ) -> CostLine? {
    switch (table ?? demand.bucket).prices(of: priced) {
    case .free: return nil
    case .tiers(let prices): return line(meter, steps, prices, explains ? formula() : "")
    case .unknown(let regions):
      let subject = place ?? demand.place ?? Configuration(.s3, .standard)
      return line(
        meter, steps,
        missing: .price(
          priced, .storage(subject.storage, subject.traits), elsewhere: regions), formula())
    }
  }
}
