internal import Advice

/// Mistakes in how a page is written.
extension Diagnostic {
  static func notUTF8(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .notUTF8, "the file is not UTF-8 text", in: file, at: range,
      help: "save it as UTF-8, without binary content")
  }

  static func pageTooLarge(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .tooLarge, "a page has at most \(Page.maximumSize) bytes, this one \(file.bytes.count)",
      in: file, at: 0..<0, help: "one rule a page")
  }

  static func unexpectedCharacter(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .unexpectedCharacter, "the rule language has no `\(file.text(range))`", in: file, at: range)
  }

  static func unterminatedString(at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .unterminatedString, "a text ends with a double quote on its own line", in: file, at: range)
  }

  static func emptyString(_ what: String, at range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(.expected, "expected \(what), found an empty text", in: file, at: range)
  }

  static func unterminatedFence(_ info: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .unterminatedFence, "the fence `\(info.value)` has no end", in: file, at: info.range,
      help: "close it with ``` on a line of its own")
  }

  static func unknownFence(
    _ info: Spelled<String>, among names: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownFence, "there is no fence `\(info.value)`", in: file, at: info.range,
      label: "expected \(names.joined(separator: ", "))",
      help: nearestHelp(to: info.value, among: names))
  }

  static func expected(
    _ what: String, found: String, at range: Range<Int>, in file: SourceFile, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(.expected, "expected \(what), found \(found)", in: file, at: range, help: help)
  }
}
