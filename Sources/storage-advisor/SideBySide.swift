internal import StorageAdvisor

/// Does two things and many of a kind side by side on all cores.
///
/// - Parameters:
///   - first: What takes longest.
///   - second: Another thing.
///   - count: How many of a kind there are.
///   - part: One of them, by its place.
/// - Returns: What each gives.
/// - Throws: What the first throws, or else the second.
func sideBySide<First: Sendable, Second: Sendable, Part: Sendable>(
  _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second, _ count: Int,
  _ part: @Sendable (Int) -> Part
) throws -> (First, Second, [Part]) {
  // Each is written by one iteration.
  nonisolated(unsafe) var (one, two): (Result<First, any Error>?, Result<Second, any Error>?)
  let parts = concurrentMap(2 + count) { index -> Part? in
    switch index {
    case 0: one = Result(catching: first)
    case 1: two = Result(catching: second)
    default: return part(index - 2)
    }
    return nil
  }
  return (
    try (one ?? Result(catching: first)).get(), try (two ?? Result(catching: second)).get(),
    parts.compactMap(\.self)
  )
}
