/// Something asked of a plan itself, next to the facts of the workload.
public enum PlanFact: Int, CaseIterable, Hashable, Sendable {
  case steps
  case colderClasses
  case monthlyCost
  case costRatio
  case overBudget
  case unusedCapacityCost
  case startUpTime
  case epochTime
  case readingTime
  case epochRatio
  case waitingTime
  case waitingCost
  case totalCost
  case totalRatio
  case readRatio
  case startUpCost
  case readCost
  case readingShare
  case missingDisk
  case missingThroughput
  case localDisk
  case keepingCost
  case keepingRatio
  case boughtCost
  case boughtRatio
  case cheaperRivals
  case storageRatio
  case setUpTime
  case deletionSaving
  case paceSaving

  // The ages of a lifecycle
  case moveAge
  case infrequentAge
  case chargedAge
  case restoreAge
  case deleteAge
  case deletionDelay
  case versionMoveAge
  case versionDeleteAge
  case billedBeyondStay
  case refusedMoves
  case latePhases
}

extension PlanFact {
  /// Whether the fact compares a plan with the others: it depends on which plans are left.
  package var isComparison: Bool {
    switch self {
    case .costRatio, .totalRatio, .epochRatio, .keepingRatio, .boughtRatio, .storageRatio,
      .cheaperRivals:
      true
    default: false
    }
  }
}

extension PlanFact {
  /// Whether the fact is what a plan costs a month, or a comparison of that.
  var isOfCosts: Bool {
    switch self {
    case .overBudget, .keepingCost, .boughtCost: false
    case .costRatio, .totalRatio, .storageRatio, .cheaperRivals: true
    default: declaration.dimension == .money
    }
  }
}

extension PlanFact {
  /// Whether the value is one of ``PlanFigures``, rather than counted from the plan itself.
  var isFigure: Bool { self != .steps && self != .colderClasses }

  /// How text writes the fact.
  public var name: String { declaration.name }

  /// The type of the fact's values.
  public var type: FactType { .quantity(declaration.dimension) }

  /// What the fact means, as a phrase.
  public var meaning: String { declaration.meaning }

  /// Writes a value of the fact as conditions write it.
  package func text(_ value: Int64) -> String { type.text(value) }

  private var declaration: (name: String, dimension: Dimension, meaning: String) {
    switch self {
    case .steps: ("plan.steps", .count, "number of steps that the plan takes")
    case .colderClasses:
      (
        "plan.colder-classes", .count,
        "number of the plans compared that keep data in a colder class than S3 or EFS Standard"
      )
    case .monthlyCost:
      ("plan.monthly-cost", .money, "US dollars a month for the storage, without accelerators")
    case .costRatio:
      (
        "plan.cost-ratio", .ratio,
        "monthly cost over that of the cheapest plan that is not excluded and can be priced"
      )
    case .overBudget:
      ("plan.over-budget", .money, "US dollars a month above the budget; 0 where the plan keeps it")
    case .unusedCapacityCost:
      (
        "plan.unused-capacity-cost", .money,
        "US dollars a month for capacity that must be bought and stays empty"
      )
    case .startUpTime:
      ("plan.start-up-time", .duration, "from the start of a run to its first batch")
    case .missingDisk:
      (
        "plan.missing-disk", .bytes,
        "bytes that an instance downloads and neither its own disks nor the largest training volume hold"
      )
    case .missingThroughput:
      (
        "plan.missing-throughput", .throughput,
        "bytes a second that a file system of `needs.capacity` lacks of `needs.throughput`, or each TiB of what is "
          + "needed for it"
      )
    case .localDisk:
      (
        "plan.local-disk", .bytes,
        "bytes on the disks of the instance itself; unknown where nobody names a type that has some"
      )
    case .epochTime: ("plan.epoch-time", .duration, "least time to read the data once")
    case .readingTime:
      (
        "plan.reading-time", .duration,
        "from the start of a run until all its epochs are read; of one epoch alone, where nobody says how many"
      )
    case .epochRatio:
      (
        "plan.epoch-ratio", .ratio,
        "reading time over that of the fastest plan that is not excluded and can be timed"
      )
    case .waitingTime:
      ("plan.waiting-time", .duration, "time a week in which accelerators wait for data")
    case .waitingCost:
      ("plan.waiting-cost", .money, "US dollars a month for accelerators that wait for data")
    case .startUpCost:
      (
        "plan.start-up-cost", .money,
        "US dollars a month for accelerators that wait for the first batch of runs"
      )
    case .readCost:
      ("plan.read-cost", .money, "US dollars a month for reading: data read and read requests")
    case .keepingCost:
      (
        "plan.keeping-cost", .money,
        "US dollars for keeping and reading the data in the class, from the first day to the last"
      )
    case .keepingRatio:
      (
        "plan.keeping-ratio", .ratio,
        "keeping cost over that of the cheapest class that is not excluded and can be priced"
      )
    case .boughtCost:
      (
        "plan.bought-cost", .money,
        "US dollars a month for the capacity, or the throughput, that reaches `needs.throughput`"
      )
    case .boughtRatio:
      (
        "plan.bought-ratio", .ratio,
        "bought cost over that of the cheapest plan in the same steps that is not excluded"
      )
    case .cheaperRivals:
      (
        "plan.cheaper-rivals", .count,
        "number of the other plans left whose total, as far as it is known, is less"
      )
    case .storageRatio:
      (
        "plan.storage-ratio", .ratio,
        "total cost over that of the cheapest plan of the same storage that is not excluded"
      )
    case .setUpTime:
      (
        "plan.set-up-time", .duration,
        "from nothing to storage that runs can read, its data brought in"
      )
    case .deletionSaving:
      (
        "plan.deletion-saving", .money,
        "US dollars a month saved where the file system is made for each run and deleted after it"
      )
    case .paceSaving:
      (
        "plan.pace-saving", .money,
        "US dollars a month saved where throughput is bought for what the accelerators take in"
      )
    case .moveAge: ("plan.move-age", .duration, "age at which data first moves to another class")
    case .infrequentAge:
      (
        "plan.infrequent-age", .duration,
        "age at which data moves to Standard-IA or One Zone-IA, the first of them"
      )
    case .chargedAge:
      (
        "plan.charged-age", .duration,
        "age at which data first moves to a class that charges for what is read"
      )
    case .restoreAge:
      (
        "plan.restore-age", .duration,
        "age at which data first moves to a class from which it must be restored"
      )
    case .deleteAge: ("plan.delete-age", .duration, "age at which data is deleted")
    case .deletionDelay:
      (
        "plan.deletion-delay", .duration,
        "time from the end of the retention that is asked for until data is deleted"
      )
    case .versionMoveAge:
      (
        "plan.version-move-age", .duration,
        "time from its replacement until a version first moves to another class"
      )
    case .latePhases:
      (
        "plan.late-phases", .count,
        "phases in which the data is in a class that answers later than readers can wait then"
      )
    case .versionDeleteAge:
      (
        "plan.version-delete-age", .duration,
        "time from its replacement until a version is deleted"
      )
    case .billedBeyondStay:
      (
        "plan.billed-beyond-stay", .duration,
        "how much longer a class bills data than it stays there, at most"
      )
    case .refusedMoves:
      (
        "plan.refused-moves", .count,
        "moves between classes, or at ages, that the service does not make"
      )
    case .totalCost:
      (
        "plan.total-cost", .money,
        "US dollars a month for the storage and for accelerators that wait for data"
      )
    case .totalRatio:
      (
        "plan.total-ratio", .ratio,
        "total cost over that of the cheapest plan that is not excluded and can be priced"
      )
    case .readingShare:
      (
        "plan.reading-share", .ratio,
        "share of a week that reading takes at least, all epochs of all runs one after the other"
      )
    case .readRatio:
      (
        "plan.read-ratio", .ratio,
        "time to read the data once over the time that accelerators compute on it"
      )
    }
  }
}
