internal import RuleText

/// A table of a note: a row of headings, a row of hyphens, and rows.
struct NoteTable {
  /// The headings, cell by cell.
  let headings: [Range<Int>]

  /// The rows below, cell by cell.
  let rows: [[Range<Int>]]

  /// The lines of the rows below.
  let lines: ArraySlice<Range<Int>>

  /// Reads the table that begins with the first of some lines; `nil` where none does.
  init?(_ lines: ArraySlice<Range<Int>>, in file: SourceFile) {
    guard lines.count > 2, file.isRowOfHyphens(lines[lines.startIndex + 1]),
      let first = lines.first, file.isRow(first)
    else { return nil }
    headings = file.cells(of: first)
    self.lines = lines.dropFirst(2).prefix { file.isRow($0) }
    rows = self.lines.map(file.cells)
  }
}

extension NoteTable {
  /// What a table is to a reader of questions.
  enum Meaning {
    /// The cells of each option: a column below its letter, or a row behind it.
    case options([[Range<Int>]])

    /// Each row is a question with its options.
    case questions([Row])

    /// Numbers of questions with their answers.
    case key([AnswerKey.Entry])

    /// Words like others.
    case words
  }

  /// A row that is a question.
  struct Row {
    let question: [Range<Int>]
    let options: [[Range<Int>]]
    let answer: Range<Int>?
  }

  /// What the cells say the table is.
  func meaning(in file: SourceFile) -> Meaning {
    let symbols = headings.map { file.symbol(in: $0) }
    if let start = symbols.firstIndex(where: { $0 != nil }) {
      let run = symbols[start...].prefix { $0 != nil }.compactMap(\.self)
      if let meaning = meaning(ofColumns: run, from: start, in: file) { return meaning }
    }
    let marks = rows.map { $0.first.flatMap { file.symbol(in: $0) } }
    let entries = zip(rows, marks).compactMap { row, mark -> AnswerKey.Entry? in
      guard let mark, mark.series == .numbers, row.count > 1 else { return nil }
      return file.answer(in: row[1]).map { .init(question: mark.index + 1, answer: $0) }
    }
    if !entries.isEmpty, entries.count == rows.count { return .key(entries) }
    return marks.count > 1 && marks.map { $0?.index } == Array(marks.indices)
      ? .options(rows.map { Array($0.dropFirst()) }) : .words
  }

  /// The meaning of a table whose headings are letters or numbers from a column on.
  private func meaning(
    ofColumns symbols: [OptionSymbol], from start: Int, in file: SourceFile
  ) -> Meaning? {
    let isWhole = rows.allSatisfy { $0.count >= start + symbols.count }
    guard symbols.count > 1, isWhole, !rows.isEmpty else { return nil }
    let answers = rows[0][start...].prefix(symbols.count).compactMap { file.answer(in: $0) }
    if answers.count == symbols.count, symbols[0].series == .numbers {
      return .key(
        zip(symbols, answers).map { AnswerKey.Entry(question: $0.index + 1, answer: $1) })
    }
    guard symbols.map(\.index) == Array(symbols.indices) else { return nil }
    guard let last = headings[..<start].last, QuestionLine.label(last, in: file)?.0 == .question
    else { return .options(symbols.indices.map { column in rows.map { $0[start + column] } }) }
    let end = start + symbols.count
    return .questions(
      rows.map { row in
        Row(
          question: [row[start - 1]], options: row[start..<end].map { [$0] },
          answer: row.count > end ? row[end] : nil)
      })
  }
}

extension SourceFile {
  /// Whether a line may be a row of a table.
  fileprivate func isRow(_ line: Range<Int>) -> Bool { bytes[line].contains(UInt8(ascii: "|")) }

  /// Whether a line is the one below the headings of a table: `|---|:-:|`.
  fileprivate func isRowOfHyphens(_ line: Range<Int>) -> Bool {
    var (bars, hyphens) = (0, 0)
    for byte in bytes[line] {
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0...0x20: continue
      default: return false
      }
    }
    return bars > 0 && hyphens > 0
  }

  /// The cells of a row, without the signs around them.
  fileprivate func cells(of line: Range<Int>) -> [Range<Int>] {
    var row = trim(line)
    while let first = row.first, bytes[first] <= 0x20 || ">|".utf8.contains(bytes[first]) {
      row = row.dropFirst()
      if bytes[first] == UInt8(ascii: "|") { break }
    }
    if let last = row.last, bytes[last] == UInt8(ascii: "|") { row = row.dropLast() }
    return bytes[row].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map { trimEmphasis($0.startIndex..<$0.endIndex) }
  }

  /// The symbol that is all of a cell: `A`, `(1)`, `②`.
  func symbol(in cell: Range<Int>) -> OptionSymbol? {
    var scan = LineScan(cell, in: self)
    scan.takeFirst(of: LabelWords.keyed + LabelWords.options)
    scan.skip { " ([*_".unicodeScalars.contains($0) }
    let symbol = scan.takeSymbol()
    scan.skip { " )].:*_번".unicodeScalars.contains($0) }
    return scan.isAtEnd ? symbol : nil
  }

  /// The letters that are all of a cell.
  fileprivate func answer(in cell: Range<Int>) -> AnswerLetters? {
    let letters = AnswerLetters(LineScan(cell, in: self))
    return letters.endsThere ? letters : nil
  }
}
