/// What is wrong with facts that somebody stated.
public enum FactMistake: Error, Hashable, Sendable {
  /// There is no fact of this name.
  case unknownFact(String, nearest: String?)

  /// The fact cannot have this value.
  case unknownValue(Fact, String, nearest: String?)

  /// The value of a flag is neither `yes` nor `no`.
  case notAFlag(Fact, String)

  /// The value is not a number, with a unit where the fact has one.
  case notAQuantity(Fact, String)

  /// The number has no unit and needs one.
  case missingUnit(Fact, String)

  /// The number has a unit and the fact has none.
  case unexpectedUnit(Fact, String)

  /// The unit is not one of the fact's.
  case unknownUnit(Fact, String, nearest: String?)

  /// The number is below zero.
  case negative(Fact, String)

  /// The number is zero, and there is no workload without one.
  case zero(Fact)

  /// The number is beyond what can be computed exactly.
  case tooLarge(Fact, String)

  /// The number is finer than the smallest step that is kept.
  case tooFine(Fact, String)

  /// The fact is stated twice, with two values.
  case statedTwice(Fact, String, String)

  /// The facts cannot be true together, for the reason given.
  case contradiction([Fact], because: String)
}

extension FactMistake {
  /// What was wrong, as one phrase.
  public var message: String {
    switch self {
    case .unknownFact(let name, _): "there is no fact `\(name)`"
    case .unknownValue(let fact, let value, _): "`\(fact.name)` cannot be `\(value)`"
    case .notAFlag(let fact, let value): "`\(fact.name)` is yes or no, not `\(value)`"
    case .notAQuantity(let fact, let value): "`\(fact.name)` cannot be `\(value)`: not a number"
    case .missingUnit(let fact, let value): "`\(fact.name)` needs a unit: `\(value)` has none"
    case .unexpectedUnit(let fact, let value):
      "`\(fact.name)` is a plain number: `\(value)` has a unit"
    case .unknownUnit(let fact, let unit, _): "`\(fact.name)` has no unit `\(unit)`"
    case .negative(let fact, let value): "`\(fact.name)` cannot be below zero: `\(value)`"
    case .zero(let fact): "`\(fact.name)` cannot be 0"
    case .tooLarge(let fact, let value): "`\(fact.name)` is out of range: `\(value)`"
    case .tooFine(let fact, let value): "`\(fact.name)` is finer than can be kept: `\(value)`"
    case .statedTwice(let fact, let first, let second):
      "`\(fact.name)` is stated twice: `\(first)` and `\(second)`"
    case .contradiction(let facts, let because):
      "\(facts.map { "`\($0.name)`" }.joined(separator: " and ")) contradict each other: \(because)"
    }
  }

  /// What was expected, or the nearest name; `nil` where the message says it all.
  public var help: String? {
    switch self {
    case .unknownFact(_, let nearest):
      didYouMean(nearest) ?? "`storage-advisor facts` lists every fact"
    case .unknownValue(let fact, _, let nearest):
      didYouMean(nearest) ?? "expected \(fact.expectation)"
    case .unknownUnit(let fact, _, let nearest):
      didYouMean(nearest) ?? "expected \(fact.unitExpectation)"
    case .zero: "leave it out where it is not known"
    case .tooLarge(let fact, _):
      "the largest value is \(fact.type.dimension?.text(Dimension.largest) ?? "smaller")"
    case .tooFine(let fact, _):
      "the smallest step is \(fact.type.dimension?.text(1) ?? "1")"
    case .notAFlag, .notAQuantity, .missingUnit, .unexpectedUnit, .negative:
      fact.map { "expected \($0.expectation)" }
    case .statedTwice(let fact, let first, let second) where fact.type.isSet:
      "state all of them at once: `\(fact.name)=\(Self.together(first, second))`"
    case .statedTwice: "state each fact once"
    case .contradiction: "correct one of them, or leave it out"
    }
  }

  /// The values of two sets, as they are stated at once.
  private static func together(_ first: String, _ second: String) -> String {
    let names = [first, second].flatMap { $0.split { ", ".contains($0) } }
    return names.enumerated().filter { !names[..<$0.offset].contains($0.element) }
      .map { String($0.element) }.joined(separator: ",")
  }

  private var fact: Fact? {
    switch self {
    case .notAFlag(let fact, _), .notAQuantity(let fact, _), .missingUnit(let fact, _),
      .unexpectedUnit(let fact, _), .negative(let fact, _):
      fact
    default: nil
    }
  }
}

extension FactType {
  /// The dimension of a quantity.
  package var dimension: Dimension? {
    if case .quantity(let dimension) = self { dimension } else { nil }
  }

  /// The names that a choice or a set may have; empty for flags and quantities.
  package var names: [String] {
    switch self {
    case .choice(let names), .choices(let names): names
    case .flag, .quantity: []
    }
  }

  /// What a value looks like, to follow "expected".
  package var expectation: String {
    switch self {
    case .flag: "`yes` or `no`"
    case .choice(let names): "one of \(names.joined(separator: ", "))"
    case .choices(let names): "any of \(names.joined(separator: ", "))"
    case .quantity(let dimension): dimension.expectation(such: dimension.example)
    }
  }
}

extension Fact {
  /// What a value looks like, to follow "expected", with an example of a usual size.
  package var expectation: String {
    guard let dimension = type.dimension else { return type.expectation }
    return dimension.expectation(such: usualValue ?? dimension.example)
  }

  /// A usual value, where another is usual than for most facts of the dimension.
  private var usualValue: String? {
    switch self {
    case .dataFileSize: "`300 KB`"
    case .dataRetention, .dataVersionRetention: "`7 years`"
    case .accessHotFor, .needsImmediateFor: "`30 days`"
    case .needsLatency: "`5 ms`"
    case .needsLaterLatency: "`12 h`"
    case .runsDuration: "`3 h`"
    default: nil
    }
  }

  /// The units that a value may have, to follow "expected".
  fileprivate var unitExpectation: String {
    guard let dimension = type.dimension else { return expectation }
    let plural = dimension.spokenUnits.filter { spoken in
      spoken.name.hasSuffix("s") && !dimension.units.contains { $0.steps == spoken.steps }
    }
    return "one of the units \((dimension.units + plural).map(\.name).joined(separator: ", "))"
  }
}

extension Dimension {
  fileprivate func expectation(such example: String) -> String {
    "a number\(units.isEmpty ? "" : " with a unit"), such as \(example)"
  }

  fileprivate var example: String {
    switch self {
    case .bytes: "`400 GB`"
    case .count, .rate, .monthlyRate: "`20`"
    case .duration: "`5 ms` or `30 days`"
    case .throughput: "`2 GB/s`"
    case .money: "`500 USD`"
    case .hourlyPrice: "`4.5 USD/h`"
    case .ratio: "`2`"
    }
  }
}
