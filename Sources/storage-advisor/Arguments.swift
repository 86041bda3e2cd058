internal import StorageAdvisor

/// An option of a subcommand; the table of them makes both the parsing and the help.
struct Option: Sendable {
  /// The name with its dashes.
  let name: String

  /// What stands for the value in the help; `nil` for an option without one.
  var value: String?

  let meaning: String

  static let format = Option(
    name: "--format", value: "FORMAT", meaning: "text, json or markdown (text is the default)")
  static let rules = Option(
    name: "--rules", value: "DIR", meaning: "read the rule book from this folder")
  static let verbose = Option(name: "--verbose", meaning: "show every plan, reason and caution")
  static let scenario = Option(
    name: "--scenario", value: "FILE", meaning: "read facts from a JSON object; - is standard input"
  )
  static let scenarios = Option(
    name: "--scenarios", value: "FILE",
    meaning: "take each line's JSON object by itself, and say only what is best")
  static let weight = Option(
    name: "--weight", value: "CRITERION=N",
    meaning: "count a criterion N times, 0 to \(Weights.largest) (1 is the default)")
  static let plan = Option(
    name: "--plan", value: "CONFIGURATION", meaning: "take this plan; may be given again")
  static let region = Option(
    name: "--region", value: "REGION", meaning: "take this Region's prices")
  static let instance = Option(
    name: "--instance", value: "TYPE", meaning: "bill the hours of this instance type")
  static let monthHours = Option(
    name: "--month-hours", value: "N", meaning: "hours in a month, 1 to 744 (730 is the default)")
  static let asOf = Option(
    name: "--as-of", value: "DAY", meaning: "answer as things stood on a day, such as 2026-01-01")
  static let prices = Option(
    name: "--prices", value: "PAGE", meaning: "a page of figures that go before the built-in ones")
}

/// The arguments of a subcommand, sorted out.
struct Arguments {
  private(set) var positional: [String] = []
  private(set) var options: [(name: String, value: String)] = []

  /// The folder of rules that the call names, and its pages, read once; `nil` where it names none.
  var ruleFolder: (path: String, pages: [SourceFile])?

  /// The day as of which the call asks, and the rule book before it is taken as of that day; `nil` where the
  /// call names none.
  var dated: (day: Day, book: RuleBook)?

  /// Sorts arguments out by the subcommand's options.
  ///
  /// - Throws: `UsageMistake` for an unknown option, a missing or a needless value.
  init(_ arguments: [String], options known: [Option]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--"), argument != "--" else {
        if argument == "--" {
          positional += rest
          return
        }
        positional.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = known.first(where: { $0.name == name }) else {
        let names = known.map(\.name) + ["--help"]
        throw UsageMistake(
          "there is no option `\(name.shown)` here",
          help: nearestHelp(to: name, among: names)
            ?? "options are \(names.joined(separator: ", "))")
      }
      if option.value == nil {
        guard parts.count == 1 else { throw UsageMistake("`\(name)` takes no value") }
        options.append((name, ""))
      } else if parts.count == 2 {
        options.append((name, String(parts[1])))
      } else if let value = rest.popFirst() {
        options.append((name, value))
      } else {
        throw UsageMistake("`\(name)` needs a value: \(option.value ?? "")")
      }
    }
  }

  func has(_ option: Option) -> Bool { options.contains { $0.name == option.name } }

  func values(of option: Option) -> [String] {
    options.filter { $0.name == option.name }.map(\.value)
  }

  /// The value of an option that is given once or not at all.
  func value(of option: Option) throws -> String? {
    let values = values(of: option)
    guard values.count <= 1 else { throw UsageMistake("`\(option.name)` is given twice") }
    return values.first
  }

  /// The output format.
  func format() throws -> Format {
    guard let name = try value(of: .format) else { return .text }
    guard let format = Format(rawValue: name) else {
      let names = Format.allCases.map(\.rawValue)
      throw UsageMistake(
        "there is no format `\(name.shown)`",
        help: nearestHelp(to: name, among: names)
          ?? "formats are \(names.joined(separator: ", "))")
    }
    return format
  }

  /// The weights that are given.
  func weights() throws -> Weights {
    var weights = Weights()
    for text in values(of: .weight) {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let number = Int(parts[1]), (0...Weights.largest).contains(number)
      else {
        throw UsageMistake(
          "`\(text.shown)` is no weight",
          help: "write a criterion and 0 to \(Weights.largest), such as cost=3")
      }
      guard let criterion = Criterion(rawValue: parts[0]) else {
        let names = Criterion.allCases.map(\.rawValue)
        throw UsageMistake(
          "there is no criterion `\(parts[0].shown)`",
          help: nearestHelp(to: parts[0], among: names)
            ?? "criteria are \(names.joined(separator: ", "))")
      }
      weights[criterion] = number
    }
    return weights
  }
}

/// A form of output.
enum Format: String, CaseIterable {
  case text
  case json
  case markdown
}
