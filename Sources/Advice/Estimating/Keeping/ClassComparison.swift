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

  /// The classes that do not serve, and why.
  public let excluded: [ExcludedClass]

  /// What rules warn of in a class that serves, and not in the usual class.
  public let cautions: [(configuration: Configuration, reason: Reason)]

  /// The cheapest way through several classes, where the facts tell phases of the data's life apart.
  public let lifecycle: LifecycleAdvice?

  /// Plans that move data by age, compared; `nil` where the plans that are compared are classes.
  public let ages: AgingComparison?

  /// What one replaced version of each object costs in each class until it is deleted, the cheapest
  /// first; empty where nobody said how long versions are kept, or the storage keeps none.
  public package(set) var versions: [KeepingCost] = []

  /// What must be known of the data before any cost can be computed.
  public let needs: [Need]

  /// Who states the prices and limits that were taken, each once.
  public let provenances: [Provenance]

  /// Where the costs of the classes cross; `nil` where no cost is known.
  let crossings: ClassTurns?

  /// The comparison with advice on ages.
  func with(_ lifecycle: LifecycleAdvice?) -> ClassComparison {
    ClassComparison(
      workload: workload, region: region, kept: kept, ranking: ranking, unpriced: unpriced,
      excluded: excluded, cautions: cautions, lifecycle: lifecycle, ages: ages, needs: needs,
      provenances: provenances, crossings: crossings)
  }

  /// What rules warn of in a class.
  public func cautions(of configuration: Configuration?) -> [Reason] {
    cautions.filter { $0.configuration == configuration }.map(\.reason)
  }

  /// Where another class becomes the cheapest, computed anew at each call.
  public var turns: [ClassTurn] { crossings?.all ?? [] }

  /// The turns of how often the data is read, computed anew at each call.
  public var turnsOfReads: [ClassTurn] { crossings?.ofReads ?? [] }

  /// The lowest cost; `nil` where no cost is known.
  public var cheapest: KeepingCost? { ranking.first }

  /// The fee that decides against the next cheapest class.
  public var decidingFee: (rival: KeepingCost, fee: KeepingCost.Fee, excess: Exact)? {
    guard let cheapest, let rival = ranking.dropFirst().first,
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
      cautions: [], lifecycle: nil, ages: ages, needs: [], provenances: [], crossings: nil)
  }
}

/// A class that does not serve a workload.
public struct ExcludedClass: Sendable {
  /// Why a class does not serve.
  public enum Reason: Sendable {
    /// A rule says so.
    case rule(Rule)

    /// Its first byte comes later than the workload can wait.
    case late(LimitFigure)

    /// Its objects must be restored before a job can read them, and nobody said that readers wait.
    case archived(LimitFigure)
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
