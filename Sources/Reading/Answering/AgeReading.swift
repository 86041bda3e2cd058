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
  ///
  /// - Parameter classes: Classes that are named without their storage, which none of the text's mentions are.
  /// - Returns: The ages and their phrases.
  func ages(beside classes: [Mention] = []) -> AgeReading {
    let named = mentions
    mention(named + classes.filter { own in !named.contains { $0.tokens.overlaps(own.tokens) } })
    defer { mention(named) }
    var claims = matches(.ages).filter { !$0.isNegated }.compactMap(claim)
    claims.sort { $0.rank.lexicographicallyPrecedes($1.rank) }
    var said: [AgeClaim] = []
    for claim in claims where !said.contains(where: { $0.rivals(claim) }) { said.append(claim) }
    guard !said.isEmpty else { return AgeReading() }

    func age(_ action: AgedAction) -> Duration? {
      said.first { $0.action == action }.map { .microseconds($0.age) }
    }
    let path = path(said)
    let isDeletedThen = said.contains { $0.action == .deleteThen }
    let lifecycle = Lifecycle(
      first: path.moves.isEmpty ? nil : path.first, moves: path.moves,
      deletion: age(.delete) ?? (isDeletedThen ? path.stayed.map { .microseconds($0) } : nil),
      versionMoves: versionMoves(said), versionDeletion: age(.deleteVersions))
    guard !lifecycle.steps.isEmpty else { return AgeReading() }
    return AgeReading(lifecycle: lifecycle, phrases: Set(said.map(\.match.phrase)))
  }

  /// What a match says, where it names a class and an age as far as it should.
  private func claim(_ match: Match) -> AgeClaim? {
    guard case .age(let action) = book.phrases[match.phrase].meaning, !action.isOfPhases else {
      return nil
    }
    let place = match.mention.flatMap(classMention)
    // "Standard for 30 days": the class that data is in at first needs no more words.
    guard action.isOfDeletion || action.isOfStay || place != nil else { return nil }
    let hasNoAge = action == .moveAtOnce || action == .deleteThen
    let quantity = match.quantity.map { action.isOfStay ? $0.upperBound : $0.lowerBound }
    let age = hasNoAge ? 0 : quantity
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

  /// The classes that data passes through.
  private struct Path {
    /// The class that it is written to; `nil` where none is named.
    var first: Trait?
    var moves: [Lifecycle.Move] = []

    /// The age at which the last class that is named is left; `nil` where that is not said.
    var stayed: Int64?
  }

  /// The classes in the order of the text: each comes at its own age, or when data has stayed long
  /// enough in those before it.
  private func path(_ said: [AgeClaim]) -> Path {
    var path = Path(stayed: said.first { $0.action.isOfStay && $0.mention == nil }?.age)
    let isOnlyClass = Set(mentions.indices.compactMap(storageClass)).count == 1
    for mention in mentions.indices {
      guard let storageClass = storageClass(mention) else { continue }
      let own = said.first { $0.mention == mention }
      if own?.action == .moveVersions { continue }
      let moveAge = own.flatMap { $0.action.isOfStay ? nil : $0.age } ?? path.stayed
      // "Move to Standard" is a move, though it is refused; "out of Standard and into …" is none to it.
      let movesBack = storageClass == .standard && own?.action == .move && isOnlyClass
      if movesBack || storageClass != (path.moves.last?.storageClass ?? path.first ?? .standard) {
        if let moveAge {
          path.moves.append(Lifecycle.Move(after: .microseconds(moveAge), to: storageClass))
        } else if path.moves.isEmpty, path.first == nil {
          path.first = storageClass
        }
      }
      path.stayed =
        switch own?.action {
        case .stay: own.map { $0.age.saturatingSum(path.stayed ?? 0) }
        case .stayUntil: own?.age
        default: nil
        }
    }
    return path
  }

  /// The moves of versions that were replaced.
  private func versionMoves(_ said: [AgeClaim]) -> [Lifecycle.Move] {
    said.filter { $0.action == .moveVersions }.compactMap { claim in
      claim.mention.flatMap(storageClass)
        .map { Lifecycle.Move(after: .microseconds(claim.age), to: $0) }
    }
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
    [
      action.isOfVersions ? 0 : 1, action.isOfStay && mention == nil ? 1 : 0, width,
      match.tokens.first ?? 0, match.phrase,
    ]
  }

  /// Whether both say something of one class or one age, or both when data is deleted.
  func rivals(_ other: AgeClaim) -> Bool {
    if let mention, mention == other.mention { return true }
    if let own = match.quantityTokens, own == other.match.quantityTokens { return true }
    return action.isOfDeletion && other.action.isOfDeletion
      && action.isOfVersions == other.action.isOfVersions
  }
}

extension AgedAction {
  fileprivate var isOfDeletion: Bool {
    self == .delete || self == .deleteThen || self == .deleteVersions
  }

  fileprivate var isOfVersions: Bool { self == .moveVersions || self == .deleteVersions }

  fileprivate var isOfStay: Bool { self == .stay || self == .stayUntil }
}

extension Int64 {
  fileprivate func saturatingSum(_ other: Int64) -> Int64 {
    sum(other) ?? Dimension.largest
  }
}
