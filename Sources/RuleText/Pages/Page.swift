/// A Markdown file cut into prose and fenced blocks.
package struct Page: Hashable, Sendable {
  /// A piece of the page; all pieces together are the whole text.
  package enum Block: Hashable, Sendable {
    case prose(Range<Int>)
    case fence(Fence)
  }

  /// A fenced block.
  package struct Fence: Hashable, Sendable {
    /// The word behind the opening backticks.
    package let info: Spelled<String>

    /// The lines between the fence's own lines.
    package let body: Range<Int>

    /// The block with the fence's own lines.
    package let range: Range<Int>
  }

  /// How many bytes a page may have.
  package static let maximumSize = 1 << 20

  package let file: SourceFile
  package let blocks: [Block]

  /// The first heading of level one.
  package let title: Spelled<String>?

  package var fences: [Fence] {
    blocks.compactMap { if case .fence(let fence) = $0 { fence } else { nil } }
  }
}

extension Page {
  /// Cuts a file into blocks.
  ///
  /// - Returns: The page, and what is wrong with the file or its fences.
  package static func read(_ file: SourceFile) -> (page: Page, diagnostics: [Diagnostic]) {
    guard file.bytes.count <= maximumSize else {
      return (Page(file: file, blocks: [], title: nil), [.pageTooLarge(file)])
    }
    if let bad = file.firstInvalidByte {
      return (Page(file: file, blocks: [], title: nil), [.notUTF8(at: bad..<bad + 1, in: file)])
    }
    var cutter = Cutter(file: file)
    cutter.run()
    return (Page(file: file, blocks: cutter.blocks, title: cutter.title), cutter.diagnostics)
  }
}

private struct Cutter {
  let file: SourceFile
  var blocks: [Page.Block] = []
  var title: Spelled<String>?
  var diagnostics: [Diagnostic] = []

  private var open: (ticks: Int, info: Spelled<String>, start: Int, body: Int)?
  private var proseStart = 0

  init(file: SourceFile) { self.file = file }

  mutating func run() {
    let bytes = file.bytes
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        let next = min(end + 1, bytes.count)
        // Only these two can begin a fence or a title.
        if bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "#") {
          readLine(start..<end, next: next)
        }
        start = next
      }
    }
    if let open {
      diagnostics.append(.unterminatedFence(open.info, in: file))
      closeFence(open.info, start: open.start, body: open.body..<bytes.count, end: bytes.count)
    }
    addProse(to: bytes.count)
  }

  private mutating func readLine(_ line: Range<Int>, next: Int) {
    let ticks = backticks(in: line)
    if let open {
      guard ticks >= open.ticks, isBlank(line.lowerBound + ticks..<line.upperBound) else { return }
      closeFence(
        open.info, start: open.start, body: open.body..<line.lowerBound, end: next)
      self.open = nil
    } else if ticks >= 3 {
      addProse(to: line.lowerBound)
      open = (ticks, info(of: line.lowerBound + ticks..<line.upperBound), line.lowerBound, next)
    } else if title == nil, file.bytes[line].starts(with: "# ".utf8) {
      let range = line.lowerBound + 2..<line.upperBound
      title = Spelled(file.text(range).trimmed, range)
    }
  }

  private mutating func closeFence(
    _ info: Spelled<String>, start: Int, body: Range<Int>, end: Int
  ) {
    blocks.append(.fence(Page.Fence(info: info, body: body, range: start..<end)))
    proseStart = end
  }

  private mutating func addProse(to end: Int) {
    if proseStart < end { blocks.append(.prose(proseStart..<end)) }
    proseStart = end
  }

  private func backticks(in line: Range<Int>) -> Int {
    file.bytes[line].prefix { $0 == UInt8(ascii: "`") }.count
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    file.bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
  }

  private func info(of range: Range<Int>) -> Spelled<String> {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
    let bytes = file.bytes[range]
    let start = bytes.firstIndex { !isBlank($0) } ?? range.upperBound
    let end = bytes[start...].firstIndex(where: isBlank) ?? range.upperBound
    return Spelled(file.text(start..<end), start..<end)
  }
}

extension SourceFile {
  /// The offset of the first byte that is no UTF-8.
  package var firstInvalidByte: Int? {
    var start = 0
    while let place = bytes[start...].firstIndex(where: { $0 >= 0x80 }) {
      var parser = Unicode.UTF8.ForwardParser()
      var rest = bytes[place...].makeIterator()
      guard case .valid(let scalar) = parser.parseScalar(from: &rest) else { return place }
      start = place + scalar.count
    }
    return nil
  }
}

extension String {
  /// The text with control characters other than tabs replaced by `?`: safe to show on a terminal.
  package var printable: String {
    let isControl: (Unicode.Scalar) -> Bool = {
      $0.value < 0x20 && $0 != "\t" || (0x7F...0x9F).contains($0.value)
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { isControl($0) ? "?" : $0 }))
  }

  /// The text without ASCII white space at its ends.
  package var trimmed: String {
    guard let first = utf8.firstIndex(where: { !$0.isWhiteSpace }),
      let last = utf8.lastIndex(where: { !$0.isWhiteSpace })
    else { return "" }
    return String(self[first...last])
  }
}
