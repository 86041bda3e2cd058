import Foundation
import Provisioning
import RandomWorkloads
import RuleText
import StorageAdvisor
import SystemFiles
import Testing

/// A good request with something changed in it, and what must be found.
struct BrokenRequest: Sendable, Decodable, CustomTestStringConvertible {
  struct Edit: Sendable, Decodable {
    /// Where: names and places between slashes.
    let at: String

    /// The value that is put there, as JSON; `nil` where what stands there is taken out.
    let to: Value?

    private enum CodingKeys: CodingKey { case at, to }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      at = try container.decode(String.self, forKey: .at)
      to = container.contains(.to) ? try container.decode(Value.self, forKey: .to) : nil
    }
  }

  /// Any JSON value.
  indirect enum Value: Sendable, Decodable {
    case plain(any Sendable & Encodable)
    case list([Value])
    case object([String: Value])
    case null

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let flag = try? container.decode(Bool.self) {
        self = .plain(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .plain(number)
      } else if let text = try? container.decode(String.self) {
        self = .plain(text)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    var object: Any {
      switch self {
      case .plain(let value): value
      case .list(let values): values.map(\.object)
      case .object(let members): members.mapValues(\.object)
      case .null: NSNull()
      }
    }
  }

  let title: String
  let good: String
  let edits: [Edit]
  let facts: String?
  let finds: [String]
  var testDescription: String { title }

  /// The request with its edits.
  func bytes() throws -> [UInt8] {
    var root = try JSONSerialization.jsonObject(
      with: Data(try Repository.text("Tests/Requests/good/\(good).json").utf8))
    for edit in edits {
      root = Self.edit(root, edit.at.split(separator: "/").map(String.init)[...], edit.to?.object)
    }
    return Array(try JSONSerialization.data(withJSONObject: root))
  }

  private static func edit(_ node: Any, _ path: ArraySlice<String>, _ value: Any?) -> Any {
    guard let name = path.first else { return value ?? node }
    let rest = path.dropFirst()
    if var list = node as? [Any], let index = Int(name), list.indices.contains(index) {
      list[index] = edit(list[index], rest, value)
      return list
    }
    guard var object = node as? [String: Any] else { return node }
    object[name] =
      rest.isEmpty ? value : object[name].map { edit($0, rest, value) }
    return object
  }
}

@Suite struct `Checking a request` {
  static let book = Recommending.parameters
  static let figures = Recommending.book.figures
  static let good = Repository.files(below: "Tests/Requests/good", endingIn: ".json")

  static let broken: [BrokenRequest] = {
    let lines = (try? Repository.text("Tests/Requests/broken.jsonl")) ?? ""
    return lines.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(BrokenRequest.self, from: Data($0.utf8))
    }
  }()

  @Test func `has requests to check`() throws {
    #expect(Self.good.count >= 20)
    let lines = try Repository.text("Tests/Requests/broken.jsonl").split(separator: "\n")
    #expect(lines.count >= 60)
    #expect(Self.broken.count == lines.count)
  }

  @Test(arguments: good) func `finds nothing in a good one`(_ path: String) throws {
    let request = try JobRequest(Array(try Repository.text(path).utf8), book: Self.book)
    #expect(request.findings(Self.book, Self.figures).map(\.message) == [])
  }

  @Test(arguments: broken) func `finds what is broken`(_ row: BrokenRequest) throws {
    let request = try JobRequest(try row.bytes(), book: Self.book)
    let workload = try Recommending.workload(row.facts ?? "")
    let found = request.findings(Self.book, Self.figures, for: workload).map {
      "\($0.code) \($0.path)"
    }
    #expect(found.sorted() == row.finds.sorted())
  }

  @Test func `sees every storage mistake in some broken request`() {
    let found = Set(Self.broken.flatMap(\.finds).compactMap { $0.split(separator: " ").first })
    #expect(Self.book.rules.map(\.id).filter { !found.contains(Substring($0)) } == [])
  }

  @Test func `stops at two hundred findings`() throws {
    let names = (0..<5000).map { "\"n\($0)\": 1" }.joined(separator: ",")
    let request = try JobRequest(Array("{\(names)}".utf8), book: Self.book)
    #expect(request.findings(Self.book, Self.figures).count == JobRequest.findingLimit)
  }
}

extension `Checking a request` {
  @Test(arguments: JobFact.allCases) func `explains every fact of a job`(_ fact: JobFact) throws {
    let page = try Repository.text("rules/LANGUAGE.md")
    #expect(page.contains("| `\(fact.rawValue)` | "))
    #expect(page.contains(" | \(fact.meaning) |"))
  }
}

extension `Checking a request` {
  @Test func `takes any bytes without harm`() throws {
    let requests = try Self.good.map { Array(try Repository.text($0).utf8) }
    var generator = SplitMix64(state: 7)
    var read = 0
    for round in 0..<3000 {
      var bytes = requests[round % requests.count]
      for _ in 0..<1 + Int(generator.next() % 4) {
        let place = Int(generator.next() % UInt64(bytes.count))
        switch generator.next() % 4 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: place)
        default: bytes.removeSubrange(place...min(bytes.count - 1, place + 30))
        }
      }
      guard let request = try? JobRequest(bytes, book: Self.book) else { continue }
      read += 1
      #expect(request.findings(Self.book, Self.figures).count <= JobRequest.findingLimit)
      _ = JobReading(request, book: Self.book)
    }
    // Some changes leave a text that is still JSON, and most do not.
    #expect((100..<2900).contains(read))
  }
}
