internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let estimate = Subcommand(
    name: "estimate",
    summary: "estimates what each plan costs and how long accelerators wait for data",
    examples: [
      "storage-advisor estimate data.size=2TB data.file-size=100MB runs.per-week=20",
      "storage-advisor estimate data.size=4800GiB --plan fsx-lustre.scratch-2 --month-hours 720",
      "storage-advisor estimate data.size=2TB data.files=900000 --plan s3.fast-file --verbose",
      "storage-advisor estimate --scenario workload.json --region ap-northeast-2 --format json",
    ],
    usage: "estimate [FACT=VALUE …] [-] [OPTION …]",
    options: [.plan, .region, .monthHours, .prices, .scenario, .format, .verbose, .asOf, .rules],
    run: { arguments in
      let format = try arguments.format()
      let book = try arguments.pricedBook()
      let workload = try arguments.inRegion(arguments.workload())
      let plans = try arguments.plans() ?? Configuration.candidates
      let estimates = try book.estimates(of: plans, for: workload)
      let hours = book.figures.hoursPerMonth
      switch format {
      case .text:
        let style = TextStyle(isColoured: SystemFile.wantsColour)
        return Outcome(
          output: estimates.text(
            for: workload, hoursPerMonth: hours, style: style,
            isVerbose: arguments.has(.verbose)))
      case .json:
        let named = arguments.has(.verbose) ? workload : nil
        return Outcome(output: estimates.json(for: named, hoursPerMonth: hours))
      case .markdown:
        return Outcome(
          output: estimates.markdown(
            for: workload, hoursPerMonth: hours, isVerbose: arguments.has(.verbose)))
      }
    })
}

extension Arguments {
  /// The rule book with the figures that the call asks for.
  func pricedBook() throws -> RuleBook {
    var book = try ruleBook()
    for path in values(of: .prices) {
      book = book.with(book.figures.overridden(by: try figures(on: path, citing: book)))
    }
    guard let text = try value(of: .monthHours) else { return book }
    guard let hours = Int(text), (1...744).contains(hours) else {
      throw UsageMistake(
        "`\(text.shown)` is no length of a month", help: "write hours, 1 to 744, such as 730")
    }
    var figures = book.figures
    figures.hoursPerMonth = hours
    return book.with(figures)
  }

  /// The figures of a page.
  private func figures(on path: String, citing book: RuleBook) throws -> FigureBook {
    let page = SourceFile(path: path, bytes: try SystemFile.read(path, limit: RuleFolder.pageLimit))
    do throws(RuleBookMistakes) {
      return try FigureBook(pages: [page], sources: book)
    } catch {
      let count = error.diagnostics.count
      throw UsageMistake(
        "`\(path.shown)` has \(count) \(count == 1 ? "mistake" : "mistakes")",
        help: error.diagnostics.prefix(3).map(\.line).joined(separator: "\n  "))
    }
  }

  /// The workload with the Region that the call asks for.
  func inRegion(_ workload: Workload) throws -> Workload {
    guard let region = try region() else { return workload }
    var workload = workload
    workload.trainingRegion = region
    return workload
  }

  /// The configurations that the call names; `nil` where it names none.
  func plans() throws -> [Configuration]? {
    let names = values(of: .plan)
    return names.isEmpty ? nil : try names.map(Self.plan)
  }

  /// The configuration of a name.
  static func plan(_ name: String) throws -> Configuration {
    guard let configuration = Configuration(anyName: name), configuration.storage.isCandidate
    else {
      let known = Configuration.candidates.map(\.name)
      throw UsageMistake(
        "there is no configuration `\(name.shown)`",
        help: nearestHelp(to: name, among: known)
          ?? "configurations are \(known.joined(separator: ", "))")
    }
    if let (one, other) = configuration.conflict {
      throw UsageMistake(
        "there is no configuration `\(name.shown)`",
        help: "`\(one.rawValue)` and `\(other.rawValue)` do not go together")
    }
    return configuration
  }
}
