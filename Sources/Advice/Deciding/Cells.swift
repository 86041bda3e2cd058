/// How the values of one fact fall into cells that no rule tells apart.
///
/// Cell 0 is the unknown value. A flag, a choice and a set have a cell for each value; a quantity
/// has one for each interval between the bounds that rules name.
struct Cells: Hashable, Sendable {
  /// The least value of every cell but the first, for quantities; empty for the other types.
  let bounds: [Int64]

  /// Whether each bound is one step above the number that rules name, as after `>` and `<=`.
  let isStepAbove: [Bool]

  /// How many cells known values have.
  let count: Int

  /// Whether the fact is a quantity.
  let isQuantity: Bool

  /// Divides the values of a type by the tests that rules make of it.
  init(_ type: FactType, tests: [Condition.Test]) {
    switch type {
    case .flag: (bounds, isStepAbove, count, isQuantity) = ([], [], 2, false)
    case .choice(let names): (bounds, isStepAbove, count, isQuantity) = ([], [], names.count, false)
    case .choices(let names):
      (bounds, isStepAbove, count, isQuantity) = ([], [], 1 << names.count, false)
    case .quantity:
      let made = tests.compactMap(\.bound).filter { $0.least > 0 }
      bounds = Set(made.map(\.least)).sorted()
      isStepAbove = bounds.map { least in made.first { $0.least == least }?.isStepAbove ?? false }
      count = bounds.count + 1
      isQuantity = true
    }
  }

  /// The cells of a quantity, divided at more values.
  func divided(at values: [Int64], _ type: FactType) -> Cells {
    let own = zip(bounds, isStepAbove).map { bound, isStepAbove -> Condition.Test in
      isStepAbove ? .compares(.greater, bound - 1) : .compares(.greaterOrEqual, bound)
    }
    return Cells(type, tests: own + values.map { .compares(.greaterOrEqual, $0) })
  }

  /// A value in each cell of known values.
  var representatives: [Int64] {
    isQuantity ? [0] + bounds : (0..<count).map(Int64.init)
  }
}

extension Condition.Test {
  /// Where a comparison changes: the least value on its upper side, and whether that is one step
  /// above the number that is compared with.
  fileprivate var bound: (least: Int64, isStepAbove: Bool)? {
    switch self {
    case .compares(.less, let number), .compares(.greaterOrEqual, let number): (number, false)
    case .compares(.lessOrEqual, let number), .compares(.greater, let number): (number + 1, true)
    case .flag, .anyOf, .noneOf, .unknown: nil
    }
  }
}
