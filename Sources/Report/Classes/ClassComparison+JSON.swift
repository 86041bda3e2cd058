public import Advice
internal import JSONText
public import Reading

extension ClassComparison {
  /// The comparison as one JSON object, ended by a line end.
  ///
  /// Amounts are US dollars for the whole time, as numbers, or `null` where something is missing.
  ///
  /// - Parameters:
  ///   - hoursPerMonth: The hours of a month by which prices are reckoned.
  ///   - description: The text from which facts were read; its facts are listed with their words.
  /// - Returns: The text of the object.
  public func json(hoursPerMonth: Int, reading description: Description? = nil) -> String {
    let head: [(String, JSONValue)] = [
      ("region", .string(region.rawValue)),
      ("hoursPerMonth", .integer(hoursPerMonth)),
      ("cheapest", cheapest.map { .string($0.configuration.name) } ?? .null),
      ("isCheapestOfAll", .bool(cheapest != nil && !isOpen)),
      ("note", waitSentence.map { .string($0) } ?? .null),
    ]
    let read = description.map { $0.facts.jsonMembers(in: $0.file) } ?? []
    let whole = head + members + [("versions", .array(versions.map(\.json)))] + read
    return JSONWriter(.pretty).text(of: .members(whole)) + "\n"
  }

  /// What is known of the classes, as members of an object.
  var members: [(String, JSONValue)] {
    [
      ("deciding", deciding),
      ("ranking", .array(ranking.map(\.json))),
      (
        "cautions",
        .array(
          cautions.map { each in
            .members([
              ("configuration", .string(each.configuration.name)), ("reason", each.reason.json),
            ])
          })
      ),
      (
        "passedOver",
        .array(
          passedOver.map { each in
            .members([
              ("configuration", .string(each.cost.configuration.name)),
              ("usd", each.cost.total.json), ("reason", each.reason.json),
            ])
          })
      ),
      (
        "safer",
        saferClass.map { safer in
          .members([
            ("configuration", .string(safer.configuration.name)),
            ("usd", isOpen ? .null : safer.total.json),
            ("usdAbout", isOpen ? safer.total.json : .null),
          ])
        } ?? .null
      ),
      ("assumptions", assumptions.assumptionsJSON),
      ("unpriced", .array(unpriced.map(\.json))),
      ("open", open),
      ("excluded", .array(excluded.map(\.json))),
      ("turns", .array(turns.map(\.json))),
      ("unforeseen", unforeseen?.json ?? .null),
      ("lifecycle", lifecycle?.json ?? .null),
      ("needs", .array(needs.map { .string($0.text) })),
    ]
  }

  /// Which classes may cost less for which prices are missing; `null` where none may.
  private var open: JSONValue {
    guard let borrowed else { return .null }
    return .members([
      ("mayCostLess", .array(mayCostLess.map { .string($0.configuration.name) })),
      ("comparedBy", .string(borrowed.region.rawValue)),
      ("cheapest", likeliest.map { .string($0.configuration.name) } ?? .null),
      ("usdAbout", likeliest?.total.json ?? .null),
    ])
  }

  private var deciding: JSONValue {
    guard let (rival, fee, excess) = decidingFee else { return .null }
    return .members([
      ("against", .string(rival.configuration.name)), ("fee", .string(fee.rawValue)),
      ("usd", .number(excess.decimal(places: 6))),
    ])
  }
}

extension KeepingCost {
  fileprivate var json: JSONValue {
    .members([
      ("configuration", .string(configuration.name)),
      ("usd", total.json),
      ("usdAtLeast", total.least.map { .number($0.decimal(places: 6)) } ?? .null),
      (
        "fees",
        .members(
          Fee.allCases.map { fee in
            (fee.rawValue, amount(fee).value.map { .number($0.decimal(places: 6)) } ?? .null)
          })
      ),
      ("needs", .array(total.needs.map { .string($0.text) })),
    ])
  }
}

extension ExcludedClass {
  fileprivate var json: JSONValue {
    .members([
      ("configuration", .string(configuration.name)),
      ("reasons", .array(reasons.map { .string($0.text) })),
    ])
  }
}

extension ClassTurn {
  fileprivate var json: JSONValue {
    .members([
      ("fact", .string(fact.name)), ("value", .string(text)),
      ("direction", .string(isAbove ? "up" : "down")), ("cheapest", .string(rival.name)),
    ])
  }
}
