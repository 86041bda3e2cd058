internal import Dispatch

/// Does two things side by side where a core is free, and gives what both give.
///
/// - Throws: What the first throws, or else the second.
func sideBySide<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) throws -> (First, Second) {
  // Each iteration writes its own.
  nonisolated(unsafe) var (one, two): (Result<First, any Error>?, Result<Second, any Error>?)
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 { one = Result(catching: first) } else { two = Result(catching: second) }
  }
  return try ((one ?? Result(catching: first)).get(), (two ?? Result(catching: second)).get())
}
