/// A value that is computed from what may be unknown.
public enum Known<Value: Sendable>: Sendable {
  /// The value.
  case known(Value)

  /// The value by what is taken where nobody says, and what it is at least, whatever somebody says of that.
  case taken(Value, atLeast: Value?)

  /// What is missing to compute it, each once, and what it is at least, where that is known.
  case missing([Need], atLeast: Value? = nil)
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

extension Need {
  /// Whether it is a price that the Region lacks.
  package var isPrice: Bool { if case .price = self { true } else { false } }
}

extension Known {
  /// The value; `nil` where something is missing.
  public var value: Value? {
    switch self {
    case .known(let value), .taken(let value, _): value
    case .missing: nil
    }
  }

  /// What is missing; empty where nothing is.
  public var needs: [Need] { if case .missing(let needs, _) = self { needs } else { [] } }

  /// The value, or what it is at least; `nil` where neither is known.
  public var least: Value? { value ?? bound }

  /// What it is at least, whatever else becomes known; `nil` where nothing is known of that.
  package var bound: Value? {
    switch self {
    case .known(let value): value
    case .taken(_, let least), .missing(_, let least): least
    }
  }

  /// The same, of which at least a bound holds, whatever else becomes known.
  ///
  /// Figures rest on what is taken where nobody says, and so would what is known of a sum of which other parts are
  /// missing. A bound must hold however the rest turns out.
  func orAtLeast(_ bound: @autoclosure () -> Known) -> Known where Value == Exact {
    switch self {
    case .known(let value), .taken(let value, _):
      let least = bound().bound ?? .zero
      return least < value ? .taken(value, atLeast: least.nonZero) : .known(value)
    case .missing(let needs, _): return .missing(needs, atLeast: bound().bound?.nonZero)
    }
  }

  func map<Result: Sendable>(_ transform: (Value) -> Result) -> Known<Result> {
    switch self {
    case .known(let value): .known(transform(value))
    case .taken(let value, _): .taken(transform(value), atLeast: nil)
    case .missing(let needs, _): .missing(needs)
    }
  }

  func flatMap<Result: Sendable>(_ transform: (Value) -> Known<Result>) -> Known<Result> {
    switch self {
    case .known(let value): transform(value)
    case .taken(let value, _):
      // What follows from another value may be less.
      switch transform(value) {
      case .known(let result), .taken(let result, _): .taken(result, atLeast: nil)
      case .missing(let needs, _): .missing(needs)
      }
    case .missing(let needs, _): .missing(needs)
    }
  }

  /// Both values, or all that is missing to either.
  package func and<Other: Sendable>(_ other: Known<Other>) -> Known<(Value, Other)> {
    guard let left = value, let right = other.value else {
      return .missing(needs.joined(with: other.needs))
    }
    return isTaken || other.isTaken ? .taken((left, right), atLeast: nil) : .known((left, right))
  }

  /// Whether it is known by what is taken where nobody says.
  package var isTaken: Bool { if case .taken = self { true } else { false } }
}

extension Known<Exact> {
  static let zero = Known.known(Exact.zero)

  static func + (left: Known, right: Known) -> Known { left.with(right, +) }

  /// The product: nothing, where one is known to be nothing, whatever the other is.
  static func * (left: Known, right: Known) -> Known {
    left.isNothing || right.isNothing ? .zero : left.with(right, *)
  }

  /// What is left of the first, or nothing; at least so much where only the second is known.
  static func - (left: Known, right: Known) -> Known {
    if case .known(let right) = right { return left.rising { $0 - right } }
    return left.and(right).map { $0 - $1 }
  }

  /// The larger; known only where both are, and then at least the one that is.
  static func max(_ left: Known, _ right: Known) -> Known { left.with(right, Swift.max) }

  /// What follows by a computation whose result never falls when its number grows: what it is at
  /// least follows, too.
  func rising(_ transform: (Exact) -> Exact) -> Known {
    switch self {
    case .known(let value): .known(transform(value))
    case .taken(let value, let least):
      .taken(transform(value), atLeast: least.map(transform)?.nonZero)
    case .missing(let needs, let least): .missing(needs, atLeast: least.map(transform)?.nonZero)
    }
  }

  /// Whether it is known to be zero, whatever else becomes known.
  private var isNothing: Bool { if case .known(let value) = self { value.isZero } else { false } }

  /// What follows from two by a computation that never falls when one of them grows.
  private func with(_ other: Known, _ transform: (Exact, Exact) -> Exact) -> Known {
    if case .known(let left) = self, case .known(let right) = other {
      return .known(transform(left, right))
    }
    let least =
      bound == nil && other.bound == nil
      ? nil : transform(bound ?? .zero, other.bound ?? .zero).nonZero
    if let left = value, let right = other.value {
      return .taken(transform(left, right), atLeast: least)
    }
    return .missing(needs.joined(with: other.needs), atLeast: least)
  }
}

extension Exact {
  /// The number, unless it is zero, which is no news of what something is at least.
  fileprivate var nonZero: Exact? { isZero ? nil : self }
}

extension Workload {
  /// The value of a fact as a number, a part of it where its steps are parts of one; missing where nobody
  /// stated it.
  func known(_ fact: Fact, over stepsOfOne: Int64 = 1) -> Known<Exact> {
    self[fact].map { .known(Exact($0, over: stepsOfOne)) } ?? .missing([.fact(fact)])
  }
}

extension [Known<Exact>] {
  /// The sum, known only where every part is.
  package var sum: Known<Exact> { reduce(.zero, +) }
}

extension [Need] {
  /// The needs of both, each once; mostly one side has none, or none of its own.
  fileprivate func joined(with others: [Need]) -> [Need] {
    isEmpty
      ? others : others.reduce(into: self) { if !$0.contains($1) { $0.append($1) } }
  }
}
