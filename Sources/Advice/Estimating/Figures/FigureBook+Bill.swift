extension FigureBook {
  /// What is billed for quantities that meters showed.
  ///
  /// - Parameters:
  ///   - usage: For each meter its quantity, in the first of the meter's units; month units count
  ///     what was kept for a whole month.
  ///   - configuration: The storage that was used; `nil` where only network or instances were.
  ///   - instance: The type of the instances whose hours are billed.
  ///   - region: The Region whose prices are taken.
  /// - Returns: A line for each meter, with all that it showed, for tiers count the whole; reading and
  ///   writing cost nothing where only other configurations of the storage are billed for them, and of
  ///   all else that no page has a price for the price is missing.
  public func bill(
    _ usage: [(meter: Meter, quantity: Exact)], for configuration: Configuration? = nil,
    instance: InstanceType? = nil, in region: Region
  ) -> [CostLine] {
    usage.map(\.meter).uniqued.map { meter in
      let unit = meter.units[0]
      let quantity = usage.filter { $0.meter == meter }.map(\.quantity).reduce(.zero, +)
      let steps = quantity * Exact(unit.steps)
      func line(_ amount: Known<Exact>, _ prices: [Price]) -> CostLine {
        let unit = meter.unit(of: prices)
        return CostLine(
          meter: meter, amount: amount, quantity: .known(steps * Exact(1, over: unit.steps)),
          unit: unit.name, prices: prices, formula: "")
      }
      func missing(_ regions: [Region]) -> Need {
        let subject =
          meter == .instance
          ? instance.map(FigureSubject.instance)
          : configuration.map { FigureSubject.storage($0.storage, $0.traits) }
        return .price(meter, subject ?? .everything, elsewhere: regions)
      }
      switch list(of: meter, configuration, instance, region) {
      case .tiers(let prices):
        return line(
          .known(PlanEstimator.charge(steps, prices)), prices.filter { Exact($0.above) < steps })
      case .free:
        // Storage is never free: where no page has its price, that is missing.
        let isFree = meter.isOfEveryStorage && isBilled(meter, by: configuration?.storage)
        return line(isFree ? .zero : .missing([missing([])]), [])
      case .unknown(let regions): return line(.missing([missing(regions)]), [])
      }
    }
  }

  /// Whether a configuration can be billed by a meter: some page has its price, or every storage has
  /// the meter, priced or not.
  package func has(_ meter: Meter, of configuration: Configuration) -> Bool {
    if meter == .instance || !meter.hasSubject || meter == .storage || meter.isOfEveryStorage {
      return true
    }
    if case .free = list(of: meter, configuration, nil, referenceRegion) { return false }
    return true
  }

  /// Whether some configuration of the storage has a price for the meter.
  private func isBilled(_ meter: Meter, by storage: Storage?) -> Bool {
    prices.contains { price in
      guard case .storage(storage, _) = price.subject else { return false }
      return price.meter == meter
    }
  }

  private func list(
    of meter: Meter, _ configuration: Configuration?, _ instance: InstanceType?, _ region: Region
  ) -> PriceList {
    if meter == .instance {
      return instance.map { prices(of: meter, for: .instance($0), in: region) } ?? .free
    }
    guard let configuration else { return prices(of: meter, for: .everything, in: region) }
    return prices(
      of: meter, for: configuration.withUnspokenTrait(comparesClasses: true), in: region)
  }
}
