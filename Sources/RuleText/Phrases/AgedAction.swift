/// What a plan does with data at an age, and how a question tells phases of its life apart.
package enum AgedAction: String, CaseIterable, Hashable, Sendable {
  /// It moves to the class that is named.
  case move

  /// It moves to the class that is named as soon as it is there.
  case moveAtOnce = "move-at-once"

  /// It stays in the class that is named for so long, and moves to the next one then.
  case stay

  /// It stays in the class that is named up to an age, and moves to the next one then.
  case stayUntil = "stay-until"

  /// It is deleted.
  case delete

  /// It is deleted when it has stayed long enough in the classes before.
  case deleteThen = "delete-then"

  /// Versions move to the class that is named, so long after they were replaced.
  case moveVersions = "move-versions"

  /// Versions are deleted, so long after they were replaced.
  case deleteVersions = "delete-versions"

  /// A phase begins at an age.
  case phaseFrom = "phase-from"

  /// A phase goes on up to an age.
  case phaseUntil = "phase-until"

  /// A phase is a period that is counted, as in "in years two to five".
  case phaseDuring = "phase-during"

  /// A phase lasts for so long.
  case phaseFor = "phase-for"

  /// A phase begins where the one before ended.
  case phaseThen = "phase-then"

  /// A phase ends where the one begins that was told before it: *until then*.
  case phaseBefore = "phase-before"

  /// What is said holds at all ages.
  case phaseAlways = "phase-always"

  /// Nobody needs the data of the phase: it ends there.
  case phaseGone = "phase-gone"

  /// The data is kept for so long when the phase begins, and is deleted then.
  case phaseMore = "phase-more"

  // How often data of the phase is read, and how soon it must open, where no fact says it better
  case phaseFrequent = "phase-frequent"
  case phaseMonthly = "phase-monthly"
  case phaseQuarterly = "phase-quarterly"
  case phaseRare = "phase-rare"
  case phaseAtOnce = "phase-at-once"
  case phaseWait = "phase-wait"

  /// What is said beside it is of something else than the data as it is now: of what was, of another team's
  /// data, of people who wait for people.
  case aside

  /// What is said from there on is of the data as it is now.
  case here
}

extension AgedAction {
  /// Whether a question says so of its data, rather than an option of its plan.
  package var isOfPhases: Bool { isPhaseMark || isOfPhase || self == .aside || self == .here }

  /// Whether a phase begins there.
  package var isPhaseMark: Bool {
    switch self {
    case .phaseFrom, .phaseUntil, .phaseDuring, .phaseFor, .phaseThen, .phaseBefore, .phaseAlways:
      true
    default: false
    }
  }

  /// Whether it says something of the phase in which it stands.
  package var isOfPhase: Bool {
    switch self {
    case .phaseGone, .phaseMore, .phaseFrequent, .phaseMonthly, .phaseQuarterly, .phaseRare,
      .phaseAtOnce, .phaseWait:
      true
    default: false
    }
  }
}
