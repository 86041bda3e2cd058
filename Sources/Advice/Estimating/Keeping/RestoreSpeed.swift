/// How fast archived objects are asked for, which sets what a restore costs.
enum RestoreSpeed: CaseIterable {
  /// Within hours: what is meant where nobody says how long readers wait.
  case standard

  /// The slowest, for large amounts.
  case bulk

  /// Within minutes, for single objects that are not large.
  case expedited
}

extension RestoreSpeed {
  /// The fee for each GiB.
  var read: Meter {
    switch self {
    case .standard: .read
    case .bulk: .bulkRead
    case .expedited: .expeditedRead
    }
  }

  /// The fee for each object.
  var requests: Meter {
    switch self {
    case .standard: .restoreRequests
    case .bulk: .bulkRestoreRequests
    case .expedited: .expeditedRestoreRequests
    }
  }

  /// How long a restore takes at the longest; a class without this limit has no such restore.
  var firstByte: Limit {
    switch self {
    case .standard: .firstByteTime
    case .bulk: .bulkFirstByteTime
    case .expedited: .expeditedFirstByteTime
    }
  }

  /// The speeds at which a class brings the first byte in time, the usual one first.
  ///
  /// - Parameters:
  ///   - patience: Microseconds that readers wait; the usual speed where nobody said.
  ///   - size: Bytes of one object.
  ///   - limit: The limits of the class.
  static func inTime(
    for patience: Exact?, size: Exact, _ limit: (Limit) -> Exact?
  ) -> [RestoreSpeed] {
    guard let patience else { return [.standard] }
    return allCases.filter { speed in
      guard let time = limit(speed.firstByte), !(patience < time) else { return false }
      guard speed == .expedited, let largest = limit(.expeditedObjectSize) else { return true }
      return !(largest < size)
    }
  }
}
