// swift-tools-version: 6.0
import PackageDescription

/// Settings of every target, each with what it buys.
let settings: [SwiftSetting] = [
  // A protocol used as a type says so: the cost of the box is visible.
  .enableUpcomingFeature("ExistentialAny"),
  // What a target re-exports is a decision, never an accident.
  .enableUpcomingFeature("InternalImportsByDefault"),
  // A member is found only through the module that the file imports.
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "storage-advisor",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "StorageAdvisor", targets: ["StorageAdvisor"]),
    .executable(name: "storage-advisor", targets: ["storage-advisor"]),
  ],
  targets: [
    .target(name: "Advice", swiftSettings: settings),
    .target(name: "RuleText", dependencies: ["Advice"], swiftSettings: settings),
    .target(name: "JSONText", swiftSettings: settings),
    .target(name: "Reading", dependencies: ["Advice", "RuleText"], swiftSettings: settings),
    .target(
      name: "Provisioning", dependencies: ["Advice", "RuleText", "JSONText"],
      swiftSettings: settings),
    .target(
      name: "Report", dependencies: ["Advice", "RuleText", "Reading", "JSONText", "Provisioning"],
      swiftSettings: settings),
    .target(
      name: "StorageAdvisor",
      dependencies: ["Advice", "RuleText", "JSONText", "Reading", "Provisioning", "Report"],
      swiftSettings: settings, plugins: ["EmbedRules"]),
    .target(name: "SystemFiles", swiftSettings: settings),
    .executableTarget(
      name: "storage-advisor", dependencies: ["StorageAdvisor", "SystemFiles"],
      swiftSettings: settings),
    .target(name: "RandomWorkloads", dependencies: ["Advice"], swiftSettings: settings),
    .executableTarget(
      name: "storage-advisor-bench", dependencies: ["StorageAdvisor", "RandomWorkloads"],
      swiftSettings: settings),
    .executableTarget(
      name: "provision-samples",
      dependencies: ["StorageAdvisor", "JSONText", "SystemFiles", "RandomWorkloads"],
      swiftSettings: settings),
    .executableTarget(
      name: "embed-rules", dependencies: ["RuleText", "Reading", "SystemFiles"],
      swiftSettings: settings),
    // The plugin's folder has a link to `rules`, so that a page that comes or goes is noticed: the
    // package manager plans anew when the files below a target change.
    .plugin(
      name: "EmbedRules", capability: .buildTool(), dependencies: ["embed-rules"],
      path: "Sources/EmbedRules"),
    .testTarget(
      name: "AdviceTests", dependencies: ["StorageAdvisor", "RandomWorkloads"],
      swiftSettings: settings),
    .testTarget(name: "RuleTextTests", dependencies: ["RuleText"], swiftSettings: settings),
    .testTarget(
      name: "ReadingTests", dependencies: ["Reading", "RuleText", "Advice", "StorageAdvisor"],
      swiftSettings: settings),
    .testTarget(
      name: "ProvisioningTests", dependencies: ["Provisioning", "Advice"], swiftSettings: settings),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: settings),
    .testTarget(
      name: "StorageAdvisorTests",
      dependencies: [
        "StorageAdvisor", "RandomWorkloads", "SystemFiles", "storage-advisor", "Provisioning",
        "RuleText",
      ],
      swiftSettings: settings),
  ]
)
