package import RuleText
internal import Advice

/// The names that a team gives, each of them checked.
package struct Names: Hashable, Sendable {
  private var values: [ProvisionName: [String]] = [:]

  package init() {}

  /// Checks names and takes them in.
  ///
  /// - Parameters:
  ///   - given: Names with their values, in the order of the call.
  ///   - book: The patterns and bounds that they are held to.
  /// - Throws: `NameMistakes` with everything that is wrong.
  package init(_ given: [(name: ProvisionName, value: String)], book: ParameterBook)
    throws(NameMistakes)
  {
    var mistakes: [NameMistake] = []
    for (name, value) in given {
      if let mistake = name.mistake(in: value, book) {
        mistakes.append(mistake)
      } else if !name.isRepeated, values[name] != nil {
        mistakes.append(NameMistake("`\(name.rawValue)` is given twice", help: nil))
      } else if values[name, default: []].contains(value) {
        mistakes.append(
          NameMistake("`\(name.rawValue) \(value)` is given twice", help: "name each once"))
      } else {
        values[name, default: []].append(value)
      }
    }
    for (name, parameter) in [
      (ProvisionName.subnet, "Subnets"), (.securityGroup, "SecurityGroupIds"),
    ] {
      guard case .list(let extent, _)? = book[["VpcConfig", parameter]]?.kind,
        let count = values[name]?.count, !extent.contains(count)
      else { continue }
      mistakes.append(
        NameMistake(
          "`\(name.rawValue)` is given \(count) times", help: "a job takes \(extent.text)"))
    }
    guard mistakes.isEmpty else { throw NameMistakes(items: mistakes) }
  }

  /// The value of a name; `nil` where it is not given.
  package subscript(name: ProvisionName) -> String? { values[name]?.first }

  /// All values of a name that may be repeated.
  package func all(_ name: ProvisionName) -> [String] { values[name] ?? [] }

  /// The number that a name is; `nil` where it is not given.
  func number(_ name: ProvisionName) -> Int? { self[name].flatMap { Int($0) } }
}

/// What is wrong with one name.
package struct NameMistake: Hashable, Sendable {
  /// What is wrong, as one phrase.
  package let message: String

  /// What was expected, or where the value comes from.
  package let help: String?

  init(_ message: String, help: String?) {
    self.message = message
    self.help = help
  }
}

/// Everything that is wrong with the names of a call.
package struct NameMistakes: Error, Hashable, Sendable {
  /// The mistakes, in the order of the call.
  package let items: [NameMistake]
}

extension ProvisionName {
  /// What is wrong with a value; `nil` where it is one.
  fileprivate func mistake(in value: String, _ book: ParameterBook) -> NameMistake? {
    let origin = origin(book)
    switch kind(book) {
    case .text(let extent, let pattern)?:
      let kinds =
        [.text(extent, pattern: pattern)] + [bucketKind(of: value, book)].compactMap(\.self)
      let bucket = S3Location(value)?.bucket ?? ""
      for (index, kind) in kinds.enumerated() {
        guard let problem = kind.problem(with: index == 0 ? value : bucket) else { continue }
        return NameMistake(
          index == 0
            ? "`\(rawValue)` \(problem.phrase(for: value))"
            : "`\(rawValue)` names the bucket \(bucket.quoted)",
          help: "expected \(problem.expectation)" + (origin.isEmpty ? "" : ": \(origin)"))
      }
      if value.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
        return NameMistake(
          "`\(rawValue)` has a control character: \(value.quoted)", help: "leave it out")
      }
      return nil
    case .number(let extent)?:
      guard let number = Int(value), extent.contains(number) else {
        return NameMistake(
          "`\(rawValue)` cannot be \(value.quoted)",
          help: "expected a whole number" + (extent.text.isEmpty ? "" : ", \(extent.text)"))
      }
      return nil
    case .choice(let names)?:
      guard !names.contains(value) else { return nil }
      return NameMistake(
        "`\(rawValue)` cannot be \(value.quoted)",
        help: nearestHelp(to: value, among: names)
          ?? "one of \(names.count), such as \(names[0])")
    default: return nil
    }
  }

  /// What the bucket of a place in S3 must look like.
  private func bucketKind(of value: String, _ book: ParameterBook) -> ParameterKind? {
    switch self {
    case .s3URI, .outputPath, .checkpointPath:
      value.hasPrefix("s3://") ? book.shape(.bucketName) : nil
    default: nil
    }
  }
}
