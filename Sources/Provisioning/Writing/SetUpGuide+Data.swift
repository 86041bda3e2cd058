internal import Advice

extension SetUpGuide {
  /// How the data comes to the storage.
  var data: [SetUpSection] {
    let steps = provision.plan.steps
    guard steps.contains(.uploadData) || steps.contains(.copyData) || steps.contains(.exportData)
    else { return [] }
    let target =
      provision.isFileSystem && !provision.linksBucket
      ? "/mnt/training" : "\"$S3_URI\""
    let mount =
      provision.isFileSystem && !provision.linksBucket
      ? "Mount the file system at /mnt/training on a machine of the VPC, or use AWS DataSync. "
        + "From another folder, cp -a does what sync does from S3. " : ""
    let export = steps.contains(.exportData) ? "Export the rows to files first. " : ""
    return [
      SetUpSection(
        "Bring the data",
        export + mount + "Run it again until nothing is left to copy.",
        commands: [
          "# where the data is now: a folder, or s3://bucket/prefix/", "SOURCE=",
          "aws s3 sync \"$SOURCE\" \(target)",
        ])
    ]
  }

  /// How everything that was made goes away again: at any time, or as a step behind the job.
  var undo: SetUpSection {
    guard provision.plan.steps.contains(.deleteAfterRun), provision.canDelete else {
      return undoing
    }
    let name = Shell.quoted(provision.jobName)
    return SetUpSection(
      "Delete the storage after the run",
      "What is only in the file system goes with it. To undo that, run the steps again.",
      commands: ["aws sagemaker wait training-job-completed-or-stopped --training-job-name \(name)"]
        + undoing.commands)
  }

  private var undoing: SetUpSection {
    guard !provision.usesExistingFileSystem else {
      return SetUpSection(
        "Undo",
        "The file system was there before and stays. The job's group goes, once the file system no "
          + "longer admits it.",
        commands: release + revocations + [
          "aws ec2 delete-security-group --group-id \"$JOB_GROUP\"", endpoint,
        ])
    }
    switch provision.storage {
    case .fsxLustre:
      return SetUpSection(
        "Undo",
        "**Delete the file system once the jobs are done:** it costs as much idle as in use, and one that "
          + "was forgotten is the commonest surprise on the bill. Results that are only in it go with it.",
        commands: unmount + [
          "aws fsx delete-file-system --file-system-id \"$FILE_SYSTEM_ID\"",
          "aws fsx describe-file-systems --query 'FileSystems[].[FileSystemId, Lifecycle]'",
        ] + deletions)
    case .efs:
      return SetUpSection(
        "Undo", "Mount targets go first. The files go with the file system.",
        commands: [
          "for target in $(aws efs describe-mount-targets --file-system-id \"$FILE_SYSTEM_ID\" \\",
          "    --query 'MountTargets[].MountTargetId' --output text); do",
          "  aws efs delete-mount-target --mount-target-id \"$target\"",
          "done",
          "aws efs delete-file-system --file-system-id \"$FILE_SYSTEM_ID\"",
        ] + deletions)
    default:
      return SetUpSection(
        "Undo",
        provision.isExpress
          ? "A directory bucket costs several times what S3 Standard does: empty it when training is done."
          : "Nothing runs between jobs. Models under the output path stay until they are deleted.",
        commands: provision.isExpress ? ["aws s3 rm --recursive \"$S3_URI\""] : [])
    }
  }

  /// The groups, that of the file system first: its rules name the other.
  private var deletions: [String] {
    [
      "aws ec2 delete-security-group --group-id \"$FILE_SYSTEM_GROUP\"",
      "aws ec2 delete-security-group --group-id \"$JOB_GROUP\"", endpoint,
    ]
  }

  private var endpoint: String { "aws ec2 delete-vpc-endpoints --vpc-endpoint-ids \"$ENDPOINT\"" }

  private var revocations: [String] {
    provision.portRanges.map {
      "aws ec2 revoke-security-group-ingress --group-id \"$FILE_SYSTEM_GROUP\" --protocol tcp \\\n"
        + "  --port \($0) --source-group \"$JOB_GROUP\""
    }
  }
}
