internal import Advice
internal import JSONText
internal import Reading
internal import RuleText

extension FigureAnswer {
  /// The options with the figures that they are compared with, for people.
  func lines(of question: Question, in file: SourceFile, _ style: TextStyle) -> [String] {
    zip(question.options, options).flatMap { words, option -> [String] in
      let lead = (option.isRight ? "> " : "  ") + option.letter + "  "
      return style.wrap(file.text(words.text).oneLine, lead: lead)
        + option.figures.flatMap { style.wrap($0.sentence, lead: "       ") }
    }
  }

  /// An object for each option, with the members of every answer and the figures beside them.
  var jsonValues: [JSONValue] {
    options.map { option in
      .members([
        ("letter", .string(option.letter)), ("configuration", .null), ("storage", .null),
        ("steps", .array([])), ("points", .null), ("excluded", .array([])),
        ("reasons", .array([])),
        (
          "figures",
          .array(
            option.figures.map { figure in
              .members([
                ("limit", .string(figure.limit.rawValue)),
                ("subject", .string(figure.subject.name)), ("value", .string(figure.text)),
                ("source", .string(figure.provenance.citation.source.name)),
              ])
            })
        ),
      ])
    }
  }
}

extension FigureAnswer.Option {
  /// The option as a row of the table of options.
  var row: String {
    let reasons = figures.map { $0.sentence.escaped }.joined(separator: "; ")
    let subject = figures.isEmpty ? "no figure" : ""
    return "| \(letter) | \(subject) | \(isRight ? "right" : "") | \(reasons) |"
  }
}

extension LimitFigure {
  /// The figure, whose it is, and who says so.
  fileprivate var sentence: String {
    "\(limit.title), \(subject.name): \(text) [\(provenance.citation.source.name)]"
  }
}
