internal import StorageAdvisor

/// Names for documents: plain ones, and ones that would break out of a text that is not escaped.
enum SampleNames {
  private static let nasty = [
    "plain", "it's", "say \"hi\"", "${HOME}", "$(rm -rf ~)", "%{ if true }x%{ endif }", "`id`",
    "back\\slash\\", "#{x}", "{{ x }}", "!Ref X", "a: b", "- c", "데이터", "emoji 🗂", "\"\"\"", "'''",
    "AWS::Region", "&anchor", "*alias", "<<", "a # b", "%YAML", "~", "null",
  ]

  /// The names of one document.
  ///
  /// - Parameters:
  ///   - index: Which document it is.
  ///   - isComplete: Whether it is one that must name everything; of the others two in three name no
  ///     file system, and make one, and one in three names nothing at all.
  /// - Returns: Names with their values.
  static func all(_ index: Int, isComplete: Bool) -> [(name: ProvisionName, value: String)] {
    let turn = index / 18 % 3
    let names = most(index).filter { name, _ in
      isComplete || (turn != 0 && (turn == 1 || name != .fileSystemID))
    }
    return names.map { (name: $0.0, value: $0.1) }
  }

  private static func most(_ index: Int) -> [(ProvisionName, String)] {
    let twist = nasty[index % nasty.count]
    let isFull = index % 2 == 0
    let ids: [(ProvisionName, String)] = [
      (.fileSystemID, "fs-0123456789abcdef0"), (.mountName, "ab1cdefg"),
      (.subnet, "subnet-0123456789abcdef0"), (.subnet, "subnet-0fedcba9876543210"),
      (.securityGroup, "sg-0123456789abcdef0"),
    ]
    let jobs: [(ProvisionName, String)] = [
      (.role, "arn:aws:iam::111122223333:role/service-role/Train+=,.@-_x"),
      (.image, "111122223333.dkr.ecr.us-east-1.amazonaws.com/train:\(twist)"),
      (.instanceType, index % 2 == 0 ? "ml.m5.xlarge" : "ml.g5.12xlarge"),
      (.s3URI, "s3://my-training-data/\(twist)\(isFull ? "/" : "")"),
      (.outputPath, "s3://my-models/\(twist)"),
      (.attribute, "source-ref"), (.attribute, twist), (.contentType, "text/csv; \(twist)"),
      (.channel, "train.1-a_b"), (.jobName, "Job-\(index)"), (.directory, "sets/\(twist)"),
    ]
    let more: [(ProvisionName, String)] =
      isFull
      ? [
        (.vpc, "vpc-0123456789abcdef0"), (.zone, index % 4 == 0 ? "use1-az4" : "us-east-1a"),
        (.keepAlive, "1800"), (.maxRuntime, "7200"),
      ] : []
    return ids + jobs + more
  }
}
