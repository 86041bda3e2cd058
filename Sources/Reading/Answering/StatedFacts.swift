public import Advice
package import RuleText

/// The facts that a text states, each with the words that state it.
public struct StatedFacts: Sendable {
  /// A fact, its value, and the words.
  public struct Finding: Hashable, Sendable {
    /// The fact.
    public let fact: Fact

    /// The value as the tables keep it: see `Workload`.
    package let value: Int64

    /// The words, in pieces of the text.
    public let words: [Range<Int>]

    /// The phrases that found it, by their place in the book.
    package let phrases: Set<Int>
  }

  /// A fact that the text states in several ways that do not agree.
  public struct Conflict: Hashable, Sendable {
    /// The fact.
    public let fact: Fact

    /// What the text says of it, each with its words.
    public let findings: [Finding]
  }

  /// A feature of a storage that the text asks for, and the words.
  public struct FeatureFinding: Hashable, Sendable {
    /// The name of the feature's page.
    public let feature: String

    /// The words, in pieces of the text.
    public let words: [Range<Int>]

    /// The phrases that found it, by their place in the book.
    package let phrases: Set<Int>
  }

  /// The features that the text asks for, by name.
  public private(set) var features: [FeatureFinding] = []

  /// Those of them for which only hints were found.
  private(set) var hintedFeatures: Set<String> = []

  /// The facts that were found, in their declared order.
  public private(set) var findings: [Finding] = []

  /// The facts that stay unknown because the text contradicts itself.
  public private(set) var conflicts: [Conflict] = []

  /// Amounts of money that are not read, each by its words: only US dollars are.
  public private(set) var foreignAmounts: [[Range<Int>]] = []

  /// Numbers with what they count or measure, and types of instances, of which nothing was made, each by its words.
  public private(set) var notUnderstood: [[Range<Int>]] = []

  /// The words of which something was made: a fact or a feature, an age of a phase, or nothing on purpose.
  private(set) var readWords: [Range<Int>] = []

  /// The book by which the text was read.
  let book: PhraseBook

  /// The only storage that the text names; `nil` where it names none or several.
  let namedStorage: Storage?

  /// FSx for Lustre where the text names it and buckets, which may be linked to it.
  let namedFileSystem: Storage?

  /// The only storage of AWS to which the text says that data goes; `nil` where it says none or several.
  let destination: Storage?

  /// Every phrase that was found, also those that say that nothing is said.
  package private(set) var phrases: Set<Int> = []

  /// The names of the features that the text asks for.
  private(set) var featureNames: Set<String> = []

  /// The facts as a workload.
  public var workload: Workload {
    var workload = Workload()
    for finding in findings { workload[finding.fact] = finding.value }
    return workload
  }

  /// Where the rule book says that words mean what these phrases found, as `rules/words/place.md:12:5`.
  package func places(of phrases: Set<Int>) -> [String] {
    phrases.sorted().map { book.phrases[$0].place }
  }
}

extension StatedFacts {
  /// Reads a whole file.
  package init(_ file: SourceFile, book: PhraseBook) {
    self.init([0..<file.bytes.count], WordReader(file, book: book))
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - pieces: The text, in pieces of lines.
  ///   - reader: Reads the file in which it stands.
  ///   - takesHints: Whether hints count for facts of which nothing is stated.
  ///   - tellsPhases: Whether what is said of data of one age is told from what is said of another.
  init(
    _ pieces: [Range<Int>], _ reader: WordReader, takesHints: Bool = false,
    tellsPhases: Bool = true
  ) {
    let file = reader.file
    book = reader.book
    let matcher = reader.text(pieces)
    let tokens = matcher.tokens
    let roles = matcher.roles()
    phrases = matcher.mentionPhrases.union(roles.phrases)
    let named = Set(matcher.mentions.map(\.storage))
    namedStorage = named.count == 1 ? named.first : nil
    namedFileSystem = named == [.s3, .fsxLustre] ? .fsxLustre : nil
    destination = matcher.destination(by: roles.roles)
    let stated = matcher.matches(.facts)
    let hints = takesHints ? matcher.matches(.hints).filter { !$0.isNegated } : []
    let found = stated + hints
    // What is silenced silences nothing itself.
    let silent = found.filter { book.phrases[$0.phrase].meaning.isNothing }
    let heard = found.heard(besides: silent) { silencer, match in
      book.phrases[match.phrase].meaning.yields(to: book.phrases[silencer.phrase].meaning)
    }
    let matches = heard.withoutPartial { match, longer in
      // A number says one thing: the longer phrase knows better what.
      let isSameNumber =
        match.quantityTokens != nil && match.quantityTokens == longer.quantityTokens
      return isSameNumber
        || book.phrases[match.phrase].meaning.yields(to: book.phrases[longer.phrase].meaning)
    }
    .withNearestNumbers(by: book)
    .filter { match in
      !book.phrases[match.phrase].meaning.facts.contains { $0.fact.isOfLife }
        || !matcher.isAside(match)
    }
    phrases.formUnion(matches.map(\.phrase))
    readWords = found.flatMap(\.tokens).map { tokens[$0].range }

    let settled = SettledClaims(matches, in: matcher, of: file, destination: destination)
    findings = settled.findings.withSizeOfOneApart.withoutVagueCount(in: matcher)
    conflicts = settled.conflicts
    findFeatures(in: matcher, of: file, takesHints: takesHints)
    guard tellsPhases else { return }
    phrases.formUnion(matcher.asides.phrases)
    foreignAmounts = matcher.foreignAmounts.map { file.joined(tokens[$0].map(\.range)) }
    let ends = matches.filter {
      book.phrases[$0.phrase].meaning.facts.contains { $0.fact.isOfEnds }
    }
    let phases = matcher.phases(in: pieces, besides: ends.compactMap(\.quantityTokens)) { part in
      StatedFacts(part, reader, takesHints: takesHints, tellsPhases: false)
    }
    if let told = PhaseFacts(phases, besides: self) {
      readWords += (phases.map(\.words) + told.findings.map(\.words)).joined()
      replace(by: told)
    } else {
      disputeWaits(in: matcher, of: file)
    }
    let read = readWords + foreignAmounts.joined()
    notUnderstood = matcher.measures.filter { measure in
      !measure.contains { place in read.contains { $0.overlaps(tokens[place].range) } }
    }
    .map { file.joined(tokens[$0].map(\.range)) }
  }

  /// Makes a conflict of data that must open at once and a wait of hours, where no ages tell which data
  /// may be waited for.
  private mutating func disputeWaits(in text: TextMatcher, of file: SourceFile) {
    guard let index = findings.firstIndex(where: { $0.fact == .needsLatency }),
      let wait = text.longWait(of: file),
      // What must open in no time at all is as good as in the smallest step.
      wait.value / max(1, findings[index].value) >= Self.ordersApart
    else { return }
    conflicts.append(Conflict(fact: .needsLatency, findings: [findings.remove(at: index), wait]))
    phrases.formUnion(wait.phrases)
  }

  /// Waits that are so many times as long cannot be said of the same data.
  private static let ordersApart: Int64 = 3600

  private mutating func findFeatures(
    in text: TextMatcher, of file: SourceFile, takesHints: Bool
  ) {
    var words: [String: [[Range<Int>]]] = [:]
    var asking: [String: Set<Int>] = [:]
    let found = text.matches(.featuresAsked)
    // What is found in order, and denied, is not asked for.
    let ordered = Set(found.map(\.phrase))
    let hints = takesHints ? text.scattered(.featuresAsked) : []
    let inUse = text.featuresInUse
    for match in found + hints.filter({ !ordered.contains($0.phrase) }) where !match.isNegated {
      guard case .featureAsked(let name) = text.book.phrases[match.phrase].meaning,
        !text.isSaid(match, in: inUse[name] ?? [])
      else { continue }
      let own = match.tokens.map { text.tokens[$0].range }
      words[name, default: []].append(file.joined(own))
      readWords += own
      asking[name, default: []].insert(match.phrase)
      phrases.insert(match.phrase)
    }
    features = words.sorted { $0.key < $1.key }.map {
      FeatureFinding(
        feature: $0.key, words: $0.value.min(by: Self.isShorter) ?? [],
        phrases: asking[$0.key] ?? [])
    }
    featureNames = Set(words.keys)
    hintedFeatures = featureNames.isEmpty ? [] : featureNames.subtracting(text.askedFeatures.names)
  }

  /// Puts what was told of phases in the place of what the whole text seemed to say.
  private mutating func replace(by told: PhaseFacts) {
    let facts = Set(told.findings.map(\.fact)).union(told.replaced)
    findings = (findings.filter { !facts.contains($0.fact) } + told.findings)
      .sorted { $0.fact.rawValue < $1.fact.rawValue }
    conflicts.removeAll { facts.contains($0.fact) }
    conflicts += told.conflicts
    phrases.formUnion(told.phrases)
  }

  /// Whether words stand closer together, or are fewer, than others.
  static func isShorter(_ words: [Range<Int>], _ others: [Range<Int>]) -> Bool {
    func length(_ words: [Range<Int>]) -> Int { words.reduce(0) { $0 + $1.count } }
    return (words.count, length(words)) < (others.count, length(others))
  }
}

extension Fact {
  /// Whether the fact says how the data is read and waited for as it ages, or when it goes.
  fileprivate var isOfLife: Bool {
    switch self {
    case .dataRetention, .dataVersionRetention, .needsLatency, .needsImmediateFor,
      .needsLaterLatency,
      .accessFrequency, .accessTrend, .accessHotFor, .accessLaterFrequency, .accessReadsPerMonth:
      true
    default: false
    }
  }

  /// Whether the fact says when data or versions go, which begins no phase.
  fileprivate var isOfEnds: Bool { self == .dataRetention || self == .dataVersionRetention }
}

extension PhrasePage.Meaning {
  /// Whether a longer match of a phrase with the other meaning says better what one with this would say.
  fileprivate func yields(to other: PhrasePage.Meaning) -> Bool {
    switch (self, other) {
    case (.facts(let own), .nothing(let unsaid)), (.hint(let own), .nothing(let unsaid)):
      unsaid.isEmpty || own.contains { unsaid.contains($0.fact) }
    case (.facts(let own), .facts(let others)):
      own.contains { fact in
        others.contains { other in
          // A set may have both values: only the same one is said better.
          other.fact == fact.fact && (!fact.fact.type.isSet || other.value == fact.value)
        }
      }
    default: false
    }
  }
}

extension TextMatcher {
  /// The only storage to which data goes.
  fileprivate func destination(by roles: [MentionRole]) -> Storage? {
    let storages = Set(
      mentions.indices.filter { roles[$0] >= .destination }.map { mentions[$0].storage })
    return storages.count == 1 ? storages.first : nil
  }
}

extension SourceFile {
  /// Ranges of words, with those joined that have only white space and signs between them.
  func joined(_ words: [Range<Int>]) -> [Range<Int>] {
    words.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { pieces, word in
      if let last = pieces.last, word.lowerBound <= last.upperBound + 2,
        !bytes[last.upperBound..<max(last.upperBound, word.lowerBound)].contains(0x0A)
      {
        pieces[pieces.count - 1] = last.lowerBound..<max(last.upperBound, word.upperBound)
      } else {
        pieces.append(word)
      }
    }
  }
}
