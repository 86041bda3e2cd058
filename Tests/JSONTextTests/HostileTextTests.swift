import JSONText
import Testing

@Suite struct `A hostile JSON text` {
  @Test(arguments: ["[", #"{"a":"#, "[[],"])
  func `of a million brackets is too deep`(_ bracket: String) {
    let text = Array(String(repeating: bracket, count: 1_000_000).utf8)
    #expect(problem(in: text) == .tooDeep(64))
  }

  @Test(arguments: [0, JSONLimits().maximumDepth, JSONLimits.deepest])
  func `is read down to the limit on depth`(_ depth: Int) throws {
    let limits = JSONLimits(maximumDepth: depth)
    for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
      let text =
        String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
      let value = try JSONParser(limits: limits).parse(Array(text.utf8)).value
      #expect(JSONWriter(.compact).text(of: value) == text)
      #expect(problem(in: Array((open + text + close).utf8), limits) == .tooDeep(depth))
    }
  }

  @Test func `of 20 MB of zeros is refused at once`() {
    let limit = JSONLimits().maximumBytes
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: 20_000_000)
    let nulls = [UInt8](repeating: 0, count: 20_000_000)
    let large = JSONLimits(maximumBytes: 100_000_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(problem(in: zeros) == .tooLarge(limit))
      #expect(problem(in: nulls) == .tooLarge(limit))
      #expect(problem(in: zeros, large) == .invalidNumber)
      #expect(problem(in: nulls, large) == .unexpectedCharacter)
    }
    #expect(time < .seconds(5))
  }

  @Test func `of more values than the limit is refused without reading the rest`() {
    let text = Array("[".utf8) + repeatElement(Array("0,".utf8), count: 30_000).joined()
    #expect(problem(in: text, JSONLimits(maximumValues: 10_000)) == .tooManyValues(10_000))
  }

  @Test func `of names with many combining marks takes linear time`() {
    let marks = String(repeating: "\u{301}\u{323}", count: 100_000)
    let text = Array(#"{"a\#(marks)":1,"b":2,"a\#(marks)":3}"#.utf8)
    let time = ContinuousClock().measure {
      guard case .duplicateName? = problem(in: text) else {
        Issue.record("the name that stands twice was not found")
        return
      }
    }
    #expect(time < .seconds(10))
  }
}

private func problem(in bytes: [UInt8], _ limits: JSONLimits = JSONLimits())
  -> JSONMistake.Problem?
{
  do throws(JSONMistake) {
    _ = try JSONParser(limits: limits).parse(bytes)
    return nil
  } catch {
    return error.problem
  }
}
