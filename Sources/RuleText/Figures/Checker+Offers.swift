internal import Advice

extension Checker {
  /// Checks an `offers` fence, and takes its lines into the map.
  mutating func add(_ fence: OfferFenceSyntax, in file: SourceFile) {
    var resolver = FigureResolver(file)
    _ = provenance(of: fence.header, &resolver, in: file)
    for line in fence.lines {
      switch line {
      case .prefix(let names, let region): addPrefix(names, region, &resolver, in: file)
      case .unit(let names, let quantity): addUnit(names, quantity, &resolver, in: file)
      case .entry(let syntax):
        guard let entry = resolver.entry(syntax) else { continue }
        if offers.entries.contains(where: { $0.isSame(as: entry) }) {
          resolver.report(.duplicateOffer(syntax.name, in: file))
        }
        offers.add(entry)
      }
    }
    diagnostics += resolver.diagnostics
  }

  private mutating func addPrefix(
    _ names: [Spelled<String>], _ word: Spelled<String>, _ resolver: inout FigureResolver,
    in file: SourceFile
  ) {
    guard let region: Region = resolver.named(word, "Region") else { return }
    if names.isEmpty {
      if offers.unprefixed != nil { resolver.report(.duplicateOffer(word, in: file)) }
      offers.unprefixed = region
    }
    for name in names where offers.prefixes.updateValue(region, forKey: name.value) != nil {
      resolver.report(.duplicateOffer(name, in: file))
    }
  }

  private mutating func addUnit(
    _ names: [Spelled<String>], _ quantity: QuantitySyntax, _ resolver: inout FigureResolver,
    in file: SourceFile
  ) {
    guard let unit = resolver.offerUnit(quantity) else { return }
    for name in names where offers.units.updateValue(unit, forKey: name.value) != nil {
      resolver.report(.duplicateOffer(name, in: file))
    }
  }
}

extension FigureResolver {
  /// The entry that is written, where all its words are known.
  fileprivate mutating func entry(_ syntax: OfferEntrySyntax) -> OfferEntry? {
    let before = diagnostics.count
    let figure = offered(syntax)
    let isOpen = syntax.usageType.value.hasSuffix("*")
    if isOpen != (figure == .instance), let figure, figure != .nothing {
      report(
        .expected(
          figure == .instance ? "a usage type that ends with `*`" : "a usage type without `*`",
          found: "`\(syntax.usageType.value)`", at: syntax.usageType.range, in: file,
          help: "`*` stands for the type of an instance"))
    }
    let times = syntax.times.map { Int64($0.value) ?? 0 } ?? 1
    if let word = syntax.times, !(1...1000).contains(times) {
      report(
        .expected(
          "a whole number from 1 to 1000", found: "`\(word.value)`", at: word.range, in: file))
    }
    guard let figure, diagnostics.count == before else { return nil }
    return OfferEntry(
      figure: figure, service: syntax.service.value,
      usageType: String(syntax.usageType.value.dropLast(isOpen ? 1 : 0)), isOpen: isOpen,
      conditions: syntax.conditions.map {
        OfferEntry.Condition(
          attribute: $0.attribute.value, values: $0.values.map(\.value), allowsNone: $0.allowsNone)
      }, times: times)
  }

  private mutating func offered(_ syntax: OfferEntrySyntax) -> OfferEntry.Figure? {
    if syntax.name.value == "nothing" {
      if let word = syntax.subject { report(.unusedFigure(word, in: file)) }
      return .nothing
    }
    guard let meter: Meter = named(syntax.name, "meter") else { return nil }
    if meter == .instance {
      if let word = syntax.subject { report(.unusedFigure(word, in: file)) }
      return .instance
    }
    return subject(
      syntax.subject, of: syntax.name, isInstance: false, hasSubject: meter.hasSubject
    ).map { .price(meter, $0) }
  }

  /// The unit of a meter, and the power of ten that its number is.
  fileprivate mutating func offerUnit(_ quantity: QuantitySyntax) -> OfferUnit? {
    let units = Meter.allCases.flatMap(\.units).map(\.name)
    guard let unit = quantity.unit, units.contains(unit.value) else {
      report(
        .unknownName(
          "unit of a meter", quantity.unit ?? quantity.number, among: units, in: file))
      return nil
    }
    let powers = ["0.001", "0.01", "0.1", "1", "10", "100", "1000"]
    guard let place = powers.firstIndex(of: quantity.number.value) else {
      report(
        .expected(
          "a power of ten from 0.001 to 1000", found: "`\(quantity.number.value)`",
          at: quantity.number.range, in: file))
      return nil
    }
    return OfferUnit(name: unit.value, power: place - 3)
  }
}

extension OfferEntry {
  /// Whether two entries say where the same figure is found, or say the same nothing.
  fileprivate func isSame(as other: OfferEntry) -> Bool {
    figure == .nothing ? self == other : figure == other.figure
  }
}

extension Diagnostic {
  fileprivate static func duplicateOffer(
    _ word: Spelled<String>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .statedTwice, "a line before this one says what `\(word.value)` is", in: file,
      at: word.range, help: "keep one of the two")
  }
}
