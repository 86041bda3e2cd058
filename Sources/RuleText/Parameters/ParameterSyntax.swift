/// An entry of a `parameters` fence, as written.
package struct ParameterSyntax: Hashable, Sendable {
  /// What a value is, as written.
  package indirect enum Kind: Hashable, Sendable {
    case structure
    case flag
    case any
    case text(Extent, pattern: Spelled<String>?)
    case choice([Spelled<String>])
    case number(Extent)
    case numbers([Int])
    case list(Extent, of: Spelled<String>?)
    case map(Extent, names: Spelled<String>, values: Spelled<String>)
    case shape(Spelled<String>)
  }

  /// When it must be there, as written.
  package enum Requirement: Hashable, Sendable {
    case always
    case unless([Spelled<String>])
    case with([Spelled<String>])
  }

  /// The path, or the name of a shape.
  package let name: Spelled<String>

  /// Whether a name for a kind is declared, not a parameter.
  package let isShape: Bool
  package let kind: Kind
  package var requirement: Requirement?
  package var refusedWith: [Spelled<String>] = []
  package var unlike: Spelled<String>?
  package var isUnique = false
  package var isReturned = false
  package var usual: Int?
  package var meaning: Spelled<String>?
  package var origin: Spelled<String>?
}

/// A `parameters` fence, as written.
package struct ParameterFenceSyntax: Hashable, Sendable {
  package var entries: [ParameterSyntax] = []

  /// Names that only the output of a description has.
  package var described: [Spelled<String>] = []
  package var source: Spelled<String>?
  package var detail: Spelled<String>?
}

extension Parser {
  /// The words with which a line below a parameter can begin.
  private static let clauses = [
    "required", "refused", "unlike", "unique", "returned", "usually", "means", "from",
  ]

  /// The entries of a fence, and the source that it ends with.
  package mutating func readParameters() -> ParameterFenceSyntax {
    var fence = ParameterFenceSyntax()
    skipLineEnds()
    while next != nil, !isNext("source") {
      if take("described") != nil {
        fence.described += readList("a name") ?? []
        endLine()
      } else if take("shape") != nil {
        if let entry = readEntry(isShape: true) { fence.entries.append(entry) }
      } else if let token = next, Self.clauses.contains(text(token)) {
        readClause(into: &fence.entries)
      } else if let entry = readEntry(isShape: false) {
        fence.entries.append(entry)
      }
    }
    readSource(&fence)
    return fence
  }

  private mutating func readEntry(isShape: Bool) -> ParameterSyntax? {
    guard let name = readWord(isShape ? "the name of a shape" : "a parameter"),
      let kind = readKind()
    else {
      skipLine()
      return nil
    }
    endLine()
    return ParameterSyntax(name: name, isShape: isShape, kind: kind)
  }

  private mutating func readKind() -> ParameterSyntax.Kind? {
    if take("structure") != nil { return .structure }
    if take("flag") != nil { return .flag }
    if take("any") != nil { return .any }
    if take("number") != nil {
      return take("of") != nil
        ? readNumbers().map { .numbers($0) } : readExtent().map { .number($0) }
    }
    if take("text") != nil {
      guard let extent = readExtent() else { return nil }
      guard take("like") != nil else { return .text(extent, pattern: nil) }
      return readString("a pattern").map { .text(extent, pattern: $0) }
    }
    if take("one") != nil {
      guard take("of") != nil else {
        expected("`of` and values")
        return nil
      }
      return readList("a value").map { .choice($0) }
    }
    if take("list") != nil {
      guard let extent = readExtent() else { return nil }
      guard take("of") != nil else { return .list(extent, of: nil) }
      return readWord("the name of a shape").map { .list(extent, of: $0) }
    }
    if take("map") != nil { return readMap() }
    return readWord("what a value is").map { .shape($0) }
  }

  private mutating func readMap() -> ParameterSyntax.Kind? {
    guard let extent = readExtent() else { return nil }
    guard take("from") != nil else {
      expected("`from` and a shape for the names")
      return nil
    }
    guard let names = readWord("the name of a shape") else { return nil }
    guard take("to") != nil else {
      expected("`to` and a shape for the values")
      return nil
    }
    return readWord("the name of a shape").map { .map(extent, names: names, values: $0) }
  }

  /// Reads `[ number [ "to" number ] ]`.
  private mutating func readExtent() -> Extent? {
    guard next?.kind == .number else { return Extent() }
    guard let least = readInteger() else { return nil }
    guard take("to") != nil else { return Extent(least: least) }
    guard let most = readInteger() else { return nil }
    guard least <= most else {
      place -= 1
      expected("a number of at least \(least)")
      return nil
    }
    return Extent(least: least, most: most)
  }

  private mutating func readInteger() -> Int? {
    guard let token = next, token.kind == .number, let number = Int(text(token)) else {
      expected("a whole number")
      return nil
    }
    place += 1
    return number
  }

  /// Reads `number { "," number }`.
  private mutating func readNumbers() -> [Int]? {
    var numbers: [Int] = []
    repeat {
      guard let number = readInteger() else { return nil }
      numbers.append(number)
    } while take(.comma) != nil
    return numbers
  }

  /// Reads `word { "," word }`; a line may end behind a comma.
  private mutating func readList(_ what: String) -> [Spelled<String>]? {
    var words: [Spelled<String>] = []
    repeat {
      skipLineEnds()
      // A version is written as a number is.
      guard let word = take(.number) ?? readWord(what) else { return nil }
      words.append(word)
    } while take(.comma) != nil
    return words
  }

  private mutating func readClause(into entries: inout [ParameterSyntax]) {
    guard var entry = entries.popLast(), !entry.isShape else {
      expected("a parameter before what is said of it")
      skipLine()
      return
    }
    defer {
      entries.append(entry)
      endLine()
    }
    if take("means") != nil {
      entry.meaning = readString("a meaning")
    } else if take("from") != nil {
      entry.origin = readString("where the value comes from")
    } else if take("refused") != nil {
      guard take("with") != nil else { return expected("`with` and parameters") }
      entry.refusedWith += readPaths("a parameter") ?? []
    } else if take("unlike") != nil {
      entry.unlike = readString("a pattern")
    } else if take("unique") != nil {
      entry.isUnique = true
    } else if take("returned") != nil {
      entry.isReturned = true
    } else if take("usually") != nil {
      entry.usual = readInteger()
    } else if take("required") != nil {
      entry.requirement = .always
      if take("unless") != nil {
        entry.requirement = readPaths("a parameter").map { .unless($0) }
      } else if take("with") != nil {
        entry.requirement = readPaths("a parameter").map { .with($0) }
      }
    }
  }

  /// Reads `path { "or" path }`.
  mutating func readPaths(_ what: String) -> [Spelled<String>]? {
    var paths: [Spelled<String>] = []
    repeat {
      guard let path = readWord(what) else { return nil }
      paths.append(path)
    } while take("or") != nil
    return paths
  }

  private mutating func readSource(_ fence: inout ParameterFenceSyntax) {
    guard take("source") != nil else { return expected("`source`") }
    fence.source = readWord("the name of a source")
    if fence.source != nil, take(.comma) != nil {
      fence.detail = readString("the place in the source")
    }
    endLine()
    while next != nil {
      expected("the end of the fence")
      skipLine()
    }
  }
}
