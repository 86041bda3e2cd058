/// What is known of a training workload: typed facts, each of which may be unknown.
///
/// Every property is `nil` until it is stated: nothing is assumed. Quantities are kept as whole
/// numbers of their dimension's smallest step (see ``Dimension``).
public struct Workload: Hashable, Sendable {
  /// One value a fact, in the order of the facts; ``unknown`` where nothing is stated.
  package private(set) var values: [Int64]

  /// Stands for a fact that nobody stated.
  package static let unknown = Int64.min

  /// Makes a workload of which nothing is known.
  public init() {
    values = Self.nothing
  }

  private static let nothing = [Int64](repeating: unknown, count: Fact.allCases.count)

  /// The value of a fact as the tables keep it, or `nil` where it is unknown.
  ///
  /// A flag is 0 or 1, a choice the index of its name, a set a bit for each name, a quantity its
  /// number of smallest steps.
  package subscript(fact: Fact) -> Int64? {
    get {
      let value = values[fact.rawValue]
      return value == Self.unknown ? nil : value
    }
    set { values[fact.rawValue] = newValue ?? Self.unknown }
  }

  /// The facts that are stated, in their declared order.
  public var stated: [Fact] { Fact.allCases.filter { self[$0] != nil } }

  /// Forgets a fact.
  public mutating func forget(_ fact: Fact) { self[fact] = nil }

  func value<Value: FactValue>(_ fact: Fact) -> Value? { self[fact].flatMap(Value.init(steps:)) }

  mutating func state(_ value: (some FactValue)?, _ fact: Fact) { self[fact] = value?.steps }
}

/// A type that a fact's property can have.
protocol FactValue {
  init?(steps: Int64)
  var steps: Int64 { get }
}

extension Bool: FactValue {
  init(steps: Int64) { self = steps != 0 }
  var steps: Int64 { self ? 1 : 0 }
}

extension Int: FactValue {
  init(steps: Int64) { self = Int(steps) }
  var steps: Int64 { Swift.max(0, Int64(self)) }
}

extension FactChoice {
  init?(steps: Int64) {
    guard let index = Int(exactly: steps), Self.allCases.indices.contains(index) else { return nil }
    self = Self.allCases[index]
  }

  /// The choice as workloads keep it: its place in the declared order.
  package var steps: Int64 { Int64(Self.allCases.firstIndex(of: self) ?? 0) }
}

extension Set: FactValue where Element: FactChoice {
  init(steps: Int64) {
    self = Set(
      Element.allCases.enumerated().filter { steps & (1 << Int64($0.offset)) != 0 }.map(\.element))
  }

  var steps: Int64 {
    Element.allCases.enumerated().reduce(0) {
      contains($1.element) ? $0 | (1 << Int64($1.offset)) : $0
    }
  }
}

extension DataLocation: FactValue {}
extension DataFormat: FactValue {}
extension DataSelection: FactValue {}
extension ObjectClass: FactValue {}
extension DataChange: FactValue {}
extension RetentionLock: FactValue {}
extension DataTransfer: FactValue {}
extension TrainingDelivery: FactValue {}
extension ReadShare: FactValue {}
extension AccessPattern: FactValue {}
extension AccessFrequency: FactValue {}
extension AccessTrend: FactValue {}
extension TrainingCompute: FactValue {}
extension TrainingAlgorithm: FactValue {}
extension Region: FactValue {}
extension InstanceType: FactValue {}
