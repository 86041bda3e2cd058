internal import Advice
internal import RuleText

/// What phrases say of facts, brought to one value of each, or to a conflict.
struct SettledClaims {
  /// The facts on which all claims agree, in their declared order.
  private(set) var findings: [StatedFacts.Finding] = []

  /// The facts of which the text says what cannot all be.
  private(set) var conflicts: [StatedFacts.Conflict] = []

  /// The only storage of AWS to which the text says that data goes.
  private let destination: Storage?

  /// One phrase's word on a fact.
  private struct Claim {
    let finding: StatedFacts.Finding
    let isBound: Bool

    /// Whether the time that it names comes on top of another.
    let isSum: Bool
  }

  /// Whether the text speaks of a file system that follows a bucket.
  private let isLinked: Bool

  /// Settles what matches claim.
  ///
  /// - Parameters:
  ///   - matches: What was found of facts, hints last.
  ///   - matcher: The text in which they stand.
  ///   - file: Its file.
  ///   - destination: The only storage of AWS to which the text says that data goes.
  init(
    _ matches: [TextMatcher.Match], in matcher: TextMatcher, of file: SourceFile,
    destination: Storage?
  ) {
    self.destination = destination
    var claims = [[Claim]](repeating: [], count: Fact.allCases.count)
    // Hints come last: they say nothing of facts that are stated.
    var isStated: Set<Fact> = []
    for match in matches {
      let meaning = matcher.book.phrases[match.phrase].meaning
      let words = file.joined(match.tokens.map { matcher.tokens[$0].range })
      for fact in meaning.facts {
        if case .facts = meaning {
          isStated.insert(fact.fact)
        } else if isStated.contains(fact.fact) {
          continue
        }
        guard let value = fact.value(in: match, of: matcher) else { continue }
        claims[fact.fact.rawValue].append(
          Claim(
            finding: .init(
              fact: fact.fact, value: value, words: words, phrases: [match.phrase]),
            isBound: fact.isBound, isSum: matcher.comesOnTop(match.quantityTokens)))
      }
    }
    isLinked = Fact.ofLinks.contains { fact in
      claims[fact.rawValue].contains { $0.finding.value == 1 }
    }
    for (fact, claims) in zip(Fact.allCases, claims) where !claims.isEmpty {
      settle(fact, claims, in: file)
    }
  }

  /// Makes one finding of claims that agree, or a conflict.
  private mutating func settle(_ fact: Fact, _ claims: [Claim], in file: SourceFile) {
    // "Kept for a year and then for six more": the year is a part of seven.
    let sum = fact == .dataRetention ? claims.filter(\.isSum).map(\.finding.value).max() : nil
    let claims = claims.filter { $0.isSum || $0.finding.value >= sum ?? 0 }
    if claims.count == 1 { return findings.append(claims[0].finding) }
    let values = claims.map(\.finding.value)
    let value: Int64? =
      if case .choices = fact.type {
        values.reduce(0, |)
      } else if Set(values).count == 1 {
        values[0]
      } else if fact == .accessTrend, values.isMostly(AccessTrend.unpredictable.steps) {
        // What nobody can foresee also rests, and then falls.
        AccessTrend.unpredictable.steps
      } else if fact == .dataLocation, let origin = origin(of: values) ?? linked(values) {
        origin
      } else if claims.allSatisfy(\.isBound) {
        values.min()
      } else {
        nil
      }
    guard let value else {
      conflicts.append(StatedFacts.Conflict(fact: fact, findings: claims.map(\.finding)))
      return
    }
    findings.append(
      .init(
        fact: fact, value: value,
        words: Self.evidence(for: value, of: fact, among: claims, in: file),
        phrases: claims.reduce(into: []) { $0.formUnion($1.finding.phrases) }))
  }

  /// Where data is outside of AWS that a text also places in the storage to which it goes; `nil` where that leaves no
  /// one place.
  private func origin(of places: [Int64]) -> Int64? {
    let target = destination.flatMap { DataLocation(rawValue: $0.rawValue) }?.steps
    let others = Set(places.filter { $0 != target })
    let outside: [DataLocation] = [.onPremises, .otherCloud, .database]
    return others.count == 1 ? outside.map(\.steps).first(where: others.contains) : nil
  }

  /// The file system, where data is both in it and in the bucket that it follows.
  private func linked(_ places: [Int64]) -> Int64? {
    let both = [DataLocation.s3.steps, DataLocation.fsxLustre.steps]
    return isLinked && Set(places) == Set(both) ? DataLocation.fsxLustre.steps : nil
  }

  /// The words that show a value best: the shortest that say it, of a set those for each of its members.
  private static func evidence(
    for value: Int64, of fact: Fact, among claims: [Claim], in file: SourceFile
  ) -> [Range<Int>] {
    let members = fact.type.isSet ? (0..<63).map { 1 << $0 }.filter { value & $0 != 0 } : [value]
    let words = members.flatMap { member in
      let own = claims.map(\.finding).filter {
        fact.type.isSet ? $0.value & member != 0 : $0.value == member
      }
      return (own.isEmpty ? claims.map(\.finding) : own).map(\.words).min(by: StatedFacts.isShorter)
        ?? []
    }
    return file.joined(words)
  }
}

extension Fact {
  /// The facts of a file system and a bucket of which each follows the other.
  fileprivate static let ofLinks: [Fact] = [
    .needsBucketImport, .needsBucketExport,
  ]
}

extension [Int64] {
  /// Whether more of them are one value than are not.
  fileprivate func isMostly(_ value: Int64) -> Bool { count { $0 == value } * 2 > count }
}

extension PhraseFact {
  fileprivate var isBound: Bool { if case .atMost = value { true } else { false } }

  /// The value that a match states; a flag that is denied is its opposite, other facts are unsaid.
  fileprivate func value(in match: TextMatcher.Match, of matcher: TextMatcher) -> Int64? {
    let value: Int64? =
      switch self.value {
      case .fixed(let value): value
      case .atMost(let bound): bound ?? match.quantity?.upperBound
      case .mentioned(let scale):
        if let mention = match.mention {
          fact.type.names.firstIndex(of: matcher.mentions[mention]).map(Int64.init)
        } else if match.quantity == nil,
          let type = match.tokens.lazy.compactMap({ matcher.tokens[$0].instanceType }).first
        {
          fact.type.names.firstIndex(of: type).map(Int64.init)
        } else {
          match.quantity.flatMap { scale.applied(to: fact.safeEnd(of: $0)) }.map { steps in
            fact == .dataRetention
              ? match.quantityTokens.map { matcher.total(steps, at: $0) } ?? steps : steps
          }
        }
      }
    // What takes longer than a month is no wait for data.
    if fact == .needsLatency, value ?? 0 > PhaseReading.longestWait { return nil }
    guard match.isNegated else { return value }
    return fact.type == .flag ? value.map { 1 - $0 } : nil
  }
}

extension Fact {
  /// The end of a range such as *1 to 2 TB* for which a plan must do: the upper one, but the smallest
  /// file, the shortest wait and the least money.
  fileprivate func safeEnd(of range: ClosedRange<Int64>) -> Int64 {
    let isLower =
      self == .dataFileSize || self == .needsLatency || self == .needsLaterLatency
      || type.dimension == .money
    return isLower ? range.lowerBound : range.upperBound
  }
}

extension [String] {
  /// The place of the storage that a text names, or else of one of its traits.
  fileprivate func firstIndex(of mention: TextMatcher.Mention) -> Int? {
    ([mention.storage.rawValue] + mention.traits.map(\.rawValue)).lazy
      .compactMap(firstIndex).first
  }
}
