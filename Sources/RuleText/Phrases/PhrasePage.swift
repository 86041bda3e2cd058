package import Advice

/// A page that says how facts and plans are put in words.
package struct PhrasePage: Sendable {
  /// Patterns, and what they stand for.
  package struct Group: Sendable {
    package let meaning: Meaning
    package let patterns: [Spelled<String>]

    /// The days on which they stand for it.
    package let period: Period
  }

  /// What a pattern stands for.
  package enum Meaning: Hashable, Sendable {
    /// One of a list of words that patterns name together.
    case word(Spelled<String>)

    /// What words say of numbers; they are no patterns.
    case quantity(QuantityMeaning)

    /// These facts.
    case facts([PhraseFact])

    /// These facts, where nothing more exact is said and the answer depends on it.
    case hint([PhraseFact])

    /// A storage with traits, or a step.
    case plan(Target)

    /// A trait of the storage that the question is about.
    case trait(Storage, [Trait])

    /// What the storage that the pattern names does in its sentence.
    case role(MentionRole)

    /// A parameter of a training job's request, by its path.
    case parameter([String])

    /// The question is which parameters are of this kind.
    case asked(ParameterNeed)

    /// The question asks for something else than a plan.
    case askedSort(AskedSort)

    /// A storage that another option names.
    case reference(Storage)

    /// What a plan does with data at an age that is named.
    case age(AgedAction)

    /// The question is how large this limit is, or which storage has it.
    case figure(Limit)

    /// The question asks for the feature of this name.
    case featureAsked(String)

    /// The option offers the feature of this name, which the storage has.
    case featureOffered(String, of: Storage)

    /// Not these facts, which the words seem to say; without any, no fact at all.
    case nothing([Fact])
  }

  package let file: SourceFile
  package let groups: [Group]
}

/// A fact that a phrase states.
package struct PhraseFact: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case fixed(Int64)

    /// What the text names: a storage, or a number with its unit, on a scale.
    case mentioned(Scale)

    /// A bound, or one that the text names: of several the tightest counts.
    case atMost(Int64?)
  }

  /// How much of a fact is one of what the text names: seven runs a week for one a day.
  package struct Scale: Hashable, Sendable {
    var times: Int64 = 1
    var over: Int64 = 1

    /// The steps on the scale, rounded to the nearest; `nil` where they are too many.
    package func applied(to steps: Int64) -> Int64? {
      let (product, overflow) = steps.multipliedReportingOverflow(by: times)
      guard !overflow, product <= Dimension.largest else { return nil }
      return product / over + (product % over * 2 >= over ? 1 : 0)
    }
  }

  package let fact: Fact
  package let value: Value
}

/// Whether a training job needs a parameter.
package enum ParameterNeed: String, CaseIterable, Hashable, Sendable {
  case required
  case optional
}

/// What a storage that is named does in its sentence, the least first.
package enum MentionRole: String, CaseIterable, Hashable, Comparable, Sendable {
  /// It has nothing to do with where the data ends.
  case aside

  /// The data comes from it.
  case source

  /// It is named, no more.
  case plain

  /// The data goes to it.
  case destination

  /// The data is read from it in the end.
  case final

  package static func < (left: MentionRole, right: MentionRole) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}

extension SourceFile {
  /// Whether the page says how things are put in words: such pages are in the folder `words`, or about
  /// features.
  package var isPhrasePage: Bool { folder == "words" || isFeaturePage }
}

extension PhrasePage {
  /// Reads a page.
  ///
  /// - Returns: The groups whose headings are right, and every mistake but those inside patterns.
  package static func read(_ file: SourceFile) -> (page: PhrasePage, diagnostics: [Diagnostic]) {
    var (page, diagnostics) = Page.read(file)
    if page.title == nil, diagnostics.isEmpty { diagnostics.append(.missingTitle(in: file)) }
    var groups: [Group] = []
    var resolver = Resolver(file)
    let owner = file.isFeaturePage ? owner(of: page.fences, in: file) : nil
    for fence in page.fences {
      if file.isFeaturePage, fence.info.value == "feature" { continue }
      let names = PhraseFence.names(isFeature: file.isFeaturePage)
      guard let kind = PhraseFence(rawValue: fence.info.value), names.contains(kind.rawValue) else {
        diagnostics.append(.unknownFence(fence.info, among: names, in: file))
        continue
      }
      var parser = Parser(file, body: fence.body)
      let isTimeless = kind == .words || kind == .quantities
      let period = isTimeless ? .always : resolver.period(parser.readPeriodOfFence())
      for group in parser.readPhraseGroups(kind) {
        guard let meaning = resolver.meaning(of: group.heading, in: kind, owner) else { continue }
        groups.append(Group(meaning: meaning, patterns: group.patterns, period: period))
      }
      diagnostics += parser.diagnostics
    }
    if file.isFeaturePage, diagnostics.isEmpty, owner != nil {
      for kind in [PhraseFence.askedFor, .offered]
      where !page.fences.contains(where: { $0.info.value == kind.rawValue }) {
        diagnostics.append(.missingPatterns(kind, at: page.title?.range ?? 0..<0, in: file))
      }
    }
    return (PhrasePage(file: file, groups: groups), diagnostics + resolver.diagnostics)
  }

  /// The storage that has the feature of a page; what is wrong there is the rule book's to report.
  private static func owner(of fences: [Page.Fence], in file: SourceFile) -> Storage? {
    guard let fence = fences.first(where: { $0.info.value == "feature" }) else { return nil }
    var parser = Parser(file, body: fence.body)
    var resolver = Resolver(file)
    return resolver.storage(of: parser.readFeature())
  }
}

extension PhraseFence {
  /// The fences that a page may have.
  fileprivate static func names(isFeature: Bool) -> [String] {
    isFeature
      ? ["feature", words.rawValue, askedFor.rawValue, offered.rawValue]
      : allCases.filter { $0 != .askedFor && $0 != .offered }.map(\.rawValue)
  }
}

extension Diagnostic {
  fileprivate static func missingPatterns(
    _ kind: PhraseFence, at range: Range<Int>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .malformedPattern, "the page of a feature has no patterns of this kind", in: file, at: range,
      help: "add a ```\(kind.rawValue) fence")
  }
}
