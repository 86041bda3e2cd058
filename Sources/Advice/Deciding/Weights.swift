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
    let goals = workload[.goals] ?? 0
    var result = values
    for lane in 0..<Criterion.ordered.count where goals & (1 << Int64(lane)) != 0 {
      result[lane] *= Int32(Self.goalFactor)
    }
    return result
  }
}
