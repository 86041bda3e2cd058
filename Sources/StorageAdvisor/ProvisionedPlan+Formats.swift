internal import Advice
internal import JSONText
internal import Report

extension ProvisionedPlan {
  /// The files and what is noted of them as one JSON object, ended by a line end.
  ///
  /// - Parameters:
  ///   - configuration: What the files make.
  ///   - notes: What the files leave to their reader.
  ///   - paths: Where each file was written; `nil` where none was.
  /// - Returns: The object.
  package func json(
    of configuration: Configuration, notes: [String], at paths: [String]?
  ) -> String {
    let members: [(String, JSONValue)] = [
      ("configuration", .string(configuration.name)),
      (
        "files",
        .array(
          files.enumerated().map { index, file in
            .members([
              ("name", .string(file.name)),
              ("path", paths.map { .string($0[index]) } ?? .null),
              ("text", .string(file.text)),
            ])
          })
      ),
      ("notes", .array(notes.map(JSONValue.string))),
    ]
    return JSONWriter(.pretty).text(of: .members(members)) + "\n"
  }

  /// The same as Markdown: each file in a fence below its name, or below where it was written.
  package func markdown(
    of configuration: Configuration, notes: [String], at paths: [String]?
  ) -> String {
    let title = "## \(configuration.title.escaped) (`\(configuration.name)`)"
    let texts = files.enumerated().map { index, file in
      // A fence is longer than every one within it.
      let fence = String(repeating: "`", count: max(3, file.text.longestRun(of: "`") + 1))
      return "### \((paths?[index] ?? file.name).escaped)\n\n\(fence)\n\(file.text)\(fence)"
    }
    let list = notes.map { "- \($0.escaped)" }.joined(separator: "\n")
    return ([title] + texts + [list]).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

extension String {
  /// How many of a character stand side by side at most.
  fileprivate func longestRun(of character: Character) -> Int {
    split { $0 != character }.map(\.count).max() ?? 0
  }
}
