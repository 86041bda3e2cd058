internal import JSONText
internal import Reading
internal import RuleText

/// How the notes of a corpus come out.
package struct CorpusReport {
  package private(set) var passed = 0
  package private(set) var failed = 0

  /// The mistakes in notes that could not be read.
  package private(set) var messages = ""

  private let book: RuleBook
  private var outcomes: [NoteOutcome] = []
  private var lines: [Line] = []

  /// How one note came out.
  private struct Line {
    let file: String
    let result: String
    var failures: [String] = []
  }

  package init(_ book: RuleBook) { self.book = book }

  /// Reads and tests one note.
  package mutating func add(_ file: SourceFile) {
    let (note, diagnostics) = Note.read(file)
    messages += diagnostics.map { $0.text() + "\n" }.joined()
    guard let note else {
      failed += 1
      lines.append(Line(file: file.path, result: "unread"))
      return
    }
    let outcome = note.test(with: book)
    outcomes.append(outcome)
    let isRight = outcome.failures.isEmpty
    if isRight { passed += 1 } else { failed += 1 }
    lines.append(
      Line(file: file.path, result: isRight ? "right" : "wrong", failures: outcome.failures))
  }

  /// A line a note, and at the end how many passed.
  package var text: String {
    let notes = lines.map { line in
      let padding = String(repeating: " ", count: 8 - line.result.count)
      return line.result + padding + line.file + "\n"
        + line.failures.map { "        \($0)\n" }.joined()
    }
    return notes.joined() + "\(passed) passed, \(failed) failed\n"
  }

  /// The notes and the sums as one JSON object.
  package func json() -> String {
    let notes: [JSONValue] = lines.map { line in
      .members([
        ("file", .string(line.file)),
        ("result", .string(line.result)),
        ("failures", .array(line.failures.map(JSONValue.string))),
      ])
    }
    let report = JSONValue.members([
      ("passed", .integer(passed)), ("failed", .integer(failed)), ("notes", .array(notes)),
    ])
    return JSONWriter(.pretty).text(of: report) + "\n"
  }

  /// The notes as a Markdown table, and the sums below it.
  package func markdown() -> String {
    let rows = lines.map {
      "| \($0.file) | \($0.result) | \($0.failures.joined(separator: "; ")) |\n"
    }
    return "| note | result | differs |\n|---|---|---|\n" + rows.joined()
      + "\n\(passed) passed, \(failed) failed\n"
  }

  /// The rules that hold for no note, by id.
  package var unseenRules: [String] {
    let fired = outcomes.reduce(into: Set<String>()) { $0.formUnion($1.fired) }
    return book.rules.map(\.id).filter { !fired.contains($0) }.sorted()
  }

  /// The rules without which every note comes out as before, by id.
  ///
  /// - Complexity: one run of the notes for which a rule holds, for each rule.
  package var unmissedRules: [String] {
    book.rules.map(\.id).filter { id in
      let touched = outcomes.filter { $0.fired.contains(id) && $0.failures.isEmpty }
      guard !touched.contains(where: { $0.note.namedRules.contains(id) }) else { return false }
      let without = book.leavingOut(id)
      return !touched.contains { !$0.note.test(with: without).failures.isEmpty }
    }.sorted()
  }

  /// The rules that the notes do not prove, as text.
  package var coverageText: String {
    let unseen = unseenRules
    let unmissed = unmissedRules
    return "\(unseen.count) rules hold for no note\n" + unseen.map { "  \($0)\n" }.joined()
      + "\(unmissed.count) rules are missed by no note\n"
      + unmissed.map { "  \($0)\n" }.joined()
  }
}
