internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let classes = Subcommand(
    name: "classes",
    summary: "ranks the classes of S3 or EFS by what keeping the data in them costs",
    examples: [
      "storage-advisor classes data.size=2TB data.file-size=5MB \\",
      "    access.reads-per-month=0.1 data.retention=365days",
      "storage-advisor classes --describe '10 TB of logs of 2 MB, hardly read, kept for 5 years' \\",
      "    access.reads-per-month=0.01",
      "storage-advisor classes --scenario workload.json --region ap-northeast-2 --format json",
    ],
    usage: "classes [FACT=VALUE …] [-] [OPTION …]",
    options: [.scenario, .describe, .region, .monthHours, .prices, .format, .asOf, .rules],
    run: { arguments in
      let format = try arguments.format()
      let book = try arguments.pricedBook()
      let description = try arguments.description()
      let workload = try arguments.inRegion(
        arguments.workload(over: description?.facts.workload ?? Workload()))
      let comparison = try book.classes(for: workload)
      let hours = book.figures.hoursPerMonth
      switch format {
      case .text:
        let style = TextStyle(isColoured: SystemFile.wantsColour)
        let read = description.map { $0.text(style: style) + "\n" } ?? ""
        return Outcome(output: read + comparison.text(hoursPerMonth: hours, style: style))
      case .json:
        return Outcome(output: comparison.json(hoursPerMonth: hours, reading: description))
      case .markdown:
        return Outcome(output: comparison.markdown() + (description?.markdown() ?? ""))
      }
    })
}
