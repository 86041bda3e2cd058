import Advice
import Report
import StorageAdvisor
import Testing

extension KeepingCell {
  fileprivate var workload: Workload {
    var workload = Workload()
    workload.dataFileSize = Bytes(size)
    workload.dataFiles = 1000
    workload.accessReadsPerMonth = MonthlyRate(thousandths: thousandthsOfReads)
    workload.dataRetention = .seconds(days * 86_400)
    return workload
  }

  /// Each of some classes with its cost, computed by hand.
  fileprivate func byHand(_ classes: [ClassByHand]) -> [(name: String, cost: Double)] {
    classes.map { rival in
      (
        rival.name,
        rival.cost(
          size: Double(size), reads: Double(thousandthsOfReads) / 1000, days: Double(days))
      )
    }
  }
}

@Suite struct `The cost of keeping data in a class` {
  @Test func `is lowest for the class that is named, in every cell of the grid`() throws {
    #expect(try winners(KeepingCell.grid, of: ClassByHand.all).count >= 6)
  }

  @Test func `is lowest for the class that is named, on irregular days too`() throws {
    #expect(try winners(KeepingCell.irregular, of: ClassByHand.all).count >= 5)
  }

  @Test func `is lowest for the class of EFS that is named`() throws {
    for cells in [KeepingCell.grid, KeepingCell.irregular] {
      let winners = try winners(cells, of: ClassByHand.efs, location: .efs)
      #expect(winners.count >= 4, "\(winners.sorted())")
    }
  }

  @Test func `is the same on days when lifecycle rules still waited for a month`() throws {
    let earlier = Recommending.book.asOf(try #require(Day("2026-07-15")))
    _ = try winners(KeepingCell.irregular, of: ClassByHand.all, by: earlier)
    _ = try winners(KeepingCell.irregular, of: ClassByHand.efs, location: .efs, by: earlier)
  }

  @Test func `is lowest for the class that is recommended, of those that jobs can read`() throws {
    for cell in KeepingCell.irregular {
      let advice = try #require(
        try Recommending.book.recommend(
          for: cell.workload, triesOtherFacts: false
        ).storageClass, "\(cell)")
      let readable = cell.byHand(ClassByHand.all.filter(\.isReadable))
      let lowest = try #require(readable.map(\.cost).min())
      let choice = try #require(advice.choice, "\(cell)").plan.configuration.name
      let own = try #require(readable.first { $0.name == choice }, "\(cell): \(choice)")
      #expect(own.cost <= lowest * (1 + 1e-9), "\(cell): \(own), lowest \(lowest)")
    }
  }

  /// Compares every class's cost in every cell with that by hand; gives the classes that win.
  private func winners(
    _ cells: [KeepingCell], of classes: [ClassByHand], location: DataLocation? = nil,
    by book: RuleBook = Recommending.book
  ) throws -> Set<String> {
    var winners: Set<String> = []
    for cell in cells {
      var workload = cell.workload
      workload.dataLocation = location
      let comparison = try book.classes(for: workload)
      let byHand = cell.byHand(classes)
      let lowest = try #require(byHand.map(\.cost).min())
      let cheapest = try #require(comparison.cheapest)
      let own = try #require(byHand.first { $0.name == cheapest.configuration.name })
      #expect(own.cost <= lowest * (1 + 1e-9), "\(cell): \(own), lowest \(lowest)")
      #expect(comparison.ranking.count + comparison.excluded.count == byHand.count)
      for cost in comparison.ranking {
        let total = try #require(cost.total.value?.decimal(places: 15))
        let ours = try #require(Double(total))
        let theirs = try #require(byHand.first { $0.name == cost.configuration.name }).cost
        #expect(abs(ours - theirs) <= theirs * 1e-9 + 1e-12, "\(cell): \(cost.configuration.name)")
      }
      winners.insert(cheapest.configuration.name)
    }
    return winners
  }

  @Test func `is decided by a fee that the explanation names, in every cell of the grid`() throws {
    for (cell, location) in KeepingCell.grid.flatMap({ [($0, DataLocation.s3), ($0, .efs)] }) {
      var workload = cell.workload
      workload.dataLocation = location
      let comparison = try Recommending.book.classes(for: workload)
      let costs = comparison.ranking.compactMap(\.total.value)
      // What decides is a fee that the next class pays more for, unless both cost the same.
      guard costs[0] < costs[1] else {
        #expect(comparison.decidingFee == nil)
        continue
      }
      let deciding = try #require(comparison.decidingFee, "\(cell)")
      let sentence = try #require(comparison.decision, "\(cell)")
      #expect(sentence.contains(": its \(deciding.fee.title) alone cost"), "\(cell): \(sentence)")
    }
  }

  @Test(arguments: [6, 200, 333, 400, 505])
  func `stands in the text with the fee that decides`(place: Int) throws {
    let comparison = try Recommending.book.classes(for: KeepingCell.grid[place].workload)
    let text = comparison.text(hoursPerMonth: 730).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains(try #require(comparison.decision)))
    #expect(text.hasPrefix(comparison.verdict))
  }
}
