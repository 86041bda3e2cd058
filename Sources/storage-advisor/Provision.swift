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
    options: [.scenario, plan, form, .format, step, output, force, tagFacts]
      + ProvisionName.allCases.map(\.option)
      + [.weight, .rules],
    run: { arguments in
      let format = try arguments.format()
      let forms = try arguments.provisionFormats(inOneText: format != .text)
      let folder = try arguments.value(of: output)
      let (recommendation, plan) = try arguments.plan(
        for: try arguments.workload(over: Workload()))
      let written = try arguments.write(plan.plan, of: recommendation, as: forms)
      let warnings = plan.exclusions.map {
        "the rules exclude \(plan.plan.configuration.name): \($0.rule.because)"
      }
      let notes = warnings + written.notes
      let paths = try folder.map { try arguments.put(written, into: $0) }
      let configuration = plan.plan.configuration
      switch format {
      case .text:
        return Outcome(
          output: paths?.map { "\($0)\n" }.joined() ?? written.files.map(\.text).joined(),
          messages: notes.map { "note: \($0)\n" }.joined())
      case .json:
        return Outcome(output: written.json(of: configuration, notes: notes, at: paths))
      case .markdown:
        return Outcome(output: written.markdown(of: configuration, notes: notes, at: paths))
      }
    })

  fileprivate static let plan = Option(
    name: "--plan", value: "CONFIGURATION", meaning: "write this plan, not the recommended one")
  fileprivate static let form = Option(
    name: "--as", value: "FORMAT",
    meaning: ProvisionFormat.allCases.map(\.rawValue).joined(separator: ", "))
  fileprivate static let step = Option(
    name: "--with", value: "STEP",
    meaning: "also "
      + Provision.optionalSteps.map(\.rawValue).joined(separator: " or ") + "; may be repeated")
  fileprivate static let output = Option(
    name: "--output", value: "DIR", meaning: "write files into this folder, all or none")
  fileprivate static let tagFacts = Option(
    name: "--tag-facts", meaning: "keep the facts as tags of the job, for recommend --job")
  fileprivate static let force = Option(
    name: "--force", meaning: "with --output, replace files that are there")
}

extension ProvisionName {
  /// The option by which the command takes the name.
  var option: Option { Option(name: rawValue, value: placeholder, meaning: meaning) }
}

extension Arguments {
  /// The forms that are asked for: one, or several where they are kept apart.
  ///
  /// - Parameter inOneText: Whether what is printed keeps them apart, as files do.
  /// - Returns: The forms, each once.
  /// - Throws: `UsageMistake` for none, an unknown one, one that is given twice, or several in one file.
  fileprivate func provisionFormats(inOneText: Bool) throws -> [ProvisionFormat] {
    let names = ProvisionFormat.allCases.map(\.rawValue)
    let given = values(of: Subcommand.form)
    guard !given.isEmpty else {
      throw UsageMistake(
        "`provision` needs --as FORMAT", help: "formats are \(names.joined(separator: ", "))")
    }
    if given.count > 1, !inOneText, try value(of: Subcommand.output) == nil {
      throw UsageMistake(
        "`--as` is given \(given.count) times",
        help: "several files need --output DIR, or --format json")
    }
    return try given.enumerated().map { index, name in
      guard let format = ProvisionFormat(rawValue: name) else {
        throw UsageMistake(
          "there is no format `\(name.shown)`",
          help: nearestHelp(to: name, among: names)
            ?? "formats are \(names.joined(separator: ", "))")
      }
      guard !given[..<index].contains(name) else {
        throw UsageMistake("`--as \(name)` is given twice", help: "name each format once")
      }
      return format
    }
  }

  /// The steps that are asked for beside those of the plan.
  private func steps() throws -> Set<Step> {
    let known = Provision.optionalSteps.map(\.rawValue)
    return Set(
      try values(of: Subcommand.step).map { name in
        guard known.contains(name), let step = Step(rawValue: name) else {
          throw UsageMistake(
            "`--with` takes no step `\(name.shown)`",
            help: nearestHelp(to: name, among: known)
              ?? "steps to choose are \(known.joined(separator: " and "))")
        }
        return step
      })
  }

  /// Puts the files of a plan into a folder, and says where.
  fileprivate func put(_ plan: ProvisionedPlan, into folder: String) throws -> [String] {
    let documents = plan.files.map { (name: $0.name, text: $0.text) }
    do throws(FileMistake) {
      return try SystemFile.write(documents, into: folder, replacing: has(Subcommand.force))
    } catch {
      throw UsageMistake(
        "cannot write `\(error.path.shown)`: \(error.reason)",
        help: error.cause == .isThere ? "--force replaces it" : nil)
    }
  }

  /// The files of a plan.
  fileprivate func write(
    _ plan: Plan, of recommendation: Recommendation, as formats: [ProvisionFormat]
  ) throws -> ProvisionedPlan {
    let steps = try steps()
    if !steps.isEmpty, !formats.contains(.steps) {
      throw UsageMistake("`--with` is for `--as steps`", help: "add --as steps, or leave it out")
    }
    let names = options.compactMap { option in
      ProvisionName(rawValue: option.name).map { (name: $0, value: option.value) }
    }
    do {
      return try recommendation.provision(
        plan, as: formats, names: names, steps: steps, tagsFacts: has(Subcommand.tagFacts),
        book: parameterBook())
    } catch let error as ProvisionMistakes {
      throw UsageMistake(
        error.mistakes.map { UsageMistake.Item(message: $0.message, help: $0.help) })
    }
  }

  /// The plan to write, and the recommendation that it is of.
  fileprivate func plan(
    for workload: Workload
  ) throws -> (recommendation: Recommendation, plan: JudgedPlan) {
    let recommendation = try ruleBook().recommend(
      for: workload, weights: weights(), triesOtherFacts: false)
    guard let name = try value(of: Subcommand.plan) else {
      guard let choice = recommendation.choice else {
        let fits = recommendation.abstention != .nothingFits
        throw UsageMistake(
          "there is no plan to write: "
            + (fits ? "the facts do not decide for one" : "the facts exclude every plan"),
          help: (fits
            ? "state more facts" : "`storage-advisor recommend` with the same facts says why")
            + ", or name a plan with --plan CONFIGURATION")
      }
      return (recommendation, choice)
    }
    guard let plan = recommendation.plan(named: name) else {
      let names = Configuration.candidates.map(\.name)
      throw UsageMistake(
        "there is no plan `\(name.shown)`",
        help: nearestHelp(to: name, among: names)
          ?? "plans are \(names.joined(separator: ", "))")
    }
    return (recommendation, plan)
  }
}

extension Recommendation {
  /// The plan of a configuration, ranked or excluded.
  fileprivate func plan(named name: String) -> JudgedPlan? {
    (ranking + excluded).first { $0.plan.configuration.name == name }
  }
}
