package import Advice

extension Checker {
  /// Checks a page of prices and limits, and takes its figures in.
  mutating func addFigures(_ file: SourceFile) {
    let (page, mistakes) = Page.read(file)
    diagnostics += mistakes
    guard !page.blocks.isEmpty || mistakes.isEmpty else { return }
    if page.title == nil { diagnostics.append(.missingTitle(in: file)) }
    for fence in page.fences {
      guard let kind = FigureFence(rawValue: fence.info.value) else {
        let names = FigureFence.allCases.map(\.rawValue)
        diagnostics.append(.unknownFence(fence.info, among: names, in: file))
        continue
      }
      var parser = Parser(file, body: fence.body)
      switch kind {
      case .offers:
        let syntax = parser.readOffers()
        diagnostics += parser.diagnostics
        add(syntax, in: file)
      case .transitions:
        let syntax = parser.readTransitions()
        diagnostics += parser.diagnostics
        add(syntax, in: file)
      case .prices, .limits:
        let syntax = parser.readFigures()
        diagnostics += parser.diagnostics
        add(syntax, kind, in: file)
      }
    }
  }

  private mutating func add(_ fence: FigureFenceSyntax, _ kind: FigureFence, in file: SourceFile) {
    var resolver = FigureResolver(file)
    let regions = resolver.regions(fence.regions)
    let provenance = provenance(of: fence, &resolver, in: file)
    var days = Resolver(file)
    let period = period(fence.period, &days)
    diagnostics += days.diagnostics
    if let region = fence.regions.first, !fence.sharedPrices.isEmpty {
      diagnostics.append(.regionOfSharedPrice(region, in: file))
    }
    for syntax in fence.sharedPrices {
      guard kind == .prices else {
        resolver.report(.expected("a value", found: "`billed`", at: syntax.name.range, in: file))
        continue
      }
      guard let shared = resolver.sharedPrice(syntax, period) else { continue }
      sharedPrices.append(shared)
      note(FigureKey(shared), syntax.name, period, in: file)
    }
    for syntax in fence.figures {
      // Read also where nobody states it, so that every mistake is reported.
      let known = provenance ?? .none
      for region in regions {
        let key: FigureKey?
        switch kind {
        case .prices:
          let price = resolver.price(syntax, in: region, known, period)
          if let price { prices.append(price) }
          key = price.map(FigureKey.init)
        case .limits:
          let limit = resolver.limit(syntax, in: region, known, period)
          if let limit { limits.append(limit) }
          key = limit.map(FigureKey.init)
        case .offers, .transitions: key = nil
        }
        guard let key else { break }
        note(key, syntax.name, period, in: file)
      }
    }
    diagnostics += resolver.diagnostics
  }

  /// Takes note of where a figure stands; reports it where it stands twice.
  private mutating func note(
    _ key: FigureKey, _ name: Spelled<String>, _ period: Period, in file: SourceFile
  ) {
    if let other = figures[key]?.first(where: { $0.period.overlaps(period) }) {
      diagnostics.append(.duplicateFigure(name, also: other.file.path, in: file))
    }
    figures[key, default: []].append((file, name, period))
  }

  mutating func provenance(
    of fence: FigureFenceSyntax, _ resolver: inout FigureResolver, in file: SourceFile
  ) -> Provenance? {
    let confidence = fence.confidence.flatMap { resolver.confidence($0) }
    let isDated = fence.stated.map { resolver.checkDate($0) } ?? false
    let citation = fence.source.flatMap { cite($0, fence.detail, fence.doubt, in: file) }
    if confidence == .low, fence.doubt == nil, let word = fence.confidence {
      diagnostics.append(
        .expected(
          "`doubt` and the reason", found: "none", at: word.range, in: file,
          help: "a figure of low confidence says what is known against it"))
    }
    guard let confidence, isDated, let citation, let stated = fence.stated else { return nil }
    return Provenance(
      citation: citation, stated: stated.value, confidence: confidence, bookDate: date)
  }

  /// Reports the prices and limits of a higher tier without a first one.
  mutating func checkTiers() {
    for price in prices where price.above > 0 {
      let first = prices.contains {
        $0.above == 0 && $0.meter == price.meter && $0.subject == price.subject
          && $0.region == price.region && $0.period.overlaps(price.period)
      }
      guard !first, let (file, word, _) = figures[FigureKey(price)]?.first else { continue }
      diagnostics.append(
        .expected(
          "a price from zero up for \(price.meter.rawValue) of \(price.subject.name)",
          found: "only one above a quantity", at: word.range, in: file))
    }
    for limit in limits where limit.above > 0 {
      let first = limits.contains {
        $0.above == 0 && $0.limit == limit.limit && $0.subject == limit.subject
          && $0.region == limit.region && $0.period.overlaps(limit.period)
      }
      guard !first, let (file, word, _) = figures[FigureKey(limit)]?.first else { continue }
      diagnostics.append(
        .expected(
          "a limit from zero up for \(limit.limit.rawValue) of \(limit.subject.name)",
          found: "only one above a size", at: word.range, in: file))
    }
  }

  /// Reports the figures that no estimate takes: of every configuration that they describe another figure
  /// describes more, or what they count beside is missing.
  mutating func checkUse() {
    let use = FigureUse(prices: prices, limits: limits)
    let unused =
      use.unused(among: prices).map(FigureKey.init) + use.unused(among: limits).map(FigureKey.init)
    for key in unused.uniqued {
      for (file, word, _) in figures[key] ?? [] {
        diagnostics.append(.figureWithoutUse(word, in: file))
      }
    }
  }
}

/// What two figures may not have in common.
struct FigureKey: Hashable {
  private let name: String
  private let subject: FigureSubject
  private let region: Region?
  private let above: Int64

  init(_ price: Price) {
    (name, subject, region) = (price.meter.rawValue, price.subject, price.region)
    above = price.above
  }

  init(_ shared: SharedPrice) {
    (name, subject, region, above) = (shared.meter.rawValue, shared.subject, nil, 0)
  }

  init(_ figure: LimitFigure) {
    (name, subject, region) = (figure.limit.rawValue, figure.subject, figure.region)
    above = figure.limit.isTiered ? figure.above : -1
  }
}

extension Provenance {
  /// Stands for the provenance of a fence whose own has been reported.
  fileprivate static let none = Provenance(
    citation: Citation(source: Source(name: "", title: "", address: "", read: "")),
    stated: "unknown", confidence: .low)
}

extension Diagnostic {
  static func unknownName(
    _ kind: String, _ word: Spelled<String>, among names: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownValue, "there is no \(kind) `\(word.value)`", in: file, at: word.range,
      help: nearestHelp(to: word.value, among: names) ?? "rules/VOCABULARY.md lists them")
  }

  static func wrongFigure(
    _ name: String, _ expected: String, _ figure: FigureSyntax, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownUnit, "`\(name)` is not written like this", in: file,
      at: figure.value.range.lowerBound..<figure.range.upperBound, label: "expected \(expected)")
  }

  fileprivate static func regionOfSharedPrice(
    _ word: Spelled<String>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .neverHolds, "what is billed as something else is so in every Region", in: file,
      at: word.range,
      help: "write it in a fence without `in`")
  }

  static func otherUnit(
    _ word: Spelled<String>, than meter: Meter, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownUnit, "`\(word.value)` is not priced like `\(meter.rawValue)`", in: file,
      at: word.range, label: "expected a meter with prices per \(meter.units[0].name)")
  }

  static func notAPrice(_ number: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .outOfRange, "`\(number.value)` is no price", in: file, at: number.range,
      label: "expected a decimal number with at most 12 digits behind the point")
  }

  static func unusedFigure(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .neverHolds, "nothing uses a figure of `\(word.value)`", in: file, at: word.range,
      help: "figures are of S3, EFS, FSx for Lustre and training instances")
  }

  static func figureWithoutUse(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .neverHolds, "nothing uses this figure of `\(word.value)`", in: file, at: word.range,
      help: "others describe each configuration closer, or what it counts beside is missing")
  }

  static func duplicateFigure(
    _ name: Spelled<String>, also other: String, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .statedTwice, "this figure stands twice", in: file, at: name.range,
      help: "the other is in \(other)")
  }
}

extension FigureBook {
  /// Reads pages of figures that may cite the given sources, beside a rule book of a day.
  package static func load(
    _ files: [SourceFile], sources: [Source], date: Day? = nil
  ) -> (figures: FigureBook, diagnostics: [Diagnostic]) {
    var checker = Checker(sources: sources, date: date)
    for file in files { checker.addFigures(file) }
    checker.checkTiers()
    return (checker.book.figures, checker.diagnostics)
  }
}
