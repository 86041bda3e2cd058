/// Finds where another class becomes the cheapest, by comparing the classes anew for other facts: what
/// a rule excludes there is out of the comparison there.
struct ClassTurns: Sendable {
  let book: RuleBook

  /// The classes that are compared.
  let plans: [Configuration]

  /// The facts, completed, and those of them that follow from others.
  let workload: Workload
  let derived: [Fact]

  /// How long readers wait, by what is known.
  let patience: @Sendable (Workload) -> Int64?

  /// The facts on which the cheapest class turns, and the largest value that is looked at: a million
  /// reads a month, 50 TB, 100 years.
  private static let varied: [(fact: Fact, largest: Int64)] = [
    (.accessReadsPerMonth, 1_000_000_000), (.dataFileSize, 50_000_000_000_000),
    (.dataRetention, 36_500 * Microseconds.day),
  ]

  /// The next turn below and above the present value of each fact that is varied.
  var all: [ClassTurn] { Self.varied.flatMap { turns(of: $0.fact, upTo: $0.largest) } }

  /// The turns of how often data is read.
  var ofReads: [ClassTurn] {
    Self.varied.prefix(1).flatMap { turns(of: $0.fact, upTo: $0.largest) }
  }

  private func turns(of fact: Fact, upTo largest: Int64) -> [ClassTurn] {
    var memory: [[Int]: Set<Configuration>] = [:]
    guard let present = present(fact),
      let cheapest = cheapest(at: present, of: fact, &memory)
    else { return [] }
    let search = TurnSearch(bound: largest) { value in
      self.cheapest(at: value, of: fact, &memory).map { $0 == cheapest }
    }
    return [search.turnBelow(present), search.turnAbove(present)].compactMap { value in
      guard let value, let rival = self.cheapest(at: value, of: fact, &memory) else { return nil }
      return ClassTurn(fact: fact, rival: rival, steps: value, isAbove: value > present)
    }
  }

  /// The present value of a fact; reads follow from runs, or from a
  /// word, where nobody states them; `nil` where they change with age and no number tells.
  private func present(_ fact: Fact) -> Int64? {
    guard fact == .accessReadsPerMonth, workload[fact] == nil else { return workload[fact] }
    guard let life = book.figures.keptLife(of: workload).value, life.phases.isEmpty else {
      return nil
    }
    return life.kept.readsPerMonth.steps(of: Dimension.monthlyRate.stepsOfOne)
  }

  /// The cheapest class at a value of the fact, all others staying as they were stated.
  ///
  /// A size of files that follows from others changes with their number: the data stays as large.
  private func cheapest(
    at value: Int64, of fact: Fact, _ memory: inout [[Int]: Set<Configuration>]
  ) -> Configuration? {
    var changed = workload
    for other in derived { changed.forget(other) }
    if derived.contains(fact) { changed.forget(.dataFiles) }
    changed[fact] = value
    guard let (complete, _) = try? changed.completed() else { return nil }
    return book.cheapestClass(
      of: plans, for: complete, patience(complete), remembering: &memory)
  }
}
