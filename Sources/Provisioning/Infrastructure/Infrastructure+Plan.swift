internal import Advice

extension Provision {
  /// What the plan needs in an account besides the job.
  var infrastructure: Infrastructure {
    var made = Infrastructure(summary: "Storage for training: \(plan.configuration.title)")
    made.add("vpc id", .vpc, "The VPC in which training jobs run", names.all(.vpc))
    switch storage {
    case .efs: addElasticFileSystem(to: &made)
    case .fsxLustre: addLustre(to: &made)
    default: addBucket(to: &made)
    }
    made.addGatewayEndpoint("s3", to: "S3")
    if isExpress { made.addGatewayEndpoint("s3express", to: "S3 Express One Zone") }
    return made
  }

  private func addBucket(to made: inout Infrastructure) {
    if isExpress {
      made.add("bucket name", .text, "The directory bucket's name, without its zone and ending", [])
      made.add(
        "zone id", .text, "The Availability Zone of bucket and job, such as use1-az4",
        names.all(.zone).filter { $0.contains("-az") })
      let name: Infrastructure.Value = .joined([
        .variable("bucket name"), .text("--"), .variable("zone id"), .text("--x-s3"),
      ])
      made.resources.append(
        .init(
          name: "training data", cloudFormation: "AWS::S3Express::DirectoryBucket",
          terraform: "aws_s3_directory_bucket",
          properties: [
            .init("BucketName", "bucket", name),
            .init("LocationName", "location.name", .variable("zone id")),
            .init("DataRedundancy", "data_redundancy", .text("SingleAvailabilityZone")),
          ]))
      made.outputs.append(.bucket(of: "training data", terraform: "bucket"))
    } else if makesBucket {
      made.resources.append(
        .init(
          name: "training data", cloudFormation: "AWS::S3::Bucket", terraform: "aws_s3_bucket"))
      made.outputs.append(.bucket(of: "training data", terraform: "bucket"))
    }
  }

  private func addElasticFileSystem(to made: inout Infrastructure) {
    let system = addFileSystemID(to: &made, properties: elasticProperties(&made))
    let group = made.addSecurityGroups(
      existing: usesExistingFileSystem, machines: machineGroups, ports: ports,
      protocolName: "NFS")
    if !usesExistingFileSystem {
      for name in subnetNames(to: &made) {
        let suffix = name == "subnet id" ? "" : " \(name.split(separator: " ").last ?? "")"
        made.resources.append(
          .init(
            name: "mount target" + suffix, cloudFormation: "AWS::EFS::MountTarget",
            terraform: "aws_efs_mount_target",
            properties: [
              .init("FileSystemId", "file_system_id", system),
              .init("SubnetId", "subnet_id", .variable(name)),
              .init("SecurityGroups", "security_groups", .list([group])),
            ]))
      }
    }
    if has(.oneZone), !usesExistingFileSystem {
      made.resources.append(
        .init(
          name: "backup policy", cloudFormation: nil, terraform: "aws_efs_backup_policy",
          properties: [
            .init(nil, "file_system_id", system), .init(nil, "backup_policy.status", backupStatus),
          ]))
    }
    made.outputs.append(
      .init(name: "file system id", meaning: "FileSystemId of the channel", value: system))
  }

  private var backupStatus: Infrastructure.Value {
    .text(workload.needsBackups == true ? "ENABLED" : "DISABLED")
  }

  /// The zones in which the file system can be mounted: one where it lives in one.
  private func subnetNames(to made: inout Infrastructure) -> [String] {
    let given = names.all(.subnet)
    let count = has(.oneZone) ? 1 : max(2, given.count)
    let zones = count == 1 ? "of the file system's zone" : "of a zone of its own"
    return (1...count).map { number in
      let name = count == 1 ? "subnet id" : "subnet id \(number)"
      let value = given.dropFirst(number - 1).first
      made.add(name, .subnet, "A subnet of training jobs, \(zones)", value.map { [$0] } ?? [])
      return name
    }
  }

  private func elasticProperties(
    _ made: inout Infrastructure
  ) -> (type: (String, String), list: [Infrastructure.Property]) {
    let type = ("AWS::EFS::FileSystem", "aws_efs_file_system")
    guard !usesExistingFileSystem else { return (type, []) }
    let mode = has(.provisioned) ? "provisioned" : has(.bursting) ? "bursting" : "elastic"
    var list: [Infrastructure.Property] = [
      .init("Encrypted", "encrypted", .flag(true)),
      .init("PerformanceMode", "performance_mode", .text(performanceMode)),
      .init("ThroughputMode", "throughput_mode", .text(mode)),
    ]
    if has(.provisioned) {
      made.add(
        "throughput", .number, "MiB a second of the file system, at most \(mostThroughput)",
        neededThroughput.map { ["\(min(mostThroughput, $0))"] } ?? [])
      list.append(
        .init(
          "ProvisionedThroughputInMibps", "provisioned_throughput_in_mibps",
          .variable("throughput")))
    }
    if has(.oneZone) {
      made.add(
        "zone name", .text, "The Availability Zone of file system and job, such as us-east-1a",
        names.all(.zone).filter { !$0.contains("-az") })
      list.append(
        .init("AvailabilityZoneName", "availability_zone_name", .variable("zone name")))
      // Where nobody says, the service backs such file systems up, and the backups stay behind them.
      list.append(.init("BackupPolicy.Status", nil, backupStatus))
    }
    return (type, list)
  }

  /// The group of the machines that mount the file system, if it is named; `nil` where jobs run.
  private var machineGroups: [String]? {
    runsJobs ? nil : Array(names.all(.securityGroup).prefix(1))
  }

  private func addLustre(to made: inout Infrastructure) {
    let group: Infrastructure.Value =
      usesExistingFileSystem
      ? .variable("file system security group id")
      : .group("file system security group")
    let system = addFileSystemID(to: &made, properties: lustreProperties(&made, group))
    _ = made.addSecurityGroups(
      existing: usesExistingFileSystem, machines: machineGroups, ports: ports,
      protocolName: "Lustre", hasServers: true, hasEFA: hasEFA)
    made.makeLast("file system", behindDoorsOf: group)
    if !usesExistingFileSystem, linksBucket {
      made.add(
        "data repository path", .text,
        "The bucket and prefix of the data, such as s3://bucket/train",
        names.all(.s3URI).filter { $0.hasPrefix("s3://") })
      made.resources.append(
        .association(of: system, following: importedEvents, exporting: exportedEvents))
      made.outputs.append(
        .init(
          name: "data repository association id",
          meaning: "The link to the bucket. \(importMeaning) "
            + "Start the job once aws fsx describe-data-repository-tasks shows that it SUCCEEDED."
            + (exportsFiles ? " \(exportMeaning)" : ""),
          value: .attribute("data repository association", cloudFormation: "", terraform: "id")))
    }
    made.outputs.append(
      .init(name: "file system id", meaning: "FileSystemId of the channel", value: system))
    if !usesExistingFileSystem {
      made.outputs.append(
        .init(
          name: "mount name", meaning: "The first name of the channel's DirectoryPath",
          value: .attribute(
            "file system", cloudFormation: "LustreMountName", terraform: "mount_name")))
    }
  }

  private func lustreProperties(
    _ made: inout Infrastructure, _ group: Infrastructure.Value
  ) -> (type: (String, String), list: [Infrastructure.Property]) {
    let type = ("AWS::FSx::FileSystem", "aws_fsx_lustre_file_system")
    guard !usesExistingFileSystem else { return (type, []) }
    made.add(
      "subnet id", .subnet,
      "The one subnet of file system and job, in the zone of the accelerators",
      Array(names.all(.subnet).prefix(1)))
    return (
      type,
      [
        .init("FileSystemType", nil, .text("LUSTRE")),
        .init("FileSystemTypeVersion", "file_system_type_version", .text(lustreVersion)),
        .init("SubnetIds", "subnet_ids", .list([.variable("subnet id")])),
        .init("SecurityGroupIds", "security_group_ids", .list([group])),
      ] + lustreDeployment(&made)
    )
  }

  private func lustreDeployment(_ made: inout Infrastructure) -> [Infrastructure.Property] {
    let lustre = "LustreConfiguration."
    if has(.intelligentTiering) {
      made.add(
        "throughput", .number, tieredThroughputMeaning, ["\(tieredThroughput)"])
      return [
        .init("StorageType", "storage_type", .text("INTELLIGENT_TIERING")),
        .init(lustre + "DeploymentType", "deployment_type", .text("PERSISTENT_2")),
        .init(lustre + "ThroughputCapacity", "throughput_capacity", .variable("throughput")),
      ] + metadataConfiguration + fabric + [
        .init(
          lustre + "DataReadCacheConfiguration.SizingMode",
          "data_read_cache_configuration.sizing_mode", .text("USER_PROVISIONED")),
        .init(
          lustre + "DataReadCacheConfiguration.SizeGiB", "data_read_cache_configuration.size",
          .number(tieredCache)),
      ]
    }
    made.add("storage capacity", .number, capacityMeaning, ["\(lustreCapacity)"])
    return [
      .init("StorageType", "storage_type", .text("SSD")),
      .init("StorageCapacity", "storage_capacity", .variable("storage capacity")),
      .init(
        lustre + "DeploymentType", "deployment_type",
        .text(has(.persistent2) ? "PERSISTENT_2" : "SCRATCH_2")),
      .init(lustre + "DataCompressionType", "data_compression_type", .text(lustreCompression)),
    ]
      + (lustreTier.map {
        [
          .init(
            lustre + "PerUnitStorageThroughput", "per_unit_storage_throughput", .number($0))
        ]
      } ?? []) + metadataConfiguration + fabric
  }

  /// The network of GPUDirect Storage.
  private var fabric: [Infrastructure.Property] {
    hasEFA ? [.init("LustreConfiguration.EfaEnabled", "efa_enabled", .flag(true))] : []
  }

  /// The metadata operations that are bought; none where those do that the capacity includes.
  ///
  /// EFA takes a file system that says so itself.
  private var metadataConfiguration: [Infrastructure.Property] {
    let path = "LustreConfiguration.MetadataConfiguration."
    guard let metadataIOPS else {
      return hasEFA
        ? [.init(path + "Mode", "metadata_configuration.mode", .text("AUTOMATIC"))] : []
    }
    return [
      .init(path + "Mode", "metadata_configuration.mode", .text("USER_PROVISIONED")),
      .init(path + "Iops", "metadata_configuration.iops", .number(metadataIOPS)),
    ]
  }

  /// Adds the file system, or a variable for the one that is there.
  private func addFileSystemID(
    to made: inout Infrastructure,
    properties: (type: (String, String), list: [Infrastructure.Property])
  ) -> Infrastructure.Value {
    guard !usesExistingFileSystem else {
      made.add(
        "file system id", .text, "The file system that holds the data", names.all(.fileSystemID))
      return .variable("file system id")
    }
    made.resources.append(
      .init(
        name: "file system", cloudFormation: properties.type.0, terraform: properties.type.1,
        properties: properties.list))
    return .attribute("file system", cloudFormation: "", terraform: "id")
  }
}
