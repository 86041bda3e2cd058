import Advice
import StorageAdvisor
import Testing

/// Facts that tell phases of the data's life apart.
struct AgingWorkload: Sendable, CustomTestStringConvertible {
  let facts: String
  var testDescription: String { facts }

  init(_ facts: String) { self.facts = facts }
}

@Suite struct `The ages that are proposed` {
  private static let book = Recommending.book
  private static let days: [Int64] = [0, 30, 90, 180]

  @Test(arguments: ["ap-northeast-2", "us-west-2", "eu-west-1"])
  func `are those of another Region where only fees are not known`(_ region: String) throws {
    let facts = Self.workloads[0].facts
    let here = try #require(
      Self.book.classes(for: Recommending.workload(facts)).lifecycle)
    #expect(here.missing.isEmpty)
    let there = try #require(
      Self.book.classes(for: Recommending.workload("\(facts) training.region=\(region)")).lifecycle)
    #expect(there.lifecycle == here.lifecycle)
    #expect(!there.missing.isEmpty)
  }

  @Test func `take reads that are frequent for those of new data`() throws {
    let base =
      "data.location=s3 data.files=10000 data.file-size=100MB data.retention=1095days access.hot-for=30days"
    func phases(_ facts: String) throws -> [String] {
      try Self.book.classes(for: Recommending.workload("\(base) \(facts)"))
        .phases.map { "\($0.reads?.decimal(places: 2) ?? "?")" }
    }
    #expect(try phases("access.reads-per-month=5") == ["5.00", "0.03"])
    #expect(try phases("access.reads-per-month=5 access.frequency=quarterly") == ["5.00", "0.33"])
    #expect(try phases("access.reads-per-month=0.2") == ["30.00", "0.20"])
    #expect(
      try phases("access.reads-per-month=0.2 needs.immediate-for=30days needs.later-latency=12h")
        == ["30.00", "0.20"])
  }

  private static let workloads = [
    "access.hot-for=30days access.frequency=rare needs.immediate-for=180days needs.later-latency=12h "
      + "data.files=1000 data.file-size=100MB data.retention=2555days data.location=s3",
    "access.hot-for=14days access.frequency=quarterly needs.immediate-for=90days "
      + "needs.later-latency=5h data.files=900000 data.file-size=300KB data.retention=400days "
      + "data.location=s3",
    "access.hot-for=60days access.frequency=rare needs.latency=48h data.files=70000 "
      + "data.file-size=2MB data.retention=300days data.location=s3",
    "needs.immediate-for=365days access.frequency=rare needs.later-latency=24h data.files=1000 "
      + "data.file-size=1GB data.retention=3650days",
    "access.hot-for=30days access.frequency=monthly needs.latency=1s data.can-be-recreated=yes "
      + "data.files=1000 data.file-size=8MB data.retention=365days data.location=s3",
    "access.hot-for=30days access.frequency=rare needs.latency=1s data.files=5000000 "
      + "data.file-size=20KB data.retention=3650days data.location=s3",
  ].map(AgingWorkload.init)

  @Test(arguments: workloads)
  func `cost no more than any other that answer in time`(_ aging: AgingWorkload) throws {
    let (workload, _) = try Recommending.workload(aging.facts).completed()
    let home = Configuration(.s3)
    let advice = try #require(Self.book.lifecycleAdvice(for: home, of: workload))
    let own = try #require(advice.cost.total.value)
    let plan = Plan(home, lifecycle: advice.lifecycle)
    let known = try #require(Self.book.figures.agingCosts(of: [plan], for: workload))
    #expect(known.totals == [own])

    let mayMove = advice.unmoved == nil
    let rivals = Self.plans(of: workload, mayMove: mayMove).filter(\.leavesNoClassEarly)
    let facts = Self.book.planFigures(of: rivals, for: workload)
    let costs = try #require(Self.book.figures.agingCosts(of: rivals, for: workload))
    var tried = 0
    for (place, plan) in rivals.enumerated() {
      guard facts[place, .latePhases] <= 0, facts[place, .refusedMoves] <= 0,
        let cost = costs.totals[place]
      else { continue }
      tried += 1
      #expect(!(cost < own), "\(plan.stepTitles)")
    }
    #expect(tried > (mayMove ? 10 : 0))
  }

  @Test func `cost small objects that are packed what large ones of the same size together cost`()
    throws
  {
    func costs(_ objects: String, _ steps: Set<Step>) throws -> Exact? {
      let (workload, _) = try Recommending.workload(
        "data.retention=3650days access.frequency=rare data.location=s3 \(objects)"
      ).completed()
      let lifecycle = Lifecycle(
        moves: [.init(after: .seconds(30 * 86_400), to: .deepArchive)],
        deletion: .seconds(3650 * 86_400))
      let plan = Plan(Configuration(.s3), steps: steps, lifecycle: lifecycle)
      return try #require(Self.book.figures.agingCosts(of: [plan], for: workload)).totals[0]
    }
    let apart = try #require(try costs("data.files=150000 data.file-size=10KB", []))
    let packed = try #require(try costs("data.files=150000 data.file-size=10KB", [.packFiles]))
    let large = try #require(try costs("data.files=10 data.file-size=150MB", []))
    #expect(packed == large)
    #expect(packed < apart)
    // What is large is as it was.
    #expect(
      try costs("data.files=10 data.file-size=1GB", [.packFiles])
        == costs("data.files=10 data.file-size=1GB", []))
  }

  @Test func `are reckoned by hand for a terabyte`() throws {
    // 1,000 GiB in one object each: 30 days in Standard, 335 in Glacier Instant Retrieval with 0.1
    // reads a month, in months of 730 hours.
    let (workload, _) = try Recommending.workload(
      "data.files=1000 data.file-size=1GiB data.retention=365days access.hot-for=30days "
        + "access.reads-per-month=0.1 needs.latency=1s data.location=s3"
    ).completed()
    let advice = try #require(Self.book.lifecycleAdvice(for: Configuration(.s3), of: workload))
    #expect(
      advice.lifecycle
        == Lifecycle(
          moves: [.init(after: .seconds(30 * 86_400), to: .glacierInstant)],
          deletion: .seconds(365 * 86_400)))
    let months = { (days: Int64) in Exact(days * 24, over: 730) }
    let standard =
      Exact(1000 * 23, over: 1000) * months(30)
      + Exact(1000 * 30 * 4, over: 10_000_000) * months(30)
    let cold =
      Exact(1000 * 4, over: 1000) * months(335) + Exact(20, over: 1000)
      + Exact(1000 * 3, over: 1000) * months(335) + Exact(1, over: 1000) * months(335)
    #expect(advice.cost.total.value == standard + cold)
  }

  @Test(arguments: [("2026-07-15", 30), ("2026-07-16", 10)])
  func `are those that rules allowed on the day`(_ row: (day: String, age: Int64)) throws {
    let book = Self.book.asOf(try #require(Day(row.day)))
    let (workload, _) = try Recommending.workload(
      "data.location=s3 data.files=100000 data.file-size=10MB access.hot-for=10days "
        + "access.frequency=monthly data.retention=365days needs.latency=100ms "
        + "data.can-be-recreated=no"
    ).completed()
    let advice = try #require(book.lifecycleAdvice(for: Configuration(.s3), of: workload))
    #expect(
      advice.lifecycle.moves == [.init(after: .seconds(row.age * 86_400), to: .standardIA)])
    #expect(
      (advice.delays + advice.cautions).map(\.id) == [
        row.age == 30
          ? "infrequent-access-waits-thirty-days"
          : "infrequent-access-bills-thirty-days-from-the-first"
      ])
  }

  @Test func `are compared with the cheapest single class by its name`() throws {
    let (workload, _) = try Recommending.workload(
      "data.files=1000 data.file-size=1GiB data.retention=365days access.hot-for=30days "
        + "access.reads-per-month=0.1 needs.latency=1s data.location=s3"
    ).completed()
    let advice = try #require(Self.book.lifecycleAdvice(for: Configuration(.s3), of: workload))
    let rival = try #require(advice.rival)
    let own = try #require(rival.total.value)
    let single = Plan(
      Configuration(.s3),
      lifecycle: Lifecycle(first: rival.configuration.traits.first, moves: []))
    let known = try #require(Self.book.figures.agingCosts(of: [single], for: workload))
    #expect(known.totals == [own])
    #expect(advice.usual.configuration.name == "s3")
  }

  @Test func `of EFS count from the last read and are those that it knows`() throws {
    let (workload, _) = try Recommending.workload(
      "data.location=efs data.files=10000 data.file-size=10MB data.retention=1000days "
        + "access.hot-for=20days access.frequency=rare"
    ).completed()
    let home = Configuration(.efs, .elastic)
    let advice = try #require(Self.book.lifecycleAdvice(for: home, of: workload))
    #expect(advice.countsFromLastRead)
    #expect(
      Plan(home, lifecycle: advice.lifecycle).stepTitles.first
        == "move to Archive after 30 days")
  }

  @Test(arguments: [
    "access.frequency=rare data.retention=365days data.files=10 data.file-size=1GB",
    "access.hot-for=30days access.frequency=rare data.files=10 data.file-size=1GB",
    "access.hot-for=30days access.frequency=rare data.retention=365days",
    "access.hot-for=30days data.retention=365days data.files=10 data.file-size=1GB",
  ])
  func `need phases, how often each is read, sizes and an end`(_ facts: String) throws {
    let (workload, _) = try Recommending.workload(facts).completed()
    #expect(Self.book.lifecycleAdvice(for: Configuration(.s3), of: workload) == nil)
  }

  /// Every way through up to three classes at ages of the list.
  private static func plans(of workload: Workload, mayMove: Bool) -> [Plan] {
    var classes: [Advice.Trait] = [
      .standard, .intelligentTiering, .standardIA, .glacierInstant, .glacierFlexible, .deepArchive,
    ]
    if workload.dataCanBeRecreated == true { classes.append(.oneZoneIA) }
    let firsts: [Advice.Trait] =
      workload.dataLocation == .s3 ? [.standard] : [.standard, .standardIA, .glacierInstant]
    var all = firsts.map { Lifecycle(first: $0, moves: []) }
    guard mayMove else { return all.map { Plan(Configuration(.s3), lifecycle: $0) } }
    for first in firsts {
      for one in classes where one != first {
        for (place, early) in days.enumerated() {
          let move = Lifecycle.Move(after: .seconds(early * 86_400), to: one)
          all.append(Lifecycle(first: first, moves: [move]))
          for two in classes where two != one {
            all += days.dropFirst(place + 1).map { late in
              Lifecycle(
                first: first, moves: [move, .init(after: .seconds(late * 86_400), to: two)])
            }
          }
        }
      }
    }
    return all.map { Plan(Configuration(.s3), lifecycle: $0) }
  }
}

extension Plan {
  /// Whether each class that data moves on from had it for the time that it bills at least.
  fileprivate var leavesNoClassEarly: Bool {
    let least: [Advice.Trait: Int64] = [
      .standardIA: 30, .oneZoneIA: 30, .glacierInstant: 90, .glacierFlexible: 90, .deepArchive: 180,
    ]
    return stays.allSatisfy { stay in
      stay.end.map { $0 - stay.from >= least[stay.storageClass, default: 0] * 86_400_000_000 }
        ?? true
    }
  }
}
