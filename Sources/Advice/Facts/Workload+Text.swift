extension Workload {
  /// States a fact as text has it: the name, and the value with its unit.
  ///
  /// A flag is `yes` or `no` (or `true` or `false`), a set is a list with commas.
  ///
  /// - Parameters:
  ///   - name: The fact's name, such as `data.size`.
  ///   - text: The value, such as `400 GB` or `400GB`.
  /// - Throws: `FactMistake` where the name or value is none, or the fact already has another value.
  public mutating func state(_ name: String, _ text: String) throws(FactMistake) {
    // Longer than any name: comparing hostile text may take quadratic time.
    guard name.utf8.count <= 64 else { throw .unknownFact("\(name.prefix(64))…", nearest: nil) }
    guard let fact = Fact(name: name) else {
      throw .unknownFact(name, nearest: nearestName(to: name, among: Fact.allCases.map(\.name)))
    }
    let value = try fact.value(text)
    if let old = self[fact], old != value {
      throw .statedTwice(fact, fact.text(old), fact.text(value))
    }
    self[fact] = value
  }

  /// The fact's value as text, or `nil` where it is unknown.
  public func text(of fact: Fact) -> String? { self[fact].map(fact.text) }
}

extension Fact {
  /// Reads a value of the fact from text.
  package func value(_ text: String) throws(FactMistake) -> Int64 {
    guard text.utf8.count <= 512 else {
      throw .unknownValue(self, "\(text.prefix(64))…", nearest: nil)
    }
    let text = text.trimmingSpaces
    switch type {
    case .flag:
      switch text {
      case "yes", "true": return 1
      case "no", "false": return 0
      default: throw .notAFlag(self, text)
      }
    case .choice:
      return Int64(try index(of: text))
    case .choices:
      var bits: Int64 = 0
      for name in text.split(separator: ",", omittingEmptySubsequences: false) {
        bits |= 1 << Int64(try index(of: String(name).trimmingSpaces))
      }
      return bits
    case .quantity(let dimension):
      return try quantity(text, dimension)
    }
  }

  /// Writes a value of the fact, so that reading it gives the same value.
  package func text(_ value: Int64) -> String { type.text(value) }

  private func index(of name: String) throws(FactMistake) -> Int {
    // Outside of SageMaker types are written without its prefix.
    let other = self == .trainingInstanceType ? "ml.\(name)" : name
    guard let index = type.names.firstIndex(of: name) ?? type.names.firstIndex(of: other) else {
      throw .unknownValue(self, name, nearest: nearestName(to: name, among: type.names))
    }
    return index
  }

  private func quantity(_ text: String, _ dimension: Dimension) throws(FactMistake) -> Int64 {
    let number = text.prefix { $0 == "-" || $0 == "." || ("0"..."9").contains($0) }
    let unit = String(text[number.endIndex...]).trimmingSpaces
    do {
      return try dimension.steps(number: number, unit: unit)
    } catch {
      switch error {
      case .notANumber: throw .notAQuantity(self, text)
      case .negative: throw .negative(self, text)
      case .missingUnit: throw .missingUnit(self, text)
      case .unexpectedUnit: throw .unexpectedUnit(self, text)
      case .unknownUnit:
        let names = dimension.units.map(\.name)
        throw .unknownUnit(self, unit, nearest: nearestName(to: unit, among: names))
      case .tooFine: throw .tooFine(self, text)
      case .tooLarge: throw .tooLarge(self, text)
      }
    }
  }
}

extension FactType {
  /// Writes a value of the type.
  package func text(_ value: Int64) -> String {
    switch self {
    case .flag: value != 0 ? "yes" : "no"
    case .choice(let names):
      Int(exactly: value).flatMap { names.indices.contains($0) ? names[$0] : nil } ?? "\(value)"
    case .choices(let names):
      names.enumerated().filter { value & (1 << Int64($0.offset)) != 0 }.map(\.element)
        .joined(separator: ", ")
    case .quantity(let dimension): dimension.text(value)
    }
  }
}

extension String {
  /// The text without spaces and tabs at its ends.
  package var trimmingSpaces: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
