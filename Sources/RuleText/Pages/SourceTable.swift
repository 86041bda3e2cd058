internal import Advice

/// The table of sources, and which of them pages cite.
struct SourceTable {
  /// A source of the table, and whether a page cites it.
  private struct Listed {
    let source: Source
    let row: SourceRow?
    var isCited = false
  }

  private var listed: [String: Listed] = [:]

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - file: The page on which it stands; without one, no source is known.
  ///   - diagnostics: Where rows that cannot be read, or stand twice, are added.
  init(_ file: SourceFile?, reporting diagnostics: inout [Diagnostic]) {
    guard let file else { return }
    let (rows, mistakes) = SourceRow.read(file)
    diagnostics += mistakes
    for row in rows {
      if listed[row.source.name] != nil {
        diagnostics.append(.duplicateSource(row.name, in: row.file))
      } else {
        listed[row.source.name] = Listed(source: row.source, row: row)
      }
    }
  }

  /// Takes sources that were read before.
  init(_ sources: [Source]) {
    for source in sources where listed[source.name] == nil {
      listed[source.name] = Listed(source: source, row: nil)
    }
  }

  /// The sources, in no order.
  var sources: [Source] { listed.values.map(\.source) }

  /// The sources that no page cites, in the order of the table.
  var uncited: [Diagnostic] {
    listed.values.filter { !$0.isCited }.compactMap(\.row)
      .sorted { $0.name.range.lowerBound < $1.name.range.lowerBound }
      .map { .uncitedSource($0.name, in: $0.file) }
  }

  /// The citation of a source of the table, which is then cited.
  mutating func cite(
    _ name: Spelled<String>, _ detail: Spelled<String>?, _ doubt: Spelled<String>?,
    in file: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) -> Citation? {
    guard let source = listed[name.value]?.source else {
      diagnostics.append(.unknownSource(name, among: listed.keys.sorted(), in: file))
      return nil
    }
    listed[name.value]?.isCited = true
    return Citation(source: source, detail: detail?.value, doubt: doubt?.value)
  }
}
