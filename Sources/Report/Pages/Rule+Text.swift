public import Advice

extension Condition {
  /// The condition as the rule language writes it.
  public var text: String {
    let names = subject.type.names
    if case .order(let fact, let other) = subject, case .anyOf(let orders) = test,
      let comparison = Comparison.allCases.first(where: { $0.orders == orders })
    {
      return "\(fact.name) \(comparison.rawValue) \(other.name)"
    }
    return switch test {
    case .flag(let expected): expected ? subject.name : "no \(subject.name)"
    case .anyOf(let indices):
      "\(subject.name) is \(indices.map { names[$0] }.joined(separator: " or "))"
    case .unknown: "\(subject.name) is unknown"
    case .noneOf(let indices):
      "\(subject.name) is not \(indices.map { names[$0] }.joined(separator: " or "))"
    case .compares(let comparison, let bound):
      "\(subject.name) \(comparison.rawValue) \(subject.type.text(bound))"
    }
  }
}

extension Rule {
  /// The verdict as the rule language writes it.
  public var verdictText: String {
    switch verdict {
    case .favour(let target, let strength, let criterion):
      "favour \(target.name) \(strength.rawValue) on \(criterion.rawValue)"
    case .disfavour(let target, let strength, let criterion):
      "disfavour \(target.name) \(strength.rawValue) on \(criterion.rawValue)"
    case .exclude(let target): "exclude \(target.name)"
    case .caution(let target): "caution \(target.name)"
    case .require(let step, let target): "require \(step.rawValue) for \(target.name)"
    case .contradiction: "contradiction"
    }
  }

  /// The rule without prose and cases, as the rule language writes it.
  public func text() -> String {
    let conditions = conditions.map(\.text)
    let when = conditions.isEmpty ? "always" : conditions.joined(separator: "\nand ")
    return """
      when \(when)
      \(verdictText)
      because "\(because)"
      source \(citation.source.name)\(citation.detail.map { ", \"\($0)\"" } ?? "")
      \(citation.doubt.map { "doubt \"\($0)\"\n" } ?? "")\(period.lines)
      """
  }
}

extension Period {
  /// The period as the rule language writes it, a line each.
  fileprivate var lines: String {
    (since.map { "since \($0.text)\n" } ?? "") + (until.map { "until \($0.text)\n" } ?? "")
  }

  /// The period as the rule language writes it, behind what holds on its days; empty for all days.
  var suffix: String {
    (since.map { " since \($0.text)" } ?? "") + (until.map { " until \($0.text)" } ?? "")
  }
}
