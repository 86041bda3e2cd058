internal import Advice

/// A unit as people write it.
struct UnitWord: Sendable {
  let dimension: Dimension
  let name: String

  /// How many of the unit one of the word is: a month counts as 30 days.
  var factor: Int64 = 1

  /// In which ages are counted.
  static let year = UnitWord(dimension: .duration, name: "days", factor: 365)

  /// How many days of the unit, where it measures time in days or weeks.
  var days: Int64 { name == "weeks" ? 7 * factor : factor }
}
