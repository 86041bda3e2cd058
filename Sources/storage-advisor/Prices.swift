internal import StorageAdvisor
internal import SystemFiles

extension Subcommand {
  static let prices = Subcommand(
    name: "prices",
    summary: "quotes a bill, and imports prices from AWS price lists",
    examples: [
      "storage-advisor prices import AmazonS3.json AmazonEFS.json > figures/prices.md",
      "storage-advisor prices import AmazonFSx.json --region ap-northeast-2",
      "storage-advisor prices quote storage=10GiB-month write-requests=1000000 \\",
      "    --plan s3.fast-file.express-one-zone",
      "storage-advisor prices quote storage=12000GiB-hours --month-hours 720 \\",
      "    --plan fsx-lustre.scratch-2",
      "storage-advisor prices quote efs.elastic:storage=100GiB-month \\",
      "    efs.elastic.archive:storage=2TiB-month efs.elastic.archive:class-read=100GiB",
      "storage-advisor prices quote storage=1TiB-month --plan efs.elastic --format json",
      "zcat AmazonS3.json.gz | storage-advisor prices import -",
    ],
    usage: "prices " + PriceAction.all.map { "\($0.name) \($0.usage)" }.joined(separator: " | "),
    options: [.region, .plan, .instance, .monthHours, .format, .prices, .rules],
    run: { arguments in
      let names = PriceAction.all.map(\.name)
      let name = arguments.positional.first
      guard let action = PriceAction.all.first(where: { $0.name == name }) else {
        throw UsageMistake(
          name.map { "`prices` cannot `\($0.shown)`" } ?? "`prices` needs to know what to do",
          help: name.flatMap { nearestHelp(to: $0, among: names) }
            ?? "it can \(names.joined(separator: ", "))")
      }
      return try action.run(Array(arguments.positional.dropFirst()), arguments)
    })
}

/// One thing that `prices` does.
struct PriceAction: Sendable {
  let name: String
  let usage: String
  let run: @Sendable ([String], Arguments) throws -> Outcome

  static let all = [
    PriceAction(name: "import", usage: "FILE … [--region REGION]", run: importPrices),
    PriceAction(
      name: "quote", usage: "[PLAN:]METER=QUANTITY … [--plan PLAN] [--instance TYPE]", run: quote),
  ]

  /// Reads offer files, and prints their prices as a page of figures.
  @Sendable private static func importPrices(
    _ paths: [String], _ arguments: Arguments
  ) throws -> Outcome {
    guard try arguments.format() != .json else {
      throw UsageMistake(
        "`prices import` writes a page of figures, which is Markdown", help: "leave --format out")
    }
    guard !paths.isEmpty else {
      throw UsageMistake(
        "`prices import` needs a file",
        help: "name an offer file of the AWS Price List, or - for standard input")
    }
    var prices = PriceImport(try arguments.offerMap(), region: try arguments.region())
    for path in paths {
      do {
        try prices.add { try chunks(of: path, isAgain: $0) }
      } catch let mistake as OfferMistake {
        throw UsageMistake("\(path.shown):\(mistake.message.shown)")
      }
    }
    let page = prices.page()
    let unresolved = prices.unresolved.map {
      "unresolved: \("\($0.sku) \($0.usageType): \($0.reason)".shown)\n"
    }
    let hint = page == nil ? "note: no price was found that the advisor uses\n" : ""
    return Outcome(output: page ?? "", messages: unresolved.joined() + hint)
  }

  /// Opens a file to be read piece by piece.
  private static func chunks(of path: String, isAgain: Bool) throws -> () throws -> [UInt8] {
    guard !isAgain || SystemFile.isRegularFile(path) else {
      throw UsageMistake(
        "`\(path.shown)` has its terms before its products and cannot be read twice",
        help: "name a file, not a stream")
    }
    let file = try FileChunks(path)
    return { try file.next() }
  }
}

extension Arguments {
  /// Which entries of price lists are which figures.
  fileprivate func offerMap() throws -> OfferMap {
    guard let pages = ruleFolder?.pages else { return .builtIn() }
    // Refuses pages with mistakes.
    _ = try ruleBook()
    return OfferMap.load(pages)
  }

  /// The Region that the call asks for.
  func region() throws -> Region? {
    guard let name = try value(of: .region) else { return nil }
    guard let region = Region(rawValue: name) else {
      let names = Region.allCases.map(\.rawValue)
      throw UsageMistake(
        "there is no Region `\(name.shown)`",
        help: nearestHelp(to: name, among: names)
          ?? "Regions are \(names.joined(separator: ", "))")
    }
    return region
  }
}
