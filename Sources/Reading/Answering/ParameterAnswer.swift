internal import Advice
package import RuleText

/// What a question asks of the parameters of a training job, and which options fit.
package struct ParameterAnswer: Sendable {
  /// An option with the parameters that it names.
  package struct Option: Sendable {
    /// The letter, `A` to `Z`.
    package let letter: String

    /// The parameters; none where the words name none that is known.
    package let parameters: [Parameter]

    /// Whether a job needs every one of them; `nil` where none is named.
    package let need: ParameterNeed?
  }

  /// Which parameters are asked for.
  package let asked: ParameterNeed

  /// The options, in their order.
  package let options: [Option]

  /// The letters that are chosen; empty where the words do not decide.
  package let letters: [String]

  /// Why none is chosen.
  let abstention: Answer.Abstention?

  /// The phrases that were found, by their place in the book.
  let phrases: Set<Int>
}

extension ParameterAnswer {
  /// Reads a question; `nil` where it does not ask which parameters a job needs, or fewer than half of
  /// its options name any.
  init?(_ question: Question, _ request: Question.Asked, _ reader: WordReader) {
    let text = reader.text(question.text)
    guard let (need, phrase) = text.askedNeed else { return nil }
    let readings = question.options.map { reader.text($0.text).namedParameters }
    let named = readings.count { !$0.parameters.isEmpty }
    guard named >= max(2, (readings.count + 1) / 2) else { return nil }

    let isNegated = request.isOpposite && !phrase.saysTheOpposite
    let asked = isNegated ? need.opposite : need
    let options = zip(question.options, readings).map { option, reading in
      Option(
        letter: option.letter, parameters: reading.parameters,
        need: reader.book.parameters.need(of: reading.parameters))
    }
    let fitting = options.filter { $0.need == asked }.map(\.letter)
    let wantsAll = text.tokens.indices.contains { text.begins(.allFitting, at: $0) }
    let count = wantsAll ? fitting.count : request.count
    self.asked = asked
    self.options = options
    phrases = readings.reduce(phrase.phrases) { $0.union($1.phrases) }
    let fits = !fitting.isEmpty && fitting.count == count
    letters = fits ? fitting : []
    abstention = fits ? nil : .parameters(asked: request.count, fitting: fitting)
  }
}

/// How a question says what it asks for.
private struct AskedPhrase {
  let phrases: Set<Int>

  /// Whether the words themselves turn the question round: "not required".
  let saysTheOpposite: Bool
}

extension TextMatcher {
  /// Whether the text asks for parameters that are required, or for those that are not.
  fileprivate var askedNeed: (ParameterNeed, AskedPhrase)? {
    var found: [(need: ParameterNeed, match: Match)] = []
    for match in matches(.asked) {
      if case .asked(let need) = book.phrases[match.phrase].meaning { found.append((need, match)) }
    }
    // "Not mandatory" says less than "optional", and both may stand in one question.
    guard let best = found.first(where: { $0.need == .optional }) ?? found.first else { return nil }
    let isNegated = best.match.isNegated
    return (
      isNegated ? best.need.opposite : best.need,
      AskedPhrase(
        phrases: Set(found.map(\.match.phrase)),
        saysTheOpposite: isNegated || best.need == .optional)
    )
  }

  /// The parameters that an option names: the first, or all of a list.
  fileprivate var namedParameters: (parameters: [Parameter], phrases: Set<Int>) {
    let found = matches(.parameters).filter { !$0.isNegated }.withoutPartial { _, _ in true }
      .sorted { ($0.tokens.min() ?? 0, $0.phrase) < ($1.tokens.min() ?? 0, $1.phrase) }
    var named: [(parameter: Parameter, phrase: Int)] = []
    for match in found {
      guard case .parameter(let path) = book.phrases[match.phrase].meaning,
        let parameter = book.parameters[path], !named.contains(where: { $0.parameter == parameter })
      else { continue }
      named.append((parameter, match.phrase))
    }
    let isList = tokens.count <= named.count * Self.wordsOfListItem
    let meant = isList ? named[...] : named.prefix(1)
    return (meant.map(\.parameter), Set(meant.map(\.phrase)))
  }

  /// How many words each parameter has at most where an option does no more than list some.
  private static var wordsOfListItem: Int { 4 }
}

extension ParameterNeed {
  fileprivate var opposite: ParameterNeed { self == .required ? .optional : .required }
}

extension ParameterBook {
  /// Whether a job of one's own code needs every one of some parameters; `nil` where they differ.
  func need(of parameters: [Parameter]) -> ParameterNeed? {
    let needs = Set(parameters.map { isRequired($0) ? ParameterNeed.required : .optional })
    return needs.count == 1 ? needs.first : nil
  }

  /// Whether a job that is not serverless needs the parameter: it, and all around it.
  package func isRequired(_ parameter: Parameter) -> Bool {
    parameter.path.indices.allSatisfy { index in
      switch self[Array(parameter.path[...index])]?.requirement {
      case .always?, .unless?: true
      case .with?, nil: false
      }
    }
  }
}

extension PhraseBook {
  /// Phrases of parameters that there are not.
  package var unknownParameters: [Diagnostic] {
    phrases.compactMap { phrase in
      guard case .parameter(let path) = phrase.meaning, parameters[path] == nil else { return nil }
      let name = path.joined(separator: ".")
      return Diagnostic(
        .unknownParameter, "a phrase stands for `\(name)`, and there is no such parameter",
        in: phrase.file, at: phrase.text.range,
        help: nearestHelp(to: name, among: parameters.parameters.map(\.name)))
    }
  }
}
