internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let checkJob = Subcommand(
    name: "check-job",
    summary: "checks the request or the description of a SageMaker training job",
    examples: [
      "storage-advisor check-job training-job.json",
      "storage-advisor check-job training-job.json data.size=400GB data.files=12000",
      "aws sagemaker describe-training-job --training-job-name NAME | storage-advisor check-job -",
    ],
    usage: "check-job REQUEST.json [FACT=VALUE …] [OPTION …]",
    options: [.format, .rules],
    run: { arguments in
      guard let path = arguments.positional.first else {
        throw UsageMistake(
          "`check-job` needs a request", help: "name a JSON file, or - for standard input")
      }
      let format = try arguments.format()
      let workload = try Workload(stating: arguments.positional.dropFirst())
      let book = try arguments.parameterBook()
      let request = try JobRequest(at: path, book: book)
      let facts = JobReading.taggedFacts(of: request).overridden(by: workload)
      let findings = request.findings(book, try arguments.ruleBook().figures, for: facts)
      let output =
        switch format {
        case .text: findings.text(style: TextStyle(isColoured: SystemFile.wantsColour))
        case .json: findings.json(of: path, isDescription: request.isDescription)
        case .markdown: findings.markdown()
        }
      return Outcome(output: output, status: findings.isEmpty ? 0 : 1)
    })
}

extension JobRequest {
  /// Reads the request in a file, or for `-` on standard input.
  init(at path: String, book: ParameterBook) throws {
    let bytes = try SystemFile.read(path, limit: 1 << 20)
    do {
      try self.init(bytes, book: book)
    } catch {
      throw UsageMistake("\(path.shown):\(error.line):\(error.column): \(error.message)")
    }
  }
}

extension Workload {
  /// The workload that `name=value` arguments state.
  ///
  /// - Throws: `UsageMistake` with everything that is wrong with them.
  init(stating arguments: some Sequence<String>) throws {
    self.init()
    var mistakes: [FactMistake] = []
    for argument in arguments { state(argument, &mistakes) }
    guard mistakes.isEmpty else { throw UsageMistake(mistakes) }
  }
}
