import Advice
import RandomWorkloads
import StorageAdvisor
import Testing

@Suite struct `Estimates that are remembered` {
  let book = builtInBook
  let plans =
    Configuration.all.filter(\.storage.isCandidate).map { Plan($0) }
    + [30, 90].map { days in
      let move = Lifecycle.Move(after: .seconds(days * 86_400), to: .glacierFlexible)
      return Plan(Configuration(.s3), lifecycle: Lifecycle(moves: [move]))
    }

  @Test func `are those of every workload that differs in other facts alone`() {
    let remembered = Set(Fact.estimated + Fact.kept + Fact.aged + [.budgetMonthly])
    var others = RandomWorkloads(seed: 22, for: book)
    var compared = 0
    for workload in RandomWorkloads(seed: 21, for: book).prefix(150) {
      guard workload[.dataSize] != nil, var other = others.next() else { continue }
      for fact in remembered { other[fact] = workload[fact] }
      let own = book.planFigures(of: plans, for: workload)
      #expect(own == book.planFigures(of: plans, for: other), "\(workload.stated) \(other.stated)")
      compared += 1
    }
    #expect(compared > 30)
  }

  @Test func `lead to the same decisions`() {
    let memory = EstimateMemory()
    for workload in RandomWorkloads(seed: 23, for: book).prefix(100) {
      for fact in workload.stated.prefix(4) {
        var without = workload
        without[fact] = nil
        #expect(
          book.decide(plans, for: without, weights: Weights(), remembering: memory)
            == book.decide(plans, for: without, weights: Weights()))
      }
    }
  }
}
