internal import Advice
internal import JSONText
internal import Reading
internal import RuleText

extension ParameterAnswer {
  /// The options with what a job makes of their parameters, for people.
  func lines(_ letters: [String], _ style: TextStyle) -> [String] {
    options.flatMap { option -> [String] in
      let mark = letters.contains(option.letter) ? "> " : "  "
      guard !option.parameters.isEmpty else {
        return ["\(mark)\(option.letter)  names no parameter that is known"]
      }
      return option.parameters.enumerated().flatMap { index, parameter in
        style.wrap(
          "\(option.need?.rawValue ?? "partly required"): \(parameter.name) "
            + "[\(parameter.citation.source.name)]",
          lead: index == 0 ? "\(mark)\(option.letter)  " : "     ")
          + (parameter.meaning.isEmpty ? [] : style.wrap(parameter.meaning, lead: "       "))
      }
    }
  }

  /// An object for each option, with the members of every answer and the parameters beside them.
  var jsonValues: [JSONValue] {
    options.map { option in
      .members([
        ("letter", .string(option.letter)), ("configuration", .null), ("storage", .null),
        ("steps", .array([])), ("points", .null), ("excluded", .array([])),
        ("reasons", .array([])),
        ("need", .optional(option.need?.rawValue)),
        (
          "parameters",
          .array(
            option.parameters.map { parameter in
              .members([
                ("parameter", .string(parameter.name)), ("meaning", .string(parameter.meaning)),
                ("source", .string(parameter.citation.source.name)),
              ])
            })
        ),
      ])
    }
  }
}

extension ParameterAnswer.Option {
  /// The option as a row of the table of options.
  var row: String {
    let names = parameters.map(\.name).joined(separator: ", ").escaped
    let reason = parameters.first.map { $0.meaning.escaped } ?? ""
    return "| \(letter) | \(names) | \(need?.rawValue ?? "") | \(reason) |"
  }
}
