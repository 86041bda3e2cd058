internal import Dispatch

/// What a function gives for each number from 0 up, computed side by side on all cores.
///
/// - Parameters:
///   - count: How many numbers there are.
///   - transform: The function; it is called for the numbers in their order, each beside those before it.
/// - Returns: What it gives, in the order of the numbers.
package func concurrentMap<Result: Sendable>(
  _ count: Int, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  var results = [Result?](repeating: nil, count: count)
  results.withUnsafeMutableBufferPointer { buffer in
    // Each iteration writes its own place.
    nonisolated(unsafe) let places = buffer
    DispatchQueue.concurrentPerform(iterations: count) { places[$0] = transform($0) }
  }
  return results.compactMap(\.self)
}
