import StorageAdvisor
import Testing

/// Larger instances run more readers, whatever the storage; what only SageMaker bills stays with SageMaker.
@Suite struct `Instances that read` {
  private static func estimate(_ plan: String, _ facts: String) throws -> Estimate {
    let configuration = try #require(Configuration(name: plan))
    let workload = try Recommending.workload(
      "data.location=s3 data.size=100GB data.files=10000000 training.region=us-east-1 "
        + "training.instances=1 \(facts)")
    return try #require(Recommending.book.estimates(of: [configuration], for: workload).first)
  }

  private static func seconds(_ time: Exact?) throws -> String {
    try #require(time.map { $0 * Exact(1, over: 1_000_000) }).decimal(places: 0)
  }

  @Test(arguments: [
    // 168 files a second for 8 vCPUs: 84 for 4, 2,016 for 96.
    ("s3.fast-file", "ml.g5.xlarge", "119048"), ("s3.fast-file", "ml.p3.2xlarge", "59524"),
    ("s3.fast-file", "ml.p4d.24xlarge", "4960"), ("efs.elastic", "ml.g5.xlarge", "7692"),
    ("fsx-lustre.scratch-2", "ml.g5.xlarge", "2500"),
  ]) func `open files in proportion to their vCPUs`(
    _ row: (plan: String, type: String, seconds: String)
  ) throws {
    let estimate = try Self.estimate(row.plan, "training.instance-type=\(row.type)")
    #expect(try Self.seconds(estimate.time(.epoch).value) == row.seconds)
  }

  @Test func `open nobody knows how many, where nobody names their type`() throws {
    // 5,500 requests a second are what a prefix gives to any.
    let estimate = try Self.estimate("s3.fast-file", "")
    #expect(estimate.time(.epoch).value == nil)
    #expect(try Self.seconds(estimate.time(.epoch).least) == "1818")
  }

  @Test func `have the overhead of training jobs in training jobs alone`() throws {
    let facts =
      "training.instance-type=ml.p4d.24xlarge runs.per-week=1 runs.epochs=1 runs.duration=5h "
    let job = try Self.estimate("fsx-lustre.scratch-2", facts + "training.compute=sagemaker")
    let other = try Self.estimate("fsx-lustre.scratch-2", facts + "training.compute=ec2")
    // 50 s and 165 s of preparing; 12 s to mount are waited for in both.
    #expect(try Self.seconds(job.time(.run).value) == "18215")
    #expect(try Self.seconds(other.time(.run).value) == "18012")
    #expect(other.waiting.isMarked)
    #expect(other.waiting.formula.contains("training.instance-price"))
    #expect(!job.waiting.formula.contains("training.instance-price"))
  }

  @Test func `may be named as EC2 names them`() throws {
    let workload = try Recommending.workload("training.instance-type=g5.12xlarge")
    #expect(workload.trainingInstanceType == InstanceType(rawValue: "ml.g5.12xlarge"))
  }
}
