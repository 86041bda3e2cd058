import Advice
import Testing

@testable import Provisioning

/// A place in S3, and what its name tells.
struct Place: Sendable, CustomTestStringConvertible {
  let text: String
  let bucket: String
  var region: String?
  var isOneObject = false
  var testDescription: String { text }
}

@Suite struct `A place in S3` {
  @Test(arguments: [
    Place(text: "s3://data/train/", bucket: "data"),
    Place(text: "s3://data", bucket: "data"),
    Place(text: "s3://data/a/b.csv", bucket: "data", isOneObject: true),
    Place(text: "s3://data/v1.2/", bucket: "data"),
    Place(text: "s3://data/v1.2", bucket: "data"),
    Place(
      text: "s3://sagemaker-eu-west-1-111122223333/x", bucket: "sagemaker-eu-west-1-111122223333",
      region: "eu-west-1"),
    Place(text: "s3://us-data-west/x", bucket: "us-data-west"),
    Place(text: "s3://x-us-gov-west-1/x", bucket: "x-us-gov-west-1", region: "us-gov-west-1"),
    Place(text: "s3://t--use1-az4--x-s3/x", bucket: "t--use1-az4--x-s3", region: "us-east-1"),
    Place(
      text: "s3://t--apne1-az1--x-s3/x", bucket: "t--apne1-az1--x-s3", region: "ap-northeast-1"),
    Place(text: "s3://--x-s3/x", bucket: "--x-s3"),
    Place(text: "https://s3.us-west-2.amazonaws.com/data/x/", bucket: "data", region: "us-west-2"),
    Place(
      text: "https://s3-eu-central-1.amazonaws.com/data/x/", bucket: "data", region: "eu-central-1"),
    Place(
      text: "https://data.s3.ap-south-1.amazonaws.com/x/", bucket: "data", region: "ap-south-1"),
    Place(text: "https://data.s3.amazonaws.com/x/", bucket: "data"),
    Place(text: "https://", bucket: ""),
    Place(text: "s3://", bucket: ""),
  ]) func `tells its bucket, its Region and whether it is one object`(_ place: Place) throws {
    let location = try #require(S3Location(place.text))
    #expect(location.bucket == place.bucket)
    #expect(location.region == place.region)
    #expect(location.namesOneObject == place.isOneObject)
  }

  @Test(arguments: Region.allCases) func `in any Region may tell it`(_ region: Region) {
    #expect(S3Location("s3://data-\(region.rawValue)-2026/x")?.region == region.rawValue)
  }

  @Test(arguments: ["", "data/train", "S3://data", "http://data"])
  func `begins with its scheme`(_ text: String) {
    #expect(S3Location(text) == nil)
  }
}
