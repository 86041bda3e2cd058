internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let provision = Subcommand(
    name: "provision",
    summary: "writes the training job of a plan, and what it needs, as files for AWS",
    examples: [
      "storage-advisor provision data.location=s3 data.size=40GB --as create-training-job \\",
      "    --role arn:aws:iam::111122223333:role/Train --image IMAGE --instance-type ml.g5.xlarge \\",
      "    --s3-uri s3://my-data/train/ --output-path s3://my-models/",
      "storage-advisor provision --scenario workload.json --plan efs.elastic --as terraform",
    ],
    usage: "provision [FACT=VALUE …] --as FORMAT [OPTION …]",
    options: [.scenario, plan, format, output, force, tagFacts] + Name.allCases.map(\.option)
      + [.weight, .rules],
    run: { arguments in
      let formats = try arguments.provisionFormats()
      let folder = try arguments.value(of: output)
      let book = try arguments.parameterBook()
      let names = try arguments.names(book)
      let workload = try arguments.workload(over: Workload())
      let (plan, figures, warnings) = try arguments.plan(for: workload)
      let provision = Provision(
        plan.plan, for: plan.workload, names: names, book: book, figures: figures,
        tagsFacts: arguments.has(tagFacts))
      let documents = try formats.map { format in
        (name: format.fileName, text: try provision.written(as: format))
      }
      let messages = (warnings + provision.notes(for: formats)).map { "note: \($0)\n" }.joined()
      guard let folder else {
        return Outcome(output: documents.map(\.text).joined(), messages: messages)
      }
      let paths: [String]
      do throws(FileMistake) {
        paths = try SystemFile.write(documents, into: folder, replacing: arguments.has(force))
      } catch {
        throw UsageMistake(
          "cannot write `\(error.path.shown)`: \(error.reason)",
          help: error.reason == SystemFile.isThere ? "--force replaces it" : nil)
      }
      return Outcome(output: paths.map { "\($0)\n" }.joined(), messages: messages)
    })

  fileprivate static let plan = Option(
    name: "--plan", value: "CONFIGURATION", meaning: "write this plan, not the recommended one")
  fileprivate static let format = Option(
    name: "--as", value: "FORMAT",
    meaning: ProvisionFormat.allCases.map(\.rawValue).joined(separator: ", "))
  fileprivate static let output = Option(
    name: "--output", value: "DIR", meaning: "write files into this folder, all or none")
  fileprivate static let tagFacts = Option(
    name: "--tag-facts", meaning: "keep the facts as tags of the job, for recommend --job")
  fileprivate static let force = Option(
    name: "--force", meaning: "with --output, replace files that are there")
}

extension Name {
  /// The option by which the command takes the name.
  var option: Option { Option(name: rawValue, value: placeholder, meaning: meaning) }
}

extension Provision {
  /// The document, or a mistake that lists every name that is missing.
  fileprivate func written(as format: ProvisionFormat) throws -> String {
    do {
      return try document(format)
    } catch {
      let items = zip(error.names, error.origins).map { name, origin in
        UsageMistake.Item(
          message:
            "`\(format.rawValue)` needs \(name.rawValue) \(name.placeholder): \(name.meaning)",
          help: origin.isEmpty ? nil : origin)
      }
      throw UsageMistake(items)
    }
  }
}

extension Arguments {
  /// The forms that are asked for: one, or with `--output` several.
  fileprivate func provisionFormats() throws -> [ProvisionFormat] {
    let names = ProvisionFormat.allCases.map(\.rawValue)
    let given = values(of: Subcommand.format)
    guard !given.isEmpty else {
      throw UsageMistake(
        "`provision` needs --as FORMAT", help: "formats are \(names.joined(separator: ", "))")
    }
    if given.count > 1, try value(of: Subcommand.output) == nil {
      throw UsageMistake(
        "`--as` is given \(given.count) times", help: "several files need --output DIR")
    }
    return try given.enumerated().map { index, name in
      guard let format = ProvisionFormat(rawValue: name) else {
        throw UsageMistake(
          "there is no format `\(name.shown)`",
          help: nearestName(to: name, among: names).map { "did you mean `\($0)`?" }
            ?? "formats are \(names.joined(separator: ", "))")
      }
      guard !given[..<index].contains(name) else {
        throw UsageMistake("`--as \(name)` is given twice", help: "name each format once")
      }
      return format
    }
  }

  /// The names that the call gives, checked.
  fileprivate func names(_ book: ParameterBook) throws -> Names {
    let given = options.compactMap { option in
      Name(rawValue: option.name).map { (name: $0, value: option.value) }
    }
    do {
      return try Names(given, book: book)
    } catch {
      throw UsageMistake(error.items.map { UsageMistake.Item(message: $0.message, help: $0.help) })
    }
  }

  /// The plan to write, the workload with what follows from it, and what speaks against the plan.
  fileprivate func plan(
    for workload: Workload
  ) throws -> (
    plan: (plan: Plan, workload: Workload), figures: FigureBook, warnings: [String]
  ) {
    let rules = try ruleBook()
    let recommendation: Recommendation
    do {
      recommendation = try rules.recommend(for: workload, weights: weights())
    } catch let mistake as FactMistake {
      throw UsageMistake([mistake])
    }
    guard let name = try value(of: Subcommand.plan) else {
      guard let choice = recommendation.choice else {
        throw UsageMistake(
          "there is no plan to write: the facts do not decide for one",
          help: "state more facts, or name a plan with --plan CONFIGURATION")
      }
      return ((choice.plan, recommendation.workload), rules.figures, [])
    }
    guard let judged = recommendation.plan(named: name) else {
      let names = Configuration.candidates.map(\.name)
      throw UsageMistake(
        "there is no plan `\(name.shown)`",
        help: nearestName(to: name, among: names).map { "did you mean `\($0)`?" }
          ?? "plans are \(names.joined(separator: ", "))")
    }
    let warnings = judged.exclusions.map { "the rules exclude \(name): \($0.rule.because)" }
    return ((judged.plan, recommendation.workload), rules.figures, warnings)
  }
}

extension Recommendation {
  /// The plan of a configuration, ranked or excluded.
  fileprivate func plan(named name: String) -> JudgedPlan? {
    (ranking + excluded).first { $0.plan.configuration.name == name }
  }
}
