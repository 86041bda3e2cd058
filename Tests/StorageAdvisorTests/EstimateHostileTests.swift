import StorageAdvisor
import Testing

/// Workloads and pages at the ends of what can be written: no trap, no cap on what is shown.
@Suite struct `Hostile figures` {
  /// The largest of everything, for a microsecond of computing.
  private static let largest = """
    data.location=s3 data.size=9EB data.files=9000000000000000000 runs.per-week=9000000000000000 \
    runs.epochs=9000000000000000000 runs.duration=1us training.instances=9000000000000000000 \
    training.zones=1 training.instance-type=ml.p3.16xlarge training.instance-price=63.296USD/h
    """

  /// An amount, and what it is in exact fractions, worked out with Python's.
  struct Amount: Sendable, CustomTestStringConvertible {
    let configuration: String
    let what: String
    let figure: @Sendable (Estimate) -> Exact?
    let text: String
    var testDescription: String { "\(what) of \(configuration)" }
  }

  @Test(arguments: [
    Amount(
      configuration: "fsx-lustre.scratch-2", what: "a month",
      // ⌈9·10^18 / (2400·2^30)⌉ · 2400 GiB at 0.14, and 176020529.80 for the bucket.
      figure: { $0.monthlyCost.value }, text: "1349487089.80"),
    Amount(
      configuration: "efs.elastic", what: "storage",
      figure: { $0.amount(of: .storage) }, text: "10299682617187.50"),
    Amount(
      configuration: "efs.elastic", what: "reads",
      // 9·10^18 / 2^30 GiB, 9·10^18 epochs, 9·10^15 · 730 / 168 runs a month at 0.03.
      figure: { $0.amount(of: .read) }, text: "2900096348353794642857142857142857142857142857142.86"
    ),
    Amount(
      configuration: "efs.elastic", what: "the copy",
      figure: { $0.onceCost.value }, text: "3600502914190.29"),
    Amount(
      configuration: "efs.elastic", what: "waiting",
      // 9·10^18 files at 250,000 operations a second are slower than 9·10^18 bytes at 60 GiB a second;
      // 14,881 runs share them.
      figure: { $0.waiting.amount.value },
      text:
        "29836515306122448979591836734693877625280173403522448979591836734693877.55"),
    Amount(
      configuration: "s3.file", what: "storage in three tiers",
      figure: { $0.amount(of: .storage) }, text: "176020529.80"),
    Amount(
      configuration: "s3.file", what: "requests",
      figure: { $0.amount(of: .readRequests) },
      text: "1267071428571428571428571428571428571428571428571.43"),
    Amount(
      configuration: "s3.file", what: "volumes",
      figure: { $0.amount(of: .trainingVolume) },
      text:
        "13056432568949227216496812896086619450495793269230769230.77"),
    Amount(
      configuration: "s3.file", what: "start-up in microseconds",
      figure: { $0.time(.startUp).value }, text: "69230769230769245769230.77"),
  ]) func `are reckoned to the cent`(_ amount: Amount) throws {
    let configuration = try #require(Configuration(name: amount.configuration))
    let estimate = try Recommending.book.estimates(
      of: [configuration], for: Recommending.workload(Self.largest)
    ).first
    #expect(estimate.flatMap(amount.figure)?.decimal(places: 2) == amount.text)
  }

  // The search for break-even values halves: one that stepped would take years.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      largest,
      "data.size=1B data.files=1 runs.per-week=0 runs.epochs=1 runs.duration=0s",
      """
      data.location=efs data.size=9EB data.file-size=9EB runs.per-week=0.001 training.instances=1 \
      training.zones=1 needs.throughput=0B/s training.instance-price=0USD/h runs.epochs=1
      """,
    ]) func `trap nothing and end soon`(_ facts: String) throws
  {
    let workload = try Recommending.workload(facts)
    #expect(!(try Recommending.book.recommend(for: workload).text()).isEmpty)
    #expect(try Recommending.book.estimates(for: workload).count == 18)
  }

  @Test func `prices of nothing make a bill of nothing`() throws {
    let book = try Self.book("storage of s3.standard is 0 USD per GiB-month")
    let workload = try Recommending.workload("data.size=9EB data.location=s3")
    let estimate = try book.estimates(of: [Configuration(.s3, .file)], for: workload).first
    #expect(estimate?.amount(of: .storage)?.decimal(places: 2) == "0.00")
    #expect(try book.recommend(for: workload).ranking.isEmpty == false)
  }

  @Test func `twelve digits behind the point are kept`() throws {
    let book = try Self.book("storage of s3.standard is 0.000000000001 USD per GiB-month")
    let workload = try Recommending.workload("data.size=9EB data.location=s3")
    let estimate = try book.estimates(of: [Configuration(.s3, .file)], for: workload).first
    // 9·10^18 / 2^30 · 10^-12.
    #expect(estimate?.amount(of: .storage)?.decimal(places: 12) == "0.008381903172")
  }

  @Test(arguments: ["-1", "0.0000000000001", "99999999999999999999"])
  func `a price that is none is refused where it stands`(_ price: String) throws {
    do {
      _ = try Self.book("storage of s3.standard is \(price) USD per GiB-month")
      Issue.record("no mistake")
    } catch let mistakes as RuleBookMistakes {
      #expect(mistakes.diagnostics.map(\.line).first?.hasPrefix("figures/mine.md:9:") == true)
      #expect(mistakes.diagnostics.count == 1)
    }
  }

  @Test func `a price that is shared with itself stays as it is`() throws {
    let page = SourceFile(
      path: "figures/mine.md",
      text: """
        # Ours

        ```prices
        source s3-pricing
        stated "2026"
        confidence high

        storage of s3 is billed as storage of s3
        ```

        """)
    let figures = try FigureBook(pages: [page], sources: Recommending.book)
    let book = Recommending.book.with(Recommending.book.figures.overridden(by: figures))
    let workload = try Recommending.workload("data.location=s3 data.size=1TB")
    func storage(_ book: RuleBook) throws -> Exact? {
      try book.estimates(of: [Configuration(.s3, .fastFile, .standard)], for: workload).first?
        .amount(of: .storage)
    }
    #expect(try storage(book) != nil)
    #expect(try storage(book) == storage(Recommending.book))
  }

  /// The built-in rules with another price.
  private static func book(_ price: String) throws -> RuleBook {
    let page = SourceFile(
      path: "figures/mine.md",
      text: """
        # Ours

        ```prices
        in us-east-1
        source s3-pricing
        stated "2026"
        confidence high

        \(price)
        ```

        """)
    let figures = try FigureBook(pages: [page], sources: Recommending.book)
    return Recommending.book.with(Recommending.book.figures.overridden(by: figures))
  }
}

extension Estimate {
  /// What a meter is billed a month.
  func amount(of meter: Meter) -> Exact? {
    monthly.first { $0.meter == meter }?.amount.value
  }
}
