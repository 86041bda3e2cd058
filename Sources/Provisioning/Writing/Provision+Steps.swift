internal import Advice
internal import RuleText

extension Provision {
  /// The set-up for a person: numbered steps with commands, and how to undo them, in Markdown.
  package func steps() -> String {
    let guide = SetUpGuide(provision: self)
    let sections = guide.sections.enumerated().map { index, section in
      "## \(index + 1). \(section.title)\n\n\(section.body)"
    }
    return """
      # Setting up training from \(plan.configuration.title)

      Run the commands in one shell, in this order. Step 1 names everything that only you know.

      \(sections.joined(separator: "\n"))
      """
  }
}

/// A step of the set-up.
struct SetUpSection: Hashable, Sendable {
  let title: String

  /// Prose and commands, ended by a line break.
  let body: String

  init(_ title: String, _ prose: String, commands: [String] = []) {
    self.title = title
    let fence = commands.isEmpty ? "" : "```sh\n\(commands.joined(separator: "\n"))\n```\n"
    body = [prose.isEmpty ? "" : prose + "\n", fence].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// The steps that a plan takes, in their order.
struct SetUpGuide: Sendable {
  let provision: Provision

  var sections: [SetUpSection] {
    ([values] + preparation + storage + data + [job, check, undo]).compactMap(\.self)
  }

  /// The variables of the commands: their values, or where they come from.
  private var values: SetUpSection {
    let lines = provision.shellNames.map { name in
      let values =
        name.isRepeated ? provision.names.all(name) : [provision.names[name]].compactMap(\.self)
      let origin = name.origin(provision.book)
      return values.isEmpty
        ? "\(name.variable)=  # \(name.meaning)" + (origin.isEmpty ? "" : ": \(origin)")
        : "\(name.variable)=\(Shell.quoted(values.joined(separator: " ")))"
    }
    let open = provision.shellNames.contains { provision.names.all($0).isEmpty }
    return SetUpSection(
      "Name what only you know",
      open ? "Fill in what stands empty; the words behind it say where the value comes from." : "",
      commands: lines)
  }

  /// Work on the data and the code that no command does.
  private var preparation: [SetUpSection] {
    let own: Set<Step> = [.packFiles, .convertFormat, .rewriteCode, .reduceData, .splitData]
    let steps = provision.plan.steps.filter(own.contains)
    guard !steps.isEmpty else { return [] }
    return [
      SetUpSection(
        "Prepare data and code",
        steps.map { "- \($0.title)" }.joined(separator: "\n"))
    ]
  }

  private var job: SetUpSection {
    SetUpSection(
      "Start the job",
      "Write the request with `storage-advisor provision … --as create-training-job > training-job.json`, "
        + "check it, and send it.",
      commands: [
        "storage-advisor check-job training-job.json",
        "aws sagemaker create-training-job --cli-input-json file://training-job.json",
      ])
  }

  private var check: SetUpSection {
    let name = Shell.quoted(provision.jobName)
    return SetUpSection(
      "See that it reads its data",
      "The job is *Downloading* while File mode fetches the data, and *Training* once it reads. "
        + "A mount that fails ends it within minutes: look at FailureReason.",
      commands: [
        "aws sagemaker describe-training-job --training-job-name \(name) \\",
        "  --query '[TrainingJobStatus, SecondaryStatus, FailureReason]'",
      ])
  }
}

extension Provision {
  /// The names that the commands of the set-up need.
  var shellNames: [Name] {
    var names: [Name] = [.role, .image, .instanceType, .outputPath]
    if storage == .s3 || linksBucket || workload.dataLocation == .s3 { names.append(.s3URI) }
    if isFileSystem { names += [.vpc, .subnet] }
    if isFileSystem, usesExistingFileSystem {
      names += [.fileSystemID, .securityGroup] + (storage == .fsxLustre ? [.mountName] : [])
    }
    if isExpress || has(.oneZone) { names.append(.zone) }
    return names
  }
}

extension Name {
  /// The variable of the shell that holds the name: `SUBNET` of `--subnet`.
  var variable: String { rawValue.dropFirst(2).uppercased().replacing("-", with: "_") }
}
