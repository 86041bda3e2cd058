internal import JSONText
internal import RuleText

/// Values that have no members: how many, how long, which.
extension RequestCheck {
  mutating func checkCount(
    _ count: Int, _ extent: Extent, _ noun: String, _ parameter: Parameter, _ place: JSONPath
  ) {
    guard !extent.contains(count) else { return }
    report(.wrongCount(count, extent, noun, at: place, parameter))
  }

  mutating func checkNumber(
    _ node: JSONNode, _ extent: Extent, _ parameter: Parameter, _ place: JSONPath
  ) {
    guard let digits = digits(of: node, parameter, place) else { return }
    guard let number = Int(digits), extent.contains(number) else {
      return report(.outOfRange(digits, extent, at: place, parameter))
    }
  }

  mutating func checkNumbers(
    _ node: JSONNode, _ numbers: [Int], _ parameter: Parameter, _ place: JSONPath
  ) {
    guard let digits = digits(of: node, parameter, place),
      Int(digits).map(numbers.contains) != true
    else { return }
    report(.unknownNumber(digits, numbers, at: place, parameter))
  }

  /// The digits of a whole number; anything else is reported.
  private mutating func digits(
    of node: JSONNode, _ parameter: Parameter, _ place: JSONPath
  ) -> String? {
    if case .number(let digits) = node.kind,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
    {
      return digits
    }
    report(.wrongType(node, expected: "a whole number", at: place, parameter))
    return nil
  }

  mutating func checkChoice(
    _ node: JSONNode, _ names: [String], _ parameter: Parameter, _ place: JSONPath
  ) {
    guard let text = node.text else {
      return report(.wrongType(node, expected: "a string", at: place, parameter))
    }
    if !names.contains(text) { report(.unknownValue(text, names, at: place, parameter)) }
  }

  mutating func checkText(
    _ node: JSONNode, _ extent: Extent, _ pattern: String?, _ parameter: Parameter,
    _ place: JSONPath
  ) {
    guard let text = node.text else {
      return report(.wrongType(node, expected: "a string", at: place, parameter))
    }
    if let problem = ParameterKind.text(extent, pattern: pattern).problem(with: text) {
      report(.wrongText(text, problem, at: place, parameter))
    } else if let unlike = parameter.unlike, TextPattern(unlike)?.matches(text) == true {
      report(.reserved(text, unlike, at: place, parameter))
    }
  }
}
