internal import Advice

extension SetUpGuide {
  /// How the data comes to the storage.
  var data: SetUpSection? {
    guard provision.bringsData else { return nil }
    let export =
      provision.plan.steps.contains(.exportData) ? "Export the rows to files first. " : ""
    let again = "Run the last command again until nothing is left to copy."
    guard provision.copiesToMount else {
      return SetUpSection(
        "Bring the data", provision.isExpress ? export : export + again,
        commands: [
          // The AWS CLI does not compare what is in a directory bucket.
          provision.isExpress
            ? "aws s3 cp --recursive \"$SOURCE\" \"$S3_URI\""
            : "aws s3 sync \"$SOURCE\" \"$S3_URI\""
        ])
    }
    return SetUpSection(
      "Bring the data",
      export + "Run this \(Self.machine), or use AWS DataSync. " + again
        + " From another folder, cp -a does what sync does from S3.",
      commands: mount + [
        "sudo chown \"$(id -u)\" \(Self.directory)",
        "aws s3 sync \"$SOURCE\" \(Shell.quoted(mountedDirectory))",
      ])
  }

  /// Where a machine that fills the file system sees the directory that the job reads.
  private var mountedDirectory: String {
    let below = provision.directory(mountName: provision.names[.mountName] ?? "")
      .split(separator: "/").map(String.init)
    let isNamed = provision.storage == .fsxLustre && below.first == provision.names[.mountName]
    return ([Self.directory] + below.dropFirst(isNamed ? 1 : 0)).joined(separator: "/")
  }

  /// How everything that was made goes away again: at any time, or as a step behind the job.
  var undo: SetUpSection {
    guard provision.plan.steps.contains(.deleteAfterRun), provision.canDelete else {
      return undoing
    }
    let start = provision.runsJobs ? "" : "Run this once the run is over. "
    return SetUpSection(
      "Delete the storage after the run",
      start + loss + (provision.makesBucket ? " The bucket stays for the next run." : "")
        + " To undo that, run the steps again.",
      commands: unmount
        + Shell.command(
          deletion(ofBucket: false), after: (provision.runsJobs ? [endOfRun] : []) + export))
  }

  /// Waits until the job is over.
  private var endOfRun: [String] {
    // Not the waiter of the AWS CLI: it gives up after six hours, and the job would lose its data.
    wait(
      for: "False",
      [
        "aws sagemaker describe-training-job",
        "--training-job-name \(Shell.quoted(provision.jobName))",
        "--query \"TrainingJobStatus=='InProgress' || TrainingJobStatus=='Stopping'\"",
      ], minutes: provision.minutesOfRun)
  }

  /// Brings what only the file system has into the linked bucket, where files are to reach it.
  private var export: [[String]] {
    guard provision.exportsFiles else { return [] }
    return [
      keeping(
        "DataRepositoryTask.TaskId", as: "$EXPORT",
        [
          "aws fsx create-data-repository-task", "--type EXPORT_TO_REPOSITORY",
          "--file-system-id \"$FILE_SYSTEM_ID\"", "--report Enabled=false",
        ]),
      wait(
        for: "SUCCEEDED",
        [
          "aws fsx describe-data-repository-tasks", "--task-ids \"$EXPORT\"",
          "--query 'DataRepositoryTasks[0].Lifecycle'",
        ], minutes: provision.minutesToExport),
    ]
  }

  /// What goes with the file system.
  private var loss: String {
    if provision.exportsFiles {
      return "Files reach the bucket in the background; a task exports what is left. **Nothing is "
        + "deleted unless it has succeeded:** what is only in the file system goes with it."
    }
    return provision.writesFiles
      ? "**Copy what programs wrote before:** what is only in the file system goes with it."
      : "What is only in the file system goes with it."
  }

  private var undoing: SetUpSection {
    guard !provision.usesExistingFileSystem else {
      return SetUpSection(
        "Undo",
        "The file system was there before and stays. The job's group goes, once the file system no "
          + "longer admits it.",
        commands: release + groupDeletion + endpointDeletion)
    }
    switch provision.storage {
    case .fsxLustre:
      return SetUpSection(
        "Undo",
        "**Delete the file system once the jobs are done:** it costs as much idle as in use, and one that "
          + "was forgotten is the commonest surprise on the bill. \(loss)"
          + (keepsBucket ? " The bucket stays." : ""),
        commands: unmount + Shell.command(deletion(ofBucket: !keepsBucket), after: export))
    case .efs:
      return SetUpSection(
        "Undo", "Mount targets go first. The files go with the file system.",
        commands: unmount + deletion(ofBucket: true))
    default:
      return SetUpSection(
        "Undo", bucketMeaning,
        commands: unmount + bucketDeletion + (provision.opensWayToS3 ? endpointDeletion : []))
    }
  }

  /// Whether a linked bucket stays: it was there before, or it has what programs wrote.
  private var keepsBucket: Bool {
    provision.linksBucket && (!provision.makesBucket || provision.exportsFiles)
  }

  /// Deletes a file system and what was made for it.
  private func deletion(ofBucket goesToo: Bool) -> [String] {
    (provision.storage == .efs ? elasticDeletion : lustreDeletion)
      + groupDeletion + endpointDeletion + (goesToo ? bucketDeletion : [])
  }

  /// Takes back what groups let through that stay, or go later, and deletes those that were made.
  private var groupDeletion: [String] {
    let made = ["$FILE_SYSTEM_GROUP", "$JOB_GROUP"].filter { group in
      infrastructure.resources.contains {
        $0.cloudFormation == "AWS::EC2::SecurityGroup" && variable($0.name) == group
      }
    }
    func turn(_ group: String) -> Int { made.firstIndex(of: group) ?? made.count }
    let open = doors.filter { door in
      guard let (own, other) = door.groups(variable), own != other else { return false }
      return turn(own) >= turn(other)
    }
    return open.flatMap { Shell.command($0.revocation(variable)) }
      + (made.isEmpty ? [] : deleteGroups(made))
  }

  private var lustreDeletion: [String] {
    ["aws fsx delete-file-system --file-system-id \"$FILE_SYSTEM_ID\""]
      + wait(
        for: "",
        [
          "aws fsx describe-file-systems",
          "--query \"FileSystems[?FileSystemId=='$FILE_SYSTEM_ID'].Lifecycle\"",
        ])
  }

  private var elasticDeletion: [String] {
    [
      "for target in $(aws efs describe-mount-targets --file-system-id \"$FILE_SYSTEM_ID\" \\",
      "    --query 'MountTargets[].MountTargetId' --output text); do",
      "  aws efs delete-mount-target --mount-target-id \"$target\"",
      "done",
    ]
      + wait(
        for: "",
        [
          "aws efs describe-mount-targets", "--file-system-id \"$FILE_SYSTEM_ID\"",
          "--query 'MountTargets[].MountTargetId'",
        ]) + ["aws efs delete-file-system --file-system-id \"$FILE_SYSTEM_ID\""]
  }

  private var endpointDeletion: [String] {
    [
      "if [ \"$ROUTE_TABLE_IDS\" ]; then",
      "  aws ec2 delete-vpc-endpoints --vpc-endpoint-ids \"$ENDPOINT\"", "fi",
    ]
  }

  private var bucketMeaning: String {
    guard provision.makesBucket else {
      return provision.runsJobs
        ? "Nothing runs between jobs. Models under the output path stay until they are deleted."
        : "The bucket stays as it was."
    }
    return
      (provision.isExpress
      ? "A directory bucket costs several times what S3 Standard does: empty it when training is done."
      : "The bucket costs money as long as the data is in it.")
      + " A bucket in which something else is stays."
      + (provision.runsJobs ? " So do models under the output path." : "")
  }

  private var bucketDeletion: [String] {
    provision.makesBucket
      ? ["aws s3 rm --recursive \"$S3_URI\"", "aws s3 rb \"s3://$BUCKET\""] : []
  }
}

extension Provision {
  /// Whether the data has to come from elsewhere.
  var bringsData: Bool {
    plan.steps.contains { [.uploadData, .copyData, .exportData].contains($0) }
  }

  /// Whether it is copied into the file system itself, by a machine that mounts it.
  var copiesToMount: Bool { bringsData && isFileSystem && !linksBucket }
}
