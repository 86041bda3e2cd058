import Testing

@testable import Reading

@Suite struct `A set of numbers` {
  private let numbers = [0, 3, 63, 64, 127, 128, 199]

  private func set(_ numbers: [Int]) -> NumberSet {
    numbers.reduce(into: NumberSet(below: 200)) { $0.insert($1) }
  }

  @Test func `has what was inserted`() {
    let set = set(numbers)
    #expect((0..<200).filter(set.contains) == numbers)
  }

  @Test func `tells what it has in common with another, in order`() {
    var common: [Int] = []
    set(numbers).forEachCommon(with: set([3, 5, 64, 128, 198])) { common.append($0) }
    #expect(common == [3, 64, 128])
    let both = set(numbers).intersection(set([3, 5, 64, 128, 198]))
    #expect((0..<200).filter(both.contains) == [3, 64, 128])
  }

  @Test func `knows the place of each of its numbers, and of no other`() {
    let places = NumberPlaces(set(numbers))
    #expect(places.count == numbers.count)
    #expect((0..<200).map(places.place) == (0..<200).map(numbers.firstIndex))
  }

  @Test func `takes groups of numbers, as far as it has room`() {
    var groups: [NumberGroup] = []
    groups.appendGroups(of: [1, 2, 65, 199, 256])
    var set = set(numbers)
    #expect(groups.map { set.insert($0) } == [true, true, true, false])
    #expect((0..<200).filter(set.contains) == [0, 1, 2, 3, 63, 64, 65, 127, 128, 199])
    var places: [Int] = []
    for group in groups { NumberPlaces(set).forEachPlace(of: group) { places.append($0) } }
    #expect(places == [1, 2, 6, 9])
  }
}
