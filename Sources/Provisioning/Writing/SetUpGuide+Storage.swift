internal import Advice

extension SetUpGuide {
  /// The storage, where it is not there yet.
  var storage: [SetUpSection?] {
    switch provision.storage {
    case .efs:
      [groups, provision.usesExistingFileSystem ? nil : elasticFileSystem, endpoint]
    case .fsxLustre:
      [
        groups, provision.usesExistingFileSystem ? nil : lustre,
        provision.usesExistingFileSystem || !provision.linksBucket ? nil : link, endpoint,
      ]
    default: [bucket]
    }
  }

  /// The group of the job, and the ports that the file system opens for it.
  private var groups: SetUpSection {
    let ranges = provision.portRanges
    let own =
      provision.usesExistingFileSystem
      ? [
        "# the security group of the file system (aws efs describe-mount-target-security-groups, "
          + "or the network interfaces of Lustre)",
        "FILE_SYSTEM_GROUP=",
      ]
      : [
        "FILE_SYSTEM_GROUP=$(aws ec2 create-security-group --group-name training-storage \\",
        "  --description 'Storage of training jobs' --vpc-id \"$VPC\" --query GroupId --output text)",
      ]
    let job = [
      "JOB_GROUP=$(aws ec2 create-security-group --group-name training-jobs \\",
      "  --description 'Training jobs' --vpc-id \"$VPC\" --query GroupId --output text)",
    ]
    func admit(_ group: String, _ other: String) -> [String] {
      ranges.map {
        "aws ec2 authorize-security-group-ingress --group-id \"$\(group)\" --protocol tcp \\\n"
          + "  --port \($0) --source-group \"$\(other)\""
      }
    }
    let servers =
      provision.storage == .fsxLustre ? admit("FILE_SYSTEM_GROUP", "FILE_SYSTEM_GROUP") : []
    return SetUpSection(
      "Open the ports",
      "The file system admits the job by its group, on TCP \(ranges.joined(separator: " and ")). "
        + "Instances of one job speak with each other.",
      commands: own + job + admit("FILE_SYSTEM_GROUP", "JOB_GROUP") + servers + [
        "aws ec2 authorize-security-group-ingress --group-id \"$JOB_GROUP\" --protocol all \\",
        "  --source-group \"$JOB_GROUP\"",
      ])
  }

  private var elasticFileSystem: SetUpSection {
    let mode =
      provision.has(.provisioned)
      ? "provisioned \\\n  --provisioned-throughput-in-mibps \"$THROUGHPUT\""
      : provision.has(.bursting) ? "bursting" : "elastic"
    let zone = provision.has(.oneZone) ? " \\\n  --availability-zone-name \"$ZONE\"" : ""
    let throughput =
      provision.has(.provisioned)
      ? [
        "# MiB a second of the file system, at most \(provision.mostThroughput)",
        "THROUGHPUT=\(provision.neededThroughput.map { "\(min($0, provision.mostThroughput))" } ?? "")",
      ] : []
    return SetUpSection(
      "Create the file system",
      "One mount target for each zone in which jobs run; they take a minute or two.",
      commands: throughput + [
        "FILE_SYSTEM_ID=$(aws efs create-file-system --encrypted --throughput-mode \(mode)\(zone) \\",
        "  --query FileSystemId --output text)",
        "until [ \"$(aws efs describe-file-systems --file-system-id \"$FILE_SYSTEM_ID\" \\",
        "  --query 'FileSystems[0].LifeCycleState' --output text)\" = available ]; do sleep 5; done",
        "for subnet in $SUBNET; do",
        "  aws efs create-mount-target --file-system-id \"$FILE_SYSTEM_ID\" --subnet-id \"$subnet\" \\",
        "    --security-groups \"$FILE_SYSTEM_GROUP\"",
        "done",
        "aws efs create-access-point --file-system-id \"$FILE_SYSTEM_ID\" --posix-user "
          + "Uid=\(provision.posixUser),Gid=\(provision.posixUser)",
      ])
  }

  private var lustre: SetUpSection {
    let metadata =
      provision.metadataIOPS.map {
        ",MetadataConfiguration={Mode=USER_PROVISIONED,Iops=\($0)}"
      } ?? ""
    let configuration =
      provision.has(.intelligentTiering)
      ? "DeploymentType=PERSISTENT_2,ThroughputCapacity=\(provision.tieredThroughput)\(metadata),"
        + "DataReadCacheConfiguration={SizingMode=USER_PROVISIONED,SizeGiB=\(provision.tieredCache)}"
      : provision.lustreTier.map {
        "DeploymentType=PERSISTENT_2,PerUnitStorageThroughput=\($0)\(metadata)"
      } ?? "DeploymentType=SCRATCH_2"
    let size =
      provision.has(.intelligentTiering)
      ? "--storage-type INTELLIGENT_TIERING" : "--storage-capacity \(provision.lustreCapacity)"
    return SetUpSection(
      "Create the file system",
      "Lustre takes exactly one subnet: that of the zone in which the accelerators are. "
        + "It is paid for from now on, used or not. Creation takes some minutes.",
      commands: [
        "FILE_SYSTEM_ID=$(aws fsx create-file-system --file-system-type LUSTRE \\",
        "  --file-system-type-version \(provision.lustreVersion) \(size) --subnet-ids \"${SUBNET%% *}\" \\",
        "  --security-group-ids \"$FILE_SYSTEM_GROUP\" \\",
        "  --lustre-configuration '\(configuration)' \\",
        "  --query FileSystem.FileSystemId --output text)",
        "until [ \"$(aws fsx describe-file-systems --file-system-ids \"$FILE_SYSTEM_ID\" \\",
        "  --query 'FileSystems[0].Lifecycle' --output text)\" = AVAILABLE ]; do sleep 20; done",
        "MOUNT_NAME=$(aws fsx describe-file-systems --file-system-ids \"$FILE_SYSTEM_ID\" \\",
        "  --query 'FileSystems[0].LustreConfiguration.MountName' --output text)",
      ])
  }

  private var link: SetUpSection {
    SetUpSection(
      "Link the bucket",
      "Files appear at once and are fetched when they are first read.",
      commands: [
        "aws fsx create-data-repository-association --file-system-id \"$FILE_SYSTEM_ID\" \\",
        "  --file-system-path / --data-repository-path \"$S3_URI\" --batch-import-meta-data-on-create \\",
        "  --s3 'AutoImportPolicy={Events=[\(provision.importedEvents.joined(separator: ","))]}'",
      ])
  }

  /// The way from the job's VPC to S3, where the model goes whatever the data comes from.
  private var endpoint: SetUpSection {
    SetUpSection(
      "Open the way to S3",
      "A job in a VPC uploads its model through a gateway endpoint, which is free, or a NAT gateway, "
        + "which is not.",
      commands: [
        "# route tables of the job's subnets (aws ec2 describe-route-tables)",
        "ROUTE_TABLES=",
        "ENDPOINT=$(aws ec2 create-vpc-endpoint --vpc-id \"$VPC\" --route-table-ids $ROUTE_TABLES \\",
        "  --service-name \"com.amazonaws.$(aws configure get region).s3\" \\",
        "  --query VpcEndpoint.VpcEndpointId --output text)",
      ])
  }

  private var bucket: SetUpSection? {
    guard provision.isExpress || provision.workload.dataLocation != .s3 else { return nil }
    let name = "BUCKET=${S3_URI#s3://}; BUCKET=${BUCKET%%/*}"
    guard provision.isExpress else {
      return SetUpSection(
        "Create the bucket", "In the Region of the job.",
        commands: [name, "aws s3 mb \"s3://$BUCKET\""])
    }
    let configuration =
      "\"{Location={Type=AvailabilityZone,Name=$ZONE},Bucket={DataRedundancy=SingleAvailabilityZone,"
      + "Type=Directory}}\""
    return SetUpSection(
      "Create the directory bucket",
      "In the zone of the accelerators; its name ends in the zone's id and --x-s3.",
      commands: [
        name, "aws s3api create-bucket --bucket \"$BUCKET\" \\",
        "  --create-bucket-configuration \(configuration)",
      ])
  }
}
