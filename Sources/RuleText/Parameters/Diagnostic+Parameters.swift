internal import Advice

/// Mistakes in pages on requests.
extension Diagnostic {
  static func missingMistake(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingRule, "a page on a mistake says which", in: file, at: range,
      help: "add a ```mistake fence")
  }

  static func unknownParameter(
    _ word: Spelled<String>, among names: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownParameter, "there is no parameter `\(word.value)`", in: file, at: word.range,
      help: nearestHelp(to: word.value, among: names))
  }

  static func unknownShape(
    _ word: Spelled<String>, among names: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownShape, "there is no shape `\(word.value)`", in: file, at: word.range,
      help: nearestHelp(to: word.value, among: names)
        ?? "text, number, one of, flag, list, map and structure need no shape")
  }

  static func duplicateParameter(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .duplicateParameter, "`\(word.value)` is declared twice", in: file, at: word.range,
      help: "leave one out")
  }

  static func unusedShape(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .unusedShape, "no parameter has the shape `\(word.value)`", in: file, at: word.range,
      help: "remove it, or use it")
  }

  static func orphanedParameter(
    _ word: Spelled<String>, parent: String, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownParameter, "`\(parent)` is no structure and no list of structures", in: file,
      at: word.range, help: "declare it with its kind")
  }

  static func malformedTextPattern(_ pattern: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .malformedPattern, "the pattern cannot be read", in: file, at: pattern.range,
      help: "characters, `.`, classes, groups and counts are known; see rules/LANGUAGE.md")
  }

  static func unknownJobFact(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .unknownFact, "there is no fact `\(word.value)` of a job or a channel", in: file,
      at: word.range, help: nearestHelp(to: word.value, among: JobFact.allCases.map(\.rawValue)))
  }

  static func wrongJobForm(_ range: Range<Int>, of fact: JobFact, in file: SourceFile)
    -> Diagnostic
  {
    Diagnostic(
      .wrongType, "`\(fact.rawValue)` takes \(fact.type.expectation)", in: file, at: range)
  }
}
