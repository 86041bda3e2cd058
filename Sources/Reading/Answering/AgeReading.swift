internal import Advice
internal import RuleText

/// What an option says of ages: the lifecycle, and the phrases that were found.
struct AgeReading {
  var lifecycle: Lifecycle?
  var phrases: Set<Int> = []
}

extension TextMatcher {
  /// Reads at which ages data moves and is deleted.
  ///
  /// Every age that the text names says one thing, and every class has one age: of all that the
  /// phrases allow, what stands closest together counts first.
  func ages() -> AgeReading {
    var claims = matches(.ages).filter { !$0.isNegated }.compactMap(claim)
    claims.sort { $0.rank.lexicographicallyPrecedes($1.rank) }
    var said: [AgeClaim] = []
    for claim in claims where !said.contains(where: { $0.rivals(claim) }) { said.append(claim) }
    guard !said.isEmpty else { return AgeReading() }

    func age(_ action: AgedAction) -> Duration? {
      said.first { $0.action == action }.map { .microseconds($0.age) }
    }
    let deletions = (plain: age(.delete), versions: age(.deleteVersions))
    let moves = moves(said)
    guard !moves.isEmpty || deletions.plain != nil || deletions.versions != nil else {
      return AgeReading()
    }
    return AgeReading(
      lifecycle: Lifecycle(
        moves: moves, deletion: deletions.plain, versionDeletion: deletions.versions),
      phrases: Set(said.map(\.match.phrase)))
  }

  /// What a match says, where it names a class and an age as far as it should.
  private func claim(_ match: Match) -> AgeClaim? {
    guard case .age(let action) = book.phrases[match.phrase].meaning else { return nil }
    let place = match.mention.flatMap(classMention)
    guard action.isOfVersionsOrDeletion || place != nil else { return nil }
    let age = action == .moveAtOnce ? 0 : match.quantity?.lowerBound
    guard let age, let first = match.tokens.min(), let last = match.tokens.max() else { return nil }
    let commas = tokens[last].clause - tokens[first].clause
    return AgeClaim(
      match: match, action: action, mention: place, age: age,
      width: last - first + 1 - match.tokens.count + Pattern.clauseWeight * commas)
  }

  /// The mention of a class that a mention is or, as in "S3 Standard-IA", is followed by.
  private func classMention(_ place: Int) -> Int? {
    if storageClass(place) != nil { return place }
    let start = mentions[place].tokens
    return mentions.indices.first {
      storageClass($0) != nil && start.lowerBound <= mentions[$0].tokens.lowerBound
        && mentions[$0].tokens.lowerBound <= start.upperBound
    }
  }

  private func storageClass(_ mention: Int) -> Trait? {
    mentions[mention].storage.classes.first(where: mentions[mention].traits.contains)
  }

  /// The moves in the order of the text: to a class at its own age, or when data has stayed long enough
  /// in those before it.
  private func moves(_ said: [AgeClaim]) -> [Lifecycle.Move] {
    var moves: [Lifecycle.Move] = []
    var stayed: Int64?
    for mention in mentions.indices {
      guard let storageClass = storageClass(mention) else { continue }
      let own = said.first { $0.mention == mention }
      let moveAge = own.flatMap { $0.action == .stay ? nil : $0.age } ?? stayed
      if let moveAge, storageClass != .standard, moves.last?.storageClass != storageClass {
        moves.append(Lifecycle.Move(after: .microseconds(moveAge), to: storageClass))
      }
      stayed = own?.action == .stay ? own.map { $0.age.saturatingSum(stayed ?? 0) } : nil
    }
    return moves
  }
}

/// What one match says of an age.
private struct AgeClaim {
  let match: TextMatcher.Match
  let action: AgedAction

  /// The mention of the class, where one is named.
  let mention: Int?

  /// The age in smallest steps.
  let age: Int64

  /// How many other words stand between those of the match.
  let width: Int

  /// What counts first: versions are named on purpose, then what stands closest together.
  var rank: [Int] {
    [action == .deleteVersions ? 0 : 1, width, match.tokens.first ?? 0, match.phrase]
  }

  /// Whether both say something of one class or one age, or both when data is deleted.
  func rivals(_ other: AgeClaim) -> Bool {
    if let mention, mention == other.mention { return true }
    if let own = match.quantityTokens, own == other.match.quantityTokens { return true }
    return action == other.action && action.isOfVersionsOrDeletion
  }
}

extension AgedAction {
  fileprivate var isOfVersionsOrDeletion: Bool { self == .delete || self == .deleteVersions }
}

extension Int64 {
  fileprivate func saturatingSum(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? Dimension.largest : Swift.min(sum, Dimension.largest)
  }
}
