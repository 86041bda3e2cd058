/// Spans of time in microseconds, the steps in which durations are kept.
package enum Microseconds {
  package static let minute: Int64 = 60_000_000
  package static let hour: Int64 = 3_600_000_000
  package static let day = 24 * hour
  package static let week = 7 * day
}
