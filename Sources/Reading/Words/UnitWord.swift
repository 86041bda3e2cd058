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

  /// How many steps of the unit so many of the word are; twelve months and four quarters are a year.
  func times(_ count: Int64) -> Int64 {
    let months = factor == 30 || factor == 90 ? factor / 30 * count : 0
    return months > 0 && months % 12 == 0 ? months / 12 * 365 : factor * count
  }
}
