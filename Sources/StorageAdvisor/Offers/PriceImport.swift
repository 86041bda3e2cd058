internal import RuleText
internal import Advice

/// Prices taken from AWS offer files, and the entries that could not be taken.
///
/// Files are read piece by piece: 500 MB took 11 s of processor time and 36 MB, twice the time where
/// the terms come first (release build, 2026-11-21, `Tests/Offers/measure.py`).
package struct PriceImport: Sendable {
  /// An entry that is a figure and has no exact, single, finite, positive on-demand price.
  package struct Unresolved: Hashable, Sendable {
    /// The stock-keeping unit.
    package let sku: String

    /// The usage type, as the file has it.
    package let usageType: String

    /// What is in the way, as a phrase.
    package let reason: String
  }

  /// What could not be taken, sorted by SKU, usage type and reason.
  package private(set) var unresolved: [Unresolved] = []

  /// The figures, each with all products that claim to be it.
  private var claims: [ImportedFigure: [Claim]] = [:]

  private let map: OfferMap
  private let region: Region?

  /// A product that is a figure.
  struct Claim: Sendable {
    let list: PriceListName
    let product: OfferProduct
    let prices: PriceTiers
  }

  /// Begins an import.
  ///
  /// - Parameters:
  ///   - map: Which entries are which figures.
  ///   - region: The only Region that is taken; `nil` for all.
  package init(_ map: OfferMap, region: Region?) {
    self.map = map
    self.region = region
  }

  /// Adds the prices of an offer file.
  ///
  /// - Parameter open: Opens the file and returns what gives its next bytes, none at the end; called
  ///   again where the file has its terms before its products.
  /// - Throws: `OfferMistake` where it is no offer file; what `open` and its result throw.
  package mutating func add(
    open: (_ isAgain: Bool) throws -> () throws -> [UInt8]
  ) throws {
    let file = try OfferReader.read(map, open: open)
    let list = PriceListName(service: file.service, version: file.version, day: file.day)
    for product in file.products {
      do throws(Unresolvable) {
        try add(product, file.offers[product.sku] ?? [], list)
      } catch {
        unresolved.append(Unresolved(product, error.reason))
      }
    }
  }

  private mutating func add(
    _ product: OfferProduct, _ offers: [OfferTerm], _ list: PriceListName
  ) throws(Unresolvable) {
    let service = product.attributes["servicecode"] ?? list.service
    guard let parts = map.split(product.usageType) else { return }
    let entries = map.entries(of: service, parts.usageType)
    guard !entries.isEmpty else { return }
    let meant = entries.filter { $0.conditions.allSatisfy { $0.holds(for: product.attributes) } }
    if meant.contains(where: { $0.figure == .nothing }) { return }

    let place = try map.region(parts.prefix, product.attributes["regionCode"])
    if let region, place != region { return }
    guard !meant.isEmpty else { throw Unresolvable(reason: product.mismatch(with: entries)) }
    let prices = try PriceTiers(offers, map.units)
    for entry in meant {
      let (meter, subject) = try entry.figure(of: parts.usageType)
      guard meter.units.contains(where: { $0.name == prices.unit }) else {
        throw Unresolvable(reason: "a price per \(prices.unit) for \(meter.title)")
      }
      let claim = Claim(list: list, product: product, prices: try prices.times(entry.times))
      let figure = ImportedFigure(meter: meter, subject: subject, region: place)
      guard claim.isWritable(of: meter) else {
        throw Unresolvable(reason: "the price has too many digits")
      }
      claims[figure, default: []].append(claim)
    }
  }
}

extension PriceImport {
  /// The figures that one product alone claims, in the order of the page; the others are unresolved.
  mutating func finish() -> [(figure: ImportedFigure, claim: Claim)] {
    var result: [(figure: ImportedFigure, claim: Claim)] = []
    for (figure, claims) in claims {
      if claims.count == 1, let claim = claims.first {
        result.append((figure, claim))
        continue
      }
      for claim in claims {
        unresolved.append(
          Unresolved(claim.product, "\(claims.count) products are \(figure.words)"))
      }
    }
    claims = [:]
    unresolved = Set(unresolved).sorted {
      ($0.sku, $0.usageType, $0.reason) < ($1.sku, $1.usageType, $1.reason)
    }
    return result
  }
}

extension PriceImport.Unresolved {
  fileprivate init(_ product: OfferProduct, _ reason: String) {
    self.init(sku: product.sku, usageType: product.usageType, reason: reason)
  }
}
