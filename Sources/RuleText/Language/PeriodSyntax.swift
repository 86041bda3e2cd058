internal import Advice

/// The days on which something holds, as written.
package struct PeriodSyntax: Hashable, Sendable {
  package var since: Spelled<String>?
  package var until: Spelled<String>?

  /// Where it stands, if it does.
  package var range: Range<Int>? {
    guard let first = since ?? until, let last = until ?? since else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}

extension Parser {
  /// Reads `[ "since" day ] [ "until" day ]`, on one line or two; steps over a line's end behind it.
  mutating func readPeriod() -> PeriodSyntax {
    var period = PeriodSyntax()
    if take("since") != nil { period.since = readDay() }
    if next?.kind == .lineEnd, period.since != nil { skipLineEnds() }
    if take("until") != nil { period.until = readDay() }
    if next?.kind == .lineEnd, period.until != nil { skipLineEnds() }
    return period
  }

  /// Reads the period with which a fence begins.
  mutating func readPeriodOfFence() -> PeriodSyntax {
    skipLineEnds()
    return readPeriod()
  }

  /// Reads a day; whether the calendar has it is asked later.
  mutating func readDay() -> Spelled<String>? {
    if let day = take(.date) { return day }
    expected("a day such as 2026-07-16")
    skipLine()
    return nil
  }
}

extension Resolver {
  /// The day that is written, where the calendar has it.
  mutating func day(_ word: Spelled<String>) -> Day? {
    if let day = Day(word.value) { return day }
    diagnostics.append(
      .expected(
        "a day of the calendar", found: "`\(word.value)`", at: word.range, in: file,
        help: "write year, month and day, such as 2026-07-16"))
    return nil
  }

  /// The period that is written; every day where something is wrong with it, which is reported.
  mutating func period(_ syntax: PeriodSyntax) -> Period {
    let since = syntax.since.flatMap { day($0) }
    let until = syntax.until.flatMap { day($0) }
    if let since, let until, since >= until, let word = syntax.until {
      diagnostics.append(
        Diagnostic(
          .neverHolds, "no day is since \(since.text) and until \(until.text)", in: file,
          at: word.range, help: "`since` names the first day, `until` the first day after"))
      return .always
    }
    return Period(since: since, until: until)
  }
}
