package import Advice

extension Recommendation {
  /// The storage outside the three that stands highest, in a sentence without its full stop; empty where
  /// the recommended plan has as many points.
  package var betterOutsideText: [String] {
    guard let choice, let best = alternatives.first, best.points > choice.points else { return [] }
    let reason = best.reasons.first.map { ": \($0.rule.because)" } ?? ""
    let name = best.plan.configuration.title
    return ["Outside the three, \(name) has \(best.points.points)\(reason)"]
  }
}
