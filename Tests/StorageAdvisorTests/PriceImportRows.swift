struct LineRow: Sendable {
  let service: String
  let product: SampleProduct
  let lines: [String]

  init(_ service: String, _ product: SampleProduct, _ lines: String...) {
    (self.service, self.product, self.lines) = (service, product, lines)
  }
}

extension LineRow {
  static let all = [
    LineRow(
      "AmazonEFS",
      SampleProduct(
        "APN1-ETDataAccess-Bytes", ["accessType": "Write", "regionCode": "ap-northeast-1"],
        unit: "GB", ("0", "Inf", "0.0700000000")),
      "write of efs.elastic is 0.07 USD per GiB"),
    LineRow(
      "AmazonEFS",
      SampleProduct(
        "EU-ProvisionedTP-MiBpsHrs", ["throughputClass": "Provisioned"], unit: "MiBps-Mo",
        ("0", "Inf", "6.6000000000")),
      "throughput of efs.provisioned is 6.6 USD per MiB/s-month"),
    LineRow(
      "AmazonFSx",
      SampleProduct(
        "APN2-Storage.SSD.1000", ["operation": "CreateFileSystem:Lustre"], ("0", "Inf", "0.673")),
      "storage of fsx-lustre.persistent-2.1000 is 0.673 USD per GiB-month"),
    LineRow(
      "AmazonFSx",
      SampleProduct(
        "USE1-Storage",
        [
          "operation": "CreateFileSystem:Lustre", "deploymentOption": "Single-AZ",
          "throughputCapacity": "N/A",
        ], ("0", "Inf", "0.14")),
      "storage of fsx-lustre.scratch-2 is 0.14 USD per GiB-month"),
    LineRow(
      "AmazonFSx", SampleProduct("USE1-MetadataIOPS", unit: "IOPS-Mo", ("0", "Inf", "0.055")),
      "metadata-iops of fsx-lustre is 0.055 USD per IOPS-month"),
    LineRow(
      "AmazonSageMaker",
      SampleProduct("USE1-Train:ml.g5.xlarge", unit: "Hrs", ("0", "Inf", "1.4080000000")),
      "instance of ml.g5.xlarge is 1.408 USD per h"),
    LineRow(
      "AmazonSageMaker", SampleProduct("USE1-Train:VolumeUsage.gp2", ("0", "Inf", "0.14")),
      "training-volume of s3.file is 0.14 USD per GiB-month"),
    LineRow(
      "AmazonEC2",
      SampleProduct(
        "EU-DataTransfer-Regional-Bytes",
        ["servicecode": "AWSDataTransfer", "regionCode": "eu-west-1"], unit: "GB",
        ("0", "Inf", "0.0100000000")),
      "cross-zone of efs.one-zone is 0.02 USD per GiB",
      "cross-zone of fsx-lustre is 0.02 USD per GiB"),
    LineRow(
      "AmazonEFS", SampleProduct("USE1-IADataAccess-Bytes", unit: "GB", ("0", "Inf", "0.01")),
      "class-read of efs.infrequent-access is 0.01 USD per GiB",
      "tiering of efs.infrequent-access is 0.01 USD per GiB"),
    LineRow(
      "AmazonS3",
      SampleProduct(
        "Requests-Tier2", unit: "Requests", ("1000000", "Inf", "3.5e-07"),
        ("0", "1000000", "4.0E-7")),
      "read-requests of s3.standard is 0.0004 USD per thousand",
      "read-requests of s3.standard above 1000000 is 0.00035 USD per thousand"),
    LineRow(
      "AmazonS3", SampleProduct("TimedStorage-ByteHrs", ("0.0", "Inf", "23e-3")),
      "storage of s3.standard is 0.023 USD per GiB-month"),
    LineRow(
      "AmazonS3",
      SampleProduct(
        "EU-Requests-Tier4", ["operation": "S3-SIATransition"], unit: "Requests",
        ("0", "Inf", "0.00001")),
      "transition-requests of s3.standard-ia is 0.01 USD per thousand"),
    LineRow(
      "AmazonS3",
      SampleProduct(
        "Standard-Retrieval-Bytes", ["operation": "DeepArchiveRestoreObject"], unit: "GB",
        ("0", "Inf", "0.02")),
      "read of s3.deep-archive is 0.02 USD per GiB"),
    LineRow(
      "AmazonS3GlacierDeepArchive",
      SampleProduct("APN2-TimedStorage-GDA-ByteHrs", ("0", "Inf", "0.002")),
      "storage of s3.deep-archive is 0.002 USD per GiB-month"),
    LineRow(
      "AmazonEFS",
      SampleProduct(
        "USE1-ArchiveDataAccess-Bytes", ["accessType": "Write"], unit: "GB", ("0", "Inf", "0.03")),
      "tiering of efs.archive is 0.03 USD per GiB"),
  ]
}

struct ReasonRow: Sendable {
  let service: String
  let products: [SampleProduct]
  let unresolved: [String]

  init(_ product: SampleProduct, service: String = "AmazonEFS", _ reason: String) {
    self.init(
      [product], service: service, ["\(product.sku) \(product.usageType): \(reason)"])
  }

  init(_ products: [SampleProduct], service: String = "AmazonEFS", _ unresolved: [String]) {
    (self.service, self.products, self.unresolved) = (service, products, unresolved)
  }
}

private let storage = "USE1-TimedStorage-ByteHrs"

private func dimension(_ text: String) -> SampleProduct {
  SampleProduct(storage, offers: #"{"T":{"priceDimensions":{"R":{\#(text)}}}}"#)
}

extension ReasonRow {
  static let all = [
    ReasonRow(SampleProduct(storage, offers: nil), "no on-demand offer"),
    ReasonRow(SampleProduct(storage, offers: "{}"), "no on-demand offer"),
    ReasonRow(
      SampleProduct(storage, offers: #"{"T":{},"U":{}}"#), "2 on-demand offers, expected one"),
    ReasonRow(SampleProduct(storage, offers: #"{"T":{"priceDimensions":{}}}"#), "no price"),
    ReasonRow(SampleProduct(storage, ("0", "Inf", "0.0000000000")), "the price is zero"),
    ReasonRow(
      SampleProduct(storage, ("0", "Inf", "-1")), "`-1` is no exact price from zero up"),
    ReasonRow(
      SampleProduct(storage, ("0", "Inf", "NaN")), "`NaN` is no exact price from zero up"),
    ReasonRow(
      SampleProduct(storage, ("0", "Inf", "1e999999999999")),
      "`1e999999999999` is no exact price from zero up"),
    ReasonRow(
      SampleProduct(storage, ("0", "Inf", "0.1234567890123456789")),
      "`0.1234567890123456789` is no exact price from zero up"),
    ReasonRow(
      SampleProduct(storage, ("0", "Inf", "0.0000000000001")), "the price has too many digits"),
    ReasonRow(SampleProduct(storage, ("0", "Inf", "1e50")), "the price has too many digits"),
    ReasonRow(
      SampleProduct(storage, ("0", "1e30", "1"), ("1e30", "Inf", "0.5")),
      "the price has too many digits"),
    ReasonRow(
      dimension(#""unit":"GB-Mo","pricePerUnit":{"CNY":"0.2"}"#), "priced in CNY, not in USD"),
    ReasonRow(dimension(#""unit":"GB-Mo""#), "no price"),
    ReasonRow(
      dimension(#""unit":"GB-Mo","beginRange":"0","pricePerUnit":{"USD":"1"}"#),
      "a price without `endRange`"),
    ReasonRow(SampleProduct(storage, unit: "Mo", ("0", "Inf", "1")), "the unit `Mo` is not known"),
    ReasonRow(
      SampleProduct(storage, unit: "Hrs", ("0", "Inf", "1")), "a price per h for storage"),
    ReasonRow(
      SampleProduct(
        storage,
        offers: #"{"T":{"priceDimensions":{"R":{"unit":"GB"},"S":{"unit":"GB-Mo"}}}}"#),
      "prices in two units, `GB` and `GB-Mo`"),
    ReasonRow(SampleProduct(storage, ("5", "Inf", "1")), "the price from 5 up leaves a gap from 0"),
    ReasonRow(SampleProduct(storage, ("0", "10", "1")), "no price above 10"),
    ReasonRow(
      SampleProduct(storage, ("0", "10", "1"), ("11", "Inf", "2")),
      "the price from 11 up leaves a gap from 10"),
    ReasonRow(
      SampleProduct(storage, ("0", "10", "1"), ("9", "Inf", "2")),
      "the price from 9 up overlaps from 9"),
    ReasonRow(
      SampleProduct(storage, ("0", "Inf", "1"), ("10", "Inf", "2")),
      "the price from 10 up overlaps one without end"),
    ReasonRow(SampleProduct(storage, ("0", "0", "1")), "a price from 0 to 0"),
    ReasonRow(
      SampleProduct(storage, ("ten", "Inf", "1")), "the quantity `ten` is no number"),
    ReasonRow(
      SampleProduct(storage, ["regionCode": "us-west-2"], ("0", "Inf", "1")),
      "the usage type is of us-east-1, `regionCode` us-west-2"),
    ReasonRow(
      SampleProduct(storage, ["regionCode": "us-east-9"], ("0", "Inf", "1")),
      "`us-east-9` is no Region that is known"),
    ReasonRow(
      SampleProduct("LAX1-TimedStorage-ByteHrs", ["regionCode": "us-west-2"], ("0", "Inf", "1")),
      "the prefix `LAX1` is no Region that is known"),
    ReasonRow(
      SampleProduct("USE1-ETDataAccess-Bytes", unit: "GB", ("0", "Inf", "1")),
      "`accessType` is missing: which figure this is, is not known"),
    ReasonRow(
      SampleProduct(
        "USE1-Storage", ["operation": "CreateFileSystem:Lustre", "deploymentOption": "Multi-AZ"],
        ("0", "Inf", "1")), service: "AmazonFSx",
      "`deploymentOption` is `Multi-AZ`: which figure this is, is not known"),
    ReasonRow(
      SampleProduct("USE1-Train:ml.g99.huge", unit: "Hrs", ("0", "Inf", "1")),
      service: "AmazonSageMaker", "`ml.g99.huge` is no type of instance that is known"),
    ReasonRow(
      [
        SampleProduct(storage, sku: "SKU2", ("0", "Inf", "0.30")),
        SampleProduct(storage, sku: "SKU1", ("0", "Inf", "0.30")),
      ],
      [
        "SKU1 \(storage): 2 products are storage of efs.regional in us-east-1",
        "SKU2 \(storage): 2 products are storage of efs.regional in us-east-1",
      ]),
    // Nothing that the advisor uses: other services, usage types and operations.
    ReasonRow([SampleProduct(storage, ("0", "Inf", "1"))], service: "AmazonECR", []),
    ReasonRow([SampleProduct("USE1-Bytes", ("0", "Inf", "1"))], []),
    ReasonRow(
      [
        SampleProduct(
          "USE1-ProvisionedTP-MiBpsHrs", ["throughputClass": "Included"], unit: "MiBps-Mo",
          ("0", "Inf", "0"))
      ], []),
    ReasonRow(
      [SampleProduct("USE1-Storage", ["operation": "CreateFileSystem:Windows"], ("0", "Inf", "1"))],
      service: "AmazonFSx", []),
  ]
}
