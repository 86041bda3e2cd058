/// An `offers` fence as it is written: who states it, then a line each for what price lists say.
package struct OfferFenceSyntax: Hashable, Sendable {
  /// Who states the lines, without figures.
  package var header: FigureFenceSyntax

  package var lines: [OfferLineSyntax] = []
}

/// A line of an `offers` fence.
package enum OfferLineSyntax: Hashable, Sendable {
  /// The parts of usage types that name a Region; none for usage types without such a part.
  case prefix([Spelled<String>], region: Spelled<String>)

  /// What price lists call a unit, and how many of ours it is.
  case unit([Spelled<String>], QuantitySyntax)

  /// What the entries with a usage type are.
  case entry(OfferEntrySyntax)
}

/// What the entries of a price list with a usage type are, as written.
package struct OfferEntrySyntax: Hashable, Sendable {
  /// An attribute with the values that are meant.
  package struct Condition: Hashable, Sendable {
    package let attribute: Spelled<String>
    package let values: [Spelled<String>]
    package let allowsNone: Bool
  }

  /// The meter, or `nothing`.
  package let name: Spelled<String>
  package let subject: Spelled<String>?
  package let service: Spelled<String>
  package let usageType: Spelled<String>
  package var conditions: [Condition] = []
  package var times: Spelled<String>?
}

extension Parser {
  /// The lines of an `offers` fence.
  package mutating func readOffers() -> OfferFenceSyntax {
    var header = FigureFenceSyntax()
    skipLineEnds()
    readProvenance(into: &header)
    var fence = OfferFenceSyntax(header: header)
    while next != nil {
      if let line = readOfferLine() {
        fence.lines.append(line)
        endLine()
      } else {
        skipLine()
      }
    }
    return fence
  }

  private mutating func readOfferLine() -> OfferLineSyntax? {
    if take("prefix") != nil {
      let isNone = take("none") != nil
      guard let names = isNone ? [] : readStrings("the first part of a usage type"), takeIs(),
        let region = readWord("a Region")
      else { return nil }
      return .prefix(names, region: region)
    }
    if take("unit") != nil {
      guard let names = readStrings("the name of a unit"), takeIs(), let quantity = readQuantity()
      else { return nil }
      return .unit(names, quantity)
    }
    return readOfferEntry().map { .entry($0) }
  }

  private mutating func readOfferEntry() -> OfferEntrySyntax? {
    guard let name = readWord("a meter, `nothing`, `prefix` or `unit`") else { return nil }
    var subject: Spelled<String>?
    if take("of") != nil {
      guard let word = readWord("a storage") else { return nil }
      subject = word
    }
    guard takeIs(), let service = readWord("the code of a service"),
      let usageType = readString("a usage type")
    else { return nil }
    var entry = OfferEntrySyntax(
      name: name, subject: subject, service: service, usageType: usageType)
    if take("where") != nil {
      repeat {
        guard let condition = readOfferCondition() else { return nil }
        entry.conditions.append(condition)
      } while take("and") != nil
    }
    if take("times") != nil {
      entry.times = take(.number)
      if entry.times == nil { expected("a number") }
    }
    return entry
  }

  private mutating func readOfferCondition() -> OfferEntrySyntax.Condition? {
    guard let attribute = readWord("the name of an attribute"), takeIs() else { return nil }
    var values: [Spelled<String>] = []
    var allowsNone = false
    repeat {
      if take("none") != nil {
        allowsNone = true
      } else if let value = readString("`none`, or a value") {
        values.append(value)
      } else {
        return nil
      }
    } while take("or") != nil
    return OfferEntrySyntax.Condition(attribute: attribute, values: values, allowsNone: allowsNone)
  }

  /// Reads `string { "," string }`.
  private mutating func readStrings(_ what: String) -> [Spelled<String>]? {
    var strings: [Spelled<String>] = []
    repeat {
      guard let string = readString(what) else { return nil }
      strings.append(string)
    } while take(.comma) != nil
    return strings
  }

  private mutating func takeIs() -> Bool {
    if take("is") != nil { return true }
    expected("`is`")
    return false
  }
}
