import Advice
import Testing

@Suite struct `Days and periods` {
  @Test(arguments: ["2026-07-16", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `reads days of the calendar`(_ text: String) { #expect(Day(text)?.text == text) }

  @Test(arguments: [
    "", "2026", "2026-07", "2026-7-16", "2026-07-16-01", "2026-02-29", "1900-02-29", "2026-04-31",
    "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "+026-01-01", "2026-0 -01",
    "２026-01-01",
    "99999999999999999999-01-01",
  ])
  func `knows no others`(_ text: String) { #expect(Day(text) == nil) }

  @Test(arguments: [
    ["2026-07-16", "2026-07-15"], ["2026-03-01", "2026-02-28"], ["2024-03-01", "2024-02-29"],
    ["2026-01-01", "2025-12-31"], ["0001-01-01", "0001-01-01"],
  ])
  func `counts back`(_ days: [String]) { #expect(Day(days[0])?.dayBefore.text == days[1]) }

  @Test func `a period has its first day and not its end`() throws {
    let (start, end) = (try #require(Day("2026-01-01")), try #require(Day("2026-07-16")))
    let period = Period(since: start, until: end)
    #expect(period.contains(start))
    #expect(period.contains(end.dayBefore))
    #expect(!period.contains(end))
    #expect(!period.contains(start.dayBefore))
    #expect(!period.contains(nil))
    #expect(Period.always.contains(nil))
    #expect(period.last == end.dayBefore)
  }

  @Test func `periods that only touch do not overlap`() throws {
    let day = try #require(Day("2026-07-16"))
    let (before, after) = (Period(since: nil, until: day), Period(since: day, until: nil))
    #expect(!before.overlaps(after))
    #expect(!after.overlaps(before))
    #expect(before.overlaps(Period(since: day.dayBefore, until: nil)))
    #expect(Period.always.overlaps(after))
    #expect(Period.between([day, day]) == [before, after])
    #expect(Period.between([]) == [.always])
  }
}
