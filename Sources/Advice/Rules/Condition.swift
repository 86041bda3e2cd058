/// What a condition asks about.
public enum Subject: Hashable, Sendable {
  case workload(Fact)
  case plan(PlanFact)

  /// How a fact of the plan compares with one of the workload, both quantities of one dimension.
  case order(PlanFact, Fact)

  /// How text writes the subject.
  public var name: String {
    switch self {
    case .workload(let fact): fact.name
    case .plan(let fact): fact.name
    case .order(let fact, let other): "\(fact.name) beside \(other.name)"
    }
  }

  /// The type of the subject's values.
  public var type: FactType {
    switch self {
    case .workload(let fact): fact.type
    case .plan(let fact): fact.type
    case .order: .choice(Self.orders)
    }
  }

  /// The values of a subject that compares two facts, least first.
  private static let orders = ["below", "equal", "above"]

  /// The fact of the workload that is asked for.
  package var workloadFact: Fact? {
    switch self {
    case .workload(let fact), .order(_, let fact): fact
    case .plan: nil
    }
  }

  /// The fact of the plan that is asked for.
  package var planFact: PlanFact? {
    switch self {
    case .plan(let fact), .order(let fact, _): fact
    case .workload: nil
    }
  }

  /// The fact of the plan that is asked for by itself.
  var figure: PlanFact? { if case .plan(let fact) = self { fact } else { nil } }

  /// The value of the subject; `nil` where it is not known.
  package func value(in workload: Workload, of plan: (PlanFact) -> Int64?) -> Int64? {
    switch self {
    case .workload(let fact): workload[fact]
    case .plan(let fact): plan(fact)
    case .order(let fact, let other):
      if let value = plan(fact), let bound = workload[other] {
        value < bound ? 0 : value == bound ? 1 : 2
      } else {
        nil
      }
    }
  }
}

/// One condition of a rule: a subject and the values for which the condition holds.
public struct Condition: Hashable, Sendable {
  /// What a value is compared with.
  public enum Test: Hashable, Sendable {
    /// The flag has this value.
    case flag(Bool)

    /// The value has one of the choices; for sets, holds at least one of them.
    case anyOf([Int])

    /// The value has none of the choices.
    case noneOf([Int])

    /// The quantity compares with the number of smallest steps.
    case compares(Comparison, Int64)

    /// The value is not known, as that of a plan's fact without the numbers for an estimate.
    case unknown
  }

  /// A comparison of two quantities.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// The places among the values of a subject that compares two facts for which this holds.
    package var orders: [Int] {
      switch self {
      case .less: [0]
      case .lessOrEqual: [0, 1]
      case .greater: [2]
      case .greaterOrEqual: [1, 2]
      }
    }
  }

  /// What is asked about.
  public let subject: Subject

  /// What the value is compared with.
  public let test: Test

  package init(_ subject: Subject, _ test: Test) {
    self.subject = subject
    self.test = test
  }

  /// Whether a known value satisfies the condition.
  ///
  /// - Parameter value: A value of the subject's type, as ``Workload`` keeps it.
  /// - Returns: Whether it holds.
  package func holds(for value: Int64) -> Bool {
    switch test {
    case .flag(let expected): (value != 0) == expected
    case .anyOf(let indices): Self.holds(value, oneOf: indices, isSet: subject.type.isSet)
    case .noneOf(let indices): !Self.holds(value, oneOf: indices, isSet: subject.type.isSet)
    case .unknown: false
    case .compares(.less, let bound): value < bound
    case .compares(.lessOrEqual, let bound): value <= bound
    case .compares(.greater, let bound): value > bound
    case .compares(.greaterOrEqual, let bound): value >= bound
    }
  }

  /// Whether the condition holds for every value from a number on, for none, or for some.
  package func truth(atLeast least: Int64) -> Truth {
    switch test {
    case .compares(.less, _), .compares(.lessOrEqual, _): holds(for: least) ? .unknown : .no
    case .compares(.greater, _), .compares(.greaterOrEqual, _):
      holds(for: least) ? .yes : .unknown
    case .unknown: .no
    case .flag, .anyOf, .noneOf: .unknown
    }
  }

  private static func holds(_ value: Int64, oneOf indices: [Int], isSet: Bool) -> Bool {
    indices.contains { isSet ? value & (1 << Int64($0)) != 0 : value == Int64($0) }
  }
}

/// A truth value that may be unknown.
public enum Truth: Hashable, Sendable {
  case no
  case unknown
  case yes
}

extension Condition {
  /// Whether the condition holds for every value (`yes`), for none (`no`), or for some.
  package var extent: Truth {
    switch test {
    case .flag, .unknown: .unknown
    case .anyOf(let indices): indices.count == subject.type.names.count ? .yes : .unknown
    case .noneOf(let indices):
      indices.count == subject.type.names.count && !subject.type.isSet ? .no : .unknown
    case .compares(.less, let bound): bound <= 0 ? .no : .unknown
    case .compares(.lessOrEqual, let bound): bound >= Dimension.largest ? .yes : .unknown
    case .compares(.greater, let bound): bound >= Dimension.largest ? .no : .unknown
    case .compares(.greaterOrEqual, let bound): bound <= 0 ? .yes : .unknown
    }
  }

  /// One value of a subject from each of the cells that the conditions tell apart.
  package static func distinctValues(of subject: Subject, in conditions: [Condition]) -> [Int64] {
    Cells(subject.type, tests: conditions.map(\.test)).representatives
  }
}
