internal import Advice

extension Resolver {
  /// What the heading of a `quantities` fence means; `nil` with a diagnostic where it is wrong.
  mutating func quantityMeaning(
    _ name: Spelled<String>, _ number: Spelled<String>?, _ unit: Spelled<String>?
  ) -> QuantityMeaning? {
    if let value = QuantityValue(rawValue: name.value) {
      guard let number, value.takes(number.value) else {
        diagnostics.append(.quantityNeeds(value.number, name, in: file))
        return nil
      }
      return isEnd(unit) ? .value(value, digits: number.value) : nil
    }
    if let kind = QuantityUnit(rawValue: name.value) {
      guard let unit else {
        diagnostics.append(.quantityNeeds("a unit", name, in: file))
        return nil
      }
      let factor = number.map { Int64($0.value) } ?? 1
      guard let factor, (1...10_000).contains(factor) else {
        diagnostics.append(.quantityNeeds("a whole number from 1 to 10000", name, in: file))
        return nil
      }
      return dimension(of: unit, among: kind.dimensions).map {
        .unit(kind, of: $0, name: unit.value, factor: factor)
      }
    }
    guard let role = QuantityRole(name: name.value) else {
      diagnostics.append(
        .unknownQuantity(name, in: file))
      return nil
    }
    return isEnd(number ?? unit) ? .role(role) : nil
  }

  /// Whether a heading ends before a word; reports one that it has too many.
  private mutating func isEnd(_ more: Spelled<String>?) -> Bool {
    guard let more else { return true }
    diagnostics.append(
      Diagnostic(
        .expected, "expected the words, not `\(more.value)`", in: file, at: more.range,
        help: "leave it out"))
    return false
  }

  private mutating func dimension(of unit: Spelled<String>, among dimensions: [Dimension])
    -> Dimension?
  {
    let dimension = dimensions.first { $0.units.contains { $0.name == unit.value } }
    if dimension == nil {
      let names = dimensions.flatMap(\.units).map(\.name)
      diagnostics.append(
        Diagnostic(
          .unknownUnit, "there is no unit `\(unit.value)`", in: file, at: unit.range,
          label: "expected \(names.joined(separator: ", "))",
          help: nearestHelp(to: unit.value, among: names)))
    }
    return dimension
  }
}

extension QuantityValue {
  /// What its number may be.
  fileprivate var number: String {
    self == .ordinal ? "a whole number from 1 to 1000" : "a number of at most 15 digits"
  }

  fileprivate func takes(_ number: String) -> Bool {
    self == .ordinal
      ? Int64(number).map { (1...1000).contains($0) } ?? false
      : !number.hasPrefix("-") && number.utf8.count <= 15
  }
}

extension QuantityUnit {
  /// What its units may measure.
  fileprivate var dimensions: [Dimension] {
    switch self {
    case .unit: [.duration, .bytes, .throughput, .money]
    case .letterUnit: [.bytes]
    case .counted, .birthday, .period: [.duration]
    }
  }
}

extension Diagnostic {
  fileprivate static func quantityNeeds(
    _ what: String, _ name: Spelled<String>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .expected, "expected \(what) behind `\(name.value)`", in: file, at: name.range,
      help: "`times 1000`, `unit 14 days`")
  }

  fileprivate static func unknownQuantity(
    _ name: Spelled<String>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownWord, "words cannot say `\(name.value)` of quantities", in: file, at: name.range,
      label: "expected \(QuantityMeaning.names.joined(separator: ", "))",
      help: nearestHelp(to: name.value, among: QuantityMeaning.names))
  }
}
