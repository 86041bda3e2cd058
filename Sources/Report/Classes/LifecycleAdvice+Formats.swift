internal import Advice
internal import JSONText

extension Recommendation {
  /// The ages at which data moves, or what must be known to propose them.
  var sentencesOnAges: [String] {
    if let lifecycle { return lifecycle.sentences }
    guard !lifecycleNeeds.isEmpty else { return [] }
    let names = lifecycleNeeds.map(\.name).joined(separator: ", ")
    return ["when data moves to a colder class, and to which, needs \(names)"]
  }
}

extension LifecycleAdvice {
  /// The ages, what they cost and save, what was otherwise on other days, and the fee that decides, as
  /// sentences.
  var sentences: [String] {
    [path + costs] + borrowedSentence + delays.map(\.delaySentence) + warnings { $0 != .always }
      + [assumptions.assumptionSentence, deciding, unmoved?.smallObjectsSentence].compactMap(\.self)
      + warnings { $0 == .always }
  }

  /// The warnings that hold on such days.
  private func warnings(_ holds: (Period) -> Bool) -> [String] {
    cautions.filter { holds($0.period) }.map { "\($0.because) [\($0.citation.source.name)]" }
  }

  /// The classes in their order: "S3 Standard for 30 days, then Glacier Instant Retrieval, Glacier Deep
  /// Archive from day 180, deleted after 7 years".
  private var path: String {
    let first = home.storage.shortTitle + " " + (lifecycle.first ?? .standard).title
    var parts = [first]
    for (place, move) in lifecycle.moves.enumerated() {
      if place == 0 {
        let age = countsFromLastRead ? "until unread for" : "for"
        parts[0] += move.age.isZero ? "" : " \(age) \(move.age.ageText)"
        parts.append(
          "then \(move.storageClass.title)" + (move.age.isZero ? " from day 0" : ""))
      } else {
        parts.append("\(move.storageClass.title) \(start(of: move))")
      }
    }
    let deletion = lifecycle.deletion.map { ", deleted \($0.afterText)" } ?? ""
    return parts.joined(separator: ", ") + deletion
  }

  private func start(of move: Lifecycle.Move) -> String {
    if countsFromLastRead { return "when unread for \(move.age.ageText)" }
    let days = move.age.ageText
    return days.hasSuffix(" days") ? "from day \(days.dropLast(5))" : move.age.afterText
  }

  /// Dollars a month, and what that saves against Standard at all ages.
  private var costs: String {
    guard let own = cost.total.value, let all = usual.total.value,
      let mean = own.divided(by: months), let usual = all.divided(by: months)
    else { return "" }
    let saved = usual - mean
    return ": \(missing.isEmpty ? "" : "about ")\(mean.dollars) USD a month on average, "
      + (saved.isZero
        ? "as all in \(home.storage.shortTitle) Standard"
        : "\(saved.dollars) less than all in \(home.storage.shortTitle) Standard")
  }

  /// That prices are missing in the place of which others were taken; empty where none are.
  private var borrowedSentence: [String] {
    missing.isEmpty
      ? []
      : ["open, for prices of another Region were taken where this one has none: \(missing.text)"]
  }

  /// The amount of a cost that is known, and the one that is likely where prices are missing.
  private func amounts(_ cost: KeepingCost, prefix: String = "") -> [(String, JSONValue)] {
    let names = prefix.isEmpty ? ("usd", "usdAbout") : (prefix + "Usd", prefix + "UsdAbout")
    return [
      (names.0, missing.isEmpty ? cost.total.json : .null),
      (names.1, missing.isEmpty ? .null : cost.total.json),
    ]
  }

  /// The fee that sets it apart from one class at all ages.
  private var deciding: String? {
    guard let rival, let own = cost.total.value, let other = rival.total.value,
      let (fee, excess) = rival.decidingFee(against: cost)
    else { return nil }
    return
      "in one class at all ages, \(rival.configuration.onlyClass) costs least: \(other.dollars) "
      + "against \(own.dollars); its \(fee.title) \(fee.isPlural ? "cost" : "costs") \(excess.cents) more"
  }

  /// The advice as a JSON object; amounts are US dollars for the whole time.
  var json: JSONValue {
    .members(
      [
        ("first", .string((lifecycle.first ?? .standard).rawValue)),
        (
          "moves",
          .array(
            lifecycle.moves.map { move in
              .members([
                ("class", .string(move.storageClass.rawValue)),
                ("after", .string(move.age.ageText)),
              ])
            })
        ),
        ("countedFrom", .string(countsFromLastRead ? "last-read" : "creation")),
        ("deleteAfter", lifecycle.deletion.map { .string($0.ageText) } ?? .null),
      ] + amounts(cost) + amounts(usual, prefix: "usual") + [
        ("needs", .array(missing.map { .string($0.text) })),
        ("months", .number(months.decimal(places: 6))),
        ("assumptions", assumptions.assumptionsJSON),
        ("cautions", .array(cautions.map { .string($0.because) })),
        ("delays", .array(delays.map { .string($0.because) })),
        (
          "stays",
          .array(
            stays.map { stay in
              .members([("configuration", .string(stay.configuration.name))] + amounts(stay))
            })
        ),
        (
          "rival",
          rival.map { rival in
            .members([("configuration", .string(rival.configuration.name))] + amounts(rival))
          } ?? .null
        ),
      ])
  }

  /// The advice as a section for design documents.
  var markdown: [String] {
    ["### Ages", ""] + sentences.map { "- \($0.escaped)" }
  }
}

extension LimitFigure {
  /// Which objects lifecycle rules leave where they are, for the least size of one that they move.
  var smallObjectsSentence: String {
    "lifecycle rules leave objects below \((value * Exact(1, over: 1024)).number()) KiB where they are, "
      + "unless a rule names a size itself [\(provenance.citation.source.name)]"
  }
}

extension Rule {
  /// That a move comes no sooner, for a rule that refuses it on some days only.
  fileprivate var delaySentence: String {
    "no sooner: \(because) [\(citation.source.name)]; this held \(period.text)"
  }
}

extension Duration {
  fileprivate var isZero: Bool { self == .zero }
}

extension Storage {
  /// The storage as people call it beside a class.
  fileprivate var shortTitle: String { self == .efs ? "EFS" : "S3" }
}

extension Configuration {
  /// The class alone.
  fileprivate var onlyClass: String {
    (storage.classes.first(where: traits.contains) ?? .standard).title
  }
}
