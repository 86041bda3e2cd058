/// A value that is computed from what may be unknown.
public enum Known<Value: Sendable>: Sendable {
  /// The value.
  case known(Value)

  /// What is missing to compute it, each once.
  case missing([Need])
}

/// Something without which a figure cannot be computed.
public enum Need: Hashable, Sendable {
  /// A fact that nobody stated.
  case fact(Fact)

  /// A price that no page has for the Region; the Regions for which there is one.
  case price(Meter, FigureSubject, elsewhere: [Region])

  /// A limit that no page has for the configuration.
  case limit(Limit)
}

extension Known {
  /// The value; `nil` where something is missing.
  public var value: Value? { if case .known(let value) = self { value } else { nil } }

  /// What is missing; empty where nothing is.
  public var needs: [Need] { if case .missing(let needs) = self { needs } else { [] } }

  func map<Result: Sendable>(_ transform: (Value) -> Result) -> Known<Result> {
    switch self {
    case .known(let value): .known(transform(value))
    case .missing(let needs): .missing(needs)
    }
  }

  func flatMap<Result: Sendable>(_ transform: (Value) -> Known<Result>) -> Known<Result> {
    switch self {
    case .known(let value): transform(value)
    case .missing(let needs): .missing(needs)
    }
  }

  /// Both values, or all that is missing to either.
  func and<Other: Sendable>(_ other: Known<Other>) -> Known<(Value, Other)> {
    switch (self, other) {
    case (.known(let left), .known(let right)): .known((left, right))
    default: .missing((needs + other.needs).uniqued)
    }
  }
}

extension Known<Exact> {
  static let zero = Known.known(Exact.zero)

  static func + (left: Known, right: Known) -> Known { left.and(right).map { $0 + $1 } }
  static func * (left: Known, right: Known) -> Known { left.and(right).map { $0 * $1 } }

  /// The larger; known only where both are.
  static func max(_ left: Known, _ right: Known) -> Known {
    left.and(right).map { Swift.max($0, $1) }
  }
}

extension [Known<Exact>] {
  /// The sum, known only where every part is.
  var sum: Known<Exact> { reduce(.zero, +) }
}
