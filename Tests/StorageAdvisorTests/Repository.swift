import Foundation
import StorageAdvisor
import SystemFiles

/// The files of the repository that tests compare with.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()

  static func text(_ path: String) throws -> String {
    String(decoding: try SystemFile.read(root + path, limit: 1 << 24), as: UTF8.self)
  }

  /// The paths of files below a folder, from the root of the repository.
  static func files(below folder: String, endingIn suffix: String) -> [String] {
    let found = (try? SystemFile.files(below: root + folder, endingIn: suffix)) ?? []
    return found.map { String($0.dropFirst(root.count)) }
  }

  static func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: try SystemFile.read(root + path, limit: 1 << 24))
  }
}

/// The command, run as a user runs it.
struct CommandRun {
  let output: String
  let messages: String
  let status: Int32

  /// Runs the command with arguments, in the repository's root.
  init(_ arguments: [String], input: String? = nil) throws {
    let process = Process()
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    process.executableURL = Self.executable(near: folder)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: Repository.root)
    let (out, err, inn) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    process.standardInput = inn
    try process.run()
    inn.fileHandleForWriting.write(Data((input ?? "").utf8))
    try inn.fileHandleForWriting.close()
    output = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    messages = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The products' folder holds the test bundle, on macOS some folders deeper.
  private static func executable(near folder: URL) -> URL {
    var folder = folder
    for _ in 0..<5 {
      let candidate = folder.appending(path: "storage-advisor")
      if FileManager.default.isExecutableFile(atPath: candidate.path()) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return folder
  }
}
