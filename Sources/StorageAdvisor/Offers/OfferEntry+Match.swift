internal import Advice
internal import RuleText

extension OfferMap {
  /// The entries of a service with a usage type; exact ones go before those that stand for many.
  func entries(of service: String, _ usageType: String) -> [OfferEntry] {
    let all = entries.filter { $0.service == service && $0.rest(of: usageType) != nil }
    let exact = all.filter { !$0.isOpen }
    return exact.isEmpty ? all : exact
  }

  /// The Region of a product.
  func region(
    _ prefix: String?, _ code: String?
  ) throws(Unresolvable) -> Region {
    if let prefix, prefixes[prefix] == nil {
      throw Unresolvable(reason: "the prefix `\(prefix)` is no Region that is known")
    }
    let named = prefix.flatMap { prefixes[$0] }
    guard let code else {
      guard let region = named ?? unprefixed else {
        throw Unresolvable(reason: "the usage type has no Region")
      }
      return region
    }
    guard let region = Region(rawValue: code) else {
      throw Unresolvable(reason: "`\(code)` is no Region that is known")
    }
    if let named, named != region {
      throw Unresolvable(reason: "the usage type is of \(named.rawValue), `regionCode` \(code)")
    }
    return region
  }
}

extension OfferEntry {
  /// The figure of an entry with this usage type.
  func figure(
    of usageType: String
  ) throws(Unresolvable) -> (Meter, FigureSubject) {
    switch figure {
    case .price(let meter, let subject): return (meter, subject)
    case .instance:
      let name = rest(of: usageType) ?? ""
      guard let type = InstanceType(rawValue: name) else {
        throw Unresolvable(reason: "`\(name)` is no type of instance that is known")
      }
      return (.instance, .instance(type))
    case .nothing: throw Unresolvable(reason: "no figure")
    }
  }
}

extension OfferProduct {
  /// Why no entry is meant: the first attribute that each asks for and that is another here.
  func mismatch(with entries: [OfferEntry]) -> String {
    let conditions = entries.filter { $0.figure != .nothing }.flatMap(\.conditions)
      .filter { !$0.holds(for: attributes) }
    var seen: [String] = []
    for condition in conditions where !seen.contains(condition.attribute) {
      seen.append(condition.attribute)
    }
    return seen.map { name in
      attributes[name].map { "`\(name)` is `\($0)`" } ?? "`\(name)` is missing"
    }.joined(separator: ", ") + ": which figure this is, is not known"
  }
}
