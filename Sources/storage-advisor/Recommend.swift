internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let recommend = Subcommand(
    name: "recommend",
    summary: "recommends a storage for a training workload, from facts",
    examples: [
      "storage-advisor recommend data.location=efs goals=effort",
      "storage-advisor recommend data.location=s3 data.size=2TB runs.per-week=30 goals=startup",
      "storage-advisor recommend --describe '2 TB of images sit in S3 and we tune hyperparameters'",
      "storage-advisor recommend --scenario workload.json --format json",
      "storage-advisor recommend --job training-job.json data.size=400GB runs.per-week=20",
      "echo data.location=s3 | storage-advisor recommend -",
      "storage-advisor recommend --scenarios workloads.jsonl --format json",
    ],
    usage: "recommend [FACT=VALUE …] [-] [OPTION …]",
    options: [
      .scenario, .scenarios, .describe, job, .region, .monthHours, .prices, .format, .verbose,
      .weight, .asOf,
      .rules,
    ],
    run: { arguments in
      let format = try arguments.format()
      let weights = try arguments.weights()
      if let path = try arguments.value(of: .scenarios) {
        return try arguments.recommendEach(in: path, format, weights)
      }
      let description = try arguments.description()
      let reading = try arguments.jobReading()
      let described = description?.facts.workload ?? Workload()
      let workload = try arguments.inRegion(
        arguments.workload(over: described.overridden(by: reading?.workload ?? Workload())))
      let recommendation = try arguments.pricedBook().recommend(for: workload, weights: weights)
      let report = try reading.map { reading in
        JobReport(
          path: try arguments.value(of: job) ?? "", reading: reading,
          advice: JobAdvice(reading, recommendation), workload: workload,
          recommendation: recommendation)
      }
      switch format {
      case .text:
        let style = TextStyle(isColoured: SystemFile.wantsColour)
        let read =
          (description.map { $0.text(style: style, isVerbose: arguments.has(.verbose)) + "\n" }
            ?? "")
          + (report?.text(style: style) ?? "")
        return Outcome(
          output: read + recommendation.text(style: style, isVerbose: arguments.has(.verbose)))
      case .json: return Outcome(output: recommendation.json(reading: description, job: report))
      case .markdown:
        let read = description.map { $0.markdown() + "\n" } ?? ""
        return Outcome(
          output: (report?.markdown() ?? "") + recommendation.markdown() + read)
      }
    })

  static let job = Option(
    name: "--job", value: "FILE", meaning: "read facts from the request of a training job")
}

extension Arguments {
  /// What the request of a job shows of the workload.
  fileprivate func jobReading() throws -> JobReading? {
    guard let path = try value(of: Subcommand.job) else { return nil }
    let book = try parameterBook()
    return JobReading(try JobRequest(at: path, book: book), book: book)
  }
}
