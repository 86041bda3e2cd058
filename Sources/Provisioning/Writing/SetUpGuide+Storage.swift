internal import Advice

extension SetUpGuide {
  /// The storage, where it is not there yet, and what its data comes by.
  var storage: [SetUpSection?] {
    guard provision.isFileSystem else {
      return [bucket, data] + (provision.opensWayToS3 ? [endpoint] : [])
    }
    guard !provision.usesExistingFileSystem else { return [groups, data, endpoint] }
    // What a bucket brings is in it before: names are then imported at once, and nothing is paid for
    // while data is on its way.
    return provision.linksBucket
      ? [bucket, data, groups, fileSystem, link, endpoint] : [groups, fileSystem, data, endpoint]
  }

  /// The group of the job, and the ports that the file system opens for it.
  private var groups: SetUpSection {
    let made = infrastructure.resources.filter { $0.cloudFormation == "AWS::EC2::SecurityGroup" }
    return SetUpSection(
      "Open the ports",
      "The file system admits \(provision.runsJobs ? "the job by its" : "machines by their") group, on TCP "
        + "\(provision.portRanges.joined(separator: " and "))"
        + (provision.hasEFA ? ", and by EFA, which takes all traffic between groups. " : ". ")
        + (provision.runsJobs ? "Instances of one job speak with each other." : ""),
      commands: made.flatMap { group in
        keeping(
          "GroupId", as: variable(group.name),
          command(group) + ["--group-name \(Shell.quoted("\(group.name) of \(provision.jobName)"))"]
        )
      } + doors.flatMap { Shell.command(command($0)) })
  }

  /// What lets traffic through.
  var doors: [Infrastructure.Resource] {
    let types = ["AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress"]
    return infrastructure.resources.filter { types.contains($0.cloudFormation ?? "") }
  }

  private var fileSystem: SetUpSection {
    provision.storage == .efs ? elasticFileSystem : lustre
  }

  private var elasticFileSystem: SetUpSection {
    let target = resource("AWS::EFS::MountTarget").map(command) ?? []
    return SetUpSection(
      "Create the file system",
      provision.has(.oneZone)
        ? "It has one mount target, in its zone, which takes a minute or two."
        : "One mount target for each zone in which jobs run; they take a minute or two.",
      commands: keeping(
        "FileSystemId", as: "$FILE_SYSTEM_ID", resource("AWS::EFS::FileSystem").map(command) ?? [])
        + wait(
          for: "available",
          [
            "aws efs describe-file-systems", "--file-system-id \"$FILE_SYSTEM_ID\"",
            "--query 'FileSystems[0].LifeCycleState'",
          ])
        + (provision.has(.oneZone)
          ? Shell.command(target)
          : ["for subnet in $SUBNET; do"] + Shell.command(target).map { "  \($0)" } + ["done"])
        + wait(
          for: "",
          [
            "aws efs describe-mount-targets", "--file-system-id \"$FILE_SYSTEM_ID\"",
            "--query \"MountTargets[?LifeCycleState!='available'].MountTargetId\"",
          ]))
  }

  private var lustre: SetUpSection {
    SetUpSection(
      "Create the file system",
      "Lustre takes exactly one subnet: that of the zone in which the accelerators are. "
        + "It is paid for from now on, used or not. Creation takes some minutes. "
        + provision.meaningOfEFA.map { "\($0). " }.joined(),
      commands: keeping(
        "FileSystem.FileSystemId", as: "$FILE_SYSTEM_ID",
        resource("AWS::FSx::FileSystem").map(command) ?? [])
        + wait(
          for: "AVAILABLE",
          [
            "aws fsx describe-file-systems", "--file-system-ids \"$FILE_SYSTEM_ID\"",
            "--query 'FileSystems[0].Lifecycle'",
          ])
        + keeping(
          "FileSystems[0].LustreConfiguration.MountName", as: "$MOUNT_NAME",
          ["aws fsx describe-file-systems", "--file-system-ids \"$FILE_SYSTEM_ID\""]))
  }

  private var link: SetUpSection {
    SetUpSection(
      "Link the bucket",
      "\(provision.importMeaning) Contents are fetched when they are first read."
        + (provision.exportsFiles
          ? " What programs write reaches the bucket by itself, in the background." : ""),
      commands: keeping(
        "Association.AssociationId", as: "$ASSOCIATION",
        resource("AWS::FSx::DataRepositoryAssociation").map(command) ?? [])
        + wait(
          for: "AVAILABLE",
          [
            "aws fsx describe-data-repository-associations", "--association-ids \"$ASSOCIATION\"",
            "--query 'Associations[0].Lifecycle'",
          ])
        + wait(
          for: "SUCCEEDED",
          [
            "aws fsx describe-data-repository-tasks",
            "--filters \"Name=file-system-id,Values=$FILE_SYSTEM_ID\"",
            "--query 'DataRepositoryTasks[0].Lifecycle'",
          ], minutes: provision.minutesToImport))
  }

  /// What the role of a job in a VPC must be allowed: a job without it ends before it begins.
  var role: SetUpSection? {
    guard provision.isFileSystem else { return nil }
    let command =
      [
        "aws iam simulate-principal-policy", "--policy-source-arn \"$ROLE\"",
        "--action-names",
      ] + provision.actionsInVPC + [
        "--query \"EvaluationResults[?EvalDecision!='allowed'].EvalActionName\"", "--output text",
      ]
    return SetUpSection(
      "See what the role may do",
      "A job in a VPC makes its network interfaces as its role. This prints what the role lacks: "
        + "nothing, if all is well. Besides, it writes the model under the output path.",
      commands: Shell.command(command))
  }

  /// The way from the job's VPC to S3, where the model goes whatever the data comes from.
  private var endpoint: SetUpSection {
    let gateway = resource("AWS::EC2::VPCEndpoint").map(command) ?? []
    let made = keeping("VpcEndpoint.VpcEndpointId", as: "$ENDPOINT", gateway)
    return SetUpSection(
      "Open the way to S3",
      (provision.runsJobs ? "A job in a VPC uploads its model" : "Machines of a VPC reach S3")
        + " through a gateway endpoint, which is free, or a NAT gateway, which is not. Where the route "
        + "tables of \(provision.runsJobs ? "the job's" : "their") subnets lead to an endpoint already, "
        + "none is made.",
      commands: [
        "REGION=$(aws ec2 describe-availability-zones --query 'AvailabilityZones[0].RegionName' \\",
        "  --output text)",
        "# the route table of each subnet, or that of its VPC, unless it leads to S3",
        "ROUTE_TABLE_IDS=$(",
        "  for subnet in $SUBNET; do",
        "    table=$(aws ec2 describe-route-tables --query 'RouteTables[].RouteTableId' \\",
        "      --filters \"Name=association.subnet-id,Values=$subnet\" --output text)",
        "    [ \"$table\" ] || table=$(aws ec2 describe-route-tables --query 'RouteTables[].RouteTableId' \\",
        "      --filters \"Name=vpc-id,Values=$VPC\" Name=association.main,Values=true --output text)",
        "    [ \"$(aws ec2 describe-vpc-endpoints --filters Name=vpc-endpoint-type,Values=Gateway \\",
        "      \"Name=service-name,Values=com.amazonaws.$REGION.s3\" --output text \\",
        "      --query \"VpcEndpoints[?contains(RouteTableIds, '$table')].VpcEndpointId\")\" ] ||",
        "      echo \"$table\"",
        "  done | sort -u",
        ")",
        "if [ \"$ROUTE_TABLE_IDS\" ]; then",
      ] + made.map { "  \($0)" } + ["fi"])
  }

  private var bucket: SetUpSection? {
    guard provision.makesBucket else { return nil }
    let name = ["BUCKET=${S3_URI#s3://}", "BUCKET=${BUCKET%%/*}"]
    guard provision.isExpress else {
      return SetUpSection(
        "Create the bucket", "In the Region of the job.",
        commands: name + ["aws s3 mb \"s3://$BUCKET\""])
    }
    let configuration =
      "\"Location={Type=AvailabilityZone,Name=$ZONE},"
      + "Bucket={Type=Directory,DataRedundancy=SingleAvailabilityZone}\""
    return SetUpSection(
      "Create the directory bucket",
      "In the zone of the accelerators, whose id is in its name.",
      commands: name + [
        "ZONE=${BUCKET%--x-s3}", "ZONE=${ZONE##*--}",
        "aws s3api create-bucket --bucket \"$BUCKET\" \\",
        "  --create-bucket-configuration \(configuration)",
      ])
  }
}

/// Resources as commands.
extension SetUpGuide {
  private func resource(_ type: String) -> Infrastructure.Resource? {
    infrastructure.resources.first { $0.cloudFormation == type }
  }

  private func command(_ resource: Infrastructure.Resource) -> [String] {
    resource.command(variable)
  }

  /// Keeps what a command says of what it makes in a variable.
  func keeping(_ query: String, as variable: String, _ command: [String]) -> [String] {
    let isPlain = query.allSatisfy { $0.isLetter || $0 == "." }
    var words = command + ["--query \(isPlain ? query : Shell.quoted(query))", "--output text)"]
    words[0] = "\(variable.dropFirst())=$(\(words[0])"
    return Shell.command(words)
  }

  /// What the shell calls a variable of templates, or the id of a resource.
  func variable(_ name: String) -> String {
    switch name {
    case "vpc id": "$VPC"
    case "subnet id": "${SUBNET%% *}"
    case "data repository path": "$S3_URI"
    case "zone id", "zone name": "$ZONE"
    case "file system": "$FILE_SYSTEM_ID"
    case "job security group", "job security group id": "$JOB_GROUP"
    case "file system security group", "file system security group id": "$FILE_SYSTEM_GROUP"
    // One of several: each in its turn.
    case _ where name.hasPrefix("subnet id "): "$subnet"
    default: "$" + name.snakeCased.uppercased()
    }
  }
}
