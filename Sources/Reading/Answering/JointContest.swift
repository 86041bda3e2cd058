internal import Advice

/// Options that are parts of one plan, where several are asked for: *move after 30 days* and *delete
/// after a year* are judged together.
struct JointContest {
  /// Several options and what they are together.
  private struct Team {
    let letters: [String]
    let plan: WeighedPlan
  }

  private let teams: [Team]

  /// Whether the options set a storage up and tell it what to do with age, where the data is not in it
  /// yet: none of them is a plan by itself.
  let isOneDesign: Bool

  /// What rules say of the options behind a gateway, which opens the files for them.
  private(set) var behindGateway: [Answer.JudgedOption] = []

  /// Makes a plan of every choice of options; `nil` where they are not parts of one.
  init?(
    _ contest: Contest, _ readings: [OptionReading], _ asked: Question.Asked, _ workload: Workload,
    _ rules: RuleBook
  ) {
    let parts = readings.compactMap { reading in reading.plan.map { (reading.letter, $0) } }
    let agedStorages = Set(
      parts.filter { $0.1.lifecycle != nil }.map(\.1.configuration.storage))
    let best = contest.best()?.weighed?.plan.configuration.storage
    guard asked.count > 1, let storage = agedStorages.count == 1 ? agedStorages.first : best else {
      return nil
    }
    let own = parts.filter { $0.1.configuration.storage == storage }
    let aged = own.filter { $0.1.lifecycle != nil }
    let isElsewhere =
      workload.dataLocation.map { $0.rawValue != storage.rawValue }
      ?? (workload.needsFileSystem == true)
    let policies = own.filter(\.1.isPolicy)
    let isOneDesign =
      isElsewhere && storage == best && !aged.isEmpty && policies.count < own.count
    let areParts = agedStorages.count == 1 && aged.count >= asked.count && aged.count > 2
    guard isOneDesign || areParts else { return nil }
    guard (2...64).contains(own.count.choices(of: asked.count, atMost: 64)) else { return nil }
    // A design has one place for the data.
    let choices = Array(own.indices).choices(of: asked.count).filter { choice in
      !isOneDesign || choice.count { !own[$0].1.isPolicy } == 1
    }
    let plans = choices.map { choice in Plan(joining: choice.map { own[$0].1 }) }
    let judge = rules.judge(plans, for: workload)
    self.isOneDesign = isOneDesign
    teams = choices.enumerated().map { place, choice in
      Team(letters: choice.map { own[$0].0 }, plan: judge[place])
    }
  }

  /// Makes a plan of a file gateway and every choice of what happens with age to the objects behind it;
  /// `nil` where no gateway is among the options, or more than one that fits.
  ///
  /// Whoever opens the files opens them through the gateway: what rules every bucket out says nothing of
  /// the one behind it.
  init?(
    behindGatewayIn contest: Contest, _ readings: [OptionReading], _ asked: Question.Asked,
    _ workload: Workload, _ rules: RuleBook
  ) {
    let left = Set(contest.options.filter(\.isLeft).map(\.letter))
    let gateways = readings.filter {
      left.contains($0.letter) && $0.plan?.configuration.traits.contains(.fileGateway) == true
    }
    let policies = readings.filter { reading in
      reading.plan.map { $0.configuration.storage == .s3 && $0.isPolicy } ?? false
    }
    guard asked.count > 1, gateways.count == 1, policies.count >= asked.count,
      policies.count.choices(of: asked.count - 1, atMost: 64) <= 64
    else { return nil }
    var opened = workload
    for fact in contest.factsExcluding(policies.map(\.letter)) { opened.forget(fact) }
    let choices = Array(policies.indices).choices(of: asked.count - 1)
    let judge = rules.judge(
      choices.map { choice in Plan(joining: choice.compactMap { policies[$0].plan }) }, for: opened)
    let alone = rules.judge(policies.compactMap(\.plan), for: opened)
    behindGateway = policies.enumerated().map { place, reading in
      Answer.JudgedOption(letter: reading.letter, weighed: alone[place])
    }
    isOneDesign = true
    teams = choices.enumerated().map { place, choice in
      Team(letters: gateways.map(\.letter) + choice.map { policies[$0].letter }, plan: judge[place])
    }
  }

  /// The letters of the best plan, or why none is chosen.
  func choose(limit: Int) -> ([String], Answer.Abstention?) {
    let ranked = teams.filter { !$0.plan.isExcluded }
      .sorted { ($1.plan.points, $0.letters.joined()) < ($0.plan.points, $1.letters.joined()) }
    guard let best = ranked.first else { return ([], .tooFewPlans(asked: 1)) }
    let margin = ranked.dropFirst().first.map { best.plan.points - $0.plan.points } ?? limit
    guard margin >= limit else {
      return (
        [],
        .close(chosen: best.letters, next: ranked.dropFirst().first?.letters ?? [], margin: margin)
      )
    }
    return (best.letters.sorted(), nil)
  }
}

extension Contest {
  /// The facts of the workload on which the rules turn that exclude each of some options.
  fileprivate func factsExcluding(_ letters: [String]) -> [Fact] {
    let exclusions = options.filter { letters.contains($0.letter) }.map {
      $0.weighed?.exclusions ?? []
    }
    let common = (exclusions.first ?? []).filter { rule in
      exclusions.allSatisfy { $0.contains { $0.id == rule.id } }
    }
    return common.flatMap(\.workloadFacts)
  }
}

extension Plan {
  /// Whether the plan says what is to happen with age.
  fileprivate var isPolicy: Bool {
    lifecycle != nil || steps.contains { [.moveByAge, .deleteByAge].contains($0) }
  }

  /// A plan that does what all of these do.
  fileprivate init(joining plans: [Plan]) {
    let storage = plans[0].configuration.storage
    let named = Set(plans.flatMap(\.configuration.traits))
    let isMixed =
      named.contains(.standard)
      && named.contains { storage.classes.contains($0) && $0 != .standard }
    let lifecycles = plans.compactMap(\.lifecycle)
    self.init(
      Configuration(
        storage,
        traits: storage.traits.filter { named.contains($0) && !(isMixed && $0 == .standard) }),
      steps: plans.reduce(into: []) { $0.formUnion($1.steps) },
      lifecycle: Lifecycle(
        first: lifecycles.lazy.compactMap(\.first).first, moves: lifecycles.flatMap(\.moves),
        deletion: lifecycles.compactMap(\.deletion).min(),
        versionMoves: lifecycles.flatMap(\.versionMoves),
        versionDeletion: lifecycles.compactMap(\.versionDeletion).min()))
  }
}

extension Int {
  /// In how many ways so many of this many things can be chosen; one more than the limit where that is
  /// exceeded.
  fileprivate func choices(of count: Int, atMost limit: Int) -> Int {
    // The product grows with each factor as long as no more than half are chosen.
    var ways = 1
    for chosen in 0..<Swift.max(0, Swift.min(count, self - count)) {
      ways = ways * (self - chosen) / (chosen + 1)
      if ways > limit { return limit + 1 }
    }
    return ways
  }
}

extension [Int] {
  /// Every choice of so many elements, in their order.
  fileprivate func choices(of count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return indices.flatMap { index in
      Array(self[(index + 1)...]).choices(of: count - 1).map { [self[index]] + $0 }
    }
  }
}
