package import Advice

extension Day {
  /// The day that a rule book is of: its table of sources has a fence that says it.
  ///
  /// - Parameter file: The table of sources.
  /// - Returns: The day, `nil` where no fence says it, and what is wrong with the fence.
  package static func ofRuleBook(_ file: SourceFile) -> (day: Day?, diagnostics: [Diagnostic]) {
    var day: Day?
    var diagnostics: [Diagnostic] = []
    for fence in Page.read(file).page.fences {
      guard fence.info.value == "rule-book" else {
        diagnostics.append(.unknownFence(fence.info, among: ["rule-book"], in: file))
        continue
      }
      var parser = Parser(file, body: fence.body)
      var resolver = Resolver(file)
      if let word = parser.readBookDay() {
        if day != nil { parser.report(.statedTwice(word, in: file)) }
        day = resolver.day(word)
      }
      diagnostics += parser.diagnostics + resolver.diagnostics
    }
    return (day, diagnostics)
  }
}

extension Parser {
  /// Reads `"as" "of" day` and nothing else.
  fileprivate mutating func readBookDay() -> Spelled<String>? {
    skipLineEnds()
    guard take("as") != nil, take("of") != nil else {
      expected("`as of` and a day")
      return nil
    }
    let day = readDay()
    skipLineEnds()
    if day != nil, next != nil { expected("the end of the fence") }
    return day
  }

  fileprivate mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
