import Advice
import RandomWorkloads
import StorageAdvisor
import Testing

@Suite struct `Exact numbers` {
  /// Natural numbers of up to 31 bits, so that Swift's own integers can check.
  private static func small(_ generator: inout SplitMix64) -> Int64 {
    Int64(generator.next() >> (33 + generator.next() % 30))
  }

  /// A whole number of hundreds of digits, never zero.
  private static func huge(_ generator: inout SplitMix64) -> Exact {
    (0..<(2 + generator.next() % 8)).reduce(Exact(1)) { number, _ in
      number * Exact(Int64(generator.next() >> 1)) + Exact(1 + Int64(generator.next() >> 2))
    }
  }

  @Test func `agree with Swift's integers`() {
    var generator = SplitMix64(state: 31)
    for _ in 0..<1_000 {
      let (left, right) = (Self.small(&generator), Self.small(&generator))
      let (one, other) = (Exact(left), Exact(right))
      #expect((one + other).decimal(places: 0) == "\(left + right)")
      #expect((one - other).decimal(places: 0) == "\(max(0, left - right))")
      #expect((one * other).decimal(places: 0) == "\(left * right)")
      #expect((one < other) == (left < right))
      #expect((one == other) == (left == right))
      guard right > 0 else { continue }
      // Rounded to thousandths, halves up.
      let thousandths = (left * 2_000 + right) / (2 * right)
      #expect(Exact(left, over: right).steps(of: 1_000) == thousandths)
      #expect(one.divided(by: other) == Exact(left, over: right))
      #expect(Exact(left, over: right).roundedUp == Exact((left + right - 1) / right))
    }
  }

  @Test func `obey the laws of arithmetic however large they are`() {
    var generator = SplitMix64(state: 32)
    for _ in 0..<100 {
      let (a, b, c) = (Self.huge(&generator), Self.huge(&generator), Self.huge(&generator))
      #expect((a * b).divided(by: b) == a)
      #expect((a + b) - b == a)
      #expect(a - (a + b) == .zero)
      #expect(a * (b + c) == a * b + a * c)
      #expect((a * b) * c == a * (b * c))
      #expect(a < a + Exact(1))
      #expect(a.divided(by: b).map { $0 * b } == a)
      #expect((a * b).decimal(places: 0) == Self.product(a, b))
    }
  }

  /// The product of two whole numbers, worked out digit by digit as on paper.
  private static func product(_ left: Exact, _ right: Exact) -> String {
    let digits = [left, right].map { number in
      number.decimal(places: 0).utf8.reversed().map { Int($0) - 48 }
    }
    var sums = [Int](repeating: 0, count: digits[0].count + digits[1].count)
    for (place, digit) in digits[0].enumerated() {
      for (other, factor) in digits[1].enumerated() { sums[place + other] += digit * factor }
    }
    var carry = 0
    for place in sums.indices {
      carry += sums[place]
      sums[place] = carry % 10
      carry /= 10
    }
    let text = sums.reversed().drop { $0 == 0 }.map(String.init).joined()
    return text.isEmpty ? "0" : text
  }

  @Test(arguments: [
    (5, 1_000, 2, "0.01"), (4, 1_000, 2, "0.00"), (15, 1_000, 2, "0.02"), (1, 3, 2, "0.33"),
    (2, 3, 2, "0.67"), (1, 2, 0, "1"), (999_995, 1_000_000, 2, "1.00"), (0, 7, 2, "0.00"),
    (7, 1, 3, "7.000"), (1, 3, 18, "0.333333333333333333"), (1, 3, 99, "0.333333333333333333"),
    (1, 3, -1, "0"),
  ]) func `are written rounded once, halves up`(
    _ row: (number: Int64, divisor: Int64, places: Int, text: String)
  ) {
    #expect(Exact(row.number, over: row.divisor).decimal(places: row.places) == row.text)
  }

  @Test func `lose their last zeros only where they are asked to`() {
    #expect(Exact(5, over: 2).decimal(places: 4, keepsZeros: false) == "2.5")
    #expect(Exact(100).decimal(places: 4, keepsZeros: false) == "100")
    #expect(Exact(100).decimal(places: 0, keepsZeros: false) == "100")
  }

  @Test func `have no quotient by zero, and nothing below it`() {
    #expect(Exact(7).divided(by: .zero) == nil)
    #expect(Exact.zero.divided(by: Exact(7)) == .zero)
    #expect(Exact(7, over: 0) == .zero)
    #expect(Exact(-7) == .zero)
    #expect(Exact(7, over: -2) == .zero)
    #expect(Exact(Int64.min, over: Int64.min).isZero)
    #expect(Exact(Int64.max, over: Int64.max) == Exact(1))
  }

  @Test func `are capped only where rules compare them`() {
    let huge = Exact(Int64.max) * Exact(Int64.max)
    #expect(huge.steps(of: 100) == Dimension.largest)
    #expect(huge.decimal(places: 2) == "85070591730234615847396907784232501249.00")
  }

  @Test func `survive being written and read`() {
    var generator = SplitMix64(state: 33)
    for _ in 0..<500 {
      let number = Exact(Int64(generator.next() >> (8 + generator.next() % 50)), over: 1_000_000)
      for keepsZeros in [true, false] {
        #expect(Exact(decimal: number.decimal(places: 6, keepsZeros: keepsZeros)) == number)
      }
    }
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "-1", "+1", "1e3", "1,5", "0x10", "1.0000000000001", "1 ", "NaN", "inf",
    "12345678901234567890", "١",
  ]) func `are not read from anything else`(_ text: String) {
    #expect(Exact(decimal: text) == nil)
  }

  @Test(arguments: [
    Dimension.bytes, .count, .rate, .monthlyRate, .duration, .throughput, .money, .hourlyPrice,
    .ratio,
  ]) func `of a dimension survive their units`(_ dimension: Dimension) throws {
    var generator = SplitMix64(state: 34)
    for _ in 0..<300 {
      let steps = Int64(generator.next() >> (2 + generator.next() % 60))
      let text = dimension.text(steps)
      let number = text.prefix { $0 != " " }
      let unit = text.dropFirst(number.count).drop { $0 == " " }
      #expect(try dimension.steps(number: number, unit: unit) == steps, "\(text)")
    }
  }
}
