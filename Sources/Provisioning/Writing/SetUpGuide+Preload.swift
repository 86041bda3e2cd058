internal import Advice

/// Loading everything beforehand, and giving the room back.
extension SetUpGuide {
  /// Every file of the directory, for a program that takes their names.
  private static let eachFile = "find \(directory) -type f -print0 | xargs -0"

  /// The same, for a program that is run for each of the files.
  private var oneByOne: String { "\(Self.eachFile) -n 1 -P \(provision.filesLoadedAtOnce)" }

  private var preloads: Bool {
    provision.plan.steps.contains(.preloadData) && provision.canPreload
  }

  /// The contents of a linked bucket, fetched before a job reads them.
  var preload: SetUpSection? {
    guard preloads else { return nil }
    return SetUpSection(
      "Load all the data beforehand",
      "Otherwise each file comes with its first read. Run this \(Self.machine); jobs may start "
        + "meanwhile.",
      commands: mount + [
        "nohup \(oneByOne) sudo lfs hsm_restore &",
        "# how many files are not loaded yet: 0 in the end; look again if it stands still",
        "\(Self.eachFile) sudo lfs hsm_state | grep -c released",
      ])
  }

  /// Takes the mount away again.
  var unmount: [String] {
    guard provision.runsJobs else { return leaveMachines }
    return preloads || provision.copiesToMount
      ? ["# on the machine that mounted it, which leaves the job's group then", leave] : []
  }

  /// Takes the mount away again, and the contents out of a file system that stays.
  var release: [String] {
    guard preloads else { return unmount }
    return ["# on the machine that mounted it: what the bucket has needs no room here"]
      + ["\(oneByOne) sudo lfs hsm_release"]
      + (provision.runsJobs ? ["# which leaves the job's group then", leave] : leaveMachines)
  }
}

/// The file system on a machine that is no job's.
extension SetUpGuide {
  static let directory = "/mnt/training"

  /// Where commands run that mount the file system, as a phrase.
  static let machine =
    "in a shell with the names above, on a machine of the VPC that has the file system's client "
    + "and is in the job's group"

  /// Mounts the file system.
  var mount: [String] {
    let make = "sudo mkdir -p \(Self.directory)"
    guard provision.storage == .fsxLustre else {
      return [make, "sudo mount -t efs -o tls \"$FILE_SYSTEM_ID:/\" \(Self.directory)"]
    }
    return [
      dnsName, make,
      "sudo mount -t lustre -o \(provision.lustreMountOptions.joined(separator: ",")) "
        + "\"$DNS_NAME@tcp:/$MOUNT_NAME\" \(Self.directory)",
    ]
  }

  /// Asks for the name by which a Lustre file system is reached.
  var dnsName: String {
    "DNS_NAME=$(aws fsx describe-file-systems --file-system-ids \"$FILE_SYSTEM_ID\" \\\n"
      + "  --query 'FileSystems[0].DNSName' --output text)"
  }

  var leave: String { "sudo umount \(Self.directory)" }
}

extension Provision {
  /// Whether contents of a bucket can be loaded before they are read.
  package var canPreload: Bool { linksBucket }

  /// Whether there is something that can be deleted after a run: a file system that the plan makes.
  package var canDelete: Bool { isFileSystem && !usesExistingFileSystem }
}
