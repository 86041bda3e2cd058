/// The prices and limits of the world.
public struct FigureBook: Sendable {
  /// The prices that hold on the book's day, in the order of their pages.
  public let prices: [Price]

  /// The limits that hold on the book's day, in the order of their pages.
  public let limits: [LimitFigure]

  /// The moves between classes that lifecycle rules can make on the book's day.
  public let transitions: [Transition]

  /// The meters that are billed by the price of another on the book's day.
  let sharedPrices: [SharedPrice]

  /// The figures of all times.
  private let all:
    (
      prices: [Price], limits: [LimitFigure], transitions: [Transition],
      sharedPrices: [SharedPrice]
    )

  /// The day on which the figures hold; without one, those hold that always do.
  private let day: Day?

  /// The days on which some figure changed.
  let changes: Set<Day>

  /// Hours in a month, by which monthly prices and weekly rates are reckoned: 1 to 744; other numbers
  /// are brought into that range.
  ///
  /// AWS's own examples have 720 (FSx) and 744 (S3, EFS); 730 is the mean.
  public var hoursPerMonth = 730 {
    didSet { hoursPerMonth = min(max(1, hoursPerMonth), 744) }
  }

  /// The microseconds of such a month.
  var month: Int64 { Int64(hoursPerMonth) * Microseconds.hour }

  /// The Region whose prices are taken where nobody names one: the one with the most.
  public let referenceRegion: Region

  /// Whether a price that a Region lacks is made of that of ``referenceRegion``: for comparing plans alone.
  private var fillsGaps = false

  /// For each meter the prices of each subject, in the order of their pages.
  private let pricesByMeter: [[[Price]]]
  private let limitsByKind: [[LimitFigure]]

  /// What applies to the configurations that are asked for most, which are recommended or named by options of
  /// questions: in all Regions, and in the reference Region.
  private var known: [Configuration: (figures: OwnFigures, inReference: FigureTable)] = [:]

  package init(
    prices: [Price] = [], limits: [LimitFigure] = [], transitions: [Transition] = [],
    sharedPrices: [SharedPrice] = [], asOf day: Day? = nil
  ) {
    all = (prices, limits, transitions, sharedPrices)
    self.day = day
    let periods =
      prices.map(\.period) + limits.map(\.period) + transitions.map(\.period)
      + sharedPrices.map(\.period)
    changes = Set(periods.flatMap(\.changes))
    self.transitions = transitions.filter { $0.period.contains(day) }
    self.sharedPrices = sharedPrices.filter { $0.period.contains(day) }
    let prices = prices.filter { $0.period.contains(day) }
    let limits = limits.filter { $0.period.contains(day) }
    self.prices = prices
    self.limits = limits
    pricesByMeter = Meter.ordered.map { meter in
      prices.filter { $0.meter == meter }.grouped(by: \.subject)
    }
    limitsByKind = Limit.ordered.map { limit in limits.filter { $0.limit == limit } }
    var counts: [Region: Int] = [:]
    for region in prices.compactMap(\.region) { counts[region, default: 0] += 1 }
    referenceRegion =
      Region.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .usEast1
    guard !prices.isEmpty || !limits.isEmpty else { return }
    for configuration in Configuration.candidates + Configuration.withOneTrait
    where known[configuration] == nil {
      let own = ownFigures(of: configuration)
      known[configuration] = (own, own.table(for: configuration, in: referenceRegion, of: self))
    }
  }

  /// The book with other prices in the place of its own, wherever both are for the same thing.
  package func overridden(by other: FigureBook) -> FigureBook {
    var result = FigureBook(
      prices: all.prices.filter { old in
        !other.all.prices.contains {
          $0.meter == old.meter && $0.subject == old.subject && $0.region == old.region
        }
      } + other.all.prices,
      limits: all.limits.filter { old in
        !other.all.limits.contains {
          $0.limit == old.limit && $0.subject == old.subject && $0.region == old.region
        }
      } + other.all.limits,
      transitions: all.transitions + other.all.transitions,
      sharedPrices: other.all.sharedPrices + all.sharedPrices, asOf: day)
    result.hoursPerMonth = hoursPerMonth
    return result
  }

  /// The book as things stood on a day.
  func asOf(_ day: Day?) -> FigureBook {
    guard !changes.isEmpty, day != self.day else { return self }
    var result = FigureBook(
      prices: all.prices, limits: all.limits, transitions: all.transitions,
      sharedPrices: all.sharedPrices, asOf: day)
    result.hoursPerMonth = hoursPerMonth
    return result
  }
}

extension FigureBook {
  /// The Region whose prices are taken for a workload.
  func region(for workload: Workload) -> Region { workload.trainingRegion ?? referenceRegion }

  /// The same figures for comparing plans: what has no price in a Region costs what it does in the reference Region,
  /// and as much more as what is known of the same storage does.
  ///
  /// That a price is missing makes a plan neither cheap nor dear. Left out of comparisons, it would count as the former
  /// wherever other plans lose points by theirs. What plans are said to cost never comes from here.
  var forComparing: FigureBook {
    var result = self
    result.fillsGaps = true
    return result
  }

  /// What a configuration pays for a meter in a Region.
  enum PriceList: Sendable {
    /// The prices by the quantity above which they hold, from zero up.
    case tiers([Price])

    /// The meter is billed, but its price in the Region is not known; the Regions where it is.
    case unknown(elsewhere: [Region])

    /// The configuration is not billed for this.
    case free
  }

  /// The figures that apply to a configuration in a Region.
  func table(for configuration: Configuration, in region: Region) -> FigureTable {
    let configuration = configuration.withUnspokenTrait(comparesClasses: true)
    let known = known[configuration]
    if region == referenceRegion, let known { return known.inReference }
    return (known?.figures ?? ownFigures(of: configuration))
      .table(for: configuration, in: region, of: self)
  }

  /// The figures that apply to a configuration where the data is in the class of a workload.
  ///
  /// - Parameters:
  ///   - configuration: The configuration; one of S3 reads the objects in the class in which they are.
  ///   - steps: What the plan does; objects that it copies to S3 Standard are read there.
  ///   - demand: What the workload demands.
  ///   - known: The figures of the configuration itself in the workload's Region, where they are at hand.
  /// - Returns: The figures.
  func table(
    for configuration: Configuration, taking steps: StepSet, of demand: Demand,
    known: FigureTable? = nil
  ) -> FigureTable {
    let place = steps.contains(.changeClass) ? nil : demand.place
    let held = place.map(configuration.reading) ?? configuration
    if held == configuration, let known { return known }
    return table(for: held, in: demand.region)
  }

  /// The figures that are about one configuration, whatever the Region.
  private struct OwnFigures: Sendable {
    /// For each meter the prices of the subjects that describe the configuration closest.
    let prices: [[Price]]

    /// For each limit the figures whose subject describes the configuration.
    let limits: [[LimitFigure]]

    func table(
      for configuration: Configuration, in region: Region, of book: FigureBook
    ) -> FigureTable {
      FigureTable(
        prices: prices.map { book.list($0, in: region) },
        limits: limits.map { $0.closest(to: configuration, in: region) },
        includedMetadata: book.tiers(of: .includedMetadataIOPS, of: configuration, in: region))
    }
  }

  private func ownFigures(of configuration: Configuration) -> OwnFigures {
    OwnFigures(
      prices: Meter.ordered.map { prices(of: $0, for: configuration) },
      limits: limitsByKind.map { $0.filter { $0.subject.fit(configuration) != nil } })
  }

  /// The prices of a meter for a configuration in a Region.
  func prices(of meter: Meter, for configuration: Configuration, in region: Region) -> PriceList {
    list(prices(of: meter, for: configuration), in: region)
  }

  /// The prices of a meter for a configuration in all Regions: those of the subjects that describe it closest.
  private func prices(of meter: Meter, for configuration: Configuration) -> [Price] {
    let (meter, configuration) = priced(meter, for: configuration)
    var best: (fit: Int, prices: [Price])?
    for prices in pricesByMeter[meter.index] {
      guard let fit = prices[0].subject.fit(configuration), fit >= best?.fit ?? 0 else { continue }
      best = (fit, fit == best?.fit ? (best?.prices ?? []) + prices : prices)
    }
    return best?.prices ?? []
  }

  /// The prices of a meter for a subject that is named.
  func prices(of meter: Meter, for subject: FigureSubject, in region: Region) -> PriceList {
    list(pricesByMeter[meter.index].first { $0[0].subject == subject } ?? [], in: region)
  }

  private func list(_ prices: [Price], in region: Region) -> PriceList {
    guard !prices.isEmpty else { return .free }
    let local = prices.filter { $0.region == region }
    let tiers = local.isEmpty ? prices.filter { $0.region == nil } : local
    guard !tiers.isEmpty else {
      if fillsGaps, let borrowed = borrowed(prices, for: region) { return .tiers(borrowed) }
      return .unknown(elsewhere: Set(prices.compactMap(\.region)).nearestFirst(to: region))
    }
    return .tiers(tiers.sorted { $0.above < $1.above })
  }

  /// Prices of the reference Region at the level of another; `nil` where it has none either.
  private func borrowed(_ prices: [Price], for region: Region) -> [Price]? {
    guard region != referenceRegion, let first = prices.first,
      case .tiers(let tiers) = list(prices, in: referenceRegion)
    else { return nil }
    let level = level(of: first.meter, for: first.subject, in: region)
    return tiers.map { $0.times(level) }
  }

  /// How much more a Region charges than the reference Region, by the prices of a meter that both have for the storage
  /// of a subject; one where they share none.
  private func level(of meter: Meter, for subject: FigureSubject, in region: Region) -> Exact {
    guard case .storage(let storage, _) = subject else { return Exact(1) }
    var (own, others) = (Exact.zero, Exact.zero)
    for prices in pricesByMeter[meter.index] {
      guard case .storage(storage, _) = prices[0].subject,
        let local = prices.first(where: { $0.region == region && $0.above == 0 }),
        let other = prices.first(where: { $0.region == referenceRegion && $0.above == 0 })
      else { continue }
      (own, others) = (own + local.dollarsPerStep, others + other.dollarsPerStep)
    }
    return own.divided(by: others) ?? Exact(1)
  }

  /// The limit of a configuration, by the subject that describes it closest.
  func limit(_ limit: Limit, of configuration: Configuration, in region: Region) -> LimitFigure? {
    limitsByKind[limit.index].closest(to: configuration, in: region)
  }

  /// All tiers of a limit of a configuration, from the lowest up; none where it has no such limit.
  private func tiers(
    of limit: Limit, of configuration: Configuration, in region: Region
  ) -> [LimitFigure] {
    guard let first = self.limit(limit, of: configuration, in: region) else { return [] }
    return limitsByKind[limit.index]
      .filter { $0.subject == first.subject && $0.region == first.region }
      .sorted { $0.above < $1.above }
  }

  /// The largest value that a limit has for any type of instance.
  func largest(_ limit: Limit) -> Exact? {
    limitsByKind[limit.index].map(\.value).max()
  }

  /// What is taken where nobody says.
  func usual(_ limit: Limit) -> LimitFigure? {
    limitsByKind[limit.index].first { $0.subject == .everything }
  }

  /// The limit of a type of instance.
  func limit(_ limit: Limit, of type: InstanceType) -> LimitFigure? {
    limitsByKind[limit.index].first { $0.subject == .instance(type) }
  }
}

/// The figures that apply to one configuration in one Region.
package struct FigureTable: Sendable {
  private let prices: [FigureBook.PriceList]
  private let limits: [LimitFigure?]

  /// The metadata operations that capacity includes, from the least capacity up.
  let includedMetadata: [LimitFigure]

  /// Takes the figures in the order of the meters and of the limits.
  fileprivate init(
    prices: [FigureBook.PriceList], limits: [LimitFigure?], includedMetadata: [LimitFigure]
  ) {
    self.prices = prices
    self.limits = limits
    self.includedMetadata = includedMetadata
  }

  func prices(of meter: Meter) -> FigureBook.PriceList { prices[meter.index] }

  func limit(_ limit: Limit) -> LimitFigure? { limits[limit.index] }

  /// The least capacity that is sold, with EFA where data is to move to accelerators past the CPU: nothing else
  /// carries it there.
  func leastCapacity(for workload: Workload) -> LimitFigure? {
    (workload[.needsGPUDirectStorage] == 1 ? limit(.minimumCapacityWithEFA) : nil)
      ?? limit(.minimumCapacity)
  }
}

extension Meter {
  /// The meters in their declared order; `allCases` makes a new array at each call.
  fileprivate static let ordered = allCases

  fileprivate var index: Int { Self.ordered.firstIndex(of: self) ?? 0 }
}

extension Limit {
  /// The limits in their declared order; `allCases` makes a new array at each call.
  fileprivate static let ordered = allCases

  fileprivate var index: Int { Self.ordered.firstIndex(of: self) ?? 0 }
}

extension [LimitFigure] {
  /// The figure, of all for one limit, whose subject describes a configuration closest.
  fileprivate func closest(to configuration: Configuration, in region: Region) -> LimitFigure? {
    var best: (rank: Int, figure: LimitFigure)?
    for figure in self where figure.above == 0 {
      guard figure.region == nil || figure.region == region,
        let fit = figure.subject.fit(configuration)
      else { continue }
      // A Region's own figure goes before the one for everywhere.
      let rank = fit * 2 + (figure.region == nil ? 0 : 1)
      if best.map({ rank > $0.rank }) ?? true { best = (rank, figure) }
    }
    return best?.figure
  }
}

extension Set<Region> {
  /// The Regions by how much of the name they share with another, from its beginning on.
  fileprivate func nearestFirst(to region: Region) -> [Region] {
    func shared(_ other: Region) -> Int {
      zip(region.rawValue.utf8, other.rawValue.utf8).prefix { $0 == $1 }.count
    }
    return sorted { (-shared($0), $0.rawValue) < (-shared($1), $1.rawValue) }
  }
}
