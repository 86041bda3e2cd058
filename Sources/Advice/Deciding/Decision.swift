/// What the rules say of a list of plans: the numbers and the fired rules behind them.
///
/// Both evaluators give a decision, and the explanation is read off it.
package struct Decision: Hashable, Sendable {
  /// The rules that hold, as bits in the rule book's order; rules about plans are in ``firedFor``.
  package internal(set) var fired: [UInt64]

  /// The rules that an unknown fact keeps from holding or failing, as bits.
  package internal(set) var pending: [UInt64]

  /// For each rule about plans that holds for some plan, in order: the rule and the plans, as bits.
  package internal(set) var firedFor: [PlanFinding]

  /// The steps of each plan, as bits.
  var steps: [StepSet]

  /// The points of each plan.
  package internal(set) var points: [Int32]

  /// The excluded plans, as bits.
  package internal(set) var excluded: UInt64

  /// Whether a rule that scores or excludes was brought about by a stated fact.
  package internal(set) var isInformed: Bool
}

/// A rule about plans, and the plans for which it holds.
package struct PlanFinding: Hashable, Sendable {
  package let rule: Int
  package var plans: UInt64
}

extension Decision {
  /// The plans that are not excluded and satisfy `isRanked`, best first; ties in the given order.
  package func ranking(where isRanked: (Int) -> Bool = { _ in true }) -> [Int] {
    points.indices
      .filter { excluded & (1 << UInt64($0)) == 0 && isRanked($0) }
      .sorted { (-points[$0], $0) < (-points[$1], $1) }
  }

  /// The rules that hold, in order.
  package var firedRules: [Int] { Self.indices(of: fired) }

  /// The rules that wait for an unknown fact, in order.
  package var pendingRules: [Int] { Self.indices(of: pending) }

  private static func indices(of words: [UInt64]) -> [Int] {
    words.enumerated().flatMap { word, bits in
      (0..<64).lazy.filter { bits & (1 << UInt64($0)) != 0 }.map { word * 64 + $0 }
    }
  }
}
