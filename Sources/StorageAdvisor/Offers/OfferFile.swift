/// What an import needs of an AWS offer file.
struct OfferFile: Sendable {
  /// The code of the service, such as `AmazonS3`.
  var service = ""

  /// The version of the service's price list, such as `20260925174521`.
  var version = ""

  /// The day on which the price list was published, as `2026-09-25`.
  var day = ""

  /// The products that may be figures.
  var products: [OfferProduct] = []

  /// The on-demand offers of the products, by SKU.
  var offers: [String: [OfferTerm]] = [:]
}

/// Something that AWS sells, by its stock-keeping unit.
struct OfferProduct: Hashable, Sendable {
  let sku: String
  let usageType: String

  /// The attributes that tell entries apart.
  let attributes: [String: String]
}

/// An offer to sell a product on demand.
struct OfferTerm: Hashable, Sendable {
  /// How many prices an offer may have.
  static let mostDimensions = 64

  /// The prices, in the order of the file.
  var dimensions: [PriceDimension] = []
}

/// What a product costs from one quantity to another, as texts of the file.
struct PriceDimension: Hashable, Sendable {
  var unit = ""
  var begin: String?
  var end: String?

  /// The price in each currency, sorted by its code.
  var prices: [CurrencyPrice] = []
}

/// A price in a currency, as texts of the file.
struct CurrencyPrice: Hashable, Sendable {
  let currency: String
  let amount: String
}
