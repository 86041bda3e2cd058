internal import Advice
internal import JSONText
public import Reading
public import RuleText

extension [Answer] {
  /// The answers of a note, a line of JSON for each, with a line in the note's order for each mistake
  /// that stands in the place of an answer.
  public func json(besides mistakes: [Diagnostic]) -> String {
    let missing = mistakes.filter { $0.code != .emptyOption }
      .map { (place: $0.range.lowerBound, text: $0.jsonOfNoAnswer) }
    return (map { (place: $0.place, text: $0.json()) } + missing)
      .sorted { $0.place < $1.place }.map(\.text).joined()
  }
}

extension Diagnostic {
  /// The mistake as the object of the answer that it keeps from being given, as one line of JSON.
  fileprivate var jsonOfNoAnswer: String {
    let value = JSONValue.members([
      ("file", .string(file.path)), ("line", .integer(position.line)), ("answer", .array([])),
      ("confident", .bool(false)), ("options", .array([])), ("facts", .array([])),
      ("features", .array([])), ("conflicts", .array([])), ("foreignAmounts", .array([])),
      ("notUnderstood", .array([])), ("keeping", .null), ("stated", .array([])),
      ("abstained", .string(message)), ("passedOver", .null),
      ("diagnostic", jsonValue),
    ])
    return JSONWriter(.compact).text(of: value) + "\n"
  }
}

extension Answer {
  /// The answer as one line of JSON.
  ///
  /// Names and their meaning are fixed; later versions may add names.
  public func json() -> String { JSONWriter(.compact).text(of: jsonValue) + "\n" }

  /// Where the question begins.
  fileprivate var place: Int { question.text.first?.lowerBound ?? 0 }

  private var jsonValue: JSONValue {
    .members(
      [
        ("file", .string(file.path)),
        ("line", .integer(file.position(of: place).line)),
        ("answer", .array(letters.map(JSONValue.string))),
        ("confident", .bool(abstention == nil)),
        (
          "options",
          .array(
            parameters?.jsonValues ?? figures?.jsonValues ?? options.map { $0.jsonValue(in: file) })
        ),
      ] + facts.jsonMembers(in: file) + [
        ("keeping", shownKeeping.map { .members($0.members + agingMembers) } ?? .null),
        ("stated", .array(question.stated.map { .string($0.value) })),
        ("abstained", abstentionText.map(JSONValue.string) ?? .null),
        ("passedOver", passedOver.map { .string($0.name) } ?? .null),
      ] + timeMembers)
  }
}

extension Answer.JudgedOption {
  fileprivate func jsonValue(in file: SourceFile) -> JSONValue {
    let words = piece.map { file.jsonMembers(of: $0) } ?? []
    guard let judged else {
      return .members(
        [
          ("letter", .string(letter)), ("configuration", .null), ("storage", .null),
          ("steps", .array([])), ("features", .array([])), ("points", .null),
          ("excluded", .array([])), ("reasons", .array([])),
        ] + words)
    }
    return .members(
      [
        ("letter", .string(letter)),
        ("configuration", .string(judged.plan.configuration.name)),
        ("storage", .string(judged.plan.configuration.storage.rawValue)),
        ("steps", .array(judged.plan.steps.map { .string($0.rawValue) })),
        ("features", .array(judged.plan.features.sorted().map { .string($0) })),
        ("points", .integer(judged.points)),
        ("excluded", .array(judged.exclusions.map { $0.json })),
        ("reasons", .array(judged.reasons.map { $0.json })),
      ] + (judged.plan.lifecycle.map { [("lifecycle", $0.jsonValue)] } ?? []) + words)
  }
}

extension Lifecycle {
  fileprivate var jsonValue: JSONValue {
    .members([
      (
        "moves",
        .array(
          moves.map { move in
            .members([
              ("class", .string(move.storageClass.rawValue)), ("after", .string(move.age.ageText)),
            ])
          })
      ),
      ("deleteAfter", deletion.map { .string($0.ageText) } ?? .null),
      ("deleteVersionsAfter", versionDeletion.map { .string($0.ageText) } ?? .null),
    ])
  }
}

extension StatedFacts {
  /// The facts that were found, and those that are unclear, as members of an object.
  func jsonMembers(in file: SourceFile) -> [(String, JSONValue)] {
    [
      ("facts", .array(findings.map { jsonValue(of: $0, in: file) })),
      (
        "features",
        .array(
          features.map { feature in
            .members(
              [("feature", .string(feature.feature))] + file.jsonMembers(of: feature.words)
                + [jsonPlaces(of: feature.phrases)])
          })
      ),
      (
        "conflicts",
        .array(
          conflicts.map { conflict in
            .members([
              ("fact", .string(conflict.fact.name)),
              ("values", .array(conflict.findings.map { jsonValue(of: $0, in: file) })),
            ])
          })
      ),
      (
        "foreignAmounts",
        .array(foreignAmounts.map { .members(file.jsonMembers(of: $0)) })
      ),
      (
        "notUnderstood",
        .array(notUnderstood.map { .members(file.jsonMembers(of: $0)) })
      ),
    ]
  }

  private func jsonValue(of finding: Finding, in file: SourceFile) -> JSONValue {
    .members(
      [
        ("fact", .string(finding.fact.name)), ("value", .string(finding.fact.text(finding.value))),
      ] + file.jsonMembers(of: finding.words) + [jsonPlaces(of: finding.phrases)])
  }

  private func jsonPlaces(of phrases: Set<Int>) -> (String, JSONValue) {
    ("phrases", .array(places(of: phrases).map(JSONValue.string)))
  }
}

extension SourceFile {
  /// Words and where they begin, as members of an object.
  fileprivate func jsonMembers(of words: [Range<Int>]) -> [(String, JSONValue)] {
    let position = position(of: words.first?.lowerBound ?? 0)
    return [
      ("words", .string(words.map { text($0).oneLine }.joined(separator: " … "))),
      ("line", .integer(position.line)),
      ("column", .integer(position.column)),
    ]
  }
}
