internal import Advice

/// Turns figures as written into prices and limits, and reports those that are none.
struct FigureResolver {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  /// The Regions of a fence; one `nil` where it has none: the figures hold everywhere.
  mutating func regions(_ words: [Spelled<String>]) -> [Region?] {
    guard !words.isEmpty else { return [nil] }
    var resolver = Resolver(file)
    let indices = resolver.indices(words, of: .workload(.trainingRegion)) ?? []
    diagnostics += resolver.diagnostics
    return indices.map { Region.allCases[$0] }
  }

  mutating func confidence(_ word: Spelled<String>) -> Confidence? {
    named(word, "confidence")
  }

  /// Checks that a text is a day, a month, a year or `unknown`.
  mutating func checkDate(_ text: Spelled<String>) -> Bool {
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let isDate =
      (1...3).contains(parts.count)
      && zip(parts, [4, 2, 2]).allSatisfy { part, length in
        part.utf8.count == length && part.utf8.allSatisfy(\.isDigit)
      }
    // A month is a month with a first day, a year one with a first month.
    let day = text.value + ["-01-01", "-01", ""][min(parts.count, 3) - 1]
    guard isDate && Day(day) != nil || text.value == "unknown" else {
      diagnostics.append(
        .expected(
          "a day, a month or a year", found: "`\(text.value)`", at: text.range, in: file,
          help: "write \"2026-09-25\", \"2026-09\", \"2026\" or \"unknown\""))
      return false
    }
    return true
  }

  mutating func price(
    _ syntax: FigureSyntax, in region: Region?, _ provenance: Provenance, _ period: Period
  ) -> Price? {
    guard let meter: Meter = named(syntax.name, "meter"),
      let subject = subject(
        syntax.subject, of: syntax.name, isInstance: meter == .instance,
        hasSubject: meter.hasSubject)
    else { return nil }
    let written = syntax.value
    guard written.unit?.value == "USD", syntax.tolerance == nil else {
      diagnostics.append(
        .wrongFigure(syntax.name.value, "USD per \(meter.units[0].name)", syntax, in: file))
      return nil
    }
    guard let unit = meter.units.first(where: { $0.name == syntax.per?.value }),
      syntax.perCount == nil
    else {
      let names = meter.units.map { "USD per \($0.name)" }.joined(separator: " or ")
      diagnostics.append(.wrongFigure(syntax.name.value, names, syntax, in: file))
      return nil
    }
    guard let dollars = Exact(decimal: written.number.value) else {
      diagnostics.append(.notAPrice(written.number, in: file))
      return nil
    }
    let above = syntax.above.map { steps($0, unit.dimension, syntax) }
    if case .some(nil) = above { return nil }
    return Price(
      meter: meter, subject: subject, region: region, above: (above ?? 0) ?? 0,
      dollarsPerStep: dollars * Exact(1, over: unit.steps),
      text: "\(written.number.value) USD per \(unit.name)", provenance: provenance, period: period)
  }

  mutating func sharedPrice(_ syntax: SharedPriceSyntax, _ period: Period) -> SharedPrice? {
    guard let meter: Meter = named(syntax.name, "meter"),
      let other: Meter = named(syntax.other, "meter"),
      let subject = subject(syntax.subject, of: syntax.name, isInstance: false, hasSubject: true),
      case .storage(let storage, let traits)? = self.subject(
        syntax.owner, of: syntax.other, isInstance: false, hasSubject: true)
    else { return nil }
    guard meter.units == other.units else {
      diagnostics.append(.otherUnit(syntax.other, than: meter, in: file))
      return nil
    }
    return SharedPrice(
      meter: meter, subject: subject, other: other,
      owner: Configuration(storage, traits: traits), period: period)
  }

  mutating func limit(
    _ syntax: FigureSyntax, in region: Region?, _ provenance: Provenance, _ period: Period
  ) -> LimitFigure? {
    guard let limit: Limit = named(syntax.name, "limit"),
      let subject = subject(
        syntax.subject, of: syntax.name, isInstance: limit.isOfInstance,
        hasSubject: limit.hasSubject),
      let value = value(syntax, limit.form)
    else { return nil }
    guard syntax.above == nil || limit.isTiered else {
      diagnostics.append(.wrongFigure(syntax.name.value, limit.form.expectation, syntax, in: file))
      return nil
    }
    let above = syntax.above.map { steps($0, .bytes, syntax) }
    if case .some(nil) = above { return nil }
    let text = file.text(
      syntax.value.range
        .lowerBound..<(syntax.per ?? syntax.value.unit ?? syntax.value.number)
        .range.upperBound)
    return LimitFigure(
      limit: limit, subject: subject, region: region, above: (above ?? 0) ?? 0, value: value,
      tolerance: syntax.tolerance.flatMap { Int($0.value) }, text: text, provenance: provenance,
      period: period)
  }
}

extension FigureResolver {
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The choice that a word names.
  mutating func named<Choice: FactChoice>(
    _ word: Spelled<String>, _ kind: String
  ) -> Choice? {
    if let choice = Choice(rawValue: word.value) { return choice }
    diagnostics.append(
      .unknownName(
        kind, word, among: Choice.names, in: file))
    return nil
  }

  /// What a figure is about, by the word behind `of`.
  mutating func subject(
    _ word: Spelled<String>?, of name: Spelled<String>, isInstance: Bool, hasSubject: Bool
  ) -> FigureSubject? {
    guard let word else {
      if !hasSubject { return .everything }
      diagnostics.append(
        .expected(
          isInstance ? "`of` and a type of instance" : "`of` and a storage", found: "none",
          at: name.range, in: file))
      return nil
    }
    if isInstance {
      let type: InstanceType? = named(word, "type of instance")
      return type.map { .instance($0) }
    }
    guard hasSubject else {
      diagnostics.append(.unusedFigure(word, in: file))
      return nil
    }
    var resolver = Resolver(file)
    let target = resolver.target(word)
    diagnostics += resolver.diagnostics
    guard case .storage(let storage, let traits)? = target else { return nil }
    guard storage.isCandidate else {
      diagnostics.append(.unusedFigure(word, in: file))
      return nil
    }
    return .storage(storage, traits)
  }

  private mutating func steps(
    _ quantity: QuantitySyntax, _ dimension: Dimension, _ syntax: FigureSyntax
  ) -> Int64? {
    var resolver = Resolver(file)
    let steps = resolver.steps(quantity, of: syntax.name.value, dimension)
    diagnostics += resolver.diagnostics
    return steps
  }

  private mutating func value(_ syntax: FigureSyntax, _ form: LimitForm) -> Exact? {
    switch form {
    case .quantity(let dimension) where syntax.per == nil:
      return steps(syntax.value, dimension, syntax).map { Exact($0) }
    case .ratio(let dimension, let divisor):
      guard let per = syntax.per, let unit = divisor.units.first(where: { $0.name == per.value }),
        let count = syntax.perCount.map({ Int64($0.value) }) ?? 1, count > 0
      else { break }
      return steps(syntax.value, dimension, syntax).map {
        Exact($0, over: count) * Exact(1, over: unit.steps)
      }
    case .percent where syntax.value.unit?.value == "percent" && syntax.per == nil:
      let number = QuantitySyntax(number: syntax.value.number, unit: nil)
      return steps(number, .count, syntax).map { Exact($0, over: 100) }
    default: break
    }
    diagnostics.append(.wrongFigure(syntax.name.value, form.expectation, syntax, in: file))
    return nil
  }
}

extension LimitForm {
  /// What a value looks like, to follow "expected".
  fileprivate var expectation: String {
    switch self {
    case .quantity(let dimension): dimension.title
    case .ratio(.count, .bytes): "a count for a size, such as `12000 per 24000 GiB`"
    case .ratio(.count, _): "a count per second or hour, such as `130 per s`"
    case .ratio: "a throughput for a size, such as `200 MB/s per TiB`"
    case .percent: "a number of hundredths, such as `120 percent`"
    }
  }
}
