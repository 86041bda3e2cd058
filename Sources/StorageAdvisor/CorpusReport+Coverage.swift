internal import Advice
internal import Reading

/// What the notes prove, and what only one of them needs.
extension CorpusReport {
  /// The rules that hold for no note, by id.
  package var unseenRules: [String] {
    rules.rules.map(\.id).filter { usesOfRules[$0] == nil }.sorted()
  }

  /// The rules without which every note comes out as before, by id.
  ///
  /// - Complexity: one run of the notes for which a rule holds, for each rule.
  package var unmissedRules: [String] {
    rules.rules.map(\.id).filter { id in
      let touched = lines.compactMap(\.outcome).filter {
        $0.fired.contains(id) && $0.failures.isEmpty
      }
      guard !touched.contains(where: { $0.note.namedRules.contains(id) }) else { return false }
      let without = rules.leavingOut(id)
      return !touched.contains { !$0.note.test(with: without).failures.isEmpty }
    }.sorted()
  }

  /// The phrases that no note uses, by place.
  package var unusedPhrases: [String] {
    let uses = usesOfPhrases
    return phrases.phrases.indices.filter { uses[$0] == 0 }.map { phrases.phrases[$0].shown }
  }

  /// The phrases that one note uses, by place.
  package var phrasesOfOneNote: [PhraseBook.Phrase] {
    let uses = usesOfPhrases
    return phrases.phrases.indices.filter { uses[$0] == 1 }.map { phrases.phrases[$0] }
  }

  /// The rules that hold for one note, by id.
  package var rulesOfOneNote: [String] { usesOfRules.filter { $0.value == 1 }.keys.sorted() }

  /// Whether the notes are those from which the rule book was made.
  ///
  /// They are where most of its rules hold for some note; what matters to one of a few notes says nothing.
  package var isOfTheBook: Bool { unseenRules.count * 2 < rules.rules.count }

  /// What the notes do not prove, as text.
  package var coverageText: String {
    Self.list(unseenRules, "rule", ("holds", "hold"), "for no note")
      + Self.list(unmissedRules, "rule", ("is", "are"), "missed by no note")
      + Self.list(unusedPhrases, "phrase", ("is", "are"), "used by no note")
  }

  /// What may be fitted to one note, as text.
  ///
  /// - Parameter limit: How many of each are listed.
  /// - Returns: Two lists, each under its count.
  package func overfittingText(limit: Int) -> String {
    Self.list(
      phrasesOfOneNote.lazy.map(\.shown), "phrase", ("matters", "matter"), "to one note only",
      limit: limit)
      + Self.list(rulesOfOneNote, "rule", ("matters", "matter"), "to one note only", limit: limit)
  }

  private static func list(
    _ names: some Collection<String>, _ noun: String, _ verb: (one: String, many: String),
    _ rest: String,
    limit: Int = .max
  ) -> String {
    let what = names.count == 1 ? "\(noun) \(verb.one)" : "\(noun)s \(verb.many)"
    let more = names.count - min(limit, names.count)
    return "\(names.count) \(what) \(rest)\n" + names.prefix(limit).map { "  \($0)\n" }.joined()
      + (more > 0 ? "  and \(more) more (--coverage lists them)\n" : "")
  }
}

extension PhraseBook.Phrase {
  /// The phrase with its page and line.
  var shown: String { "\(place) \"\(text.value)\"" }
}
