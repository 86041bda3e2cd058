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
      throw FileMistake(path: folder, cause: .system(errno), isWriting: true)
    }
    let paths = files.map { folder.hasSuffix("/") ? folder + $0.name : "\(folder)/\($0.name)" }
    var (drafts, placed): ([String], [String]) = ([], [])
    do throws(FileMistake) {
      for (file, path) in zip(files, paths) {
        if !replacing, access(path, F_OK) == 0 {
          throw FileMistake(path: path, cause: .isThere, isWriting: true)
        }
        let (draft, descriptor) = try newFile(beside: path)
        drafts.append(draft)
        defer { close(descriptor) }
        try put(file.text, into: descriptor, named: path)
      }
      for (draft, path) in zip(drafts, paths) {
        guard rename(draft, path) == 0 else {
          throw FileMistake(path: path, cause: .system(errno), isWriting: true)
        }
        placed.append(path)
      }
    } catch {
      for path in drafts.dropFirst(placed.count) + (replacing ? [] : placed) { unlink(path) }
      if isNew { rmdir(folder) }
      throw error
    }
    return paths
  }

  /// Makes an empty file beside another, under a name that nothing has.
  private static func newFile(
    beside path: String
  ) throws(FileMistake) -> (path: String, descriptor: Int32) {
    for number in 0..<1000 {
      let draft = "\(path).\(getpid())-\(number).partial"
      let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor >= 0 { return (draft, descriptor) }
      guard errno == EEXIST else { break }
    }
    throw FileMistake(path: path, cause: .system(errno), isWriting: true)
  }
}
