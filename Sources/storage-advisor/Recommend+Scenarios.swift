internal import StorageAdvisor
internal import SystemFiles

extension Arguments {
  /// Recommends for each line of a file by itself, and prints what is best for it.
  ///
  /// The file is read, and the results are printed, piece by piece: both may be larger than memory.
  ///
  /// - Parameters:
  ///   - path: A file with a JSON object of facts on each line, empty lines apart; `-` is standard input.
  ///   - format: The form of the results: one line each.
  ///   - weights: How much each criterion counts.
  /// - Returns: Nothing but the status: a line that is wrong has a result that says so, and does not end the
  ///   call.
  /// - Throws: A call that asks for something else as well, and a file that cannot be read.
  func recommendEach(in path: String, _ format: Format, _ weights: Weights) throws -> Outcome {
    let others: [Option] = [.scenario, .describe, Subcommand.job, .verbose]
    if let other = others.first(where: has) {
      throw UsageMistake(
        "`--scenarios` and `\(other.name)` do not go together", help: "leave one of them out")
    }
    if positional.contains("-") {
      throw UsageMistake(
        "`--scenarios` does not go with facts on standard input",
        help: "name the facts that hold for all lines on the call")
    }
    let stated = try inRegion(workload())
    let book = try pricedBook()
    var lines = try ScenarioLines(path)
    let heading = format == .markdown ? ScenarioRow.markdownHeading : ""
    guard try SystemFile.print(heading) else { return Outcome(output: "") }
    var status: Int32 = 0
    while let batch = try lines.next() {
      let rows = concurrentMap(batch.count) { place in
        ScenarioRow(
          batch[place].bytes, line: batch[place].number, stating: stated, weights, book)
      }
      let mistakes = rows.flatMap(\.mistakes)
      if !mistakes.isEmpty {
        status = 2
        SystemFile.printError(UsageMistake(mistakes, in: path.shown).text)
      }
      guard try SystemFile.print(rows.map { $0.text(as: format) }.joined()) else { break }
    }
    return Outcome(output: "", status: status)
  }
}

extension ScenarioRow {
  fileprivate func text(as format: Format) -> String {
    switch format {
    case .text: text
    case .json: json
    case .markdown: markdown
    }
  }
}

/// One line of a file of scenarios.
struct ScenarioLine: Sendable {
  /// The line, counted from 1.
  let number: Int

  let bytes: [UInt8]
}

/// The lines of a file of scenarios that are not empty, in batches.
private struct ScenarioLines {
  private let file: FileChunks
  private var rest: [UInt8] = []
  private var number = 0
  private var isAtEnd = false

  init(_ path: String) throws {
    file = try FileChunks(path)
  }

  /// The next lines; `nil` at the end of the file.
  ///
  /// - Throws: A file that cannot be read, or a line that is longer than a scenario may be.
  mutating func next() throws -> [ScenarioLine]? {
    while !isAtEnd {
      let chunk = try file.next()
      isAtEnd = chunk.isEmpty
      rest += chunk
      let end =
        isAtEnd ? rest.count : rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      guard end > 0 else {
        try check()
        continue
      }
      let lines = take(end)
      try check()
      if !lines.isEmpty { return lines }
    }
    return nil
  }

  /// Takes whole lines from the beginning of what was read.
  private mutating func take(_ end: Int) -> [ScenarioLine] {
    var text = rest[..<end]
    rest.removeSubrange(..<end)
    if text.last == UInt8(ascii: "\n") { text.removeLast() }
    return text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .compactMap { line in
        number += 1
        let isEmpty = line.allSatisfy { $0 <= UInt8(ascii: " ") }
        return isEmpty ? nil : ScenarioLine(number: number, bytes: Array(line))
      }
  }

  private func check() throws {
    guard rest.count > Workload.largestScenario else { return }
    throw UsageMistake(
      "\(file.path.shown):\(number + 1): the line is longer than a scenario may be",
      help: "a scenario has at most \(Workload.largestScenario) bytes")
  }
}
