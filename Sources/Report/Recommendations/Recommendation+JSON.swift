public import Advice
internal import JSONText
public import Reading

extension Recommendation {
  /// The recommendation as one JSON object, ended by a line end.
  ///
  /// Names and their meaning are fixed; later versions may add names.
  ///
  /// - Parameter description: The text from which facts were read; its facts are listed with their words.
  /// - Returns: The text of the object.
  public func json(reading description: Description? = nil) -> String {
    json(reading: description, job: nil)
  }

  /// The recommendation as one JSON object, with the request of a job that was read, if there is one.
  package func json(reading description: Description?, job: JobReport?) -> String {
    let read = description.map { $0.facts.jsonMembers(in: $0.file) } ?? []
    let job = job.map { [("job", $0.jsonValue)] } ?? []
    return JSONWriter(.pretty).text(of: .members(members + timeMembers + read + job)) + "\n"
  }

  private var members: [(String, JSONValue)] {
    [
      ("recommendation", choice.map(recommended) ?? .null),
      ("abstained", abstention.map { .string($0.text) } ?? .null),
      ("ranking", .array(ranking.map { $0.json(with: estimate(of: $0)) })),
      ("class", storageClass?.json ?? .null),
      ("lifecycle", lifecycle?.json ?? .null),
      ("lifecycleNeeds", .array(lifecycleNeeds.map { .string($0.name) })),
      ("breakEvens", .array(breakEvens.map(\.json))),
      (
        "avoidedWaiting",
        .array(
          avoidedWaiting.map { avoided in
            .members([
              ("configuration", .string(avoided.rival.configuration.name)),
              ("usdPerMonth", avoided.dollarsPerMonth.dollarsJSON),
              (
                "usdPerMonthAtLeast",
                avoided.dollarsPerMonth.least.map { .number($0.exactDollars) } ?? .null
              ),
            ])
          })
      ),
      ("unpriced", .array(unpriced.map { .string($0.plan.configuration.name) })),
      ("unpricedComparedBy", unpriced.isEmpty ? .null : .string(figures.referenceRegion.rawValue)),
      (
        "excluded",
        .array(
          excluded.map { plan in
            .members(plan.names + [("reasons", .array(plan.exclusions.map { $0.json }))])
          })
      ),
      ("unknown", .array(unknown.map { $0.json })),
      ("decisive", .array(decisive.map { $0.json })),
      (
        "alternatives",
        .array(
          alternatives.map { plan in
            .members([
              ("storage", .string(plan.plan.configuration.storage.rawValue)),
              ("title", .string(plan.plan.configuration.title)),
              ("reasons", .array(plan.reasons.map { $0.json })),
            ])
          })
      ),
      ("workload", workload.json),
      ("derived", .array(derived.map { .string($0.name) })),
    ]
  }

  private func recommended(_ plan: JudgedPlan) -> JSONValue {
    .members(
      standing(of: plan) + [
        ("costsLess", .bool(lead?.costsLess ?? false)),
        ("configurationMargin", lead?.configurationMargin.map { .integer($0) } ?? .null),
        (
          "closeConfigurations",
          .array(
            closeConfigurations.map { sibling in
              .members([
                ("configuration", .string(sibling.plan.configuration.name)),
                ("behind", .integer(plan.points - sibling.points)),
              ])
            })
        ),
        ("pricedClass", pricedClass.map { .string($0.classTitle) } ?? .null),
        (
          "difference",
          .array(
            (lead?.difference ?? []).map { $0.json(undoneWithin: band(thatUndoes: $0)) })
        ),
        ("cautions", .array(plan.cautions.map { $0.json })),
        ("estimate", estimate(of: plan).json),
      ])
  }

  /// How the plan to take stands, in the members that every form of JSON has.
  func standing(of plan: JudgedPlan) -> [(String, JSONValue)] {
    plan.names + [
      ("points", .integer(plan.points)),
      ("margin", lead?.margin.map { .integer($0) } ?? .null),
      ("close", .bool(lead?.isClose ?? false)),
      ("tie", .bool(lead?.isTie ?? false)),
      ("runnerUp", runnerUp.map { .string($0.plan.configuration.name) } ?? .null),
    ]
  }
}

extension Abstention {
  /// Why there is no recommendation, as one phrase.
  var text: String {
    switch self {
    case .nothingToGoBy: "no stated fact bears on the choice"
    case .nothingFits: "none of S3, EFS and FSx for Lustre fits"
    }
  }
}

extension JudgedPlan {
  /// The plan by its names.
  var names: [(String, JSONValue)] {
    [
      ("storage", .string(plan.configuration.storage.rawValue)),
      ("configuration", .string(plan.configuration.name)),
      ("title", .string(plan.configuration.title)),
      ("steps", .array(plan.steps.map { .string($0.rawValue) })),
    ]
  }

  fileprivate func json(with estimate: Estimate) -> JSONValue {
    .members(
      names + [
        ("points", .integer(points)),
        ("criteria", .members(criteria.map { ($0.criterion.rawValue, .integer($0.points)) })),
        ("reasons", .array(reasons.map { $0.json(undoneWithin: estimate.band(thatUndoes: $0)) })),
        ("cautions", .array(cautions.map { $0.json })),
      ] + estimate.figureMembers)
  }
}

extension Reason {
  var json: JSONValue { json(undoneWithin: nil) }

  /// The reason for programs.
  ///
  /// - Parameter band: How far its estimates may be away, in hundredths, where it does not hold for that.
  /// - Returns: Its members.
  func json(undoneWithin band: Int?) -> JSONValue {
    let score = rule.verdict.score.map { score in
      [
        ("criterion", JSONValue.string(score.criterion.rawValue)),
        ("points", .integer(points)),
      ]
    }
    return .members(
      [("rule", .string(rule.id))] + (score ?? []) + [
        ("because", .string(rule.because)),
        ("figures", .members(figures.map { ($0.fact.name, .string($0.text)) })),
        (
          "source",
          .members(
            [
              ("name", .string(rule.citation.source.name)),
              ("title", .string(rule.citation.source.title)),
              ("address", .string(rule.citation.source.address)),
              ("read", .string(rule.citation.source.read)),
            ] + (rule.citation.detail.map { [("detail", .string($0))] } ?? []))
        ),
      ] + (band.map { [("undoneWithinPercent", .integer($0))] } ?? [])
        + (rule.citation.doubt.map { [("doubt", .string($0))] } ?? []))
  }
}

extension Influence {
  fileprivate var json: JSONValue {
    .members([
      ("fact", .string(fact.name)),
      ("couldChange", .bool(couldChange)),
      ("changesStorage", .bool(changesStorage)),
      ("question", .string(fact.question)),
      (
        "outcomes",
        .array(
          outcomes.map { outcome in
            .members([
              ("when", .string(fact.name + outcome.condition)),
              ("configuration", outcome.configuration.map { .string($0.name) } ?? .null),
            ])
          })
      ),
    ])
  }
}

extension Workload {
  /// The facts as a scenario file has them.
  var json: JSONValue { .members(stated.map { ($0.name, json(of: $0)) }) }

  /// A fact's value as a scenario file has it.
  private func json(of fact: Fact) -> JSONValue {
    let text = text(of: fact) ?? ""
    switch fact.type {
    case .flag: return .bool(text == "yes")
    case .choice: return .string(text)
    case .choices:
      return .array(text.split(separator: ",").map { .string(String($0.drop { $0 == " " })) })
    case .quantity(let dimension):
      return dimension.units.isEmpty ? .number(text) : .string(text)
    }
  }
}
