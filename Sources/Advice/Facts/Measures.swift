/// A number of bytes.
public struct Bytes: Hashable, Sendable, FactValue {
  /// The number, never below zero.
  public let count: Int64

  /// Makes a size of `count` bytes; a negative count is zero.
  public init(_ count: Int64) { self.count = max(0, count) }

  /// Makes a size of decimal megabytes, of 10^6 bytes.
  public static func megabytes(_ count: Int) -> Bytes { Bytes(times: count, 1_000_000) }

  /// Makes a size of decimal gigabytes, of 10^9 bytes.
  public static func gigabytes(_ count: Int) -> Bytes { Bytes(times: count, 1_000_000_000) }

  /// Makes a size of decimal terabytes, of 10^12 bytes.
  public static func terabytes(_ count: Int) -> Bytes { Bytes(times: count, 1_000_000_000_000) }

  private init(times count: Int, _ unit: Int64) {
    let (product, overflow) = Int64(count).multipliedReportingOverflow(by: unit)
    self.init(overflow ? Dimension.largest : product)
  }

  init(steps: Int64) { count = steps }
  var steps: Int64 { min(count, Dimension.largest) }
}

/// Bytes a second.
public struct Throughput: Hashable, Sendable, FactValue {
  /// The number of bytes a second, never below zero.
  public let bytesPerSecond: Int64

  /// Makes a throughput; a negative number is zero.
  public init(bytesPerSecond: Int64) { self.bytesPerSecond = max(0, bytesPerSecond) }

  init(steps: Int64) { bytesPerSecond = steps }
  var steps: Int64 { min(bytesPerSecond, Dimension.largest) }
}

/// How often something happens in a week.
public struct WeeklyRate: Hashable, Sendable, FactValue {
  /// A thousand times the number a week, never below zero: 250 is once in four weeks.
  public let thousandths: Int64

  /// Makes a rate of whole times a week; a negative number is zero.
  public init(_ timesPerWeek: Int) {
    let (product, overflow) = Int64(timesPerWeek).multipliedReportingOverflow(by: 1000)
    self.init(thousandths: overflow ? Dimension.largest : product)
  }

  /// Makes a rate of thousandths a week; a negative number is zero.
  public init(thousandths: Int64) { self.thousandths = max(0, thousandths) }

  init(steps: Int64) { thousandths = steps }
  var steps: Int64 { min(thousandths, Dimension.largest) }
}

/// How often something happens in a month.
public struct MonthlyRate: Hashable, Sendable, FactValue {
  /// A thousand times the number a month, never below zero: 83 is once a year.
  public let thousandths: Int64

  /// Makes a rate of thousandths a month; a negative number is zero.
  public init(thousandths: Int64) { self.thousandths = max(0, thousandths) }

  init(steps: Int64) { thousandths = steps }
  var steps: Int64 { min(thousandths, Dimension.largest) }
}

/// An amount of US dollars.
public struct Dollars: Hashable, Sendable, FactValue {
  /// A hundred times the amount, never below zero.
  public let cents: Int64

  /// Makes an amount of cents; a negative number is zero.
  public init(cents: Int64) { self.cents = max(0, cents) }

  init(steps: Int64) { cents = steps }
  var steps: Int64 { min(cents, Dimension.largest) }
}

/// US dollars an hour.
public struct HourlyPrice: Hashable, Sendable, FactValue {
  /// A million times the dollars an hour, never below zero.
  public let microdollars: Int64

  /// Makes a price of millionths of a dollar; a negative number is zero.
  public init(microdollars: Int64) { self.microdollars = max(0, microdollars) }

  init(steps: Int64) { microdollars = steps }
  var steps: Int64 { min(microdollars, Dimension.largest) }
}

extension Duration: FactValue {
  init(steps: Int64) { self = .microseconds(steps) }

  var steps: Int64 {
    guard self > .zero else { return 0 }
    let (seconds, attoseconds) = components
    let whole = seconds.multipliedReportingOverflow(by: 1_000_000)
    let sum = whole.partialValue.addingReportingOverflow(attoseconds / 1_000_000_000_000)
    return whole.overflow || sum.overflow
      ? Dimension.largest : min(sum.partialValue, Dimension.largest)
  }
}
