internal import Advice
internal import JSONText
internal import Reading

extension CorpusReport {
  /// The notes, the scores and the sums as one JSON object.
  package func json() -> String {
    let notes: [JSONValue] = lines.map { line in
      .members([
        ("file", .string(line.file)),
        ("line", line.number.map { .integer($0) } ?? .null),
        ("class", .string(line.folder)),
        ("result", .string(line.result.rawValue)),
        ("failures", .array(line.failures.map(JSONValue.string))),
        ("answer", line.words.map { .array($0.letters.map(JSONValue.string)) } ?? .null),
        ("expected", line.words.map { .array($0.expected.map(JSONValue.string)) } ?? .null),
        ("factsMissed", Self.names(line.words?.missed)),
        ("factsWrong", Self.names(line.words?.wrong)),
      ])
    }
    let classes: [JSONValue] = scores.map { name, scores in
      .members([
        ("class", .string(name)), ("notes", .integer(scores.notes)),
        (
          "reading",
          .members([
            ("found", .integer(scores.factsFound)), ("missed", .integer(scores.factsMissed)),
            ("wrong", .integer(scores.factsWrong)),
          ])
        ),
        ("deciding", .members([("right", .integer(scores.decided))])),
        (
          "both",
          .members(
            WordsOutcome.Result.allCases.map {
              ($0.rawValue, .integer(scores.results[$0] ?? 0))
            })
        ),
      ])
    }
    let report = JSONValue.members([
      ("passed", .integer(passed)), ("failed", .integer(failed)), ("unkeyed", .integer(unkeyed)),
      ("classes", .array(classes)),
      ("notes", .array(notes)),
    ])
    return JSONWriter(.pretty).text(of: report) + "\n"
  }

  private static func names(_ facts: [Fact]?) -> JSONValue {
    .array((facts ?? []).map { .string($0.name) })
  }

  /// The notes as a Markdown table, and the sums below it.
  package func markdown() -> String {
    let rows = lines.map {
      "| \($0.place.printable) | \($0.result.rawValue) | \($0.failures.joined(separator: "; ")) |\n"
    }
    return "| note | result | differs |\n|---|---|---|\n" + rows.joined() + "\n" + closing
  }

  /// The notes as a JUnit report, a suite for each class.
  package func junit() -> String {
    let folders = Set(lines.map(\.folder)).sorted()
    let suites = folders.map { folder -> String in
      let own = lines.filter { $0.folder == folder }
      let cases = own.map { line -> String in
        let head = "    <testcase classname=\"\(folder.xml)\" name=\"\(line.place.xml)\""
        if line.result == .unkeyed {
          return head + "><skipped message=\"no known answer\"/></testcase>\n"
        }
        guard !line.failures.isEmpty else { return head + "/>\n" }
        let text = line.failures.joined(separator: "; ").xml
        return head + ">\n      <failure message=\"\(text)\"/>\n    </testcase>\n"
      }
      let failed = own.count { !$0.failures.isEmpty }
      return
        "  <testsuite name=\"\(folder.xml)\" tests=\"\(own.count)\" failures=\"\(failed)\">\n"
        + cases.joined() + "  </testsuite>\n"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites tests=\"\(lines.count)\" failures=\"\(failed)\">\n" + suites.joined()
      + "</testsuites>\n"
  }
}

extension String {
  /// The text with the signs of XML escaped, and characters that XML cannot hold replaced.
  fileprivate var xml: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        text += "?"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
