import JSONText
import Testing

@Suite struct `Writing a JSON text` {
  @Test func `escapes what must be, and nothing else`() {
    let text = "\0\u{8}\t\n\u{B}\u{C}\r\u{1F} \"\\/'<é\u{7F}\u{85}\u{2028}\u{2029}\u{1F600}"
    #expect(
      JSONWriter(.compact).text(of: .string(text))
        == #""\u0000\b\t\n\u000b\f\r\u001f \"\\/'<é\u007f"# + "\u{85}"
        + #"\u2028\u2029"# + "\u{1F600}\"")
  }

  @Test func `compactly gives one line without spaces`() throws {
    let value = try parsed(#" { "b" : [ 1 , true , null ] , "a" : { } , "c" : [ ] } "#)
    #expect(JSONWriter(.compact).text(of: value) == #"{"b":[1,true,null],"a":{},"c":[]}"#)
  }

  @Test func `prettily keeps together what fits on a line`() throws {
    let value = try parsed(#"{"goals":["startup","cost"],"none":{},"days":{"a":1}}"#)
    #expect(
      JSONWriter(.pretty).text(of: value)
        == #"{"goals": ["startup", "cost"], "none": {}, "days": {"a": 1}}"#)
  }

  @Test func `prettily breaks what does not fit on a line`() throws {
    let long = String(repeating: "x", count: 80)
    let value = try parsed(
      #"{"a":[1,2],"b":{"c":"\#(long)","d":["\#(long)",[],true]},"e":"\#(long)\#(long)"}"#)
    #expect(
      JSONWriter(.pretty).text(of: value) == """
        {
          "a": [1, 2],
          "b": {
            "c": "\(long)",
            "d": [
              "\(long)",
              [],
              true
            ]
          },
          "e": "\(long)\(long)"
        }
        """)
  }

  @Test(arguments: [0, 1]) func `counts a comma, and scalars rather than bytes`(_ excess: Int) {
    let fits = excess == 0
    let last = JSONValue.array([.string(String(repeating: "é", count: 94 + excess))])
    let first = JSONValue.array([.string(String(repeating: "é", count: 93 + excess))])
    let lines = JSONWriter(.pretty).text(of: .array([first, last])).split(separator: "\n")
    #expect(lines.count == (fits ? 4 : 8))
    #expect(!fits || lines[1...2].allSatisfy { $0.unicodeScalars.count == 100 })
  }

  @Test func `prettily never has a line over 100 columns that could be broken`() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      let text = JSONWriter(.pretty).text(of: random.value(depth: 5))
      for line in text.split(separator: "\n") where line.unicodeScalars.count > 100 {
        let words = line.drop { $0 == " " }
        #expect(!words.hasPrefix("[") && !words.hasPrefix("{"))
        #expect(!words.hasSuffix("]") && !words.hasSuffix("}"))
      }
    }
  }
}

private func parsed(_ text: String) throws -> JSONValue {
  try JSONParser().parse(Array(text.utf8)).value
}
