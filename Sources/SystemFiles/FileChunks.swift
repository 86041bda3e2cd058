#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is read piece by piece, because it may be larger than memory.
package final class FileChunks {
  /// The name by which the file was opened.
  package let path: String

  private let descriptor: Int32

  /// Opens a file or, for `-`, standard input.
  ///
  /// - Throws: `FileMistake` where it cannot be opened.
  package init(_ path: String) throws(FileMistake) {
    self.path = path
    descriptor = try SystemFile.startReading(path)
  }

  deinit { SystemFile.endReading(descriptor) }

  /// Reads the next bytes, at most 256 KiB, and none at the end of the file.
  ///
  /// - Throws: `FileMistake` where they cannot be read.
  package func next() throws(FileMistake) -> [UInt8] {
    try SystemFile.chunk(of: descriptor, upTo: 256 * 1024, named: path)
  }
}

extension SystemFile {
  /// Whether a path names a file that can be read again: no pipe, terminal or standard input.
  package static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Opens a file or, for `-`, standard input.
  static func startReading(_ path: String) throws(FileMistake) -> Int32 {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileMistake(path: path, cause: .system(errno)) }
    return descriptor
  }

  /// Closes what `startReading` opened; standard input stays open.
  static func endReading(_ descriptor: Int32) {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Reads what there is, at most `size` bytes; none at the end.
  static func chunk(
    of descriptor: Int32, upTo size: Int, named path: String
  ) throws(FileMistake) -> [UInt8] {
    var count = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      repeat {
        #if canImport(Darwin)
          count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw FileMistake(path: path, cause: .system(errno)) }
    return chunk
  }
}
