import Advice
import RuleText
import Testing

/// A page with one mistake, and the message that it must give.
struct PageFault: Sendable, CustomTestStringConvertible {
  let fence: String
  var folder = "parameters"
  let line: String
  var testDescription: String { line }
}

@Suite struct `A page on requests` {
  private static let sources = SourceFile(
    path: "sources.md",
    text:
      "# S\n\n| name | title | address | read |\n|---|---|---|---|\n| model | M | x | 2026-11-20 |\n"
  )

  private static func problems(_ folder: String, _ fence: String) -> [String] {
    let base = SourceFile(
      path: "parameters/base.md",
      text:
        "# Base\n\n```parameters\nA structure\nA.B text 1 to 3\nC list 1 to 2\nC.D flag\nsource model\n```\n"
    )
    let info = folder == "mistakes" ? "mistake" : "parameters"
    let cases =
      folder == "mistakes" ? "\n```cases\nfires   job.spot\nsilent  no job.spot\n```\n" : ""
    let page = SourceFile(
      path: "\(folder)/a-page.md", text: "# Page\n\n```\(info)\n\(fence)```\n\(cases)")
    return ParameterBook.load([base, page], sources: sources).diagnostics.map(\.line)
  }

  @Test(arguments: [
    PageFault(
      fence: "X text 1 to 3\nX flag\nsource model\n",
      line: "parameters/a-page.md:5:1: error: `X` is declared twice; leave one out"),
    PageFault(
      fence: "A.B.E flag\nsource model\n",
      line: "parameters/a-page.md:4:1: error: `A.B` is no structure and no list of structures; "
        + "declare it with its kind"),
    PageFault(
      fence: "X flag\nrequired unless Y\nsource model\n",
      line: "parameters/a-page.md:5:17: error: there is no parameter `Y`"),
    PageFault(
      fence: "X txt 1\nsource model\n",
      line: "parameters/a-page.md:4:7: error: expected the end of the line, found `1`"),
    PageFault(
      fence: "X list 1 to 2 of thing\nsource model\n",
      line: "parameters/a-page.md:4:18: error: there is no shape `thing`; text, number, one of, "
        + "flag, list, map and structure need no shape"),
    PageFault(
      fence: "X text 3 to 1\nsource model\n",
      line: "parameters/a-page.md:4:13: error: expected a number of at least 3, found `1`"),
    PageFault(
      fence: "X text 1 to 3 like \"[a\"\nsource model\n",
      line: "parameters/a-page.md:4:21: error: the pattern cannot be read; "
        + "characters, `.`, classes, groups and counts are known; see rules/LANGUAGE.md"),
    PageFault(
      fence: "X text 1 to 3\nunlike \"[a\"\nsource model\n",
      line: "parameters/a-page.md:5:9: error: the pattern cannot be read; "
        + "characters, `.`, classes, groups and counts are known; see rules/LANGUAGE.md"),
    PageFault(
      fence: "X number of 1, b\nsource model\n",
      line: "parameters/a-page.md:4:16: error: expected a whole number, found `b`"),
    PageFault(
      fence: "when job.spot\nrefuse \"m\"\nat A or Z\nhelp \"h\"\nsource model\n",
      folder: "mistakes",
      line: "mistakes/a-page.md:6:9: error: there is no parameter `Z`"),
    PageFault(
      fence: "shape thing flag\nsource model\n",
      line: "parameters/a-page.md:4:7: error: no parameter has the shape `thing`; "
        + "remove it, or use it"),
    PageFault(
      fence: "shape nfs-ports number 1 to 3\nX flag\nsource model\n",
      line: "parameters/a-page.md:4:7: error: the shape `nfs-ports` cannot be of this kind; "
        + "write `shape nfs-ports number of …`"),
    PageFault(
      fence: "X one of a, b, a\nsource model\n",
      line: "parameters/a-page.md:4:16: error: `a` is named twice; leave one out"),
    PageFault(
      fence: "X flag\nsource modl\n",
      line: "parameters/a-page.md:5:8: error: there is no source `modl`; did you mean `model`?"),
    PageFault(
      fence: "X flag\n",
      line: "parameters/a-page.md:4:7: error: expected `source`, found the end of the fence"
    ),
    PageFault(
      fence: "when job.spott\nrefuse \"m\"\nat A\nhelp \"h\"\nsource model\n", folder: "mistakes",
      line: "mistakes/a-page.md:4:6: error: there is no fact `job.spott` of a job or a channel; "
        + "did you mean `job.spot`?"),
    PageFault(
      fence: "when job.spot is 3\nrefuse \"m\"\nat A\nhelp \"h\"\nsource model\n",
      folder: "mistakes",
      line: "mistakes/a-page.md:4:18: error: expected a value, found `3`"),
    PageFault(
      fence: "when job.spot\nrefuse \"m\"\nat Z\nhelp \"h\"\nsource model\n", folder: "mistakes",
      line: "mistakes/a-page.md:6:4: error: there is no parameter `Z`"),
    PageFault(
      fence: "when no job.spot\nrefuse \"m\"\nat A\nhelp \"h\"\nsource model\n", folder: "mistakes",
      line: "mistakes/a-page.md:12:1: error: the case says `fires` and comes out as `silent`"),
    PageFault(
      fence: "when job.spot\nforbid \"m\"\nat A\nhelp \"h\"\nsource model\n", folder: "mistakes",
      line: "mistakes/a-page.md:5:8: error: expected `refuse` or `warn`, and what is wrong, "
        + "found `\"m\"`"),
  ]) func `says what is wrong with it, and where`(_ fault: PageFault) {
    #expect(Self.problems(fault.folder, fault.fence).contains(fault.line))
  }

  @Test func `is right as it is`() {
    #expect(Self.problems("parameters", "X text 1 to 3\nrequired\nsource model\n") == [])
    #expect(
      Self.problems(
        "mistakes", "when job.spot\nwarn \"m\"\nat C.D\nhelp \"h\"\nsource model\n") == [])
  }

  @Test func `has the shapes that the advisor asks for`() {
    let page = SourceFile(
      path: "parameters/a-page.md",
      text: "# Page\n\n```parameters\nshape nfs-ports number of 2049\nX flag\nsource model\n```\n")
    let (book, diagnostics) = ParameterBook.load([page], sources: Self.sources)
    #expect(diagnostics == [])
    let missing = book.missingShapes(in: [page]).map(\.line)
    #expect(missing.count == AskedShape.allCases.count - 1)
    #expect(
      missing.contains(
        "parameters/a-page.md:1:1: error: no page has the shape `lustre-version`; "
          + "add `shape lustre-version one of …` to a ```parameters fence"))
  }

  @Test(arguments: [
    ("parameters/a-page.md", "```parameters\nX flag\nsource model\n```\n"),
    (
      "mistakes/a-page.md",
      "```mistake\nwhen job.spot\nwarn \"m\"\nat A\nhelp \"h\"\nsource model\n```\n\n"
        + "```cases\nfires   job.spot\nsilent  no job.spot\n```\n"
    ),
  ]) func `cites sources of the rule book`(_ path: String, _ fences: String) {
    let source = path.first == "m" ? "other" : "model"
    let base = SourceFile(
      path: "parameters/base.md",
      text: "# Base\n\n```parameters\nA structure\nsource \(source)\n```\n")
    let table = SourceFile(
      path: "sources.md", text: Self.sources.text + "| other | O | y | 2026-11-20 |\n")
    let page = SourceFile(path: path, text: "# Page\n\n" + fences)
    func mistakes(_ pages: SourceFile...) -> [String] {
      RuleBook.load([table] + pages).diagnostics.map { "\($0.code.rawValue): \($0.underlined)" }
    }
    #expect(mistakes(base, page) == (path.first == "m" ? [] : ["uncited-source: other"]))
    #expect(mistakes() == ["uncited-source: model", "uncited-source: other"])
  }
}
