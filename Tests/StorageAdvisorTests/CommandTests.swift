import Advice
import Foundation
import StorageAdvisor
import Testing

/// A call that must fail: its arguments and what it must say.
struct BadCall: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let messages: String
  var input: String?
  var testDescription: String { arguments.joined(separator: " ") }
}

/// What is said of a folder without rules.
private let noRule =
  "error: there is no rule in `Tests/Offers`\n"
  + "  help: a rule book is a folder with a folder for each topic, and `sources.md`\n"

@Suite struct `The command` {
  @Test(arguments: [
    BadCall(
      arguments: ["recommend", "data.locatoin=s3"],
      messages: "error: there is no fact `data.locatoin`\n  help: did you mean `data.location`?\n"),
    BadCall(
      arguments: ["recommend", "data.location=esf"],
      messages: "error: `data.location` cannot be `esf`\n  help: did you mean `efs`?\n"),
    BadCall(
      arguments: ["recommend", "data.size=400"],
      messages: "error: `data.size` needs a unit: `400` has none\n"
        + "  help: expected a number with a unit, such as `400 GB`\n"),
    BadCall(
      arguments: ["recommend", "data.size=1TB", "data.size=2TB"],
      messages: "error: `data.size` is stated twice: `1 TB` and `2 TB`\n"
        + "  help: state each fact once\n"),
    BadCall(
      arguments: ["recommend", "runs.repeated=no", "runs.per-week=30"],
      messages: "error: `runs.per-week` and `runs.repeated` contradict each other: "
        + "2 or more runs a week on the same data are repeated runs\n"
        + "  help: correct one of them, or leave it out\n"),
    BadCall(
      arguments: ["recommend", "--scenario", "rules"],
      messages: "error: cannot read `rules`: is a directory\n"),
    BadCall(
      arguments: ["recommend", "--scenario", "no-such-file"],
      messages: "error: cannot read `no-such-file`: no such file or directory\n"),
    BadCall(
      arguments: ["recommend", "--scenario", "-"],
      messages: "error: -:1:2: expected a name in double quotes or `}`, found `not`\n",
      input: "{not json"),
    BadCall(
      arguments: ["recommend", "--scenario", "-"],
      messages: "error: -:2:3: there is no fact `data.sise`\n  help: did you mean `data.size`?\n",
      input: "{\n  \"data.sise\": \"4 GB\"\n}"),
    BadCall(
      arguments: ["recommend", "--scenario", "-"],
      messages: "error: -:1:16: `data.size` needs a unit: `400` has none\n"
        + "  help: expected a number with a unit, such as `400 GB`\n"
        + "error: -:1:21: there is no fact `foo`\n"
        + "  help: `storage-advisor facts` lists every fact\n",
      input: "{ \"data.size\": 400, \"foo\": 1}"),
    BadCall(
      arguments: ["recommend", "goals=cost", "goals=startup,cost"],
      messages: "error: `goals` is stated twice: `cost` and `cost, startup`\n"
        + "  help: state all of them at once: `goals=cost,startup`\n"),
    BadCall(
      arguments: ["recommend", "data.retention=7"],
      messages: "error: `data.retention` needs a unit: `7` has none\n"
        + "  help: expected a number with a unit, such as `7 years`\n"),
    BadCall(
      arguments: ["rules", "index", "--format", "json"],
      messages: "error: a page of the rule book is Markdown and not JSON\n"
        + "  help: `storage-advisor rules list --format json` says the same in JSON\n"),
    BadCall(
      arguments: ["recommend", "--scenario", "-"],
      messages: "error: -:1:1: a scenario is one object of facts, found an array\n", input: "[]"),
    BadCall(
      arguments: ["recommend", "--scenario", "-"],
      messages: "error: -:1:10: `goals` has an empty array as its value\n"
        + "  help: expected any of effort, cost, startup, throughput, resilience, fit\n",
      input: "{\"goals\":[]}"),
    BadCall(
      arguments: ["recommend", "--scenario", "-"],
      messages: "error: -:1:2: there is no fact `?[31mx`\n"
        + "  help: `storage-advisor facts` lists every fact\n",
      input: #"{"\u001b[31mx":1}"#),
    BadCall(
      arguments: ["recommend", "--fromat", "json"],
      messages: "error: there is no option `--fromat` here\n  help: did you mean `--format`?\n"),
    BadCall(
      arguments: ["recommend", "--format", "jsn"],
      messages: "error: there is no format `jsn`\n  help: did you mean `json`?\n"),
    BadCall(
      arguments: ["recommend", "--weight", "cots=3"],
      messages: "error: there is no criterion `cots`\n  help: did you mean `cost`?\n"),
    BadCall(
      arguments: ["recomend"],
      messages: "error: there is no subcommand `recomend`\n  help: did you mean `recommend`?\n"),
    BadCall(
      arguments: ["recommend", "data.location=s3", "--rules", "Tests/Offers"], messages: noRule
    ),
    BadCall(arguments: ["rules", "check", "Tests/Offers"], messages: noRule),
    BadCall(
      arguments: ["recommend", "--scenarios", "workloads.jsonl", "--verbose"],
      messages: "error: `--scenarios` and `--verbose` do not go together\n"
        + "  help: leave one of them out\n"),
    BadCall(
      arguments: ["rules", "show", "efs-data-stay-put"],
      messages: "error: there is no rule `efs-data-stay-put`\n"
        + "  help: did you mean `efs-data-stays-put`?\n"),
  ]) func `says what is wrong, and ends with 2`(_ call: BadCall) throws {
    let run = try CommandRun(call.arguments, input: call.input)
    #expect(run.messages == call.messages)
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  @Test func `gives the contract's JSON to a parser that is not ours`() throws {
    let run = try CommandRun([
      "recommend", "data.location=s3", "data.size=2TB", "runs.per-week=30", "goals=startup",
      "--format", "json",
    ])
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let recommendation = try #require(object["recommendation"] as? [String: Any])
    #expect(recommendation["storage"] as? String == "fsx-lustre")
    #expect(recommendation["close"] as? Bool == false)
    #expect((object["ranking"] as? [[String: Any]])?.isEmpty == false)
    #expect((object["workload"] as? [String: Any])?["data.size"] as? String == "2 TB")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("1e1", "10"), ("2.5E-1", "0.25"), ("123.45e+1", "1234.5"), ("1e-3", "0.001"), ("0.05e2", "5"),
  ]) func `reads numbers with exponents as JSON writers write them`(_ row: (String, String)) throws
  {
    let written = try Workload(json: Array("{\"runs.per-week\": \(row.0)}".utf8))
    let plain = try Workload(json: Array("{\"runs.per-week\": \(row.1)}".utf8))
    #expect(written == plain)
  }

  @Test(arguments: ["1e400", "1e-400", "-1e2", "9e99999999999999999999"])
  func `refuses numbers that no fact holds`(_ number: String) {
    #expect(throws: ScenarioMistakes.self) {
      try Workload(json: Array("{\"runs.per-week\": \(number)}".utf8))
    }
  }

  @Test func `recommends for each line of a file, and says which lines are wrong`() throws {
    let scenarios = """
      {"data.location": "efs", "goals": ["effort"]}\r

      {"data.location": "esf"}
      {"data.location": "s3", "data.size": "400 GB", "runs.per-week": 20, "goals": ["startup"]}
      """
    let run = try CommandRun(
      ["recommend", "--scenarios", "-", "--format", "json"], input: scenarios)
    let rows = try run.output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(rows.map { $0["line"] as? Int } == [1, 3, 4])
    let plans = rows.map { ($0["recommendation"] as? [String: Any])?["configuration"] as? String }
    let alone = try [
      "data.location=efs goals=effort",
      "data.location=s3 data.size=400GB runs.per-week=20 goals=startup",
    ].map { facts in
      let text = try CommandRun(
        ["recommend", "--format", "json"] + facts.split(separator: " ").map(String.init)
      ).output
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return (object?["recommendation"] as? [String: Any])?["configuration"] as? String
    }
    #expect(plans == [alone[0], nil, alone[1]])
    #expect(
      run.messages == "error: -:3:19: `data.location` cannot be `esf`\n"
        + "  help: did you mean `efs`?\n")
    #expect(run.status == 2)
    let table = try CommandRun(
      ["recommend", "--scenarios", "-", "--format", "markdown"], input: scenarios)
    #expect(table.output.split(separator: "\n").count == 5)
  }

  @Test func `reads what it writes`() throws {
    let first = try CommandRun([
      "recommend", "data.location=s3", "data.size=1.5TB", "needs.latency=500us", "--format", "json",
      "goals=cost,startup", "needs.posix=yes", "needs.file-system=yes",
    ])
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any])
    let workload = try JSONSerialization.data(withJSONObject: try #require(object["workload"]))
    let second = try CommandRun(
      ["recommend", "-", "--format", "json"], input: String(decoding: workload, as: UTF8.self))
    #expect(second.output == first.output)
  }

  @Test(arguments: [[], ["--help"], ["recommend", "--help"], ["rules", "--help"], ["--version"]])
  func `helps`(_ arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("storage-advisor"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 100) }
  }

  @Test func `misses a shape without which infrastructure would lack something`() {
    let pages = RuleBook.everyBuiltInPage.map { page in
      SourceFile(
        path: page.path, text: page.text.replacing("shape nfs-ports number of 2049\n", with: ""))
    }
    let messages = Knowledge.load(pages).diagnostics.map(\.message)
    #expect(messages == ["no page has the shape `nfs-ports`"])
  }

  @Test func `checks the built-in rule book where there is no other`() {
    #expect(Knowledge.load(RuleBook.everyBuiltInPage).diagnostics == [])
    let paths = RuleBook.everyBuiltInPage.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(Set(PhraseBook.builtInPages.map(\.path)).isSubset(of: paths))
  }

  @Test(arguments: [
    ("rules/efs", "rules"), ("rules/words/ages.md", "phrases"), ("rules/figures/efs.md", "page"),
    ("rules/parameters/", "parameters"), ("rules/mistakes", "mistakes to look for"),
    ("rules/sources.md", "page"),
  ]) func `checks a part of a rule book beside the rest`(_ part: (path: String, contents: String))
    throws
  {
    let run = try CommandRun(["rules", "check", part.path])
    let words = run.output.split(separator: " ", maxSplits: 1).map(String.init)
    #expect(words.last == "\(part.contents), no mistakes\n")
    #expect(words.first.flatMap { Int($0) } ?? 0 > 0)
    #expect(run.status == 0)
  }

  @Test func `does what the README says`() throws {
    let examples = try Readme.examples()
    #expect(examples.count >= 5)
    for example in examples {
      let run = try CommandRun(example.arguments)
      #expect(run.output + run.messages == example.output, "\(example.arguments)")
    }
  }
}

/// The calls of the command in the README and what they print.
enum Readme {
  struct Example {
    let arguments: [String]
    let output: String
  }

  /// Each `console` fence has a line `$ storage-advisor …` and below it what that prints.
  static func examples() throws -> [Example] {
    var examples: [Example] = []
    var fence: String?
    var lines: [String] = []
    for line in try Repository.text("README.md").components(separatedBy: "\n") {
      if let end = fence {
        guard line == end else {
          lines.append(line)
          continue
        }
        let words = words(of: lines[0])
        examples.append(
          Example(
            arguments: Array(words.dropFirst(2)),
            output: lines.dropFirst().map { $0 + "\n" }.joined()))
        (fence, lines) = (nil, [])
      } else if line.hasSuffix("```console") {
        fence = String(line.prefix { $0 == "`" })
      }
    }
    return examples
  }

  /// The words of a command line; what stands between double quotes is one.
  private static func words(of line: String) -> [String] {
    line.components(separatedBy: "\"").enumerated().flatMap { index, piece in
      index % 2 == 1 ? [piece] : piece.split(separator: " ").map(String.init)
    }
  }
}
