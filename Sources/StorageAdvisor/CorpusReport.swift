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
  private var lines: [String] = []

  package init(_ book: RuleBook) { self.book = book }

  /// Reads and tests one note.
  package mutating func add(_ file: SourceFile) {
    let (note, diagnostics) = Note.read(file)
    messages += diagnostics.map { $0.text() + "\n" }.joined()
    guard let note else {
      failed += 1
      lines.append("unread  \(file.path)")
      return
    }
    let outcome = note.test(with: book)
    outcomes.append(outcome)
    if outcome.failures.isEmpty {
      passed += 1
      lines.append("right   \(file.path)")
    } else {
      failed += 1
      lines.append("wrong   \(file.path)")
      lines += outcome.failures.map { "        \($0)" }
    }
  }

  /// A line a note, and at the end how many passed.
  package var text: String {
    (lines + ["\(passed) passed, \(failed) failed"]).map { $0 + "\n" }.joined()
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
