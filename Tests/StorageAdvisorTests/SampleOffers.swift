/// A product of an offer file, and its terms.
struct SampleProduct: Sendable {
  /// The service that sells it.
  var service = "AmazonEFS"

  var sku = "SKU1"
  let usageType: String
  var attributes: [String: String] = [:]

  /// Its offers on demand as JSON; `nil` for none.
  var offers: String?

  /// A product with one price for all quantities, or with prices in tiers.
  init(
    _ usageType: String, _ attributes: [String: String], sku: String = "SKU1",
    unit: String = "GB-Mo", _ tiers: (begin: String, end: String, usd: String)...
  ) {
    self.init(usageType, attributes, sku: sku, offers: Self.offer(unit, tiers))
  }

  /// A product with prices in tiers.
  init(
    _ usageType: String, _ attributes: [String: String], sku: String, unit: String,
    tiers: [(begin: String, end: String, usd: String)]
  ) {
    self.init(usageType, attributes, sku: sku, offers: Self.offer(unit, tiers))
  }

  /// A product that has no attributes but its usage type.
  init(
    _ usageType: String, sku: String = "SKU1", unit: String = "GB-Mo",
    _ tiers: (begin: String, end: String, usd: String)...
  ) {
    self.init(usageType, sku: sku, offers: Self.offer(unit, tiers))
  }

  /// A product with offers of any form.
  init(
    _ usageType: String, _ attributes: [String: String] = [:], sku: String = "SKU1",
    offers: String?
  ) {
    (self.usageType, self.attributes, self.sku, self.offers) = (usageType, attributes, sku, offers)
  }

  private static func offer(
    _ unit: String, _ tiers: [(begin: String, end: String, usd: String)]
  ) -> String {
    let dimensions = tiers.enumerated().map { index, tier in
      #""R\#(index)":{"unit":"\#(unit)","beginRange":"\#(tier.begin)","endRange":"\#(tier.end)","#
        + #""pricePerUnit":{"USD":"\#(tier.usd)"}}"#
    }
    return #"{"T":{"priceDimensions":{\#(dimensions.joined(separator: ","))}}}"#
  }
}

/// An offer file of products, as AWS lays it out.
struct SampleOfferFile: Sendable {
  var service = "AmazonEFS"
  var products: [SampleProduct]
  var hasTermsFirst = false

  var text: String {
    let head =
      #""formatVersion":"v1.0","offerCode":"\#(service)","version":"20261008000000","#
      + #""publicationDate":"2026-10-08T01:02:03Z""#
    let all = products.map { product in
      let texts = product.attributes.sorted { $0.key < $1.key }
        .map { #""\#($0.key)":"\#($0.value)","# }.joined()
      return #""\#(product.sku)":{"sku":"\#(product.sku)","productFamily":"Storage","#
        + #""attributes":{\#(texts)"usagetype":"\#(product.usageType)"}}"#
    }
    let offers = products.compactMap { product in
      product.offers.map { #""\#(product.sku)":\#($0)"# }
    }
    let parts = [
      #""products":{\#(all.joined(separator: ",\n"))}"#,
      #""terms":{"OnDemand":{\#(offers.joined(separator: ",\n"))},"Reserved":{"SKU1":{}}}"#,
    ]
    return "{\(([head] + (hasTermsFirst ? parts.reversed() : parts)).joined(separator: ",\n"))}\n"
  }
}
