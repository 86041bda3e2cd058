/// One trade-off: when its conditions hold, what that says about plans, why, and who says so.
///
/// A class, because books, decisions and explanations all hold the same rules, which never change.
public final class Rule: Hashable, Sendable {
  /// What a rule does to the plans that it is about.
  public enum Verdict: Hashable, Sendable {
    /// Gives points on the criterion.
    case favour(Target, Strength, Criterion)

    /// Takes points on the criterion.
    case disfavour(Target, Strength, Criterion)

    /// Takes the plans out of the ranking.
    case exclude(Target)

    /// Warns about the plans, without points.
    case caution(Target)

    /// Adds a step to the plans.
    case require(Step, Target)

    /// Says that the conditions cannot hold together: the workload contradicts itself.
    case contradiction
  }

  /// The rule's name: a claim in kebab-case that reads after "because".
  public let id: String

  /// The topic: the folder of the rule's page.
  public let topic: String

  /// What must hold, all together.
  public let conditions: [Condition]

  /// What follows.
  public let verdict: Verdict

  /// The reason, as one phrase.
  public let because: String

  /// Who says so.
  public let citation: Citation

  /// The days on which it is so.
  public let period: Period

  /// What the verdict is about; `nil` for a contradiction.
  let target: Target?

  /// The plans that it is about.
  let coverage: Coverage?

  /// The points before the criterion's weight, and the criterion; `nil` where the rule gives none.
  package let score: (strength: Int, criterion: Criterion)?

  /// The facts that the rule asks of the workload.
  package let workloadFacts: [Fact]

  /// The facts of a plan that the rule asks for.
  package let planFacts: [PlanFact]

  /// Whether the rule asks something of a plan, so that it may fire for one plan and not another.
  package let isAboutPlans: Bool

  /// Whether the rule is on a feature.
  package let isFeature: Bool

  /// Whether a fact of the workload other than its goals is asked for, a feature, or an estimate, which
  /// comes from such facts: goals weigh reasons, and alone are none.
  package let asksForMoreThanGoals: Bool

  /// Whether that the rule holds says that the workload's facts bear on the choice.
  let isInformative: Bool

  /// Whether the rule speaks against a storage whatever the workload is, but for its goals.
  let speaksAgainstStorageAlone: Bool

  package init(
    id: String, topic: String, conditions: [Condition], verdict: Verdict, because: String,
    citation: Citation, period: Period = .always
  ) {
    self.id = id
    self.topic = topic
    self.conditions = conditions
    self.verdict = verdict
    self.because = because
    self.citation = citation
    self.period = period
    target = verdict.target
    coverage = target.map(Coverage.init)
    score = verdict.score
    workloadFacts = conditions.compactMap(\.subject.workloadFact)
    planFacts = conditions.compactMap(\.subject.planFact).uniqued
    isFeature = target?.isFeature == true
    asksForMoreThanGoals =
      isFeature || workloadFacts.contains { $0 != .goals } || planFacts.contains { $0 != .steps }
    isAboutPlans = isFeature || target == .thisPlan || !planFacts.isEmpty
    speaksAgainstStorageAlone =
      if case .disfavour(.storage, _, _) = verdict {
        conditions.allSatisfy { $0.subject == .workload(.goals) }
      } else {
        false
      }
    isInformative =
      (score != nil || verdict.isExclusion) && (isFeature || !workloadFacts.isEmpty)
  }

  /// Whether two rules say the same.
  public static func == (left: Rule, right: Rule) -> Bool {
    left === right
      || left.id == right.id && left.topic == right.topic && left.conditions == right.conditions
        && left.verdict == right.verdict && left.because == right.because
        && left.citation == right.citation && left.period == right.period
  }

  /// Feeds the rule's name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Rule {
  /// Whether the rule adds a step to plans because of what estimates say of them.
  var requiresByEstimate: Bool { if case .require = verdict { isAboutPlans } else { false } }

  /// Whether the verdict is about a plan, with the steps that it takes by its own choice.
  package func covers(_ plan: Plan) -> Bool { covers(plan, steps: plan.stepSet) }

  /// Whether the verdict is about a plan, with the steps that it takes in the end.
  func covers(_ plan: Plan, steps: StepSet) -> Bool {
    coverage?.holds(plan, steps: steps) ?? false
  }
}

extension Rule.Verdict {
  /// What the verdict is about; `nil` for a contradiction.
  public var target: Target? {
    switch self {
    case .favour(let target, _, _), .disfavour(let target, _, _), .exclude(let target),
      .caution(let target), .require(_, let target):
      target
    case .contradiction: nil
    }
  }

  /// Whether the verdict takes plans out of the ranking.
  package var isExclusion: Bool { if case .exclude = self { true } else { false } }

  /// Points before the criterion's weight, and the criterion; `nil` where the verdict gives none.
  public var score: (strength: Int, criterion: Criterion)? {
    switch self {
    case .favour(_, let strength, let criterion): (strength.points, criterion)
    case .disfavour(_, let strength, let criterion): (-strength.points, criterion)
    case .exclude, .caution, .require, .contradiction: nil
    }
  }
}

/// How much a reason counts.
public enum Strength: String, FactChoice {
  case slightly
  case moderately
  case strongly

  /// Points at a criterion's weight of 1.
  public var points: Int {
    switch self {
    case .slightly: 1
    case .moderately: 2
    case .strongly: 4
    }
  }
}

/// Where a rule's knowledge comes from.
public struct Citation: Hashable, Sendable {
  /// The source.
  public let source: Source

  /// Where in the source, or what exactly it says; `nil` where the title is enough.
  public let detail: String?

  /// Why the figure or claim is to be taken with care; `nil` where nothing is known against it.
  public let doubt: String?

  package init(source: Source, detail: String? = nil, doubt: String? = nil) {
    self.source = source
    self.detail = detail
    self.doubt = doubt
  }
}

/// A document that rules cite.
public struct Source: Hashable, Sendable {
  /// The short name that rules use.
  public let name: String

  /// The document's title.
  public let title: String

  /// Where it can be read.
  public let address: String

  /// The day on which it was read, as `2026-11-20`.
  public let read: String

  package init(name: String, title: String, address: String, read: String) {
    self.name = name
    self.title = title
    self.address = address
    self.read = read
  }
}
