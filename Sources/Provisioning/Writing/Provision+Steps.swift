internal import Advice
internal import RuleText

extension Provision {
  /// The set-up for a person: numbered steps with commands, and how to undo them, in Markdown.
  package func steps() -> String {
    let sections = SetUpGuide(provision: self).sections.enumerated().map { index, section in
      "## \(index + 1). \(section.title)\n\n\(section.body)"
    }
    return """
      # Setting up training from \(plan.configuration.title)

      Run the commands in one Bash shell, in this order. The first step names what only you know.

      \(sections.joined(separator: "\n"))
      """
  }
}

/// A step of the set-up.
struct SetUpSection: Hashable, Sendable {
  let title: String

  /// Prose and commands, ended by a line break.
  let body: String

  /// The lines of the commands.
  let commands: [String]

  init(_ title: String, _ prose: String, commands: [String] = []) {
    self.title = title
    self.commands = commands
    let fence = commands.isEmpty ? "" : "```sh\n\(commands.joined(separator: "\n"))\n```\n"
    body = [prose.isEmpty ? "" : prose.filled(to: 80) + "\n", fence].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}

/// The steps that a plan takes, in their order.
struct SetUpGuide: Sendable {
  let provision: Provision

  /// What templates make: commands make the same.
  let infrastructure: Infrastructure

  init(provision: Provision) {
    self.provision = provision
    infrastructure = provision.infrastructure
  }

  var sections: [SetUpSection] {
    ([values] + preparation + storage + [preload]
      + (provision.runsJobs ? [role, job, check] : machines) + [undo]).compactMap(\.self)
  }

  /// The variables of the commands: their values, or where they come from.
  private var values: SetUpSection {
    let named = provision.shellNames.flatMap { name -> [String] in
      let values = provision.values(of: name)
      if name == .s3URI, provision.isExpress, !provision.namesDirectoryBucket {
        return Self.open(
          name.variable,
          "\(name.meaning): a directory bucket, whose name ends in the zone's id and --x-s3, "
            + "such as s3://mine--use1-az4--x-s3/train/")
      }
      guard values.isEmpty else {
        return ["\(name.variable)=\(Shell.quoted(values.joined(separator: " ")))"]
      }
      let origin = provision.origin(of: name)
      return Self.open(
        name.variable, provision.meaning(of: name) + (origin.isEmpty ? "" : " (\(origin))"))
    }
    let own = infrastructure.variables.filter { Self.isAsked($0) }.flatMap { variable in
      let lines = Self.open(
        String(self.variable(variable.name).dropFirst()),
        variable.meaning
          + (variable.kind == .securityGroup ? " (\(groupOrigin(of: variable.name)))" : ""))
      return variable.defaults.first.map { lines.dropLast() + [lines[lines.count - 1] + $0] }
        ?? lines
    }
    let source =
      provision.bringsData
      ? Self.open("SOURCE", "where the data is now: a folder, or s3://bucket/prefix/") : []
    let lines = named + own + clusterNames + source
    return SetUpSection(
      "Name what only you know",
      lines.contains { $0.hasSuffix("=") }
        ? "Fill in what stands empty: the words above it say where the value comes from." : "",
      commands: lines + (provision.isFileSystem ? [""] + Self.waiting : []))
  }

  /// A variable that is to be filled in, below the words that say with what.
  static func open(_ variable: String, _ words: String) -> [String] {
    words.filled(to: 78).split(separator: "\n").map { "# \($0)" } + ["\(variable)="]
  }

  /// Whether somebody has to say a variable of templates that is no name of the call.
  private static func isAsked(_ variable: Infrastructure.Variable) -> Bool {
    switch variable.kind {
    case .number, .securityGroup: true
    case .text: variable.name == "zone name"
    case .list, .vpc, .subnet: false
    }
  }

  private func groupOrigin(of name: String) -> String {
    if name == "job security group id" {
      return provision.reach == .cluster
        ? "aws eks describe-cluster shows clusterSecurityGroupId"
        : "aws ec2 describe-instances shows SecurityGroups"
    }
    return provision.storage == .efs
      ? "aws efs describe-mount-target-security-groups"
      : "aws ec2 describe-network-interfaces, for the NetworkInterfaceIds of the file system"
  }

  /// Work on the data and the code that no command does.
  private var preparation: [SetUpSection] {
    let own: Set<Step> = [.packFiles, .convertFormat, .rewriteCode, .reduceData, .splitData]
    let steps = provision.plan.steps.filter(own.contains)
    guard !steps.isEmpty else { return [] }
    let work = steps.map(\.title).joined(separator: "; ").capitalized
    return [SetUpSection("Prepare data and code", "\(work).")]
  }

  /// The request, written with what the steps before have named and made, checked and sent.
  private var job: SetUpSection {
    let facts = provision.workload.stated.map { fact in
      Shell.quoted("\(fact.name)=\(provision.workload.text(of: fact) ?? "")")
    }
    let subnets =
      provision.mountsInZones
      ? ["SUBNETS=()", "for subnet in $SUBNET; do SUBNETS+=(--subnet \"$subnet\"); done"] : []
    let options = provision.jobNames.map { name, variable in "\(name.rawValue) \(variable)" }
    let call =
      ["storage-advisor provision --plan \(provision.plan.configuration.name)"]
      + facts + ["--as create-training-job"] + options
      + (provision.mountsInZones ? ["\"${SUBNETS[@]}\""] : [])
    return SetUpSection(
      "Start the job", "",
      commands: subnets + [
        call.joined(separator: " \\\n  ") + " > training-job.json",
        "storage-advisor check-job training-job.json",
        "aws sagemaker create-training-job --cli-input-json file://training-job.json",
      ])
  }

  private var check: SetUpSection {
    let name = Shell.quoted(provision.jobName)
    return SetUpSection(
      "See that it reads its data",
      "The job is Downloading while File mode fetches the data, and Training once it reads. "
        + "A mount that fails ends it within minutes: FailureReason says why.",
      commands: [
        "aws sagemaker describe-training-job --training-job-name \(name) \\",
        "  --query '[TrainingJobStatus, SecondaryStatus, FailureReason]'",
      ])
  }
}

extension Provision {
  /// The names that the commands of the set-up need.
  fileprivate var shellNames: [ProvisionName] {
    var names: [ProvisionName] = runsJobs ? [.role, .image, .instanceType, .outputPath] : []
    if storage == .s3 || linksBucket { names.append(.s3URI) }
    if isFileSystem || opensWayToS3 { names += [.vpc, .subnet] }
    if usesExistingFileSystem {
      names += [.fileSystemID] + (storage == .fsxLustre ? [.mountName] : [])
    }
    return names
  }

  /// What a name is: where no job runs, the machines have the network.
  fileprivate func meaning(of name: ProvisionName) -> String {
    switch name {
    case .vpc where !runsJobs: "the VPC of the machines that train"
    case .subnet where !runsJobs: "the subnets of the machines that train, with spaces between them"
    case .subnet where mountsInZones: "the subnets of the job, one a zone, with spaces between them"
    default: name.meaning
    }
  }

  /// Where a name comes from.
  fileprivate func origin(of name: ProvisionName) -> String {
    name == .subnet && storage == .s3 ? "aws ec2 describe-subnets" : name.origin(book)
  }

  /// The values of a name: as given, or as the facts have it.
  fileprivate func values(of name: ProvisionName) -> [String] {
    let given = names.all(name)
    return given.isEmpty && name == .instanceType
      ? [statedInstanceType].compactMap(\.self) : given
  }

  /// Whether the file system is mounted in the zone of each subnet, so that a job may have them all.
  fileprivate var mountsInZones: Bool { storage == .efs && !has(.oneZone) }

  /// Whether the call names a directory bucket, as Express One Zone has.
  fileprivate var namesDirectoryBucket: Bool {
    names[.s3URI].flatMap(S3Location.init)?.isExpress == true
  }

  /// The names that the request needs, with the words of the shell that say them.
  fileprivate var jobNames: [(ProvisionName, String)] {
    var names: [(ProvisionName, String)] = [
      (.role, "\"$ROLE\""), (.image, "\"$IMAGE\""), (.instanceType, "\"$INSTANCE_TYPE\""),
      (.outputPath, "\"$OUTPUT_PATH\""),
    ]
    if storage == .s3 { names.append((.s3URI, "\"$S3_URI\"")) }
    if isFileSystem {
      names.append((.fileSystemID, "\"$FILE_SYSTEM_ID\""))
      if storage == .fsxLustre { names.append((.mountName, "\"$MOUNT_NAME\"")) }
      if !mountsInZones { names.append((.subnet, "\"${SUBNET%% *}\"")) }
      names.append((.securityGroup, "\"$JOB_GROUP\""))
    }
    let literal: [ProvisionName] = [
      .jobName, .channel, .contentType, .attribute, .directory, .volumeSize, .maxRuntime,
      .keepAlive, .checkpointPath,
    ]
    for name in literal {
      for value in self.names.all(name) { names.append((name, Shell.quoted(value))) }
    }
    return names
  }
}

extension ProvisionName {
  /// The variable of the shell that holds the name: `SUBNET` of `--subnet`.
  fileprivate var variable: String {
    rawValue.dropFirst(2).uppercased().replacing("-", with: "_")
  }
}

extension String {
  /// The text in lines of at most `columns` columns, as far as its words are that short.
  func filled(to columns: Int) -> String {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= columns {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
