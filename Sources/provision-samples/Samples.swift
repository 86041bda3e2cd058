internal import JSONText
internal import RandomWorkloads
internal import StorageAdvisor

/// Documents of random workloads, the same on every machine.
struct Samples {
  private let rules = RuleBook.builtIn()
  private let book = ParameterBook.builtIn()
  private var workloads: RandomWorkloads
  private let configurations = Configuration.candidates

  init() { workloads = RandomWorkloads(seed: 2026, for: rules) }

  /// A line for each form of the next workload's plan.
  mutating func lines(of index: Int) throws -> String {
    let (plan, workload) = nextPlan(configurations[index % configurations.count])
    return try ProvisionFormat.allCases.map { format in
      let isComplete = format == .createTrainingJob || format == .sageMakerSDK
      let names = try Names(SampleNames.all(index, isComplete: isComplete), book: book)
      let more = index % 4 == 0 ? [] : Provision.optionalSteps
      let provision = Provision(
        Plan(plan.configuration, steps: Set(plan.steps + more)), for: workload, names: names,
        book: book, figures: rules.figures,
        tagsFacts: index % 4 == 1)
      let document = try provision.document(format)
      return line(index, format, plan, findings(in: document, format), document)
    }.joined()
  }

  /// The plan of a configuration for the next workload whose facts can be true together.
  private mutating func nextPlan(_ configuration: Configuration) -> (Plan, Workload) {
    while let workload = workloads.next() {
      // Not `recommend`: only the steps of one plan are asked for, and explaining takes longest.
      guard let complete = try? workload.completed().workload,
        rules.contradictions(in: complete).isEmpty
      else { continue }
      let weights = Weights()
      let judge = Judge(
        book: rules, plans: [Plan(configuration)],
        decision: rules.decide([Plan(configuration)], for: complete, weights: weights),
        weights: weights.effective(for: complete))
      return (judge.plan(0).plan, complete)
    }
    return (Plan(configuration), Workload())
  }

  /// What our own check says of a request: nothing, if all is well.
  private func findings(in document: String, _ format: ProvisionFormat) -> [Finding] {
    guard format == .createTrainingJob,
      let request = try? JobRequest(Array(document.utf8), book: book)
    else { return [] }
    return request.findings(book, rules.figures)
  }

  private func line(
    _ index: Int, _ format: ProvisionFormat, _ plan: Plan, _ findings: [Finding],
    _ document: String
  ) -> String {
    JSONWriter(.compact).text(
      of: .members([
        ("index", .integer(index)),
        ("format", .string(format.rawValue)),
        ("configuration", .string(plan.configuration.name)),
        ("findings", .array(findings.map { .string("\($0.code) \($0.path)") })),
        ("document", .string(document)),
      ])) + "\n"
  }
}
