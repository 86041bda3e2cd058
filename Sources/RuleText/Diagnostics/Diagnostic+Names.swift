internal import Advice

/// Mistakes in names, values and numbers.
extension Diagnostic {
  static func unknownFact(
    _ word: Spelled<String>, among names: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownFact, "there is no fact `\(word.value)`", in: file, at: word.range,
      help: nearestHelp(to: word.value, among: names) ?? "rules/VOCABULARY.md lists every fact")
  }

  static func unknownValue(
    _ word: Spelled<String>, of name: String, among names: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownValue, "`\(name)` cannot be `\(word.value)`", in: file, at: word.range,
      label: "expected \(shortened(names))",
      help: nearestHelp(to: word.value, among: names))
  }

  static func unknownTarget(
    _ word: Spelled<String>, among names: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownTarget, "there is no storage, configuration or step `\(word.value)`", in: file,
      at: word.range,
      help: nearestHelp(to: word.value, among: names) ?? "rules/VOCABULARY.md lists every target")
  }

  static func unknownCriterion(
    _ word: Spelled<String>, among names: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownCriterion, "there is no criterion `\(word.value)`", in: file, at: word.range,
      label: "expected \(names.joined(separator: ", "))",
      help: nearestHelp(to: word.value, among: names))
  }

  static func unknownSource(
    _ word: Spelled<String>, among names: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownSource, "there is no source `\(word.value)`", in: file, at: word.range,
      help: nearestHelp(to: word.value, among: names)
        ?? "add a row to the rule book's sources.md")
  }

  static func repeatedValue(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .repeatedValue, "`\(word.value)` is named twice", in: file, at: word.range,
      help: "leave one out")
  }

  static func statedTwice(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .statedTwice, "`\(word.value)` is stated twice", in: file, at: word.range,
      help: "leave one out")
  }

  /// A flag compared with a number, a quantity that "is" something, and the like.
  static func wrongForm(_ range: Range<Int>, of subject: Subject, in file: SourceFile)
    -> Diagnostic
  {
    let name = subject.name
    let (kind, form) =
      switch subject.type {
      case .flag: ("yes or no", "`\(name)` or `no \(name)`")
      case .choice(let names): ("one of several names", "`\(name) is \(names[0])`")
      case .choices(let names): ("a set of names", "`\(name) is \(names[0])`")
      case .quantity(let dimension): (dimension.title, "`\(name) > \(dimension.text(2000))`")
      }
    return Diagnostic(
      .wrongType, "`\(name)` is \(kind)", in: file, at: range, help: "write \(form)")
  }

  static func wrongOrder(_ range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .wrongType, "only a fact of the plan is compared with a fact of the workload", in: file,
      at: range, help: "write the fact of the plan first: `plan.delete-age < data.retention`")
  }

  static func differentDimensions(
    _ range: Range<Int>, of left: Subject, _ right: Subject, in file: SourceFile
  ) -> Diagnostic {
    func kind(_ type: FactType) -> String { type.dimension?.title ?? "no quantity" }
    return Diagnostic(
      .wrongType,
      "`\(left.name)` is \(kind(left.type)) and `\(right.name)` is \(kind(right.type))", in: file,
      at: range, help: "compare quantities of the same kind")
  }

  static func wrongQuantity(
    _ error: QuantityError, _ quantity: QuantitySyntax, of name: String, _ dimension: Dimension,
    in file: SourceFile
  ) -> Diagnostic {
    let written = file.text(quantity.range)
    let units = dimension.units.map(\.name)
    func make(
      _ code: Code, _ message: String, _ range: Range<Int>? = nil, label: String? = nil,
      help: String? = nil
    ) -> Diagnostic {
      Diagnostic(
        code, message, in: file, at: range ?? quantity.range, label: label, help: help)
    }
    switch error {
    case .notANumber:
      return make(.expected, "`\(quantity.number.value)` is not a number", quantity.number.range)
    case .negative:
      return make(.outOfRange, "`\(name)` cannot be below zero", quantity.number.range)
    case .missingUnit:
      return make(
        .missingUnit, "`\(name)` needs a unit", quantity.number.range,
        label: "expected \(shortened(units))")
    case .unexpectedUnit:
      return make(
        .unexpectedUnit, "`\(name)` is a plain number", quantity.unit?.range,
        help: "leave the unit out")
    case .unknownUnit:
      return make(
        .unknownUnit, "\(dimension.title) has no unit `\(quantity.unit?.value ?? "")`",
        quantity.unit?.range, label: "expected \(shortened(units))",
        help: quantity.unit.flatMap { nearestHelp(to: $0.value, among: units) })
    case .tooFine:
      return make(
        .outOfRange, "`\(written)` is finer than can be kept",
        help: "the smallest step is \(dimension.text(1))")
    case .tooLarge:
      return make(
        .outOfRange, "`\(written)` is out of range",
        help: "the largest value is \(dimension.text(Dimension.largest))")
    }
  }

  private static func shortened(_ names: [String]) -> String {
    names.count <= 8
      ? names.joined(separator: ", ") : names.prefix(8).joined(separator: ", ") + ", …"
  }
}
