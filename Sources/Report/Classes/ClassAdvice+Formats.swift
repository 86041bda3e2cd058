internal import Advice
internal import JSONText

extension ClassAdvice {
  /// The advice as a JSON object; amounts are US dollars for the whole time.
  var json: JSONValue {
    .members(
      [
        ("configuration", choice.map { .string($0.plan.configuration.name) } ?? .null),
        ("basis", .string(basis == .cost ? "cost" : "rules")),
        ("usd", cost?.total.json ?? .null),
        ("usualUsd", usualCost?.total.json ?? .null),
        ("level", .array(level.map { .string($0.name) })),
        ("reasons", .array((choice?.reasons ?? []).map { $0.json })),
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
              ("configuration", .string(safer.configuration.name)), ("usd", safer.total.json),
            ])
          } ?? .null
        ),
      ] + comparison.members)
  }

  /// The advice as a section for design documents.
  var markdown: [String] {
    ["### Class", ""] + sentences(turns: comparison.turnsOfReads).map { "- \($0.escaped)" }
  }
}

extension Known<Exact> {
  /// The amount as a number; `null` where something is missing.
  var json: JSONValue { value.map { .number($0.decimal(places: 6)) } ?? .null }
}
