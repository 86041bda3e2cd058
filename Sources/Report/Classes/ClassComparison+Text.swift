public import Advice

extension ClassComparison {
  /// The comparison for people: the class that costs least and why, all costs, and where that turns.
  public func text(hoursPerMonth: Int, style: TextStyle = TextStyle()) -> String {
    ([
      head(hoursPerMonth, style), table(style), ageLines(style), versionLines(style),
      turnLines(style), excludedLines(style),
    ]
      + [unpricedLines(style), sourceLines(style)])
      .filter { !$0.isEmpty }.joined(separator: [""]).map { $0 + "\n" }.joined()
  }

  /// The class that costs least, the fee that decides it, and what is kept.
  private func head(_ hoursPerMonth: Int, _ style: TextStyle) -> [String] {
    let lines =
      style.wrap(verdict, paint: { style.paint($0, .bold) })
      + notes.flatMap { style.wrap($0) }
    let basis = keptSentence.map { style.wrap($0 + " " + prices(hoursPerMonth)) } ?? []
    return lines + (decision.map { style.wrap($0) } ?? []) + basis
      + (assumptions.assumptionSentence.map { style.wrap($0) } ?? [])
  }

  /// The first line.
  package var verdict: String {
    if let openSentence { return "Open: \(openSentence)." + openByAge }
    if let cheapest, let total = cheapest.total.value {
      return scope.capitalized
        + "\(cheapest.configuration.classTitle) costs least: \(total.dollars) USD." + betterByAge
    }
    if let unforeseen { return unforeseen.verdict }
    if !needs.isEmpty { return "What each class costs needs \(needs.text)." }
    return unpriced.isEmpty ? "No class serves." : "No class has all of its prices."
  }

  /// That another class may cost less than the cheapest whose cost is known, which by the prices of another Region,
  /// and what is missing; `nil` where what is known tells.
  var openSentence: String? {
    guard let borrowed, let likeliest, let total = likeliest.total.value else { return nil }
    let name = likeliest.configuration.classTitle
    let others =
      cheapest.flatMap { cheapest in
        cheapest.total.value.map { "\(cheapest.configuration.classTitle), \($0.dollars) USD" }
      }.map { "of the classes with all prices here the cheapest is \($0)" }
    let needs = unpriced.first { $0.configuration == likeliest.configuration }?.total.needs ?? []
    if needs.isEmpty {
      let missing = mayCostLess.map(\.configuration.classTitle).joined(separator: ", ")
      return "\(name) costs least by what is known, \(total.dollars) USD, and by prices of "
        + "\(borrowed.region.rawValue) where \(region.rawValue) has none of \(missing)"
    }
    return
      "by prices of \(borrowed.region.rawValue) where \(region.rawValue) has none, \(name) costs "
      + "least: about \(total.dollars) USD. Missing is \(needs.text)"
      + (others.map { ". \($0.capitalized)" } ?? "")
  }

  /// What data costs that moves as it ages, where prices of classes are missing.
  private var openByAge: String {
    guard let lifecycle, let cost = lifecycle.cost.total.value, !lifecycle.lifecycle.moves.isEmpty,
      let least = likeliest?.total.value, cost < least
    else { return "" }
    return " Moved by age it costs \(lifecycle.missing.isEmpty ? "" : "about ")\(cost.dollars) USD."
  }

  /// Among what the cheapest class costs least, to stand before it.
  private var scope: String {
    [
      phases.isEmpty ? nil : "in one class at all ages",
      passedOver.isEmpty ? nil : "of those that serve",
    ].compactMap { $0.map { $0 + ", " } }.joined()
  }

  /// That data which moves as it ages costs less, where it does.
  private var betterByAge: String {
    guard let cost = lifecycle?.cost.total.value, let least = cheapest?.total.value, cost < least
    else { return "" }
    let about = lifecycle?.missing.isEmpty ?? true ? "" : "about "
    return " Moved by age it costs \(about)\(cost.dollars) USD."
  }

  /// What is kept and how it is read, as a sentence; `nil` where that is not known.
  var keptSentence: String? { kept?.sentence(isMean: !phases.isEmpty) }

  /// Why the cheapest class costs less than the next: what that saves, and the fee that decides it.
  package var decision: String? {
    if let unforeseen { return unforeseen.bounds }
    guard !isOpen, let own = cheapest?.total.value, let (rival, fee, excess) = decidingFee,
      let other = rival.total.value
    else { return nil }
    return "\(rival.configuration.classTitle) is next at \(other.dollars) USD: its \(fee.title) "
      + "alone \(fee.isPlural ? "cost" : "costs") \(excess.cents) USD more"
      + (own + excess == other ? "." : ", all together \((other - own).cents) USD.")
  }

  /// That reads of the cheapest class wait, where nobody said that they may.
  package var waitSentence: String? {
    guard workload[.needsLatency] == nil, phases.isEmpty, let wait = cheapest?.wait, let kept,
      !kept.readsPerMonth.isZero
    else { return nil }
    let rival = ranking.first { $0.wait == nil }
    return "Reads wait up to \(wait.text) for a restore, and needs.latency was not stated"
      + (rival.map {
        "; \($0.configuration.classTitle) costs least of those that open at once: "
          + "\($0.total.text(\.dollars)) USD"
      } ?? "") + "."
  }

  /// What readers of the verdict must know.
  var notes: [String] {
    [waitSentence, saferSentence.map { $0.capitalized + "." }].compactMap(\.self)
      + cautionSentences + objectionSentences.map { $0.capitalized + "." }
      + (unmoved.map { ["Mind: \($0.smallObjectsSentence)."] } ?? [])
  }

  /// Which class to take where the loss of a zone must not lose the data.
  var saferSentence: String? {
    guard let saferClass, let total = saferClass.total.value else { return nil }
    return "one zone: only for data that can be made again; else "
      + "\(saferClass.configuration.classTitle) at \(isOpen ? "about " : "")\(total.dollars)"
  }

  /// Why cheaper classes are passed over.
  var objectionSentences: [String] {
    passedOver.map { cost, reason in
      "not \(cost.configuration.classTitle) at \(cost.total.text(\.dollars)): "
        + "\(reason.because) [\(reason.rule.citation.source.name)]"
    }
  }

  /// What rules warn of in the cheapest class.
  package var cautionSentences: [String] {
    cautions(of: cheapest?.configuration)
      .map { "Mind: \($0.rule.because) [\($0.rule.citation.source.name)]." }
  }

  private func prices(_ hoursPerMonth: Int) -> String {
    let note = workload.trainingRegion == nil ? " (no Region is stated)" : ""
    return "Prices of \(region.rawValue)\(note), a month of \(hoursPerMonth) hours, before tax."
  }

  private func table(_ style: TextStyle) -> [String] {
    ranking.flatMap { cost in
      style.wrap(
        "\(cost.configuration.name): \(cost.feesText)",
        lead: cost.total.text(\.dollars).paddedLeft(to: 14) + "  ")
    }
  }

  private func ageLines(_ style: TextStyle) -> [String] {
    guard let lifecycle else { return [] }
    return [style.paint("By age", .bold)]
      + lifecycle.sentences.flatMap { style.wrap($0, lead: "  ") }
  }

  /// What replaced versions cost least in; `nil` where nobody said how long they are kept.
  var versionSentence: String? {
    guard let best = versions.first, let total = best.total.value,
      let time = workload[.dataVersionRetention]
    else { return nil }
    let usual = versions.first {
      $0.configuration.isUsualClass && $0.configuration != best.configuration
    }
    return
      "a replaced version of each object, kept \(Exact(time).days()) and never read, costs least in "
      + "\(best.configuration.classTitle): \(total.dollars) USD"
      + (usual.map { ", against \($0.total.text(\.dollars)) in \($0.configuration.classTitle)" }
        ?? "")
  }

  private func versionLines(_ style: TextStyle) -> [String] {
    versionSentence.map { [style.paint("Replaced versions", .bold)] + style.wrap($0, lead: "  ") }
      ?? []
  }

  private func turnLines(_ style: TextStyle) -> [String] {
    turns.isEmpty
      ? []
      : [style.paint("Another class costs least at", .bold)]
        + turns.flatMap { style.wrap($0.sentence, lead: "  ") }
  }

  private func excludedLines(_ style: TextStyle) -> [String] {
    guard !excluded.isEmpty else { return [] }
    return [style.paint("Excluded", .bold)]
      + excluded.flatMap { each in
        style.wrap(
          each.configuration.classTitle + ": " + each.reasons.map(\.text).joined(separator: "; "),
          lead: "  ")
      }
  }

  private func unpricedLines(_ style: TextStyle) -> [String] {
    guard !unpriced.isEmpty else { return [] }
    return [style.paint("Known in part", .bold)]
      + unpriced.flatMap { cost in
        style.wrap(
          "\(cost.configuration.classTitle), \(cost.total.text(\.dollars)): needs \(cost.total.needs.text)",
          lead: "  ")
      }
  }

  private func sourceLines(_ style: TextStyle) -> [String] {
    ranking.isEmpty
      ? [] : style.wrap("Figures " + provenances.map(\.text).joined(separator: ", ") + ".")
  }
}

extension Configuration {
  /// The class for people, where the storage is known from around: `Standard-IA`.
  var classTitle: String { hasStorageClass ? traits.map(\.title).joined(separator: ", ") : title }
}

extension ClassComparison {
  /// How long the objects are kept: `365 days`.
  var keptTime: String { kept?.timeText ?? "" }
}

extension KeptObjects {
  /// How long the objects are kept: `365 days`.
  fileprivate var timeText: String { time.days() }

  /// How often each object is read: `once a month`.
  private var readsText: String {
    if readsPerMonth.isZero { return "never read" }
    let reads = readsPerMonth.number(places: 3)
    return "each read " + (reads == "1" ? "once" : "\(reads) times") + " a month"
  }

  /// What is kept, as a sentence.
  ///
  /// - Parameter isMean: Whether the reads differ with age, and their mean is told.
  /// - Returns: The sentence.
  func sentence(isMean: Bool = false) -> String {
    let number = count.number(places: 0)
    return
      "\(number) \(number == "1" ? "object" : "objects") of \(size.sizeText), \(readsText)"
      + (isMean ? " on average" : "") + " and "
      + "kept \(timeText)"
      + (place.map { ", in \($0.storage == .efs ? "EFS" : "S3") \($0.objectClass.title) now." }
        ?? ", to be uploaded.")
  }
}

extension KeepingCost {
  /// Every fee that costs something, the highest first.
  var feesText: String {
    let fees = Fee.allCases.compactMap { fee in
      amount(fee).value.flatMap { $0.isZero ? nil : (fee: fee, amount: $0) }
    }.sorted { $0.amount > $1.amount }
    return fees.map { "\($0.fee.title) \($0.amount.cents)" }.joined(separator: ", ")
  }
}

extension KeepingCost.Fee {
  /// Whether the title is of several things.
  var isPlural: Bool { self == .entering || self == .requests || self == .restores }
}

extension ExcludedClass.Reason {
  /// The reason with its source.
  var text: String {
    switch self {
    case .rule(let rule): "\(rule.because) [\(rule.citation.source.name)]"
    case .late(let limit):
      "the first byte takes up to \(limit.text), more than needs.latency \(limit.provenance.text)"
    case .lateAtAnAge(let limit):
      "the first byte takes up to \(limit.text), longer than readers wait at some age "
        + limit.provenance.text
    case .outOfReach:
      "policies move files that nobody read for a day or longer, and new ones are read more often: see the ages"
    case .archived(let limit):
      "jobs read objects as they are, and a restore of up to \(limit.text) comes first "
        + limit.provenance.text
    case .unaskedWait(let limit):
      "a restore of up to \(limit.text) comes before a read, and needs.latency was not stated "
        + limit.provenance.text
    }
  }
}

extension ClassTurn {
  /// From which value on which class costs least.
  var sentence: String {
    "\(fact.name) \(roundedText) or \(isAbove ? "more" : "less"): \(rival.classTitle)"
  }

  /// The value, rounded to what people say, away from the present one; the exact one is in JSON.
  private var roundedText: String {
    switch fact {
    case .dataFileSize: Exact(steps).sizeText(isAbove ? .up : .down)
    case .dataRetention:
      Exact(steps).multiple(of: Exact(8_640_000_000), isAbove ? .up : .down).days()
    default: text
    }
  }
}

extension Exact {
  /// The number of bytes in the largest decimal unit that it fills: `1.5 GB`.
  var sizeText: String { sizeText(nil) }

  /// The number of bytes in the largest decimal unit that it fills, rounded to hundredths of it.
  func sizeText(_ direction: Rounding?) -> String {
    let unit = Dimension.bytes.units.last { !$0.isBinary && !(self < Exact($0.steps)) }
    guard let unit else { return "\(number(places: 2)) B" }
    let rounded =
      unit.steps < 100 ? self : direction.map { multiple(of: Exact(unit.steps / 100), $0) } ?? self
    return "\((rounded * Exact(1, over: unit.steps)).number(places: 2)) \(unit.name)"
  }

  /// The next multiple of a number in a direction.
  func multiple(of step: Exact, _ direction: Rounding) -> Exact {
    guard let steps = divided(by: step) else { return self }
    return (direction == .up ? steps.roundedUp : steps.roundedDown) * step
  }

  /// Where to a number is rounded.
  enum Rounding {
    case up
    case down
  }

  /// US dollars with cents, or less than one.
  var cents: String {
    !isZero && self < Exact(1, over: 200) ? "under 0.01" : dollars
  }
}
