import Advice
import RuleText
import Testing

@Suite struct `A map of price lists` {
  @Test func `says which entries are which figures`() throws {
    let map = OfferMap.load([
      Sample.sources,
      page(
        """
        prefix none is us-east-1
        prefix "EU", "EUW1" is eu-west-1
        unit "Requests" is 0.001 thousand
        storage of efs.one-zone is AmazonEFS "TimedStorage-Z-ByteHrs"
        read of efs.elastic is AmazonEFS "ETDataAccess-Bytes" where accessType is "Read" or none and a is "b"
        cross-zone of fsx-lustre is AWSDataTransfer "DataTransfer-Regional-Bytes" times 2
        instance is AmazonSageMaker "Train:*"
        nothing is AmazonFSx "Storage" where operation is "CreateFileSystem:Windows"
        """),
    ])
    #expect(map.unprefixed == .usEast1)
    #expect(map.prefixes == ["EU": .euWest1, "EUW1": .euWest1])
    #expect(map.units.mapValues { "\($0.name) \($0.power)" } == ["Requests": "thousand -3"])
    #expect(map.entries.map(\.times) == [1, 1, 2, 1, 1])
    #expect(
      map.entries[1].conditions.map { $0.holds(for: ["accessType": "Read", "a": "b"]) } == [
        true, true,
      ])
    #expect(map.entries[1].conditions.map { $0.holds(for: [:]) } == [true, false])
    #expect(
      map.entries[1].conditions.map { $0.holds(for: ["accessType": "Write"]) } == [false, false])
    #expect(map.entries[3].rest(of: "Train:ml.g5.xlarge") == "ml.g5.xlarge")
    #expect(
      map.split("EU-TimedStorage-Z-ByteHrs").map { [$0.prefix, $0.usageType] } == [
        "EU", "TimedStorage-Z-ByteHrs",
      ])
    #expect(
      map.split("TimedStorage-Z-ByteHrs").map { [$0.prefix, $0.usageType] } == [
        nil, "TimedStorage-Z-ByteHrs",
      ])
    #expect(map.split("EU-TimedStorage-ByteHrs") == nil)
  }

  @Test(arguments: faults) func `is refused where it is wrong`(_ fault: OfferFault) {
    #expect(
      Sample.mistakes(in: page(fault.lines), Sample.page()) == fault.mistakes)
  }
}

private func page(_ lines: String) -> SourceFile {
  SourceFile(
    path: "rules/figures/offers.md",
    text: """
      # Offers

      ```offers
      source guide
      stated "2026-11-20"
      confidence high

      \(lines)
      ```

      """)
}

struct OfferFault: Sendable {
  let lines: String
  let mistakes: [String]

  init(_ lines: String, _ mistakes: String...) { (self.lines, self.mistakes) = (lines, mistakes) }
}

private let faults = [
  OfferFault("storage of efs.regional is AmazonEFS \"A\""),
  OfferFault(
    "storag of efs.regional is AmazonEFS \"A\"",
    "unknown-value: storag: there is no meter `storag`"),
  OfferFault(
    "storage of esf is AmazonEFS \"A\"",
    "unknown-target: esf: there is no storage, configuration or step `esf`"),
  OfferFault(
    "storage of ebs is AmazonEC2 \"A\"", "never-holds: ebs: nothing uses a figure of `ebs`"),
  OfferFault(
    "storage is AmazonEFS \"A\"",
    "expected: storage: expected `of` and a storage, found none"),
  OfferFault(
    "nat-hours of efs is AmazonEC2 \"A\"", "never-holds: efs: nothing uses a figure of `efs`"),
  OfferFault(
    "instance of ml.g5.xlarge is AmazonSageMaker \"Train:*\"",
    "never-holds: ml.g5.xlarge: nothing uses a figure of `ml.g5.xlarge`"),
  OfferFault(
    "instance is AmazonSageMaker \"Train\"",
    "expected: Train: expected a usage type that ends with `*`, found `Train`"),
  OfferFault(
    "storage of efs.regional is AmazonEFS \"A*\"",
    "expected: A*: expected a usage type without `*`, found `A*`"),
  OfferFault(
    "storage of efs.regional is AmazonEFS \"A\"\nstorage of efs.regional is AmazonEFS \"B\"",
    "stated-twice: storage: a line before this one says what `storage` is"),
  OfferFault(
    "nothing is AmazonEFS \"A\"\nnothing is AmazonEFS \"A\"",
    "stated-twice: nothing: a line before this one says what `nothing` is"),
  OfferFault(
    "prefix \"EU\" is eu-west-1\nprefix \"EU\" is eu-west-2",
    "stated-twice: EU: a line before this one says what `EU` is"),
  OfferFault(
    "prefix \"EU\" is eu-wets-1", "unknown-value: eu-wets-1: there is no Region `eu-wets-1`"),
  OfferFault(
    "unit \"GB\" is 1 GB", "unknown-value: GB: there is no unit of a meter `GB`"),
  OfferFault(
    "unit \"GB\" is 2 GiB", "expected: 2: expected a power of ten from 0.001 to 1000, found `2`"),
  OfferFault(
    "unit \"GB\" is 1 GiB\nunit \"GB\" is 1 GiB-month",
    "stated-twice: GB: a line before this one says what `GB` is"),
  OfferFault(
    "cross-zone of efs is AWSDataTransfer \"A\" times 0",
    "expected: 0: expected a whole number from 1 to 1000, found `0`"),
  OfferFault(
    "cross-zone of efs is AWSDataTransfer \"A\" times 99999999999999999999",
    "expected: 99999999999999999999: expected a whole number from 1 to 1000, found `99999999999999999999`"
  ),
  OfferFault(
    "storage of efs.regional is AmazonEFS",
    "expected: : expected a usage type in double quotes, found the end of the line"),
  OfferFault(
    "storage of efs.regional is AmazonEFS \"A\" where a \"b\"",
    "expected: \"b\": expected `is`, found `\"b\"`"),
  OfferFault(
    "storage of efs.regional is AmazonEFS \"A\" where a is b",
    "expected: b: expected `none`, or a value in double quotes, found `b`"),
]
