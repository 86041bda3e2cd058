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
  let pieces = concurrentMap(2 + count) { index -> Piece<First, Second, Part> in
    switch index {
    case 0: .first(Result(catching: first))
    case 1: .second(Result(catching: second))
    default: .part(part(index - 2))
    }
  }
  guard case .first(let one) = pieces[0], case .second(let two) = pieces[1] else {
    preconditionFailure("what is done first and second comes out in these places")
  }
  return (
    try one.get(), try two.get(),
    pieces.compactMap { if case .part(let part) = $0 { part } else { nil } }
  )
}

/// What one of several things gives that are done side by side.
private enum Piece<First: Sendable, Second: Sendable, Part: Sendable>: Sendable {
  case first(Result<First, any Error>)
  case second(Result<Second, any Error>)
  case part(Part)
}
