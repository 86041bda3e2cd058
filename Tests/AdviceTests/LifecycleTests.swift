import Advice
import RandomWorkloads
import StorageAdvisor
import Testing

/// A lifecycle and what the rule book makes of it, as facts of the plan.
struct KnownLifecycle: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var storage = Storage.s3
  let lifecycle: Lifecycle
  let facts: [String: String]
}

private func days(_ count: Int) -> Duration { .seconds(count * 86_400) }

private func lifecycle(_ moves: (Int, Advice.Trait)..., deletion: Int? = nil) -> Lifecycle {
  Lifecycle(
    moves: moves.map { Lifecycle.Move(after: days($0.0), to: $0.1) }, deletion: deletion.map(days))
}

@Suite struct `The lifecycle of a plan` {
  let book = builtInBook

  @Test(arguments: [
    KnownLifecycle(
      testDescription: "a chain that fits",
      lifecycle: lifecycle((30, .standardIA), (90, .glacierFlexible), deletion: 365),
      facts: [
        "plan.move-age": "30 days", "plan.infrequent-age": "30 days", "plan.charged-age": "30 days",
        "plan.restore-age": "90 days", "plan.delete-age": "365 days",
        "plan.billed-beyond-stay": "0 us",
        "plan.refused-moves": "0", "plan.late-phases": "0",
      ]),
    KnownLifecycle(
      testDescription: "too short in both classes",
      lifecycle: lifecycle((0, .standardIA), (20, .deepArchive), deletion: 30),
      facts: [
        "plan.move-age": "0 us", "plan.infrequent-age": "0 us", "plan.charged-age": "0 us",
        "plan.restore-age": "20 days", "plan.delete-age": "30 days",
        "plan.billed-beyond-stay": "170 days",
        "plan.refused-moves": "0", "plan.late-phases": "0",
      ]),
    KnownLifecycle(
      testDescription: "a class without a fee for reading",
      lifecycle: lifecycle((10, .intelligentTiering)),
      facts: [
        "plan.move-age": "10 days", "plan.billed-beyond-stay": "0 us", "plan.refused-moves": "0",
        "plan.late-phases": "0",
      ]),
    KnownLifecycle(
      testDescription: "back up", lifecycle: lifecycle((30, .deepArchive), (300, .standardIA)),
      facts: [
        "plan.move-age": "30 days", "plan.infrequent-age": "300 days",
        "plan.charged-age": "30 days",
        "plan.restore-age": "30 days", "plan.billed-beyond-stay": "0 us", "plan.refused-moves": "1",
        "plan.late-phases": "0",
      ]),
    KnownLifecycle(
      testDescription: "an age that EFS does not know", storage: .efs,
      lifecycle: lifecycle((45, .infrequentAccess), (90, .archive)),
      facts: [
        "plan.move-age": "45 days", "plan.charged-age": "45 days",
        "plan.billed-beyond-stay": "0 us",
        "plan.refused-moves": "1", "plan.late-phases": "0",
      ]),
  ]) func `becomes facts that rules can ask for`(_ known: KnownLifecycle) {
    let plan = Plan(Configuration(known.storage), lifecycle: known.lifecycle)
    let figures = book.planFigures(of: [plan], for: Workload())
    var facts: [String: String] = [:]
    for fact in PlanFact.allCases where figures[0, fact] != Workload.unknown {
      facts[fact.name] = fact.text(figures[0, fact])
    }
    #expect(facts == known.facts)
  }

  @Test func `adds the steps that it takes`() {
    let plan = Plan(Configuration(.s3), lifecycle: lifecycle((365, .deepArchive), deletion: 366))
    #expect(plan.steps == [.moveByAge, .deleteByAge])
    #expect(
      plan.stepTitles == ["move to Glacier Deep Archive after 1 year", "delete after 366 days"])
  }

  @Test func `both evaluators agree on ages beside facts of the workload`() {
    // Steps are the plans' own here, and the tables are over plans without any.
    let book = RuleBook(
      rules: book.rules.filter { $0.isAboutAges && $0.isOfThisPlan },
      sources: book.sources, figures: book.figures, date: book.date)
    #expect(book.rules.count > 8)
    var generator = SplitMix64(state: 88)
    func next(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }
    let ages = [0, 1, 29, 30, 60, 90, 120, 365, 2555]
    var excluded = 0
    for workload in RandomWorkloads(seed: 12, for: book).prefix(250) {
      var workload = workload
      for fact in [Fact.dataRetention, .accessHotFor, .needsImmediateFor] {
        workload[fact] = next(3) == 0 ? nil : Int64(ages[next(ages.count)]) * 86_400_000_000
      }
      let plans = Configuration.all.map { configuration in
        guard next(3) > 0, configuration.storage == .s3 else { return Plan(configuration) }
        let classes: [Advice.Trait] = [
          .standardIA, .oneZoneIA, .glacierInstant, .glacierFlexible, .deepArchive,
        ]
        let moves = (0..<next(3)).map { _ in (ages[next(ages.count)], classes[next(classes.count)])
        }
        return Plan(
          configuration,
          lifecycle: Lifecycle(
            moves: moves.map { Lifecycle.Move(after: days($0.0), to: $0.1) },
            deletion: next(2) == 0 ? nil : days(ages[next(ages.count)])))
      }
      let reference = book.decide(plans, for: workload, weights: Weights())
      let compiled = book.tables.decide(
        workload, by: book.inForce, weights: Weights(),
        figures: book.planFigures(of: plans, for: workload))
      #expect(compiled.points == reference.points)
      #expect(compiled.excluded == reference.excluded)
      #expect(compiled.firedFor == reference.firedFor)
      #expect(compiled.pending == reference.pending)
      #expect(compiled.isInformed == reference.isInformed)
      excluded += reference.excluded.count
    }
    #expect(excluded > 100)
  }
}

extension Rule {
  /// Whether an age of the plan is asked for.
  fileprivate var isAboutAges: Bool { planFacts.contains(where: \.isOfLifecycle) }

  /// Whether the verdict is on the plan itself, and not on a step.
  fileprivate var isOfThisPlan: Bool {
    if case .step? = verdict.target { false } else { true }
  }
}
