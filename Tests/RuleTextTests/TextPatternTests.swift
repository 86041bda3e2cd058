import RuleText
import Testing

/// A pattern, texts that it describes and texts that it does not.
struct PatternRow: Sendable, CustomTestStringConvertible {
  let pattern: String
  let yes: [String]
  let no: [String]
  var testDescription: String { pattern }
}

@Suite struct `A pattern of a text` {
  @Test(arguments: [
    PatternRow(
      pattern: "[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}", yes: ["a", "a-b", "a--b", "Z9"],
      no: ["", "-a", "a-", "a_b", "a\n", String(repeating: "a", count: 64)]),
    PatternRow(
      pattern: #"arn:aws[a-z\-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+"#,
      yes: ["arn:aws:iam::123456789012:role/R", "arn:aws-cn:iam::123456789012:roleR"],
      no: ["arn:aws:iam::12345678901:role/R", "arn:aws:iam::123456789012:role"]),
    PatternRow(
      pattern: "(https|s3)://([^/]+)/?(.*)", yes: ["s3://b", "https://h/a b", "s3://b//"],
      no: ["s3://", "s3:///x", "s4://b", "s3://b/\n"]),
    PatternRow(pattern: ".*", yes: ["", "x", "데이터"], no: ["a\nb", "\u{2028}"]),
    PatternRow(pattern: #"[\S\s]*"#, yes: ["", "a\nb"], no: []),
    PatternRow(
      pattern: "fsx|[a-z0-9]{8}", yes: ["fsx", "1234abcd"], no: ["fs", "1234abc", "fsxfsx"]),
    PatternRow(pattern: #"[\p{L}\p{Z}\p{N}_.:/=+\-@]*"#, yes: ["훈련 1", "a=b"], no: ["a,b", "x'"]),
    PatternRow(pattern: "a{2}b?c+", yes: ["aac", "aabcc"], no: ["ac", "aabbc", "aab"]),
  ]) func `describes the whole text or not`(_ row: PatternRow) throws {
    let pattern = try #require(TextPattern(row.pattern))
    #expect(row.yes.filter { !pattern.matches($0) } == [])
    #expect(row.no.filter { pattern.matches($0) } == [])
  }

  @Test(arguments: [
    "(", ")", "[a", "[b-a]", "a{2", "a{3,1}", "*a", "a**", "(?<!a)", #"\q"#, #"\p{Greek}"#, "^a$",
    "a{9999}", String(repeating: "(", count: 40), "(((a{64}){64}){64})",
  ]) func `is refused where it is none, or too long`(_ text: String) {
    #expect(TextPattern(text) == nil)
  }

  @Test func `takes linear time on texts that make others backtrack`() throws {
    let pattern = try #require(TextPattern("(a*)*(a|a)*b"))
    #expect(!pattern.matches(String(repeating: "a", count: 20_000)))
  }
}
