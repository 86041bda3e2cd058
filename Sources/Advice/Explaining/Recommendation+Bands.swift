extension Estimate {
  /// How far the estimates of a reason about the plan may be away, in hundredths, where its rule may not hold for that:
  /// another value within the bands that the sources of limits name lies beyond what the rule asks for.
  ///
  /// Told of times, and of what is as long as they are: bands of amounts follow from no single time.
  ///
  /// - Parameter reason: A reason for or against the plan.
  /// - Returns: The widest such band; `nil` where the rule holds throughout.
  public func band(thatUndoes reason: Reason) -> Int? {
    reason.figures.compactMap { figure in
      guard !figure.isLeast, let percent = tolerance(of: figure.fact),
        reason.rule.conditions.contains(where: { $0.turns(on: figure, within: percent) })
      else { return nil }
      return percent
    }.max()
  }

  /// How far a plan's fact may be away, in hundredths; `nil` where its sources name no band.
  fileprivate func tolerance(of fact: PlanFact) -> Int? {
    let kinds: [TimeLine.Kind] =
      switch fact {
      case .startUpTime: [.startUp]
      case .setUpTime: [.setUp]
      case .epochTime, .readRatio: [.epoch]
      case .readingTime: [.startUp, .epoch]
      default: []
      }
    return times.filter { kinds.contains($0.kind) }.compactMap(\.tolerance).max()
  }
}

extension Condition {
  /// Whether the condition holds for an estimate, and not for each other value within a band of hundredths.
  fileprivate func turns(on figure: PlanFigure, within percent: Int) -> Bool {
    guard subject.planFact == figure.fact, case .compares(let comparison, let bound) = test else {
      return false
    }
    let value = Exact(figure.value)
    let band = Exact(Int64(100 + percent), over: 100)
    return switch comparison {
    case .greater: value <= Exact(bound) * band
    case .greaterOrEqual: value < Exact(bound) * band
    case .less: Exact(bound) <= value * band
    case .lessOrEqual: Exact(bound) < value * band
    }
  }
}

extension Recommendation {
  /// The band that undoes a reason for or against one of the plans; `nil` where its rule holds throughout.
  public func band(thatUndoes reason: Reason) -> Int? {
    guard !reason.figures.isEmpty else { return nil }
    let plans = [choice, runnerUp].compactMap(\.self) + ranking
    return plans.first { plan in
      plan.reasons.contains { $0.rule == reason.rule && $0.figures == reason.figures }
    }.flatMap { estimate(of: $0).band(thatUndoes: reason) }
  }
}
