internal import Advice

/// Machines that mount the storage themselves, where no job of SageMaker runs.
extension SetUpGuide {
  /// How they come to the data.
  var machines: [SetUpSection?] {
    switch provision.reach {
    case .job: []
    case .machines: [machine]
    case .cluster: [volume]
    case .elsewhere:
      [
        SetUpSection(
          "Mount it where the training runs",
          "No mount is written here for \(provision.computeName): its own documentation says how it "
            + "reaches the storage, if it does.")
      ]
    }
  }

  /// Takes the mounts away again.
  var leaveMachines: [String] {
    switch provision.reach {
    case .machines where !provision.copiesToMachines: ["# on each machine that mounted it", leave]
    case .cluster: ["kubectl delete persistentvolumeclaim,persistentvolume \(Self.volumeName)"]
    default: []
    }
  }

  /// What a cluster's owner states.
  var clusterNames: [String] {
    guard provision.reach == .cluster else { return [] }
    return Self.open("CLUSTER", "the name of the EKS cluster (aws eks list-clusters)")
      + (provision.storage == .s3
        ? Self.open("DRIVER_ROLE", "the IAM role of the driver, which may read the bucket") : [])
  }

  private var machine: SetUpSection {
    let place =
      provision.workload.trainingCompute == .hyperPod
      ? "such as in the lifecycle script of its cluster"
      : "such as in the user data of its launch template"
    let copies = provision.copiesToMachines
    let needs =
      provision.storage == .s3
      ? "Its role may read the bucket" + (copies ? "." : ", and it has Mountpoint for Amazon S3.")
      : "It is in the group that is let in. The package is that of Amazon Linux 2023."
    return SetUpSection(
      copies ? "Copy the data to each machine" : "Mount it on each machine",
      "Run this on each instance that trains, in a shell with the names above, \(place). \(needs)"
        + (provision.hasEFA
          ? " Set its Lustre client up for EFA first, or it reads by TCP: the user guide has the script."
          : "")
        + " Training reads \(Self.directory).",
      commands: provision.storage == .s3
        ? bucketMount
        : ["sudo dnf install -y \(provision.clientPackage)"] + mount + ["df -h \(Self.directory)"])
  }

  /// The bucket, and below what its objects lie.
  private static let bucketNames = [
    "BUCKET=${S3_URI#s3://}", "BUCKET=${BUCKET%%/*}", "PREFIX=${S3_URI#\"s3://$BUCKET\"}",
    "PREFIX=${PREFIX#/}", "PREFIX=${PREFIX:+${PREFIX%/}/}",
  ]

  private var bucketMount: [String] {
    let folder = [
      "sudo mkdir -p \(Self.directory)", "sudo chown \"$(id -u)\" \(Self.directory)",
    ]
    guard provision.copiesToMachines else {
      return Self.bucketNames + folder + [
        "mount-s3 --read-only ${PREFIX:+--prefix \"$PREFIX\"} \"$BUCKET\" \(Self.directory)"
      ]
    }
    // The AWS CLI does not compare what is in a directory bucket.
    return folder + [
      provision.isExpress
        ? "aws s3 cp --recursive \"$S3_URI\" \(Self.directory)"
        : "aws s3 sync \"$S3_URI\" \(Self.directory)"
    ]
  }
}

/// The storage as a volume of Kubernetes that is there already.
extension SetUpGuide {
  private static let volumeName = "training-data"

  private var volume: SetUpSection {
    let driver = provision.driver
    let add =
      ["aws eks create-addon --cluster-name \"$CLUSTER\"", "--addon-name \(driver.addOn)"]
      + (provision.storage == .s3 ? ["--service-account-role-arn \"$DRIVER_ROLE\""] : [])
    return SetUpSection(
      "Mount it in pods",
      "The cluster has the driver `\(driver.name)` as an add-on. The volume is provisioned statically: it "
        + "names the storage above. A pod of the claim's namespace mounts the claim "
        + "`\(Self.volumeName)`."
        + (provision.hasEFA
          ? " Nodes set their Lustre client up for EFA first, or they read by TCP." : ""),
      commands: [
        "[ \"$(aws eks list-addons --cluster-name \"$CLUSTER\" --output text \\",
        "  --query \"addons[?@=='\(driver.addOn)']\")\" ] ||",
      ] + Shell.command(add).map { "  \($0)" }
        + (provision.storage == .s3
          ? Self.bucketNames + Self.bucketOptions
          : provision.storage == .fsxLustre ? [dnsName] : [])
        + ["kubectl apply -f - << END"] + manifest + [
          "END",
          "kubectl wait --for=jsonpath='{.status.phase}'=Bound \\",
          "  persistentvolumeclaim/\(Self.volumeName) --timeout=120s",
        ])
  }

  /// What a bucket is mounted with: a quote in the prefix is doubled, as YAML has it.
  private static let bucketOptions = [
    "QUOTE=\\'",
    "OPTIONS=\"read-only${PREFIX:+, ${QUOTE}prefix ${PREFIX//$QUOTE/$QUOTE$QUOTE}$QUOTE}\"",
  ]

  private var manifest: [String] {
    let mode = provision.storage == .s3 ? "ReadOnlyMany" : "ReadWriteMany"
    return [
      "apiVersion: v1", "kind: PersistentVolume", "metadata:", "  name: \(Self.volumeName)",
      "spec:",
      "  capacity:", "    storage: 1Ti  # for the claim: the storage has a size of its own",
      "  accessModes: [\(mode)]", "  persistentVolumeReclaimPolicy: Retain",
      "  storageClassName: \"\"", "  claimRef:", "    namespace: default",
      "    name: \(Self.volumeName)",
    ] + volumeSource + [
      "---", "apiVersion: v1", "kind: PersistentVolumeClaim", "metadata:",
      "  name: \(Self.volumeName)", "  namespace: default", "spec:", "  accessModes: [\(mode)]",
      "  storageClassName: \"\"", "  volumeName: \(Self.volumeName)", "  resources:",
      "    requests:", "      storage: 1Ti",
    ]
  }

  /// What the driver mounts, and how.
  private var volumeSource: [String] {
    let (options, handle, attributes): (String, String, [String]) =
      switch provision.storage {
      case .fsxLustre:
        (
          provision.lustreMountOptions.joined(separator: ", "), "$FILE_SYSTEM_ID",
          ["dnsname: $DNS_NAME", "mountname: $MOUNT_NAME"]
        )
      case .efs: ("", "$FILE_SYSTEM_ID", [])
      default:
        ("$OPTIONS", Self.volumeName, ["bucketName: $BUCKET"])
      }
    return (options.isEmpty ? [] : ["  mountOptions: [\(options)]"])
      + ["  csi:", "    driver: \(provision.driver.name)", "    volumeHandle: \(handle)"]
      + (attributes.isEmpty
        ? [] : ["    volumeAttributes:"] + attributes.map { "      \($0)" })
  }
}
