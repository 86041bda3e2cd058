internal import Reading
internal import RuleText

/// How the notes of a corpus come out.
package struct CorpusReport {
  package private(set) var passed = 0
  package private(set) var failed = 0

  /// The mistakes in notes that could not be read.
  package private(set) var messages = ""

  private var lines: [String] = []

  package init() {}

  /// Reads and tests one note.
  package mutating func add(_ file: SourceFile, _ book: RuleBook) {
    let (note, diagnostics) = Note.read(file)
    messages += diagnostics.map { $0.text() }.joined(separator: "\n")
    guard let note else {
      failed += 1
      lines.append("unread  \(file.path)")
      return
    }
    let failures = note.test(with: book).failures
    if failures.isEmpty {
      passed += 1
      lines.append("right   \(file.path)")
    } else {
      failed += 1
      lines.append("wrong   \(file.path)")
      lines += failures.map { "        \($0)" }
    }
  }

  /// A line a note, and at the end how many passed.
  package var text: String {
    (lines + ["\(passed) passed, \(failed) failed"]).map { $0 + "\n" }.joined()
  }
}
