import Provisioning
import StorageAdvisor
import Testing

/// What set-up lists and templates say; whether their commands run is judged below Tests/Interop.
@Suite struct `Provisioning storage` {
  static let plans = Configuration.candidates.map { Plan($0) }

  private static func document(
    _ format: ProvisionFormat, of plan: Plan, _ facts: String
  ) throws -> String {
    try Provision(
      plan, for: try Recommending.workload(facts), names: Names(), book: Recommending.parameters,
      figures: Recommending.book.figures
    ).document(format)
  }

  @Test(arguments: plans, ["data.location=s3", "data.location=on-premises", "data.location=efs"])
  func `leaves nothing open behind the first step`(_ plan: Plan, _ facts: String) throws {
    let steps = [.uploadData, .copyData, .linkBucket, .createBucket] as Set<Step>
    let text = try Self.document(.steps, of: Plan(plan.configuration, steps: steps), facts)
    let parts = text.split(separator: "\n## 2. ")
    try #require(parts.count == 2)
    #expect(parts[0].contains("=\n"))
    #expect(!parts[1].contains("=\n"))
    #expect(parts[0].contains("\nSOURCE=\n"))
  }

  @Test(arguments: plans) func `makes no access point, which no channel can name`(
    _ plan: Plan
  ) throws {
    for format in [ProvisionFormat.steps, .cloudFormation, .terraform] {
      let text = try Self.document(format, of: plan, "data.location=s3").lowercased()
      for spelling in ["access-point", "accesspoint", "access_point"] {
        #expect(!text.contains(spelling))
      }
    }
  }

  @Test(arguments: [
    Import(facts: "data.files=10000000", says: "an hour: 5 hours for those", minutes: 600),
    Import(facts: "data.files=10000001", says: "an hour: 6 hours for those", minutes: 602),
    Import(facts: "data.files=20", says: "an hour: an hour at most for those", minutes: 60),
    Import(facts: "data.size=1TB", says: "about 2,000,000 an hour. Contents", minutes: 1440),
    Import(
      facts: "data.files=9000000000000000", says: "4,500,000,000 hours for those", minutes: 43200),
  ]) func `says how long names take to come from a bucket, and waits for them`(
    _ row: Import
  ) throws {
    let plan = Plan(Configuration(.fsxLustre, .scratch2))
    let text = try Self.document(.steps, of: plan, "data.location=s3 \(row.facts)")
    let prose = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(prose.contains(row.says))
    #expect(prose.contains("wait_for 60 AVAILABLE aws fsx describe-data-repository-associations "))
    #expect(
      prose.contains("wait_for \(row.minutes) SUCCEEDED aws fsx describe-data-repository-tasks "))
    for format in [ProvisionFormat.cloudFormation, .terraform] {
      let template = try Self.document(format, of: plan, "data.location=s3 \(row.facts)")
      #expect(template.contains("An import task brings the names of the objects, about 2,000,000 "))
    }
  }

  @Test func `makes a Lustre file system once its ports are open`() throws {
    let plan = Plan(Configuration(.fsxLustre, .scratch2))
    let template = try Self.document(.cloudFormation, of: plan, "data.location=s3")
    #expect(template.contains(#""DependsOn": ["#))
    #expect(template.contains(#""Lustre988AmongServers""#))
    let terraform = try Self.document(.terraform, of: plan, "data.location=s3")
    #expect(
      terraform.contains(
        " = [aws_vpc_security_group_ingress_rule.lustre_988_from_jobs, "
          + "aws_vpc_security_group_ingress_rule.lustre_988_among_servers, "))
    #expect(terraform.contains("aws_vpc_security_group_egress_rule.file_system_to_anywhere]\n"))
  }

  @Test(arguments: plans) func `makes an endpoint for route tables that have none`(
    _ plan: Plan
  ) throws {
    let template = try Self.document(.cloudFormation, of: plan, "data.location=s3")
    #expect(template.contains(#""Condition": "HasRouteTableIds""#))
    let terraform = try Self.document(.terraform, of: plan, "data.location=s3")
    #expect(terraform.contains("= length(var.route_table_ids) > 0 ? 1 : 0\n"))
  }

  @Test func `asks for a directory bucket where a call names none`() throws {
    let plan = try #require(
      Self.plans.first { $0.configuration.name == "s3.file.express-one-zone" })
    for (uri, line) in [
      ("s3://mine/train/", "\nS3_URI=\n"),
      ("s3://mine--use1-az4--x-s3/train/", "\nS3_URI='s3://mine--use1-az4--x-s3/train/'\n"),
    ] {
      let names = try Names([(.s3URI, uri)], book: Recommending.parameters)
      let text = try Provision(
        plan, for: Workload(), names: names, book: Recommending.parameters,
        figures: Recommending.book.figures
      ).document(.steps)
      #expect(text.contains(line))
    }
  }
}

/// Facts about objects, and what is said and done about their names.
struct Import: Sendable, CustomTestStringConvertible {
  let facts: String
  let says: String
  let minutes: Int
  var testDescription: String { facts }
}
