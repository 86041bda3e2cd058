/// What happens to data of a plan as it ages.
public struct Lifecycle: Hashable, Sendable {
  /// A move to another class at an age.
  public struct Move: Hashable, Sendable {
    /// The age of the data.
    public let age: Duration

    /// The class that it moves to.
    public let storageClass: Trait

    /// Makes a move.
    public init(after age: Duration, to storageClass: Trait) {
      (self.age, self.storageClass) = (age, storageClass)
    }
  }

  /// The class that data is written to; `nil` where nothing is said: Standard.
  public let first: Trait?

  /// The moves, the earliest first.
  public let moves: [Move]

  /// The age at which data is deleted; `nil` where it never is.
  public let deletion: Duration?

  /// The moves of versions, by the time since they were replaced, the earliest first.
  public let versionMoves: [Move]

  /// How long after its replacement a version is deleted; `nil` where it never is.
  public let versionDeletion: Duration?

  /// Makes a lifecycle; moves may be given in any order.
  public init(
    first: Trait? = nil, moves: [Move], deletion: Duration? = nil, versionMoves: [Move] = [],
    versionDeletion: Duration? = nil
  ) {
    self.first = first == .standard ? nil : first
    self.moves = moves.earliestFirst
    self.versionMoves = versionMoves.earliestFirst
    (self.deletion, self.versionDeletion) = (deletion, versionDeletion)
  }

  /// The steps that a plan with this lifecycle takes.
  package var steps: [Step] {
    (moves.isEmpty ? [] : [.moveByAge]) + (deletion == nil ? [] : [.deleteByAge])
      + (versionMoves.isEmpty ? [] : [.moveOldVersions])
      + (versionDeletion == nil ? [] : [.deleteOldVersions])
  }

  /// What a step does and when, as a phrase; `nil` for a step without an age.
  func title(of step: Step) -> String? {
    switch step {
    case .moveByAge where !moves.isEmpty: "move to " + moves.text
    case .deleteByAge: deletion.map { "delete \($0.afterText)" }
    case .moveOldVersions where !versionMoves.isEmpty:
      "move versions to \(versionMoves.text) of being replaced"
    case .deleteOldVersions:
      versionDeletion.map { "delete versions \($0.afterText) of being replaced" }
    default: nil
    }
  }
}

extension [Lifecycle.Move] {
  fileprivate var earliestFirst: Self {
    enumerated().sorted {
      ($0.element.age.steps, $0.offset) < ($1.element.age.steps, $1.offset)
    }
    .map(\.element)
  }

  /// The classes, each with its age.
  fileprivate var text: String {
    map { "\($0.storageClass.title) \($0.age.afterText)" }.joined(separator: ", ")
  }
}

extension Plan {
  /// What to do for each step, with the ages of the lifecycle.
  public var stepTitles: [String] { steps.map { lifecycle?.title(of: $0) ?? $0.title } }
}

extension Duration {
  /// When something happens at the age: "after 30 days", "at once".
  package var afterText: String {
    steps > 0 ? "after \(ageText)" : "at once"
  }

  /// The age as people say it: "30 days", "7 years".
  package var ageText: String {
    guard steps >= 0, steps % Microseconds.day == 0 else { return Dimension.duration.text(steps) }
    let days = steps / Microseconds.day
    let (count, unit) = days > 0 && days % 365 == 0 ? (days / 365, "year") : (days, "day")
    return "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}
