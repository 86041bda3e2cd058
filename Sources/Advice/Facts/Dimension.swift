/// What a quantity measures: its units and the smallest step that is kept.
///
/// Every quantity is a whole number of the dimension's smallest step, so that sums and comparisons
/// are exact: bytes, microseconds, bytes a second, thousandths of a run a week, cents.
public enum Dimension: Hashable, Sendable {
  /// Bytes, with decimal (`GB`) and binary (`GiB`) units.
  case bytes

  /// A plain number of things, without a unit.
  case count

  /// How often a week, without a unit: the fact's name says it.
  case rate

  /// How often a month, without a unit: the fact's name says it.
  case monthlyRate

  /// A time span, from `us` to `weeks`.
  case duration

  /// Bytes a second (`MB/s`, `GiB/s`) or bits a second (`Gbps`).
  case throughput

  /// US dollars, written `USD`.
  case money

  /// US dollars an hour, written `USD/h`.
  case hourlyPrice

  /// How many times as much, without a unit.
  case ratio
}

/// A unit of a dimension.
package struct Unit: Hashable, Sendable {
  /// How text writes the unit.
  package let name: String

  /// How many of the dimension's smallest steps one unit is.
  package let steps: Int64

  init(_ name: String, _ steps: Int64) {
    self.name = name
    self.steps = steps
  }
}

extension Dimension {
  /// The units, smallest first; none where a number stands alone.
  package var units: [Unit] {
    switch self {
    case .bytes: Self.byteUnits
    case .count, .rate, .monthlyRate, .ratio: []
    case .duration: Self.durationUnits
    case .throughput: Self.throughputUnits
    case .money: Self.moneyUnits
    case .hourlyPrice: [Unit("USD/h", 1_000_000)]
    }
  }

  /// Units that are read beside ``units`` and never written: other names of these, and a month of 30 days
  /// and a year of 365, as lifecycle rules count them.
  package var spokenUnits: [Unit] {
    self == .duration ? Self.spokenDurationUnits : []
  }

  /// How many of the smallest steps a number without a unit counts for.
  package var stepsOfOne: Int64 {
    switch self {
    case .rate, .monthlyRate, .ratio: 1000
    default: 1
    }
  }

  /// The largest number of steps that a quantity may have: a thousand exabytes' room is left above.
  package static let largest: Int64 = 9_000_000_000_000_000_000

  /// What the dimension measures, as messages name it.
  package var title: String {
    switch self {
    case .bytes: "a size"
    case .count: "a count"
    case .rate: "a number a week"
    case .monthlyRate: "a number a month"
    case .duration: "a duration"
    case .throughput: "a throughput"
    case .money: "an amount of money"
    case .hourlyPrice: "a price an hour"
    case .ratio: "a ratio"
    }
  }

  private static let byteUnits: [Unit] = [
    Unit("B", 1),
    Unit("KB", 1_000), Unit("KiB", 1 << 10),
    Unit("MB", 1_000_000), Unit("MiB", 1 << 20),
    Unit("GB", 1_000_000_000), Unit("GiB", 1 << 30),
    Unit("TB", 1_000_000_000_000), Unit("TiB", 1 << 40),
    Unit("PB", 1_000_000_000_000_000), Unit("PiB", 1 << 50),
    Unit("EB", 1_000_000_000_000_000_000), Unit("EiB", 1 << 60),
  ]

  private static let durationUnits: [Unit] = [
    Unit("us", 1), Unit("ms", 1_000), Unit("s", 1_000_000), Unit("min", 60_000_000),
    Unit("h", Microseconds.hour), Unit("days", Microseconds.day), Unit("weeks", Microseconds.week),
  ]

  private static let spokenDurationUnits: [Unit] =
    [
      ("seconds", 1_000_000), ("minutes", 60_000_000), ("hours", Microseconds.hour),
      ("days", Microseconds.day), ("weeks", Microseconds.week), ("months", 30 * Microseconds.day),
      ("years", 365 * Microseconds.day),
    ].flatMap { name, steps in [Unit(name, steps), Unit(String(name.dropLast()), steps)] }
    + [Unit("d", Microseconds.day), Unit("y", 365 * Microseconds.day)]

  private static let throughputUnits: [Unit] = [
    Unit("B/s", 1),
    Unit("KB/s", 1_000), Unit("KiB/s", 1 << 10),
    Unit("Mbps", 125_000), Unit("MB/s", 1_000_000), Unit("MiB/s", 1 << 20),
    Unit("Gbps", 125_000_000), Unit("GB/s", 1_000_000_000), Unit("GiB/s", 1 << 30),
    Unit("TB/s", 1_000_000_000_000), Unit("TiB/s", 1 << 40),
  ]

  private static let moneyUnits: [Unit] = [Unit("USD", 100)]
}
