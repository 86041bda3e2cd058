import Provisioning
import StorageAdvisor
import Testing

/// Documents for programs that write, for accelerators that read by themselves, and for other machines.
@Suite struct `Provisioning what the facts ask for` {
  private static func provision(
    _ plan: String, _ facts: String, names: [(name: ProvisionName, value: String)] = []
  ) throws -> Provision {
    let configuration = try #require(
      Configuration.candidates.first { $0.name == plan }, "no plan \(plan)")
    return Provision(
      Plan(configuration, steps: facts.contains("temporary") ? [.deleteAfterRun] : []),
      for: try Recommending.workload(facts), names: try Names(names, book: Recommending.parameters),
      book: Recommending.parameters, figures: Recommending.book.figures)
  }

  /// A document with its words in one line, and commands without what continues their lines.
  private static func prose(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).filter { $0 != "\\" }.joined(separator: " ")
  }

  private static let job: [(name: ProvisionName, value: String)] = [
    (.role, "arn:aws:iam::111122223333:role/Train"), (.image, "image"),
    (.instanceType, "ml.p5.48xlarge"), (.outputPath, "s3://my-models/"),
    (.fileSystemID, "fs-0123456789abcdef0"), (.mountName, "ab1cdefg"),
    (.subnet, "subnet-0123456789abcdef0"), (.securityGroup, "sg-0123456789abcdef0"),
  ]

  @Test(arguments: ["fsx-lustre.scratch-2", "fsx-lustre.persistent-2.250"])
  func `exports what programs write where the facts ask for it`(_ plan: String) throws {
    for (facts, exports) in [
      ("data.location=s3 needs.bucket-export=yes", true),
      ("data.location=s3 needs.bucket-export=no", false), ("data.location=s3", false),
    ] {
      let provision = try Self.provision(plan, facts)
      for (format, policy) in [
        (
          ProvisionFormat.steps,
          "AutoImportPolicy={Events=[NEW,CHANGED,DELETED]},"
            + "AutoExportPolicy={Events=[NEW,CHANGED,DELETED]}"
        ), (.cloudFormation, #""AutoExportPolicy": {"Events": ["NEW", "CHANGED", "DELETED"]}"#),
        (.terraform, #"auto_export_policy { events = ["NEW", "CHANGED", "DELETED"] }"#),
      ] {
        #expect(Self.prose(try provision.document(format)).contains(policy) == exports)
      }
      #expect(
        provision.notes(for: [.terraform]).contains(
          "what is not exported when the file system is deleted is lost") == exports)
    }
  }

  @Test(arguments: ["", " needs.temporary-storage=yes"])
  func `deletes nothing before the export has succeeded`(_ more: String) throws {
    let text = Self.prose(
      try Self.provision(
        "fsx-lustre.scratch-2", "data.location=s3 needs.bucket-export=yes" + more
      ).document(.steps))
    let parts = text.split(separator: "EXPORT=$(aws fsx create-data-repository-task ")
    try #require(parts.count == 2)
    #expect(!parts[0].contains("delete-file-system"))
    #expect(
      parts[1].hasPrefix(
        #"--type EXPORT_TO_REPOSITORY --file-system-id "$FILE_SYSTEM_ID" --report Enabled=false"#))
    #expect(
      parts[1].contains(
        #"wait_for 1440 SUCCEEDED aws fsx describe-data-repository-tasks --task-ids "$EXPORT" "#
          + "--query 'DataRepositoryTasks[0].Lifecycle' --output text; then "
          + "aws fsx delete-file-system "))
  }

  @Test func `keeps the bucket to which programs have written`() throws {
    let facts = "data.location=on-premises needs.bucket-link=yes"
    let configuration = try #require(
      Configuration.candidates.first { $0.name == "fsx-lustre.scratch-2" })
    for (fact, stays) in [("yes", true), ("no", false)] {
      let text = try Provision(
        Plan(configuration, steps: [.createBucket, .uploadData]),
        for: try Recommending.workload(facts + " needs.bucket-export=\(fact)"), names: Names(),
        book: Recommending.parameters, figures: Recommending.book.figures
      ).document(.steps)
      #expect(text.contains("aws s3 rb ") != stays)
      #expect(Self.prose(text).contains("The bucket stays.") == stays)
    }
  }

  @Test(arguments: ["efs.elastic", "fsx-lustre.scratch-2"])
  func `mounts for writing what programs write to`(_ plan: String) throws {
    for (fact, mode) in [
      ("needs.in-place-writes=yes", "rw"), ("needs.in-place-writes=no", "ro"),
      ("data.size=1GB", "ro"),
    ] {
      let provision = try Self.provision(plan, "data.location=s3 \(fact)", names: Self.job)
      let request = try provision.document(.createTrainingJob)
      #expect(request.contains(#""FileSystemAccessMode": "\#(mode)""#))
      let script = try provision.document(.sageMakerSDK)
      #expect(script.contains(#"file_system_access_mode="\#(mode)""#))
    }
  }

  @Test func `makes a file system with EFA for GPUDirect Storage`() throws {
    let facts = "data.location=s3 data.size=100GB training.instance-type=ml.p4d.24xlarge"
    for (plan, fact, hasEFA) in [
      ("fsx-lustre.persistent-2.1000", "yes", true),
      ("fsx-lustre.persistent-2.1000", "no", false), ("fsx-lustre.scratch-2", "yes", false),
    ] {
      let provision = try Self.provision(plan, "\(facts) needs.gpu-direct-storage=\(fact)")
      let template = Self.prose(try provision.document(.cloudFormation))
      #expect(template.contains(#""EfaEnabled": true"#) == hasEFA)
      #expect(template.contains(#""MetadataConfiguration": {"Mode": "AUTOMATIC"}"#) == hasEFA)
      #expect(template.contains(#""Default": 4800"#) == hasEFA)
      let terraform = Self.prose(try provision.document(.terraform))
      #expect(terraform.contains("efa_enabled = true") == hasEFA)
      let steps = Self.prose(try provision.document(.steps))
      #expect(steps.contains("aws ec2 authorize-security-group-egress ") == hasEFA)
      #expect(
        provision.notes(for: [.cloudFormation])
          == (hasEFA
            ? [
              "EFA is chosen when a file system is created, and cannot be added later",
              "EFA takes 4800 GiB in this tier at least, which are paid for",
              "AWS names ml.p5.48xlarge, ml.p5e.48xlarge, ml.p5en.48xlarge, ml.p6-b200.48xlarge for "
                + "GPUDirect Storage, and not ml.p4d.24xlarge",
            ] : []))
    }
  }

  @Test(arguments: [
    Machines(
      compute: "ec2", plan: "fsx-lustre.scratch-2",
      says: #"mount -t lustre -o relatime,flock "$DNS_NAME@tcp:/$MOUNT_NAME" /mnt/training"#),
    Machines(
      compute: "hyperpod", plan: "efs.elastic",
      says: #"sudo mount -t efs -o tls "$FILE_SYSTEM_ID:/" /mnt/training"#),
    Machines(
      compute: "ec2", plan: "s3.fast-file",
      says: #"mount-s3 --read-only ${PREFIX:+--prefix "$PREFIX"} "$BUCKET" /mnt/training"#),
    Machines(compute: "ec2", plan: "s3.file", says: #"aws s3 sync "$S3_URI" /mnt/training"#),
    Machines(compute: "eks", plan: "fsx-lustre.scratch-2", says: "driver: fsx.csi.aws.com"),
    Machines(compute: "eks", plan: "efs.elastic", says: "driver: efs.csi.aws.com"),
    Machines(compute: "eks", plan: "s3.file", says: "driver: s3.csi.aws.com"),
    Machines(
      compute: "lambda", plan: "efs.elastic", says: "No mount is written here for lambda"),
  ]) func `mounts the storage on machines that are no jobs`(_ row: Machines) throws {
    let provision = try Self.provision(
      row.plan, "data.location=s3 training.compute=\(row.compute)")
    let steps = Self.prose(try provision.document(.steps))
    #expect(steps.contains(row.says))
    for word in ["aws sagemaker", "ROLE= ", "IMAGE="] { #expect(!steps.contains(" \(word)")) }
    let notes = provision.notes(for: [.terraform])
    #expect(
      notes.contains("what mounts the storage is written by --as steps")
        == (row.compute != "lambda"))
    #expect(
      provision.notes(for: [.steps]).contains(
        "training.compute is lambda: nothing here mounts the storage there")
        == (row.compute == "lambda"))
    let template = try provision.document(.cloudFormation)
    #expect(!template.contains("\"JobSecurityGroup\""))
    #expect(template.contains("JobSecurityGroupId") == !row.plan.hasPrefix("s3"))
  }

  @Test func `starts the job in every zone that mounts the file system`() throws {
    for (plan, isMany) in [
      ("efs.bursting", true), ("efs.bursting.one-zone", false), ("fsx-lustre.scratch-2", false),
    ] {
      let text = try Self.provision(plan, "data.location=s3").document(.steps)
      #expect(
        text.contains(#"for subnet in $SUBNET; do SUBNETS+=(--subnet "$subnet"); done"#) == isMany)
      #expect(text.contains(#"--subnet "${SUBNET%% *}""#) != isMany)
    }
  }

  @Test func `names the instance type that the facts state`() throws {
    for (fact, line) in [
      ("training.instance-type=ml.g5.xlarge", "\nINSTANCE_TYPE='ml.g5.xlarge'\n"),
      ("data.size=1GB", "\nINSTANCE_TYPE=\n"),
    ] {
      let text = try Self.provision("s3.file", "data.location=s3 \(fact)").document(.steps)
      #expect(text.contains(line))
    }
  }

  @Test(arguments: [
    ("data.size=1GB", 86400), ("runs.duration=4h", 86400), ("runs.duration=72h", 518_400),
    ("runs.duration=9000h", 2_419_200),
  ]) func `lets a run go on as long as it takes`(_ fact: String, _ seconds: Int) throws {
    let request = try Self.provision(
      "fsx-lustre.scratch-2", "data.location=s3 \(fact)", names: Self.job
    ).document(.createTrainingJob)
    #expect(request.contains(#""MaxRuntimeInSeconds": \#(seconds)"#))
  }
}

/// What runs the training, a plan, and what the steps say of it.
struct Machines: Sendable, CustomTestStringConvertible {
  let compute: String
  let plan: String
  let says: String
  var testDescription: String { "\(plan) on \(compute)" }
}
