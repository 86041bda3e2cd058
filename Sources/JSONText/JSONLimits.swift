/// How much a JSON text may hold before it is refused.
package struct JSONLimits: Hashable, Sendable {
  /// The deepest nesting that may be asked for: safe on a thread with a stack of 512 KiB.
  ///
  /// Reading takes no stack for depth. Converting, comparing, writing and freeing what was read
  /// need less than 256 KiB at this depth in a debug build (Linux, x86-64, measured 2026-11-21).
  package static let deepest = 128

  /// The length of the text, in bytes.
  package let maximumBytes: Int

  /// How many brackets and braces may be open at once.
  package let maximumDepth: Int

  /// How many values the text may hold, nested ones included; a member counts as its value.
  package let maximumValues: Int

  /// Creates limits.
  ///
  /// - Precondition: `maximumDepth` is between 0 and ``deepest``.
  package init(
    maximumBytes: Int = 16_000_000,
    maximumDepth: Int = 64,
    maximumValues: Int = 1_000_000
  ) {
    precondition(
      (0...Self.deepest).contains(maximumDepth), "the depth must be between 0 and \(Self.deepest)")
    self.maximumBytes = maximumBytes
    self.maximumDepth = maximumDepth
    self.maximumValues = maximumValues
  }
}
