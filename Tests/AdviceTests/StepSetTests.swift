import Testing

@testable import Advice

@Suite struct `A set of steps` {
  @Test func `has room for more steps than there are`() {
    #expect(Step.ordered.count < 128)
    var set = StepSet()
    for index in [0, 63, 64, 127] { set.insert(at: index) }
    #expect(set.count == 4)
  }

  @Test func `gives its steps in their declared order`() {
    let set = StepSet([.shipDevice, .packFiles, .uploadData])
    #expect(set.steps == [.uploadData, .packFiles, .shipDevice])
    #expect(set.contains(.packFiles))
    #expect(!set.contains(.copyData))
  }

  @Test func `is joined and cut with others`() {
    let own = StepSet([.uploadData, .packFiles])
    let other = StepSet([.packFiles, .shipDevice])
    #expect(own.union(other).steps == [.uploadData, .packFiles, .shipDevice])
    #expect(own.intersection(other).steps == [.packFiles])
    #expect(StepSet([.copyData]).intersection(own).isEmpty)
  }
}
