internal import Advice

/// A `prices` or `limits` fence as it is written: who states the figures, then a figure a line.
package struct FigureFenceSyntax: Hashable, Sendable {
  package var regions: [Spelled<String>] = []
  package var source: Spelled<String>?
  package var detail: Spelled<String>?
  package var stated: Spelled<String>?
  package var confidence: Spelled<String>?
  package var doubt: Spelled<String>?
  package var period = PeriodSyntax()
  package var figures: [FigureSyntax] = []
  package var sharedPrices: [SharedPriceSyntax] = []
}

/// A figure as it is written.
package struct FigureSyntax: Hashable, Sendable {
  /// The meter or the limit.
  package let name: Spelled<String>

  /// Whom the figure is about; `nil` for everything.
  package let subject: Spelled<String>?

  /// The quantity above which a price holds.
  package let above: QuantitySyntax?

  /// The value.
  package let value: QuantitySyntax

  /// The unit for each of which the value holds, and how many of them where that is not one.
  package let per: Spelled<String>?
  package let perCount: Spelled<String>?

  /// How far the truth may be away, in hundredths.
  package let tolerance: Spelled<String>?

  /// The whole line.
  package let range: Range<Int>
}

/// A line that says by whose price something is billed, as it is written.
package struct SharedPriceSyntax: Hashable, Sendable {
  /// What is billed, and whose it is.
  package let name: Spelled<String>
  package let subject: Spelled<String>?

  /// The meter with the price, and whose it is.
  package let other: Spelled<String>
  package let owner: Spelled<String>
}

/// The kinds of fences that hold figures of the world.
package enum FigureFence: String, CaseIterable, Sendable {
  case prices
  case limits

  /// The moves between classes that lifecycle rules can make.
  case transitions

  /// Where price lists have the figures.
  case offers
}

extension Parser {
  /// The lines of a fence: where, who, when and how sure, then the figures.
  package mutating func readFigures() -> FigureFenceSyntax {
    var fence = FigureFenceSyntax()
    skipLineEnds()
    if take("in") != nil {
      repeat {
        if let region = readWord("a Region") { fence.regions.append(region) }
      } while take(.comma) != nil
      endLine()
    }
    readProvenance(into: &fence)
    fence.period = readPeriod()
    while next != nil {
      if readFigure(into: &fence) {
        endLine()
      } else {
        skipLine()
      }
    }
    return fence
  }

  mutating func readProvenance(into fence: inout FigureFenceSyntax) {
    fence.source = readLine("source") {
      $0.readWord("the name of a source")
    } detail: {
      fence.detail = $0.take(.comma) == nil ? nil : $0.readString("the place in the source")
    }
    fence.stated = readLine("stated") { $0.readString("a day such as 2026-09-25") }
    fence.confidence = readLine("confidence") { $0.readWord("high, medium or low") }
    if isNext("doubt") { fence.doubt = readLine("doubt") { $0.readString("the doubt") } }
  }

  /// A line that begins with a keyword.
  private mutating func readLine(
    _ keyword: StaticString, _ value: (inout Parser) -> Spelled<String>?,
    detail: (inout Parser) -> Void = { _ in }
  ) -> Spelled<String>? {
    guard take(keyword) != nil else {
      expected("`\(keyword)`")
      return nil
    }
    let result = value(&self)
    if result != nil { detail(&self) }
    if result == nil { skipLine() } else { endLine() }
    return result
  }

  /// Reads a line into a fence; `false` where it cannot be read.
  private mutating func readFigure(into fence: inout FigureFenceSyntax) -> Bool {
    let start = next?.range.lowerBound ?? 0
    guard let name = readWord("a meter or a limit") else { return false }
    var subject: Spelled<String>?
    if take("of") != nil {
      guard let word = readWord("a storage or a type of instance") else { return false }
      subject = word
    }
    var above: QuantitySyntax?
    if take("above") != nil {
      guard let number = take(.number) else {
        expected("a number")
        return false
      }
      above = QuantitySyntax(number: number, unit: isNext("is") ? nil : take(.word))
    }
    guard take("is") != nil else {
      expected("`is` and a value")
      return false
    }
    if above == nil, take("billed") != nil {
      guard let shared = readSharedPrice(of: name, subject) else { return false }
      fence.sharedPrices.append(shared)
      return true
    }
    guard let number = take(.number) else {
      expected("a number")
      return false
    }
    let unit = isNext("per") || isNext("within") ? nil : take(.word)
    var per: Spelled<String>?
    var perCount: Spelled<String>?
    if take("per") != nil {
      perCount = take(.number)
      guard let word = readWord("a unit") else { return false }
      per = word
    }
    var tolerance: Spelled<String>?
    if take("within") != nil {
      tolerance = take(.number)
      guard tolerance != nil, take("percent") != nil else {
        expected("a number and `percent`")
        return false
      }
    }
    fence.figures.append(
      FigureSyntax(
        name: name, subject: subject, above: above,
        value: QuantitySyntax(number: number, unit: unit), per: per, perCount: perCount,
        tolerance: tolerance,
        range: start..<(tokens[max(0, place - 1)].range.upperBound)))
    return true
  }

  /// Reads `"as" meter "of" storage`.
  private mutating func readSharedPrice(
    of name: Spelled<String>, _ subject: Spelled<String>?
  ) -> SharedPriceSyntax? {
    guard take("as") != nil else {
      expected("`as` and a meter")
      return nil
    }
    guard let other = readWord("a meter") else { return nil }
    guard take("of") != nil else {
      expected("`of` and a storage")
      return nil
    }
    guard let owner = readWord("a storage") else { return nil }
    return SharedPriceSyntax(name: name, subject: subject, other: other, owner: owner)
  }
}
