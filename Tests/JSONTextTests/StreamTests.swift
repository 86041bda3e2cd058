import JSONText
import Testing

@Suite struct `A stream of JSON` {
  @Test(arguments: [1, 2, 3, 7, 64, 10_000])
  func `gives the values that the parser gives, whatever the pieces`(_ size: Int) throws {
    var random = SplitMix(seed: UInt64(size))
    for style in [JSONWriter.Style.compact, .pretty] {
      for _ in 0..<60 {
        let text = Array(JSONWriter(style).text(of: random.value(depth: 5)).utf8)
        let parsed = try JSONParser().parse(text).value
        #expect(try value(of: text, inPiecesOf: size) == parsed)
      }
    }
  }

  @Test(arguments: [1, 2, 5, 10_000], mistakes)
  func `has the mistakes that the parser has, at the same places`(
    _ size: Int, _ text: [UInt8]
  ) throws {
    let expected = try #require(throws: JSONMistake.self) { try JSONParser().parse(text) }
    let stream = JSONStream(pieces: text, of: size)
    let found = try #require(throws: JSONMistake.self) { while try stream.next() != nil {} }
    #expect(found == expected)
    #expect(stream.position(of: found.offset) == JSONPosition(of: expected.offset, in: text))
  }

  @Test func `keeps lines and columns over pieces`() throws {
    let text = Array("\u{FEFF}[\r\n\"é\",\r1,\n\n  \"\u{1F600}\", x]".utf8)
    for size in 1...text.count {
      let stream = JSONStream(pieces: text, of: size)
      let mistake = try #require(throws: JSONMistake.self) { while try stream.next() != nil {} }
      #expect(mistake.message == "expected a value after `,`, found `x`")
      let place = stream.position(of: mistake.offset)
      #expect([place.line, place.column] == [5, 8])
    }
  }

  @Test func `reads what is wanted and passes the rest`() throws {
    let text = #"{"a": [1, {"b": {}}], "c": "text", "d": 1.50, "e": {"f": null}, "g": []}"#
    let stream = JSONStream(pieces: Array(text.utf8), of: 3)
    var found: [String] = []
    try stream.members(of: "an object") { name in
      if ["c", "d"].contains(name) {
        found.append("\(name)=\(try stream.text(of: "a text"))")
      } else {
        try stream.skip()
      }
    }
    #expect(found == ["c=text", "d=1.50"])
    #expect(try stream.next() == nil)
  }

  @Test(arguments: [
    ("[]", "expected an object, found an array", 0..<1),
    (#"{"a": true}"#, "expected a text, found `true`", 6..<10),
    (#"{"a": {}}"#, "expected a text, found an object", 6..<7),
  ])
  func `says what it found instead`(_ text: String, _ message: String, _ range: Range<Int>) throws {
    let stream = JSONStream(pieces: Array(text.utf8), of: 100)
    let mistake = try #require(throws: JSONMistake.self) {
      try stream.members(of: "an object") { _ in _ = try stream.text(of: "a text") }
    }
    #expect(mistake.message == message)
    #expect(mistake.range == range)
    #expect(mistake.problem == .wrongKind)
  }
}

@Suite struct `A hostile stream` {
  @Test func `of a string without end is refused once it is too long`() throws {
    var count = 0
    let stream = JSONStream {
      count += 1
      return count == 1 ? Array(#"["#.utf8) + [0x22] : [UInt8](repeating: 0x61, count: 65536)
    }
    let mistake = try #require(throws: JSONMistake.self) { while try stream.next() != nil {} }
    #expect(
      mistake.message == "expected a string, name or number of at most 1048576 bytes, found more")
    #expect(mistake.problem == .tooLong(JSONStream.longestToken))
    #expect(mistake.offset == 1)
    #expect(count < 30)
  }

  @Test func `of names without end is refused once they are too many`() throws {
    var number = 0
    let stream = JSONStream(mostNameBytes: 100_000) {
      defer { number += 1 }
      return Array((number == 0 ? "{" : #""\#(number)":1,"#).utf8)
    }
    let mistake = try #require(throws: JSONMistake.self) { while try stream.next() != nil {} }
    #expect(mistake.problem == .tooManyNames(100_000))
    #expect(
      mistake.message
        == "expected names of at most 100000 bytes, and 16 more each, in the open objects, found more"
    )
    #expect((5_000...6_000).contains(number))
  }

  @Test func `may have any number of names in objects that are closed again`() throws {
    let objects = String(repeating: #"{"name":{"name":1},"other":2},"#, count: 1000)
    let text = Array("[\(objects)0]".utf8)
    let limited = JSONStream(pieces: text, of: 100, mostNameBytes: 100)
    var count = 0
    while try limited.next() != nil { count += 1 }
    #expect(count == 1000 * 9 + 3)
  }

  @Test func `of an object in an object in an object is too deep`() throws {
    let stream = JSONStream { Array(#"{"a":"#.utf8) }
    let mistake = try #require(throws: JSONMistake.self) { while try stream.next() != nil {} }
    #expect(mistake.problem == .tooDeep(64))
  }

  @Test func `longer than its limit is refused`() throws {
    let stream = JSONStream(limits: JSONLimits(maximumBytes: 1000)) { Array("          ".utf8) }
    let mistake = try #require(throws: JSONMistake.self) { while try stream.next() != nil {} }
    #expect(mistake.problem == .tooLarge(1000))
  }

  @Test func `with a name twice among very many is found out`() throws {
    let names = (0..<5000).map { #""SKU\#($0)":0"# } + [#""SKU4321":1"#]
    let stream = JSONStream(pieces: Array("{\(names.joined(separator: ","))}".utf8), of: 4096)
    let mistake = try #require(throws: JSONMistake.self) { while try stream.next() != nil {} }
    #expect(mistake.problem == .duplicateName("SKU4321"))
  }

  @Test func `passes on what its source throws`() {
    struct Broken: Error {}
    let stream = JSONStream { throw Broken() }
    #expect(throws: Broken.self) { try stream.next() }
  }
}

extension JSONStream {
  /// Reads a text in pieces of so many bytes.
  fileprivate convenience init(
    pieces text: [UInt8], of size: Int, mostNameBytes: Int = JSONStream.mostNameBytes
  ) {
    var rest = text[...]
    self.init(mostNameBytes: mostNameBytes) {
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }
}

/// Builds the value of a text from its events.
private func value(of text: [UInt8], inPiecesOf size: Int) throws -> JSONValue {
  let stream = JSONStream(pieces: text, of: size)
  let value = try stream.value(from: try #require(try stream.next()))
  #expect(try stream.next() == nil)
  return value
}

extension JSONStream {
  fileprivate func value(from event: JSONEvent) throws -> JSONValue {
    switch event {
    case .null: return .null
    case .bool(let bool): return .bool(bool)
    case .number(let digits): return .number(digits)
    case .string(let text): return .string(text)
    case .beginArray:
      var elements: [JSONValue] = []
      while let event = try next(), event != .endArray { elements.append(try value(from: event)) }
      return .array(elements)
    default:
      var members: [JSONMember] = []
      while case .name(let name)? = try next() {
        let event = try #require(try next())
        members.append(JSONMember(name: name, value: try value(from: event)))
      }
      return .object(members)
    }
  }
}

private let mistakes: [[UInt8]] =
  [
    "", " \n", "\u{FEFF}", "[", "[1", "{", #"{"a""#, #"{"a":"#, #"{"a":1"#, "]", "[,1]", "[1,]",
    "[1 2]", "[1}", "{a: 1}", #"{"a" 1}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1,"b":2,"a":3}"#,
    #"{"a":{"b":1,"b":2}}"#, "1 2", "{} x", "[1]\n]", "01", "-", "[1.]", "1.x", "1e+", "[1e]",
    "nul", "[truest]", "[+1]", "'a'", "`", "é", "[\u{A0}1]", #"["a]"#, #"["a\q"]"#, "[\"a\n\"]",
    #"["\u12g4"]"#, #"["\ud800"]"#, #"["\udc00"]"#, #"["\ud800\u0041"]"#, #"["\"#, "\0",
    String(repeating: "[", count: 65),
  ].map { Array($0.utf8) } + [
    [0x80], [0x22, 0xFF, 0x22], [0x5B, 0xC3], [0x22, 0xC3, 0x28, 0x22], [0xFF, 0xFE, 0x7B],
    [0x22, 0xF0, 0x9F, 0x98, 0x22],
  ]
