internal import Advice

extension Exact {
  /// The number as US dollars and cents, or in powers of ten where columns have no room for so many digits.
  var dollars: String { powerOfTen(from: 12) ?? exactDollars }

  /// The number as US dollars and cents with all its digits, for programs.
  var exactDollars: String { decimal(places: 2) }

  /// The number with as many digits behind the point as it needs, at most `places`.
  func number(places: Int = 2) -> String { decimal(places: places, keepsZeros: false) }

  /// The number with at most four digits behind the point; below the last of them, that it is less.
  var withFourPlaces: String {
    let text = number(places: 4)
    return text == "0" && !isZero ? "< 0.0001" : text
  }

  /// The number of microseconds in the two largest units that it fills: `3 h 42 min`.
  var timeSpan: String {
    let seconds = self * Exact(1, over: 1_000_000)
    if seconds < Exact(10) { return "\(seconds.number(places: 1)) s" }
    var rest = seconds.wholeSeconds
    guard rest < 8_640_000_000 else {
      return days(places: 0)
    }
    var parts: [String] = []
    for (name, size) in [("day", 86_400), ("h", 3_600), ("min", 60), ("s", 1)] as [(String, Int64)]
    {
      if rest >= size { parts.append((rest / size).counted(name)) }
      rest %= size
      // The unit below the largest is the last that matters.
      if parts.count == 2 || (parts.count == 1 && rest < size / 60) { break }
    }
    return parts.joined(separator: " ")
  }

  /// The number of microseconds in days: `1 day`, `182.5 days`, `8.9e15 days`.
  func days(places: Int = 1) -> String {
    let count = self * Exact(1, over: Microseconds.day)
    let days = count.powerOfTen(from: 9) ?? count.number(places: places)
    return days == "1" ? "1 day" : "\(days) days"
  }

  /// The number with three digits and a power of ten, as `1.76e20`; `nil` where it has so many digits before the
  /// point or fewer.
  func powerOfTen(from digits: Int) -> String? {
    let exponent = roundedDown.decimal(places: 0).utf8.count - 1
    guard exponent >= digits else { return nil }
    let ten = Exact(10)
    let power = (0..<exponent).reduce(Exact(1)) { power, _ in power * ten }
    let leading = divided(by: power)?.decimal(places: 2) ?? ""
    return leading.hasPrefix("10") ? "1.00e\(exponent + 1)" : "\(leading)e\(exponent)"
  }

  /// The nearest whole number of seconds, capped far above every time span that is shown in hours.
  private var wholeSeconds: Int64 { steps(of: 1) }
}

extension Int64 {
  /// The number with the name of a unit, of which only days have a plural: `2 days`, `3 h`.
  fileprivate func counted(_ unit: String) -> String {
    "\(self) \(unit)\(unit == "day" && self != 1 ? "s" : "")"
  }
}

extension Known<Exact> {
  /// The value as text, or what it is at least, unless that is written as zero, or that it is not known.
  func text(_ write: (Exact) -> String) -> String {
    if let value { return write(value) }
    guard let least, case let text = write(least), text != write(.zero) else { return "unknown" }
    return ">= \(text)"
  }
}

extension Need {
  /// What is missing, as a phrase that follows "needs".
  var text: String {
    switch self {
    case .fact(let fact): fact.name
    case .limit(let limit): "a figure for the \(limit.title)"
    case .price: [self].pricesText ?? ""
    }
  }
}

extension Known<Exact> {
  /// What follows an amount for which a price is missing, so that it is not read as the smaller one.
  var missingPriceMark: String { needs.contains(where: \.isPrice) ? " *" : "" }
}

extension Need {
  /// The same need of no plan: what prices have in common that are told in one sentence.
  fileprivate var pricedAlike: Need {
    guard case .price(let meter, _, let regions) = self else { return self }
    return .price(meter, .everything, elsewhere: regions)
  }
}

extension [Need] {
  /// Prices of one meter that several plans lack, as a phrase; `nil` where there are none.
  fileprivate var pricesText: String? {
    guard case .price(let meter, _, let regions) = first else { return nil }
    let names = compactMap { need in
      if case .price(_, let subject, _) = need, !subject.name.isEmpty { subject.name } else { nil }
    }
    return "the price of \(meter.title)"
      + (names.isEmpty ? "" : " of \(names.joined(separator: ", "))")
      + (regions.isEmpty
        ? "" : ", known in \(regions.prefix(3).map(\.rawValue).joined(separator: ", "))")
  }
}

extension [Need] {
  /// What is missing, as a list.
  var text: String { map(\.text).joined(separator: "; ") }
}

extension Provenance {
  /// The source with its date, and that the figure is doubtful where it is.
  var text: String {
    "[\(citation.source.name), \(stated)]\(marks)"
  }

  /// What is known against the figure, in brackets behind a space; empty where nothing is.
  var marks: String {
    let marks = [isDoubtful ? "doubtful" : nil, isOld ? "old" : nil].compactMap(\.self)
    return marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
  }
}

extension Estimate {
  /// Every figure that the estimate was made from, each once, prices first.
  var figures: [(text: String, provenance: Provenance)] {
    var seen: Set<String> = []
    let prices = (monthly + once + [waiting]).flatMap(\.prices).map { price in
      (
        "\(price.meter.rawValue)\(price.subject.name.isEmpty ? "" : " of \(price.subject.name)")"
          + " is \(price.text)", price.provenance
      )
    }
    let limits = (assumptions + times.flatMap(\.limits)).map { figure in
      (
        "\(figure.limit.rawValue)\(figure.subject.name.isEmpty ? "" : " of \(figure.subject.name)")"
          + " is \(figure.text)" + (figure.tolerance.map { " within \($0) percent" } ?? ""),
        figure.provenance
      )
    }
    return (prices + limits).filter { seen.insert($0.0).inserted }
  }

  /// What stands behind an amount or a time that rests on a figure that is doubtful or old.
  static let mark = " ?"

  /// Whether some part of the monthly bill rests on a figure that is doubtful or old.
  var hasMarkedCost: Bool { monthly.contains(where: \.isMarked) }

  /// What each run adds, with a mark where it rests on a figure that is doubtful or old.
  var runText: String {
    let whole = perRun.map(\.amount).sum
    return whole.text(\.dollars) + (perRun.contains(where: \.isMarked) ? Self.mark : "")
      + whole.missingPriceMark
  }

  /// The figures of the table that rest on a figure that is doubtful or old, by what programs call them.
  var markedNames: [String] {
    let isWaitingMarked = waiting.isMarked
    let costs: [(String, Bool)] = [
      ("monthlyCost", hasMarkedCost), ("waitingCost", isWaitingMarked),
      ("totalCost", hasMarkedCost || isWaitingMarked),
      ("runCost", perRun.contains(where: \.isMarked)), ("once", once.contains(where: \.isMarked)),
    ]
    return costs.filter(\.1).map(\.0) + times.filter(\.isMarked).map(\.kind.rawValue)
  }
}

extension [Estimate] {
  /// What marked figures of a table rest on, as a sentence; `nil` where none is marked.
  ///
  /// - Parameters:
  ///   - namesThem: Whether the figures are named below it.
  ///   - hasRuns: Whether the table has the columns of training runs.
  /// - Returns: The sentence.
  func marksText(namesThem: Bool, hasRuns: Bool = true) -> String? {
    guard restOnDoubt(hasRuns: hasRuns) else { return nil }
    return "? rests on a doubtful or old figure"
      + (namesThem ? "" : ": storage-advisor estimate names it")
  }
}

extension [Estimate] {
  /// Whether a figure of a table of them is marked as resting on a doubtful or old one.
  ///
  /// - Parameter hasRuns: Whether the table has the columns of training runs.
  /// - Returns: Whether it is.
  func restOnDoubt(hasRuns: Bool) -> Bool {
    contains { estimate in
      estimate.hasMarkedCost && !estimate.knownMonthlyCost.isZero
        || hasRuns
          && (estimate.waiting.isMarked
            || estimate.times.contains { [.startUp, .epoch].contains($0.kind) && $0.isMarked })
    }
  }

  /// Whether their Region lacks prices of them.
  var lackPrices: Bool { !missingPrices.isEmpty }

  private var missingPrices: [Need] {
    flatMap { $0.monthly + [$0.waiting] }.flatMap(\.amount.needs).filter(\.isPrice)
  }

  /// Which prices their Region lacks, as a sentence that begins with the mark of the amounts; `nil` where it
  /// lacks none.
  var missingPricesText: String? {
    let texts = missingPrices.uniqued.grouped(by: \.pricedAlike).compactMap(\.pricesText)
    return texts.isEmpty
      ? nil : "* no figure for \(self[0].region.rawValue): \(texts.joined(separator: "; "))"
  }

  /// What the marks in a table of them mean, a sentence each.
  ///
  /// - Parameters:
  ///   - namesThem: Whether the figures are named below it.
  ///   - hasRuns: Whether the table has the columns of training runs.
  /// - Returns: The sentences.
  func markTexts(namesThem: Bool, hasRuns: Bool = true) -> [String] {
    [missingPricesText, marksText(namesThem: namesThem, hasRuns: hasRuns)].compactMap(\.self)
  }

  /// For what a figure of the table holds that could be another, a sentence for the plans of which the same is to
  /// be said: what is billed and what is read by throughput that nobody stated, and burst credits.
  var boundTexts: [String] {
    filter { !$0.boundText.isEmpty }.grouped(by: \.boundText).map { alike in
      "\(alike.map(\.configuration.name).joined(separator: ", ")): \(alike[0].boundText)"
    }
  }
}

extension Estimate {
  /// For what the cost of a month and the time of an epoch hold; empty where that is not the question.
  fileprivate var boundText: String {
    let epoch = times.first { $0.kind == .epoch && !$0.bound.isEmpty }
    if let epoch, let paid = epoch.paidThroughput {
      let faster = epoch.fastest.map { "; the epoch takes \($0) \(epoch.bound), for more a month" }
      return "the month and the epoch are with \(paid.bytesPerSecond)\(faster ?? "")"
    }
    let cost = monthly.first { !$0.bound.isEmpty }.map { "the month is \($0.bound)" }
    return [cost, epoch.map { "the epoch is \($0.bound)" }].compactMap(\.self)
      .joined(separator: "; ")
  }
}

extension CostLine {
  /// The amount, for people.
  var amountText: String { isLeftOut ? "not priced" : amount.text(\.dollars) }
}

extension [CostLine] {
  /// What the sum of a bill is that is not known: without what is not, and what somebody may still say to cost less.
  var boundText: String {
    "at least: not all of it is known"
      + (contains { $0.amount.isTaken } ? ", some may be less" : "")
  }

  /// What a bill is without, as a phrase; empty where nothing is left out.
  var withoutText: String {
    leftOut.isEmpty
      ? "" : "without \(leftOut.map(\.meter.title).uniqued.joined(separator: ", "))"
  }
}

extension FurtherStep {
  /// The step, in few words.
  var title: String {
    switch step {
    case .packFiles: "with files packed"
    case .changeClass: "in S3 Standard"
    default: step.title
    }
  }

  /// What the step is and what else it changes, as a phrase behind what a month costs with it.
  var text: String {
    let once = estimate.onceCost.value.map { $0.isZero ? "" : ", for \($0.dollars) USD once" }
    return "\(step.title)\(once ?? ""); start-up is then \(estimate.timeText(.startUp)), an epoch "
      + "\(estimate.epochText), waiting \(estimate.waitingText)"
  }
}

extension KeepingPace {
  /// The throughput, rounded for people.
  var throughputText: String { throughput.bytesPerSecond }
}

extension Exact {
  /// The number of bytes a second, rounded for people: `1.5 GB/s`.
  var bytesPerSecond: String {
    let units = Dimension.throughput.units.filter {
      $0.name.hasSuffix("B/s") && !$0.isBinary
    }
    let unit = units.last { self >= Exact($0.steps) } ?? units[0]
    return "\((self * Exact(1, over: unit.steps)).number()) \(unit.name)"
  }
}

extension TimeLine {
  /// The time, or what it is with what the month pays for: no cost stands beside a time that takes another.
  var asPaid: Known<Exact> {
    timeAsPaid.map { .known($0) }
      ?? leastAsPaid.map { .missing(value.needs, atLeast: $0) } ?? value
  }

  /// What it takes at least with more than the month is for, for people; `nil` where that is no less.
  var fastest: String? {
    paidThroughput.flatMap { _ in value.least }
      .flatMap { $0 == timeAsPaid ?? leastAsPaid ? nil : ">= \($0.timeSpan)" }
  }

  /// The same for people.
  var text: String { asPaid.text(\.timeSpan) }

  /// The time, for people.
  var title: String {
    switch kind {
    case .setUp: "set up, once"
    case .startUp: "start-up"
    case .firstEpoch: "first epoch"
    case .epoch: "an epoch"
    case .waitingPerRun: "waiting in a run"
    case .waitingPerWeek: "waiting in a week"
    case .run: "a run, as billed"
    }
  }
}

extension PlanFigure {
  /// The fact and its value, rounded for people: `cost ratio 3.4`.
  var shown: String {
    let name = fact.name.split(separator: ".").last.map { $0.split(separator: "-") } ?? []
    return "\(name.joined(separator: " ")) \(qualifier)\(shownValue)"
  }

  private var qualifier: String { (isBorrowed ? "about " : "") + (isLeast ? "at least " : "") }

  private var shownValue: String {
    guard case .quantity(let dimension) = fact.type else { return fact.text(value) }
    switch dimension {
    case .money: return "\(Exact(value, over: 100).dollars) USD"
    case .duration: return Exact(value).timeSpan
    case .ratio: return Exact(value, over: dimension.stepsOfOne).number()
    default: return fact.text(value)
    }
  }
}

extension BreakEven {
  /// Which plan costs less from which value on.
  var sentence: String {
    let way = isAbove ? "or more" : "or less"
    let share = basis == .total ? "" : ", storage alone"
    let place = isMet ? "at" : "only at"
    let beyond = isMet ? "" : ", which is beyond what users are met with"
    return "\(rival.configuration.name) costs less than \(cheaper.configuration.name) \(place) "
      + "\(fact.name) \(rounded(value)) \(way) (now \(rounded(present))\(share))\(beyond)"
      + (isMarked ? Estimate.mark : "")
  }

  /// A value of the fact, rounded to what people say; the exact one is in JSON.
  private func rounded(_ value: Int64) -> String {
    guard case .quantity(let dimension) = fact.type,
      dimension == .bytes || dimension == .hourlyPrice,
      let unit = dimension.units.last(where: { !$0.isBinary && value >= $0.steps })
    else { return fact.text(value) }
    return "\(Exact(value, over: unit.steps).number(places: 2)) \(unit.name)"
  }
}

extension [BreakEven] {
  /// As many as are asked for of those that somebody may meet; the nearest of the rest where there is none.
  func toldFirst(_ count: Int) -> [BreakEven] {
    let met = filter(\.isMet)
    return [BreakEven]((met.isEmpty ? [BreakEven](prefix(1)) : met).prefix(count))
  }
}
