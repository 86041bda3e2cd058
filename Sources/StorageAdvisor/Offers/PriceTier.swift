internal import RuleText

/// A price from one quantity on, in units of a page of figures.
struct PriceTier: Hashable, Sendable {
  /// The quantity above which the price holds.
  let above: OfferDecimal

  /// US dollars for a unit.
  let dollars: OfferDecimal
}

/// Prices that are what a page of figures can state.
struct PriceTiers: Hashable, Sendable {
  /// The unit, as pages write it: `GiB-month`.
  let unit: String

  /// The prices from zero up.
  let tiers: [PriceTier]
}

/// Why an entry of a price list is no figure, as a phrase.
struct Unresolvable: Error, Hashable, Sendable {
  let reason: String
}

extension PriceTiers {
  /// Takes the one on-demand price of a product, in tiers or not.
  ///
  /// - Parameters:
  ///   - offers: The on-demand offers of the product.
  ///   - units: What price lists call the units of meters.
  /// - Throws: `Unresolvable` where the price is not exact, single, finite and positive, all in one
  ///   known unit and in US dollars, without gap or overlap from zero up.
  init(_ offers: [OfferTerm], _ units: [String: OfferUnit]) throws(Unresolvable) {
    guard let offer = offers.first else { throw Unresolvable(reason: "no on-demand offer") }
    guard offers.count == 1 else {
      throw Unresolvable(reason: "\(offers.count) on-demand offers, expected one")
    }
    guard let first = offer.dimensions.first else { throw Unresolvable(reason: "no price") }
    guard offer.dimensions.count <= OfferTerm.mostDimensions else {
      throw Unresolvable(reason: "more than \(OfferTerm.mostDimensions) prices")
    }
    if let other = offer.dimensions.first(where: { $0.unit != first.unit }) {
      throw Unresolvable(reason: "prices in two units, `\(first.unit)` and `\(other.unit)`")
    }
    guard let unit = units[first.unit] else {
      throw Unresolvable(reason: "the unit `\(first.unit)` is not known")
    }
    self.unit = unit.name
    var tiers: [(from: OfferDecimal, to: OfferDecimal?, dollars: OfferDecimal)] = []
    for dimension in offer.dimensions {
      let (from, to) = try dimension.bounds(isOnly: offer.dimensions.count == 1)
      tiers.append((from, to, try dimension.dollars()))
    }
    tiers.sort { $0.from < $1.from }
    try Self.checkJoins(tiers.map { ($0.from, $0.to) })
    self.tiers = tiers.map {
      PriceTier(
        above: $0.from.shifted(by: unit.power), dollars: $0.dollars.shifted(by: -unit.power))
    }
  }

  /// Checks that each range begins where the one before ends, the first at zero, the last with no end.
  private static func checkJoins(
    _ bounds: [(from: OfferDecimal, to: OfferDecimal?)]
  ) throws(Unresolvable) {
    var start: OfferDecimal? = .zero
    for (from, to) in bounds {
      guard let expected = start, from == expected else {
        let words =
          switch start {
          case nil: "overlaps one without end"
          case .zero? where from > .zero: "leaves a gap from 0"
          case let end?: "\(from > end ? "leaves a gap" : "overlaps") from \(min(from, end).text)"
          }
        throw Unresolvable(reason: "the price from \(from.text) up \(words)")
      }
      if let to, to <= from {
        throw Unresolvable(reason: "a price from \(from.text) to \(to.text)")
      }
      start = to
    }
    if let start { throw Unresolvable(reason: "no price above \(start.text)") }
  }

  /// The prices times a whole number.
  func times(_ factor: Int64) throws(Unresolvable) -> PriceTiers {
    guard factor != 1 else { return self }
    var result: [PriceTier] = []
    for tier in tiers {
      guard let dollars = tier.dollars.times(factor) else {
        throw Unresolvable(reason: "the price has too many digits")
      }
      result.append(PriceTier(above: tier.above, dollars: dollars))
    }
    return PriceTiers(unit: unit, tiers: result)
  }
}

extension PriceDimension {
  /// The quantities between which the price holds; `nil` for no end.
  fileprivate func bounds(
    isOnly: Bool
  ) throws(Unresolvable) -> (from: OfferDecimal, to: OfferDecimal?) {
    // A price that stands alone may leave its range out.
    if isOnly, begin == nil, end == nil { return (.zero, nil) }
    guard let begin, let end else {
      throw Unresolvable(reason: "a price without \(begin == nil ? "`beginRange`" : "`endRange`")")
    }
    guard let from = OfferDecimal(begin) else {
      throw Unresolvable(reason: "the quantity `\(begin)` is no number")
    }
    if end == "Inf" { return (from, nil) }
    guard let to = OfferDecimal(end) else {
      throw Unresolvable(reason: "the quantity `\(end)` is no number")
    }
    return (from, to)
  }

  /// The price in US dollars.
  fileprivate func dollars() throws(Unresolvable) -> OfferDecimal {
    guard let price = prices.first(where: { $0.currency == "USD" }) else {
      let others = prices.map(\.currency).joined(separator: ", ")
      throw Unresolvable(reason: others.isEmpty ? "no price" : "priced in \(others), not in USD")
    }
    guard let dollars = OfferDecimal(price.amount) else {
      throw Unresolvable(reason: "`\(price.amount)` is no exact price from zero up")
    }
    guard !dollars.isZero else { throw Unresolvable(reason: "the price is zero") }
    return dollars
  }
}
