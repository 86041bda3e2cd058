// swift-tools-version: 6.0
import PackageDescription

// A package of a caller: it sees what the library makes public, and nothing else.
let package = Package(
  name: "consumer",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "storage-advisor", path: "../..")],
  targets: [
    .executableTarget(
      name: "consumer",
      dependencies: [.product(name: "StorageAdvisor", package: "storage-advisor")])
  ]
)
