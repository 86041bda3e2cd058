internal import Advice
internal import RuleText

/// A figure of a Region that price lists have.
struct ImportedFigure: Hashable, Sendable {
  let meter: Meter
  let subject: FigureSubject
  let region: Region

  /// How pages write the figure: `storage of s3.standard`.
  var name: String { meter.rawValue + (subject.name.isEmpty ? "" : " of \(subject.name)") }

  /// The figure and its Region.
  var words: String { "\(name) in \(region.rawValue)" }
}

/// The name of a price list: the service, the version and the day on which it was published.
struct PriceListName: Hashable, Sendable, Comparable {
  let service: String
  let version: String
  let day: String

  static func < (left: PriceListName, right: PriceListName) -> Bool {
    (left.service, left.version, left.day) < (right.service, right.version, right.day)
  }
}

extension PriceImport {
  /// Ends the import, and writes the prices as a page of figures.
  ///
  /// - Returns: The page, in the grammar of `prices` fences: Regions, price lists, figures and tiers
  ///   in an order of their own; `nil` where no price was taken.
  package mutating func page() -> String? {
    let lines = finish().flatMap { figure, claim in
      claim.lines(of: figure).enumerated().map { tier, text in
        PageLine(list: claim.list, figure: figure, tier: tier, text: text)
      }
    }.sorted()
    guard !lines.isEmpty else { return nil }
    var fences: [String] = []
    var last: PageLine?
    for line in lines {
      if last?.figure.region != line.figure.region || last?.list != line.list {
        fences.append(line.header)
      }
      fences[fences.count - 1] += line.text
      last = line
    }
    return "# Prices from AWS price lists\n\nWritten by `storage-advisor prices import`.\n"
      + fences.map { "\n```prices\n\($0)```\n" }.joined()
  }
}

/// A line of a page, with what its place is found by.
private struct PageLine: Comparable {
  let list: PriceListName
  let figure: ImportedFigure
  let tier: Int
  let text: String

  /// What stands in a fence before its figures.
  var header: String {
    """
    in \(figure.region.rawValue)
    source aws-price-list, "\(list.service) \(list.version)"
    stated "\(list.day)"
    confidence high


    """
  }

  /// By Region, price list, subject, meter and tier.
  static func < (left: PageLine, right: PageLine) -> Bool {
    if left.figure.region != right.figure.region {
      return left.figure.region.rank < right.figure.region.rank
    }
    if left.list != right.list { return left.list < right.list }
    let names = (left.figure.subject.name, right.figure.subject.name)
    if names.0 != names.1 { return names.0 < names.1 }
    return (left.figure.meter.rank, left.tier) < (right.figure.meter.rank, right.tier)
  }
}

extension PriceImport.Claim {
  /// The lines of a figure, a tier each.
  func lines(of figure: ImportedFigure) -> [String] {
    prices.tiers.map { tier in
      let above = tier.above.isZero ? "" : " above \(quantity(tier.above, of: figure.meter))"
      return "\(figure.name)\(above) is \(tier.dollars.text) USD per \(prices.unit)\n"
    }
  }

  /// Whether a page can state the prices: numbers there have at most so many digits.
  func isWritable(of meter: Meter) -> Bool {
    prices.tiers.allSatisfy { tier in
      Exact(decimal: tier.dollars.text) != nil
        && (tier.above.isZero || steps(quantity(tier.above, of: meter), of: meter) != nil)
    }
  }

  /// A quantity as pages write it: `51200 GiB`, or a count.
  private func quantity(_ amount: OfferDecimal, of meter: Meter) -> String {
    guard let unit = unit(of: meter), unit.dimension != .count else {
      return amount.times(unit(of: meter)?.steps ?? 1)?.text ?? ""
    }
    let name = unit.name.hasSuffix("-month") ? String(unit.name.dropLast(6)) : unit.name
    return "\(amount.text) \(name)"
  }

  private func steps(_ quantity: String, of meter: Meter) -> Int64? {
    let parts = quantity.split(separator: " ").map(String.init)
    guard let number = parts.first else { return nil }
    let name = parts.count == 2 ? parts[1] : ""
    return try? unit(of: meter)?.dimension.steps(number: number, unit: name)
  }

  private func unit(of meter: Meter) -> MeterUnit? {
    meter.units.first { $0.name == prices.unit }
  }
}

extension FactChoice {
  /// The value's place among all.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
