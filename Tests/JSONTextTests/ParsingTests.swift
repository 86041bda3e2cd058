import JSONText
import Testing

@Suite struct `Reading a JSON text` {
  @Test(arguments: values) func `gives its value`(_ row: ValueRow) throws {
    #expect(try JSONParser().parse(Array(row.text.utf8)).value == row.value)
  }

  @Test func `keeps the bytes of composed and decomposed text apart`() throws {
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
    let node = try JSONParser().parse(Array(text.utf8))
    #expect(node["\u{E9}"]?.kind == .number("1"))
    #expect(node["e\u{301}"]?.kind == .number("2"))
    #expect(JSONWriter(.compact).text(of: node.value).utf8.elementsEqual(text.utf8))
  }

  @Test func `tells where each value and name stands`() throws {
    let bytes = Array("\u{FEFF} { \"é\" : [ -1.5e3 , \"a\\n\" ] , \"b\" : null }\n".utf8)
    let node = try JSONParser().parse(bytes)
    let words = places(in: node).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(
      words == [
        "{ \"é\" : [ -1.5e3 , \"a\\n\" ] , \"b\" : null }",
        "\"é\"", "[ -1.5e3 , \"a\\n\" ]", "-1.5e3", "\"a\\n\"", "\"b\"", "null",
      ])
  }

  @Test func `finds a name among many, and the second of two that are the same`() throws {
    let members = (0..<1000).map { #""n\#($0)":\#($0)"# }.joined(separator: ",")
    let node = try JSONParser().parse(Array("{\(members)}".utf8))
    #expect(node.members?.count == 1000)
    #expect(node["n777"]?.value.integer == 777)
    #expect(throws: JSONMistake.self) {
      try JSONParser().parse(Array(#"{\#(members),"n999":0}"#.utf8))
    }
  }

  @Test func `lets the same name stand in different objects`() throws {
    let node = try JSONParser().parse(Array(#"{"a":{"a":1},"b":[{"a":2},{"a":3}]}"#.utf8))
    #expect(node["a"]?["a"]?.noun == "a number")
    #expect(node["b"]?.elements?.map { $0["a"]?.value } == [.integer(2), .integer(3)])
  }
}

@Suite struct `A JSON value` {
  @Test func `is asked for what it may be`() {
    #expect(JSONValue.number("1.50").digits == "1.50")
    #expect(JSONValue.string("a").text == "a")
    #expect(JSONValue.array([.null]).elements == [.null])
    #expect(JSONValue.null.members == nil)
    #expect(JSONValue.string("1").integer == nil)
  }

  @Test func `is an integer where it is written as one that fits`() {
    #expect(JSONValue.integer(Int.min).integer == Int.min)
    #expect(JSONValue.integer(UInt64.max).digits == "18446744073709551615")
    #expect(JSONValue.integer(UInt64.max).integer == nil)
    #expect(JSONValue.number("-0").integer == 0)
    #expect(JSONValue.number("1.0").integer == nil)
  }
}

struct ValueRow: Sendable, CustomTestStringConvertible {
  let text: String
  let value: JSONValue

  init(_ text: String, _ value: JSONValue) {
    self.text = text
    self.value = value
  }

  var testDescription: String { text.debugDescription }
}

private let values = [
  ValueRow("null", .null),
  ValueRow(" \t\r\ntrue\n", .bool(true)),
  ValueRow("\u{FEFF}false", .bool(false)),
  ValueRow("0", .number("0")),
  ValueRow("-0", .number("-0")),
  ValueRow("-0.0E+00", .number("-0.0E+00")),
  ValueRow("1e007", .number("1e007")),
  ValueRow("123456789012345678901234567890.10", .number("123456789012345678901234567890.10")),
  ValueRow("\"\"", .string("")),
  ValueRow(#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
  ValueRow(#""\u0000\u00e9\uD83D\uDE00\uDBFF\uDFFF""#, .string("\0é\u{1F600}\u{10FFFF}")),
  ValueRow(#""\\u0041""#, .string(#"\u0041"#)),
  ValueRow(
    "\"\u{7F}\u{80}\u{2028}\u{FFFF}\u{10FFFF}\u{FEFF}\"",
    .string("\u{7F}\u{80}\u{2028}\u{FFFF}\u{10FFFF}\u{FEFF}")),
  ValueRow("[]", .array([])),
  ValueRow("[ ]", .array([])),
  ValueRow("{}", .object([])),
  ValueRow("{\n}", .object([])),
  ValueRow("[[],{},[[]]]", .array([.array([]), .object([]), .array([.array([])])])),
  ValueRow(
    #"{"b":1,"a":[true,null],"":"é"}"#,
    .object([
      JSONMember(name: "b", value: .integer(1)),
      JSONMember(name: "a", value: .array([.bool(true), .null])),
      JSONMember(name: "", value: .string("é")),
    ])),
]

private func places(in node: JSONNode) -> [Range<Int>] {
  let parts =
    node.elements?.flatMap(places)
    ?? node.members?.flatMap { [$0.nameRange] + places(in: $0.node) }
  return [node.range] + (parts ?? [])
}
