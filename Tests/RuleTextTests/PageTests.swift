import Advice
import RuleText
import Testing

@Suite struct `Reading pages` {
  @Test func `printing what was read gives the page`() {
    let page = Sample.page()
    #expect(Printer().print(RulePage.read(page).page) == page.text)
  }

  @Test func `every form of condition and verdict survives printing`() {
    let rule = """
      when data.location is not s3 or efs
      and no needs.posix
      and data.size >= 1.5 TiB
      and needs.latency < 500 us
      and plan.steps > 2
      require pack-files for fsx-lustre.persistent-2.125
      because "한국어 텍스트도 그대로"
      source guide, "page 2"
      doubt "two sources differ"
      """
    let page = Sample.page(
      rule: rule, cases: "fires   goals is cost or effort, data.files is 7\nunsure")
    #expect(Printer().print(RulePage.read(page).page) == page.text)
  }

  @Test func `spaces and line ends do not matter`() {
    let loose = Sample.page(
      rule: "when   data.location is efs\r\n\r\nfavour efs strongly on effort\r\n"
        + "because \"the data is there\"\r\n source guide")
    #expect(RuleBook.load([Sample.sources, loose]).diagnostics == [])
  }

  @Test func `random bytes are refused, never trapped on`() {
    var state: UInt64 = 42
    for length in 0..<400 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      let file = SourceFile(path: "rules/a/b-c.md", bytes: bytes)
      let diagnostics = RuleBook.load([file]).diagnostics
      #expect(!diagnostics.isEmpty)
      for diagnostic in diagnostics { #expect(diagnostic.line.contains("error: ")) }
    }
  }

  @Test func `broken pages are refused, never trapped on`() {
    let good = Sample.page().bytes
    for cut in good.indices {
      let shortened = SourceFile(path: "rules/a/b-c.md", bytes: Array(good[..<cut]))
      _ = RuleBook.load([Sample.sources, shortened]).diagnostics.map(\.line)
      var changed = good
      changed[cut] = UInt8(truncatingIfNeeded: cut &* 37)
      _ = RuleBook.load([Sample.sources, SourceFile(path: "rules/a/b-c.md", bytes: changed)])
        .diagnostics.map(\.line)
    }
  }

  @Test func `a page beyond its size is refused`() {
    let file = SourceFile(
      path: "rules/a/b-c.md", bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20))
    #expect(
      RuleBook.load([file]).diagnostics.map(\.message)
        == ["a page has at most 1048576 bytes, this one 2097152"])
  }

  @Test func `places count lines and scalars from one`() {
    let file = SourceFile(path: "x", text: "ab\n가나 c")
    let offset = Array("ab\n가나 ".utf8).count
    #expect(file.position(of: offset).line == 2)
    #expect(file.position(of: offset).column == 4)
  }
}
