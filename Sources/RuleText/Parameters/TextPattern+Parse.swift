/// A piece of a pattern.
indirect enum PatternNode {
  case set(ScalarSet)
  case sequence([PatternNode])
  case choice([PatternNode])
  case counted(PatternNode, least: Int, most: Int?)
}

extension PatternNode {
  /// How many steps a compiled pattern may have: a bound on the time of matching.
  private static let maximumSteps = 4096

  /// Appends the steps that match the piece; counts are written out.
  ///
  /// - Returns: Whether they fit.
  func append(to program: inout [PatternInstruction]) -> Bool {
    guard program.count <= Self.maximumSteps else { return false }
    switch self {
    case .set(let set):
      program.append(.take(set))
      return true
    case .sequence(let nodes):
      return nodes.allSatisfy { $0.append(to: &program) }
    case .choice(let nodes):
      return Self.append(choice: nodes[...], to: &program)
    case .counted(let node, let least, let most):
      for _ in 0..<least {
        guard node.append(to: &program) else { return false }
      }
      guard let most else { return node.appendRepeated(to: &program) }
      var optional: [PatternInstruction] = []
      guard node.append(to: &optional) else { return false }
      for _ in least..<max(least, most) {
        program.append(.split(1, optional.count + 1))
        program += optional
        guard program.count <= Self.maximumSteps else { return false }
      }
      return true
    }
  }

  private func appendRepeated(to program: inout [PatternInstruction]) -> Bool {
    var body: [PatternInstruction] = []
    guard append(to: &body) else { return false }
    program.append(.split(1, body.count + 2))
    program += body
    program.append(.jump(-body.count - 1))
    return true
  }

  private static func append(
    choice nodes: ArraySlice<PatternNode>, to program: inout [PatternInstruction]
  ) -> Bool {
    guard let first = nodes.first else { return true }
    guard nodes.count > 1 else { return first.append(to: &program) }
    var (head, tail): ([PatternInstruction], [PatternInstruction]) = ([], [])
    guard first.append(to: &head), append(choice: nodes.dropFirst(), to: &tail) else {
      return false
    }
    program.append(.split(1, head.count + 2))
    program += head
    program.append(.jump(tail.count + 1))
    program += tail
    return true
  }
}

/// Reads the notation of patterns; each method gives `nil` for what it does not know.
struct PatternParser {
  private var rest: Substring.UnicodeScalarView
  private var depth = 0

  init(_ text: String) { rest = Substring(text).unicodeScalars }

  mutating func parse() -> PatternNode? {
    guard let node = readChoice(), rest.isEmpty else { return nil }
    return node
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func readChoice() -> PatternNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 16 else { return nil }
    var choices: [PatternNode] = []
    repeat {
      guard let sequence = readSequence() else { return nil }
      choices.append(sequence)
    } while take("|")
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func readSequence() -> PatternNode? {
    var nodes: [PatternNode] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let atom = readAtom(), let counted = readCount(of: atom) else { return nil }
      nodes.append(counted)
    }
    return .sequence(nodes)
  }

  private mutating func readAtom() -> PatternNode? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "(":
      if take("?") {
        guard take(":") else { return nil }
      }
      guard let node = readChoice(), take(")") else { return nil }
      return node
    case "[": return readClass().map { .set($0) }
    case "\\": return readEscape().map { .set($0) }
    case ".": return .set(.line)
    case "*", "+", "?", "{", "}", "]", "^", "$": return nil
    default: return .set(ScalarSet(ranges: [scalar.value...scalar.value]))
    }
  }

  private mutating func readCount(of node: PatternNode) -> PatternNode? {
    if take("*") { return .counted(node, least: 0, most: nil) }
    if take("+") { return .counted(node, least: 1, most: nil) }
    if take("?") { return .counted(node, least: 0, most: 1) }
    guard take("{") else { return node }
    guard let least = readNumber() else { return nil }
    if take("}") { return .counted(node, least: least, most: least) }
    guard take(",") else { return nil }
    if take("}") { return .counted(node, least: least, most: nil) }
    guard let most = readNumber(), most >= least, take("}") else { return nil }
    return .counted(node, least: least, most: most)
  }

  private mutating func readNumber() -> Int? {
    var digits = ""
    while let next = rest.first, ("0"..."9").contains(next) {
      digits.unicodeScalars.append(next)
      rest.removeFirst()
    }
    guard let number = Int(digits), number <= 4096 else { return nil }
    return number
  }

  private mutating func readEscape() -> ScalarSet? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "d": return .digits
    case "w": return .wordCharacters
    case "s": return .spaces
    case "S": return ScalarSet(parts: [.spaces], isNegated: true)
    case "p":
      guard take("{") else { return nil }
      var name = ""
      while let next = rest.popFirst(), next != "}" { name.unicodeScalars.append(next) }
      return ScalarSet(property: name)
    case "a"..."z", "A"..."Z", "0"..."9": return nil
    default: return ScalarSet(ranges: [scalar.value...scalar.value])
    }
  }

  /// The characters between brackets.
  private mutating func readClass() -> ScalarSet? {
    var set = ScalarSet(isNegated: take("^"))
    while let scalar = rest.popFirst() {
      if scalar == "]" { return set }
      if scalar == "[" { return nil }
      if scalar == "\\" {
        guard let part = readEscape() else { return nil }
        guard case .some(let single) = part.single else {
          set.parts.append(part)
          continue
        }
        set.ranges.append(single...single)
        continue
      }
      guard rest.first == "-", let end = rest.dropFirst().first, end != "]" else {
        set.ranges.append(scalar.value...scalar.value)
        continue
      }
      guard end != "\\", scalar.value <= end.value else { return nil }
      rest.removeFirst(2)
      set.ranges.append(scalar.value...end.value)
    }
    return nil
  }
}

extension ScalarSet {
  /// The only character of the set, where it is written as one.
  fileprivate var single: UInt32? {
    guard ranges.count == 1, parts.isEmpty, categories.isEmpty, !isNegated else { return nil }
    return ranges[0].count == 1 ? ranges[0].lowerBound : nil
  }
}
