import Advice
import RandomWorkloads
import StorageAdvisor
import Testing

/// What holds of every estimate, tried on random workloads.
///
/// Amounts are quotients of natural numbers: that none is negative or infinite needs no test.
@Suite struct `Estimates` {
  private static let book = builtInBook

  @Test(arguments: [Fact.runsPerWeek, .dataSize, .runsEpochs, .dataFiles])
  func `never fall when there is more to do`(_ fact: Fact) {
    var random = RandomEstimates(seed: 21 + UInt64(fact.rawValue))
    var compared = 0
    for _ in 0..<200 {
      let less = random.workload()
      guard let value = less[fact] else { continue }
      var more = less
      more[fact] = min(Dimension.largest, value + random.number())
      let plan = random.plan()
      let (before, after) = (Self.estimate(plan, less), Self.estimate(plan, more))
      for (smaller, larger) in zip(before.figures, after.figures)
      where Self.isMonotone(smaller.name, in: fact) {
        guard let least = smaller.value, let value = larger.value else { continue }
        #expect(value >= least, "\(smaller.name) of \(plan.configuration.name): \(less.facts)")
        compared += 1
      }
    }
    #expect(compared > 200)
  }

  @Test func `never fall when more runs read at the same time`() {
    var random = RandomEstimates(seed: 71)
    for _ in 0..<200 {
      var less = random.workload()
      // A throughput that all runs want together is less for each of more.
      less.needsThroughput = nil
      less.runsConcurrent = Int(1 + random.number() % 1000)
      var more = less
      more.runsConcurrent = less.runsConcurrent.map { $0 + Int(1 + random.number() % 1000) }
      let plan = random.plan()
      let (before, after) = (Self.estimate(plan, less), Self.estimate(plan, more))
      for (smaller, larger) in zip(before.figures, after.figures) {
        guard let least = smaller.value else { continue }
        #expect(
          larger.value.map { $0 >= least } ?? false,
          "\(smaller.name) of \(plan.configuration.name): \(less.facts)")
      }
    }
  }

  /// Whether a figure may only grow with a fact.
  ///
  /// More data fills capacity that stayed empty, includes more throughput in what storage costs, as
  /// more small files do, and gives accelerators more to compute while they read. The first epoch, from a cold start, weighs less among more. What a step
  /// saves is a difference.
  private static func isMonotone(_ figure: String, in fact: Fact) -> Bool {
    switch figure {
    case "throughput": fact != .dataSize && fact != .dataFiles
    case "unused capacity", "plan.unused-capacity-cost": fact != .dataSize
    case "read ratio", "plan.read-ratio": fact != .dataSize && fact != .runsEpochs
    case "plan.deletion-saving", "plan.pace-saving": false
    default: true
    }
  }

  @Test(arguments: [Fact.runsPerWeek, .dataSize, .runsEpochs])
  func `of the steps that facts imply never fall when there is more to do`(_ fact: Fact) throws {
    var random = RandomEstimates(seed: 61 + UInt64(fact.rawValue))
    var compared = 0
    for _ in 0..<60 {
      var less = random.workload()
      // What rules take steps for: objects that charge for reading, and small files that may be packed.
      if random.isOne(in: 2) {
        less.dataLocation = .s3
        for fact in [Fact.dataStorageClass, .dataCanBePacked, .accessReadsPerMonth] {
          less[fact] = random.value(of: fact)
        }
      }
      guard let value = less[fact] else { continue }
      var more = less
      more[fact] = min(Dimension.largest, value + random.number())
      let plans = [
        random.configuration(), Configuration(.efs, .provisioned, .regional),
        Configuration(.s3, .pipe),
      ]
      guard let before = try? Self.book.estimates(of: plans, for: less),
        let after = try? Self.book.estimates(of: plans, for: more)
      else { continue }
      for (before, after) in zip(before, after) {
        for (smaller, larger) in zip(before.figures, after.figures)
        where Self.isMonotone(smaller.name, in: fact) {
          guard let least = smaller.value, let value = larger.value else { continue }
          #expect(value >= least, "\(smaller.name) of \(before.configuration.name): \(less.facts)")
          compared += 1
        }
      }
    }
    #expect(compared > 60)
  }

  @Test(arguments: [Fact.runsPerWeek, .dataSize, .runsEpochs, .dataFiles])
  func `never make a fact of a plan fall when there is more to do`(_ fact: Fact) {
    var random = RandomEstimates(seed: 41 + UInt64(fact.rawValue))
    var compared = 0
    for _ in 0..<60 {
      let less = random.workload()
      guard let value = less[fact] else { continue }
      var more = less
      more[fact] = min(Dimension.largest, value + random.number())
      let plan = random.plan()
      let (before, after) = (
        Self.book.planFigures(of: [plan], for: less), Self.book.planFigures(of: [plan], for: more)
      )
      for figure in PlanFact.allCases where Self.isMonotone(figure.name, in: fact) {
        let (least, value) = (before[0, figure], after[0, figure])
        guard least != Workload.unknown, value != Workload.unknown else { continue }
        #expect(value >= least, "\(figure.name) of \(plan.configuration.name): \(less.facts)")
        compared += 1
      }
    }
    #expect(compared > 60)
  }

  @Test func `never fall when files grow that are billed as larger than they are`() throws {
    // What storage is billed for, rather than the data, includes throughput.
    var workload = Workload()
    workload.dataFiles = 10_000_000
    workload.needsThroughput = Throughput(bytesPerSecond: 400_000_000)
    let plan = Plan(Configuration(.efs, .provisioned, .regional))
    var last = Exact.zero
    for gigabytes in [1, 10, 30, 40, 50, 100, 1000, 10_000] {
      workload.dataSize = .gigabytes(gigabytes)
      let cost = try #require(Self.estimate(plan, workload).monthlyCost.value)
      #expect(cost >= last, "\(gigabytes) GB")
      last = cost
    }
  }

  @Test func `stay known, whatever else becomes known`() throws {
    var random = RandomEstimates(seed: 22)
    var compared = 0
    for _ in 0..<20 {
      let less = random.workload()
      let configurations = [random.configuration(), random.configuration()]
      guard let before = try? Self.book.estimates(of: configurations, for: less) else { continue }
      // Nobody's Region is the one of which most is known; in any other a price may be missing.
      for fact in Fact.allCases
      where less[fact] == nil && fact != .trainingRegion && random.isOne(in: 4) {
        var more = less
        more[fact] = random.value(of: fact)
        guard let after = try? Self.book.estimates(of: configurations, for: more) else { continue }
        for (before, after) in zip(before, after) {
          let lost = Set(before.knownNames).subtracting(after.knownNames)
          #expect(lost == [], "\(fact.name) is \(more.text(of: fact) ?? "")")
          compared += before.knownNames.count
        }
      }
    }
    #expect(compared > 100)
  }

  @Test func `are made of as many configurations as are given`() throws {
    var workload = Workload()
    workload.dataSize = .terabytes(2)
    let few = Array(Configuration.candidates.prefix(7))
    let many = Array(repeating: few, count: 19).flatMap(\.self)
    let estimates = try Self.book.estimates(of: many, for: workload)
    #expect(estimates.map(\.configuration) == many)
    let own = try Self.book.estimates(of: few, for: workload).map(\.monthlyCost.value)
    #expect(estimates.suffix(7).map(\.monthlyCost.value) == own)
    #expect(try Self.book.estimates(of: [], for: workload).isEmpty)
  }

  /// The Regions of which the book has a price.
  private static let regions = Set(book.figures.prices.compactMap(\.region))
    .sorted { $0.rawValue < $1.rawValue }

  @Test(arguments: regions)
  func `stay known in each Region, by any fact but the class of the objects`(
    _ region: Region
  ) throws {
    // The class says which prices are taken, as the Region does, and one of them may be missing.
    var random = RandomEstimates(seed: 71)
    for _ in 0..<3 {
      var less = random.workload()
      less.trainingRegion = region
      let configurations = (0..<3).map { _ in random.configuration() }
      guard let before = try? Self.book.estimates(of: configurations, for: less) else { continue }
      for fact in Fact.allCases
      where less[fact] == nil && ![.dataStorageClass, .trainingRegion].contains(fact)
        && random.isOne(in: 6)
      {
        var more = less
        more[fact] = random.value(of: fact)
        guard let after = try? Self.book.estimates(of: configurations, for: more) else { continue }
        for (before, after) in zip(before, after) {
          let lost = Set(before.knownTotals).subtracting(after.knownTotals)
          #expect(lost == [], "\(fact.name) is \(more.text(of: fact) ?? "")")
        }
      }
    }
  }

  /// The facts without which figures are not known, rather than those that say in which way the data is read, or
  /// which prices are taken.
  private static let missing = Set(Fact.estimated).union([.accessReadsPerMonth, .dataCanBePacked])
    .subtracting([
      .needsServiceSharding, .dataStorageClass, .trainingRegion, .trainingInstancePrice,
      // Whoever decides how large a file system is made may buy less than its data and its throughput take.
      .needsCapacity,
    ])

  @Test func `are at least what is known of them, whatever else becomes known`() throws {
    var random = RandomEstimates(seed: 81)
    for _ in 0..<60 {
      var less = random.workload()
      for fact in less.stated where random.isOne(in: 3) { less.forget(fact) }
      let configurations = [random.configuration(), Configuration(.s3, .file)]
      guard let before = try? Self.book.estimates(of: configurations, for: less) else { continue }
      for fact in Fact.allCases where Self.missing.contains(fact) && less[fact] == nil {
        var more = less
        more[fact] = random.value(of: fact)
        guard let after = try? Self.book.estimates(of: configurations, for: more) else { continue }
        for (before, after) in zip(before, after) {
          let later = after.knowledge
          for (name, figure) in before.knowledge where figure.value == nil {
            guard let bound = figure.least, let after = later[name] else { continue }
            #expect(
              bound <= after.least ?? .zero,
              "\(name) of \(before.configuration.name): \(less.facts), \(more.facts)")
          }
        }
      }
    }
  }

  @Test(arguments: [(0, 1), (-5, 1), (.min, 1), (1, 1), (720, 720), (745, 744), (.max, 744)])
  func `take a month of 1 to 744 hours`(_ row: (given: Int, taken: Int)) {
    var figures = FigureBook()
    figures.hoursPerMonth = row.given
    #expect(figures.hoursPerMonth == row.taken)
  }

  @Test func `of a part of the data are those of the whole`() throws {
    var workload = Workload()
    workload.dataSize = .gigabytes(100)
    workload.runsPerWeek = WeeklyRate(5)
    workload.runsEpochs = 3
    let plan = Plan(Configuration(.efs, .elastic, .regional))
    let whole = Self.estimate(plan, workload).monthly.first { $0.meter == .read }
    workload.dataReadShare = .part
    let part = Self.estimate(plan, workload, explains: true).monthly.first { $0.meter == .read }
    #expect(part?.amount.value == whole?.amount.value)
    #expect(part?.formula == "at most data.size × runs.epochs × runs a month")
  }

  @Test func `of set-up ask where the data is`() {
    var workload = Workload()
    workload.dataSize = .gigabytes(100)
    workload.dataFiles = 1000
    let estimate = Self.estimate(Plan(Configuration(.efs, .elastic, .regional)), workload)
    #expect(estimate.onceCost.needs == [.fact(.dataLocation)])
    #expect(estimate.time(.setUp).needs == [.fact(.dataLocation)])
    // A bucket may be the source, whose requests would be paid.
    let bursting = Plan(Configuration(.efs, .bursting, .regional))
    #expect(Self.estimate(bursting, workload, explains: true).onceCost.value == nil)
  }

  @Test func `of each run add up, and hold whatever a month has of them`() throws {
    var random = RandomEstimates(seed: 25)
    for _ in 0..<60 {
      var workload = random.workload()
      let plan = random.plan()
      let estimate = Self.estimate(plan, workload, explains: true)
      let sum = estimate.perRun.map(\.amount).reduce(Known.known(Exact.zero)) { sum, amount in
        sum.and(amount).value.map { .known($0 + $1) } ?? .missing([])
      }
      #expect(estimate.runCost.value == sum.value)
      // More runs of a length go on side by side, and use up credits.
      guard !plan.steps.contains(.deleteAfterRun), workload.runsPerWeek != nil,
        workload.runsDuration == nil, !plan.configuration.traits.contains(.bursting)
      else { continue }
      workload.runsPerWeek = WeeklyRate(1 + Int(random.number() % 1000))
      let other = Self.estimate(plan, workload, explains: true)
      #expect(other.runCost.value == estimate.runCost.value, "\(workload.facts)")
    }
  }

  @Test func `add up`() {
    var random = RandomEstimates(seed: 23)
    for _ in 0..<60 {
      let estimate = Self.estimate(random.plan(), random.workload())
      let amounts = estimate.monthly.map(\.amount)
      #expect((estimate.monthlyCost.value == nil) == amounts.contains { $0.value == nil })
      let isWhole = estimate.monthlyCost.value != nil
      let sum = amounts.compactMap { isWhole ? $0.value : $0.bound }.reversed()
        .reduce(Exact.zero) { $1 + $0 }
      #expect(estimate.knownMonthlyCost == sum)
      if let total = estimate.totalCost.value, let waiting = estimate.waiting.amount.value {
        #expect(total - sum == waiting)
        #expect(total - waiting == sum)
      }
    }
  }

  @Test func `are the same with and without formulas`() {
    var random = RandomEstimates(seed: 24)
    for _ in 0..<50 {
      let (plan, workload) = (random.plan(), random.workload())
      let explained = Self.estimate(plan, workload, explains: true)
      for (one, other) in zip(Self.estimate(plan, workload).figures, explained.figures) {
        #expect(one.value == other.value, "\(one.name)")
      }
    }
  }

  private static func estimate(
    _ plan: Plan, _ workload: Workload, explains: Bool = false
  ) -> Estimate {
    let complete = (try? workload.completed().workload) ?? workload
    return book.figures.estimate(plan, for: complete)
  }
}

extension Workload {
  /// The stated facts as a call writes them.
  fileprivate var facts: String {
    stated.map { "\($0.name)=\(text(of: $0) ?? "")" }.joined(separator: " ")
  }
}
