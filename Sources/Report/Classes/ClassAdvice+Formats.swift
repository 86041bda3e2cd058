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
        ("usdAbout", cost == nil ? comparison.likeliest?.total.json ?? .null : .null),
        ("usualUsd", usualCost?.total.json ?? .null),
        ("level", .array(level.map { .string($0.name) })),
        (
          "turnsOfPatience",
          .array(
            turnsOfPatience.map { turn in
              .members([
                ("when", .string("needs.latency\(turn.condition)")),
                ("configuration", turn.configuration.map { .string($0.name) } ?? .null),
              ])
            })
        ),
        ("reasons", .array((choice?.reasons ?? []).map { $0.json })),
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
