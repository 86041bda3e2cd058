import Testing

@testable import Advice

@Suite struct `A set of plans` {
  private static let numbers = [0, 1, 5, 31, 32, 62, 63]

  @Test func `has the plans that were put into it, in order`() {
    var set = PlanSet()
    for number in Self.numbers.reversed() { set.insert(number) }
    #expect(Array(set.places) == Self.numbers)
    #expect(set == PlanSet(Self.numbers))
    #expect(set.count == Self.numbers.count)
    #expect((0..<64).filter(set.contains) == Self.numbers)
    set.remove(63)
    #expect(Array(set.places) == Self.numbers.dropLast())
  }

  @Test(arguments: [0, 1, 40, 63, 64]) func `of a number of plans has all of them`(_ count: Int) {
    #expect(Array(PlanSet.all(of: count).places) == Array(0..<count))
    #expect(PlanSet.all(of: count) == PlanSet(of: count) { _ in true })
    #expect(PlanSet.all(of: count).isEmpty == (count == 0))
    #expect(PlanSet.every.subtracting(.all(of: count)).count == 64 - count)
  }

  @Test func `is joined, met and taken away place by place`() {
    let (evens, low) = (PlanSet(of: 64) { $0 % 2 == 0 }, PlanSet.all(of: 10))
    #expect(Array(evens.intersection(low).places) == [0, 2, 4, 6, 8])
    #expect(Array(low.subtracting(evens).places) == [1, 3, 5, 7, 9])
    #expect(evens.union(low).count == 32 + 5)
    #expect(low.subtracting(evens).intersection(evens).isEmpty)
  }
}
