internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let classes = Subcommand(
    name: "classes",
    summary: "ranks the classes of S3 or EFS by what keeping the data in them costs",
    examples: [
      "storage-advisor classes data.size=2TB data.file-size=5MB \\",
      "    access.reads-per-month=0.1 data.retention=365days",
      "storage-advisor classes --scenario workload.json --region ap-northeast-2 --format json",
    ],
    usage: "classes [FACT=VALUE …] [-] [OPTION …]",
    options: [.region, .monthHours, .prices, .scenario, .format, .asOf, .rules],
    run: { arguments in
      let format = try arguments.format()
      let book = try arguments.pricedBook()
      let workload = try arguments.inRegion(arguments.workload())
      let comparison = try book.classes(for: workload)
      let hours = book.figures.hoursPerMonth
      switch format {
      case .text:
        let style = TextStyle(isColoured: SystemFile.wantsColour)
        return Outcome(output: comparison.text(hoursPerMonth: hours, style: style))
      case .json: return Outcome(output: comparison.json(hoursPerMonth: hours))
      case .markdown: return Outcome(output: comparison.markdown())
      }
    })
}
