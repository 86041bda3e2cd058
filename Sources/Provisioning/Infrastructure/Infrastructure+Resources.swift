/// Pieces that several plans share.
extension Infrastructure {
  mutating func add(
    _ name: String, _ kind: Variable.Kind, _ meaning: String, _ defaults: [String]
  ) {
    variables.append(Variable(name: name, kind: kind, meaning: meaning, defaults: defaults))
  }

  /// The free way from a VPC to S3, or to its directory buckets, unless route tables have one.
  mutating func addGatewayEndpoint(_ service: String, to name: String) {
    let tables = "\(service == "s3" ? "" : "express ")route table ids"
    add(
      tables, .list,
      "Route tables of the job's subnets that have no gateway endpoint for \(name) yet; empty: make none",
      [])
    resources.append(
      Resource(
        name: "\(service) endpoint", cloudFormation: "AWS::EC2::VPCEndpoint",
        terraform: "aws_vpc_endpoint",
        properties: [
          Property("VpcId", "vpc_id", .variable("vpc id")),
          Property(
            "ServiceName", "service_name",
            .joined([.text("com.amazonaws."), .region, .text(".\(service)")])),
          Property("VpcEndpointType", "vpc_endpoint_type", .text("Gateway")),
          Property("RouteTableIds", "route_table_ids", .variable(tables)),
        ], needed: tables))
  }

  /// Adds the groups of the job and of the file system, and the ports between them.
  ///
  /// - Parameters:
  ///   - existing: Whether the file system is there, with its group.
  ///   - machines: The group of machines that mount it, if it is known; `nil` for a job, which gets one.
  ///   - ports: The ports that are opened.
  ///   - protocolName: What is spoken there.
  ///   - hasServers: Whether the file system has servers that speak with each other by the same ports.
  ///   - hasEFA: Whether file system and clients speak by EFA, too.
  /// - Returns: The group of the file system.
  mutating func addSecurityGroups(
    existing: Bool, machines: [String]?, ports: [(Int, Int)], protocolName: String,
    hasServers: Bool = false, hasEFA: Bool = false
  ) -> Value {
    let job: Value
    if let machines {
      add(
        "job security group id", .securityGroup,
        "The security group of the machines that mount the file system", machines)
      job = .variable("job security group id")
    } else {
      resources.append(.securityGroup("job security group", "Training jobs"))
      job = .group("job security group")
    }
    let system: Value
    if existing {
      add(
        "file system security group id", .securityGroup,
        "The security group of the file system that is there", [])
      system = .variable("file system security group id")
    } else {
      resources.append(
        .securityGroup("file system security group", "\(protocolName) from training jobs"))
      system = .group("file system security group")
    }
    for (first, last) in ports {
      let name = ports.count == 1 ? protocolName : "\(protocolName) \(first)"
      resources.append(
        .ingress("\(name) from jobs", to: system, from: job, ports: (first, last)))
      if hasServers, !existing {
        resources.append(
          .ingress("\(name) among servers", to: system, from: system, ports: (first, last)))
      }
    }
    if machines == nil {
      resources.append(.ingress("traffic among instances", to: job, from: job, ports: nil))
    }
    if hasEFA {
      // By the ids of groups, and both ways: addresses make EFA fall back to TCP.
      resources += [
        .ingress("traffic among servers", to: system, from: system, ports: nil),
        .ingress("traffic from jobs", to: system, from: job, ports: nil),
        .ingress("traffic from servers", to: job, from: system, ports: nil),
        .egress("servers to servers", of: system, to: system),
        .egress("servers to jobs", of: system, to: job),
        .egress("jobs to servers", of: job, to: system),
      ]
      // Machines that speak by EFA with each other have this in their group.
      if machines == nil { resources.append(.egress("jobs to jobs", of: job, to: job)) }
    }
    if machines == nil { resources.append(.egress("job to anywhere", of: job)) }
    if !existing { resources.append(.egress("file system to anywhere", of: system)) }
    if machines == nil {
      outputs.append(
        Output(
          name: "security group id", meaning: "SecurityGroupIds of the job's VpcConfig", value: job)
      )
    }
    return system
  }
}

extension Infrastructure {
  /// Makes a resource once traffic goes in and out of a group: Lustre is refused where it does not.
  mutating func makeLast(_ name: String, behindDoorsOf group: Value) {
    let doors = resources.filter { resource in
      resource.properties.contains {
        $0.terraform == "security_group_id" && $0.value == group
      }
    }
    guard let index = resources.firstIndex(where: { $0.name == name }) else { return }
    resources[index].after = doors.map(\.name)
  }
}

extension Infrastructure.Property {
  init(_ cloudFormation: String?, _ terraform: String?, _ value: Infrastructure.Value) {
    self.init(cloudFormation: cloudFormation, terraform: terraform, value: value)
  }
}

extension Infrastructure.Value {
  /// The id of a security group.
  static func group(_ name: String) -> Infrastructure.Value {
    .attribute(name, cloudFormation: "GroupId", terraform: "id")
  }
}

extension Infrastructure.Output {
  static func bucket(of name: String, terraform: String) -> Infrastructure.Output {
    Infrastructure.Output(
      name: "bucket", meaning: "The bucket of the channel's S3Uri",
      value: .attribute(name, cloudFormation: "", terraform: terraform))
  }
}

extension Infrastructure.Resource {
  static func securityGroup(_ name: String, _ meaning: String) -> Infrastructure.Resource {
    Infrastructure.Resource(
      name: name, cloudFormation: "AWS::EC2::SecurityGroup", terraform: "aws_security_group",
      properties: [
        .init("GroupDescription", "description", .text(meaning)),
        .init("VpcId", "vpc_id", .variable("vpc id")),
      ])
  }

  /// Lets traffic in: TCP on some ports, or everything.
  static func ingress(
    _ name: String, to group: Infrastructure.Value, from other: Infrastructure.Value,
    ports: (first: Int, last: Int)?
  ) -> Infrastructure.Resource {
    var properties: [Infrastructure.Property] = [
      .init("GroupId", "security_group_id", group),
      .init("SourceSecurityGroupId", "referenced_security_group_id", other),
      .init("IpProtocol", "ip_protocol", .text(ports == nil ? "-1" : "tcp")),
    ]
    if let ports {
      properties.append(.init("FromPort", "from_port", .number(ports.first)))
      properties.append(.init("ToPort", "to_port", .number(ports.last)))
    }
    return Infrastructure.Resource(
      name: name, cloudFormation: "AWS::EC2::SecurityGroupIngress",
      terraform: "aws_vpc_security_group_ingress_rule", properties: properties)
  }

  /// Lets everything out; CloudFormation's groups do so by themselves.
  static func egress(_ name: String, of group: Infrastructure.Value) -> Infrastructure.Resource {
    Infrastructure.Resource(
      name: name, cloudFormation: nil, terraform: "aws_vpc_security_group_egress_rule",
      properties: [
        .init(nil, "security_group_id", group),
        .init(nil, "ip_protocol", .text("-1")),
        .init(nil, "cidr_ipv4", .text("0.0.0.0/0")),
      ])
  }

  /// Lets everything out to a group.
  static func egress(
    _ name: String, of group: Infrastructure.Value, to other: Infrastructure.Value
  ) -> Infrastructure.Resource {
    Infrastructure.Resource(
      name: name, cloudFormation: "AWS::EC2::SecurityGroupEgress",
      terraform: "aws_vpc_security_group_egress_rule",
      properties: [
        .init("GroupId", "security_group_id", group),
        .init("DestinationSecurityGroupId", "referenced_security_group_id", other),
        .init("IpProtocol", "ip_protocol", .text("-1")),
      ])
  }

  /// The link between a Lustre file system and the bucket whose objects it shows.
  ///
  /// - Parameters:
  ///   - system: The file system.
  ///   - events: The changes of the bucket that it follows.
  ///   - exports: The changes of files that the bucket follows.
  /// - Returns: The link.
  static func association(
    of system: Infrastructure.Value, following events: [String], exporting exports: [String]
  ) -> Infrastructure.Resource {
    func list(_ words: [String]) -> Infrastructure.Value { .list(words.map { .text($0) }) }
    return Infrastructure.Resource(
      name: "data repository association",
      cloudFormation: "AWS::FSx::DataRepositoryAssociation",
      terraform: "aws_fsx_data_repository_association",
      properties: [
        .init("FileSystemId", "file_system_id", system),
        .init("FileSystemPath", "file_system_path", .text("/")),
        .init("DataRepositoryPath", "data_repository_path", .variable("data repository path")),
        .init("BatchImportMetaDataOnCreate", "batch_import_meta_data_on_create", .flag(true)),
        .init("S3.AutoImportPolicy.Events", "s3.auto_import_policy.events", list(events)),
      ]
        + (exports.isEmpty
          ? []
          : [.init("S3.AutoExportPolicy.Events", "s3.auto_export_policy.events", list(exports))]))
  }
}
