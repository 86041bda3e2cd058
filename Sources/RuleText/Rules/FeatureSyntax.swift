internal import Advice

/// A `feature` fence as it is written: which storage has the feature, why it is the right one where it
/// is asked for, and who says so.
struct FeatureSyntax: Hashable, Sendable {
  var storage: Spelled<String>?

  /// The reason and the source, as a rule has them.
  var rule = RuleSyntax()
}

extension SourceFile {
  /// Whether the page is about a feature of a storage: such pages are in the folder `features`.
  package var isFeaturePage: Bool { folder == "features" }
}

extension Parser {
  /// Reads `"of" storage`, `because` and `source`, a line each.
  mutating func readFeature() -> FeatureSyntax {
    var feature = FeatureSyntax()
    skipLineEnds()
    let before = diagnostics.count
    feature.storage = readPart("of") { $0.readWord("a storage") }
    feature.rule.because = readPart("because") { $0.readString("the reason") }
    readSource(into: &feature.rule)
    if take("doubt") != nil {
      feature.rule.doubt = readString("the doubt")
      skipLine()
    }
    while next != nil {
      expected("the end of the feature")
      skipLine()
    }
    feature.rule.isComplete = diagnostics.count == before
    return feature
  }
}

extension Resolver {
  /// The storage that has a feature.
  mutating func storage(of feature: FeatureSyntax) -> Storage? {
    guard let word = feature.storage, let target = target(word) else { return nil }
    guard case .storage(let storage, []) = target else {
      diagnostics.append(.noStorage(word, in: file))
      return nil
    }
    return storage
  }
}

extension Diagnostic {
  fileprivate static func noStorage(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .unknownTarget, "`\(word.value)` is no storage", in: file, at: word.range,
      help: "name the storage without its traits, such as `s3`")
  }
}
