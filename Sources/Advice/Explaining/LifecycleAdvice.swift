/// The cheapest way to let data pass through the classes of its storage as it ages.
public struct LifecycleAdvice: Sendable {
  /// The storage and all that is said of it but the class.
  public let home: Configuration

  /// The classes with their ages, and the deletion.
  public let lifecycle: Lifecycle

  /// Which ages are counted: from the day on which a file is written, or on which it was last read.
  public let countsFromLastRead: Bool

  /// What each class costs while the data is there, in their order.
  public let stays: [KeepingCost]

  /// US dollars for all ages together, fee by fee.
  public let cost: KeepingCost

  /// The cheapest class to keep the data in at all ages; `nil` where that is what is advised, or none
  /// serves.
  public let rival: KeepingCost?

  /// US dollars for keeping it in Standard at all ages.
  public let usual: KeepingCost

  /// How many months the data is kept.
  public let months: Exact

  /// What was taken for the reads of which only a word says how often.
  public let assumptions: [LimitFigure]

  /// Why objects stay where they are, where they are too small to be moved; `nil` where they are not.
  public let unmoved: LimitFigure?

  /// The prices that the Region lacks, in the place of which those of ``FigureBook/referenceRegion`` were taken: with
  /// any, amounts are no more than likely.
  public let missing: [Need]

  /// What rules warn of.
  public let cautions: [Rule]

  /// The rules of these days only that refuse a move at an earlier age.
  public let delays: [Rule]
}

extension RuleBook {
  /// Proposes ages at which data moves between classes, where the facts tell phases apart.
  ///
  /// - Parameters:
  ///   - home: What is recommended.
  ///   - workload: The facts, completed.
  /// - Returns: The cheapest sequence of classes that answers in time in each phase and that lifecycle
  ///   rules can make; `nil` where the facts tell no phases, or not enough to add up costs.
  public func lifecycleAdvice(
    for home: Configuration, of workload: Workload
  ) -> LifecycleAdvice? {
    let phases = figures.phasesToServe(of: workload)
    guard phases.count > 1, phases.allSatisfy({ $0.reads != nil }),
      let end = workload[.dataRetention], let last = phases.last, last.from < end,
      let kept = KeptObjects.ofPhases(in: workload), !kept.size.isZero,
      let home = home.withoutClass, home.traits.allSatisfy({ $0 == .elastic || $0 == .regional })
    else { return nil }
    func aging(_ figures: FigureBook) -> AgingEstimator {
      AgingEstimator(
        kept: kept, phases: phases, end: end, figures: figures,
        region: figures.region(for: workload))
    }
    let search = LifecycleSearch(
      aging: aging(figures.forComparing), home: home, workload: workload,
      classes: classesThatServe(home, workload)
    ) { storageClass, age in
      let move = Lifecycle.Move(after: .microseconds(age), to: storageClass)
      return rules(onAgesOf: Plan(home, lifecycle: Lifecycle(moves: [move])), for: workload) {
        $0.verdict.isExclusion
      }
    }
    guard let best = search.cheapest else { return nil }
    func sum(_ stays: [KeepingCost], in storageClass: Trait? = nil) -> KeepingCost {
      KeepingCost(configuration: storageClass.map(home.with) ?? home, summing: stays)
    }
    func total(in storageClass: Trait) -> KeepingCost {
      sum(search.total(of: storageClass), in: storageClass)
    }
    let single = search.classes
      .filter { !search.isLate($0) && (!search.countsFromLastRead || $0 == .standard) }
      .map(total).filter { $0.total.value != nil }.cheapestFirst
    let stays = search.costs(of: best)
    let lifecycle = Lifecycle(
      first: best.first?.storageClass,
      moves: best.dropFirst().map { stay in
        Lifecycle.Move(after: .microseconds(stay.from - search.origin), to: stay.storageClass)
      }, deletion: .microseconds(end))
    let rival = best.count > 1 ? single.first : nil
    let compared =
      [best]
      + ([home.with(.standard)] + [rival?.configuration].compactMap(\.self)).map {
        [Stay(storageClass: $0.objectClass, from: 0, end: end)]
      }
    return LifecycleAdvice(
      home: home, lifecycle: lifecycle, countsFromLastRead: search.countsFromLastRead, stays: stays,
      cost: sum(stays),
      rival: rival, usual: total(in: .standard),
      months: Exact(end, over: figures.month),
      assumptions: phases.compactMap(\.assumed).inOrder, unmoved: search.unmoved,
      missing: compared.flatMap { aging(figures).cost(of: $0, in: home).needs }.uniqued,
      cautions: rules(onAgesOf: Plan(home, lifecycle: lifecycle), for: workload) {
        if case .caution = $0.verdict { true } else { false }
      },
      delays: search.delays(of: best).filter { $0.period != .always })
  }

  /// The rules in force on the ages of a plan that hold for it, and that are meant.
  private func rules(
    onAgesOf plan: Plan, for workload: Workload, where isMeant: (Rule) -> Bool
  ) -> [Rule] {
    let known = figures.facts(ofAgesIn: plan, for: workload, comparesAges: true)
    return rules.indices.filter(isInForce).map { rules[$0] }
      .filter { rule in
        rule.planFacts.contains(where: \.isOfLifecycle) && isMeant(rule) && rule.covers(plan)
          && rule.truth(for: workload) { fact in known.first { $0.fact == fact }?.value } == .yes
      }
  }

  /// The facts without which no ages can be proposed, though others tell phases of the data's life apart.
  ///
  /// - Parameters:
  ///   - home: What is recommended.
  ///   - workload: The facts, completed.
  /// - Returns: The facts that nobody stated; empty where nobody tells phases, or the storage has no classes.
  func factsMissing(forLifecycleIn home: Configuration, of workload: Workload) -> [Fact] {
    let phases = figures.phases(of: workload)
    guard phases.count > 1, home.storage.classes.count > 1, home.withoutClass != nil else {
      return []
    }
    let isReadUnknown = phases.contains { $0.reads == nil }
    return [.dataRetention, .dataSize, .dataFileSize].filter { workload[$0] == nil }
      + (isReadUnknown ? [.accessFrequency] : [])
  }

  /// The classes that no rule excludes for another reason than how soon and how often data is read:
  /// that is what the phases tell.
  private func classesThatServe(_ home: Configuration, _ workload: Workload) -> [Trait] {
    var asked = workload
    for fact in Fact.ofPhases { asked[fact] = nil }
    let classes = figures.classesOfMoves(in: home.storage)
    let judge = judge(classes.map(home.with), for: asked)
    return classes.indices.filter { index in
      !judge.isExcluded(index)
        && (!classes[index].isOneZone || workload.dataCanBeRecreated == true)
    }.map { classes[$0] }
  }
}

extension Fact {
  /// The facts that are told of each phase.
  fileprivate static let ofPhases: [Fact] = [
    .needsLatency, .needsLaterLatency, .accessFrequency, .accessReadsPerMonth, .accessTrend,
    .runsPerWeek,
  ]
}
