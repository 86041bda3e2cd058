/// A type of instance that SageMaker trains on, such as `ml.g5.xlarge`.
public struct InstanceType: FactChoice {
  /// The name, as AWS writes it.
  public let rawValue: String

  /// Makes a type of this name; `nil` where there is none.
  public init?(rawValue: String) {
    guard Self.numbers[rawValue] != nil else { return nil }
    self.rawValue = rawValue
  }

  private init(_ rawValue: String) { self.rawValue = rawValue }

  /// The types by family and size.
  public static let allCases: [InstanceType] = families.flatMap { family in
    family.sizes.split(separator: " ").map { InstanceType("ml.\(family.name).\($0)") }
  }

  /// How many `xlarge` the size in the name is: 12 of `12xlarge`, a half of what is smaller.
  package var xlarges: Exact {
    let size = rawValue.split(separator: ".").last ?? ""
    guard size.hasSuffix("xlarge") else { return Exact(1, over: 2) }
    return Exact(Int64(size.dropLast("xlarge".count)) ?? 1)
  }

  private static let numbers: [String: Int] = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element.rawValue, $0.offset) })

  /// The families of `TrainingInstanceType` in the SageMaker service model of 2026-11-17.
  private static let families: [(name: String, sizes: String)] = [
    ("c4", "xlarge 2xlarge 4xlarge 8xlarge"),
    ("c5", "xlarge 2xlarge 4xlarge 9xlarge 18xlarge"),
    ("c5n", "xlarge 2xlarge 4xlarge 9xlarge 18xlarge"),
    ("c6i", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("c7i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("c7i-flex", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("c8i", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge 48xlarge 96xlarge"),
    ("c8i-flex", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("g4dn", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("g5", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("g6", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("g6e", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("g7", "2xlarge 4xlarge 8xlarge 12xlarge 24xlarge 48xlarge"),
    ("g7e", "2xlarge 4xlarge 8xlarge 12xlarge 24xlarge 48xlarge"),
    ("m4", "xlarge 2xlarge 4xlarge 10xlarge 16xlarge"),
    ("m5", "large xlarge 2xlarge 4xlarge 12xlarge 24xlarge"),
    ("m6i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("m7i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("m7i-flex", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    (
      "m8i",
      "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge 48xlarge 96xlarge"
    ),
    ("m8i-flex", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("p2", "xlarge 8xlarge 16xlarge"),
    ("p3", "2xlarge 8xlarge 16xlarge"),
    ("p3dn", "24xlarge"),
    ("p4d", "24xlarge"),
    ("p4de", "24xlarge"),
    ("p5", "4xlarge 48xlarge"),
    ("p5e", "48xlarge"),
    ("p5en", "48xlarge"),
    ("p6-b200", "48xlarge"),
    ("p6-b300", "48xlarge"),
    ("p6e-gb200", "36xlarge"),
    ("r5", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge"),
    ("r5d", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge"),
    ("r6i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("r7i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    (
      "r8i",
      "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge 48xlarge 96xlarge"
    ),
    ("r8i-flex", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("t3", "medium large xlarge 2xlarge"),
    ("trn1", "2xlarge 32xlarge"),
    ("trn1n", "32xlarge"),
    ("trn2", "48xlarge"),
  ]
}
