import Foundation
import PackagePlugin

/// Builds the pages under `rules/` into the library, and fails the build where one has a mistake.
@main struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL.appending(path: "rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPages.swift")
    let pages = pages(below: root)
    return [
      .buildCommand(
        displayName: "Embedding \(pages.count) pages of rules",
        executable: try context.tool(named: "embed-rules").url,
        arguments: [output.path(), root.path()] + pages.map { $0.path() },
        inputFiles: pages, outputFiles: [output])
    ]
  }

  /// `sources.md` and every page in a folder of a topic; other files beside them are for readers.
  private func pages(below root: URL) -> [URL] {
    let all =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL } ?? []
    return all.filter { page in
      page.pathExtension == "md"
        && (page.pathComponents.count > root.pathComponents.count + 1
          || page.lastPathComponent == "sources.md")
    }.sorted { $0.path() < $1.path() }
  }
}
