import StorageAdvisor
import Testing

/// A measured training job: aws-samples/sagemaker-bencher, commit 1820a013 (early 2022), means of 3.
///
/// ResNet-50 on one ml.p3.2xlarge with a volume of 500 GB, one epoch over the same 30,607 images
/// (or fifty times as many) as single files or as TFRecord shards.
struct MeasuredJob: Sendable, CustomTestStringConvertible {
  let images: Int64
  let format: Format
  let configuration: String

  /// Seconds from the start of the channel to the first batch.
  let startUp: String

  /// Seconds that were billed.
  let billed: String

  /// How the images are laid out.
  enum Format: String { case files, shards }

  var testDescription: String { "\(images) images as \(format) in \(configuration)" }

  /// The facts of the job.
  ///
  /// The accelerator takes the same in every row: 330 images a second, as many as it did on the
  /// rows in which nothing held it up. 54 GB of 1,530,350 images make 35,286 bytes an image.
  var facts: String {
    let files = format == .files ? images : max(1, images * 35_286 / 110_000_000)
    return """
      data.location=s3 data.size=\(images * 35_286)B data.files=\(files) runs.epochs=1 \
      runs.per-week=1 training.instances=1 training.instance-type=ml.p3.2xlarge \
      needs.throughput=\(330 * 35_286)B/s
      """
  }
}

@Suite struct `Jobs that others measured` {
  static let jobs: [MeasuredJob] = [
    .init(
      images: 30_607, format: .files, configuration: "s3.fast-file", startUp: "18.8",
      billed: "413.0"),
    .init(
      images: 30_607, format: .files, configuration: "s3.file", startUp: "255.2", billed: "415.3"),
    .init(
      images: 30_607, format: .files, configuration: "fsx-lustre.scratch-2", startUp: "10.4",
      billed: "338.0"),
    .init(
      images: 1_530_350, format: .files, configuration: "s3.file", startUp: "10954.7",
      billed: "15663.3"),
    .init(
      images: 1_530_350, format: .files, configuration: "fsx-lustre.scratch-2", startUp: "12.1",
      billed: "5117.7"),
    .init(
      images: 30_607, format: .shards, configuration: "s3.file", startUp: "22.1", billed: "327.7"),
    .init(
      images: 30_607, format: .shards, configuration: "fsx-lustre.scratch-2", startUp: "13.7",
      billed: "323.0"),
    .init(
      images: 1_530_350, format: .shards, configuration: "s3.fast-file", startUp: "17.1",
      billed: "4907.3"),
  ]

  @Test(arguments: jobs) func `start as long as estimated`(_ job: MeasuredJob) throws {
    let percent: Int64 = job.configuration == "s3.file" ? 15 : 30
    try expect(Self.estimate(job).time(.startUp), within: percent, of: job.startUp)
  }

  @Test(arguments: jobs) func `are billed as long as estimated`(_ job: MeasuredJob) throws {
    try expect(Self.estimate(job).time(.run), within: 15, of: job.billed)
  }

  @Test(arguments: jobs) func `wait for what held them up`(_ job: MeasuredJob) throws {
    // The one row on which the accelerator took less than it could, 168 images a second.
    let isHeldUp = job.configuration == "s3.fast-file" && job.format == .files
    let ratio = try #require(Self.estimate(job).readRatio.value)
    #expect((ratio > Exact(1)) == isHeldUp)
  }

  @Test func `download 50 GB in five minutes, as the guide to input modes says`() throws {
    let file = try #require(Configuration(name: "s3.file"))
    let workload = try Recommending.workload("data.size=50GB data.file-size=100MB")
    let estimate = try Recommending.book.estimates(of: [file], for: workload).first
    try expect(#require(estimate).time(.startUp), within: 15, of: "300")
  }

  private static func estimate(_ job: MeasuredJob) throws -> Estimate {
    let configuration = try #require(Configuration(name: job.configuration))
    let workload = try Recommending.workload(job.facts)
    return try #require(
      Recommending.book.estimates(of: [configuration], for: workload).first)
  }

  private func expect(
    _ time: Known<Exact>, within percent: Int64, of measured: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let ours = try #require(time.value, sourceLocation: location) * Exact(1, over: 1_000_000)
    let measured = try #require(Exact(decimal: measured))
    let away = max(ours - measured, measured - ours)
    #expect(
      away <= measured * Exact(percent, over: 100), "\(ours.decimal(places: 1)) s",
      sourceLocation: location)
  }
}
