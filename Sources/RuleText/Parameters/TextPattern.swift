/// A pattern that a whole text matches or does not, in the notation of regular expressions.
///
/// The part of the notation that service models use: characters, `.`, classes (`[a-z]`, `[^/]`, `\d`,
/// `\w`, `\s`, `\S`, `\p{L}`), groups with alternatives, and the counts `*`, `+`, `?`, `{2}` and `{0,62}`.
/// There is no backtracking: the time is the text's length times the pattern's, whatever the text.
package struct TextPattern: Sendable {
  /// The pattern as written.
  package let text: String

  private let program: [PatternInstruction]

  /// Reads a pattern; `nil` where it is none, or beyond the part of the notation that is known.
  package init?(_ text: String) {
    var parser = PatternParser(text)
    guard let node = parser.parse() else { return nil }
    var program: [PatternInstruction] = []
    guard node.append(to: &program) else { return nil }
    self.text = text
    self.program = program + [.match]
  }

  /// Whether the pattern describes the whole of `text`.
  package func matches(_ text: String) -> Bool {
    var states = States(count: program.count)
    states.add(0, program)
    var next = States(count: program.count)
    for scalar in text.unicodeScalars {
      next.clear()
      for state in states.members {
        if case .take(let set) = program[state], set.contains(scalar) {
          next.add(state + 1, program)
        }
      }
      guard !next.members.isEmpty else { return false }
      swap(&states, &next)
    }
    return states.contains(program.count - 1)
  }
}

/// A step of a compiled pattern.
enum PatternInstruction: Sendable {
  case take(ScalarSet)

  /// Goes on at both places, counted from here.
  case split(Int, Int)
  case jump(Int)
  case match
}

/// The places of a program at which a match may be, each once.
private struct States {
  private(set) var members: [Int] = []
  private var isMember: [Bool]

  init(count: Int) { isMember = [Bool](repeating: false, count: count) }

  func contains(_ state: Int) -> Bool { isMember[state] }

  mutating func clear() {
    for member in members { isMember[member] = false }
    members.removeAll(keepingCapacity: true)
  }

  /// Adds a place and those that it leads to without taking a character.
  mutating func add(_ state: Int, _ program: [PatternInstruction]) {
    var waiting = [state]
    while let state = waiting.popLast() {
      guard !isMember[state] else { continue }
      isMember[state] = true
      members.append(state)
      switch program[state] {
      case .split(let first, let second): waiting += [state + second, state + first]
      case .jump(let offset): waiting.append(state + offset)
      case .take, .match: break
      }
    }
  }
}

/// The characters that stand at one place of a pattern.
struct ScalarSet: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var categories: [Unicode.GeneralCategory] = []

  /// What the set holds apart from ``ranges``: sets of which it has every character.
  var parts: [ScalarSet] = []
  var isNegated = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isIn =
      ranges.contains { $0.contains(scalar.value) }
      || (!categories.isEmpty && categories.contains(scalar.properties.generalCategory))
      || parts.contains { $0.contains(scalar) }
    return isIn != isNegated
  }

  static let digits = ScalarSet(ranges: [0x30...0x39])
  static let letters = ScalarSet(ranges: [0x41...0x5A, 0x61...0x7A])
  static let wordCharacters = ScalarSet(ranges: [0x5F...0x5F], parts: [digits, letters])
  static let spaces = ScalarSet(ranges: [0x09...0x0D, 0x20...0x20])

  /// Every character that does not end a line.
  static let line = ScalarSet(
    ranges: [0x0A...0x0A, 0x0D...0x0D, 0x85...0x85, 0x2028...0x2029], isNegated: true)

  /// The set that a property in braces names, as in `\p{L}`.
  init?(property: String) {
    switch property {
    case "L":
      categories = [
        .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      ]
    case "N": categories = [.decimalNumber, .letterNumber, .otherNumber]
    case "Z": categories = [.spaceSeparator, .lineSeparator, .paragraphSeparator]
    case "Alnum": parts = [.digits, .letters]
    default: return nil
    }
  }

  init(
    ranges: [ClosedRange<UInt32>] = [], parts: [ScalarSet] = [], isNegated: Bool = false
  ) {
    self.ranges = ranges
    self.parts = parts
    self.isNegated = isNegated
  }
}
