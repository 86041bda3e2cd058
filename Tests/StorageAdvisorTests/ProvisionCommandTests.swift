import Foundation
import Provisioning
import StorageAdvisor
import SystemFiles
import Testing

@Suite struct `Provisioning from the command line` {
  static let names = [
    "--role", "arn:aws:iam::111122223333:role/Train", "--image", "an-image", "--instance-type",
    "ml.g5.xlarge", "--s3-uri", "s3://my-data/train/", "--output-path", "s3://my-models",
  ]
  static let mount = [
    "--file-system-id", "fs-0123456789abcdef0", "--mount-name", "1234abcd", "--subnet",
    "subnet-0123456789abcdef0", "--security-group", "sg-0123456789abcdef0",
  ]

  /// A folder that is not there, for one test.
  private func folder() -> String {
    FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
  }

  @Test(arguments: Configuration.candidates.map(\.name))
  func `writes a job that its own check finds clean, and that reads back`(_ plan: String) throws {
    let facts = [
      "data.location=s3", "data.size=200GB", "training.instances=4", "runs.on-spot=yes",
      "training.instance-type=ml.g5.xlarge",
      "goals=cost,startup",
    ]
    let written = try CommandRun(
      ["provision", "--plan", plan, "--as", "create-training-job", "--tag-facts"] + facts
        + Self.names + Self.mount)
    #expect(written.status == 0, "\(written.messages)")
    let check = try CommandRun(["check-job", "-"], input: written.output)
    #expect(check.output == "no mistakes\n")
    #expect(check.status == 0)

    let book = Recommending.parameters
    let reading = JobReading(try JobRequest(Array(written.output.utf8), book: book), book: book)
    for fact in facts {
      let parts = fact.split(separator: "=").map(String.init)
      let stated = try Recommending.workload(fact)
      let name = try #require(Fact(name: parts[0]))
      #expect(reading.workload.text(of: name) == stated.text(of: name))
    }
    let present = try #require(reading.present)
    #expect(plan.hasPrefix(present.storage.rawValue))
  }

  @Test(arguments: [false, true]) func `leaves what is not its own alone`(_ replaces: Bool) throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let mine = ["a.md.partial", "a.md.\(ProcessInfo.processInfo.processIdentifier)-0.partial"]
    for name in mine { try SystemFile.write("mine", to: "\(folder)/\(name)") }
    let files = [(name: "a.md", text: "new"), (name: "b.md", text: "new")]
    #expect(try SystemFile.write(files, into: folder, replacing: replaces).count == 2)
    // What is put there already goes again where the next cannot be, unless it replaced something.
    try FileManager.default.removeItem(atPath: "\(folder)/b.md")
    try FileManager.default.removeItem(atPath: "\(folder)/a.md")
    try FileManager.default.createDirectory(
      atPath: "\(folder)/b.md/c", withIntermediateDirectories: true)
    #expect(throws: FileMistake.self) {
      try SystemFile.write(files, into: folder, replacing: replaces)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(left == (mine + ["b.md"] + (replaces ? ["a.md"] : [])).sorted())
    for name in mine {
      #expect(try SystemFile.read("\(folder)/\(name)", limit: 9) == Array("mine".utf8))
    }
  }

  @Test func `lists every name that is missing, and where it comes from`() throws {
    let run = try CommandRun([
      "provision", "--plan", "efs.elastic", "--as", "create-training-job", "--role",
      "arn:aws:iam::111122223333:role/Train",
    ])
    #expect(run.status == 2)
    #expect(run.output == "")
    for name in [
      "--image", "--file-system-id", "--output-path", "--instance-type", "--subnet",
      "--security-group",
    ] {
      #expect(run.messages.contains("error: `create-training-job` needs \(name) "))
    }
    #expect(!run.messages.contains("needs --role"))
    #expect(run.messages.contains("  help: aws ec2 describe-subnets"))
  }

  @Test func `writes files and notes as JSON and as Markdown`() throws {
    let call = ["provision", "--plan", "s3.file", "--as", "terraform"]
    let plain = try CommandRun(call)
    let json = try CommandRun(call + ["--as", "steps", "--format", "json"])
    #expect(json.messages == "")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["configuration"] as? String == "s3.file")
    let files = try #require(object["files"] as? [[String: Any]])
    #expect(files.map { $0["name"] as? String } == ["main.tf", "steps.md"])
    #expect(files.first?["text"] as? String == plain.output)
    #expect(files.first?["path"] is NSNull)
    let notes = try #require(object["notes"] as? [String])
    #expect(notes.map { "note: \($0)\n" }.joined() == plain.messages)

    let markdown = try CommandRun(call + ["--format", "markdown"])
    #expect(markdown.output.contains("\n### main.tf\n\n```\n\(plain.output)```\n"))
    let steps = try CommandRun(
      ["provision", "--plan", "s3.file", "--as", "steps", "--format", "markdown"])
    // The set-up has fences of its own.
    #expect(steps.output.contains("\n````\n# Setting up"))

    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let written = try CommandRun(call + ["--format", "json", "--output", folder])
    #expect(written.output.contains("\"path\": \"\(folder)/main.tf\""))
  }

  @Test func `writes whole files, and none over one that is there`() throws {
    let folder = folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let call =
      [
        "provision", "--plan", "s3.file", "--as", "create-training-job", "--as", "terraform",
        "--output", folder,
      ] + Self.names
    #expect(try CommandRun(call).output == "\(folder)/training-job.json\n\(folder)/main.tf\n")
    try FileManager.default.removeItem(atPath: "\(folder)/training-job.json")
    let again = try CommandRun(call)
    #expect(again.status == 2)
    #expect(
      again.messages.hasSuffix(
        "`\(folder)/main.tf`: it is there already\n  help: --force replaces it\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["main.tf"])
    #expect(try CommandRun(call + ["--force"]).status == 0)
  }

  @Test(arguments: [
    BadCall(
      arguments: ["provision", "data.location=efs"],
      messages: "error: `provision` needs --as FORMAT\n"
        + "  help: formats are create-training-job, sagemaker-sdk, cloudformation, terraform, steps\n"
    ),
    BadCall(
      arguments: ["provision", "data.location=efs", "--as", "teraform"],
      messages: "error: there is no format `teraform`\n  help: did you mean `terraform`?\n"),
    BadCall(
      arguments: ["provision", "--plan", "efs.elastik", "--as", "steps"],
      messages: "error: there is no plan `efs.elastik`\n  help: did you mean `efs.elastic`?\n"),
    BadCall(
      arguments: ["provision", "--as", "steps"],
      messages: "error: there is no plan to write: the facts do not decide for one\n"
        + "  help: state more facts, or name a plan with --plan CONFIGURATION\n"),
    BadCall(
      arguments: ["provision", "--plan", "s3.file", "--as", "steps", "--as", "terraform"],
      messages: "error: `--as` is given 2 times\n"
        + "  help: several files need --output DIR, or --format json\n"),
    BadCall(
      arguments: [
        "provision", "--plan", "s3.file", "--as", "steps", "--s3-uri", "s3://Bad_Bucket/x",
      ],
      messages: "error: `--s3-uri` names the bucket \"Bad_Bucket\"\n"
        + "  help: expected text like [a-z0-9][a-z0-9.-]*[a-z0-9]: "
        + "the bucket and prefix of the training data: aws s3 ls\n"),
    BadCall(
      arguments: [
        "provision", "--plan", "s3.file", "--as", "steps", "--role", "x\n$(id)", "--vpc", "vpc-1",
      ],
      messages: "error: `--role` has 7 characters\n"
        + "  help: expected 20 to 2048 characters: "
        + "aws iam list-roles, or the execution role of the Studio domain\n"
        + "error: `--vpc` has 5 characters\n"
        + "  help: expected 12 to 21 characters: aws ec2 describe-vpcs\n"),
    BadCall(
      arguments: [
        "provision", "--plan", "s3.file", "--as", "steps", "--volume-size", "99999999999999999999",
      ],
      messages: "error: `--volume-size` cannot be \"99999999999999999999\"\n"
        + "  help: expected a whole number, 1 to 16384\n"),
    BadCall(
      arguments: ["provision", "--plan", "s3.file", "--as", "terraform", "--with", "preload-data"],
      messages: "error: `--with` is for `--as steps`\n  help: add --as steps, or leave it out\n"),
    BadCall(
      arguments: ["provision", "--plan", "s3.file", "--as", "steps", "--with", "preload"],
      messages: "error: `--with` takes no step `preload`\n"
        + "  help: steps to choose are preload-data and delete-after-run\n"),
    BadCall(
      arguments: ["provision", "--plan", "efs.elastic", "--as", "steps", "--with", "preload-data"],
      messages: "error: `preload-data` does not go with efs.elastic here\n"
        + "  help: it loads a Lustre file system from the bucket that it is linked to\n"),
    BadCall(
      arguments: ["check-job"],
      messages: "error: `check-job` needs a request\n"
        + "  help: name a JSON file, or - for standard input\n"),
    BadCall(
      arguments: ["check-job", "-"],
      messages: "error: -:1:1: a request is one object, found an array\n", input: "[1]"),
    BadCall(
      arguments: ["check-job", "-"],
      messages: "error: -:1:19: expected `:` after a name, found the end of the text\n",
      input: "{\"TrainingJobName\""),
    BadCall(
      arguments: ["recommend", "--job", "-"],
      messages: "error: -:1:193: expected at most 32 open brackets, found one more\n",
      input: String(repeating: "{\"a\": ", count: 40)),
  ]) func `says what is wrong, and ends with 2`(_ call: BadCall) throws {
    let run = try CommandRun(call.arguments, input: call.input)
    #expect(run.messages == call.messages)
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  @Test func `advises on the storage of a request`() throws {
    let run = try CommandRun([
      "recommend", "--job", "Tests/Requests/good/s3-file.json", "data.size=2TB", "runs.per-week=30",
      "goals=startup",
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("What it saves needs "))
    #expect(
      run.output.contains(
        "Change from Amazon S3, File mode to FSx for Lustre, SCRATCH_2\n(fsx-lustre.scratch-2)"))
    let kept = try CommandRun(["recommend", "--job", "Tests/Requests/good/efs.json"])
    #expect(kept.output.contains("Keep Amazon EFS.\n"))
  }
}

extension `Provisioning from the command line` {
  @Test func `says on standard error what a document leaves open`() throws {
    let plan = ["provision", "data.location=s3", "data.selection=manifest", "--plan", "s3.file"]
    let job = try CommandRun(plan + ["--as", "create-training-job"] + Self.names)
    #expect(
      job.messages == "note: data.size is unknown: the training volume has 30 GB\n"
        + "note: --s3-uri ends in a slash, and names no manifest: the channel is a prefix\n")
    let template = try CommandRun(plan + ["--as", "cloudformation"])
    #expect(
      template.messages
        == "note: the bucket is there: the endpoint is for jobs that run in a VPC\n")
    #expect([job.status, template.status] == [0, 0])
  }
}
