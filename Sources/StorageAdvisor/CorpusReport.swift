internal import Advice
internal import JSONText
internal import Reading
internal import Report
internal import RuleText

/// A file with the notes that were read from it.
///
/// A class, because files are handed on, and each holds whole notes.
package final class NoteFile: Sendable {
  fileprivate let file: SourceFile
  fileprivate let readings: [Note.Reading]

  /// Reads the notes of a file; which rules and phrases they are tested by does not matter here.
  package init(_ file: SourceFile) {
    self.file = file
    readings = Note.read(file)
  }
}

/// How the notes of a corpus come out: read from their words, decided from their fences, and both.
package struct CorpusReport: Sendable {
  /// One note's result, in one word.
  enum Result: String, Sendable {
    case right
    case wrong
    case abstained
    case unread

    /// Nobody says what the right answer is.
    case unkeyed
  }

  /// How one note came out.
  ///
  /// A class, because a report goes over its lines many times, and each holds a whole note.
  final class Line: Sendable {
    let file: String

    /// The line on which the note begins, where its file holds several.
    let number: Int?

    /// The note's class: the folder in which it stands.
    let folder: String
    let result: Result
    let failures: [String]
    let outcome: NoteOutcome?
    let words: WordsOutcome?

    init(
      _ file: SourceFile, _ number: Int?, _ result: Result, failures: [String] = [],
      outcome: NoteOutcome? = nil, words: WordsOutcome? = nil
    ) {
      (self.file, self.number, folder, self.result) = (file.path, number, file.folder, result)
      (self.failures, self.outcome, self.words) = (failures, outcome, words)
    }

    /// The file, with the line where it holds several notes.
    var place: String { number.map { "\(file):\($0)" } ?? file }
  }

  /// The mistakes in notes that could not be read.
  package private(set) var messages = ""

  let rules: RuleBook
  let phrases: PhraseBook
  private(set) var lines: [Line] = []

  /// For how many notes each rule holds, by its id; none for those that hold for no note.
  private(set) var usesOfRules: [String: Int] = [:]

  package init(_ rules: RuleBook, _ phrases: PhraseBook) {
    self.rules = rules
    self.phrases = phrases
  }

  /// Tests notes, side by side on all cores; the lines keep their order.
  package mutating func add(_ files: [NoteFile]) {
    let report = self
    for result in concurrentMap(files.count, { report.lines(for: files[$0]) }) {
      lines += result.lines
      messages += result.messages
      for line in result.lines {
        for rule in line.outcome?.fired ?? [] { usesOfRules[rule, default: 0] += 1 }
      }
    }
  }

  /// Tests the notes of one file.
  private func lines(for file: NoteFile) -> (lines: [Line], messages: String) {
    let lines = file.readings.map { reading in
      line(for: reading, file.file, file.readings.count == 1 ? nil : reading.position?.line)
    }
    // A note without a known answer is listed as such, and is no mistake.
    let diagnostics = file.readings.flatMap(\.diagnostics).filter { $0.code != .missingAnswer }
    return (lines, diagnostics.map { $0.text() + "\n" }.joined())
  }

  /// Tests one note.
  private func line(for reading: Note.Reading, _ file: SourceFile, _ number: Int?) -> Line {
    guard let note = reading.note?.asOf(rules.day) else {
      return reading.diagnostics.allSatisfy { $0.code == .missingAnswer }
        ? Line(file, number, .unkeyed)
        : Line(file, number, .unread, failures: ["it cannot be read"])
    }
    let estimates = EstimateMemory()
    let outcome = note.test(with: rules, remembering: estimates)
    let words = note.readWords(rules: rules, phrases: phrases, remembering: estimates)
    let failures =
      outcome.failures + (words.map(note.failures(of:)) ?? [])
      + note.failuresAtOtherTimes(rules: rules, phrases: phrases)
    let result: Result =
      failures.isEmpty
      ? (words?.result == .abstained ? .abstained : .right)
      : (outcome.failures.isEmpty && words?.result == .abstained ? .abstained : .wrong)
    return Line(file, number, result, failures: failures, outcome: outcome, words: words)
  }

  package var passed: Int { tested.count { $0.failures.isEmpty } }

  package var failed: Int { tested.count - passed }

  /// How many notes have no known answer, and can neither pass nor fail.
  package var unkeyed: Int { lines.count - tested.count }

  /// Whether any note has a known answer.
  package var testsNothing: Bool { tested.isEmpty }

  private var tested: [Line] { lines.filter { $0.result != .unkeyed } }

  /// What differs in each note, with the note's path.
  package var failures: [String] {
    lines.flatMap { line in line.failures.map { "\(line.place): \($0)" } }
  }

  /// The closing line.
  package var closing: String {
    let aside = unkeyed == 0 ? "" : "notes without a known answer: \(unkeyed)\n"
    return aside + "\(passed) passed, \(failed) failed\n"
  }

  /// A line a note, and what differs below it.
  package var listing: String {
    lines.map { line in
      "\(line.result.rawValue.padded(to: 10))\(line.place.printable)\n"
        + line.failures.map { "          \($0)\n" }.joined()
    }.joined()
  }
}

extension CorpusReport {
  /// The scores of the notes of one class.
  struct Scores {
    var notes = 0
    var factsFound = 0
    var factsMissed = 0
    var factsWrong = 0
    var decided = 0
    var results: [WordsOutcome.Result: Int] = [:]

    /// Adds what one note shows.
    mutating func add(_ outcome: NoteOutcome?, _ words: WordsOutcome?) {
      notes += 1
      if let outcome, outcome.failures.isEmpty, outcome.note.fences.answer != nil { decided += 1 }
      guard let words else { return }
      factsFound += words.found.count
      factsMissed += words.missed.count
      factsWrong += words.wrong.count
      results[words.result, default: 0] += 1
    }

    var cells: [String] {
      let facts = factsFound + factsMissed + factsWrong
      return [
        "\(notes)",
        facts == 0 ? "" : Self.percent(factsFound, of: factsFound + factsMissed),
        facts == 0 ? "" : Self.percent(factsWrong, of: factsFound + factsWrong),
        "\(decided)",
      ] + WordsOutcome.Result.allCases.map { "\(results[$0] ?? 0)" }
    }

    private static func percent(_ part: Int, of whole: Int) -> String {
      whole == 0 ? "-" : "\((part * 100 + whole / 2) / whole) %"
    }
  }

  /// The scores of each class, and of all.
  var scores: [(name: String, scores: Scores)] { scores(of: lines.map { ($0, $0.words) }) }

  private func scores(
    of results: [(line: Line, words: WordsOutcome?)]
  ) -> [(name: String, scores: Scores)] {
    var all = Scores()
    var byFolder: [String: Scores] = [:]
    for (line, words) in results {
      byFolder[line.folder, default: Scores()].add(line.outcome, words)
      all.add(line.outcome, words)
    }
    return byFolder.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [("all", all)]
  }

  /// The scores as a table: facts read from words, decisions from facts, answers from words.
  package var table: String { Self.table(scores) }

  static func table(_ scores: [(name: String, scores: Scores)]) -> String {
    let head = [
      "class", "notes", "facts found", "facts wrong", "decided", "right", "wrong", "abstained",
    ]
    let rows = [head] + scores.map { [$0.name] + $0.scores.cells }
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.indices.map { column in
        column == 0
          ? row[column].padded(to: widths[column]) : row[column].paddedLeft(to: widths[column])
      }.joined(separator: "  ") + "\n"
    }
    return "from words: reading, then deciding from fences, then answers from words\n"
      + lines.joined()
  }

  /// The scores where each note is read without the phrases that only it uses, and the notes that are
  /// lost by it, each with those phrases.
  package var holdOutTable: String {
    let uses = usesOfPhrases
    let single = Set(uses.indices.filter { uses[$0] == 1 })
    let held = lines.compactMap { line -> (line: Line, words: WordsOutcome?, own: Set<Int>)? in
      guard let note = line.outcome?.note, let words = line.words else { return nil }
      let own = single.intersection(words.phrases)
      let rest =
        own.isEmpty ? words : note.readWords(rules: rules, phrases: phrases, ignoring: own)
      return (line, rest, own)
    }
    let lost = held.filter { $0.line.words?.result == .right && $0.words?.result != .right }
    let right = lines.count { $0.words?.result == .right }
    let rightHeld = held.count { $0.words?.result == .right }
    let asked = lines.count { $0.words != nil }
    let gap = asked == 0 ? 0 : (right - rightHeld) * 1000 / asked
    return "without the phrases that only the note itself uses\n"
      + Self.table(scores(of: held.map { ($0.line, $0.words) }))
      + lost.map { note in
        "\((note.words?.result ?? .abstained).rawValue.padded(to: 10))\(note.line.place.printable)\n"
          + note.own.sorted().map { "          \(phrases.phrases[$0].shown)\n" }.joined()
      }.joined()
      + "held out, \(gap / 10).\(gap % 10) points of right answers are lost\n"
  }

  /// For each phrase how many notes use it.
  var usesOfPhrases: [Int] {
    lines.reduce(into: [Int](repeating: 0, count: phrases.phrases.count)) { uses, line in
      for phrase in line.words?.phrases ?? [] { uses[phrase] += 1 }
    }
  }
}
