package import Advice

/// A mistake that a request can have, as a page under `rules/mistakes` says.
package struct JobRule: Hashable, Sendable {
  /// How bad it is.
  package enum Gravity: String, CaseIterable, Hashable, Sendable {
    /// The service refuses the request, or the job fails.
    case refuse
    /// The job runs, and costs more or does less than meant.
    case warn
  }

  /// One thing that is asked of the request.
  package struct Condition: Hashable, Sendable {
    package let fact: JobFact
    package let test: Advice.Condition.Test
  }

  /// The name of the page: the mistake's code.
  package let id: String
  package let conditions: [Condition]
  package let gravity: Gravity

  /// What is wrong, as a phrase.
  package let message: String

  /// The parameters to which it is put down: the first that the request has, or else the first.
  package let places: [[String]]

  /// What to do about it.
  package let help: String
  package let citation: Citation

  /// Whether the rule is asked of each channel.
  package var isOfChannel: Bool { conditions.contains { $0.fact.isOfChannel } }
}

extension JobRule {
  /// Whether all conditions hold; one on a fact that is not known neither holds nor fails.
  package func truth(for facts: JobFacts) -> Truth {
    conditions.reduce(.yes) { truth, condition in
      guard let value = facts[condition.fact] else { return truth == .no ? .no : .unknown }
      return condition.holds(for: value) ? truth : .no
    }
  }
}

extension JobRule.Condition {
  fileprivate func holds(for value: Int64) -> Bool {
    switch test {
    case .flag(let expected): (value != 0) == expected
    case .anyOf(let indices): indices.contains { Int64($0) == value }
    case .noneOf(let indices): !indices.contains { Int64($0) == value }
    case .unknown: false
    case .compares(.less, let bound): value < bound
    case .compares(.lessOrEqual, let bound): value <= bound
    case .compares(.greater, let bound): value > bound
    case .compares(.greaterOrEqual, let bound): value >= bound
    }
  }
}
