internal import Advice

extension ParameterBook {
  /// Makes a book of its pages.
  ///
  /// - Parameters:
  ///   - files: The pages, in any order.
  ///   - sources: The table of sources that they cite.
  /// - Returns: What is right of the pages, and every mistake, by file and place.
  package static func load(
    _ files: [SourceFile], sources: SourceFile?
  ) -> (book: ParameterBook, diagnostics: [Diagnostic]) {
    // What is wrong with the table is said of the rule book.
    var ofTable: [Diagnostic] = []
    var table = SourceTable(sources, reporting: &ofTable)
    return load(files, citing: &table)
  }

  /// Makes a book of its pages, which cite sources of a table.
  static func load(
    _ files: [SourceFile], citing sources: inout SourceTable
  ) -> (book: ParameterBook, diagnostics: [Diagnostic]) {
    var checker = ParameterChecker(sources: sources)
    let pages = files.sorted { $0.path < $1.path }.map { file in
      let (page, mistakes) = ParameterPage.read(file)
      checker.diagnostics += mistakes
      return page
    }
    for page in pages { checker.addShapes(of: page) }
    for page in pages { checker.addParameters(of: page) }
    for page in pages { checker.checkPaths(of: page) }
    for page in pages { checker.addRule(of: page) }
    checker.finish()
    sources = checker.sources
    return (checker.book, checker.diagnostics)
  }
}

/// Checks pages on requests, and gathers what they say.
private struct ParameterChecker {
  var book = ParameterBook()
  var diagnostics: [Diagnostic] = []

  private(set) var sources: SourceTable
  private var unused: [String: (name: Spelled<String>, file: SourceFile)] = [:]

  init(sources: SourceTable) { self.sources = sources }

  mutating func addShapes(of page: ParameterPage) {
    for entry in page.parameters.flatMap(\.entries) where entry.isShape {
      let name = entry.name.value
      if book.shapes[name] != nil {
        diagnostics.append(.duplicateParameter(entry.name, in: page.file))
        continue
      }
      // A shape stands for a plain kind, so that none can stand for itself.
      guard let kind = plainKind(entry.kind, in: page.file) else { continue }
      book.shapes[name] = kind
      guard let asked = AskedShape(rawValue: name) else {
        unused[name] = (entry.name, page.file)
        continue
      }
      if !kind.has(asked.form) {
        diagnostics.append(.wrongShape(entry.name, asked, in: page.file))
      }
    }
  }

  mutating func addParameters(of page: ParameterPage) {
    for fence in page.parameters {
      let citation = cite(fence.source, fence.detail, in: page.file)
      book.described.formUnion(fence.described.map(\.value))
      for entry in fence.entries where !entry.isShape {
        guard let citation, let kind = kind(entry.kind, in: page.file) else { continue }
        let parameter = Parameter(
          path: entry.name.path, kind: kind, requirement: entry.requirement?.resolved,
          refusedWith: entry.refusedWith.map(\.path), unlike: entry.unlike?.value,
          isUnique: entry.isUnique, isReturned: entry.isReturned, usual: entry.usual,
          meaning: entry.meaning?.value ?? "", origin: entry.origin?.value ?? "",
          citation: citation)
        if parameter.isReturned, parameter.path.count == 1 {
          book.described.insert(parameter.name)
        }
        if let pattern = entry.unlike, TextPattern(pattern.value) == nil {
          diagnostics.append(.malformedTextPattern(pattern, in: page.file))
        }
        if !book.add(parameter) {
          diagnostics.append(.duplicateParameter(entry.name, in: page.file))
        }
      }
    }
  }

  /// Paths below what has no members, and conditions on parameters that there are not.
  mutating func checkPaths(of page: ParameterPage) {
    for entry in page.parameters.flatMap(\.entries) where !entry.isShape {
      let parent = Array(entry.name.path.dropLast())
      if !parent.isEmpty, book[parent]?.kind.hasMembers != true {
        diagnostics.append(
          .orphanedParameter(entry.name, parent: parent.joined(separator: "."), in: page.file))
      }
      for path in entry.refusedWith + (entry.requirement?.paths ?? []) where book[path.path] == nil
      {
        diagnostics.append(.unknownParameter(path, among: names, in: page.file))
      }
    }
  }

  mutating func addRule(of page: ParameterPage) {
    guard let syntax = page.rules.first else { return }
    let conditions = syntax.conditions.compactMap { condition($0, in: page.file) }
    let citation = cite(syntax.source, syntax.detail, in: page.file)
    for place in syntax.places where book[place.path] == nil {
      diagnostics.append(.unknownParameter(place, among: names, in: page.file))
    }
    guard let citation, conditions.count == syntax.conditions.count,
      let gravity = syntax.gravity.flatMap({ JobRule.Gravity(rawValue: $0.value) }),
      let message = syntax.message, !syntax.places.isEmpty, let help = syntax.help
    else { return }
    let rule = JobRule(
      id: page.file.name, conditions: conditions, gravity: gravity, message: message.value,
      places: syntax.places.map(\.path), help: help.value, citation: citation)
    book.rules.append(rule)
    let top = page.title?.range ?? page.file.line(at: 0)
    let mistakes = CaseSyntax.mistakes(in: page.cases, of: page.file, top) { line in
      facts(line.statements, in: page.file).map(rule.truth)
    }
    diagnostics += mistakes
  }

  mutating func finish() {
    for (name, file) in unused.values.sorted(by: {
      ($0.file.path, $0.name.range.lowerBound) < ($1.file.path, $1.name.range.lowerBound)
    }) {
      diagnostics.append(.unusedShape(name, in: file))
    }
  }

  private var names: [String] { book.parameters.map(\.name) }
}

extension ParameterChecker {
  /// The kind that is written, without names of shapes.
  private mutating func plainKind(
    _ syntax: ParameterSyntax.Kind, in file: SourceFile
  ) -> ParameterKind? {
    switch syntax {
    case .structure: return .structure
    case .flag: return .flag
    case .any: return .any
    case .number(let extent): return .number(extent)
    case .numbers(let numbers): return .numbers(numbers)
    case .choice(let words):
      for (index, word) in words.enumerated()
      where words[..<index].contains(where: { $0.value == word.value }) {
        diagnostics.append(.repeatedValue(word, in: file))
      }
      return .choice(words.map(\.value))
    case .text(let extent, let pattern):
      if let pattern, TextPattern(pattern.value) == nil {
        diagnostics.append(.malformedTextPattern(pattern, in: file))
      }
      return .text(extent, pattern: pattern?.value)
    case .list(let extent, nil): return .list(extent, of: nil)
    case .list(_, let name?), .shape(let name), .map(_, let name, _):
      diagnostics.append(.unknownShape(name, among: [], in: file))
      return nil
    }
  }

  private mutating func kind(
    _ syntax: ParameterSyntax.Kind, in file: SourceFile
  ) -> ParameterKind? {
    switch syntax {
    case .shape(let name): return shape(name, in: file)
    case .list(let extent, let name?): return shape(name, in: file).map { .list(extent, of: $0) }
    case .map(let extent, let names, let values):
      guard let names = shape(names, in: file), let values = shape(values, in: file) else {
        return nil
      }
      return .map(extent, names: names, values: values)
    default: return plainKind(syntax, in: file)
    }
  }

  private mutating func shape(_ name: Spelled<String>, in file: SourceFile) -> ParameterKind? {
    guard let kind = book.shapes[name.value] else {
      diagnostics.append(.unknownShape(name, among: book.shapes.keys.sorted(), in: file))
      return nil
    }
    unused[name.value] = nil
    return kind
  }
}

extension ParameterChecker {
  private mutating func cite(
    _ name: Spelled<String>?, _ detail: Spelled<String>?, in file: SourceFile
  ) -> Citation? {
    name.flatMap { sources.cite($0, detail, nil, in: file, reporting: &diagnostics) }
  }

  private mutating func fact(_ word: Spelled<String>, in file: SourceFile) -> JobFact? {
    let fact = JobFact(rawValue: word.value)
    if fact == nil { diagnostics.append(.unknownJobFact(word, in: file)) }
    return fact
  }

  private mutating func index(
    of word: Spelled<String>, _ fact: JobFact, in file: SourceFile
  ) -> Int? {
    let names = fact.type.names
    if let index = names.firstIndex(of: word.value) { return index }
    diagnostics.append(
      .unknownValue(word, of: fact.rawValue, among: names, in: file))
    return nil
  }

  private mutating func condition(
    _ syntax: RuleSyntax.Condition, in file: SourceFile
  ) -> JobRule.Condition? {
    guard let fact = fact(syntax.subject, in: file) else { return nil }
    switch (syntax.form, fact.type) {
    case (.flag(let isNegated), .flag):
      return JobRule.Condition(fact: fact, test: .flag(!isNegated))
    case (.choice(let isNegated, let words), .choice):
      let indices = words.compactMap { index(of: $0, fact, in: file) }
      guard indices.count == words.count else { return nil }
      return JobRule.Condition(fact: fact, test: isNegated ? .noneOf(indices) : .anyOf(indices))
    case (.comparison(let sign, let quantity), .quantity(let dimension)):
      guard let comparison = Condition.Comparison(rawValue: sign.value),
        let steps = steps(quantity, of: fact, dimension, in: file)
      else { return nil }
      return JobRule.Condition(fact: fact, test: .compares(comparison, steps))
    default:
      diagnostics.append(.wrongJobForm(syntax.range, of: fact, in: file))
      return nil
    }
  }

  private mutating func steps(
    _ quantity: QuantitySyntax, of fact: JobFact, _ dimension: Dimension, in file: SourceFile
  ) -> Int64? {
    var resolver = Resolver(file)
    defer { diagnostics += resolver.diagnostics }
    return resolver.steps(quantity, of: fact.rawValue, dimension)
  }

  private mutating func facts(_ statements: [StatementSyntax], in file: SourceFile) -> JobFacts? {
    var facts = JobFacts()
    for statement in statements {
      guard let fact = fact(statement.subject, in: file) else { return nil }
      switch (statement.form, fact.type) {
      case (.flag(let isNegated), .flag): facts.state(fact, !isNegated)
      case (.values(let words), .choice) where words.count == 1:
        guard let index = index(of: words[0], fact, in: file) else { return nil }
        facts[fact] = Int64(index)
      case (.quantity(let quantity), .quantity(let dimension)):
        guard let steps = steps(quantity, of: fact, dimension, in: file) else { return nil }
        facts[fact] = steps
      default:
        diagnostics.append(.wrongJobForm(statement.range, of: fact, in: file))
        return nil
      }
    }
    return facts
  }
}

extension ParameterKind {
  /// Whether parameters can stand below one of this kind.
  package var hasMembers: Bool {
    switch self {
    case .structure, .list(_, of: nil): true
    default: false
    }
  }
}

extension Spelled<String> {
  fileprivate var path: [String] { value.split(separator: ".").map(String.init) }
}

extension ParameterSyntax.Requirement {
  fileprivate var resolved: Parameter.Requirement {
    switch self {
    case .always: .always
    case .unless(let paths): .unless(paths.map(\.path))
    case .with(let paths): .with(paths.map(\.path))
    }
  }

  fileprivate var paths: [Spelled<String>] {
    switch self {
    case .always: []
    case .unless(let paths), .with(let paths): paths
    }
  }
}
