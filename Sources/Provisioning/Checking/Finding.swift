package import Advice
internal import JSONText
package import RuleText

/// One thing that is wrong with a request.
package struct Finding: Hashable, Sendable {
  /// What kind of mistake it is: a stable name; for a storage mistake, that of its page.
  package let code: String

  /// Whether the service refuses it, or it costs more or does less than meant.
  package let gravity: JobRule.Gravity

  /// Where it is: `$.InputDataConfig[0].DataSource`.
  package let path: String

  /// What is wrong, as one phrase.
  package let message: String

  /// What was expected; `nil` where the message says it.
  package let expected: String?

  /// What to do; `nil` where that is plain.
  package let help: String?

  /// Who says so; `nil` for what is no parameter at all.
  package let citation: Citation?

  init(
    _ code: String, _ gravity: JobRule.Gravity = .refuse, at path: JSONPath, _ message: String,
    expected: String? = nil, help: String? = nil, citation: Citation? = nil
  ) {
    self.code = code
    self.gravity = gravity
    self.path = path.text
    self.message = message
    self.expected = expected
    self.help = help
    self.citation = citation
  }
}

/// The way to a value of a request.
struct JSONPath: Hashable, Sendable {
  private(set) var text = "$"

  /// The names on the way, without the places in lists.
  private(set) var names: [String] = []

  /// The elements on the way, by the names of their lists.
  private(set) var elements: [[String]: Int] = [:]

  func member(_ name: String) -> JSONPath {
    var path = self
    path.names.append(name)
    let isPlain = !name.isEmpty && name.utf8.allSatisfy { $0.isPlain } && name.utf8.count <= 64
    path.text += isPlain ? ".\(name)" : "[\(name.quoted)]"
    return path
  }

  func element(_ index: Int) -> JSONPath {
    var path = self
    path.elements[names] = index
    path.text += "[\(index)]"
    return path
  }
}

extension String {
  /// The text in double quotes with control characters escaped, cut where it is long: safe to show.
  var quoted: String {
    let scalars = unicodeScalars.prefix(61)
    let isLong = scalars.count > 60
    let cut = String(String.UnicodeScalarView(isLong ? scalars.dropLast() : scalars))
    return JSONWriter(.compact).text(of: .string(isLong ? cut + "…" : cut))
  }
}

extension UInt8 {
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
