import Reading
import RuleText
import StorageAdvisor
import Testing

/// A generator of numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

/// What times are told with: counts, units, words beside them, and what is said of the data.
private let pieces = [
  [
    "1", "7", "12", "85", "1000", "292000", "9223372036854775807", "0", "0.5", "1/3", "six",
    "first",
    "second", "tenth", "half", "첫", "둘째", "수백만",
  ],
  [
    "days", "week", "month", "years", "quarter", "decade", "birthday", "fortnight", "년", "개월",
    "해에는",
    "분기", "年", "TB", "원", "$", "%", "/yr", "k",
  ],
  [
    "for", "after", "until then", "from", "between", "and", "to", "another", "further",
    "the following",
    "end of", "once they turn", "더", "이후", "그 전에는", "동안", "첫해에는", "half of the", "per", "-", ",",
    ".",
  ],
  [
    "kept", "deleted then", "read daily", "nobody reads", "at once", "보관", "삭제", "files of",
    "versions", "a budget of", "S3",
  ],
]

@Suite struct `Random texts of times` {
  private static let book = BuiltIn.phrases

  private static func text(_ seed: UInt64) -> String {
    var random = Seeded(state: seed)
    return (0..<Int.random(in: 4...60, using: &random)).map { _ in
      let kind = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      return kind[Int.random(in: 0..<kind.count, using: &random)]
    }.joined(separator: " ")
  }

  @Test(arguments: [UInt64](1...12))
  func `are read twice the same, within bounds`(_ seed: UInt64) {
    for text in (0..<20).map({ Self.text(seed * 1000 + $0) }) {
      let file = SourceFile(path: "text", text: "Files in S3 \(text)")
      let facts = StatedFacts(file, book: Self.book)
      #expect(facts.findings == StatedFacts(file, book: Self.book).findings)
      for finding in facts.findings {
        #expect(finding.value >= 0, "\(finding.fact.name) of \(text)")
        #expect(finding.value <= 9_000_000_000_000_000_000, "\(finding.fact.name) of \(text)")
        #expect(finding.words.allSatisfy { $0.upperBound <= file.bytes.count }, "\(text)")
      }
    }
  }
}
