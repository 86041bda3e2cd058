#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

// POSIX calls, not Foundation: reading is bounded and reports the system's own reason, writing tells
// a closed pipe from a full disk, and a static command starts in milliseconds.

/// Why a file, folder or stream could not be read or written.
package struct FileMistake: Error, Hashable, Sendable {
  /// What was to be read or written.
  package let path: String

  /// What was wrong.
  package let cause: Cause

  /// Whether it was to be written, not read.
  package var isWriting = false

  /// What can be wrong.
  package enum Cause: Hashable, Sendable {
    /// The number of the system's error.
    case system(Int32)

    /// The file has more bytes than are read.
    case tooLarge(limit: Int)

    /// Folders stand in folders, again and again.
    case tooDeep

    /// A file is not written over another.
    case isThere
  }

  /// What was wrong, as one phrase.
  package var reason: String {
    switch cause {
    case .system(let number): String(cString: strerror(number)).lowercased()
    case .tooLarge(let limit): "larger than the limit of \(limit) bytes"
    case .tooDeep: "folders are too deep"
    case .isThere: "it is there already"
    }
  }
}

/// The files, folders and streams of the system.
package enum SystemFile {
  /// Reads a whole file or, for `-`, standard input.
  ///
  /// - Throws: `FileMistake` where it cannot be read, is a folder, or has more than `limit` bytes.
  package static func read(_ path: String, limit: Int) throws(FileMistake) -> [UInt8] {
    let descriptor = try startReading(path)
    defer { endReading(descriptor) }
    var bytes: [UInt8] = []
    while true {
      let chunk = try chunk(of: descriptor, upTo: 64 * 1024, named: path)
      if chunk.isEmpty { return bytes }
      bytes += chunk
      guard bytes.count <= limit else {
        throw FileMistake(path: path, cause: .tooLarge(limit: limit))
      }
    }
  }

  /// Whether a path names a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files below a folder whose names end in `suffix`, sorted by path.
  ///
  /// Names that begin with a point are passed over.
  ///
  /// - Throws: `FileMistake` where a folder cannot be read, or folders are more than 16 deep.
  package static func files(below folder: String, endingIn suffix: String, depth: Int = 0)
    throws(FileMistake) -> [String]
  {
    guard depth < 16 else { throw FileMistake(path: folder, cause: .tooDeep) }
    guard let stream = opendir(folder) else {
      throw FileMistake(path: folder, cause: .system(errno))
    }
    defer { closedir(stream) }
    var entries: [(name: String, isFile: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // Only what may be a folder, or lead to one, is asked for.
      let isFile = Int32(entry.pointee.d_type) == Int32(DT_REG)
      if !name.hasPrefix(".") { entries.append((name, isFile)) }
    }
    var found: [String] = []
    for (name, isFile) in entries.sorted(by: { $0.name < $1.name }) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if !isFile, isFolder(path) {
        found += try files(below: path, endingIn: suffix, depth: depth + 1)
      } else if name.hasSuffix(suffix) {
        found.append(path)
      }
    }
    return found
  }

  /// Writes a whole file, in place of what was there.
  ///
  /// - Throws: `FileMistake` where it cannot be written.
  package static func write(_ text: String, to path: String) throws(FileMistake) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw FileMistake(path: path, cause: .system(errno), isWriting: true)
    }
    defer { close(descriptor) }
    try put(text, into: descriptor, named: path)
  }

  /// Writes to standard output.
  ///
  /// - Returns: Whether there is still somebody to read it: `false` after the pipe was closed.
  /// - Throws: `FileMistake` where it cannot be written for another reason.
  package static func print(_ text: String) throws(FileMistake) -> Bool {
    signal(SIGPIPE, SIG_IGN)
    do {
      try put(text, into: STDOUT_FILENO, named: "standard output")
      return true
    } catch {
      if error.cause == .system(EPIPE) { return false }
      throw error
    }
  }

  /// Writes to standard error; there is nowhere to report a failure.
  package static func printError(_ text: String) {
    signal(SIGPIPE, SIG_IGN)
    try? put(text, into: STDERR_FILENO, named: "standard error")
  }

  /// Ends the process.
  package static func exit(_ status: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Glibc.exit(status)
    #endif
  }

  /// Whether standard output is a terminal on which colours are wanted.
  package static var wantsColour: Bool {
    isatty(STDOUT_FILENO) == 1 && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func put(_ text: String, into descriptor: Int32, named name: String)
    throws(FileMistake)
  {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileMistake(path: name, cause: .system(errno), isWriting: true)
      }
      rest = rest.dropFirst(count)
    }
  }
}
