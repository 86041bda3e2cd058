/// The class of the recommended storage in which the data should be kept, and why.
///
/// A class is a dimension beside the configuration: whatever reads the data, its objects are in one.
public struct ClassAdvice: Sendable {
  /// What the advice is made from.
  public enum Basis: Hashable, Sendable {
    /// The costs of the classes, added up.
    case cost

    /// The points of rules, because something is missing to compute the costs.
    case rules
  }

  /// The best class; `nil` where several are level.
  public let choice: JudgedPlan?

  /// What the advice is made from.
  public let basis: Basis

  /// The classes that are level at the top of the rules' points; empty where one is ahead.
  public let level: [Configuration]

  /// The classes by cost, with those that do not serve.
  public let comparison: ClassComparison

  /// The classes for which rules of thumb speak more than for the choice, though objects of the stated size
  /// cost more in them than in the usual class, each with the fee that decides it.
  public let dearer: [(storageClass: Configuration, fee: KeepingCost.Fee)]

  /// US dollars a month that the choice costs on average; `nil` where that is not known, as where prices are missing.
  public let monthlyCost: Exact?

  /// How long readers must be able to wait for another class to be chosen, and which; empty where somebody says
  /// how long they can, or nobody reads the data as it is.
  public internal(set) var turnsOfPatience: [Outcome] = []

  /// The cost of the choice; `nil` where it is not known.
  public var cost: KeepingCost? {
    comparison.ranking.first { $0.configuration == choice?.plan.configuration }
  }

  /// The cost of the usual class, S3 Standard or EFS Standard; `nil` where it is not known.
  public var usualCost: KeepingCost? {
    comparison.ranking.first { $0.configuration.isUsualClass }
  }
}

extension RuleBook {
  /// Decides the class for a storage; `nil` where the facts do not bear on it.
  ///
  /// Where the costs can be computed, the cheapest class is taken that serves and against which no
  /// rule speaks strongly for another reason than cost. Else the rules decide.
  ///
  /// - Parameters:
  ///   - configuration: What is recommended.
  ///   - workload: The facts, completed.
  ///   - derived: Those of the facts that follow from others.
  /// - Returns: The advice.
  func classAdvice(
    for configuration: Configuration, of workload: Workload, derived: [Fact]
  ) -> ClassAdvice? {
    let classes = Configuration.classes(besides: configuration)
    guard classes.count > 1, !configuration.traits.contains(.expressOneZone),
      Fact.onClasses.contains(where: { workload[$0] != nil })
    else { return nil }
    var asked = workload
    // What is recommended is for training, unless somebody says otherwise.
    if asked.dataPurpose == nil, !workload.isForOtherThanTraining {
      asked.dataPurpose = [.training]
    }
    let judge = judge(classes, for: asked)
    // Jobs read objects as they are, however long their owners wait; who else keeps what nobody reads
    // may wait for it.
    let comparison = compare(judge, for: asked, derived: derived) { workload in
      if workload.dataPurpose?.contains(.training) == true { return 0 }
      let isRead = workload[.accessReadsPerMonth].map { $0 > 0 } ?? true
      return workload[.needsLatency] ?? (isRead ? 0 : nil)
    }
    return comparison.kept == nil || comparison.ranking.isEmpty && !comparison.isOpen
      ? adviceByRules(judge, comparison) : adviceByCost(judge, comparison)
  }

  /// What the class hangs on where nobody says how long readers can wait: each time from which on it is another.
  func turnsOfPatience(
    of advice: ClassAdvice, for configuration: Configuration, in workload: Workload,
    derived: [Fact]
  ) -> [Outcome] {
    guard workload[.needsLatency] == nil, workload.namesNoJob,
      let asked = tables.asked.first(where: { $0.fact == .needsLatency })
    else { return [] }
    var last = advice.choice?.plan.configuration
    return asked.cells.bounds.compactMap { wait in
      var changed = workload
      changed[.needsLatency] = wait
      guard wait >= Microseconds.minute,
        let choice = classAdvice(for: configuration, of: changed, derived: derived)?.choice,
        choice.plan.configuration != last
      else { return nil }
      last = choice.plan.configuration
      return Outcome(
        condition: " >= \(Fact.needsLatency.text(wait))", configuration: choice.plan.configuration)
    }
  }

  private func adviceByCost(_ judge: Judge, _ comparison: ClassComparison) -> ClassAdvice? {
    guard let choice = comparison.likeliest ?? comparison.cheapest else { return nil }
    let plan = judge.plans.firstIndex { $0.configuration == choice.configuration }
    return ClassAdvice(
      choice: plan.map(judge.plan), basis: .cost, level: [], comparison: comparison, dearer: [],
      monthlyCost: comparison.ranking.first { $0.configuration == choice.configuration }
        .flatMap { monthlyCost($0, of: comparison.kept) })
  }

  /// The class with the most points, or two, where a rule on how the data is used gave some.
  private func adviceByRules(_ judge: Judge, _ comparison: ClassComparison) -> ClassAdvice? {
    let dearer = dearerThanUsual(judge.plans.map(\.configuration), for: comparison.workload)
    let serving = judge.plans.indices
      .filter { index in
        !comparison.excluded.contains { $0.configuration == judge.plans[index].configuration }
      }.map(judge.plan)
    let plans = serving.filter { plan in
      !dearer.contains { $0.storageClass == plan.plan.configuration }
    }
    guard let most = plans.map(\.points).max(),
      case let best = plans.filter({ $0.points == most }), best.count <= 2,
      case let passed = serving.filter({ plan in
        plan.points >= most && plan.reasonFromUse != nil && !plans.contains(plan)
      }),
      best.allSatisfy({ plan in
        plan.reasonFromUse != nil || !passed.isEmpty && plan.plan.configuration.isUsualClass
      })
    else { return nil }
    return ClassAdvice(
      choice: best.count == 1 ? best.first : nil, basis: .rules,
      level: best.count == 1 ? [] : best.map(\.plan.configuration), comparison: comparison,
      dearer: dearer.filter { each in
        passed.contains { $0.plan.configuration == each.storageClass }
      }, monthlyCost: nil)
  }

  /// What a class costs a month on average, from the first day to the last.
  private func monthlyCost(_ cost: KeepingCost, of kept: KeptObjects?) -> Exact? {
    guard let kept, let total = cost.total.value else { return nil }
    return (total * Exact(figures.month)).divided(by: kept.time)
  }

  /// The classes in which objects of the stated size cost more than in the usual one, by what is usual of
  /// all that nobody said; none where the size is not known.
  private func dearerThanUsual(
    _ classes: [Configuration], for workload: Workload
  ) -> [(storageClass: Configuration, fee: KeepingCost.Fee)] {
    guard let usual = classes.first(where: \.isUsualClass),
      let kept = KeptObjects.usual(in: workload, figures)
    else { return [] }
    let region = figures.region(for: workload)
    func cost(_ each: Configuration) -> KeepingCost {
      KeepingEstimator(each, figures, in: region, from: kept.place).cost(of: kept)
    }
    let least = cost(usual)
    return classes.compactMap { each in
      let own = cost(each)
      guard let total = own.total.value, let other = least.total.value, total > other,
        let (fee, _) = own.decidingFee(against: least)
      else { return nil }
      return (each, fee)
    }
  }
}

extension JudgedPlan {
  /// The weightiest reason that a stated fact brought about, that speaks strongly against the plan,
  /// and that is not about cost.
  var objection: Reason? {
    reasons.first { reason in
      guard let (strength, criterion) = reason.rule.score, criterion != .cost else {
        return false
      }
      return strength <= -Strength.strongly.points && !reason.rule.workloadFacts.isEmpty
    }
  }
}

extension ClassAdvice {
  /// The weightiest reason for the choice that how the data is used brought about: others speak for
  /// the storage in whichever class.
  package var useReason: Reason? { choice?.reasonFromUse }
}

extension JudgedPlan {
  /// The weightiest rule on how often or how long the data is used that speaks for the plan.
  fileprivate var reasonFromUse: Reason? {
    reasons.first {
      $0.points > 0 && $0.rule.isOnClasses
        && $0.rule.workloadFacts.contains(where: Fact.onClasses.contains)
    }
  }
}

extension Rule {
  /// Whether the verdict tells classes of a storage apart, rather than storages.
  fileprivate var isOnClasses: Bool {
    guard case .storage(let storage, let traits) = target else { return false }
    return traits.contains(where: storage.classes.contains)
  }
}

extension Fact {
  /// The facts that bear on the class rather than on the storage.
  fileprivate static let onClasses: [Fact] = [
    .accessFrequency, .accessTrend, .accessReadsPerMonth, .dataRetention,
  ]
}
