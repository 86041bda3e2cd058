internal import Advice
internal import RuleText

extension [TextMatcher.Match] {
  /// The matches without those whose number stands farther from their words than another number that
  /// says the same: *eight machines train a model 20 times a week*.
  func withNearestNumbers(by book: PhraseBook) -> Self {
    filter { match in
      guard let own = match.quantityTokens, let last = match.tokens.max(), last > own.upperBound
      else { return true }
      let facts = Set(book.phrases[match.phrase].meaning.facts.map(\.fact))
      return !contains { other in
        guard let nearer = other.quantityTokens, nearer.lowerBound >= own.upperBound,
          nearer.upperBound <= last
        else { return false }
        return book.phrases[other.phrase].meaning.facts.contains { facts.contains($0.fact) }
      }
    }
  }
}

extension [StatedFacts.Finding] {
  /// The findings with the size of one file apart from that of the whole: a whole that is smaller than
  /// one of its files, or than so many files can be, is the size of one.
  var withSizeOfOneApart: Self {
    guard let index = firstIndex(where: { $0.fact == .dataSize }) else { return self }
    let whole = self[index]
    let one = first { $0.fact == .dataFileSize }
    let count = first { $0.fact == .dataFiles }?.value ?? 1
    let least = (one?.value ?? Self.smallestFile).multipliedReportingOverflow(by: count)
    guard one != nil || count > 1, least.overflow || whole.value < least.partialValue else {
      return self
    }
    var findings = self
    findings.remove(at: index)
    if one == nil {
      findings.append(
        StatedFacts.Finding(
          fact: .dataFileSize, value: whole.value, words: whole.words, phrases: whole.phrases))
      findings.sort { $0.fact.rawValue < $1.fact.rawValue }
    }
    return findings
  }

  /// The findings without a count that says no more than *millions*, where a size of all and of one contradict the least
  /// that it may be, and not what it says.
  func withoutVagueCount(in text: TextMatcher) -> Self {
    func workload(of findings: Self) -> Workload {
      findings.reduce(into: Workload()) { $0[$1.fact] = $1.value }
    }
    guard let index = firstIndex(where: { $0.fact == .dataFiles }),
      text.tokens.contains(where: { token in
        text.isVague(token)
          && self[index].words.contains { $0.overlaps(token.range) }
      }),
      (try? workload(of: self).completed()) == nil
    else { return self }
    var findings = self
    let least = findings.remove(at: index).value
    let (most, isBeyond) = least.multipliedReportingOverflow(by: Self.vagueness)
    guard let count = try? workload(of: findings).completed().workload[.dataFiles],
      count >= least, isBeyond || count < most
    else { return self }
    return findings
  }

  /// How many times as much as one the next greater word for many says: *millions*, *billions*.
  private static let vagueness: Int64 = 1000

  /// The bytes below which hardly any data set has its files on average.
  private static let smallestFile: Int64 = 100
}
