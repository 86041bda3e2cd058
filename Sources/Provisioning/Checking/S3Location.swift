internal import Advice

/// A place in S3, as a request names it.
struct S3Location: Hashable, Sendable {
  /// The bucket; empty where the address does not show it.
  let bucket: String

  /// What follows the bucket, without its first slash.
  let key: String

  /// The Region that the address or the bucket's name tells; `nil` where neither does.
  let region: String?

  /// Reads `s3://bucket/key`, or an address of S3 with `https`.
  init?(_ text: String) {
    let scheme = ["s3://", "https://"].first { text.hasPrefix($0) }
    guard let scheme else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = String(rest.prefix { $0 != "/" })
    let path = String(rest.dropFirst(host.count + 1))
    guard scheme == "https://" else {
      bucket = host
      key = path
      // The ARN of an access point stands where a bucket's name does.
      region = RegionName.inARN(host) ?? RegionName.inBucket(host)
      return
    }
    // `bucket.s3.REGION.amazonaws.com`, or `s3.REGION.amazonaws.com/bucket`.
    let labels = host.split(separator: ".").map(String.init)
    let isInPath = labels.first?.hasPrefix("s3") ?? false
    bucket = isInPath ? String(path.prefix { $0 != "/" }) : labels.first ?? ""
    key = isInPath ? String(path.dropFirst(bucket.count + 1)) : path
    let told = labels.dropFirst(isInPath ? 0 : 1).lazy.compactMap(RegionName.inBucket).first
    region = told ?? RegionName.inBucket(bucket)
  }

  /// Whether the bucket is a directory bucket of S3 Express One Zone.
  var isExpress: Bool { bucket.hasSuffix("--x-s3") }

  /// Whether the key is that of a file, by its ending.
  var namesOneObject: Bool {
    guard let last = key.split(separator: "/", omittingEmptySubsequences: false).last,
      let point = last.lastIndex(of: ".")
    else { return false }
    let ending = last[last.index(after: point)...]
    return (1...8).contains(ending.utf8.count) && ending.allSatisfy { $0.isLetter || $0.isNumber }
      && ending.contains { $0.isLetter }
  }
}

/// Finds the Region that a name tells.
enum RegionName {
  /// The words that the names of Regions are made of: Regions that are new here are of the same ones.
  private static let known = Region.names.map { $0.split(separator: "-").map(String.init) }
  private static let continents = Set(known.compactMap(\.first))

  /// The directions by their letters in the ids of zones: `ne` of `apne1-az2`.
  private static let directions = Dictionary(
    known.compactMap { $0.dropLast().last }.map { (initials(of: $0), $0) },
    uniquingKeysWith: { first, _ in first })

  private static func initials(of direction: String) -> String {
    String(
      ["north", "south", "central", "east", "west"].filter(direction.contains).compactMap(\.first))
  }

  /// The Region of `arn:aws:service:REGION:account:…`.
  static func inARN(_ text: String) -> String? {
    let parts = text.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count >= 5, parts[0] == "arn" else { return nil }
    return inName(String(parts[3]))
  }

  /// The partition of an ARN: `aws` of `arn:aws:iam::…`.
  static func partition(inARN text: String) -> String? {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0] == "arn" ? String(parts[1]) : nil
  }

  /// The partition that a Region is in.
  static func partition(ofRegion name: String) -> String {
    name.hasPrefix("cn-") ? "aws-cn" : name.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
  }

  /// The Region of an image in Amazon ECR: `account.dkr.ecr.REGION.amazonaws.com/name`.
  static func inImage(_ text: String) -> String? {
    let host = text.prefix { $0 != "/" }
    guard host.contains(".ecr") else { return nil }
    return host.split(separator: ".").lazy.compactMap { inName(String($0)) }.first
  }

  /// The Region that a bucket's name tells: in words, or by the zone of a directory bucket.
  static func inBucket(_ name: String) -> String? {
    guard name.hasSuffix("--x-s3") else { return inName(name) }
    let zone = name.dropLast("--x-s3".count).split(separator: "-").dropLast().last
    return zone.flatMap { inZone(String($0)) }
  }

  /// A name such as `eu-west-1` among the words between hyphens.
  private static func inName(_ text: String) -> String? {
    let words = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    for start in words.indices where continents.contains(words[start]) {
      let isGovernment = words.dropFirst(start + 1).first == "gov"
      let rest = words.dropFirst(start + (isGovernment ? 2 : 1))
      guard let direction = rest.first, let number = rest.dropFirst().first,
        directions.values.contains(direction), number.utf8.count == 1, Int(number) != nil
      else { continue }
      return ([words[start]] + (isGovernment ? ["gov"] : []) + [direction, number])
        .joined(separator: "-")
    }
    return nil
  }

  /// The Region of a zone's id: `use1` of `use1-az4`.
  private static func inZone(_ text: String) -> String? {
    let continent = String(text.prefix(2))
    let number = text.suffix(1)
    guard continents.contains(continent), Int(number) != nil, text.utf8.count > 3,
      let direction = directions[String(text.dropFirst(2).dropLast())]
    else { return nil }
    return "\(continent)-\(direction)-\(number)"
  }
}
