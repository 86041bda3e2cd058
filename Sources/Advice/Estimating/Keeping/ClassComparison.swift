/// The classes of a storage, by what keeping a workload's data in them costs.
public struct ClassComparison: Sendable {
  /// The facts that were judged, with those that follow by arithmetic.
  public let workload: Workload

  /// The Region whose prices were taken.
  public let region: Region

  /// What is kept; `nil` where something of it is not known.
  public let kept: KeptObjects?

  /// Every class that serves and whose cost is known, the cheapest first; ties in the declared order.
  public let ranking: [KeepingCost]

  /// The classes that serve and whose cost is not known.
  public let unpriced: [KeepingCost]

  /// What each class that serves costs by the prices of another Region where this one has none; `nil` where what is
  /// known tells which class costs least.
  public package(set) var borrowed: BorrowedCosts?

  /// The classes that do not serve, and why.
  public let excluded: [ExcludedClass]

  /// What rules warn of in a class that serves, and not in the usual class.
  public let cautions: [(configuration: Configuration, reason: Reason)]

  /// What speaks strongly against a class that serves, for another reason than cost.
  public let objections: [(configuration: Configuration, reason: Reason)]

  /// The phases of the data's life that are told apart; empty where it is read alike at all ages.
  package let phases: [Phase]

  /// What was taken for the reads of which only a word says how often.
  public let assumptions: [LimitFigure]

  /// The least size of an object that lifecycle rules move by themselves, where the cheapest class is one to
  /// which rules move smaller ones; `nil` where it is not.
  public let unmoved: LimitFigure?

  /// The cheapest way through several classes, where the facts tell phases of the data's life apart.
  public package(set) var lifecycle: LifecycleAdvice?

  /// Plans that move data by age, compared; `nil` where the plans that are compared are classes.
  public let ages: AgingComparison?

  /// What one replaced version of each object costs in each class until it is deleted, the cheapest
  /// first; empty where nobody said how long versions are kept, or the storage keeps none.
  public package(set) var versions: [KeepingCost] = []

  /// What the class costs that follows reads which nobody can foresee; `nil` where they are foreseen.
  public package(set) var unforeseen: UnforeseenReads?

  /// What must be known of the data before any cost can be computed.
  public let needs: [Need]

  /// Who states the prices and limits that were taken, each once.
  public let provenances: [Provenance]

  /// Where the costs of the classes cross; `nil` where no cost is known.
  let crossings: ClassTurns?

  /// What rules warn of in a class.
  public func cautions(of configuration: Configuration?) -> [Reason] {
    cautions.filter { $0.configuration == configuration }.map(\.reason)
  }

  /// Where another class becomes the cheapest, computed anew at each call.
  public var turns: [ClassTurn] { crossings?.all ?? [] }

  /// The turns of how often the data is read, computed anew at each call.
  public var turnsOfReads: [ClassTurn] { crossings?.ofReads ?? [] }

  /// The classes by cost against which nothing speaks.
  private var unopposed: [KeepingCost] { unopposed(among: ranking) }

  private func unopposed(among costs: [KeepingCost]) -> [KeepingCost] {
    costs.filter { cost in !objections.contains { $0.configuration == cost.configuration } }
  }

  /// The lowest cost of a class against which nothing speaks; `nil` where no cost is known.
  public var cheapest: KeepingCost? { unopposed.first }

  /// Whether a class may cost less than ``cheapest`` for which the Region lacks a price.
  public var isOpen: Bool { borrowed != nil }

  /// The classes for which the Region lacks a price and that may cost less than ``cheapest``.
  public var mayCostLess: [KeepingCost] {
    guard isOpen else { return [] }
    let least = cheapest?.total.value
    return unpriced.filter { cost in least.map { cost.total.least ?? .zero < $0 } ?? true }
  }

  /// The lowest cost by the prices of another Region of a class against which nothing speaks; `nil` where what is
  /// known tells.
  public var likeliest: KeepingCost? {
    borrowed.flatMap { unopposed(among: $0.costs).first }
  }

  /// The classes that cost less than the cheapest and are passed over, each with what speaks against it.
  public var passedOver: [(cost: KeepingCost, reason: Reason)] {
    ranking.prefix { $0.configuration != cheapest?.configuration }.compactMap { cost in
      objections.first { $0.configuration == cost.configuration }.map { (cost, $0.reason) }
    }
  }

  /// The cheapest class that keeps data in more than one zone, where the cheapest of all does not and nobody
  /// said that the data can be made again.
  public var saferClass: KeepingCost? {
    guard let best = likeliest ?? cheapest, best.configuration.isOneZone,
      workload.dataCanBeRecreated != true
    else { return nil }
    return unopposed(among: borrowed?.costs ?? ranking).first { !$0.configuration.isOneZone }
  }

  /// The fee that decides against the next cheapest class.
  public var decidingFee: (rival: KeepingCost, fee: KeepingCost.Fee, excess: Exact)? {
    guard let cheapest, let rival = unopposed.dropFirst().first,
      let (fee, excess) = rival.decidingFee(against: cheapest)
    else { return nil }
    return (rival, fee, excess)
  }
}

extension ClassComparison {
  /// A comparison of plans by age alone.
  init(_ ages: AgingComparison, of workload: Workload, in region: Region) {
    self.init(
      workload: workload, region: region, kept: nil, ranking: [], unpriced: [], excluded: [],
      cautions: [], objections: [], phases: [], assumptions: [], unmoved: nil, lifecycle: nil,
      ages: ages, needs: [], provenances: [], crossings: nil)
  }
}

/// What classes cost where prices of another Region stand for those that the Region lacks.
public struct BorrowedCosts: Sendable {
  /// The Region whose prices were taken.
  public let region: Region

  /// The classes that serve, the cheapest first.
  public let costs: [KeepingCost]
}

/// A class that does not serve a workload.
public struct ExcludedClass: Sendable {
  /// Why a class does not serve.
  public enum Reason: Sendable {
    /// A rule says so.
    case rule(Rule)

    /// Its first byte comes later than the workload can wait.
    case late(LimitFigure)

    /// Its first byte comes later than the workload can wait at some age of the data.
    case lateAtAnAge(LimitFigure)

    /// No policy of the storage brings data there that is read often at first.
    case outOfReach

    /// Its objects must be restored before a training job can read them.
    case archived(LimitFigure)

    /// Its objects must be restored before they can be read, and nobody said that readers wait.
    case unaskedWait(LimitFigure)
  }

  /// The class.
  public let configuration: Configuration

  /// Every reason, those of rules first.
  public let reasons: [Reason]
}

/// The value of a fact from which on another class costs least.
public struct ClassTurn: Sendable {
  /// The fact that is varied, all others staying.
  public let fact: Fact

  /// The class that costs least from there on.
  public let rival: Configuration

  /// The first value, counted from the present one, at which it does.
  package let steps: Int64

  /// Whether that is so from the value up, rather than from it down.
  public let isAbove: Bool

  /// The value as text, with its unit.
  public var text: String { fact.text(steps) }
}
