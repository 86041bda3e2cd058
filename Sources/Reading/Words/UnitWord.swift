internal import Advice

/// A unit as people write it.
struct UnitWord: Sendable {
  let dimension: Dimension
  let name: String

  /// How many of the unit one of the word is: a month counts as 30 days.
  var factor: Int64 = 1

  static let words: [String: UnitWord] = {
    var words: [String: UnitWord] = [:]
    func add(_ dimension: Dimension, _ name: String, _ factor: Int64 = 1, _ spellings: String...) {
      for spelling in spellings {
        words[spelling] = UnitWord(dimension: dimension, name: name, factor: factor)
      }
    }
    add(.bytes, "B", 1, "byte", "bytes", "바이트")
    add(.bytes, "KB", 1, "kb", "kilobyte", "kilobytes", "킬로바이트")
    add(.bytes, "MB", 1, "mb", "megabyte", "megabytes", "meg", "megs", "메가바이트", "메가")
    add(.bytes, "GB", 1, "gb", "gigabyte", "gigabytes", "gig", "gigs", "기가바이트", "기가")
    add(.bytes, "TB", 1, "tb", "terabyte", "terabytes", "테라바이트", "테라")
    add(.bytes, "PB", 1, "pb", "petabyte", "petabytes", "페타바이트", "페타")
    add(.bytes, "KiB", 1, "kib")
    add(.bytes, "MiB", 1, "mib")
    add(.bytes, "GiB", 1, "gib")
    add(.bytes, "TiB", 1, "tib")
    add(.bytes, "PiB", 1, "pib")
    add(.throughput, "Gbps", 1, "gbps")
    add(.throughput, "Mbps", 1, "mbps")
    add(.throughput, "MB/s", 1, "mbs")
    add(.throughput, "GB/s", 1, "gbs")
    add(.duration, "us", 1, "microsecond", "microseconds", "마이크로초")
    add(.duration, "ms", 1, "ms", "millisecond", "milliseconds", "밀리초", "ミリ秒", "毫秒")
    add(.duration, "s", 1, "second", "seconds", "초", "秒")
    add(.duration, "min", 1, "minute", "minutes", "min", "분", "分")
    add(.duration, "h", 1, "hour", "hours", "h", "hr", "hrs", "시간", "時間", "小时")
    add(.duration, "days", 1, "day", "days", "일", "日", "天")
    add(.duration, "weeks", 1, "week", "weeks", "주", "주일", "週")
    add(.duration, "days", 14, "fortnight", "fortnights")
    add(.duration, "days", 30, "month", "months", "개월", "달", "か月", "月")
    add(.duration, "days", 365, "year", "years", "yr", "yrs", "년", "해", "年")
    add(.duration, "days", 3650, "decade", "decades")
    add(.money, "USD", 1, "usd", "$", "dollar", "dollars", "달러", "ドル", "美元")
    return words
  }()

  /// Letters that stand for units where data is measured: "500G of logs".
  static let letters = ["g": words["gb"], "p": words["pb"]].compactMapValues(\.self)
}
