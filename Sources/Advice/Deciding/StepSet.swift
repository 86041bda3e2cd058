/// Steps as bits, in their declared order: room for 128.
struct StepSet: Hashable, Sendable {
  private var words = SIMD2<UInt64>()

  init() {}

  init(_ steps: some Sequence<Step>) {
    for step in steps { insert(at: step.index) }
  }

  /// The steps that estimates bring about: they save money.
  static let savingMoney = StepSet([.deleteAfterRun, .buyThroughput])

  /// The steps by which data is read for less, or sooner, once there is enough of it: a plan is as good without.
  static let improvingReads = StepSet([.packFiles, .changeClass])

  /// The steps, in their declared order.
  var steps: [Step] {
    isEmpty ? [] : Step.ordered.indices.filter(contains(at:)).map { Step.ordered[$0] }
  }

  var isEmpty: Bool { words == .zero }

  var count: Int { words[0].nonzeroBitCount + words[1].nonzeroBitCount }

  func contains(_ step: Step) -> Bool { contains(at: step.index) }

  /// Whether the step of a place in the declared order is one of them.
  func contains(at index: Int) -> Bool { words[index / 64] >> UInt64(index % 64) & 1 != 0 }

  mutating func insert(_ step: Step) { insert(at: step.index) }

  /// Adds the step of a place in the declared order.
  mutating func insert(at index: Int) { words[index / 64] |= 1 << UInt64(index % 64) }

  mutating func removeAll() { words = .zero }

  func union(_ other: StepSet) -> StepSet {
    var result = self
    result.words |= other.words
    return result
  }

  func subtracting(_ other: StepSet) -> StepSet {
    var result = self
    result.words &= ~other.words
    return result
  }

  func intersection(_ other: StepSet) -> StepSet {
    var result = self
    result.words &= other.words
    return result
  }
}
