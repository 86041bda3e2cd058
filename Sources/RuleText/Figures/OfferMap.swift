package import Advice

/// Which entries of AWS price lists are which figures.
package struct OfferMap: Sendable {
  /// The Region that the first part of a usage type names.
  package internal(set) var prefixes: [String: Region] = [:]

  /// The Region of usage types without such a part.
  package internal(set) var unprefixed: Region?

  /// What price lists call the units of meters.
  package internal(set) var units: [String: OfferUnit] = [:]

  /// What the entries of price lists are, in the order of the pages.
  package internal(set) var entries: [OfferEntry] = []

  /// The usage types of the entries, without those that stand for many.
  private var usageTypes: Set<String> = []

  package init() {}

  mutating func add(_ entry: OfferEntry) {
    entries.append(entry)
    if !entry.isOpen { usageTypes.insert(entry.usageType) }
  }

  /// Whether some service has an entry for a usage type without its Region.
  private func knows(_ usageType: String) -> Bool {
    usageTypes.contains(usageType)
      || entries.contains { $0.isOpen && $0.rest(of: usageType) != nil }
  }

  /// Divides a usage type into the part that names its Region, if it has one, and what is used.
  ///
  /// - Returns: Both, or `nil` where no entry is of this usage type.
  package func split(_ usageType: String) -> (prefix: String?, usageType: String)? {
    if knows(usageType) { return (nil, usageType) }
    let parts = usageType.split(separator: "-", maxSplits: 1).map(String.init)
    guard parts.count == 2, knows(parts[1]) else { return nil }
    return (parts[0], parts[1])
  }
}

/// A unit of price lists as so many units of a meter.
package struct OfferUnit: Hashable, Sendable {
  /// The meter's unit, as pages write it: `GiB-month`.
  package let name: String

  /// The power of ten by which one of the price list's units is multiplied: -3 for a thousandth.
  package let power: Int
}

/// What the entries of a price list with a usage type are.
package struct OfferEntry: Hashable, Sendable {
  /// A figure that a price list has.
  package enum Figure: Hashable, Sendable {
    /// The price of a meter for a subject.
    case price(Meter, FigureSubject)

    /// The price of the type of instance that the usage type ends with.
    case instance

    /// None that this rule book has a use for.
    case nothing
  }

  /// An attribute that entries must have, or may not have.
  package struct Condition: Hashable, Sendable {
    /// The attribute's name.
    package let attribute: String

    /// The values that are meant.
    package let values: [String]

    /// Whether entries without the attribute are meant as well.
    package let allowsNone: Bool

    /// Whether an entry with these attributes is meant.
    package func holds(for attributes: [String: String]) -> Bool {
      attributes[attribute].map(values.contains) ?? allowsNone
    }
  }

  package let figure: Figure
  package let service: String

  /// The usage type without its Region, and without the star at the end where it has one.
  package let usageType: String

  /// Whether the usage type stands for all that begin with it.
  package let isOpen: Bool

  package let conditions: [Condition]

  /// How many of the price list's prices make the figure.
  package let times: Int64

  /// What follows the entry's usage type in another; `nil` where it is not of this entry.
  package func rest(of usageType: String) -> String? {
    guard usageType.hasPrefix(self.usageType) else { return nil }
    let rest = String(usageType.dropFirst(self.usageType.count))
    return isOpen || rest.isEmpty ? rest : nil
  }
}

extension OfferMap {
  /// Reads the map on pages of figures, of which every mistake is left out.
  package static func load(_ pages: [SourceFile]) -> OfferMap {
    var checker = Checker(sources: pages.first { $0.name == "sources" })
    for page in pages where page.isFigurePage { checker.addFigures(page) }
    return checker.offers
  }
}
