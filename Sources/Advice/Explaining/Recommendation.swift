/// Where the training data should live, why, how close it was, and what is not known.
public struct Recommendation: Sendable {
  /// The facts that were judged, with those that follow by arithmetic.
  public let workload: Workload

  /// The facts in ``workload`` that nobody stated but that follow from others.
  public let derived: [Fact]

  /// The plan to take; `nil` where every plan is excluded, or the facts do not bear on the choice.
  public let choice: JudgedPlan?

  /// Why there is no choice; `nil` where there is one.
  public let abstention: Abstention?

  /// Every plan that is not excluded, best first.
  public let ranking: [JudgedPlan]

  /// Every excluded plan, in the declared order, with what excludes it.
  public let excluded: [JudgedPlan]

  /// The best plan of another storage than the choice's; `nil` where there is none.
  public let runnerUp: JudgedPlan?

  /// How far the choice is ahead.
  public let lead: Lead?

  /// The facts that nobody stated and that rules ask for, the most influential first.
  public let unknown: [Influence]

  /// The stated facts that would change the outcome if they were otherwise, most influential first.
  public let decisive: [Influence]

  /// The class in which to keep the data; `nil` where the facts do not bear on it.
  public let storageClass: ClassAdvice?

  /// The ages at which the data should move between classes; `nil` where the facts do not tell.
  public let lifecycle: LifecycleAdvice?

  /// The facts without which no ages can be proposed, though others tell phases of the data's life apart.
  public let lifecycleNeeds: [Fact]

  /// The storages outside the three that the facts speak for, best first.
  public let alternatives: [JudgedPlan]

  /// The prices and limits that estimates are made from.
  public let figures: FigureBook

  /// The day as of which this is said, where it is another than the rule book's own.
  public let asOf: Day?

  /// What was or will be best on other days, where that is another plan; `nil` stands for none.
  public let otherTimes: [PeriodOutcome<Configuration?>]
}

extension Recommendation {
  /// The other configurations of the chosen storage that are level with the choice or nearly so, best first.
  public var closeConfigurations: [JudgedPlan] {
    guard let choice else { return [] }
    return ranking.dropFirst().filter {
      $0.plan.configuration.storage == choice.plan.configuration.storage
        && choice.points - $0.points <= Lead.closeLimit
    }
  }

  /// The usual class, in which the choice is priced, where another class is proposed to keep the data in; `nil`
  /// where both are the same.
  public var pricedClass: Configuration? {
    guard let choice, let held = storageClass?.choice?.plan.configuration, !held.isUsualClass,
      workload.dataStorageClass == nil
    else { return nil }
    return Configuration.classes(besides: choice.plan.configuration).first(where: \.isUsualClass)
  }

  /// The ranked plans for whose monthly bills the Region lacks a price; empty where nothing can be estimated.
  ///
  /// They are compared by the prices of ``FigureBook/referenceRegion``, brought to the level of what is known of their
  /// storage in the Region, so that they are ranked neither higher nor lower for what is missing.
  public var unpriced: [JudgedPlan] {
    workload.dataSize == nil ? [] : ranking.filter { estimate(of: $0).lacksPrice }
  }
}

/// Why there is no recommendation.
public enum Abstention: Hashable, Sendable {
  /// No stated fact bears on the choice.
  case nothingToGoBy

  /// Every plan is excluded.
  case nothingFits
}

/// A plan with what the rules say of it.
public struct JudgedPlan: Hashable, Sendable {
  /// The plan.
  public let plan: Plan

  /// The sum of the points of ``reasons``.
  public let points: Int

  /// The reasons that give or take points, the weightiest first.
  public let reasons: [Reason]

  /// What excludes the plan; empty where nothing does.
  public let exclusions: [Reason]

  /// Warnings about the plan.
  public let cautions: [Reason]

  /// Why each step is needed, where a rule says so.
  public let requirements: [Reason]
}

extension JudgedPlan {
  /// Points for each criterion that has any, in the criteria's order; added up anew at each call.
  public var criteria: [CriterionPoints] {
    var points = [Int?](repeating: nil, count: Criterion.ordered.count)
    for reason in reasons {
      if let place = reason.rule.score?.criterion.index {
        points[place] = (points[place] ?? 0) + reason.points
      }
    }
    return zip(Criterion.ordered, points).compactMap { criterion, points in
      points.map { CriterionPoints(criterion: criterion, points: $0) }
    }
  }
}

/// The points of one criterion.
public struct CriterionPoints: Hashable, Sendable {
  /// The criterion.
  public let criterion: Criterion

  /// The sum of points, after weights.
  public let points: Int
}

/// A rule that holds, and what that is worth.
public struct Reason: Hashable, Sendable {
  /// The rule.
  public let rule: Rule

  /// Points after weights; zero for a rule that gives none.
  public let points: Int

  /// The estimates on which the rule's conditions turn.
  public let figures: [PlanFigure]
}

extension [Reason] {
  /// The reasons, those on one criterion that rest on the same estimates as one; the weightiest first.
  ///
  /// Rules that grade an estimate add up, and the strictest of them speaks with the points of all.
  package var joinedByFigures: [Reason] {
    var joined: [Reason] = []
    for reason in self {
      guard let place = joined.firstIndex(where: reason.grades(asDoes:)) else {
        joined.append(reason)
        continue
      }
      let strictest = [joined[place], reason].max {
        $0.rule.figureBounds.lexicographicallyPrecedes($1.rule.figureBounds)
      }
      joined[place] = Reason(
        rule: (strictest ?? reason).rule, points: joined[place].points + reason.points,
        figures: (strictest ?? reason).figures)
    }
    return joined.weightiestFirst
  }
}

extension Reason {
  /// Whether both rest on the same estimates of the same plan and score the same criterion.
  fileprivate func grades(asDoes other: Reason) -> Bool {
    !figures.isEmpty && figures == other.figures
      && rule.verdict.score?.criterion == other.rule.verdict.score?.criterion
      && (points > 0) == (other.points > 0)
  }
}

extension Rule {
  /// The bounds of the estimates that the rule asks for, what it grades first: others say from which
  /// amount on that counts.
  fileprivate var figureBounds: [Int64] {
    conditions.compactMap { condition in
      guard condition.subject.planFact?.isFigure == true,
        case .compares(_, let bound) = condition.test
      else { return nil }
      return bound
    }
  }
}

/// The value of a plan's fact.
public struct PlanFigure: Hashable, Sendable {
  /// The fact.
  public let fact: PlanFact

  /// The value in the smallest steps of the fact's dimension.
  package let value: Int64

  /// Whether the value is not known, and only that it is at least this.
  public let isLeast: Bool

  /// Whether it rests on a price that the Region lacks, in the place of which another Region's was taken.
  public let isBorrowed: Bool

  /// The value as text: `168 USD`, `>= 168 USD`, `about 168 USD` where it rests on another Region's price.
  public var text: String {
    (isBorrowed ? "about " : "") + (isLeast ? ">= " : "") + fact.text(value)
  }
}

/// How far the recommended plan is ahead.
public struct Lead: Hashable, Sendable {
  /// A margin of at most this many points is a close call.
  public static let closeLimit = 2

  /// Points ahead of the best plan of another storage; `nil` where no other storage is left.
  public let margin: Int?

  /// Points ahead of the next configuration of the same storage; `nil` where there is none.
  public let configurationMargin: Int?

  /// The reasons that tell the choice from the runner-up: points for it, less those for the other.
  public let difference: [Reason]

  /// Whether cost is a goal and the choice is known to cost less than the runner-up, which breaks a tie.
  public let costsLess: Bool

  /// Whether another storage is level.
  public var isTie: Bool { margin == 0 }

  /// Whether another storage is level or nearly so.
  public var isClose: Bool { margin.map { $0 <= Self.closeLimit } ?? false }
}

/// What one fact could do to the outcome.
public struct Influence: Hashable, Sendable {
  /// The fact.
  public let fact: Fact

  /// The values that lead to another plan, and to which; empty where none does.
  public let outcomes: [Outcome]

  /// The same with neighbouring ranges of a quantity as one that lead to configurations of one storage: the
  /// storage stands there alone where these are several.
  public let storageOutcomes: [Outcome]

  /// Whether some value leads to another storage.
  public let changesStorage: Bool

  /// How many rules ask for the fact.
  public let reach: Int

  /// Whether some value leads to another plan.
  public var couldChange: Bool { !outcomes.isEmpty }
}

/// A range of a fact's values and the plan that they lead to.
public struct Outcome: Hashable, Sendable {
  /// The values as text, after the fact's name: ` is efs`, ` >= 1000000`.
  public let condition: String

  /// The configuration that is then best; `nil` where every plan is then excluded.
  public let configuration: Configuration?
}
