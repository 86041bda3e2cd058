/// How much each criterion counts.
public struct Weights: Hashable, Sendable {
  /// How many times as much a criterion counts that the workload states as a goal.
  public static let goalFactor = 3

  /// The largest weight that a caller may give.
  public static let largest = 100

  /// A lane for each criterion, in their order.
  private var values: SIMD8<Int32>

  /// Makes weights of 1 for each criterion.
  public init() { values = SIMD8(repeating: 1) }

  /// The weight of a criterion, from 0 to ``largest``; other numbers are brought into that range.
  public subscript(criterion: Criterion) -> Int {
    get { Int(values[criterion.index]) }
    set { values[criterion.index] = Int32(min(max(0, newValue), Self.largest)) }
  }

  /// The weights with which a workload is judged: a stated goal counts ``goalFactor`` times.
  ///
  /// - Returns: A lane for each criterion, in their order.
  package func effective(for workload: Workload) -> SIMD8<Int32> {
    var result = values
    for criterion in Criterion.ordered where workload.isGoal(criterion) {
      result[criterion.index] *= Int32(Self.goalFactor)
    }
    return result
  }
}

extension Workload {
  /// Whether somebody named the criterion as what matters most.
  func isGoal(_ criterion: Criterion) -> Bool {
    (self[.goals] ?? 0) & (1 << Int64(criterion.index)) != 0
  }
}
