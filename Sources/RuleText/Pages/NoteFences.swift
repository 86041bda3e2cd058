package import Advice

/// What the fences of a note say: the facts, the options as plans, and the answer.
package struct NoteFences: Sendable {
  /// A target that must come out, and the rules behind it.
  package struct Claim: Hashable, Sendable {
    package let target: Target
    package let range: Range<Int>
    package let rules: [Spelled<String>]
  }

  /// The answer line.
  package enum Answer: Hashable, Sendable {
    /// The options with these letters.
    case options([Spelled<String>], because: [Spelled<String>])

    /// A plan that the target covers.
    case target(Claim)

    /// No plan: none of the three fits.
    case nothing(Range<Int>, because: [Spelled<String>])
  }

  package var workload = Workload()

  /// Whether the note says which facts a reader should find.
  package var statesWorkload = false
  package var options: [(letter: Spelled<String>, plan: Plan)] = []

  /// The parameters of a request that each option names, where the question is about them.
  package var parameters: [(letter: Spelled<String>, names: [Spelled<String>])] = []

  /// Which parameters the question asks for.
  package var asked: ParameterNeed?

  /// The features that the question asks for.
  package var features: [Spelled<String>] = []

  /// Words of options that are no steps: the features that they offer.
  package var offered: [Spelled<String>] = []

  /// Which figure of the world the question asks for, where the figures give the answer.
  package var figure: Limit?
  package var answer: Answer?

  /// Answers of certain days, where they are not that of the rule book's own.
  package var datedAnswers: [(period: Period, answer: Answer)] = []
  package var excluded: [Claim] = []
  package var cautions: [Spelled<String>] = []

  /// Why a reader cannot find the answer in the question's words, where that is so.
  package var abstention: Spelled<String>?
  package var diagnostics: [Diagnostic] = []
}

extension NoteFences {
  /// Reads the fences `workload`, `options`, `parameters`, `figures`, `features` and `answer` of a note;
  /// other fences are prose.
  package static func read(_ blocks: [Page.Fence], of file: SourceFile) -> NoteFences {
    var fences = NoteFences()
    for fence in blocks {
      var parser = Parser(file, body: fence.body)
      var resolver = Resolver(file)
      switch fence.info.value {
      case "workload":
        fences.statesWorkload = true
        let statements = parser.readWorkload()
        if let stated = resolver.workload(statements) { fences.workload = stated.workload }
      case "options":
        fences.readOptions(&parser, &resolver)
      case "parameters":
        fences.readParameters(&parser)
      case "figures":
        fences.readFigures(&parser)
      case "features":
        fences.readFeatures(&parser)
      case "answer":
        fences.readAnswer(&parser, &resolver)
      default:
        continue
      }
      fences.diagnostics += parser.diagnostics + resolver.diagnostics
    }
    return fences
  }

  /// `LETTER "is" target [ "with" step { "and" step } ]`, a line each.
  private mutating func readOptions(_ parser: inout Parser, _ resolver: inout Resolver) {
    parser.skipLineEnds()
    while parser.next != nil {
      if let (letter, plan, features) = parser.readOption(
        &resolver, besides: options.map(\.letter))
      {
        options.append((letter, plan))
        offered += features
      }
      parser.skipLine()
    }
    let comparesClasses = options.contains { $0.plan.configuration.hasStorageClass }
    options = options.map {
      ($0.letter, $0.plan.withUnspokenTrait(comparesClasses: comparesClasses))
    }
  }

  /// `LETTER "is" ( parameter { "and" parameter } | "none" )`, a line each, and `asks` with a need.
  private mutating func readParameters(_ parser: inout Parser) {
    parser.skipLineEnds()
    while parser.next != nil {
      if parser.take("asks") != nil {
        asked = parser.readWord("`required` or `optional`").flatMap {
          ParameterNeed(rawValue: $0.value)
        }
        if asked == nil { parser.expected("`required` or `optional` after `asks`") }
      } else if let option = parser.readParameterOption(besides: parameters.map(\.letter)) {
        parameters.append(option)
      }
      parser.skipLine()
    }
  }

  /// `asks` with a limit.
  private mutating func readFigures(_ parser: inout Parser) {
    parser.skipLineEnds()
    let name = parser.take("asks") == nil ? nil : parser.readWord("a limit")
    figure = name.flatMap { Limit(rawValue: $0.value) }
    if figure == nil { parser.expected("`asks` and a limit such as `minimum-duration`") }
  }

  /// `asks` with names of features.
  private mutating func readFeatures(_ parser: inout Parser) {
    parser.skipLineEnds()
    features = parser.take("asks") == nil ? [] : parser.readNames() ?? []
    if features.isEmpty { parser.expected("`asks` and names of features") }
  }

  private mutating func readAnswer(_ parser: inout Parser, _ resolver: inout Resolver) {
    parser.skipLineEnds()
    while parser.next != nil {
      if parser.take("excluded") != nil {
        if let claim = parser.readClaim(&resolver) { excluded.append(claim) }
      } else if parser.take("caution") != nil {
        cautions += parser.readNames() ?? []
      } else if parser.take("abstains") != nil {
        if parser.take("because") == nil {
          parser.expected("`because` and a reason")
        } else if let reason = parser.readString("a reason") {
          abstention = reason
        }
      } else if parser.isNext("since") || parser.isNext("until") {
        let period = resolver.period(parser.readPeriod())
        if let answer = parser.readAnswer(&resolver) { datedAnswers.append((period, answer)) }
      } else if answer != nil {
        parser.expected(
          "`excluded`, `caution`, `abstains`, `since` or `until` after the answer")
      } else if let answer = parser.readAnswer(&resolver) {
        self.answer = answer
      }
      parser.skipLine()
    }
  }
}

extension Parser {
  /// Whether the next token is the letter of an option.
  fileprivate var isNextLetter: Bool {
    guard let next, next.kind == .word, next.range.count == 1 else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(file.bytes[next.range.lowerBound])
  }

  /// Reads `( letter { "," letter } | target | "none" ) [ "because" rule { "," rule } ]`.
  fileprivate mutating func readAnswer(_ resolver: inout Resolver) -> NoteFences.Answer? {
    if let range = take("none") { return readBecause().map { .nothing(range, because: $0) } }
    guard isNextLetter else { return readClaim(&resolver).map { .target($0) } }
    guard let letters = readNames(), let rules = readBecause() else { return nil }
    return .options(letters, because: rules)
  }

  /// Reads `letter "is"`, where no option before has the letter: so there are never more than letters.
  private mutating func readLetter(
    besides letters: [Spelled<String>], of what: String
  ) -> Spelled<String>? {
    guard isNextLetter, let letter = take(.word) else {
      expected("the letter of an option")
      return nil
    }
    guard take("is") != nil else {
      expected("`is` and \(what)")
      return nil
    }
    guard !letters.contains(where: { $0.value == letter.value }) else {
      diagnostics.append(.repeatedLetter(letter, in: file))
      return nil
    }
    return letter
  }

  fileprivate mutating func readOption(
    _ resolver: inout Resolver, besides letters: [Spelled<String>]
  ) -> (letter: Spelled<String>, plan: Plan, features: [Spelled<String>])? {
    guard let letter = readLetter(besides: letters, of: "a storage or configuration") else {
      return nil
    }
    guard let word = readWord("a storage or configuration"), let target = resolver.target(word),
      case .storage(let storage, let traits) = target
    else { return nil }
    var steps: Set<Step> = []
    var features: [Spelled<String>] = []
    var ages = AgesSyntax()
    if take("with") != nil {
      repeat {
        if isNext("move") || isNext("delete") || isNext("begin") {
          guard readAge(into: &ages, of: storage, &resolver) else { return nil }
          continue
        }
        guard let word = readWord("a step or a feature") else { return nil }
        if let step = Step(rawValue: word.value) {
          steps.insert(step)
        } else {
          features.append(word)
        }
      } while take("and") != nil
    }
    let configuration = Configuration(storage, traits: traits)
    let plan = Plan(
      configuration, steps: steps, lifecycle: ages.lifecycle,
      features: Set(features.map(\.value)))
    return (letter, plan, features)
  }

  fileprivate mutating func readParameterOption(
    besides letters: [Spelled<String>]
  ) -> (Spelled<String>, [Spelled<String>])? {
    guard let letter = readLetter(besides: letters, of: "a parameter") else { return nil }
    if take("none") != nil { return (letter, []) }
    var names: [Spelled<String>] = []
    repeat {
      guard let name = readWord("a parameter") else { return nil }
      names.append(name)
    } while take("and") != nil
    return (letter, names)
  }

  /// Reads `target [ "because" rule { "," rule } ]`.
  fileprivate mutating func readClaim(_ resolver: inout Resolver) -> NoteFences.Claim? {
    guard let word = readWord("an answer"), let target = resolver.target(word),
      let rules = readBecause()
    else { return nil }
    return NoteFences.Claim(target: target, range: word.range, rules: rules)
  }

  fileprivate mutating func readBecause() -> [Spelled<String>]? {
    take("because") == nil ? [] : readNames()
  }

  /// Reads `name { "," name }`.
  fileprivate mutating func readNames() -> [Spelled<String>]? {
    var names: [Spelled<String>] = []
    repeat {
      guard let name = readWord("a name") else { return nil }
      names.append(name)
    } while take(.comma) != nil
    return names
  }
}

extension Diagnostic {
  fileprivate static func repeatedLetter(
    _ letter: Spelled<String>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .repeatedValue, "there is an option `\(letter.value)` already", in: file, at: letter.range,
      help: "give each option its own letter")
  }
}
