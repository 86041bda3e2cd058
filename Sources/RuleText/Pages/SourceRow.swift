package import Advice

/// A row of the table of sources.
package struct SourceRow: Hashable, Sendable {
  package let file: SourceFile
  package let name: Spelled<String>
  package let source: Source
}

extension SourceRow {
  /// Reads the Markdown table with the columns name, title, address and read.
  package static func read(_ file: SourceFile) -> (rows: [SourceRow], diagnostics: [Diagnostic]) {
    let (page, mistakes) = Page.read(file)
    guard mistakes.isEmpty else { return ([], mistakes) }
    var rows: [SourceRow] = []
    var diagnostics: [Diagnostic] = []
    var isBody = false
    for block in page.blocks {
      guard case .prose(let range) = block else { continue }
      var start = range.lowerBound
      while start < range.upperBound {
        let line = file.line(at: start)
        start = max(line.upperBound, start) + 1
        guard !line.isEmpty, file.bytes[line.lowerBound] == UInt8(ascii: "|") else { continue }
        let cells = cells(of: line, in: file)
        if cells.first?.value.hasPrefix("---") == true {
          isBody = true
        } else if isBody {
          guard cells.count == 4, cells.allSatisfy({ !$0.value.isEmpty }), isDay(cells[3].value)
          else {
            diagnostics.append(.malformedSource(line, in: file))
            continue
          }
          rows.append(
            SourceRow(
              file: file, name: cells[0],
              source: Source(
                name: cells[0].value, title: cells[1].value, address: cells[2].value,
                read: cells[3].value)))
        }
      }
    }
    return (rows, diagnostics)
  }

  private static func cells(of line: Range<Int>, in file: SourceFile) -> [Spelled<String>] {
    var cells: [Spelled<String>] = []
    var start = line.lowerBound + 1
    for place in start..<line.upperBound where file.bytes[place] == UInt8(ascii: "|") {
      var cell = start..<place
      while let first = cell.first, file.bytes[first] == 0x20 { cell.removeFirst() }
      while let last = cell.last, file.bytes[last] == 0x20 { cell.removeLast() }
      cells.append(Spelled(file.text(cell), cell))
      start = place + 1
    }
    return cells
  }

  /// Whether a text has the form `2026-11-20`.
  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 10
      && bytes.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte.isDigit
      }
  }
}
