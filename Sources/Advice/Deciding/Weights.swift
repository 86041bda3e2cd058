/// How much each criterion counts.
public struct Weights: Hashable, Sendable {
  /// How many times as much a criterion counts that the workload states as a goal.
  public static let goalFactor = 3

  /// The largest weight that a caller may give.
  public static let largest = 100

  private var values: [Int]

  /// Makes weights of 1 for each criterion.
  public init() { values = Criterion.allCases.map { _ in 1 } }

  /// The weight of a criterion, from 0 to ``largest``; other numbers are brought into that range.
  public subscript(criterion: Criterion) -> Int {
    get { values[Self.index(criterion)] }
    set { values[Self.index(criterion)] = min(max(0, newValue), Self.largest) }
  }

  /// The weights with which a workload is judged: a stated goal counts ``goalFactor`` times.
  package func effective(for workload: Workload) -> [Int32] {
    let goals = workload[.goals] ?? 0
    return values.enumerated().map { index, value in
      Int32(goals & (1 << Int64(index)) != 0 ? value * Self.goalFactor : value)
    }
  }

  private static func index(_ criterion: Criterion) -> Int {
    Criterion.allCases.firstIndex(of: criterion) ?? 0
  }
}
