/// A value that is computed from what may be unknown.
public enum Known<Value: Sendable>: Sendable {
  /// The value.
  case known(Value)

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
  public var value: Value? { if case .known(let value) = self { value } else { nil } }

  /// What is missing; empty where nothing is.
  public var needs: [Need] { if case .missing(let needs, _) = self { needs } else { [] } }

  /// The value, or what it is at least; `nil` where neither is known.
  public var least: Value? {
    switch self {
    case .known(let value): value
    case .missing(_, let least): least
    }
  }

  /// The value as it is; where it is missing, it is at least what a bound is.
  ///
  /// Figures rest on what is taken where nobody says, and so does what is known of a sum. A bound must hold however
  /// the rest turns out.
  func orAtLeast(_ bound: @autoclosure () -> Known) -> Known where Value == Exact {
    guard case .missing(let needs, _) = self else { return self }
    return .missing(needs, atLeast: bound().least?.nonZero)
  }

  func map<Result: Sendable>(_ transform: (Value) -> Result) -> Known<Result> {
    switch self {
    case .known(let value): .known(transform(value))
    case .missing(let needs, _): .missing(needs)
    }
  }

  func flatMap<Result: Sendable>(_ transform: (Value) -> Known<Result>) -> Known<Result> {
    switch self {
    case .known(let value): transform(value)
    case .missing(let needs, _): .missing(needs)
    }
  }

  /// Both values, or all that is missing to either.
  package func and<Other: Sendable>(_ other: Known<Other>) -> Known<(Value, Other)> {
    switch (self, other) {
    case (.known(let left), .known(let right)): .known((left, right))
    default: .missing(needs.joined(with: other.needs))
    }
  }
}

extension Known<Exact> {
  static let zero = Known.known(Exact.zero)

  static func + (left: Known, right: Known) -> Known { left.with(right, +) }
  static func * (left: Known, right: Known) -> Known { left.with(right, *) }

  /// What is left of the first, or nothing; at least so much where only the second is known.
  static func - (left: Known, right: Known) -> Known {
    if let right = right.value { return left.rising { $0 - right } }
    return .missing(left.needs.joined(with: right.needs))
  }

  /// The larger; known only where both are, and then at least the one that is.
  static func max(_ left: Known, _ right: Known) -> Known { left.with(right, Swift.max) }

  /// What follows by a computation whose result never falls when its number grows: what it is at
  /// least follows, too.
  func rising(_ transform: (Exact) -> Exact) -> Known {
    switch self {
    case .known(let value): .known(transform(value))
    case .missing(let needs, let least): .missing(needs, atLeast: least.map(transform)?.nonZero)
    }
  }

  /// What follows from two by a computation that never falls when one of them grows.
  private func with(_ other: Known, _ transform: (Exact, Exact) -> Exact) -> Known {
    if let left = value, let right = other.value { return .known(transform(left, right)) }
    let needs = needs.joined(with: other.needs)
    if least == nil, other.least == nil { return .missing(needs) }
    return .missing(needs, atLeast: transform(least ?? .zero, other.least ?? .zero).nonZero)
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
