#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension SystemFile {
  /// Writes several files into a folder, all of them or none; the folder is made where it is not there.
  ///
  /// Each is written beside its place first and then put there, so that nobody sees half a file.
  ///
  /// - Parameters:
  ///   - files: Names and texts.
  ///   - folder: The folder.
  ///   - replacing: Whether files that are there are replaced.
  /// - Returns: The paths, in the order of the files.
  /// - Throws: `FileMistake` where one is there already, or cannot be written.
  package static func write(
    _ files: [(name: String, text: String)], into folder: String, replacing: Bool
  ) throws(FileMistake) -> [String] {
    let isNew = !isFolder(folder)
    if isNew, mkdir(folder, 0o755) != 0 {
      throw FileMistake(path: folder, reason: reason(), isWriting: true)
    }
    let paths = files.map { folder.hasSuffix("/") ? folder + $0.name : "\(folder)/\($0.name)" }
    let drafts = paths.map { "\($0).partial" }
    var placed: [String] = []
    do throws(FileMistake) {
      for (file, path) in zip(files, paths) {
        if !replacing, access(path, F_OK) == 0 {
          throw FileMistake(path: path, reason: isThere, isWriting: true)
        }
        try write(file.text, to: "\(path).partial")
      }
      for (draft, path) in zip(drafts, paths) {
        guard rename(draft, path) == 0 else {
          throw FileMistake(path: path, reason: reason(), isWriting: true)
        }
        placed.append(path)
      }
    } catch {
      for path in drafts + (replacing ? [] : placed) { unlink(path) }
      if isNew { rmdir(folder) }
      throw error
    }
    return paths
  }

  /// The reason why a file is not written over another.
  package static let isThere = "it is there already"

  private static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}
