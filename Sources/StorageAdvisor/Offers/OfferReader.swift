internal import JSONText
internal import RuleText

/// Why an offer file could not be read, as `line:column: message` or a message alone.
package struct OfferMistake: Error, Hashable, Sendable {
  package let message: String
}

/// Reads what an import needs of an offer file, in one pass, or two where the terms come first.
struct OfferReader {
  private let map: OfferMap
  private let attributes: Set<String>
  private var file = OfferFile()
  private var skus: Set<String> = []

  /// How many prices were kept.
  private var prices = 0

  /// Which of the members that are needed were there.
  private var found: Set<String> = []

  /// Whether terms stood before the products, so that it was not known which are wanted.
  private var hasMissedTerms = false

  /// The members without which a file is no offer file.
  private static let members = ["offerCode", "version", "publicationDate", "products"]

  /// How many products, prices of all and offers of one are kept.
  private static let (mostProducts, mostPrices, mostOffers) = (20_000, 100_000, 16)

  /// How many bytes of a text are kept; the texts that are known are shorter.
  private static let mostBytes = 120

  private init(_ map: OfferMap) {
    self.map = map
    attributes = Set(map.entries.flatMap { $0.conditions.map(\.attribute) })
      .union(["servicecode", "regionCode"])
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - map: What of the file is wanted.
  ///   - open: Opens the file, perhaps again, and returns what gives its next bytes, none at the end.
  /// - Returns: What of the file is wanted.
  /// - Throws: `OfferMistake` where it is no offer file; what `open` and its result throw.
  static func read(
    _ map: OfferMap, open: (_ isAgain: Bool) throws -> () throws -> [UInt8]
  ) throws -> OfferFile {
    var reader = OfferReader(map)
    try reader.pass(over: try open(false))
    if reader.hasMissedTerms { try reader.pass(over: try open(true)) }
    return reader.file
  }

  private mutating func pass(over bytes: @escaping () throws -> [UInt8]) throws {
    let stream = JSONStream(more: bytes)
    let isFirst = found.isEmpty
    do {
      try stream.members(of: "an offer file: an object") { name in
        if Self.members.contains(name) || name == "terms" { found.insert(name) }
        switch name {
        case "offerCode" where isFirst: file.service = try code(stream, "the code of a service")
        case "version" where isFirst: file.version = try code(stream, "a version")
        case "publicationDate" where isFirst: file.day = try day(stream)
        case "products" where isFirst: try readProducts(stream)
        case "terms" where found.contains("products"): try readTerms(stream)
        case "terms":
          hasMissedTerms = true
          try stream.skip()
        default: try stream.skip()
        }
      }
      // Nothing may follow.
      _ = try stream.next()
    } catch let mistake as JSONMistake {
      let place = stream.position(of: mistake.offset)
      throw OfferMistake(message: "\(place.line):\(place.column): \(mistake.message)")
    }
    if let name = Self.members.first(where: { !found.contains($0) }) {
      throw OfferMistake(message: "an offer file has `\(name)`, this one has none")
    }
  }
}

extension OfferReader {
  /// A text of letters, digits, points, hyphens and underscores.
  private func code(_ stream: JSONStream, _ what: String) throws -> String {
    try stream.text(of: what) { text in
      (1...60).contains(text.utf8.count)
        && text.utf8.allSatisfy { byte in
          switch Unicode.Scalar(byte) {
          case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
          default: false
          }
        }
    }
  }

  /// The day of a text such as `2026-09-25T17:45:21Z`.
  private func day(_ stream: JSONStream) throws -> String {
    let text = try stream.text(of: "a day such as `2026-09-25T17:45:21Z`") { text in
      Day(String(decoding: text.utf8.prefix(10), as: UTF8.self)) != nil
    }
    return String(decoding: text.utf8.prefix(10), as: UTF8.self)
  }

  private mutating func readProducts(_ stream: JSONStream) throws {
    try stream.members(of: "an object of products") { sku in
      var texts: [String: String] = [:]
      var usageType: String?
      try stream.members(of: "a product: an object") { name in
        guard name == "attributes" else { return try stream.skip() }
        try stream.members(of: "an object of attributes") { name in
          if name == "usagetype" {
            usageType = cut(
              try stream.text(of: "a usage type") { text in text.contains { !$0.isNumber } })
          } else if attributes.contains(name) {
            texts[name] = cut(try stream.text(of: "the text of an attribute"))
          } else {
            try stream.skip()
          }
        }
      }
      guard let usageType, map.split(usageType) != nil else { return }
      guard file.products.count < Self.mostProducts else {
        throw OfferMistake(
          message: "more than \(Self.mostProducts) products have usage types that are figures")
      }
      guard sku.utf8.count <= Self.mostBytes else {
        throw OfferMistake(message: "a SKU of more than \(Self.mostBytes) bytes")
      }
      file.products.append(OfferProduct(sku: sku, usageType: usageType, attributes: texts))
      skus.insert(sku)
    }
  }

  private mutating func readTerms(_ stream: JSONStream) throws {
    try stream.members(of: "an object of terms") { kind in
      guard kind == "OnDemand" else { return try stream.skip() }
      try stream.members(of: "an object of on-demand terms") { sku in
        guard skus.contains(sku) else { return try stream.skip() }
        var offers: [OfferTerm] = []
        try stream.members(of: "an object of offers") { _ in
          let offer = try readOffer(stream)
          if offers.count < Self.mostOffers { offers.append(offer) }
        }
        file.offers[sku] = offers
      }
    }
  }

  private mutating func readOffer(_ stream: JSONStream) throws -> OfferTerm {
    var offer = OfferTerm()
    try stream.members(of: "an offer: an object") { name in
      guard name == "priceDimensions" else { return try stream.skip() }
      try stream.members(of: "an object of price dimensions") { _ in
        let dimension = try readDimension(stream)
        // One more than is taken, so that it shows.
        if offer.dimensions.count <= OfferTerm.mostDimensions { offer.dimensions.append(dimension) }
      }
    }
    return offer
  }

  private mutating func readDimension(_ stream: JSONStream) throws -> PriceDimension {
    var dimension = PriceDimension()
    try stream.members(of: "a price dimension: an object") { name in
      switch name {
      case "unit": dimension.unit = cut(try stream.text(of: "a unit"))
      case "beginRange": dimension.begin = cut(try stream.text(of: "a quantity"))
      case "endRange": dimension.end = cut(try stream.text(of: "a quantity or `Inf`"))
      case "pricePerUnit":
        try stream.members(of: "an object of prices by currency") { currency in
          let amount = cut(try stream.text(of: "a price"))
          prices += 1
          guard prices <= Self.mostPrices else {
            throw OfferMistake(
              message: "more than \(Self.mostPrices) prices of products that are figures")
          }
          dimension.prices.append(CurrencyPrice(currency: cut(currency), amount: amount))
        }
      default: try stream.skip()
      }
    }
    dimension.prices.sort { $0.currency < $1.currency }
    return dimension
  }

  private func cut(_ text: String) -> String {
    guard text.utf8.count > Self.mostBytes else { return text }
    return String(decoding: text.utf8.prefix(Self.mostBytes), as: UTF8.self) + "…"
  }
}
