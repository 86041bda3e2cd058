internal import Advice
internal import RandomWorkloads
internal import RuleText
internal import StorageAdvisor

/// Prints how long the advisor takes, with the size of what it was measured on.
///
/// Run it as `swift run -c release storage-advisor-bench`. It ends with a failure only where the
/// compiled evaluator and the one that reads rules disagree.
@main struct Main {
  static func main() {
    let book = RuleBook.builtIn()
    let conditions = book.rules.reduce(0) { $0 + $1.conditions.count }
    print(
      "rule book: \(book.rules.count) rules, \(conditions) conditions, "
        + "\(Configuration.all.count) configurations")

    let pages = RuleBook.builtInPages + extraPages(300 - book.rules.count)
    report("load, parse and check \(pages.count - 1) pages") {
      precondition(RuleBook.load(pages).diagnostics.isEmpty, "the pages are right")
    }
    var workloads = Array(RandomWorkloads(seed: 1, for: book).prefix(20_000))
    report("decide and rank \(workloads.count) workloads", times: workloads.count) {
      var decision = book.tables.emptyDecision
      var order: [Int] = []
      for workload in workloads {
        book.tables.decide(workload, by: book.inForce, weights: Weights(), into: &decision)
        decision.rank(book.tables.candidates, into: &order)
        keep(order.first ?? -1)
      }
    }
    // What cannot be true together is refused at once, which is no work to measure.
    let drawn = workloads.prefix(500)
    workloads = drawn.filter { (try? book.recommend(for: $0, triesOtherFacts: false)) != nil }
    print("\(workloads.count) of \(drawn.count) workloads do not contradict themselves")
    report("recommend and explain \(workloads.count) workloads", times: workloads.count) {
      for workload in workloads {
        keep((try? book.recommend(for: workload).text().utf8.count) ?? 0)
      }
    }
    report("recommend alone for \(workloads.count) workloads", times: workloads.count) {
      for workload in workloads {
        let recommendation = try? book.recommend(for: workload, triesOtherFacts: false)
        keep(recommendation?.ranking.count ?? 0)
      }
    }
    compareEvaluators(book, count: 100_000)
  }

  /// Pages that only make the rule book longer.
  private static func extraPages(_ count: Int) -> [SourceFile] {
    (0..<max(0, count)).map { number in
      SourceFile(
        path: "rules/extra/extra-rule-\(number).md",
        text: """
          # Extra rule \(number)

          ```rule
          when data.files > \(2_000_000 + number)
          and data.location is s3
          favour fsx-lustre slightly on startup
          because "a page to measure with"
          source advisor-judgement
          ```

          ```cases
          fires   data.files is \(2_000_001 + number), data.location is s3
          silent  data.files is \(2_000_000 + number), data.location is s3
          unsure
          ```
          """)
    }
  }

  private static func compareEvaluators(_ book: RuleBook, count: Int) {
    let plans = Configuration.all.map { Plan($0) }
    var differences = 0
    for workload in RandomWorkloads(seed: 2, for: book).prefix(count) {
      let reference = book.decideByReading(
        plans, for: workload, weights: Weights(), savesMoney: true)
      if reference != book.decide(workload, weights: Weights()) { differences += 1 }
    }
    print("compiled and reference evaluator: \(differences) differences in \(count) workloads")
    precondition(differences == 0, "the evaluators must agree")
  }

  /// Runs `body` until half a second has passed and prints the time of the fastest run.
  private static func report(_ title: String, times: Int = 1, _ body: () -> Void) {
    let clock = ContinuousClock()
    let start = clock.now
    var fastest = Duration.seconds(3600)
    repeat {
      fastest = min(fastest, clock.measure(body))
    } while clock.now - start < .milliseconds(500)
    let microseconds = fastest / .microseconds(1) / Double(times)
    let rate = times > 1 ? " each, \(Int(1e6 / microseconds)) a second" : " in all"
    print("\(title): \(Int(microseconds)) us\(rate)")
  }

  /// Keeps a result from being optimised away.
  @inline(never) private static func keep(_ value: Int) { sink = sink &+ value }

  nonisolated(unsafe) private static var sink = 0
}
